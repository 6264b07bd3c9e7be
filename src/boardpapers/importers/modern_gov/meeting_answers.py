"""Meetings and their items."""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from boardpapers.diagnostics import Diagnostic, warning
from boardpapers.importers.found_papers import FoundPaper
from boardpapers.importers.modern_gov.answer_values import clean
from boardpapers.importers.modern_gov.answers import Collected
from boardpapers.importers.modern_gov.documents import links, notes_on
from boardpapers.importers.modern_gov.html_fields import to_markdown
from boardpapers.importers.modern_gov.meeting_parts import MeetingEntry, MeetingParts
from boardpapers.importers.modern_gov.paper_fields import Fields, fields_of, remarks
from boardpapers.importers.modern_gov.paper_ids import unique_ids
from boardpapers.importers.modern_gov.statuses import MeetingStatus, meeting_status, presence
from boardpapers.law.exempt_information import ENGLAND, WALES
from boardpapers.models import MEETING
from boardpapers.models.value_corrections import MONTHS
from boardpapers.writers.source.yaml_lines import Commented

UNKNOWN_BOARD = "unknown-board"
_MINUTES = re.compile(r"\bminutes\b|\bcofnodion\b", re.IGNORECASE)
_DAY = re.compile(
    r"\b(\d{1,2})(?:st|nd|rd|th)?(?:\s+(?:of\s+)?([A-Za-z]{3,9}),?\s+|[/.-](\d{1,2})[/.-])(\d{4})\b"
)
_PARAGRAPHS = re.compile(
    r"\bpara(?:graph|graff)?(?:\(s\)|s|au)?\.?((?:[\s,&]|and|or|a|\d{1,2}[A-C]?\b)+)", re.IGNORECASE
)
_WHOLE = re.compile(r"\d{1,2}[A-C]?(?:\s*(?:,|;|&|and)\s*\d{1,2}[A-C]?)*", re.IGNORECASE)
_NO_BOARD: Fields = {"name": "[insert name of the board]"}


class Calendar(Struct, frozen=True):
    """The meetings' ids and boards, by their numbers, and which boards met on a day."""

    ids: dict[str, str]
    boards: dict[str, str]
    on: dict[tuple[str, date], list[str]]


def make_calendar(
    collected: Collected, meetings: list[MeetingParts], boards: dict[str, str]
) -> Calendar:
    """Name each meeting by its day and its board."""
    board_of: dict[str, str] = {}
    on: dict[tuple[str, date], list[str]] = defaultdict(list)
    wanted = []
    for parts in meetings:
        record = parts.found.record
        key = record.meetingid
        board = boards.get(record.committeeid or collected.committee_of.get(key, ""), "")
        board_of[key] = board
        wanted.append((key, key, f"{record.meetingdate}-{board or UNKNOWN_BOARD}", False))
    ids = unique_ids(wanted)
    for parts in meetings:
        key = parts.found.record.meetingid
        if board_of[key]:
            on[board_of[key], parts.found.record.meetingdate].append(ids[key])
    return Calendar(ids, board_of, on)


def meeting_paper(parts: MeetingParts, calendar: Calendar) -> FoundPaper:
    """Return a meeting with its items."""
    record = parts.found.record
    key = record.meetingid
    fields = fields_of(
        board=calendar.boards[key] or _NO_BOARD,
        date=record.meetingdate,
        time=record.meetingtime,
        ends=record.meetingplannedfinishtime,
        venue=_venue(parts),
        status=status_of(parts),
        notes=links(parts.documents) if record.isdisplayallowed else None,
        items=[_item(each, parts, calendar) for each in parts.items],
    )
    return FoundPaper(MEETING, calendar.ids[key], fields, tuple(_remarks(parts, calendar)))


def _remarks(parts: MeetingParts, calendar: Calendar) -> Iterator[str]:
    record = parts.found.record
    yield from remarks(record, "meetingid", "meetingstatus", "meetingactualstarttime")
    if not calendar.boards[record.meetingid] and (record.committeetitle or record.committeeid):
        yield f"committee: {record.committeetitle or record.committeeid}"
    if not record.isdisplayallowed:
        yield "isdisplayallowed: False, so that texts and documents are comments here"
    yield from notes_on(parts.documents)


def report_meeting(parts: MeetingParts, calendar: Calendar) -> Iterator[Diagnostic]:
    """Report what is not known of a meeting. BP974 its status; BP977 its board."""
    record, place = parts.found.record, parts.found.place
    if not calendar.boards[record.meetingid]:
        sentence = f"no answer says which committee meeting {record.meetingid} is of"
        help = (
            "save the answer to GetMeetings too and import both together, or replace "
            "“[insert name of the board]” in the meeting"
        )
        yield warning("BP977", place, sentence, help)
    if record.meetingstatus and meeting_status(record.meetingstatus) is None:
        sentence = f"the status “{record.meetingstatus}” is not known"
        help = "it is kept as a comment: check `status` in the meeting"
        yield warning("BP974", place, sentence, help)


