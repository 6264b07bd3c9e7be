"""Tables of items of business: a row for each, with its number, its title or what was decided."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from boardpapers.importers.item_starts import NUMBER, value_of
from boardpapers.importers.passages import Grid, Passage, Piece
from boardpapers.importers.plain_words import as_words
from boardpapers.importers.printed_lines import split_written_mark

_IN_ROW = re.compile(rf"(?P<number>{NUMBER})\.?")
_BEFORE_TITLE = re.compile(
    rf"(?P<number>{NUMBER})[.:)]?\s+(?:[|–—-]\s+)?(?P<title>[^\W\d].*)", re.DOTALL
)
_HEADS = frozenset({
    "item", "no", "no.", "item no", "item no.", "minute", "minute no", "minute no.", "min no",
    "no. item", "agenda item", "ref", "number", "eitem", "rhif",
})  # fmt: skip
_OTHER_HEADS = frozenset({
    "page", "page no", "page no.", "pages", "page(s)", "title", "subject", "report", "ward",
    "wards", "business", "description", "lead", "officer", "lead officer", "time", "purpose",
    "presenter", "item not open", "ward/equal opportunities", "action", "tudalen", "teitl",
})  # fmt: skip
_HEADS_OF_TITLES = frozenset({
    "title", "subject", "report", "report title", "title of report", "business", "matter", "topic",
    "item and title", "agenda item and title", "item number and title", "teitl",
})  # fmt: skip
_DECISION_HEADS = frozenset({
    "decision", "decisions", "decision made", "decision taken", "decision(s)", "resolution",
    "resolutions", "resolved", "outcome", "penderfyniad", "penderfyniadau",
})  # fmt: skip
_TITLE_LEVEL = 2


def with_rows_apart(pieces: Iterable[Piece], is_other: Callable[[Grid], bool]) -> Iterator[Piece]:
    """Yield pieces, with a passage for each row and cell of a table of items.

    `is_other` tells whether a table is known to be of another kind.
    """
    for piece in pieces:
        if isinstance(piece, Grid) and not is_other(piece) and _is_table_of_items(piece):
            yield from _rows_apart(piece)
        else:
            yield piece


def _is_table_of_items(grid: Grid) -> bool:
    """Tell whether the first column has the numbers of items, and the second one words.

    In a table of decisions, the first column has their titles, too, or nothing else.
    """
    if _has_decisions(grid):
        return True
    rows = grid.rows[1:] if _has_head(grid) else grid.rows
    numbered = [row for row in rows if len(row) > 1 and _IN_ROW.fullmatch(as_words(row[0]).strip())]
    values = [value_of(row[0]) for row in numbered]
    titled = all(re.search(r"[^\W\d_]{2}", as_words(row[1])) for row in numbered)
    is_headed = _has_head(grid) or not grid.has_head
    return bool(numbered) and titled and is_headed and values == sorted(values)


def _has_head(grid: Grid) -> bool:
    return _heads(grid)[0] in _HEADS or _has_decisions(grid)


def _has_decisions(grid: Grid) -> bool:
    """Tell whether a table has items in its first column, and decisions in another one."""
    first, *others = _heads(grid)
    is_of_items = first in _HEADS or first in _HEADS_OF_TITLES
    return is_of_items and len(grid.rows) > 1 and not _DECISION_HEADS.isdisjoint(others)


def _heads(grid: Grid) -> list[str]:
    return [as_words(each).strip(" :").casefold() for each in grid.rows[0]]


def is_head_of_items(words: str) -> bool:
    """Tell whether a line has the headings of the columns of a table of items."""
    cells = [each.strip(" :").casefold() for each in re.split(r"\t|\s\|\s", words)]
    known = _HEADS | _OTHER_HEADS | _DECISION_HEADS
    return len(cells) > 1 and all(each in known for each in cells)


def _rows_apart(grid: Grid) -> Iterator[Passage]:
    if _has_decisions(grid):
        yield from _decisions_apart(grid)
        return
    head = [as_words(each) for each in grid.rows[0]] if _has_head(grid) else []
    for row in grid.rows[bool(head) :]:
        cells = list(row)
        if len(cells) > 1 and _IN_ROW.fullmatch(as_words(cells[0]).strip()):
            first, *lines = cells[1].split("\n")
            mark = as_words(cells[0]).strip()
            yield Passage(first, grid.place, mark, is_bold=True)
            cells = [*lines, *_without_pages(cells[2:], head[2:])]
        yield from (Passage(each, grid.place) for each in cells if each.strip())


def _decisions_apart(grid: Grid) -> Iterator[Passage]:
    """Yield the title of each row, and the lines of its cells; those of other columns last."""
    heads = _heads(grid)
    for first, *others in grid.rows[1:]:
        cells = list(zip(grid.rows[0][1:], heads[1:], others, strict=False))
        number, title, lines = _titled(first, cells)
        if title:
            level = 0 if number else _TITLE_LEVEL
            yield Passage(title, grid.place, number, heading=level, is_bold=True)
        for line in lines:
            yield _line(line, grid.place)
        for is_other in (False, True):
            for head, key, cell in cells:
                if cell.strip() and (key not in _DECISION_HEADS) == is_other:
                    words = f"{as_words(head)}: {cell}" if is_other and head else cell
                    yield from (_line(each, grid.place) for each in words.split("\n"))


def _titled(first: str, cells: list[tuple[str, str, str]]) -> tuple[str, str, list[str]]:
    """Return number and title of a row, and the other lines of its first cell.

    If the cell has only a number, the title is taken from the next one.
    """
    words, *lines = first.split("\n")
    plain = as_words(words).strip()
    if cells and _IN_ROW.fullmatch(plain) and cells[0][1] not in _DECISION_HEADS:
        title, *more = cells.pop(0)[2].split("\n")
        return plain, title, [*lines, *more]
    if found := _BEFORE_TITLE.fullmatch(plain):
        return found["number"], found["title"], lines
    return "", words, lines


def _line(line: str, place: str) -> Passage:
    mark, text = split_written_mark(line)
    return Passage(text, place, mark)


def _without_pages(cells: Sequence[str], heads: Sequence[str]) -> Iterator[str]:
    """Yield cells, without those of a column of pages, which are other ones now."""
    for position, cell in enumerate(cells):
        head = heads[position] if position < len(heads) else ""
        is_page = re.fullmatch(r"[\d\s–-]*", as_words(cell))
        if not (is_page and re.match(r"(?i)pages?\b|tudalen", head or "page")):
            yield cell
