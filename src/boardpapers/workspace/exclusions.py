"""Patterns of files and folders that are not papers, in the simple forms of a `.gitignore`.

A name applies at any depth: `drafts`, `*.draft.yaml`. With a `/` at its start or inside, it is a
path from the workspace's folder: `archive/2019`, `/notes.yaml`. With a `/` at its end it is only
for folders. `*`, `?` and `[…]` stay within a name; `**` is any number of folders.
"""

from collections.abc import Iterable, Sequence
from fnmatch import fnmatchcase
from pathlib import Path


def is_excluded(path: Path, is_folder: bool, patterns: Iterable[str]) -> bool:
    """Tell whether a pattern names a path, which is relative to the workspace."""
    return any(
        _matches(path.parts, _names(pattern))
        for pattern in patterns
        if is_folder or not pattern.endswith("/")
    )


def _names(pattern: str) -> Sequence[str]:
    """Return the names in a pattern, one for each folder, with `**` once in a row."""
    start = () if "/" in pattern.rstrip("/") else ("**",)
    names = [*start, *pattern.strip("/").split("/")]
    return [name for n, name in enumerate(names) if name != "**" or names[n - 1 : n] != ["**"]]


def _matches(parts: Sequence[str], names: Sequence[str]) -> bool:
    if not names:
        return not parts
    if names[0] == "**":
        return any(_matches(parts[skipped:], names[1:]) for skipped in range(len(parts) + 1))
    return bool(parts) and fnmatchcase(parts[0], names[0]) and _matches(parts[1:], names[1:])
