"""Templates that exceeded their limits, remembered so that they do not cost as much again.

A paper may be too long for a template without mistakes. A template is therefore tried once more,
with another paper and less time. After that, this process does not try it until its files are
saved.
"""

from collections.abc import Hashable, Iterable
from pathlib import Path
from typing import Any

TRIES = 2

_endings: dict[Hashable, list[Any]] = {}


def key_of(name: str, files: Iterable[Path]) -> Hashable:
    """Return a key for a template that is made of these files; it changes when they are saved."""
    return name, tuple((str(file), *_stamp(file)) for file in files)


def endings(key: Hashable) -> list[Any]:
    """Return how renderings with a template were ended: add to it, at most `TRIES`."""
    return _endings.setdefault(key, [])


def _stamp(file: Path) -> tuple[int, int]:
    try:
        found = file.stat()
    except OSError:
        return 0, 0
    return found.st_mtime_ns, found.st_size
