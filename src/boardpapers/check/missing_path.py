"""A path that does not exist, and the file or folder that was probably meant."""

from collections.abc import Iterator
from pathlib import Path

from boardpapers.diagnostics import Diagnostic, Place, error
from boardpapers.models import KINDS
from boardpapers.models.name_suggestions import did_you_mean, nearest
from boardpapers.paths import relative
from boardpapers.reader.source import unreadable
from boardpapers.workspace import Workspace


def missing_path(workspace: Workspace, path: Path, name: str) -> Diagnostic:
    """Report a path, with its name as typed, that does not exist. BP000."""
    if not name:
        help = "name a file or folder; `.` is the current folder"
        return error("BP000", Place(Path()), "a path is empty", help)
    found = unreadable(path, "the file or folder does not exist")
    return error(found.code, found.place, found.message, _help(workspace, path))


def _help(workspace: Workspace, path: Path) -> str:
    """Return "did you mean …?" for a file that has moved, an id, or a misspelt name."""
    moved = list(dict.fromkeys(_with_id(workspace, path)))
    if len(moved) > 1:
        return f"did you mean one of {', '.join(f'`{relative(each)}`' for each in moved)}?"
    if moved:
        return did_you_mean(relative(moved[0]))
    by_stem = {each.stem: each for each in workspace.files()}
    return _suggest(path.name, _names_in(path.parent)) or _suggest(path.stem, by_stem)


def _with_id(workspace: Workspace, path: Path) -> Iterator[Path]:
    """Yield the papers with the id that a path has, wherever they are."""
    for id in dict.fromkeys((path.stem, path.name)):
        for kind in KINDS.values():
            yield from (paper.path for paper in workspace.find(kind, id))
    yield from (each for each in workspace.files() if each.stem == path.stem)


def _names_in(folder: Path) -> dict[str, Path]:
    try:
        return {each.name: each for each in folder.iterdir() if not each.name.startswith(".")}
    except OSError:
        return {}


def _suggest(wrong: str, paths: dict[str, Path]) -> str:
    close = nearest(wrong, list(paths))
    return did_you_mean(relative(paths[close])) if close else ""
