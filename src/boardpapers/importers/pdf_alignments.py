"""The alignment of a table's columns in a PDF, which says only where the words are."""

from collections.abc import Iterable, Sequence

from boardpapers.importers.pdf_fragments import Fragment

# In points; letters begin a little to the right of where they are set.
_SAME = 1.5
_FEWEST = 2


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
