"""The columns of numbers beside the words: as wide as the longest number at each depth."""

import math
from collections.abc import Iterable, Iterator
from functools import cache

from boardpapers.document.tree import CoverPart, DocumentSection, Part
from boardpapers.markdown.nodes import Block, NumberedParagraph
from boardpapers.markdown.walk import blocks_below

# The widths of letters, if a digit is 1: a little more than those of Arial.
_NARROW, _WIDE, _CAPITAL = 0.6, 1.6, 1.3
_WIDTHS = dict.fromkeys(".,:;()[]/-' ijltfrI", _NARROW) | dict.fromkeys("mwMW–", _WIDE)
# Headings are bold and larger than the text.
_HEADING = 1.3


def number_columns(
    cover: Iterable[CoverPart], body: Iterable[DocumentSection]
) -> tuple[float, ...]:
    """Return the width of the longest number at each depth, in digits, in halves of a digit.

    The first is that of paragraphs, recommendations and headings, which share a column.
    """
    widest: dict[int, float] = {}
    texts = [part.blocks for part in cover if isinstance(part, Part)]
    for depth, width in (*_of_sections(body), *(each for text in texts for each in _of(text))):
        widest[depth] = max(width, widest.get(depth, 0))
    deepest = max(widest, default=0)
    return tuple(math.ceil(2 * widest.get(depth, 0)) / 2 for depth in range(1, deepest + 1))


def _of_sections(sections: Iterable[DocumentSection]) -> Iterator[tuple[int, float]]:
    for section in sections:
        if section.number:
            yield 1, _HEADING * _width(section.number)
        yield from _of(section.blocks)
        yield from _of_sections(section.sections)


def _of(blocks: tuple[Block, ...]) -> Iterator[tuple[int, float]]:
    for block in blocks_below(blocks):
        if isinstance(block, NumberedParagraph):
            yield block.depth, _width(block.number)


@cache
def _width(number: str) -> float:
    return sum(_WIDTHS.get(letter, _CAPITAL if letter.isupper() else 1) for letter in number)
