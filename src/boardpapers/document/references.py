"""Cross-references: `[](#terms)` becomes "paragraph 7", linked."""

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from functools import cache
from operator import is_
from typing import Any, TypeVar, cast

from boardpapers.document.numbering import Target
from boardpapers.document.tree import (
    CrossReference,
    Emphasis,
    FootnoteReference,
    Image,
    Inline,
    Inlines,
    Link,
    Strong,
    Text,
)

Node = TypeVar("Node")
Find = Callable[[CrossReference], Target | None]
"""Gives the target of a reference; None where it leads nowhere."""


def resolve(node: Node, find: Find) -> Node:
    """Return the node with every cross-reference below it resolved."""
    return cast("Node", _resolve(node, find))


def _resolve(node: Any, find: Find) -> Any:
    """Return the same object where nothing below it has changed."""
    if type(node) is tuple:
        if len(node) == 1 and type(node[0]) is Text:  # most paragraphs are words alone
            return node
        resolved = [_resolve(each, find) for each in node]
        return node if all(map(is_, resolved, node)) else tuple(resolved)
    if type(node) is CrossReference:
        return _resolved(node, find)
    changes = {
        name: changed
        for name in _fields_with_nodes(node.__class__)
        if (changed := _resolve(value := getattr(node, name), find)) is not value
    }
    return replace(node, **changes) if changes else node


@cache
def _fields_with_nodes(kind: type) -> tuple[str, ...]:
    """Return the names of a node's fields that may hold further nodes."""
    if not is_dataclass(kind):
        return ()
    return tuple(each.name for each in fields(kind) if each.type not in (str, int, bytes))


def _resolved(reference: CrossReference, find: Find) -> CrossReference:
    target = find(reference)
    if target is None:
        return reference
    words = tuple(_without_links(target.words))
    content = reference.content or words or (Text(reference.name),)
    return replace(reference, address=target.address, content=content)


def _without_links(content: Inlines) -> Iterator[Inline]:
    """Yield the words of a heading as they can stand in a link, without what leads elsewhere."""
    for node in content:
        if isinstance(node, Emphasis | Strong):
            yield replace(node, content=tuple(_without_links(node.content)))
        elif isinstance(node, Link | CrossReference):
            yield from _without_links(node.content)
        elif isinstance(node, Image):
            yield Text(node.alternative)
        elif not isinstance(node, FootnoteReference):
            yield node
