"""How a table is printed on paper, so that its words and sums are not broken.

Its letters are made smaller first; then its page is turned on its side, if nothing else is around
the table. PDF and Word follow the same rule.
"""

from sys import maxsize

from msgspec import Struct

from boardpapers.document.column_widths import measured
from boardpapers.markdown.nodes import Table

_FEW = 5
"""Tables with fewer columns have room."""
_UPRIGHT, _TURNED = 430, 680
"""The width of a table on A4, upright with numbered paragraphs and on its side, in points."""


class TablePrint(Struct, frozen=True):
    """The print of a table: its font size and the free space in a cell, in points.

    `is_turned` is true if it has a page on its side. `has_room` is false if words are broken.
    """

    size: float
    gap: float
    is_turned: bool = False
    has_room: bool = True


_PRINTS = (TablePrint(10, 14), TablePrint(8.5, 8), TablePrint(7, 5))
_MOST_COLUMNS = (6, 9, maxsize)
"""The most columns of a table that is printed in each way if there is room."""
_SMALLEST_IN_WORD = TablePrint(8, 4)


def table_print(table: Table, *, may_turn: bool) -> TablePrint:
    """Return the print of a table; it may only be turned if nothing else is around it."""
    columns = len(table.head)
    usual = next(n for n, most in enumerate(_MOST_COLUMNS) if columns <= most)
    if table.shares or columns < _FEW:
        return _PRINTS[usual]
    words = sum(each.part for each in measured(table)) / 1_000
    smallest = max(usual, 1) if may_turn else len(_PRINTS) - 1
    ways = [(each, _UPRIGHT) for each in _PRINTS[usual : smallest + 1]]
    ways += [(_turned(each), _TURNED) for each in _PRINTS[1:]] if may_turn else []
    fitting = (each for each, room in ways if _width(each, words, columns) <= room)
    return next(fitting, _without_room(ways[-1][0]))


def _width(look: TablePrint, words: float, columns: int) -> float:
    """Return the width of a table whose widest words are together `words` times the font size."""
    sizes = (look, _SMALLEST_IN_WORD) if look.size < _SMALLEST_IN_WORD.size else (look,)
    return max(words * each.size + each.gap * columns for each in sizes)


def _turned(look: TablePrint) -> TablePrint:
    return TablePrint(look.size, look.gap, is_turned=True)


def _without_room(look: TablePrint) -> TablePrint:
    return TablePrint(look.size, look.gap, look.is_turned, has_room=False)
