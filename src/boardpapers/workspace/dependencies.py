"""The dependencies of a piece of work on the workspace, and their values.

While every dependency has the value it had, the work has the same result: a paper need not be
rendered again. So a workspace tracks every question it is asked.

Some questions have answers that are made from others, such as the outline of a report from its
file. Work depends on the answer alone: if the file changes but the answer does not, the work is
not done again. The answers are kept with their own dependencies, so that an answer is made again
only if one of these has changed.
"""

import os
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from hashlib import blake2b
from pathlib import Path
from typing import Any, TypeVar, cast

from msgspec import Struct

from boardpapers.paths import inside

Dependency = tuple[str, ...]
"""A kind of dependency, such as `file` or `find`, and its subject."""

Made = TypeVar("Made")

# Larger files are refused when they are read, and a paper with errors is always checked again.
_MAXIMUM_BYTES = 20_000_000


class Answer(Struct, frozen=True):
    """The answer to a question: its digest, and the values of the dependencies it was made from."""

    question: Dependency
    value: str
    sources: tuple[tuple[Dependency, str], ...]


class Dependencies:
    """The dependencies of work; the value of each is found once, when it is first needed.

    A file's value is its digest, taken before the file is read: if the file changes in between,
    the work is done again next time. Unless `are_tracked`, no values are found.
    """

    def __init__(self, answer: Callable[[Dependency], str], *, are_tracked: bool) -> None:
        self._find_current = answer
        self._are_tracked = are_tracked
        self._current: dict[Dependency, str] = {}
        self._tracked: set[Dependency] = set()
        self._made: dict[Hashable, tuple[object, set[Dependency]]] = {}
        self.answers: dict[Dependency, Answer] = {}

    def track(self, *dependency: str) -> None:
        """Add a dependency to those of the current work."""
        if self._are_tracked:
            self._tracked.add(dependency)
            self.current(dependency)

    def current(self, dependency: Dependency) -> str:
        """Return the value of a dependency, without tracking it."""
        if dependency not in self._current:
            known = self._known(dependency)
            self._current[dependency] = self._find_current(dependency) if known is None else known
        return self._current[dependency]

    def _known(self, question: Dependency) -> str | None:
        """Return the digest of an answer that was made earlier; None if it may have changed."""
        known = self.answers.get(question)
        with suppress(KeyError, TypeError, ValueError):  # from a damaged cache
            return known.value if known and self.are_current(known.sources) else None
        return None

    def are_current(self, values: Iterable[tuple[Dependency, str]]) -> bool:
        """Tell whether dependencies still have these values."""
        return all(self.current(each) == value for each, value in values)

    def values(self, tracked: Iterable[Dependency]) -> tuple[tuple[Dependency, str], ...]:
        """Return the values of some dependencies; last those of answers, which take longest."""
        in_order = sorted(tracked, key=lambda each: (each in self.answers, each))
        return tuple((each, self.current(each)) for each in in_order)

    @contextmanager
    def recording(self) -> Iterator[set[Dependency]]:
        """Yield the set of the dependencies of one piece of work."""
        outer, self._tracked = self._tracked, set()
        try:
            yield self._tracked
        finally:
            self._tracked = outer

    def once(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """Make something once; work that uses it depends on everything it was made from."""
        made, tracked = self._make_once(key, make)
        self._tracked |= tracked
        return made

    def answer(self, question: Dependency, make: Callable[[], Made]) -> Made:
        """Make an answer once; work that uses it depends on the answer alone.

        The answer has to have a `repr` that says all that is in it. `Workspace` lists the functions
        that make each kind of answer, so that it can be made again.
        """
        made, tracked = self._make_once(question, make)
        if self._are_tracked and question not in self._current:
            value = digest(repr(made).encode("utf-8", "surrogateescape"))
            self.answers[question] = Answer(question, value, self.values(tracked))
            self._current[question] = value
        self.track(*question)
        return made

    def _make_once(self, key: Hashable, make: Callable[[], Made]) -> tuple[Made, set[Dependency]]:
        if key not in self._made:
            with self.recording() as tracked:
                self._made[key] = make(), tracked
        return cast("tuple[Made, set[Dependency]]", self._made[key])

    def remember(self, answers: Iterable[Answer]) -> None:
        """Keep answers from an earlier run, in addition to those of this one."""
        self.answers = {each.question: each for each in answers} | self.answers


def reachable(
    answers: Mapping[Dependency, Answer], dependencies: Iterable[Dependency]
) -> list[Answer]:
    """Return the answers that some dependencies are, and those that these are made from."""
    found: dict[Dependency, Answer] = {}
    left = list(dependencies)
    while left:
        question = left.pop()
        if question in answers and question not in found:
            found[question] = answers[question]
            left += (source for source, _ in answers[question].sources)
    return list(found.values())


def digest(content: bytes) -> str:
    """Return the digest of some bytes."""
    return blake2b(content, digest_size=16).hexdigest()


def digest_of_file(path: str | Path) -> str:
    """Return the digest of a file; empty if it cannot be read."""
    try:
        if not os.path.isfile(path) or os.path.getsize(path) > _MAXIMUM_BYTES:  # noqa: PTH113, PTH202 - thousands of times
            return ""
        with open(path, "rb") as file:  # noqa: PTH123 - thousands of times
            return digest(file.read())
    except (OSError, ValueError):
        return ""


def digest_of_folder(folder: Path, within: Path) -> str:
    """Return the digest of the names and contents of all files below a folder.

    Links are followed if they stay `within` a folder, but each folder only once: links may form a
    circle. Of other links only the target counts.
    """
    found: list[Any] = []
    entered: set[str] = set()
    for here, folders, names in os.walk(folder, followlinks=True):
        is_new = os.path.realpath(here) not in entered and inside(within, here)
        entered.add(os.path.realpath(here))
        folders[:] = sorted(folders) if is_new else []
        for name in sorted([*folders, *names]) if is_new else ():
            path = Path(here, name)
            is_link = path.is_symlink()
            target = str(path.readlink()) if is_link else ""
            is_read = not is_link or inside(within, path)
            found.append((str(path), target, digest_of_file(path) if is_read else ""))
    return digest(repr(found).encode("utf-8", "surrogateescape"))
