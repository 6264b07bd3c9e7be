"""Read PDFs without tags: the lines of their pages, by where the words are."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from boardpapers.importers.pdf_fragments import Fragment, joined
from boardpapers.importers.printed_lines import PrintedLine, clean

_WIDE_GAP = 1.45
_COLUMN_GAP = 12.0
_FEWEST_IN_COLUMN = 6


def lines_of_page(fragments: Sequence[Fragment], page: int) -> Iterator[PrintedLine]:
    """Yield the lines of a page, from top to bottom; of two columns, the left one first."""
    shown = [each for each in fragments if each.text.strip()]
    for column in _columns(shown):
        yield from _lines(column, page)


def _lines(fragments: Sequence[Fragment], page: int) -> Iterator[PrintedLine]:
    rows = list(_rows(fragments))
    pitches = [before[0].middle - row[0].middle for before, row in pairwise(rows)]
    usual = median(pitches) if pitches else 0
    for number, row in enumerate(rows):
        text = clean(joined(row)).strip()
        gap = pitches[number - 1] if number else 0
        size = max(each.size for each in row)
        blanks = int(gap > _WIDE_GAP * min(usual, 1.4 * size)) if number else 1
        is_bold = all(each.is_bold for each in row)
        place = f"page {page + 1}"
        left = min(each.left for each in row)
        if text:
            yield PrintedLine(text, place, blanks, left, round(size), is_bold, page)


def _rows(fragments: Sequence[Fragment]) -> Iterator[list[Fragment]]:
    """Yield the fragments of each line, from left to right."""
    row: list[Fragment] = []
    for each in sorted(fragments, key=lambda each: -each.middle):
        if row and row[0].middle - each.middle > 0.5 * max(row[0].size, each.size):
            yield sorted(row, key=lambda each: each.left)
            row = []
        row.append(each)
    if row:
        yield sorted(row, key=lambda each: each.left)


def _columns(fragments: Sequence[Fragment]) -> list[list[Fragment]]:
    """Return the fragments of a page, in two columns if no line crosses the middle.

    Lines above and below the columns, such as a title, stay before and after them.
    """
    if not fragments:
        return []
    left, right = min(e.left for e in fragments), max(e.right for e in fragments)
    middle = (left + right) / 2
    crossing = [e for e in fragments if e.left < middle - _COLUMN_GAP / 2 < e.right]
    low = min((e.bottom for e in crossing), default=max(e.top for e in fragments))
    below = [e for e in fragments if e.top < low]
    sides = [
        [e for e in below if e.right <= middle + _COLUMN_GAP],
        [e for e in below if e.left >= middle - _COLUMN_GAP],
    ]
    is_split = sum(map(len, sides)) == len(below) and all(_is_prose(side) for side in sides)
    if not is_split:
        return [list(fragments)]
    return [[e for e in fragments if e not in below], *sides]


def _is_prose(side: Sequence[Fragment]) -> bool:
    """Tell whether a side of a page has lines of words, not the cells of a table."""
    rows = list(_rows(side))
    words = sum(len(each.text.split()) for each in side)
    return len(rows) >= _FEWEST_IN_COLUMN and words / len(rows) > 4
