"""The marks of lists: bullets, and numbers and letters such as `1.`, `(a)`, `iv)` and `B.`."""

import re
from functools import cache
from string import ascii_lowercase

from msgspec import Struct, field

from boardpapers.markdown.counters import roman

_MARK = re.compile(
    r"(?:(?P<bullet>[-+*])|(?P<opening>\(?)(?P<number>[0-9]{1,9}|[a-z]{1,15}|[A-Z]{1,15})"
    r"(?P<closing>[.)]))(?=[ \t]|$)",
    re.ASCII,
)
# A single letter that is rarely a Roman number.
_RARELY_ROMAN = frozenset("cl")

BULLET, DECIMAL = "bullet", "number"
LOWER_LETTER, UPPER_LETTER = "letter", "LETTER"
LOWER_ROMAN, UPPER_ROMAN = "roman", "ROMAN"

_ROMAN_DIGITS = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_HIGHEST_ROMAN = 399


class Mark(Struct, frozen=True):
    """A mark, read in one way: its counter, the signs around it, and its value.

    `i` can be the ninth letter or the first Roman number. The signs of a bullet are the bullet.
    """

    counter: str
    opening: str
    closing: str
    value: int

    @property
    def kind(self) -> tuple[str, str, str]:
        """What the marks of one list have in common."""
        return self.counter, self.opening, self.closing

    @property
    def is_perhaps_initial(self) -> bool:
        """Tell whether it can be the initial of a name."""
        kind = self.opening, self.closing
        return kind == ("", ".") and self.counter in (UPPER_LETTER, UPPER_ROMAN)


class FoundMark(Struct, frozen=True):
    """A mark in a text: where it ends, and the ways to read it, the most likely first."""

    end: int
    readings: tuple[Mark, ...]

    @property
    def is_bullet(self) -> bool:
        """Tell whether it is a bullet."""
        return self.readings[0].counter == BULLET

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
    readings = tuple(Mark(counter, opening, closing, value) for counter, value in values)
    return FoundMark(found.end(), readings) if readings else None


@cache
def _values(number: str) -> tuple[tuple[str, int], ...]:
    if number.isdigit():
        return ((DECIMAL, int(number)),)
    lower = number.lower()
    is_lower = number == lower
    found = []
    if value := _roman_value(lower):
        found.append((LOWER_ROMAN if is_lower else UPPER_ROMAN, value))
    if len(number) == 1 or (len(number) == 2 and number[0] == number[1]):
        value = ascii_lowercase.index(lower[0]) + 1 + 26 * (len(number) - 1)
        found.append((LOWER_LETTER if is_lower else UPPER_LETTER, value))
    return tuple(reversed(found) if lower in _RARELY_ROMAN else found)


def _roman_value(number: str) -> int:
    """Return the value of a Roman number; 0 if it is none, or higher than any list has."""
    digits = [_ROMAN_DIGITS.get(digit, 0) for digit in number]
    value = sum(
        -one if one < after else one for one, after in zip(digits, [*digits[1:], 0], strict=True)
    )
    return value if 0 < value <= _HIGHEST_ROMAN and roman(value) == number else 0


class OpenList(Struct):
    """A list that is being read: its first mark, and how many items it has.

    `kinds_inside` are the kinds of the lists that are inside its items, but typed no further in.
    """

    first: Mark
    count: int = 1
    is_repeated: bool = False
    kinds_inside: set[tuple[str, str, str]] = field(default_factory=set)

    def resembles(self, found: FoundMark) -> bool:
        """Tell whether a mark continues the list, or is most likely one of its kind."""
        return self.continues(found) or found.readings[0].kind == self.first.kind

    def is_next(self, found: FoundMark) -> bool:
        """Tell whether a mark is the next one in its sequence."""
        step = 0 if found.is_bullet else self.count
        return found.as_next(self.first.kind, self.first.value + step) is not None

    def continues(self, found: FoundMark) -> bool:
        """Tell whether a mark belongs to the list; in Markdown, all numbers may be the same."""
        if found.is_bullet or self.first.counter != DECIMAL:
            return self.is_next(found)
        may_repeat = self.count == 1 or self.is_repeated
        if may_repeat and found.as_next(self.first.kind, self.first.value):
            return True
        return not self.is_repeated and self.is_next(found)

    def add(self, found: FoundMark) -> None:
        """Count an item that continues the list."""
        if self.count == 1 and not self.is_next(found):
            self.is_repeated = True
        self.count += 1
