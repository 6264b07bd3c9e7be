"""The nodes of a text, one after another, however deep they are."""

from collections.abc import Iterator

from boardpapers.document.tree import (
    Block,
    Blocks,
    Emphasis,
    Inline,
    Inlines,
    Phrase,
    Strong,
    Table,
)


def blocks_below(blocks: Blocks) -> Iterator[Block]:
    """Yield blocks, and those inside them, in the order of the text."""
    for block in blocks:
        yield block
        yield from blocks_below(getattr(block, "blocks", ()) or getattr(block, "items", ()))


def inlines_below(blocks: Blocks) -> Iterator[Inline]:
    """Yield what stands inside blocks, and inside emphasis; links whole."""
    for block in blocks_below(blocks):
        if isinstance(block, Table):
            yield from _inside(block.caption)
            for row in (block.head, *block.rows):
                for cell in row:
                    yield from _inside(cell)
        else:
            yield from _inside(getattr(block, "content", ()))


def _inside(content: Inlines) -> Iterator[Inline]:
    for node in content:
        yield node
        if isinstance(node, Emphasis | Strong | Phrase):
            yield from _inside(node.content)
