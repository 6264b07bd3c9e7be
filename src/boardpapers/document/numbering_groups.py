"""Blocks grouped for numbering: by heading, and by the paragraph that they follow."""

from typing import cast

from boardpapers.document.tree import DEEPEST_HEADING
from boardpapers.markdown.captions import is_picture
from boardpapers.markdown.headings import has_headings
from boardpapers.markdown.nodes import Block, Blocks, Heading, Paragraph


def grouped(blocks: Blocks) -> tuple[list[Block], list[tuple[Paragraph, list[Block]]]]:
    """Return each paragraph that takes a number with the blocks that belong to it.

    The blocks before the first numbered paragraph come first. An image alone belongs to the
    paragraph before it.
    """
    before: list[Block] = []
    groups: list[tuple[Paragraph, list[Block]]] = []
    following = before
    for block in blocks:
        if isinstance(block, Paragraph) and not is_picture(block):
            following = []
            groups.append((block, following))
        else:
            following.append(block)
    return before, groups


def first_paragraph(blocks: Blocks) -> tuple[Paragraph, Blocks]:
    """Return the paragraph that a text begins with (empty if there is none) and the rest."""
    if blocks and isinstance(blocks[0], Paragraph):
        return blocks[0], blocks[1:]
    return Paragraph(()), blocks


def split_at_headings(blocks: Blocks) -> tuple[Blocks, list[tuple[Heading, Blocks]]]:
    """Split a text at its highest headings: the blocks before them, and each with its text.

    Only the differences between the levels that the author typed count: the first heading of a
    text is one level below the heading that the text is under.
    """
    if not has_headings(blocks):
        return blocks, []
    starts: list[int] = []
    highest = DEEPEST_HEADING
    for position, block in enumerate(blocks):
        if isinstance(block, Heading) and (not starts or block.level <= highest):
            highest = block.level
            starts.append(position)
    ends = [*starts[1:], len(blocks)]
    sections = []
    for start, end in zip(starts, ends, strict=True):
        heading = cast(Heading, blocks[start])
        sections.append((heading, blocks[start + 1 : end]))
    return blocks[: starts[0]], sections
