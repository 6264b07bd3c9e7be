"""Paths: absolute, relative, inside a folder or not; and the reason why one cannot be used."""

import os
from errno import ELOOP
from functools import lru_cache
from itertools import islice
from pathlib import Path

_MOST_COMPARED = 50


def absolute(path: str | os.PathLike[str]) -> Path:
    """Return an absolute path without `..`; links are not followed.

    The id of a paper is the name of its file; if the file is a link, the name of the link.
    """
    return Path(os.path.abspath(path))  # noqa: PTH100 - `Path.resolve` follows links


def relative(path: Path) -> str:
    """Return a path relative to the current folder if it is below it, with `/` between folders."""
    return _relative(path, Path.cwd())


@lru_cache(maxsize=1_000)  # one file may have thousands of mistakes
def _relative(path: Path, here: Path) -> str:
    there = absolute(path)
    if path.is_absolute() and there.is_relative_to(here):
        return there.relative_to(here).as_posix()
    return path.as_posix()


def inside(folder: Path, path: str | Path) -> Path | None:
    """Return the file at a path below a folder; None if it is outside the folder.

    Links are followed, including those in the folder's own path. One that leads back to itself
    leads nowhere: it is not outside, and cannot be read.
    """
    root = Path(os.path.realpath(folder))
    file = Path(os.path.realpath(root / path))
    return file if file.is_relative_to(root) else None


def similar_name(path: Path) -> str:
    """Return the name beside a missing file that is most like its own; empty if none is.

    Only the first names are compared: a paper may have thousands of missing files.
    """
    from difflib import get_close_matches

    try:
        with os.scandir(path.parent) as beside:
            names = {each.name.casefold(): each.name for each in islice(beside, _MOST_COMPARED)}
    except OSError:
        return ""
    close = get_close_matches(path.name.casefold(), names, 1)
    return names[close[0]] if close else ""


def reason(problem: OSError | ValueError) -> str:
    """Return the reason why a file cannot be read or written, to follow a colon."""
    if getattr(problem, "errno", None) == ELOOP:
        return "it is a link that leads back to itself"
    sentence = getattr(problem, "strerror", None) or str(problem)
    return f"{sentence[:1].lower()}{sentence[1:]}"
