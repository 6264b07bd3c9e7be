"""The request for a new paper, completed from the workspace."""

import datetime

from msgspec import Struct
from msgspec.structs import replace

from boardpapers.diagnostics import CallError
from boardpapers.models import (
    BOARD,
    KINDS,
    MEETING,
    MINUTES,
    OFFICER_DECISION,
    PLAN_ENTRY,
    REPORT,
    Kind,
    Meeting,
    StrictModel,
)
from boardpapers.models.name_suggestions import several, suggest
from boardpapers.scaffold.meetings import upcoming_meetings
from boardpapers.scaffold.typed_values import read_title
from boardpapers.styles import style_ids
from boardpapers.workspace import Workspace, suggest_id

_OPTIONS = {option for kind in KINDS.values() for option in kind.options}

NO_MEETING = ""
"""The meeting of a report without one."""


class Request(Struct, frozen=True):
    """A new paper's kind and facts; None for a fact that is not known yet."""

    kind: Kind[StrictModel]
    title: str | None = None
    board: str | None = None
    meeting: str | None = None
    style: str | None = None
    date: datetime.date | None = None

    @property
    def publication(self) -> datetime.date | None:
        """A likely day for the publication of a meeting's papers: a week and a day before it."""
        return self.date and self.date - datetime.timedelta(days=8)


def check_request(workspace: Workspace, request: Request) -> Request:
    """Return the request with its title in one line.

    Raises CallError: an option does not fit the kind, or names something that does not exist.
    """
    for option in _OPTIONS:
        if getattr(request, option) is not None and option not in request.kind.options:
            known = " and ".join(f"`--{each}`" for each in request.kind.options)
            raise CallError(
                f"`new {request.kind.name}` does not take `--{option}`; it takes {known}"
            )
    for kind, id in ((BOARD, request.board), (MEETING, request.meeting)):
        ids = workspace.ids(kind)
        if id and id not in ids:
            board = request.board if request.board in workspace.ids(BOARD) else None
            raise _unknown(kind.name, id, ids, suggest_id(workspace, kind, id, board))
    check_style(workspace, request.style)
    return replace(request, title=read_title(request.title)) if request.title else request


def complete(workspace: Workspace, request: Request, today: datetime.date) -> Request:
    """Return the request with facts from the workspace: the only board, its next meeting.

    Raises CallError: a fact that the paper needs is missing.
    """
    request = check_request(workspace, request)
    if request.kind.title and not request.title:
        raise CallError(f'a new {request.kind.name} needs a title: `--title "…"`')
    if BOARD.name in request.kind.options:
        request = replace(request, board=_board(workspace, request))
    if request.kind is MEETING:
        _check_meeting(workspace, request)
    if request.kind is OFFICER_DECISION:
        request = replace(request, date=request.date or today)
    if request.kind is MINUTES and request.meeting is None:
        ids = workspace.ids(MEETING)
        known = f" with one of {several(ids)}" if ids else ""
        raise CallError(f"new minutes need a meeting: `--meeting`{known}")
    if request.kind in (REPORT, PLAN_ENTRY) and request.meeting is None and request.board:
        upcoming = upcoming_meetings(workspace, request.board, today)
        request = replace(request, meeting=upcoming[0].id if upcoming else None)
    return request


def _board(workspace: Workspace, request: Request) -> str | None:
    """Return the board requested, else the meeting's, else the only board."""
    of_meeting = board_of(workspace, request.meeting)
    if request.board and of_meeting and request.board != of_meeting:
        raise CallError(
            f"the meeting `{request.meeting}` is of the board `{of_meeting}`, not `{request.board}`"
        )
    if request.meeting:
        return of_meeting
    boards = workspace.ids(BOARD)
    return request.board or (boards[0] if len(boards) == 1 else None)


def board_of(workspace: Workspace, meeting: str | None) -> str | None:
    """Return the id of a meeting's board; None if it has none, or the meeting is unknown."""
    for paper in workspace.find(MEETING, meeting) if meeting else ():
        if isinstance(paper.model, Meeting) and isinstance(paper.model.board, str):
            return paper.model.board
    return None


def _check_meeting(workspace: Workspace, request: Request) -> None:
    boards = workspace.ids(BOARD)
    if not boards:
        raise CallError("there are no boards yet: add one with `boardpapers new board`")
    if request.board is None:
        raise CallError(f"a new meeting needs a board: `--board` with one of {several(boards)}")
    if request.date is None:
        raise CallError("a new meeting needs a date: `--date 2013-09-09`")


def check_board_and_style(workspace: Workspace, board: str | None, style: str | None) -> None:
    """Raise CallError if a board or a house style does not exist."""
    ids = workspace.ids(BOARD) if board else []
    if board and board not in ids:
        raise _unknown(BOARD.name, board, ids, suggest_id(workspace, BOARD, board))
    check_style(workspace, style)


def check_style(workspace: Workspace, id: str | None) -> None:
    """Raise CallError if a house style does not exist."""
    known = style_ids(workspace.root)
    if id and id not in known:
        raise _unknown("house style", id, known, suggest(id, known))


def _unknown(what: str, id: str, known: list[str], hint: str) -> CallError:
    hint = hint or (f"choose from {several(known)}" if known else "")
    return CallError(f"there is no {what} `{id}`" + (hint and f"; {hint}"))
