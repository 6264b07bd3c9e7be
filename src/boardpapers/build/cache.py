"""What was rendered the last time, and from what: so that only what has changed is done again.

A record is a file in the user's cache, one for each workspace, output folder and style asked for.
It lists every question that the paper's rendering asked of the workspace, with the answers, and
digests of what was written. One that is damaged, or of another version, counts as none.
"""

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from msgspec import DecodeError, Struct, json

from boardpapers import __version__
from boardpapers.diagnostics import BoardpapersError, Diagnostic
from boardpapers.files import write_whole
from boardpapers.paths import absolute
from boardpapers.styles import templates_dir
from boardpapers.workspace import Workspace
from boardpapers.workspace.dependencies import Dependency, digest, digest_of_file, digest_of_folder

# Those whose work can be seen in what is rendered.
_LIBRARIES = ("babel", "jinja2", "markdown-it-py", "markupsafe", "mdit-py-plugins", "pyyaml")


class Kept(Struct, frozen=True):
    """A paper as it was rendered: what that depended on, what came of it, what was told of it."""

    answers: tuple[tuple[Dependency, str], ...]
    outputs: dict[str, str]
    warnings: tuple[Diagnostic, ...]

    def paths(self, formats: Iterable[str]) -> list[str]:
        """Return the files in the formats, as far as they were written."""
        endings = tuple(f".{format}" for format in formats)
        return [path for path in self.outputs if path.endswith(endings)]

    def holds(self, workspace: Workspace, formats: Sequence[str]) -> bool:
        """Tell whether to render in the formats would write just what is there."""
        answer, paths = workspace.dependencies.current, self.paths(formats)
        try:
            return (
                all(any(path.endswith(f".{each}") for path in paths) for each in formats)
                and all(answer(question) == known for question, known in self.answers)
                and all(digest_of_file(path) == self.outputs[path] for path in paths)
            )
        except (KeyError, TypeError, ValueError):  # a damaged record
            return False


class _Record(Struct, frozen=True):
    program: str
    papers: dict[str, Kept]


def record_path(workspace: Workspace, folder: Path, style: str | None) -> Path:
    """Return the file that tells what was rendered from a workspace into a folder."""
    from platformdirs import user_cache_path

    name = digest(repr((str(workspace.root), str(absolute(folder)), style)).encode())
    return user_cache_path("boardpapers") / "rendered" / f"{name}.json"


def load_record(path: Path) -> dict[str, Kept]:
    """Return what is kept of each paper, by its path; nothing if that cannot be relied on."""
    try:
        record = json.decode(path.read_bytes(), type=_Record, dec_hook=_from_text)
    except (OSError, DecodeError, UnicodeDecodeError, RecursionError):
        return {}
    return record.papers if record.program == program() else {}


def _from_text(kind: Any, text: Any) -> Any:
    """Make what JSON has as text: a path."""
    return kind(text)


def save_record(path: Path, papers: dict[str, Kept]) -> None:
    """Keep what was rendered; where that cannot be, the next run does all."""
    with suppress(OSError, BoardpapersError, UnicodeEncodeError):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_whole(path, json.encode(_Record(program(), papers), enc_hook=str))


def program() -> str:
    """Return what stands for the program itself: its version, its files, what it relies on."""
    modules = sorted(Path(__file__).parents[1].rglob("*.py"))
    changed = [(str(path), path.stat().st_mtime_ns) for path in modules]
    templates = digest_of_folder(templates_dir())
    return digest(repr((__version__, _libraries(), templates, changed)).encode())


@cache
def _libraries() -> tuple[str, ...]:
    return (sys.version, *map(version, _LIBRARIES), *_extras())


def _extras() -> Iterator[str]:
    """Yield the versions of what some formats need, as far as it is installed."""
    for name in ("typst", "fontpkg-arimo", "python-docx", "pillow"):
        with suppress(PackageNotFoundError):
            yield f"{name} {version(name)}"
