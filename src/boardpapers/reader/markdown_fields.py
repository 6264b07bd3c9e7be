"""Fields filled in from prose: their values and places, and fields given twice."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TypeAlias, cast

from msgspec.structs import replace

from boardpapers.diagnostics import Diagnostic, Place, error
from boardpapers.reader import DataPath, Plain, Positions, Source
from boardpapers.reader.composer import Span, Spans

KEEP_ONE = "keep only one of them"
_Container: TypeAlias = dict[str, Plain] | list[Plain]


@dataclass(slots=True)
class Filling:
    """The data of a paper: its front matter, with the fields from its prose added.

    `front` is the front matter; `singulars` has the singular names of lists. `data` and `spans`
    are those found so far; `by_prose` has the place of each field that the prose gives.
    Fields that are `refused` have been reported.
    """

    source: Source
    front: Source
    singulars: Mapping[str, str]
    spans: Spans
    data: dict[str, Plain]
    diagnostics: list[Diagnostic] = field(default_factory=list)
    refused: set[DataPath] = field(default_factory=set)
    by_prose: dict[DataPath, Place] = field(default_factory=dict)

    def put(self, path: DataPath, value: str | None, heading: Span, text: Span) -> None:
        """Set the value at a path; its heading serves as the name of the field."""
        self.spans.keys[path] = heading
        self.spans.values[path] = text if value is not None else Span(heading.end, heading.end)
        here: _Container = self.data
        for step, following in pairwise(path):
            here = _inside(here, step, [] if isinstance(following, int) else {})
        if isinstance(here, list):
            here.append(value)
        else:
            here[str(path[-1])] = value

    def next_of(self, name: str, heading: Span) -> DataPath | None:
        """Return the path of the next item of a list; None if the front matter has that list."""
        if (name,) not in self.by_prose and not self.is_new((name,), heading):
            self.refused.add((name,))
        if (name,) in self.refused:
            return None
        so_far = self.data.get(name)
        self.spans.keys.setdefault((name,), heading)
        self.spans.values.setdefault((name,), heading)
        return (name, len(so_far) if isinstance(so_far, list) else 0)

    def is_new(self, path: DataPath, heading: Span) -> bool:
        """Tell whether a field is given for the first time; if not, report it. BP123."""
        place = self.source.place(heading.start, heading.end - heading.start)
        other = self.by_prose.setdefault(path, place)
        if other is not place:
            self.report("BP123", heading, f"`{_name(path)}` is given twice", KEEP_ONE, other)
            return False
        if (written := self._in_front_matter(path)) is not None:
            other = Positions(self.front).key(written)
            sentence = f"`{_name(path)}` is given here and in the front matter"
            self.report("BP123", heading, sentence, KEEP_ONE, other)
            return False
        return True

    def _in_front_matter(self, path: DataPath) -> DataPath | None:
        """Return the path of a field in the front matter, as spelt there; None if it is missing."""
        name = str(path[0])
        for spelling in (name, self.singulars.get(name, name)):
            value = self.data.get(spelling)
            if len(path) > 1 and isinstance(value, dict):
                return path if value.get(str(path[1])) is not None else None
            if value is not None:
                return (spelling,)
        return None

    def report(
        self, code: str, span: Span, message: str, help: str, other: Place | None = None
    ) -> None:
        """Add an error at some words of the file, with the other place involved, if any."""
        place = self.source.place(span.start, span.end - span.start)
        related = (("the other place", other),) if other else ()
        self.diagnostics.append(replace(error(code, place, message, help), related=related))


def _name(path: DataPath) -> str:
    return ".".join(map(str, path))


def _inside(container: _Container, step: str | int, empty: _Container) -> _Container:
    """Return the group or list at a step; create it if it is missing."""
    if isinstance(container, list):
        if step == len(container):
            container.append(empty)
        return cast("_Container", container[int(step)])
    if container.get(str(step)) is None:
        container[str(step)] = empty
    return cast("_Container", container[str(step)])
