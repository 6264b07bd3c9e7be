"""Tables of printed lines: lines that follow each other, all with as many cells."""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from boardpapers.importers.item_tables import is_head_of_items
from boardpapers.importers.passages import Grid
from boardpapers.importers.plain_words import as_markdown
from boardpapers.importers.printed_lines import PrintedLine, split_mark

_CELL_END = re.compile(r"\t|\s+\|\s+|\s*\|$|^\|\s*")
_FEWEST_ROWS, _FEWEST_HEADED = 3, 2


def cells_of(text: str) -> list[str]:
    """Return the cells of a line, which tabs or upright lines divide."""
    return [cell.strip() for cell in _CELL_END.split(text.strip("| "))]


def _written(cell: str) -> str:
    """Return the lines of a cell as Markdown."""
    return "\n".join(map(as_markdown, cell.split("\n")))


def tables_in(lines: Sequence[PrintedLine]) -> Iterator[PrintedLine | Grid]:
    """Yield lines, and tables in place of the lines that make them up."""
    run: list[PrintedLine] = []
    for line in lines:
        width = 1 if _is_list_item(line.text, in_table=bool(run)) else len(cells_of(line.text))
        if run and width != len(cells_of(run[0].text)):
            yield from _table_or_lines(run)
            run = []
        if width > 1:
            run.append(line)
        else:
            yield line
    yield from _table_or_lines(run)


def _is_list_item(text: str, *, in_table: bool) -> bool:
    """Tell whether a line is an item of a list; words after a number may begin a row of a table."""
    first = cells_of(text)[0]
    return bool(split_mark(text)[0]) and not (in_table and split_mark(first)[1])


def _table_or_lines(run: Sequence[PrintedLine]) -> Iterator[PrintedLine | Grid]:
    is_headed = bool(run) and is_head_of_items(run[0].text)
    if len(run) < (_FEWEST_HEADED if is_headed else _FEWEST_ROWS):
        yield from (part for line in run for part in _parted(_without_frame(line)))
        return
    rows = tuple(tuple(map(_written, cells_of(line.text))) for line in run)
    yield Grid(rows, run[0].place)


def _parted(line: PrintedLine) -> Iterator[PrintedLine]:
    """Yield the lines of a row that is in no table."""
    first, *others = line.text.split("\n")
    yield replace(line, text=first)
    yield from (replace(line, text=each, blanks=0) for each in others)


def _without_frame(line: PrintedLine) -> PrintedLine:
    """Return a line without the upright lines at both of its ends."""
    is_framed = line.text.startswith("|") and line.text.endswith("|")
    return replace(line, text=line.text.strip("| ")) if is_framed else line
