"""The nodes of a text, one after another, however deep they are."""

from collections.abc import Iterator
from itertools import chain

from boardpapers.markdown.nodes import (
    Block,
    Blocks,
    Emphasis,
    Inline,
    Inlines,
    Phrase,
    Strong,
    Table,
)

_INSIDE_WORDS = (Emphasis, Strong, Phrase)


def blocks_below(blocks: Blocks) -> Iterator[Block]:
    """Yield blocks, and those inside them, in the order of the text."""
    for block in blocks:
        yield block
        if inner := getattr(block, "blocks", ()) or getattr(block, "items", ()):
            yield from blocks_below(inner)


def inlines_below(blocks: Blocks) -> Iterator[Inline]:
    """Yield what stands inside blocks, and inside emphasis; links whole."""
    for block in blocks_below(blocks):
        if isinstance(block, Table):
            for content in (block.caption, *chain(block.head, *block.rows)):
                yield from _inside(content)
        else:
            yield from _inside(getattr(block, "content", ()))


def _inside(content: Inlines) -> Iterator[Inline]:
    for node in content:
        yield node
        if isinstance(node, _INSIDE_WORDS):
            yield from _inside(node.content)
