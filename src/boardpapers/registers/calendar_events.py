"""The meetings of a workspace, and their deadlines, as events of a calendar."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from msgspec import Struct

from boardpapers.diagnostics import Diagnostic
from boardpapers.law.printed_days import long_day
from boardpapers.models import BOARD, MEETING, Board, Meeting
from boardpapers.models.ids import slug
from boardpapers.registers.deadlines import deadlines
from boardpapers.registers.listed_items import listed_items
from boardpapers.registers.paper_references import every_paper, id_of
from boardpapers.registers.register import Filter, Register
from boardpapers.workspace import Paper, Workspace, link_meeting

_OFF = {"cancelled": "Cancelled: ", "postponed": "Postponed: "}
"""The beginning of the summary of a meeting that is not held on its day, by its status."""


class Event(Struct, frozen=True):
    """A meeting in a calendar, or a deadline, which takes a whole day.

    `uid` stays the same while the meeting keeps its id. `starts` is a day if the time is not known;
    times are those of London. `is_off` if the meeting is not held then. `published` is the day of
    its agenda, `url` the address of its page. `revision` counts the changes that are on record, and
    `changed` is the day of the last one.
    """

    uid: str
    board: str
    summary: str
    starts: datetime | date
    ends: datetime | None = None
    place: str = ""
    description: str = ""
    is_off: bool = False
    published: date | None = None
    url: str = ""
    revision: int = 0
    changed: date | None = None


def calendar_events(workspace: Workspace) -> tuple[list[Event], list[Diagnostic]]:
    """Return all meetings, the earliest first, and the errors of those that are missing."""
    events: list[Event] = []
    diagnostics: list[Diagnostic] = []
    for paper in every_paper(workspace, MEETING):
        if paper.model is None:
            diagnostics += paper.diagnostics
            continue
        board = _board(workspace, paper.model)
        if board is None:
            diagnostics += link_meeting(workspace, paper)[1]
            continue
        events.append(_event(workspace, paper, paper.model, board))
    return sorted(events, key=lambda each: (_moment(each.starts), each.uid)), diagnostics


def deadline_events(workspace: Workspace) -> list[Event]:
    """Return the deadlines of all meetings, the earliest first.

    They have no more errors than the meetings.
    """
    return events_of(workspace, deadlines(workspace, Filter()))


def events_of(workspace: Workspace, register: Register) -> list[Event]:
    """Return the entries of a register of deadlines as events."""
    return [
        Event(
            uid=event_uid(workspace, f"{row['meeting']}-{row['step']}"),
            board=row["board"],
            summary=f"{row['task']}: {row['body']}, {_long_day(row['meeting_date'])}",
            starts=date.fromisoformat(row["date"]),
            description="\n".join((row["reason"], row["provision"])),
        )
        for row in register.rows
    ]


def _long_day(day: str) -> str:
    return long_day(date.fromisoformat(day))


def event_uid(workspace: Workspace, id: str) -> str:
    """Return the id of an event: the same while its meeting keeps its id."""
    return f"{id}@{slug(workspace.settings.name or '', 'boardpapers')}"


def _board(workspace: Workspace, meeting: Meeting) -> Board | None:
    if isinstance(meeting.board, Board):
        return meeting.board
    found = workspace.find(BOARD, meeting.board)
    return found[0].model if len(found) == 1 else None


def _event(workspace: Workspace, paper: Paper[Meeting], meeting: Meeting, board: Board) -> Event:
    starts = datetime.combine(meeting.date, meeting.time) if meeting.time else meeting.date
    return Event(
        uid=event_uid(workspace, paper.id),
        board=id_of(meeting.board),
        summary=f"{_OFF.get(meeting.status, '')}{board.name}",
        starts=starts,
        ends=end_of(meeting),
        place=meeting.venue or "",
        description="\n".join(_description(workspace, paper, meeting)),
        is_off=meeting.status in _OFF,
        published=meeting.published,
    )


def end_of(meeting: Meeting) -> datetime | None:
    """Return the end of a meeting; one that ends before it begins ends on the next day."""
    if not meeting.time or not meeting.ends:
        return None
    is_next_day = meeting.ends <= meeting.time
    return datetime.combine(meeting.date, meeting.ends) + timedelta(days=is_next_day)


def _description(workspace: Workspace, paper: Paper[Meeting], meeting: Meeting) -> Iterator[str]:
    """Yield how to attend remotely, and the items with their public titles."""
    if meeting.remote:
        yield meeting.remote
    for item in listed_items(workspace, paper):
        yield f"{item.number}. {item.title}"


def _moment(starts: datetime | date) -> datetime:
    return starts if isinstance(starts, datetime) else datetime.combine(starts, time())
