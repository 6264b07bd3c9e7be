"""Papers that a command names, by id or by file."""

from pathlib import Path

from boardpapers.diagnostics import BoardpapersError, CallError
from boardpapers.models import Kind, StrictModel
from boardpapers.models.name_suggestions import several
from boardpapers.paths import absolute
from boardpapers.workspace import AnyPaper, Workspace, suggest_id


def named_paper(workspace: Workspace, name: str, *kinds: Kind[StrictModel]) -> AnyPaper:
    """Return the paper of one of some kinds with this id, or in this file.

    Raises CallError: the paper does not exist. Raises BoardpapersError: the paper has errors.
    """
    paper = _in_file(workspace, name, kinds) if Path(name).is_file() else None
    for kind in kinds:
        found = workspace.find(kind, name)
        if len(found) > 1:
            raise CallError(f"more than one {kind.name} has the id `{name}`: name its file")
        paper = paper or next(iter(found), None)
    if paper is None:
        raise _unknown(workspace, name, kinds)
    if paper.model is None:
        raise BoardpapersError(*paper.diagnostics)
    return paper


def _in_file(workspace: Workspace, name: str, kinds: tuple[Kind[StrictModel], ...]) -> AnyPaper:
    paper = workspace.paper(absolute(Path(name)))
    if paper.model is not None and paper.kind not in {kind.name for kind in kinds}:
        wanted = " or ".join(kind.name for kind in kinds)
        raise CallError(f"`{name}` is not a {wanted}, but of `kind: {paper.kind}`")
    return paper


def _unknown(workspace: Workspace, name: str, kinds: tuple[Kind[StrictModel], ...]) -> CallError:
    wanted = " or ".join(kind.name for kind in kinds)
    ids = [id for kind in kinds for id in workspace.ids(kind)]
    hint = next(filter(None, (suggest_id(workspace, kind, name) for kind in kinds)), "")
    known = f"the ids are {several(ids)}" if ids else f"the workspace has no {wanted}"
    return CallError(f"there is no {wanted} `{name}`; {hint or known}")
