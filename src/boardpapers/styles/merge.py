"""What several files say of one house style, laid over one another: the nearer file wins.

A mapping is merged key by key. A list of parts is replaced, and each part in it takes what it
does not say from the part of the same key below, and its place. Everything else is replaced;
nothing leaves out what stands below it.
"""

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from boardpapers.reader import DataPath, Plain
from boardpapers.workspace import AnyPaper

Value: TypeAlias = "dict[str, Said] | list[Said] | str | None"

LISTS_OF_PARTS = ("cover", "body", "parts")
_LABELS = ("facts", "labels")


class Said(Struct, frozen=True):
    """A value, the file that says it, and its path there."""

    value: Value
    paper: AnyPaper
    path: DataPath = ()

    @property
    def plain(self) -> Plain:
        """The value as plain data, without the keys of which nothing is said."""
        if isinstance(self.value, dict):
            said = {key: each for key, each in self.value.items() if each.value is not None}
            return {key: each.plain for key, each in said.items()}
        if isinstance(self.value, list):
            return [each.plain for each in self.value]
        return self.value

    @property
    def group(self) -> "dict[str, Said]":
        """What is said by its keys; nothing where this is not a mapping."""
        return self.value if isinstance(self.value, dict) else {}

    @property
    def items(self) -> "list[Said]":
        """The items of a list; one alone may stand without its dash."""
        if isinstance(self.value, list):
            return self.value
        return [] if self.value is None else [self]

    @property
    def part(self) -> str:
        """Which part this is, if it is one."""
        named = self.group.get("part")
        return named.value if named and isinstance(named.value, str) else ""

    def origin(self, path: DataPath) -> tuple[AnyPaper, DataPath]:
        """Return the file that says what stands at a path, or would, and the path there."""
        here = self
        for index, step in enumerate(path):
            inside = here._inside(step)
            if inside is None:
                return here.paper, (*here.path, *path[index:])
            here = inside
        return here.paper, here.path

    def _inside(self, step: str | int) -> "Said | None":
        if isinstance(step, str):
            return self.group.get(step)
        return self.items[step] if step < len(self.items) else None


def said_in(paper: AnyPaper) -> Said:
    """Return what a file says."""
    return _said(paper, paper.data, ())


def filled(said: Said, defaults: Mapping[str, Plain]) -> Said:
    """Return a mapping with defaults for what it does not say."""
    if not isinstance(said.value, dict):
        return said
    missing = {key: each for key, each in defaults.items() if key not in said.value}
    more = {key: _said(said.paper, each, said.path) for key, each in missing.items()}
    return replace(said, value=said.value | more)


def part_filled(said: Said, name: str, defaults: Mapping[str, Plain]) -> Said:
    """Return a style with defaults for what one of its parts does not say."""
    lists = {
        key: replace(
            parts, value=[filled(p, defaults) if p.part == name else p for p in parts.items]
        )
        for key, parts in said.group.items()
        if key in LISTS_OF_PARTS and parts.items
    }
    return replace(said, value=said.value | lists) if isinstance(said.value, dict) else said


def parts_in(said: Said) -> Iterator[Said]:
    """Yield all parts of a style, in the order of print; those inside another one after it."""
    for key in LISTS_OF_PARTS:
        for part in said.group[key].items if key in said.group else ():
            yield part
            yield from parts_in(part)


def over(nearer: Said, below: Said) -> Said:
    """Lay what a file says over what stands below it; a part that it lists stands there alone."""
    moved = {part.part for part in parts_in(nearer) if part.part}
    parts = {part.part: _without(moved, part) for part in parts_in(below)}
    return _merged(nearer, _without(moved, below), parts)


def _without(moved: set[str], below: Said) -> Said:
    """Leave out of the lists of a style, or of a part, what has its place elsewhere."""
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


def words_over(words: Said, below: Said) -> Said:
    """Lay the words of a language over a style: its parts and labels stay all, in their order."""
    return _merged(_only_words_for(below, words), below, {})


def _only_words_for(below: Said, words: Said) -> Said:
    """Leave out of the words what the style does not print, and give its parts their order."""
    if not isinstance(words.value, dict) or not isinstance(below.value, dict):
        return words
    fitting = dict(words.value)
    for key, said in words.value.items():
        there = below.value.get(key)
        if key in LISTS_OF_PARTS:
            fitting[key] = replace(said, value=_in_order(said, there)) if there else said
        elif there and isinstance(said.value, dict) and key in _LABELS:
            known = {name: said.value[name] for name in there.group if name in said.value}
            fitting[key] = replace(said, value=known)
    for key in LISTS_OF_PARTS:
        if key not in below.value:
            fitting.pop(key, None)
    return replace(words, value=fitting)


def _in_order(words: Said, below: Said) -> list[Said]:
    own = {part.part: part for part in words.items}
    return [
        _only_words_for(part, own[part.part]) if part.part in own else _nothing_said(part)
        for part in below.items
    ]


def _nothing_said(part: Said) -> Said:
    return replace(part, value={k: v for k, v in part.group.items() if k == "part"} or part.value)


def _said(paper: AnyPaper, data: Plain, path: DataPath) -> Said:
    value: Value
    if isinstance(data, dict):
        value = {key: _said(paper, each, (*path, key)) for key, each in data.items()}
    elif isinstance(data, list):
        value = [_said(paper, each, (*path, index)) for index, each in enumerate(data)]
    else:
        value = data
    return Said(value, paper, path)


def _merged(nearer: Said, below: Said, parts: Mapping[str, Said]) -> Said:
    """Merge two values; `parts` are all those below, for one that has moved to another list."""
    upper, lower = _as_groups(nearer, below)
    if not isinstance(upper.value, dict) or not isinstance(lower.value, dict):
        return nearer
    group = lower.value
    if "label" in upper.value:  # then it is that of many, too, unless they have their own
        group = {key: each for key, each in group.items() if key != "label_of_many"}
    # Only whoever names all that there is can have meant another order.
    names_all = group.keys() <= upper.value.keys()
    merged = {}
    for key in upper.value if names_all else group | upper.value:
        said = _one_of_two(key, upper.value.get(key), group.get(key), parts)
        if said is not None:
            merged[key] = said
    return replace(upper, value=merged)


def _as_groups(nearer: Said, below: Said) -> tuple[Said, Said]:
    """Take a lone text for a label, where the other has one among its keys."""
    if isinstance(nearer.value, str) and "label" in below.group:
        return replace(nearer, value={"label": nearer}), below
    if isinstance(below.value, str) and "label" in nearer.group:
        return nearer, replace(below, value={"label": below})
    return nearer, below


def _one_of_two(
    key: str, nearer: Said | None, below: Said | None, parts: Mapping[str, Said]
) -> Said | None:
    if nearer is not None and nearer.value is None and below is not None:
        return None
    if nearer is None:
        return below
    if key in LISTS_OF_PARTS:
        known = {**parts, **{part.part: part for part in (below.items if below else ())}}
        laid = [_merged(part, known.get(part.part, part), parts) for part in nearer.items]
        return replace(nearer, value=laid)
    return nearer if below is None else _merged(nearer, below, parts)
