"""The numbers that Word prints before paragraphs, which its files only describe.

A paragraph's number comes from its own `numPr` or that of its style, or of a style that this one
is based on. Levels count on, restart below higher ones, and may start where a list says.
"""

import re
from collections.abc import Callable
from typing import Any

from msgspec import Struct

from boardpapers.importers.passages import BULLET
from boardpapers.importers.word_xml import (
    Element,
    Properties,
    W,
    indent_of,
    properties_of,
    value,
    whole,
)
from boardpapers.markdown.counters import letters, roman

_LEVELS = 9
_HIGHEST_ROMAN = 4000
_FORMATS: dict[str, Callable[[int], str]] = {
    "lowerLetter": letters,
    "upperLetter": lambda count: letters(count).upper(),
    "lowerRoman": roman,
    "upperRoman": lambda count: roman(count).upper(),
    "decimalZero": lambda count: f"{count:02}",
}
_NO_NUMBER = ("none", "")


class Level(Struct, frozen=True):
    """A level of a list: where it starts, its format, and the text around its number.

    `restarts` is the number of levels that it restarts below; 0 if it never does. `indent` is that
    of its words, in points.
    """

    start: int = 1
    format: str = "decimal"
    text: str = ""
    is_legal: bool = False
    restarts: int = _LEVELS
    indent: float = 0


class Numbered(Struct, frozen=True):
    """A printed number, `•` for a bullet, and the indent of the words after it, in points."""

    mark: str
    indent: float


