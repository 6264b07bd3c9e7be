"""The indents of numbered paragraphs in a Word document, in twentieths of a point."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate

from msgspec import Struct

from boardpapers.writers.docx.markup import hanging_indent

# Room for a digit in the size of the text, and between a number and its words.
_DIGIT, _GAP = 125, 150
_LEAST, _LEAST_BELOW = 680, 567
# From this depth on, words go in by a step only, and their numbers reach further back: there would
# be no room left for words.
_NARROW_FROM, _STEP = 4, 340


class NumberIndents(Struct, frozen=True):
    """For each depth, from 1, the indent of the words and the distance of the number from them."""

    lefts: tuple[int, ...]
    hangings: tuple[int, ...]

    def at(self, depth: int) -> tuple[int, int]:
        """Return the indent of the words at a depth, and their distance from the number."""
        index = min(depth, len(self.lefts)) - 1
        return self.lefts[index], self.hangings[index]


class LevelIndents(Struct, frozen=True):
    """The indents of the levels of lists, as XML: those of the file's styles, else by the numbers.

    Word and LibreOffice use the level's if a paragraph, and not its style, names the list.
    """

    columns: NumberIndents
    of_styles: Mapping[str, str]

    def of(self, style: str, depth: int) -> str:
        """Return the indent of numbers in a paragraph style, at a depth from 1."""
        return self.of_styles.get(style) or hanging_indent(*self.columns.at(depth))


def number_indents(digits: tuple[float, ...], levels: int) -> NumberIndents:
    """Return the columns for the widths of the longest numbers, for all levels of a list."""
    widths = tuple(_widths(digits, levels))
    lefts = tuple(accumulate(_steps(widths)))
    hangings = tuple(min(width, left) for width, left in zip(widths, lefts, strict=True))
    return NumberIndents(lefts, hangings)


def _widths(digits: tuple[float, ...], levels: int) -> Iterator[int]:
    for index in range(levels):
        needed = round(digits[index] * _DIGIT) + _GAP if index < len(digits) else 0
        yield max(needed, _LEAST_BELOW if index else _LEAST)


def _steps(widths: Iterable[int]) -> Iterator[int]:
    for depth, width in enumerate(widths, 1):
        yield width if depth < _NARROW_FROM else min(width, _STEP)
