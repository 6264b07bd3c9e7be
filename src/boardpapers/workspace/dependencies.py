"""What a piece of work asks of the workspace, and what the answers were.

As long as every dependency has the answer it had, the work would come out the same: this is how
a paper is known to need no rendering. So whatever a workspace tells anybody, it notes here.
"""

import os
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from hashlib import blake2b
from pathlib import Path
from typing import Any, TypeVar, cast

Dependency = tuple[str, ...]
"""A kind of dependency, as `file` or `find`, and what it is about."""

Made = TypeVar("Made")

# Larger files are refused by whoever reads them, and a paper with errors is always done anew.
_MAXIMUM_BYTES = 20_000_000


class Dependencies:
    """Notes the questions asked; each is answered once, when it is first asked.

    A file's answer is its digest, taken before anybody reads it: if the file changes in between,
    the answer no longer fits, and the work is done again the next time. Where nobody keeps the
    answers, `are_tracked` is false, and none is looked for.
    """

    def __init__(self, answer: Callable[[Dependency], str], *, are_tracked: bool) -> None:
        self._find_current = answer
        self._are_tracked = are_tracked
        self._current: dict[Dependency, str] = {}
        self._tracked: set[Dependency] = set()
        self._made: dict[Hashable, tuple[object, set[Dependency]]] = {}

    def track(self, *dependency: str) -> None:
        """Note a dependency."""
        if self._are_tracked:
            self._tracked.add(dependency)
            self.current(dependency)

    def current(self, dependency: Dependency) -> str:
        """Return the answer, without noting the dependency."""
        if dependency not in self._current:
            self._current[dependency] = self._find_current(dependency)
        return self._current[dependency]

    @contextmanager
    def recording(self) -> Iterator[set[Dependency]]:
        """Yield the set that gets the questions of a piece of work, and of no other."""
        outer, self._tracked = self._tracked, set()
        try:
            yield self._tracked
        finally:
            self._tracked = outer

    def once(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """Make something when it is first wanted; who gets it has asked what its maker asked."""
        if key not in self._made:
            with self.recording() as tracked:
                self._made[key] = make(), tracked
        made, tracked = self._made[key]
        self._tracked |= tracked
        return cast("Made", made)


def digest(content: bytes) -> str:
    """Return what stands for some bytes."""
    return blake2b(content, digest_size=16).hexdigest()


def digest_of_file(path: str | Path) -> str:
    """Return what stands for a file's bytes; empty if there are none to be had."""
    try:
        if not os.path.isfile(path) or os.path.getsize(path) > _MAXIMUM_BYTES:  # noqa: PTH113, PTH202 - thousands of times
            return ""
        with open(path, "rb") as file:  # noqa: PTH123 - likewise
            return digest(file.read())
    except (OSError, ValueError):
        return ""


def digest_of_folder(folder: Path) -> str:
    """Return what stands for all files in a folder and below, and for their names.

    What is reached by links counts, too; each folder once, for links may lead in a circle.
    """
    found: list[Any] = []
    entered: set[str] = set()
    for here, folders, names in os.walk(folder, followlinks=True):
        real = os.path.realpath(here)
        folders[:] = [] if real in entered else sorted(folders)
        entered.add(real)
        for name in sorted([*folders, *names]):
            path = Path(here, name)
            target = str(path.readlink()) if path.is_symlink() else ""
            found.append((str(path), target, digest_of_file(path)))
    return digest(repr(found).encode("utf-8", "surrogateescape"))
