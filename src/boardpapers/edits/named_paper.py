"""The paper that a command names: by its file, or by its id."""

from pathlib import Path

from boardpapers.check.missing_path import missing_path
from boardpapers.diagnostics import BoardpapersError, CallError
from boardpapers.models import KINDS, Kind, StrictModel
from boardpapers.models.name_suggestions import suggest
from boardpapers.paths import relative
from boardpapers.workspace import AnyPaper, Workspace


def find_paper(workspace: Workspace, name: str, kind: Kind[StrictModel] | None = None) -> AnyPaper:
    """Return a paper by the path of its file or by its id, which only one may have.

    Raises CallError: the paper does not exist, there are several, or it is of another kind. Raises
    BoardpapersError: the file has errors, or is not there.
    """
    if Path(name).is_file():
        paper = workspace.paper(Path(name))
        if not paper.path.is_relative_to(workspace.root):
            raise CallError(f"`{name}` is not a paper of this workspace")
    else:
        paper = _by_id(workspace, name, kind)
    if paper.model is None:
        raise BoardpapersError(*paper.diagnostics)
    if kind and paper.kind != kind.name:
        raise CallError(f"`{name}` is a {paper.kind}, not a {kind.name}")
    return paper


def _by_id(workspace: Workspace, id: str, kind: Kind[StrictModel] | None) -> AnyPaper:
    found = [paper for each in KINDS.values() for paper in workspace.find(each, id)]
    if kind and len(found) > 1:
        found = [paper for paper in found if paper.kind == kind.name]
    if len(found) > 1:
        files = " or ".join(f"`{relative(paper.path)}`" for paper in found)
        raise CallError(f"several papers have the id `{id}`: name the file, {files}")
    if found:
        return found[0]
    if kind is None or Path(id).suffix or "/" in id:
        raise BoardpapersError(missing_path(workspace, Path(id), id))
    hint = suggest(id, workspace.ids(kind)) or f"the ids are {', '.join(workspace.ids(kind))}"
    raise CallError(f"there is no {kind.name} `{id}`; {hint}")
