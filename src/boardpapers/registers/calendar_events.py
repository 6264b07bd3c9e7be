"""The meetings of a workspace, and their deadlines, as events of a calendar."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from msgspec import Struct

from boardpapers.diagnostics import Diagnostic
from boardpapers.document.printed_names import filled_text
from boardpapers.models import BOARD, MEETING, Board, Meeting
from boardpapers.models.ids import slug
from boardpapers.registers.deadline_words import print_long_day
from boardpapers.registers.deadlines import deadlines
from boardpapers.registers.listed_items import listed_items
from boardpapers.registers.paper_references import every_paper, id_of, in_language, name_of
from boardpapers.registers.register import EVERYTHING, Filter, Register, words_for
from boardpapers.workspace import Paper, Workspace, link_meeting

_OFF = ("cancelled", "postponed")
"""The statuses of a meeting that is not held on its day."""


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


def calendar_events(
    workspace: Workspace, wanted: Filter = EVERYTHING
) -> tuple[list[Event], list[Diagnostic]]:
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
        events.append(_event(workspace, paper, paper.model, board, wanted))
    return sorted(events, key=lambda each: (_moment(each.starts), each.uid)), diagnostics


def deadline_events(workspace: Workspace, wanted: Filter) -> list[Event]:
    """Return the deadlines of all meetings, the earliest first.

    They have no more errors than the meetings.
    """
    return events_of(workspace, deadlines(workspace, wanted))


def events_of(workspace: Workspace, register: Register) -> list[Event]:
    """Return the entries of a register of deadlines as events."""
    words = words_for(workspace, Filter(language=register.language, style=register.style)).calendars
    return [
        Event(
            uid=event_uid(workspace, f"{row['meeting']}-{row['step']}"),
            board=row["board"],
            summary=filled_text(
                words.deadline,
                task=row["task"],
                board=row["body"],
                date=print_long_day(date.fromisoformat(row["meeting_date"]), register.language),
            ),
            starts=date.fromisoformat(row["date"]),
            description="\n".join((row["reason"], row["provision"])),
        )
        for row in register.rows
    ]


def event_uid(workspace: Workspace, id: str) -> str:
    """Return the id of an event: the same while its meeting keeps its id."""
    return f"{id}@{slug(workspace.settings.name or '', 'boardpapers')}"


def _board(workspace: Workspace, meeting: Meeting) -> Board | None:
    if isinstance(meeting.board, Board):
        return meeting.board
    found = workspace.find(BOARD, meeting.board)
    return found[0].model if len(found) == 1 else None


def _event(
    workspace: Workspace, paper: Paper[Meeting], meeting: Meeting, board: Board, wanted: Filter
) -> Event:
    name = name_of(board, wanted.language)
    off = getattr(words_for(workspace, wanted).calendars, meeting.status, "{board}")
    starts = datetime.combine(meeting.date, meeting.time) if meeting.time else meeting.date
    return Event(
        uid=event_uid(workspace, paper.id),
        board=id_of(meeting.board),
        summary=filled_text(off, board=name),
        starts=starts,
        ends=end_of(meeting),
        place=in_language(meeting, "venue", wanted.language),
        description="\n".join(_description(workspace, paper, meeting, wanted)),
        is_off=meeting.status in _OFF,
        published=meeting.published,
    )


def end_of(meeting: Meeting) -> datetime | None:
    """Return the end of a meeting; one that ends before it begins ends on the next day."""
    if not meeting.time or not meeting.ends:
        return None
    is_next_day = meeting.ends <= meeting.time
    return datetime.combine(meeting.date, meeting.ends) + timedelta(days=is_next_day)


def _description(
    workspace: Workspace, paper: Paper[Meeting], meeting: Meeting, wanted: Filter
) -> Iterator[str]:
    """Yield how to attend remotely, and the items with their public titles."""
    if remote := in_language(meeting, "remote", wanted.language):
        yield remote
    for item in listed_items(workspace, paper, wanted.language):
        yield f"{item.number}. {item.title}"


def _moment(starts: datetime | date) -> datetime:
    return starts if isinstance(starts, datetime) else datetime.combine(starts, time())