class WordNumbers:
    """Counts the paragraphs of a document, one after another."""

    def __init__(self, numbering: Element | None, styles: Element | None) -> None:
        self._abstract: dict[str, Element] = {}
        self._nums: dict[str, Element] = {}
        if numbering is not None:
            self._abstract = {
                each.get(f"{W}abstractNumId", ""): each
                for each in numbering.iterfind(f"{W}abstractNum")
            }
            self._nums = {each.get(f"{W}numId", ""): each for each in numbering.iterfind(f"{W}num")}
        self._styles = {
            each.get(f"{W}styleId", ""): each
            for each in (styles.iterfind(f"{W}style") if styles is not None else ())
        }
        self._chains: dict[str, list[str]] = {}
        self._lists: dict[str, tuple[str, int | None]] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._started: set[tuple[str, int]] = set()
        self._levels: dict[tuple[str, int], Level] = {}
        self._keys: dict[str, str] = {}

    def number(self, properties: Properties) -> Numbered | None:
        """Return the number of the next paragraph, with these properties; None if it has none."""
        list_id, depth = self._list_of(properties)
        if not list_id or list_id == "0" or list_id not in self._nums:
            return None
        level = self._level(list_id, depth)
        mark = self._count(list_id, depth, level)
        return Numbered(mark, level.indent) if mark else None

    def _list_of(self, properties: Properties) -> tuple[str, int]:
        """Return the list of a paragraph and its level in it, from the paragraph or its style."""
        list_id, depth = _list_in(properties)
        if list_id:
            return list_id, depth or 0
        style = value(properties.get(f"{W}pStyle"))
        if style not in self._lists:
            self._lists[style] = self._list_of_style(style)
        of_style, own_depth = self._lists[style]
        return of_style, next((d for d in (depth, own_depth) if d is not None), 0)

    def _list_of_style(self, style: str) -> tuple[str, int | None]:
        """Return the list of a style, or of one that it is based on, and the level in it."""
        for id in self.style_chain(style):
            of_style, own_depth = _list_in(properties_of(self._styles[id]))
            if of_style:
                named = self._depth_of_style(of_style, id)
                return of_style, own_depth if named is None else named
        return "", None

    def style_chain(self, id: str) -> list[str]:
        """Return a style and those that it is based on, each once."""
        if id not in self._chains:
            chain: list[str] = []
            own = id
            while own in self._styles and own not in chain:
                chain.append(own)
                own = value(self._styles[own].find(f"{W}basedOn"))
            self._chains[id] = chain
        return self._chains[id]

    def style(self, id: str) -> Element:
        """Return a style of the chain."""
        return self._styles[id]

    def _depth_of_style(self, list_id: str, style: str) -> int | None:
        abstract = self._abstract_of(list_id)
        for level in abstract.iterfind(f"{W}lvl") if abstract is not None else ():
            if value(level.find(f"{W}pStyle")) == style:
                return whole(level.get(f"{W}ilvl"), 0)
        return None

    def _abstract_of(self, list_id: str, seen: frozenset[str] = frozenset()) -> Element | None:
        num = self._nums.get(list_id)
        if num is None or list_id in seen:
            return None
        abstract = self._abstract.get(value(num.find(f"{W}abstractNumId")))
        linked = value(abstract.find(f"{W}numStyleLink")) if abstract is not None else ""
        if linked in self._styles:
            other, _ = _list_in(properties_of(self._styles[linked]))
            return self._abstract_of(other, seen | {list_id}) if other else abstract
        return abstract

    def _level(self, list_id: str, depth: int) -> Level:
        key = (list_id, depth)
        if key not in self._levels:
            self._levels[key] = self._read_level(list_id, depth)
        return self._levels[key]

    def _read_level(self, list_id: str, depth: int) -> Level:
        override = self._override(list_id, depth)
        own = override.find(f"{W}lvl") if override is not None else None
        if own is not None:
            return _level_in(own)
        abstract = self._abstract_of(list_id)
        for level in abstract.iterfind(f"{W}lvl") if abstract is not None else ():
            if whole(level.get(f"{W}ilvl"), 0) == depth:
                return _level_in(level)
        return Level(text=f"%{depth + 1}.")

    def _override(self, list_id: str, depth: int) -> Element | None:
        for each in self._nums[list_id].iterfind(f"{W}lvlOverride"):
            if whole(each.get(f"{W}ilvl"), 0) == depth:
                return each
        return None

    def _count(self, list_id: str, depth: int, level: Level) -> str:
        """Count a paragraph, and return its number as printed."""
        counts = self._counts.setdefault(self._key(list_id), [None] * _LEVELS)
        self._start_list(list_id, counts, depth)
        before = counts[depth]
        counts[depth] = level.start if before is None else before + 1
        for deeper in range(depth + 1, _LEVELS):
            if counts[deeper] is not None and depth < self._level(list_id, deeper).restarts:
                counts[deeper] = None
        if level.format == "bullet":
            return BULLET
        return _printed(level, lambda depth: self._shown(list_id, depth, counts, level))

    def _key(self, list_id: str) -> str:
        """Return what lists that count on together have in common."""
        if list_id not in self._keys:
            abstract = self._abstract_of(list_id)
            own = abstract.get(f"{W}abstractNumId", "") if abstract is not None else list_id
            self._keys[list_id] = own
        return self._keys[list_id]

    def _start_list(self, list_id: str, counts: list[int | None], depth: int) -> None:
        """Begin where the list says it starts, at the first paragraph of each of its levels."""
        if (list_id, depth) in self._started:
            return
        self._started.add((list_id, depth))
        override = self._override(list_id, depth)
        start = override.find(f"{W}startOverride") if override is not None else None
        if start is not None:
            counts[depth] = whole(start.get(f"{W}val"), 1) - 1

    def _shown(self, list_id: str, depth: int, counts: list[int | None], of: Level) -> str:
        level = self._level(list_id, depth)
        count = counts[depth]
        shown = level.start if count is None else count
        return _formatted(shown, "decimal" if of.is_legal else level.format)


def _printed(level: Level, shown: Callable[[int], str]) -> str:
    if level.format in _NO_NUMBER and "%" not in level.text:
        return ""
    number = re.sub(r"%([1-9])", lambda found: shown(int(found[1]) - 1), level.text)
    return " ".join(number.split())


def _formatted(count: int, format: str) -> str:
    if format == "none":
        return ""
    if format in ("lowerRoman", "upperRoman") and not 0 < count < _HIGHEST_ROMAN:
        return str(count)
    write = _FORMATS.get(format)
    return write(count) if write and count > 0 else str(count)


def _level_in(level: Element) -> Level:
    restart = level.find(f"{W}lvlRestart")
    return Level(
        whole(value(level.find(f"{W}start")), 1),
        value(level.find(f"{W}numFmt")) or "decimal",
        value(level.find(f"{W}lvlText")),
        level.find(f"{W}isLgl") is not None,
        _LEVELS if restart is None else whole(value(restart), 0),
        indent_of(properties_of(level)),
    )


def _list_in(properties: Properties) -> tuple[str, int | None]:
    """Return the list that properties name, and the level in it; empty and None if they do not."""
    numbered = properties.get(f"{W}numPr")
    if numbered is None:
        return "", None
    depth: Any = numbered.find(f"{W}ilvl")
    found = value(numbered.find(f"{W}numId"))
    return found, min(whole(value(depth), 0), _LEVELS - 1) if depth is not None else None