def status_of(parts: MeetingParts) -> MeetingStatus:
    """Return the status of a meeting: held, if it has a trace of having been."""
    record = parts.found.record
    said = meeting_status(record.meetingstatus or "") or "scheduled"
    if said != "scheduled":
        return said
    traces = (
        record.meetingactualstarttime,
        record.meetingactualfinishtime,
        any(each.found.record.minutesnonemptyhtmlbody.strip() for each in parts.items),
        any(was_there(each.record.attendance) for each in parts.attendees),
    )
    return "held" if any(traces) else "scheduled"


def was_there(attendance: str | None) -> bool:
    """Tell whether words about an attendee mean that the meeting took place."""
    return presence(attendance or "") in ("present", "remote", "substitute", "guest")


def _venue(parts: MeetingParts) -> str | None:
    record = parts.found.record
    place, room = record.meetinglocation, record.meetingroom
    if place and room and room.lower() not in place.lower():
        return place if place.lower() in room.lower() else f"{room}, {place}"
    return place or room


def is_closed(item: MeetingEntry, parts: MeetingParts) -> bool:
    """Tell whether an item's texts must not be seen by the public."""
    record = item.found.record
    return record.isrestricted or not record.isdisplayallowed or not is_shown(parts)


def is_shown(parts: MeetingParts) -> bool:
    """Tell whether a meeting may be shown."""
    return parts.found.record.isdisplayallowed


def _item(item: MeetingEntry, parts: MeetingParts, calendar: Calendar) -> Commented:
    record = item.found.record
    closed = is_closed(item, parts)
    texts = list(_texts(item))
    listed = links(item.documents)
    public = "\n\n".join(filter(None, [*texts, listed]))
    fields = fields_of(
        number=item.number,
        title=record.agendaitemtitle or "[insert title of the item]",
        access="exempt" if record.isrestricted else None,
        exempt=_exempt(item) if record.isrestricted else None,
        text=None if closed else public,
        minutes_of=minutes_of(item, parts, calendar),
    )
    comments = [*remarks(record, "agendaitemid"), *notes_on(item.documents)]
    if not record.isdisplayallowed:
        comments.append("isdisplayallowed: False, so that its texts are comments here")
    if closed:
        comments += texts
    return Commented(fields, tuple(comments))


def _texts(item: MeetingEntry) -> Iterator[str]:
    """Yield the texts of an item: its own, and those under the labels of comments."""
    record = item.found.record
    yield to_markdown(record.agendatext)
    labelled = (
        (record.commentlabel1, record.commenttext1),
        (record.commentlabel2, record.commenttext2),
    )
    for label, text in labelled:
        if words := to_markdown(text):
            heading = to_markdown((label or "").rstrip(": "))
            yield f"**{heading}:** {words}" if heading and _begins_plainly(words) else words


def _begins_plainly(words: str) -> bool:
    return words[0] not in "-|>*#("


def _exempt(item: MeetingEntry) -> Fields | None:
    """Return the paragraphs of Schedule 12A, if the documents' restrictions name them."""
    numbers: set[str] = set()
    for each in item.documents:
        text = each.record.restrictionsref or ""
        found = _PARAGRAPHS.search(text) or _WHOLE.fullmatch(text.strip())
        numbers |= set(re.findall(r"\d+[A-C]?", found[0].upper())) if found else set()
    known = [each for each in (*ENGLAND, *WALES) if each in numbers]
    as_numbers = [int(each) if each.isdigit() else each for each in known]
    return {"paragraphs": as_numbers} if known else None


def minutes_of(item: MeetingEntry, parts: MeetingParts, calendar: Calendar) -> str | None:
    """Return the earlier meeting whose minutes an item approves, if its words name its day."""
    record = item.found.record
    title = record.agendaitemtitle or ""
    if not _MINUTES.search(title):
        return None
    words = [title, clean(record.agendatext), *(each.record.title or "" for each in item.documents)]
    board = calendar.boards[parts.found.record.meetingid]
    days = {day for text in words for day in _days(text) if day < parts.found.record.meetingdate}
    ids = [id for day in days for id in calendar.on.get((board, day), ())]
    return ids[0] if len(ids) == 1 else None


def _days(text: str) -> Iterator[date]:
    for day, month, number, year in _DAY.findall(text):
        months = [n for n, name in enumerate(MONTHS, 1) if name.startswith(month.lower() or "-")]
        try:
            yield date(int(year), int(number) if number else months[0], int(day))
        except (ValueError, IndexError):
            continue
