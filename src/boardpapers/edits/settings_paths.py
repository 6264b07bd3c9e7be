"""Paths of papers in `boardpapers.yaml` that follow a file when it gets another name."""

from collections.abc import Iterator, Sequence
from fnmatch import fnmatchcase
from pathlib import Path
from typing import cast

from boardpapers.diagnostics import CallError
from boardpapers.edits.file_changes import Change
from boardpapers.edits.paper_edits import changed_paper, value_splice, with_values
from boardpapers.models.settings import PathIgnore
from boardpapers.reader import DataPath
from boardpapers.workspace import AnyPaper, Workspace
from boardpapers.workspace.exclusions import is_excluded


def settings_changes(workspace: Workspace, changes: Sequence[Change]) -> list[Change]:
    """Return the change of the settings, if they name files that get another name.

    Raises CallError: a pattern of the settings fits only one of the two names.
    """
    paper = workspace.settings_paper
    if paper is None or paper.model is None:
        return []
    values: dict[DataPath, str] = {}
    for change in changes:
        if change.is_renamed:
            old, new = (path.relative_to(workspace.root) for path in (change.path, change.new_path))
            values.update(_values(workspace, old, new))
    if not values:
        return []
    written = {paper.written(path): value for path, value in values.items()}
    settings = cast("AnyPaper", paper)
    splices = [value_splice(settings, path, value) for path, value in written.items()]
    return [changed_paper(settings, splices, with_values(paper.data, written))]


def _values(workspace: Workspace, old: Path, new: Path) -> Iterator[tuple[DataPath, str]]:
    """Yield the patterns that name a file, with its new name."""
    for index, each in enumerate(workspace.settings.ignore):
        if isinstance(each, PathIgnore) and _is_ignored(old, each) != _is_ignored(new, each):
            yield ("ignore", index, "path"), _with_new_name(each.path, old, new)
    for index, pattern in enumerate(workspace.settings.exclude):
        if is_excluded(old, False, [pattern]) != is_excluded(new, False, [pattern]):
            yield ("exclude", index), _with_new_name(pattern, old, new)


def _is_ignored(path: Path, ignore: PathIgnore) -> bool:
    pattern = ignore.path.rstrip("/")
    return fnmatchcase(path.as_posix(), pattern) or path.as_posix().startswith(f"{pattern}/")


def _with_new_name(pattern: str, old: Path, new: Path) -> str:
    folder, slash, name = pattern.rpartition("/")
    if name != old.name:
        raise CallError(
            f"`{pattern}` in `boardpapers.yaml` fits only one of `{old.name}` and `{new.name}`: "
            "change it by hand first"
        )
    return f"{folder}{slash}{new.name}"
