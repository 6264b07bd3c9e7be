"""The widths of a table's columns, chosen so that words, sums and dates are not broken.

All formats follow one rule, because all measure the same words: first every column has room for
its longest word; then for a date, a sum or a reference on one line; then for another short text,
such as a name; then for a long address; then for its longest text on one line. Short columns reach
the next step first, and long ones share the rest. The PDF's template does the same as `share`,
because only Typst knows the room on its page; a browser does it when it is told which cells are
short.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, chain
from math import ceil, sqrt
from re import Pattern

from msgspec import Struct

from boardpapers.document.breaks import WORDS, WORDS_OR_PARTS, may_be_broken
from boardpapers.document.font_metrics import BOLD, MONOSPACED, REGULAR, FontMetrics
from boardpapers.markdown.nodes import (
    Code,
    FootnoteReference,
    Image,
    Inline,
    Inlines,
    LineBreak,
    Strong,
    Table,
    Text,
)
from boardpapers.markdown.walk import plain_text

_SHORT = 10_000
"""The width of a short text, such as `30 September 2026`, in thousandths of the font size."""
_FIGURE = re.compile(r"\W{0,3}\d|\S*\d\S*$")
"""A date or sum, which begins with a digit and its signs, or a reference, which is one word."""
_LONG = 15_000
"""A word that is wider than this may be broken sooner than a short text."""
_MARK = 650
"""The width of a footnote's mark, of two small digits."""
_IMAGE = 5_000
"""The least width of an image."""
_HALVINGS = 40
"""Of an interval: the width is then exact to less than any printer shows."""
_GAP = 1_000
"""The space between columns of a web page."""
_PAGE = 41_000
"""The width of the text of a printed web page."""


class Column(Struct, frozen=True):
    """Widths that a column needs, in thousandths of the font size.

    `part` is that of its longest word, or of the longest part of an address; `figure` that of its
    longest date, sum or reference on one line; `short` that of its texts on one line as far as they
    are short; `word` that of its longest word or address; `line` that of its longest text on one
    line. `part`, `word` and `line` count the header.
    """

    part: int
    figure: int
    short: int
    word: int
    line: int

    @property
    def steps(self) -> tuple[int, ...]:
        """The widths in the order in which columns get them, each at least the one before."""
        widths = (self.part, self.figure, self.short, self.word, self.line)
        return tuple(accumulate(widths, max))


def measured(table: Table) -> list[Column]:
    """Return the widths that the columns of a table need."""
    columns = zip(*table.rows, strict=True) if table.rows else [()] * len(table.head)
    return [_measured(head, cells) for head, cells in zip(table.head, columns, strict=True)]


def _measured(head: Inlines, cells: Sequence[Inlines]) -> Column:
    texts = [_Printed(_words(head), BOLD, _extra(head))]
    texts += chain.from_iterable(map(_printed, cells))
    figures = (each.line for each in texts[1:] if _FIGURE.match(each.text))
    return Column(
        part=min(max(each.piece(WORDS_OR_PARTS) for each in texts), _LONG),
        figure=max((width for width in figures if width <= _SHORT), default=0),
        short=min(max((each.line for each in texts[1:]), default=0), _SHORT),
        word=max(each.piece(WORDS) for each in texts),
        line=max(each.line for each in texts),
    )


def share(needs: Sequence[Sequence[float]], room: float) -> list[float]:
    """Share a room among columns, by what each needs at each step; the steps only grow."""
    below = [0.0] * len(needs)
    for above in zip(*needs, strict=True):
        if sum(above) > room:
            return _between(below, above, room)
        below = list(above)
    return below


def _between(below: Sequence[float], above: Sequence[float], room: float) -> list[float]:
    """Return widths between two steps that are `room` together: the smallest reach theirs first.

    Of long texts, those of a longer one get more; but if words must be broken, only the longest.
    """
    shares = list(map(sqrt, above)) if any(below) else [1.0] * len(above)

    def widths(level: float) -> list[float]:
        return [
            min(most, max(least, level * share))
            for least, most, share in zip(below, above, shares, strict=True)
        ]

    low, high = 0.0, max(above)
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (low, middle) if sum(widths(middle)) > room else (middle, high)
    return widths(low)


def is_full(table: Table) -> bool:
    """Tell whether a table takes the whole width: it has pictures, or cells to be filled in."""
    return any(not cell or has(cell, Image) for cell in chain.from_iterable(table.rows))


def line_count(cell: Inlines, room: float) -> int:
    """Return the number of lines that a cell has in a column, or a few fewer."""
    return max(each.count(room) for each in _printed(cell))


def length_class(cell: Inlines) -> str:
    """Return the class of a cell for browsers: `short` stays on one line; others need room."""
    line = max(each.line for each in _printed(cell))
    if line > _SHORT:
        return "long" if line > _SHORT * 3 else "medium"
    return "short" if may_be_broken(plain_text(cell)) else ""


def is_wide(table: Table) -> bool:
    """Tell whether a printed page has no room for the short texts of a table on one line each."""
    return sum(max(each.part, each.short) + _GAP for each in measured(table)) > _PAGE


class _Printed(Struct, frozen=True):
    """The text of a cell, its letters, and the width of the marks and images in it."""

    text: str
    letters: FontMetrics
    extra: int

    @property
    def line(self) -> int:
        return max(map(self.letters.width, self.text.split("\n"))) + self.extra

    def count(self, room: float) -> int:
        return sum(ceil(self.letters.width(line) / room) or 1 for line in self.text.split("\n"))

    def piece(self, breaks: Pattern[str]) -> int:
        return self.letters.longest_piece(self.text, breaks) + self.extra


def _printed(cell: Inlines) -> Iterator[_Printed]:
    """Yield the text of a cell once for each kind of letters in it."""
    if len(cell) == 1 and isinstance(cell[0], Text):  # most cells
        yield _Printed(cell[0].text, REGULAR, 0)
        return
    text, extra = _words(cell), _extra(cell)
    yield _Printed(text, BOLD if has(cell, Strong) else REGULAR, extra)
    if has(cell, Code):
        yield _Printed(text, MONOSPACED, extra)


def _words(content: Inlines) -> str:
    """Return the words alone, with the author's line ends, and without those of images."""
    return "".join(map(_words_of, content))


def _words_of(node: Inline) -> str:
    if isinstance(node, LineBreak):
        return "\n"
    if isinstance(node, Image):
        return ""
    return _words(inner) if (inner := _inside(node)) else plain_text((node,))


def _extra(cell: Inlines) -> int:
    marks = sum(isinstance(each, FootnoteReference) for each in cell)
    return _MARK * marks + _IMAGE * has(cell, Image)


def has(content: Inlines, kind: type[Inline]) -> bool:
    """Tell whether there is a node of a kind among inline nodes, or inside one of them."""
    return any(isinstance(each, kind) or has(_inside(each), kind) for each in content)


def _inside(node: Inline) -> Inlines:
    return getattr(node, "content", ())
