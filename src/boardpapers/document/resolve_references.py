"""Replace the cross-references of a tree with links: `[](#terms)` becomes "paragraph 7"."""

import re
from collections.abc import Callable, Iterable, Iterator
from operator import is_
from typing import Any, cast

from msgspec.structs import replace

from boardpapers.document.addresses import Target
from boardpapers.document.nodes_inside import fields_with_nodes
from boardpapers.document.tree import Document
from boardpapers.document.welsh_mutations import mutated
from boardpapers.markdown.nodes import (
    CrossReference,
    FootnoteReference,
    Image,
    Inline,
    Inlines,
    InternalLink,
    Link,
    Styled,
    Text,
)
from boardpapers.markdown.prose import Prose

_LINK = re.compile(r"\][(:\[]")

Find = Callable[[CrossReference | Link, str], Target | None]
"""Return the target of a reference that follows some words; None if there is none.

The target of a link is None if the link leads where it says.
"""


def resolve_references(document: Document, proses: Iterable[Prose], find: Find) -> Document:
    """Return a document with a link for each cross-reference in its texts.

    What leads to a target without an address becomes words.
    """
    if not any(prose.references or _LINK.search(prose.text) for prose in proses):
        return document
    is_welsh = document.language.startswith("cy")
    return cast("Document", _resolve(document, _in_welsh(find) if is_welsh else find))


def _in_welsh(find: Find) -> Find:
    """Return a finder of targets that mutates their Welsh words to fit the words before them."""

    def found(reference: CrossReference | Link, before: str) -> Target | None:
        target = find(reference, before)
        if target is None or target.is_heading or not target.words:
            return target
        first, *rest = target.words
        if isinstance(first, Text):
            first = Text(mutated(first.text, before))
        return replace(target, words=(first, *rest))

    return found


def _resolve(node: Any, find: Find) -> Any:
    """Return the same object if nothing below it has changed."""
    if type(node) is tuple:
        if len(node) == 1 and type(node[0]) is Text:  # most paragraphs are only words
            return node
        resolved: list[Any] = []
        for index, each in enumerate(node):
            if type(each) is CrossReference or type(each) is Link:
                resolved += _resolved(each, find, _words_before(node, index))
            else:
                resolved.append(_resolve(each, find))
        is_same = len(resolved) == len(node) and all(map(is_, resolved, node))
        return node if is_same else tuple(resolved)
    changes = {
        name: changed
        for name in fields_with_nodes(node.__class__)
        if (changed := _resolve(value := getattr(node, name), find)) is not value
    }
    return replace(node, **changes) if changes else node


def _words_before(nodes: tuple[Any, ...], index: int) -> str:
    before = nodes[index - 1] if index else None
    return before.text if isinstance(before, Text) else ""


def _resolved(reference: CrossReference | Link, find: Find, before: str) -> Inlines:
    target = find(reference, before)
    if target is None:
        return (reference,)
    content = reference.content or tuple(_without_links(target.words))
    if isinstance(reference, Link) or not target.address:
        return content
    content = content or (Text(reference.name),)
    return (InternalLink(target.address, content, target.document or reference.document),)


def _without_links(content: Inlines) -> Iterator[Inline]:
    """Yield the words of a heading for use in a link, without the links in them."""
    for node in content:
        if isinstance(node, Styled):
            yield replace(node, content=tuple(_without_links(node.content)))
        elif isinstance(node, Link | CrossReference | InternalLink):
            yield from _without_links(node.content)
        elif isinstance(node, Image):
            yield Text(node.alternative)
        elif not isinstance(node, FootnoteReference):
            yield node
