"""The calendars of a workspace: one of all meetings, and one of each board."""

from collections.abc import Sequence
from typing import TypeAlias

from boardpapers.document.printed_names import filled_text
from boardpapers.models import BOARD
from boardpapers.models.languages import Language
from boardpapers.registers.calendar_events import Event
from boardpapers.registers.paper_references import name_of, papers_of, workspace_name
from boardpapers.registers.register import EVERYTHING, Filter, words_for
from boardpapers.workspace import Workspace

NamedCalendar: TypeAlias = tuple[str, str, list[Event]]
"""The name of a calendar's file without ending, its title, and its events."""

MEETINGS = "meetings"
DEADLINES = "deadlines"


def calendars(
    workspace: Workspace,
    events: Sequence[Event],
    name: str,
    board: str | None = None,
    wanted: Filter = EVERYTHING,
) -> list[NamedCalendar]:
    """Return the calendar of all events, then one of each board; with `board` only its own.

    `name` is that of what they have: meetings or deadlines. Their titles are in the language that
    is wanted.
    """
    words, language = words_for(workspace, wanted).calendars, wanted.language
    found: list[NamedCalendar] = []
    if board is None:
        found.append((name, _title(workspace, getattr(words, name), language), list(events)))
    by_board: dict[str, list[Event]] = {}
    for event in events:
        by_board.setdefault(event.board, []).append(event)
    for paper in papers_of(workspace, BOARD):
        if paper.model and board in (None, paper.id):
            title = name_of(paper.model, language)
            if name == DEADLINES:
                title = filled_text(words.deadlines_of, board=title)
            own = by_board.get(paper.id, [])
            found.append((f"{paper.id}-{name}", _title(workspace, title, language), own))
    return found


def _title(workspace: Workspace, title: str, language: Language | None) -> str:
    return ", ".join(filter(None, (title, workspace_name(workspace, language))))
