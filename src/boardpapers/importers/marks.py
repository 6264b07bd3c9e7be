"""The marks of numbered paragraphs and lists, read in their sequence."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from msgspec import Struct

from boardpapers.importers.passages import BULLET
from boardpapers.markdown.list_marks import BULLET as BULLET_COUNTER
from boardpapers.markdown.list_marks import DECIMAL, FoundMark, find_mark

_DOTTED = re.compile(r"(\d{1,3}(?:\.\d{1,3})+)\.?")
_NUMBER = re.compile(r"(\d{1,3})\.?")
_DOTTED_KIND = (DECIMAL, "", "dotted")
_BULLET_KIND = (BULLET_COUNTER, "", "-")
# Indents that differ by less, in points, are those of one list.
_NEAR = 4.0


# A mark is read by each step, and most papers have the same ones.
@lru_cache(maxsize=4096)
def number_parts(mark: str) -> tuple[int, ...]:
    """Return the numbers in a mark like `3.1` or `4.`; empty if it is of another kind."""
    found = _DOTTED.fullmatch(mark) or _NUMBER.fullmatch(mark)
    return tuple(map(int, found[1].split("."))) if found else ()


def is_mark(mark: str) -> bool:
    """Tell whether a mark can be written as that of a list or of a paragraph."""
    return mark == BULLET or bool(number_parts(mark)) or find_mark(mark, 0, len(mark)) is not None


def is_heading_mark(mark: str) -> bool:
    """Tell whether a mark can be the number of a section: `2`, `2.` or `2.0`."""
    parts = number_parts(mark)
    return len(parts) == 1 or (len(parts) == 2 and parts[1] == 0)


class ListLevel(Struct):
    """A list that is open: the kind of its marks, the last one's value, and its indent."""

    kind: tuple[str, str, str]
    value: int
    indent: float

    def is_at(self, indent: float) -> bool:
        """Tell whether a mark with an indent can be of this list; an indent of 0 is unknown."""
        return not (indent and self.indent) or abs(indent - self.indent) < _NEAR


class PlacedMark(Struct, frozen=True):
    """A mark with the depth of its list, from 0, and how to write it in Markdown."""

    depth: int
    written: str


class MarkReader:
    """Finds the depth of each mark of a text, one after another.

    `base` is the number of numbers in the marks of its paragraphs: 1 for `3.`, 2 for `3.1`; 0 if
    its paragraphs have no numbers. The mark of a paragraph itself has the depth -1. An indent of 0
    is unknown.
    """

    def __init__(self, base: int) -> None:
        self.base = base
        self._paragraph = ListLevel(_DOTTED_KIND, 0, 0)
        self._levels: list[ListLevel] = []

    def read(self, mark: str, indent: float = 0) -> PlacedMark:
        """Return the place of a mark."""
        parts = number_parts(mark)
        found = None if mark == BULLET else find_mark(mark, 0, len(mark))
        is_inside = self._continues(found, indent) or self._begins_inside(parts, indent)
        if self.base and len(parts) >= self.base and not is_inside:
            return self._numbered(parts, indent)
        if found:
            return self._listed(found, mark, indent)
        if len(parts) > 1:
            return PlacedMark(self._dotted(parts, indent), f"{parts[-1]}.")
        return PlacedMark(self._bullet(indent), "-")

    def end(self) -> None:
        """Close all lists: a paragraph without a mark comes after them."""
        self._levels.clear()

    def depth_at(self, indent: float) -> int:
        """Return the depth of the list whose item a paragraph without a mark continues; else -1."""
        depths = [n for n, level in enumerate(self._levels) if 0 < level.indent <= indent + _NEAR]
        return depths[-1] if depths and indent else -1

    @property
    def depth(self) -> int:
        """The depth of the innermost open list, from 0; -1 if there is none."""
        return len(self._levels) - 1

    def _begins_inside(self, parts: tuple[int, ...], indent: float) -> bool:
        """Tell whether a number begins a list inside a paragraph: it is indented further.

        The number after that of the paragraph is most likely the next paragraph's.
        """
        is_further = 0 < self._paragraph.indent < indent - _NEAR
        return is_further and len(parts) == 1 and parts[0] != self._paragraph.value + 1

    def _numbered(self, parts: tuple[int, ...], indent: float) -> PlacedMark:
        """Place a number like 3.1.2 by how many numbers it has."""
        deeper = len(parts) - self.base
        if not deeper:
            self._paragraph = ListLevel(_DOTTED_KIND, parts[-1], indent)
        self._levels = [ListLevel(_DOTTED_KIND, value, 0) for value in parts[self.base :]]
        if self._levels:
            self._levels[-1].indent = indent
        return PlacedMark(deeper - 1, f"{parts[-1]}." if deeper else "")

    def _dotted(self, parts: tuple[int, ...], indent: float) -> int:
        """Return the depth of a number like 3.1 where paragraphs have none."""
        kind = (DECIMAL, "", f"dotted {len(parts)}")
        at = next((n for n in self._outwards() if self._levels[n].kind == kind), None)
        return self._open(len(self._levels) if at is None else at, kind, parts[-1], indent)

    def _continues(self, found: FoundMark | None, indent: float) -> bool:
        """Tell whether a number continues a list that is open inside a paragraph."""
        return found is not None and any(
            not level.kind[2].startswith("dotted")
            and found.as_next(level.kind, level.value + 1)
            and level.is_at(indent)
            for level in self._levels
        )

    def _bullet(self, indent: float) -> int:
        at = next((n for n in self._outwards() if self._levels[n].kind == _BULLET_KIND), None)
        if indent and self._has_indents():
            at = self._depth_for(indent)
        return self._open(len(self._levels) if at is None else at, _BULLET_KIND, 1, indent)

    def _listed(self, found: FoundMark, mark: str, indent: float) -> PlacedMark:
        """Place a number or letter: the next one of an open list, or the first of a new one."""
        for at in self._outwards():
            level = self._levels[at]
            if level.is_at(indent) and (reading := found.as_next(level.kind, level.value + 1)):
                return PlacedMark(self._open(at, reading.kind, reading.value, indent), mark)
        reading = next((each for each in found.readings if each.value == 1), found.readings[0])
        same = (n for n in self._outwards() if self._levels[n].kind == reading.kind)
        at = next(same, len(self._levels))
        if indent and self._has_indents():
            at = self._depth_for(indent)
        return PlacedMark(self._open(at, reading.kind, reading.value, indent), mark)

    def _outwards(self) -> Iterator[int]:
        return reversed(range(len(self._levels)))

    def _has_indents(self) -> bool:
        return any(level.indent for level in self._levels)

    def _depth_for(self, indent: float) -> int:
        """Return the depth of a new list: below all those that are further out."""
        return sum(level.indent + _NEAR <= indent for level in self._levels)

    def _open(self, at: int, kind: tuple[str, str, str], value: int, indent: float) -> int:
        at = min(at, len(self._levels))
        del self._levels[at:]
        self._levels.append(ListLevel(kind, value, indent))
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
