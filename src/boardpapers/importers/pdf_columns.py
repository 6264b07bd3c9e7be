"""The columns of a table in a PDF, which says only where the words are: places and alignment."""

from collections.abc import Iterable, Iterator, Sequence

from boardpapers.importers.pdf_fragments import Fragment

# In points; letters begin a little to the right of where they are set.
_SAME = 1.5
_FEWEST = 2


def columns_of(rows: Sequence[Sequence[Sequence[Fragment]]]) -> list[list[int]]:
    """Return the column of each cell of each row; a row with merged cells has fewer than others."""
    width = max(map(len, rows), default=0)
    whole = [row for row in rows if len(row) == width]
    spans = [_span(row[n] for row in whole) for n in range(width)]
    return [list(range(width)) if len(row) == width else list(_nearest(row, spans)) for row in rows]


def _span(cells: Iterable[Sequence[Fragment]]) -> tuple[float, float]:
    """Return where the words of a column begin and end."""
    shown = [each for cell in cells for each in cell if each.text.strip()]
    left = min((each.left for each in shown), default=0.0)
    return left, max((each.right for each in shown), default=0.0)


def _nearest(
    row: Sequence[Sequence[Fragment]], spans: Sequence[tuple[float, float]]
) -> Iterator[int]:
    """Yield the column of each cell: the nearest one that leaves room for the cells after it."""
    first = 0
    for position, cell in enumerate(row):
        left, right = _span([cell])
        last = len(spans) - len(row) + position
        choices = range(first, last + 1)
        distances = [min(abs(spans[n][0] - left), abs(spans[n][1] - right)) for n in choices]
        column = first + distances.index(min(distances)) if right else first
        yield column
        first = column + 1


def alignment_of(cells: Iterable[Sequence[Fragment] | None]) -> str:
    """Return right or center for a column whose cells end or centre at one place; else nothing."""
    lines = [line for cell in cells for line in _lines(cell or ())]
    if len(lines) < _FEWEST or _is_one(left for left, _ in lines):
        return ""
    if _is_one(right for _, right in lines):
        return "right"
    return "center" if _is_one((left + right) / 2 for left, right in lines) else ""


def _lines(cell: Sequence[Fragment]) -> list[tuple[float, float]]:
    """Return where each line of a cell begins and ends."""
    found: dict[float, tuple[float, float]] = {}
    for each in cell:
        if each.text.strip():
            left, right = found.get(round(each.middle), (each.left, each.right))
            found[round(each.middle)] = (min(left, each.left), max(right, each.right))
    return list(found.values())


def _is_one(places: Iterable[float]) -> bool:
    all_places = list(places)
    return max(all_places) - min(all_places) <= _SAME
