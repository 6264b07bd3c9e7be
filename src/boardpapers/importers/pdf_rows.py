"""The rows of words on a page of a PDF, and the cells in them; those that are wrapped are whole."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from boardpapers.importers.pdf_fragments import GAP, Fragment, joined
from boardpapers.importers.printed_lines import clean, split_mark

# In points; and in heights of a line.
_SAME_LEFT = 3.0
_NEXT_LINE = 1.6
# Between a mark and its words, in sizes; the blank edges of a cell, in points.
_AFTER_MARK, _EDGES = 3.0, 11.0


class PdfRow(Struct):
    """A row: its cells from left to right, each the fragments of one or more lines."""

    cells: list[list[Fragment]]

    @property
    def fragments(self) -> list[Fragment]:
        """All fragments of the row."""
        return [each for cell in self.cells for each in cell]

    @property
    def text(self) -> str:
        """The words, with a tab between cells; each list item in a cell has a line of its own."""
        return "\t".join(filter(None, map(_text_of, self.cells)))

    @property
    def lefts(self) -> list[float]:
        """Where each cell begins."""
        return [min(each.left for each in cell) for cell in self.cells]

    @property
    def last_line(self) -> list[Fragment]:
        """The fragments of the lowest line."""
        lowest = min(self.fragments, key=lambda each: each.middle)
        return [each for each in self.fragments if _is_beside(lowest, each)]


def rows_of(fragments: Sequence[Fragment]) -> Iterator[PdfRow]:
    """Yield the rows of words, from top to bottom; a line that only continues cells joins them."""
    margin = max((each.right for each in fragments), default=0.0)
    opened: PdfRow | None = None
    for line in _lines(fragments):
        row = PdfRow(list(_cells(line)))
        if opened and _continues(opened, row, margin):
            _join(opened, row)
            continue
        if opened:
            yield opened
        opened = row
    if opened:
        yield opened


def _lines(fragments: Sequence[Fragment]) -> Iterator[list[Fragment]]:
    """Yield the fragments of each line, from left to right."""
    line: list[Fragment] = []
    for each in sorted(fragments, key=lambda each: -each.middle):
        if line and not _is_beside(line[0], each):
            yield sorted(line, key=lambda each: each.left)
            line = []
        line.append(each)
    if line:
        yield sorted(line, key=lambda each: each.left)


def _is_beside(first: Fragment, second: Fragment) -> bool:
    return abs(first.middle - second.middle) <= 0.5 * max(first.size, second.size)


def _cells(line: Sequence[Fragment]) -> Iterator[list[Fragment]]:
    """Yield the fragments of each cell: those between wide gaps. A mark is with its words."""
    cell: list[Fragment] = []
    is_first = True
    for each in line:
        gap = each.left - cell[-1].right if cell else 0.0
        is_mark = not is_first and gap <= _AFTER_MARK * each.size and _is_mark(cell)
        if cell and gap > GAP * cell[-1].size and not is_mark:
            yield cell
            cell, is_first = [], False
        cell.append(each)
    yield cell


def _continues(row: PdfRow, line: PdfRow, margin: float) -> bool:
    """Tell whether a line has only words that continue cells of a row.

    They are below the cells, and go on with a list there, or are no list. Words in the first
    column begin a row, unless they had no room above. A paragraph with its number in the margin is
    no table.
    """
    lowest = row.last_line[0]
    is_next = lowest.middle - line.fragments[0].middle <= _NEXT_LINE * lowest.size
    if len(row.cells) < 2 or not is_next or _is_mark(row.cells[0]):
        return False
    columns = [_column_at(row, left) for left in line.lefts]
    if not all(_goes_on(row, n, cell) for n, cell in zip(columns, line.cells, strict=True)):
        return False
    pairs = list(zip(columns, line.cells, strict=True))
    return 0 not in columns or all(_had_no_room(row, n, cell, margin) for n, cell in pairs)


def _column_at(row: PdfRow, left: float) -> int:
    """Return the column that begins where some words do; -1 if none does."""
    return next((n for n, each in enumerate(row.lefts) if abs(left - each) <= _SAME_LEFT), -1)


def _goes_on(row: PdfRow, column: int, cell: Sequence[Fragment]) -> bool:
    """Tell whether words can belong to a cell; those with a mark, only to a list."""
    if column < 0 or not _mark_of(cell):
        return column >= 0
    return column > 0 and bool(_mark_of(row.cells[column]))


def _had_no_room(row: PdfRow, column: int, cell: Sequence[Fragment], margin: float) -> bool:
    """Tell whether the first word of a line has no room at the end of the line above."""
    is_last = column == len(row.cells) - 1
    end = margin if is_last else row.lefts[column + 1] - _EDGES
    above = [each for each in row.last_line if each in row.cells[column]]
    if not any(map(str.isalpha, joined(above))):  # a number is not wrapped
        return False
    last, first = max(above, key=lambda each: each.right), cell[0]
    letter = (first.right - first.left) / len(first.text)
    word = clean(joined(cell)).split(maxsplit=1)[0]
    return last.right + (len(word) + 1) * letter >= end - first.size


def _mark_of(cell: Sequence[Fragment]) -> str:
    return split_mark(clean(joined(cell)))[0]


def _text_of(cell: Sequence[Fragment]) -> str:
    lines: list[list[Fragment]] = []
    for line in _lines(cell):
        if not lines or _mark_of(line):
            lines.append([])
        lines[-1] += line
    return "\n".join(clean(joined(each)).strip() for each in lines).strip()


def _is_mark(cell: Sequence[Fragment]) -> bool:
    """Tell whether a cell is the mark of a list and nothing else."""
    mark, rest = split_mark(f"{clean(joined(cell)).strip()} x")
    return bool(mark) and rest == "x"


def _join(row: PdfRow, line: PdfRow) -> None:
    """Add the cells of a line to those of a row that they continue."""
    for left, cell in zip(line.lefts, line.cells, strict=True):
        row.cells[_column_at(row, left)] += cell
