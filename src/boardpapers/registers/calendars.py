"""The calendars of a workspace: one of all meetings, and one of each board."""

from collections.abc import Sequence
from typing import TypeAlias

from boardpapers.models import BOARD
from boardpapers.registers.calendar_events import Event
from boardpapers.registers.paper_references import papers_of
from boardpapers.workspace import Workspace

NamedCalendar: TypeAlias = tuple[str, str, list[Event]]
"""The name of a calendar's file without ending, its title, and its events."""

MEETINGS = "meetings"
DEADLINES = "deadlines"


def calendars(
    workspace: Workspace, events: Sequence[Event], name: str, board: str | None = None
) -> list[NamedCalendar]:
    """Return the calendar of all events, then one of each board; with `board` only its own.

    `name` is that of what they have: meetings or deadlines.
    """
    found: list[NamedCalendar] = []
    if board is None:
        found.append((name, _title(workspace, name.capitalize()), list(events)))
    by_board: dict[str, list[Event]] = {}
    for event in events:
        by_board.setdefault(event.board, []).append(event)
    for paper in papers_of(workspace, BOARD):
        if paper.model and board in (None, paper.id):
            title = paper.model.name if name == MEETINGS else f"{paper.model.name}: {name}"
            own = by_board.get(paper.id, [])
            found.append((f"{paper.id}-{name}", _title(workspace, title), own))
    return found


def _title(workspace: Workspace, title: str) -> str:
    name = workspace.settings.name
    return f"{title}, {name}" if name else title
