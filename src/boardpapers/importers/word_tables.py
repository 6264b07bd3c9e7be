"""Tables of Word as grids: merged cells split, the row of headings found."""

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import zip_longest

from boardpapers.importers.passages import Grid
from boardpapers.importers.word_xml import Element, W

_MOST_COLUMNS = 200
_CONTROLS = (f"{W}sdt", f"{W}sdtContent", f"{W}customXml")
_ALIGNMENTS = {
    "right": "right",
    "end": "right",
    "center": "center",
    "left": "",
    "start": "",
    "both": "",
}


def read_grid(table: Element, read: Callable[[Element], str], note: Callable[[str], None]) -> Grid:
    """Return a table; `read` returns the words of a cell, `note` counts what is reported."""
    rows = list(_inside(table, f"{W}tr"))
    cells = [tuple(_row(row, read, note)) for row in rows]
    kept = [(row, element) for row, element in zip(cells, rows, strict=True) if any(row)]
    if not kept:
        return Grid(())
    return Grid(
        tuple(row for row, _ in kept),
        alignments=_alignments([element for _, element in kept]),
        has_head=_is_head(kept[0][1]),
    )


def _row(
    row: Element, read: Callable[[Element], str], note: Callable[[str], None]
) -> Iterator[str]:
    for cell in _cells(row):
        if next(cell.iter(f"{W}tbl"), None) is not None:
            note("table inside a table")
        merged = cell.find(f"{W}tcPr/{W}vMerge")
        is_continued = merged is not None and merged.get(f"{W}val", "continue") == "continue"
        if merged is not None and not is_continued:
            note("merged cell")
        yield "" if is_continued else read(cell)
        for _ in range(_span(cell, note) - 1):
            yield ""


def _cells(row: Element) -> Iterator[Element]:
    return _inside(row, f"{W}tc")


def _inside(element: Element, tag: str) -> Iterator[Element]:
    """Yield the rows of a table or the cells of a row, also those in content controls."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in _CONTROLS:
            yield from _inside(child, tag)


def _span(cell: Element, note: Callable[[str], None]) -> int:
    count = _columns_of(cell)
    if count > 1:
        note("merged cell")
    return count


def _columns_of(cell: Element) -> int:
    """Return the number of columns that a cell has."""
    span = cell.find(f"{W}tcPr/{W}gridSpan")
    width = span.get(f"{W}val", "1") if span is not None else "1"
    return max(min(int(width), _MOST_COLUMNS), 1) if width.isdigit() else 1


def _is_head(row: Element) -> bool:
    """Tell whether a row has the headings: it is marked so, or all its words are bold."""
    if row.find(f"{W}trPr/{W}tblHeader") is not None:
        return True
    runs = [run for run in row.iter(f"{W}r") if run.find(f"{W}t") is not None]
    return bool(runs) and all(run.find(f"{W}rPr/{W}b") is not None for run in runs)


def _alignments(rows: list[Element]) -> tuple[str, ...]:
    """Return the alignment that most cells of each column have, below the first row."""
    columns = zip_longest(*(_alignments_of_row(row) for row in rows[1:] or rows))
    counts = (Counter(each for each in column if each is not None) for column in columns)
    return tuple(next((most for most, _ in each.most_common(1)), "") for each in counts)


def _alignments_of_row(row: Element) -> Iterator[str | None]:
    """Yield the alignment of each cell; that of a merged one says nothing about its columns."""
    for cell in _cells(row):
        alignment = next(cell.iter(f"{W}jc"), None)
        value = alignment.get(f"{W}val", "") if alignment is not None else ""
        span = _columns_of(cell)
        yield from [None] * span if span > 1 else [_ALIGNMENTS.get(value, "")]
