"""Merge the files of one house style: the nearer file wins.

A mapping is merged key by key; an empty one, `{}`, replaces the one below it, so that nothing is
inherited. A list of parts is replaced, and each part in it takes missing values from the part of
the same key below. Everything else is replaced; an empty value removes the one below it.
"""

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from boardpapers.reader import DataPath, Plain
from boardpapers.workspace import AnyPaper

Value: TypeAlias = "dict[str, SourcedValue] | list[SourcedValue] | str | None"

LISTS_OF_PARTS = ("cover", "body", "parts")
_LABELS = ("facts", "labels")


class SourcedValue(Struct, frozen=True):
    """A value of a house style, its file, and its path in that file."""

    value: Value
    paper: AnyPaper
    path: DataPath = ()

    @property
    def plain(self) -> Plain:
        """The value as plain data, without keys that have no value."""
        if isinstance(self.value, dict):
            sourced = {key: each for key, each in self.value.items() if each.value is not None}
            return {key: each.plain for key, each in sourced.items()}
        if isinstance(self.value, list):
            return [each.plain for each in self.value]
        return self.value

    @property
    def group(self) -> "dict[str, SourcedValue]":
        """The values by key; empty if the value is not a mapping."""
        return self.value if isinstance(self.value, dict) else {}

    @property
    def items(self) -> "list[SourcedValue]":
        """The items of a list; a single item may be written without its dash."""
        if isinstance(self.value, list):
            return self.value
        return [] if self.value is None else [self]

    @property
    def part(self) -> str:
        """The name of the part, if the value is one."""
        named = self.group.get("part")
        return named.value if named and isinstance(named.value, str) else ""

    @property
    def fields(self) -> "list[SourcedValue]":
        """The names of the fields that the value prints, if it is a part."""
        named = [self.group[key] for key in ("part", "also") if key in self.group]
        return [each for names in named for each in names.items if isinstance(each.value, str)]

    def origin(self, path: DataPath) -> tuple[AnyPaper, DataPath]:
        """Return the file that has (or would have) the value at a path, and the path there."""
        here = self
        for index, step in enumerate(path):
            inside = here._inside(step)
            if inside is None:
                return here.paper, (*here.path, *path[index:])
            here = inside
        return here.paper, here.path

    def _inside(self, step: str | int) -> "SourcedValue | None":
        if isinstance(step, str):
            return self.group.get(step)
        return self.items[step] if step < len(self.items) else None


def values_in(paper: AnyPaper) -> SourcedValue:
    """Return the values in a file."""
    return _sourced(paper, paper.data, ())


def with_defaults(sourced: SourcedValue, defaults: Mapping[str, Plain]) -> SourcedValue:
    """Return a mapping with defaults for its missing keys."""
    if not isinstance(sourced.value, dict):
        return sourced
    missing = {key: each for key, each in defaults.items() if key not in sourced.value}
    more = {key: _sourced(sourced.paper, each, sourced.path) for key, each in missing.items()}
    return replace(sourced, value=sourced.value | more)


def with_part_defaults(
    sourced: SourcedValue, name: str, defaults: Mapping[str, Plain]
) -> SourcedValue:
    """Return a style with defaults for the missing keys of one of its parts."""
    lists = {
        key: replace(
            parts, value=[with_defaults(p, defaults) if p.part == name else p for p in parts.items]
        )
        for key, parts in sourced.group.items()
        if key in LISTS_OF_PARTS and parts.items
    }
    return (
        replace(sourced, value=sourced.value | lists)
        if isinstance(sourced.value, dict)
        else sourced
    )


def parts_in(sourced: SourcedValue) -> Iterator[SourcedValue]:
    """Yield all parts of a style in printed order; a part comes before those inside it."""
    for key in LISTS_OF_PARTS:
        for part in sourced.group[key].items if key in sourced.group else ():
            yield part
            yield from parts_in(part)


def merge(nearer: SourcedValue, below: SourcedValue) -> SourcedValue:
    """Merge a file over those below it; a part that it lists is printed only in that place."""
    moved = {str(name.value) for part in parts_in(nearer) for name in part.fields}
    parts = {part.part: _without(moved, part) for part in parts_in(below)}
    return _merged(nearer, _without(moved, below), parts)


