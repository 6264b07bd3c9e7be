"""Cross-references: `[](#terms)` becomes "paragraph 7", linked."""

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar, cast

from boardpapers.document.mutations import mutated
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
Find = Callable[[CrossReference, str], Target | None]
"""Gives the target of a reference behind some words; None where it leads nowhere."""


def resolve(node: Node, find: Find) -> Node:
    """Return the node with every cross-reference below it resolved."""
    return cast("Node", _resolve(node, find))


def in_welsh(find: Find) -> Find:
    """Return a way to find targets whose words have mutated behind those before them."""

    def found(reference: CrossReference, before: str) -> Target | None:
        target = find(reference, before)
        if target is None or target.is_heading or not target.words:
            return target
        first, *rest = target.words
        if isinstance(first, Text):
            first = Text(mutated(first.text, before))
        return replace(target, words=(first, *rest))

    return found


def _resolve(node: Any, find: Find) -> Any:
    """Return the same object where nothing below it has changed."""
    if isinstance(node, tuple):
        changed = tuple(
            _resolved(each, find, _words_before(node, index))
            if isinstance(each, CrossReference)
            else _resolve(each, find)
            for index, each in enumerate(node)
        )
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


def _words_before(nodes: tuple[Any, ...], index: int) -> str:
    before = nodes[index - 1] if index else None
    return before.text if isinstance(before, Text) else ""


def _resolved(reference: CrossReference, find: Find, before: str) -> CrossReference:
    target = find(reference, before)
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
