"""The rows of words on a page of a PDF, and the cells in them; those that are wrapped are whole."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from boardpapers.importers.pdf_fragments import GAP, Fragment, joined
from boardpapers.importers.printed_lines import clean, split_mark

# In points; and in heights of a line.
_SAME_LEFT = 3.0
_NEXT_LINE = 1.6


class PdfRow(Struct):
    """A row: its cells from left to right, each the fragments of one or more lines."""

    cells: list[list[Fragment]]

    @property
    def fragments(self) -> list[Fragment]:
        """All fragments of the row."""
        return [each for cell in self.cells for each in cell]

    @property
    def text(self) -> str:
        """The words, with a tab between cells."""
        return "\t".join(filter(None, (clean(joined(cell)).strip() for cell in self.cells)))

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
    opened: PdfRow | None = None
    for line in _lines(fragments):
        row = PdfRow(list(_cells(line)))
        if opened and _continues(opened, row):
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
    """Yield the fragments of each cell: those between wide gaps."""
    cell: list[Fragment] = []
    for each in line:
        if cell and each.left - cell[-1].right > GAP * cell[-1].size:
            yield cell
            cell = []
        cell.append(each)
    yield cell


def _continues(row: PdfRow, line: PdfRow) -> bool:
    """Tell whether a line has only words that continue cells of a row, not of its first column.

    A paragraph with its number in the margin is not a table.
    """
    others = row.lefts[1:]
    lowest = row.last_line[0]
    is_next = lowest.middle - line.fragments[0].middle <= _NEXT_LINE * lowest.size
    if not others or not is_next or _is_mark(row.cells[0]):
        return False
    if any(split_mark(clean(joined(cell)))[0] for cell in line.cells):
        return False
    return all(any(abs(left - each) <= _SAME_LEFT for each in others) for left in line.lefts)


def _is_mark(cell: Sequence[Fragment]) -> bool:
    """Tell whether a cell is the mark of a list and nothing else."""
    return bool(split_mark(f"{clean(joined(cell)).strip()} x")[0])


def _join(row: PdfRow, line: PdfRow) -> None:
    """Add the cells of a line to those of a row that they continue."""
    for left, cell in zip(line.lefts, line.cells, strict=True):
        nearest = min(range(len(row.cells)), key=lambda n: abs(row.lefts[n] - left))
        row.cells[nearest] += cell
