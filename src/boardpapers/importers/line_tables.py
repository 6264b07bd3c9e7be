"""Tables of printed lines: lines that follow each other, all with as many cells."""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from boardpapers.importers.passages import Grid
from boardpapers.importers.plain_words import as_markdown
from boardpapers.importers.printed_lines import PrintedLine, split_mark

_CELL_END = re.compile(r"\t|\s+\|\s+|\s*\|$|^\|\s*")
_FEWEST_ROWS = 3


def cells_of(text: str) -> list[str]:
    """Return the cells of a line, which tabs or upright lines divide."""
    return [cell.strip() for cell in _CELL_END.split(text.strip("| "))]


def tables_in(lines: Sequence[PrintedLine]) -> Iterator[PrintedLine | Grid]:
    """Yield lines, and tables in place of the lines that make them up."""
    run: list[PrintedLine] = []
    for line in lines:
        width = 1 if split_mark(line.text)[0] else len(cells_of(line.text))
        if run and width != len(cells_of(run[0].text)):
            yield from _table_or_lines(run)
            run = []
        if width > 1:
            run.append(line)
        else:
            yield line
    yield from _table_or_lines(run)


def _table_or_lines(run: Sequence[PrintedLine]) -> Iterator[PrintedLine | Grid]:
    if len(run) < _FEWEST_ROWS:
        yield from map(_without_frame, run)
        return
    rows = tuple(tuple(map(as_markdown, cells_of(line.text))) for line in run)
    yield Grid(rows, run[0].place)


def _without_frame(line: PrintedLine) -> PrintedLine:
    """Return a line without the upright lines at both of its ends."""
    is_framed = line.text.startswith("|") and line.text.endswith("|")
    return replace(line, text=line.text.strip("| ")) if is_framed else line
