"""The cache: a record of earlier renderings, so that only changes are rendered again.

It is a file in the user's cache folder, one for each workspace, output folder and style, and for
public and private versions. For each document it lists every question that rendering asked of the
workspace, with the answers, and digests of the written files. Answers that are made from others are
there once, with what they were made from. A file that is damaged, or of another version, is
ignored.
"""

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from msgspec import DecodeError, Struct, json

from boardpapers import __version__
from boardpapers.diagnostics import BoardpapersError, Diagnostic
from boardpapers.paths import absolute
from boardpapers.styles import templates_dir
from boardpapers.system.private_cache import read_cached, write_cached
from boardpapers.workspace import Workspace
from boardpapers.workspace.dependencies import (
    Answer,
    Dependency,
    digest,
    digest_of_file,
    reachable,
)

# The libraries that affect the output.
_LIBRARIES = ("babel", "jinja2", "markdown-it-py", "markupsafe", "mdit-py-plugins", "pyyaml")


class CacheEntry(Struct, frozen=True):
    """A rendered document: its papers, the answers it depended on, and its files.

    `outputs` are the written files: the path, the format and the digest of each.
    """

    sources: tuple[Path, ...]
    dependencies: tuple[tuple[Dependency, str], ...]
    outputs: tuple[tuple[str, str, str], ...]
    diagnostics: tuple[Diagnostic, ...]

    def find(self, formats: Sequence[str]) -> list[tuple[str, str, str]]:
        """Return the written files in the formats."""
        return [each for each in self.outputs if each[1] in formats]

    def is_current(self, workspace: Workspace, formats: Sequence[str]) -> bool:
        """Tell whether rendering in the formats would write the same files again."""
        dependencies, files = workspace.dependencies, self.find(formats)
        try:
            return (
                {format for _, format, _ in files} == set(formats)
                and dependencies.are_current(self.dependencies)
                and all(digest_of_file(path) == written for path, _, written in files)
            )
        except (BoardpapersError, KeyError, TypeError, ValueError):  # or a damaged entry
            return False


class Cache(Struct, frozen=True):
    """The entries by the keys of their jobs, and the answers that they depend on."""

    program: str
    entries: dict[str, CacheEntry] = {}
    answers: tuple[Answer, ...] = ()


def cache_file(workspace: Workspace, folder: Path, *options: object) -> Path:
    """Return the file with the cache for a workspace, an output folder and some options."""
    from platformdirs import user_cache_path

    asked = (str(workspace.root), str(absolute(folder)), *options)
    name = digest(repr(asked).encode())
    return user_cache_path("boardpapers") / "rendered" / f"{name}.json"


def load_cache(path: Path) -> Cache:
    """Return a cache; an empty one if it cannot be relied on."""
    own = program()
    try:
        cache = json.decode(read_cached(path), type=Cache, dec_hook=_from_text)
    except (DecodeError, UnicodeDecodeError, RecursionError):
        return Cache(own)
    return cache if cache.program == own else Cache(own)


def _from_text(kind: Any, text: Any) -> Any:
    """Decode a path, which JSON has as text."""
    return kind(text)


def update_cache(
    path: Path,
    entries: Mapping[str, CacheEntry | None],
    answers: Mapping[Dependency, Answer],
) -> None:
    """Replace entries, and remove those that are None or whose papers are gone.

    Of all answers, those are kept that the entries depend on. If the cache cannot be written, the
    next run renders everything.
    """
    earlier = load_cache(path)
    changed = {**earlier.entries, **entries}
    known = {each.question: each for each in earlier.answers} | dict(answers)
    kept = {
        key: entry
        for key, entry in changed.items()
        if entry and all(source.exists() for source in entry.sources)
    }
    asked = (each for entry in kept.values() for each, _ in entry.dependencies)
    cache = Cache(earlier.program, kept, tuple(reachable(known, asked)))
    with suppress(UnicodeEncodeError):
        write_cached(path, json.encode(cache, enc_hook=str))


def program() -> str:
    """Return a digest of the program itself: its version, its libraries and its files."""
    about = __version__, _libraries(), _modules(), sorted(_changed(templates_dir()))
    return digest(repr(about).encode())


@cache  # a process keeps the modules that it has loaded
def _modules() -> list[tuple[str, int]]:
    return sorted(_changed(Path(__file__).parents[1]))


def _changed(folder: str | Path) -> Iterator[tuple[str, int]]:
    """Yield the path of each file in a folder, and the time when it was changed, in nanoseconds.

    There are hundreds, and every run asks for them: `pathlib` takes ten times as long.
    """
    with os.scandir(folder) as found:
        for each in found:
            if not each.is_dir():
                yield each.path, each.stat().st_mtime_ns
            elif each.name != "__pycache__":
                yield from _changed(each.path)


@cache
def _libraries() -> tuple[str, ...]:
    return (sys.version, *map(version, _LIBRARIES), *_extras())


def _extras() -> Iterator[str]:
    """Yield the versions of the libraries that some formats need, if they are installed."""
    for name in ("typst", "fontpkg-arimo", "pikepdf", "python-docx", "pillow"):
        with suppress(PackageNotFoundError):
            yield f"{name} {version(name)}"
