"""From the paths of a command to workspaces and the files in them."""

import os
import shlex
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from boardpapers.diagnostics import BoardpapersError, Diagnostic, Place, error
from boardpapers.reader import decode
from boardpapers.styles import TEMPLATES, styles_below, styles_named
from boardpapers.workspace import SETTINGS, Workspace, find_root

STANDARD_INPUT = Path("<standard input>")


@dataclass(slots=True)
class Inputs:
    """The files that a command is about, by workspace, each once; and what cannot be had.

    `styles` are the house styles of a workspace that are to be checked as well, by their files.
    `named` are the files that were named one by one, not found in a folder.
    """

    by_workspace: list[tuple[Workspace, list[Path]]] = field(default_factory=list)
    styles: dict[Path, Workspace] = field(default_factory=dict)
    named: set[Path] = field(default_factory=set)
    diagnostics: list[Diagnostic] = field(default_factory=list)

    @property
    def count(self) -> int:
        """How many papers there are."""
        return sum(len(files) for _, files in self.by_workspace)

    @property
    def files(self) -> list[Path]:
        """All files, in the order in which they are checked."""
        return [*(path for _, files in self.by_workspace for path in files), *self.styles]


def find_inputs(
    paths: Iterable[str], standard_input: bytes = b"", *, keeps_questions: bool = False
) -> Inputs:
    """Find files, all papers below folders, and standard input for `-`.

    The workspaces keep what they are asked, where that is to be recorded. A path that has nothing
    to read gives a diagnostic, BP000, and hides no other.
    """
    inputs = Inputs()
    workspaces: dict[Path, tuple[Workspace, dict[Path, None]]] = {}
    root_of = cache(find_root)  # thousands of files may be named, of a few folders
    for path in paths:
        absolute = Path() if path == "-" else Path(os.path.abspath(path))  # noqa: PTH100 - keeps links
        folder = absolute if _is_folder(absolute) else absolute.parent
        styles = styles_named(absolute) if TEMPLATES in absolute.parts else []
        root = styles[0].parents[2] if styles else root_of(folder)
        if root not in workspaces:
            workspaces[root] = (Workspace(root, keeps_questions=keeps_questions), {})
        workspace, files = workspaces[root]
        if absolute == root:
            styles = styles_below(root / TEMPLATES)
        inputs.styles |= dict.fromkeys(styles, workspace)
        if styles and absolute != root:
            continue
        try:
            if path == "-":
                found = [workspace.add(decode(STANDARD_INPUT, standard_input)).path]
            else:
                found = _find(workspace, absolute, path)
        except BoardpapersError as problem:
            inputs.diagnostics += () if styles else problem.diagnostics
            continue
        files |= dict.fromkeys(found)
        if path == "-" or absolute != folder:
            inputs.named.update(found)
    inputs.by_workspace = [(workspace, list(files)) for workspace, files in workspaces.values()]
    return inputs


def _find(workspace: Workspace, path: Path, named: str) -> list[Path]:
    if not _is_folder(path):
        return [] if path.name == SETTINGS and path.is_file() else [path]
    files = list(workspace.files(path))
    if not files:
        raise BoardpapersError(_nothing(path, named))
    return files


def _nothing(folder: Path, named: str) -> Diagnostic:
    """Say that a folder has no papers, and how to come by one."""
    inside = next(folder.glob(f"*/**/{SETTINGS}"), None)
    message = f"there are no papers in the folder `{named}`"
    help = "`boardpapers new report` begins one"
    if inside:
        name = inside.parent.relative_to(folder).as_posix()
        message += f"; the workspace `{name}` inside it is one of its own"
    elif not (find_root(folder) / SETTINGS).is_file():
        help = f"`boardpapers init {shlex.quote(named)}` makes a workspace to start from, {help}"
    return error("BP000", Place(Path(named)), message, help)


def _is_folder(path: Path) -> bool:
    return os.path.isdir(path)  # noqa: PTH112 - `Path.is_dir` fails where a name is too long
