"""Read PDFs without tags: the lines of their pages, by where the words are."""

from collections.abc import Iterator, Sequence
from itertools import pairwise, zip_longest
from statistics import median

from boardpapers.importers.pdf_fragments import Fragment
from boardpapers.importers.pdf_rows import PdfRow, rows_of
from boardpapers.importers.printed_lines import PrintedLine

_WIDE_GAP = 1.45
_COLUMN_GAP = 12.0
_FEWEST_IN_COLUMN = 6
# The width of a letter, in sizes; and the fewest letters of a line that shows how wide the text is.
_LETTER = 0.45
_FEWEST_LETTERS, _FEWEST_IN_A_LINE = 40, 20


def lines_of_page(fragments: Sequence[Fragment], page: int) -> Iterator[PrintedLine]:
    """Yield the lines of a page, from top to bottom; of two columns, the left one first."""
    shown = [each for each in fragments if each.text.strip()]
    columns = [list(rows_of(column)) for column in _columns(shown)]
    fewest = _FEWEST_LETTERS if len(columns) == 1 else _FEWEST_IN_A_LINE
    for rows, following in pairwise([*columns, []]):
        yield from _lines(rows, following, page, fewest)


def _lines(
    rows: Sequence[PdfRow], next_column: Sequence[PdfRow], page: int, fewest: int
) -> Iterator[PrintedLine]:
    pitches = [_last(before).middle - row.fragments[0].middle for before, row in pairwise(rows)]
    usual = median(pitches) if pitches else 0
    margin = max((_last(row).right for row in rows if len(row.text) >= fewest), default=0.0)
    for number, (row, after) in enumerate(zip_longest(rows, [*rows[1:], *next_column[:1]])):
        gap = pitches[number - 1] if number else 0
        size = max(each.size for each in row.fragments)
        if text := row.text:
            yield PrintedLine(
                text,
                f"page {page + 1}",
                int(gap > _WIDE_GAP * min(usual, 1.4 * size)) if number else 1,
                row.lefts[0],
                round(size),
                all(each.is_bold for each in row.fragments),
                page,
                is_full=bool(margin) and _is_full(row, after.text if after else "", margin),
            )


def _last(row: PdfRow) -> Fragment:
    """Return the fragment at the right of the lowest line of a row."""
    return max(row.last_line, key=lambda each: each.right)


def _is_full(row: PdfRow, following: str, margin: float) -> bool:
    """Tell whether the first word after a row has no more room in it."""
    last = _last(row)
    word = following.split(maxsplit=1)[0] if following else ""
    return last.right + (len(word) + 1) * _LETTER * last.size >= margin


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
    rows = list(rows_of(side))
    words = sum(len(each.text.split()) for each in side)
    return len(rows) >= _FEWEST_IN_COLUMN and words / len(rows) > 4