def _without(moved: set[str], below: SourcedValue) -> SourcedValue:
    """Remove the parts that are placed elsewhere from the lists of a style or of a part."""
    if not isinstance(below.value, dict) or not moved:
        return below
    lists = {
        key: replace(
            parts, value=[_without(moved, part) for part in parts.items if part.part not in moved]
        )
        for key, parts in below.value.items()
        if key in LISTS_OF_PARTS
    }
    return replace(below, value=below.value | lists)


def merge_words(words: SourcedValue, below: SourcedValue) -> SourcedValue:
    """Merge the words of a language over a style, and keep all its parts and labels in order."""
    return _merged(_only_words_for(below, words), below, {})


def _only_words_for(below: SourcedValue, words: SourcedValue) -> SourcedValue:
    """Remove the words of parts that the style does not print, and use the style's order."""
    if not isinstance(words.value, dict) or not isinstance(below.value, dict):
        return words
    fitting = {key: each for key, each in words.value.items() if each.value != {}}
    for key, sourced in list(fitting.items()):
        there = below.value.get(key)
        if key in LISTS_OF_PARTS:
            fitting[key] = replace(sourced, value=_in_order(sourced, there)) if there else sourced
        elif there and isinstance(sourced.value, dict) and key in _LABELS:
            known = {name: sourced.value[name] for name in there.group if name in sourced.value}
            fitting[key] = replace(sourced, value=known) if known else there
    for key in LISTS_OF_PARTS:
        if key not in below.value:
            fitting.pop(key, None)
    return replace(words, value=fitting)


def _in_order(words: SourcedValue, below: SourcedValue) -> list[SourcedValue]:
    own = {part.part: part for part in words.items}
    return [
        _only_words_for(part, own[part.part]) if part.part in own else _without_values(part)
        for part in below.items
    ]


def _without_values(part: SourcedValue) -> SourcedValue:
    return replace(part, value={k: v for k, v in part.group.items() if k == "part"} or part.value)


def _sourced(paper: AnyPaper, data: Plain, path: DataPath) -> SourcedValue:
    value: Value
    if isinstance(data, dict):
        value = {key: _sourced(paper, each, (*path, key)) for key, each in data.items()}
    elif isinstance(data, list):
        value = [_sourced(paper, each, (*path, index)) for index, each in enumerate(data)]
    else:
        value = data
    return SourcedValue(value, paper, path)


def _merged(
    nearer: SourcedValue, below: SourcedValue, parts: Mapping[str, SourcedValue]
) -> SourcedValue:
    """Merge two values; `parts` are all parts below, for one that has moved to another list."""
    upper, lower = _as_groups(nearer, below)
    if not isinstance(upper.value, dict) or not isinstance(lower.value, dict):
        return nearer
    group = lower.value
    if "label" in upper.value:  # the label is also that of many, unless they have their own
        group = {key: each for key, each in group.items() if key != "label_of_many"}
    # The order counts only if all keys are named.
    names_all = group.keys() <= upper.value.keys()
    merged = {}
    for key in upper.value if names_all else group | upper.value:
        sourced = _one_of_two(key, upper.value.get(key), group.get(key), parts)
        if sourced is not None:
            merged[key] = sourced
    return replace(upper, value=merged)


def _as_groups(nearer: SourcedValue, below: SourcedValue) -> tuple[SourcedValue, SourcedValue]:
    """Read a lone text as a label, if the other value has a label among its keys."""
    if isinstance(nearer.value, str) and "label" in below.group:
        return replace(nearer, value={"label": nearer}), below
    if isinstance(below.value, str) and "label" in nearer.group:
        return nearer, replace(below, value={"label": below})
    return nearer, below


def _one_of_two(
    key: str,
    nearer: SourcedValue | None,
    below: SourcedValue | None,
    parts: Mapping[str, SourcedValue],
) -> SourcedValue | None:
    if nearer is not None and nearer.value is None and below is not None:
        return None
    if nearer is None:
        return below
    if key in LISTS_OF_PARTS:
        known = {**parts, **{part.part: part for part in (below.items if below else ())}}
        laid = [_merged(part, known.get(part.part, part), parts) for part in nearer.items]
        return replace(nearer, value=laid)
    return nearer if below is None or nearer.value == {} else _merged(nearer, below, parts)
