"""The place of a new paper: in the workspace under its id, or where the command says."""

import os
from pathlib import Path

from msgspec import Struct

from boardpapers.diagnostics import CallError
from boardpapers.models import REPORT, Kind, StrictModel
from boardpapers.models.value_readers import is_identifier
from boardpapers.paths import absolute, relative
from boardpapers.workspace import Workspace

STANDARD_OUTPUT = "-"
_A_SCHEMA = f"{REPORT.name}.json"
_ENDINGS = (".yaml", ".yml")


class Location(Struct, frozen=True):
    """The file of a new paper, and the path from there to its schema."""

    path: Path
    schema: str

    @property
    def id(self) -> str:
        """Its id in other papers."""
        return self.path.stem


def choose_location(
    workspace: Workspace, kind: Kind[StrictModel], id: str, output: str | None
) -> Location:
    """Return the place of a new paper: `output` is a file, a folder, or `-`.

    Raises CallError: the file or the id already exists, or `output` is not a place for a paper.
    """
    path = _path(workspace, kind, id, output)
    if not is_identifier(path.stem):
        raise CallError(f"`{path.name}` cannot be the name of a paper")
    if output != STANDARD_OUTPUT and os.path.lexists(path):
        raise CallError(f"`{relative(path)}` already exists: choose another place with `-o`")
    if path.stem in workspace.ids(kind):
        there = workspace.find(kind, path.stem)[0].path
        help = "choose another title, or another name with `-o`"
        raise CallError(f"{kind.name} `{path.stem}` already exists, in `{relative(there)}`: {help}")
    schema = schemas_folder(workspace.root) / f"{kind.name}.json"
    return Location(path, Path(os.path.relpath(schema, path.parent)).as_posix())


def schemas_folder(root: Path) -> Path:
    """Return the nearest folder `schemas`, here or above, or else the workspace's own."""
    for folder in (root, *root.parents):
        if os.path.isfile(folder / "schemas" / _A_SCHEMA):  # noqa: PTH113 - no error if it cannot be seen
            return folder / "schemas"
    return root / "schemas"


def _path(workspace: Workspace, kind: Kind[StrictModel], id: str, output: str | None) -> Path:
    name = f"{id}.yaml"
    if output is None or output == STANDARD_OUTPUT:
        return workspace.root / kind.folder / name
    if not output:
        raise CallError("`-o` needs a file, a folder, or `-` for standard output")
    place = absolute(output)
    if output.endswith(("/", os.sep)) or os.path.isdir(place):  # noqa: PTH112 - no error if too long
        return place / name
    if place.suffix not in _ENDINGS:
        raise CallError(f"`{output}` is not a folder, and does not end in `.yaml` or `.yml`")
    return place
