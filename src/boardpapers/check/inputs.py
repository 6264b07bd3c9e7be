"""Find the workspaces, and the files in them, that the paths of a command name."""

import os
import shlex
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

from msgspec import Struct, field

from boardpapers.diagnostics import BoardpapersError, Diagnostic, Place, error
from boardpapers.models import Kind, StrictModel
from boardpapers.models.name_suggestions import suggest
from boardpapers.paths import absolute
from boardpapers.reader import decode
from boardpapers.styles import TEMPLATES, styles_below, styles_named
from boardpapers.workspace import SETTINGS, Workspace, find_root

STANDARD_INPUT_NAME = "-"
STANDARD_INPUT = Path("<standard input>")


class Inputs(Struct):
    """The files of a command, by workspace, each once; and the paths that cannot be read.

    `styles` are the files of house styles to check as well, by workspace. `named` are the files
    that were named themselves, not found in a folder.
    """

    by_workspace: list[tuple[Workspace, list[Path]]] = field(default_factory=list)
    styles: dict[Path, Workspace] = field(default_factory=dict)
    named: set[Path] = field(default_factory=set)
    diagnostics: list[Diagnostic] = field(default_factory=list)

    @property
    def count(self) -> int:
        """The number of papers."""
        return sum(len(files) for _, files in self.by_workspace)

    @property
    def files(self) -> list[Path]:
        """All files, in the order in which they are checked."""
        return [*(path for _, files in self.by_workspace for path in files), *self.styles]


def find_inputs(
    paths: Iterable[str],
    standard_input: bytes = b"",
    *,
    tracks_dependencies: bool = False,
    kind: Kind[StrictModel] | None = None,
) -> Inputs:
    """Find files, all papers below folders, and standard input for `-`.

    With `tracks_dependencies` the workspaces record the questions that they are asked. With a
    `kind`, papers of that kind may be named by their ids. A path with nothing to read gives a
    diagnostic, BP000; the other paths are still read.
    """
    inputs = Inputs()
    workspaces: dict[Path, tuple[Workspace, dict[Path, None]]] = {}
    root_of = cache(find_root)  # thousands of files in a few folders may be named
    for path in paths:
        named = _named(path, root_of)
        if named.root not in workspaces:
            workspaces[named.root] = (
                Workspace(named.root, tracks_dependencies=tracks_dependencies),
                {},
            )
        workspace, files = workspaces[named.root]
        inputs.styles |= dict.fromkeys(named.styles, workspace)
        if named.has_papers:
            files |= dict.fromkeys(_papers(workspace, named, standard_input, inputs, kind))
    inputs.by_workspace = [(workspace, list(files)) for workspace, files in workspaces.values()]
    return inputs


def read_again(inputs: Inputs, standard_input: bytes = b"") -> Inputs:
    """Return the same inputs for files that have changed since they were read."""
    again = Inputs(named=inputs.named)
    again.diagnostics = [d for d in inputs.diagnostics if d.place.path != STANDARD_INPUT]
    fresh = {workspace.root: Workspace(workspace.root) for workspace, _ in inputs.by_workspace}
    for old, files in inputs.by_workspace:
        found = [path for path in files if path != STANDARD_INPUT]
        if STANDARD_INPUT in inputs.named and old.root == find_root(Path()):
            found += _add_standard_input(fresh[old.root], standard_input, again)
        again.by_workspace.append((fresh[old.root], found))
    again.styles = {path: fresh[workspace.root] for path, workspace in inputs.styles.items()}
    return again


class _Named(Struct, frozen=True):
    """A path as typed and resolved, the root of its workspace, and the house styles in it.

    The path of standard input is that of the current folder.
    """

    name: str
    path: Path
    is_folder: bool
    root: Path
    styles: list[Path]

    @property
    def has_papers(self) -> bool:
        """True if the path is searched for papers; the folder of a house style is not."""
        return not self.styles or self.path == self.root


def _named(name: str, root_of: Callable[[Path], Path]) -> _Named:
    path = Path() if name == STANDARD_INPUT_NAME else absolute(name)
    is_folder = _is_folder(path)
    styles = styles_named(path) if TEMPLATES in path.parts else []
    root = styles[0].parents[2] if styles else root_of(path if is_folder else path.parent)
    styles = styles_below(root / TEMPLATES) if name and path == root else styles
    return _Named(name, path, is_folder, root, styles)


def _papers(
    workspace: Workspace,
    named: _Named,
    standard_input: bytes,
    inputs: Inputs,
    kind: Kind[StrictModel] | None,
) -> list[Path]:
    """Return the papers that a path names, and record those that were named themselves."""
    if named.name == STANDARD_INPUT_NAME:
        return _add_standard_input(workspace, standard_input, inputs)
    try:
        found = _find(workspace, named, kind)
    except BoardpapersError as problem:
        inputs.diagnostics += () if named.styles else problem.diagnostics
        return []
    if not named.is_folder:
        inputs.named.update(found)
    return found


def _add_standard_input(workspace: Workspace, raw: bytes, inputs: Inputs) -> list[Path]:
    """Add standard input to a workspace; return it as a paper, or none if it cannot be decoded."""
    inputs.named.add(STANDARD_INPUT)
    try:
        return [workspace.add(decode(STANDARD_INPUT, raw)).path]
    except BoardpapersError as problem:
        inputs.diagnostics += problem.diagnostics
        return []


def _find(workspace: Workspace, named: _Named, kind: Kind[StrictModel] | None) -> list[Path]:
    path = named.path
    if not named.name or _is_missing(path):
        if kind and (found := workspace.find(kind, named.name)):
            return [paper.path for paper in found]
        if kind and (close := suggest(named.name, workspace.ids(kind))):
            sentence = f"there is no {kind.name} or file `{named.name}`"
            raise BoardpapersError(error("BP000", Place(path), sentence, close))
        from boardpapers.check.missing_path import missing_path

        raise BoardpapersError(missing_path(workspace, path, named.name))
    if not named.is_folder:
        return [] if path.name == SETTINGS and os.path.lexists(path) else [path]
    files = list(workspace.files(path))
    if not files:
        raise BoardpapersError(_nothing(path, named.name))
    return files


def _nothing(folder: Path, named: str) -> Diagnostic:
    """Return the diagnostic for a folder without papers, with help to start one."""
    inside = _workspace_inside(folder)
    message = f"there are no papers in the folder `{named}`"
    help = "run `boardpapers new report` to start one"
    if inside:
        name = inside.relative_to(folder).as_posix()
        message += f"; the folder `{name}` inside it is a separate workspace"
    elif not os.path.lexists(find_root(folder) / SETTINGS):
        help = f"run `boardpapers init {shlex.quote(named)}` to create a workspace, or {help}"
    return error("BP000", Place(Path(named)), message, help)


def _is_missing(path: Path) -> bool:
    """Tell whether a path does not exist; one that cannot be seen is reported when it is read."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except (OSError, ValueError):
        pass
    return False


def _workspace_inside(folder: Path) -> Path | None:
    """Return the first workspace in a folder; links to other folders are not followed."""
    return next(
        (
            Path(name)
            for name, _, files in os.walk(folder)
            if SETTINGS in files and name != str(folder)
        ),
        None,
    )


def _is_folder(path: Path) -> bool:
    return os.path.isdir(path)  # noqa: PTH112 - `Path.is_dir` fails where a name is too long
