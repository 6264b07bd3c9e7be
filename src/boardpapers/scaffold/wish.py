"""What a new paper is to be, as far as the command says it and the workspace knows it."""

import datetime

from msgspec import Struct
from msgspec.structs import replace

from boardpapers.diagnostics import CallError
from boardpapers.models import Meeting
from boardpapers.models.problems import suggest
from boardpapers.scaffold.names import read_title
from boardpapers.scaffold.upcoming import upcoming_meetings
from boardpapers.styles import style_ids
from boardpapers.workspace import Workspace

OPTIONS = {
    "report": ("title", "board", "meeting", "style"),
    "board": ("title", "style"),
    "members": ("title",),
    "meeting": ("board", "date"),
}
"""What can be said of each kind of new paper."""

NO_MEETING = ""
"""The meeting of a report that is to have none."""


class Wish(Struct, frozen=True):
    """A new paper: its kind, and what is known of it; None: nothing has been said."""

    kind: str
    title: str | None = None
    board: str | None = None
    meeting: str | None = None
    style: str | None = None
    date: datetime.date | None = None


def check_wish(workspace: Workspace, wish: Wish) -> Wish:
    """Return the wish with its title in one line.

    Raises CallError: an option that is not of this kind, or that names what is not there.
    """
    for option in ("title", "board", "meeting", "style", "date"):
        if getattr(wish, option) is not None and option not in OPTIONS[wish.kind]:
            known = " and ".join(f"`--{each}`" for each in OPTIONS[wish.kind])
            raise CallError(f"`new {wish.kind}` takes no `--{option}`; it takes {known}")
    _check_known("board", wish.board, workspace.ids("board"))
    _check_known("meeting", wish.meeting, workspace.ids("meeting"))
    check_style(workspace, wish.style)
    return replace(wish, title=read_title(wish.title)) if wish.title else wish


def complete(workspace: Workspace, wish: Wish, today: datetime.date) -> Wish:
    """Return the wish with what the workspace knows: the only board, the board's next meeting.

    Raises CallError: what the paper cannot do without is missing.
    """
    wish = check_wish(workspace, wish)
    if wish.kind in ("report", "board") and not wish.title:
        raise CallError(f'a new {wish.kind} needs a title: `--title "…"`')
    if "board" in OPTIONS[wish.kind]:
        wish = replace(wish, board=_board(workspace, wish))
    if wish.kind == "meeting":
        _check_meeting(workspace, wish)
    if wish.kind == "report" and wish.meeting is None and wish.board:
        upcoming = upcoming_meetings(workspace, wish.board, today)
        wish = replace(wish, meeting=upcoming[0].id if upcoming else None)
    return wish


def _board(workspace: Workspace, wish: Wish) -> str | None:
    """Return the board that is named, else the meeting's, else the only one there is."""
    of_meeting = board_of(workspace, wish.meeting)
    if wish.board and of_meeting and wish.board != of_meeting:
        raise CallError(
            f"the meeting `{wish.meeting}` is one of `{of_meeting}`, not `{wish.board}`"
        )
    if wish.meeting:
        return of_meeting
    boards = workspace.ids("board")
    return wish.board or (boards[0] if len(boards) == 1 else None)


def board_of(workspace: Workspace, meeting: str | None) -> str | None:
    """Return the id of a meeting's board; None where it has none, or is not known itself."""
    for paper in workspace.find("meeting", meeting) if meeting else ():
        if isinstance(paper.model, Meeting) and isinstance(paper.model.board, str):
            return paper.model.board
    return None


def _check_meeting(workspace: Workspace, wish: Wish) -> None:
    boards = workspace.ids("board")
    if not boards:
        raise CallError("there is no board that could meet: `boardpapers new board` makes one")
    if wish.board is None:
        raise CallError(f"a new meeting needs `--board` with one of {', '.join(boards)}")
    if wish.date is None:
        raise CallError("a new meeting needs its day: `--date 2013-09-09`")


def check_style(workspace: Workspace, id: str | None) -> None:
    """Raise CallError where there is no such house style."""
    _check_known("house style", id, style_ids(workspace.root))


def _check_known(what: str, id: str | None, known: list[str]) -> None:
    if id and id not in known:
        hint = suggest(id, known) or (f"there is {', '.join(known[:10])}" if known else "")
        raise CallError(f"there is no {what} `{id}`" + (hint and f"; {hint}"))
