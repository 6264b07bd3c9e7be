"""The calendars of a workspace: one of all meetings, and one of each board."""

from collections.abc import Sequence
from typing import TypeAlias

from boardpapers.models import BOARD
from boardpapers.registers.calendar_events import Event
from boardpapers.registers.references import papers_of
from boardpapers.workspace import Workspace

NamedCalendar: TypeAlias = tuple[str, str, list[Event]]
"""The name of a calendar's file without ending, its title, and its events."""

ALL = "meetings"


def calendars(
    workspace: Workspace, events: Sequence[Event], board: str | None = None
) -> list[NamedCalendar]:
    """Return the calendar of all meetings, then one of each board; with `board` only its own."""
    found: list[NamedCalendar] = []
    if board is None:
        found.append((ALL, _title(workspace, "Meetings"), list(events)))
    by_board: dict[str, list[Event]] = {}
    for event in events:
        by_board.setdefault(event.board, []).append(event)
    for paper in papers_of(workspace, BOARD):
        if paper.model and board in (None, paper.id):
            own = by_board.get(paper.id, [])
            found.append((f"{paper.id}-{ALL}", _title(workspace, paper.model.name), own))
    return found


def _title(workspace: Workspace, title: str) -> str:
    name = workspace.settings.name
    return f"{title}, {name}" if name else title
