"""The nodes of a text one after another, at any depth, and their plain words."""

from collections.abc import Callable, Iterator
from itertools import chain
from operator import attrgetter

from boardpapers.markdown.nodes import (
    Block,
    Blocks,
    Inline,
    Inlines,
    Styled,
    Table,
)


def blocks_below(blocks: Blocks) -> Iterator[Block]:
    """Yield blocks, and those inside them, in the order of the text."""
    for block in blocks:
        yield block
        if inner := getattr(block, "blocks", ()) or getattr(block, "items", ()):
            yield from blocks_below(inner)


def inlines_below(blocks: Blocks) -> Iterator[Inline]:
    """Yield the inline nodes of blocks, and those inside emphasis; links whole."""
    for block in blocks_below(blocks):
        if isinstance(block, Table):
            for content in (block.caption, *chain(block.head, *block.rows)):
                yield from _inside(content)
        else:
            yield from _inside(getattr(block, "content", ()))
            yield from _inside(getattr(block, "caption", ()))


def _inside(content: Inlines) -> Iterator[Inline]:
    for node in content:
        yield node
        if isinstance(node, Styled):
            yield from _inside(node.content)


def plain_text(content: Inlines) -> str:
    """Return the words alone: of a heading for its address, of an image its alternative."""
    return "".join(_PLAIN.get(node.kind, _plain_content)(node) for node in content)


def _plain_content(node: Inline) -> str:
    return plain_text(getattr(node, "content", ()))


_PLAIN: dict[str, Callable[[Inline], str]] = {
    "text": attrgetter("text"),
    "code": attrgetter("text"),
    "image": attrgetter("alternative"),
    "line_break": lambda _node: " ",
}
