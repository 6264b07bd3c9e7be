"""References to papers that do not exist, and suggestions for what to write instead."""

from boardpapers.diagnostics import Diagnostic, Place, error
from boardpapers.models import MEETING, MEMBERS, Kind, StrictModel
from boardpapers.models.name_suggestions import suggest
from boardpapers.models.value_corrections import suggest_date
from boardpapers.workspace.workspace import Workspace


def unresolved(
    workspace: Workspace,
    place: Place,
    kind: Kind[StrictModel],
    reference: str,
    board: str | StrictModel | None = None,
    *,
    takes_fields: bool = True,
) -> Diagnostic:
    """Report a reference to a paper that does not exist, and suggest what to write. BP201.

    If the reference is to a meeting, `board` is the board that meets, if known.
    """
    hint = suggest_id(workspace, kind, reference, board)
    return _nothing(place, kind.name, reference, hint or _add_it(kind, takes_fields=takes_fields))


def suggest_id(
    workspace: Workspace,
    kind: Kind[StrictModel],
    reference: str,
    board: str | StrictModel | None = None,
) -> str:
    """Return what to write instead of the id of a paper that does not exist, or nothing."""
    return (
        _of_another_kind(workspace, reference)
        or _by_its_name(workspace, kind, reference)
        or (_on_that_day(workspace, reference, board) if kind is MEETING else "")
        or suggest(reference, workspace.ids(kind))
    )


def unresolved_member(workspace: Workspace, place: Place, reference: str) -> Diagnostic:
    """Report a reference to a member that does not exist. BP201."""
    hint = _of_another_kind(workspace, reference) or suggest(reference, workspace.member_ids)
    return _nothing(place, "member", reference, hint or _add_it(MEMBERS))


def _nothing(place: Place, what: str, reference: str, hint: str) -> Diagnostic:
    return error("BP201", place, f"there is no {what} `{reference}` in the workspace", hint)


def _add_it(kind: Kind[StrictModel], *, takes_fields: bool = True) -> str:
    add = f"add it to the workspace, in a file with `kind: {kind.name}`"
    return f"{add}, or write its fields here" if takes_fields else add


def _of_another_kind(workspace: Workspace, reference: str) -> str:
    kinds = workspace.kinds_of(reference)
    return f"`{reference}` is the id of a paper of `kind: {kinds[0]}`" if kinds else ""


def _by_its_name(workspace: Workspace, kind: Kind[StrictModel], reference: str) -> str:
    id = workspace.id_of(kind, reference)
    return f"write its id: `{id}`" if id else ""


def _on_that_day(workspace: Workspace, reference: str, board: str | StrictModel | None) -> str:
    """Return the ids of the meetings on the day that the reference is, of the board if known."""
    day = suggest_date(reference)
    ids = [
        f"`{id}`"
        for id in (workspace.ids(MEETING) if day else ())
        for paper in workspace.find(MEETING, id)
        if paper.model
        and paper.model.date.isoformat() == day
        and board in (None, paper.model.board)
    ]
    return f"write the id of the meeting on that day: {' or '.join(ids)}" if ids else ""
