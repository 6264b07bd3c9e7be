"""Headings among the blocks of a text."""

from boardpapers.markdown.nodes import Blocks, Heading, Paragraph, Strong


def has_headings(blocks: Blocks) -> bool:
    """Tell whether there is a heading among blocks."""
    return Heading in map(type, blocks)


def without_headings(blocks: Blocks) -> Blocks:
    """Return blocks whose headings are strong paragraphs: only sections have headings."""
    if not has_headings(blocks):
        return blocks
    return tuple(
        Paragraph((Strong(block.content),), block.name, lines=block.lines)
        if isinstance(block, Heading)
        else block
        for block in blocks
    )
