"""The widths of a table's columns, chosen so that few words are broken."""

from collections.abc import Iterator
from itertools import chain

from msgspec import Struct

from boardpapers.markdown.nodes import (
    Code,
    FootnoteReference,
    Image,
    Inline,
    Inlines,
    Strong,
    Table,
)
from boardpapers.markdown.walk import plain_text
from boardpapers.writers.docx.font_metrics import BOLD, MONOSPACED, REGULAR, FontMetrics

# The most letters of a text that count when columns share the remaining width.
_WIDEST = 45
_MARK = 650
"""The width of a footnote's mark, of two small digits."""
_SURPLUS = 115
"""In per cent: a reader who does not have Arial may get wider letters."""
_SPARE = 20
"""Word rounds the widths of letters, and would break a word that only just fits."""


class Print(Struct, frozen=True):
    """The print of a table: the font size in half points, and the free space in a cell."""

    half_points: int
    gap: int

    def room(self, thousandths: int) -> int:
        """Return the width of a cell that words need, in twentieths of a point."""
        return -(-thousandths * self.half_points // 100) + self.gap + _SPARE


def columns(node: Table, width: int, how: Print, *, may_be_narrow: bool) -> list[int]:
    """Return the widths of columns: together `width`, or less if they need less.

    They need the width of each text on one line, and a margin for fonts with wider letters. A
    table with pictures, or with cells to be filled in, takes the whole width.
    """
    cells = list(zip(node.head, *node.rows, strict=True))
    lines = [how.room(max(_lines(column)) * _SURPLUS // 100) for column in cells]
    if may_be_narrow and sum(lines) <= width and all(map(_is_words, chain(*node.rows))):
        return lines
    words = [how.room(max(_words(column))) for column in cells]
    texts = [how.room(max(_lines(column, _WIDEST))) for column in cells]
    widths = _shared(words, list(map(max, words, texts)), width)
    return [*widths[:-1], width - sum(widths[:-1])]


def _shared(words: list[int], texts: list[int], width: int) -> list[int]:
    """Share a width among columns: first room for each word, then for texts on one line."""
    if sum(words) > width:
        most = _cap(words, width)
        return [min(each, most) for each in words]
    if sum(texts) <= width:
        return [width * each // sum(texts) for each in texts]
    left, wanted = width - sum(words), sum(texts) - sum(words)
    return [word + left * (text - word) // wanted for word, text in zip(words, texts, strict=True)]


def _cap(words: list[int], width: int) -> int:
    """Return the greatest width of a column, chosen so that only the longest words are broken."""
    left = width
    for others, word in zip(range(len(words), 0, -1), sorted(words), strict=True):
        if word * others > left:
            return left // others
        left -= word
    return width


def _words(column: tuple[Inlines, ...]) -> Iterator[int]:
    for cell, letters in _printed(column):
        yield letters.longest_word(plain_text(cell)) + _marks(cell)


def _lines(column: tuple[Inlines, ...], most: int | None = None) -> Iterator[int]:
    for cell, letters in _printed(column):
        yield letters.width(plain_text(cell)[:most]) + _marks(cell)


def _printed(column: tuple[Inlines, ...]) -> Iterator[tuple[Inlines, FontMetrics]]:
    """Yield each cell with its kind of letters; a cell with several comes once for each."""
    for row, cell in enumerate(column):
        yield cell, BOLD if row == 0 or _has(cell, Strong) else REGULAR
        if _has(cell, Code):
            yield cell, MONOSPACED


def _is_words(cell: Inlines) -> bool:
    return bool(cell) and not _has(cell, Image)


def _has(content: Inlines, kind: type[Inline]) -> bool:
    return any(isinstance(each, kind) or _has(_inside(each), kind) for each in content)


def _inside(node: Inline) -> Inlines:
    return getattr(node, "content", ())


def _marks(cell: Inlines) -> int:
    return _MARK * sum(isinstance(each, FootnoteReference) for each in cell)
