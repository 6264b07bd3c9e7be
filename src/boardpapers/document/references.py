"""Cross-references: `[](#terms)` becomes "paragraph 7", linked."""

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
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
    Phrase,
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
    if isinstance(node, CrossReference):
        return _resolved(node, find)
    if isinstance(node, tuple):
        changed = tuple(_resolve(each, find) for each in node)
        return changed if any(a is not b for a, b in zip(changed, node, strict=True)) else node
    if not is_dataclass(node):
        return node
    values = {each.name: getattr(node, each.name) for each in fields(node)}
    changes = {
        name: changed
        for name, value in values.items()
        if isinstance(value, tuple) and (changed := _resolve(value, find)) is not value
    }
    return replace(cast("Any", node), **changes) if changes else node


def _resolved(reference: CrossReference, find: Find) -> CrossReference:
    target = find(reference)
    if target is None:
        return reference
    words = tuple(_without_links(target.words))
    content = reference.content or words or (Text(reference.name),)
    document = target.document or reference.document
    return replace(reference, document=document, address=target.address, content=content)


def _without_links(content: Inlines) -> Iterator[Inline]:
    """Yield the words of a heading as they can stand in a link, without what leads elsewhere."""
    for node in content:
        if isinstance(node, Emphasis | Strong | Phrase):
            yield replace(node, content=tuple(_without_links(node.content)))
        elif isinstance(node, Link | CrossReference):
            yield from _without_links(node.content)
        elif isinstance(node, Image):
            yield Text(node.alternative)
        elif not isinstance(node, FootnoteReference):
            yield node
