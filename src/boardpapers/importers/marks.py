"""The marks of numbered paragraphs and lists, read in their sequence."""

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from boardpapers.importers.passages import BULLET
from boardpapers.markdown.list_marks import DECIMAL, FoundMark, Mark, find_mark

_DOTTED = re.compile(r"(\d{1,3}(?:\.\d{1,3})+)\.?")
_NUMBER = re.compile(r"(\d{1,3})\.?")


def number_parts(mark: str) -> tuple[int, ...]:
    """Return the numbers in a mark like `3.1` or `4.`; empty if it is of another kind."""
    found = _DOTTED.fullmatch(mark) or _NUMBER.fullmatch(mark)
    return tuple(map(int, found[1].split("."))) if found else ()


def is_heading_mark(mark: str) -> bool:
    """Tell whether a mark can be the number of a section: `2`, `2.` or `2.0`."""
    parts = number_parts(mark)
    return len(parts) == 1 or (len(parts) == 2 and parts[1] == 0)


class ListLevel(Struct):
    """A list that is open: the kind of its marks, and the last one's value."""

    kind: tuple[str, str, str]
    value: int


class PlacedMark(Struct, frozen=True):
    """A mark with the depth of its list, from 0, and how to write it in Markdown."""

    depth: int
    written: str


class MarkReader:
    """Finds the depth of each mark of a text, one after another.

    `base` is the number of numbers in the marks of its paragraphs: 1 for `3.`, 2 for `3.1`; 0 if
    its paragraphs have no numbers. A mark of a paragraph itself has the depth -1.
    """

    def __init__(self, base: int) -> None:
        self.base = base
        self._levels: list[ListLevel] = []

    def read(self, mark: str, depth: int = 0) -> PlacedMark:
        """Return the place of a mark; `depth` is that of its list from 1, if the source says so."""
        parts = number_parts(mark)
        if self.base and len(parts) >= self.base and not (self._levels and self._continues(mark)):
            return self._numbered(parts)
        if mark == BULLET:
            return PlacedMark(self._level_of_bullet(depth), "-")
        found = find_mark(mark, 0, len(mark))
        if parts and not found:
            found = find_mark(f"{parts[-1]}.", 0, 99)
        if not found:
            return PlacedMark(self._level_of_bullet(depth), "-")
        level, reading = self._level_of(found, depth)
        written = f"{reading.value}." if reading.counter == DECIMAL and parts else mark
        return PlacedMark(level, written)

    def end(self) -> None:
        """Close all lists: a paragraph without a mark comes after them."""
        self._levels.clear()

    @property
    def depth(self) -> int:
        """The depth of the innermost open list, from 0; -1 if there is none."""
        return len(self._levels) - 1

    def _numbered(self, parts: tuple[int, ...]) -> PlacedMark:
        """Place a number like 3.1.2 by how many numbers it has."""
        deeper = len(parts) - self.base
        kinds = [ListLevel((DECIMAL, "", "dotted"), value) for value in parts[self.base :]]
        self._levels = kinds
        return PlacedMark(deeper - 1, f"{parts[-1]}." if deeper else "")

    def _continues(self, mark: str) -> bool:
        """Tell whether a number continues a list that is open inside a paragraph."""
        found = find_mark(mark, 0, len(mark))
        return found is not None and any(
            level.kind[2] != "dotted" and found.as_next(level.kind, level.value + 1)
            for level in self._levels
        )

    def _level_of_bullet(self, depth: int) -> int:
        kind = ("bullet", "", "-")
        at = depth - 1 if depth else self._index(kind)
        return self._open(at, kind, 1)

    def _level_of(self, found: FoundMark, depth: int) -> tuple[int, Mark]:
        for index in reversed(range(len(self._levels))):
            level = self._levels[index]
            reading = found.as_next(level.kind, level.value + 1)
            if reading and (not depth or index == depth - 1):
                return self._open(index, reading.kind, reading.value), reading
        reading = next((each for each in found.readings if each.value == 1), found.readings[0])
        at = depth - 1 if depth else self._index(reading.kind)
        return self._open(at, reading.kind, reading.value), reading

    def _index(self, kind: tuple[str, str, str]) -> int:
        matching = (n for n in reversed(range(len(self._levels))) if self._levels[n].kind == kind)
        return next(matching, len(self._levels))

    def _open(self, at: int, kind: tuple[str, str, str], value: int) -> int:
        at = min(at, len(self._levels))
        del self._levels[at:]
        self._levels.append(ListLevel(kind, value))
        return at


def paragraph_base(marks: Iterable[str], heading_marks: Iterable[str]) -> int:
    """Return how many numbers the marks of a source's paragraphs have: 0, 1 or 2."""
    parts = [each for each in map(number_parts, marks) if each]
    if not parts:
        return 0
    sections = {each[0] for each in map(number_parts, heading_marks) if each}
    dotted = [each for each in parts if len(each) > 1]
    single = {each[0] for each in parts if len(each) == 1}
    is_by_section = bool(dotted) and (not single or any(each[0] in sections for each in dotted))
    return 2 if is_by_section else 1


def in_order(numbers: Iterable[int]) -> Iterator[bool]:
    """Tell for each number whether it comes right after the one before it."""
    last = 0
    for number in numbers:
        yield number == last + 1
        last = number
