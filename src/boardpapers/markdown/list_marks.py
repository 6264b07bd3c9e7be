"""The marks of lists: bullets, and numbers and letters such as `1.`, `(a)`, `iv)` and `B.`."""

import re
from collections.abc import Callable
from functools import cache
from string import ascii_lowercase

from msgspec import Struct

_MARK = re.compile(
    r"(?:(?P<bullet>[-+*])|(?P<opening>\(?)(?P<number>[0-9]{1,9}|[a-z]{1,15}|[A-Z]{1,15})"
    r"(?P<closing>[.)]))(?=[ \t]|$)",
    re.ASCII,
)
# A single letter that is rarely a Roman number.
_RARELY_ROMAN = frozenset("cl")

BULLET, DECIMAL = "bullet", "decimal"
LOWER_LETTER, UPPER_LETTER = "lower-letter", "upper-letter"
LOWER_ROMAN, UPPER_ROMAN = "lower-roman", "upper-roman"

_TENS = ("", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc")
_UNITS = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
_HIGHEST_ROMAN = 399


class Mark(Struct, frozen=True):
    """A mark, read in one way: its kind of number, the signs around it, and its value.

    `i` can be the ninth letter or the first Roman number. The signs of a bullet are the bullet.
    """

    numeral: str
    opening: str
    closing: str
    value: int

    @property
    def kind(self) -> tuple[str, str, str]:
        """What the marks of one list have in common."""
        return self.numeral, self.opening, self.closing


class FoundMark(Struct, frozen=True):
    """A mark in a text: where it ends, and the ways to read it, the most likely first."""

    end: int
    readings: tuple[Mark, ...]

    @property
    def is_bullet(self) -> bool:
        """Tell whether it is a bullet."""
        return self.readings[0].numeral == BULLET

    def as_next(self, kind: tuple[str, str, str], value: int) -> Mark | None:
        """Return the mark as one of a kind with a value; None if it cannot be read so."""
        return next((m for m in self.readings if m.kind == kind and m.value == value), None)


def find_mark(text: str, start: int, end: int) -> FoundMark | None:
    """Return the mark at the beginning of a line; after it comes a space, or the line's end."""
    found = _MARK.match(text, start, end)
    if not found:
        return None
    if found["bullet"]:
        return FoundMark(found.end(), (Mark(BULLET, "", found["bullet"], 1),))
    opening, closing = found["opening"], found["closing"]
    values = () if opening and closing == "." else _values(found["number"])
    readings = tuple(Mark(numeral, opening, closing, value) for numeral, value in values)
    return FoundMark(found.end(), readings) if readings else None


@cache
def _values(number: str) -> tuple[tuple[str, int], ...]:
    if number.isdigit():
        return ((DECIMAL, int(number)),)
    lower = number.lower()
    is_lower = number == lower
    found = []
    if lower in _romans():
        found.append((LOWER_ROMAN if is_lower else UPPER_ROMAN, _romans()[lower]))
    if len(number) == 1 or (len(number) == 2 and number[0] == number[1]):
        value = ascii_lowercase.index(lower[0]) + 1 + 26 * (len(number) - 1)
        found.append((LOWER_LETTER if is_lower else UPPER_LETTER, value))
    return tuple(reversed(found) if lower in _RARELY_ROMAN else found)


@cache
def _romans() -> dict[str, int]:
    return {roman(value): value for value in range(1, _HIGHEST_ROMAN + 1)}


def roman(value: int) -> str:
    """Return a number in small Roman numerals."""
    hundreds, rest = divmod(value, 100)
    return "c" * hundreds + _TENS[rest // 10] + _UNITS[rest % 10]


def letters(value: int) -> str:
    """Return a number as small letters: after z comes aa, then bb."""
    times, index = divmod(value - 1, 26)
    return ascii_lowercase[index] * (times + 1)


_WRITTEN: dict[str, Callable[[int], str]] = {
    DECIMAL: str,
    LOWER_LETTER: letters,
    UPPER_LETTER: lambda value: letters(value).upper(),
    LOWER_ROMAN: roman,
    UPPER_ROMAN: lambda value: roman(value).upper(),
}


def written(numeral: str, value: int) -> str:
    """Return a number as the marks of a list have it."""
    return _WRITTEN[numeral](value)
