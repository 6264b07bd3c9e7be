"""The dependencies of a piece of work on the workspace, and their values.

While every dependency has the value it had, the work has the same result: a paper need not be
rendered again. So a workspace tracks every question it is asked.
"""

import os
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from hashlib import blake2b
from pathlib import Path
from typing import Any, TypeVar, cast

from boardpapers.paths import inside

Dependency = tuple[str, ...]
"""A kind of dependency, such as `file` or `find`, and its subject."""

Made = TypeVar("Made")

# Larger files are refused when they are read, and a paper with errors is always checked again.
_MAXIMUM_BYTES = 20_000_000


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

    def track(self, *dependency: str) -> None:
        """Add a dependency to those of the current work."""
        if self._are_tracked:
            self._tracked.add(dependency)
            self.current(dependency)

    def current(self, dependency: Dependency) -> str:
        """Return the value of a dependency, without tracking it."""
        if dependency not in self._current:
            self._current[dependency] = self._find_current(dependency)
        return self._current[dependency]

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
        if key not in self._made:
            with self.recording() as tracked:
                self._made[key] = make(), tracked
        made, tracked = self._made[key]
        self._tracked |= tracked
        return cast("Made", made)


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
