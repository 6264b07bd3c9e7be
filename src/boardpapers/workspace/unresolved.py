"""References that lead nowhere, and what may have been meant by them."""

from boardpapers.diagnostics import Diagnostic, Place, error
from boardpapers.models import Meeting, StrictModel
from boardpapers.models.problems import suggest
from boardpapers.models.suggestions import suggest_date
from boardpapers.workspace.workspace import Workspace


def unresolved(
    workspace: Workspace,
    place: Place,
    kind: str,
    reference: str,
    board: str | StrictModel | None = None,
) -> Diagnostic:
    """Say that a reference leads nowhere, and what may have been meant. BP201.

    The `board` is the one that meets, if a meeting is looked for and its board is known.
    """
    hint = (
        _of_another_kind(workspace, reference)
        or _by_its_name(workspace, kind, reference)
        or (_on_that_day(workspace, reference, board) if kind == "meeting" else "")
        or suggest(reference, workspace.ids(kind))
    )
    where = "kind: members" if kind == "member" else f"kind: {kind}"
    hint = hint or f"add it to the workspace, in a file with `{where}`, or write it here in place"
    return error("BP201", place, f"there is no {kind} `{reference}` in the workspace", hint)


def _of_another_kind(workspace: Workspace, reference: str) -> str:
    kinds = workspace.kinds_of(reference)
    return f"`{reference}` is the id of a paper of the kind {kinds[0]}" if kinds else ""


def _by_its_name(workspace: Workspace, kind: str, reference: str) -> str:
    id = workspace.called(kind, reference)
    return f"write its id, `{id}`" if id else ""


def _on_that_day(workspace: Workspace, reference: str, board: str | StrictModel | None) -> str:
    """Return the ids of the meetings on the day that the reference is, of the board if known."""
    day = suggest_date(reference)
    ids = [
        f"`{id}`"
        for id in (workspace.ids("meeting") if day else ())
        for paper in workspace.find("meeting", id)
        if isinstance(paper.model, Meeting)
        and paper.model.date.isoformat() == day
        and board in (None, paper.model.board)
    ]
    return f"write the id of the meeting on that day, {' or '.join(ids)}" if ids else ""
