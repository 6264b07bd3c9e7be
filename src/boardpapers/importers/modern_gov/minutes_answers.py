"""Minutes: who was at a meeting, and what was said and decided under its items."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from boardpapers.diagnostics import Diagnostic
from boardpapers.importers.found_papers import FoundPaper
from boardpapers.importers.modern_gov.agenda_numbers import printed_number
from boardpapers.importers.modern_gov.attendance_answers import sort_attendees
from boardpapers.importers.modern_gov.html_fields import to_markdown
from boardpapers.importers.modern_gov.meeting_answers import (
    Calendar,
    is_closed,
    minutes_of,
    was_there,
)
from boardpapers.importers.modern_gov.meeting_parts import MeetingEntry, MeetingParts
from boardpapers.importers.modern_gov.members import Directory
from boardpapers.importers.modern_gov.paper_fields import fields_of
from boardpapers.models import MINUTES
from boardpapers.writers.source.yaml_lines import Commented

_NOT_SHOWN = "isdisplayallowed: False, so that its minutes are comments here"
_AGREED = re.compile(
    r"\b(?:agreed|approved|confirmed|signed|adopted|accepted|cytunwyd|cymeradwywyd|cadarnhawyd)\b",
    re.IGNORECASE,
)
# Minutes agreed with changes are not those of this answer.
_NOT_AS_THEY_ARE = re.compile(
    r"\b(?:not|deferred|amend\w*|subject to|correction|withdrawn|ddim|diwygi\w*)\b", re.IGNORECASE
)
_DRAFT = "draft: write `status: agreed` and `agreed_at:` once a later meeting has agreed them"


def minutes_paper(
    parts: MeetingParts, calendar: Calendar, directory: Directory, agreed_at: str | None
) -> tuple[FoundPaper | None, list[Diagnostic]]:
    """Return the minutes of a meeting; none if nothing says that it was held, or what was said.

    `agreed_at` is the meeting that agreed them, as `agreed_minutes` says.

    Returned as diagnostics: BP974, words about an attendee that are not known.
    """
    items = list(_minutes_of_items(parts))
    attendance, diagnostics = sort_attendees(parts, directory)
    if not items and not any(was_there(each.record.attendance) for each in parts.attendees):
        return None, diagnostics
    record = parts.found.record
    id = calendar.ids[record.meetingid]
    fields = fields_of(
        meeting=id,
        status="agreed" if agreed_at else Commented("draft", (_DRAFT,)),
        agreed_at=agreed_at,
        chair=attendance.chairs[0] if len(attendance.chairs) == 1 else None,
        present=attendance.present,
        apologies=attendance.apologies,
        absent=attendance.absent,
        substitutes=attendance.substitutes,
        in_attendance=attendance.in_attendance,
        items=items,
        ended=record.meetingactualfinishtime,
    )
    comments = (f"meetingid: {record.meetingid}", *attendance.others)
    return FoundPaper(MINUTES, id, fields, comments), diagnostics


def agreed_minutes(meetings: Iterable[MeetingParts], calendar: Calendar) -> dict[str, str]:
    """Return the later meetings that agreed minutes as they were, by the ids of the earlier ones.

    The minutes of the later meeting must say so under the item about them.
    """
    agreed: dict[str, str] = {}
    for parts in meetings:
        for item in parts.items:
            earlier = minutes_of(item, parts, calendar)
            words = " ".join(_bodies(item)) if earlier else ""
            if earlier and _AGREED.search(words) and not _NOT_AS_THEY_ARE.search(words):
                agreed.setdefault(earlier, calendar.ids[parts.found.record.meetingid])
    return agreed


def _minutes_of_items(parts: MeetingParts) -> Iterator[Any]:
    """Yield the minutes of the items that have some, all with numbers if any has one of its own."""
    minuted = [(each, bodies) for each in parts.items if any(bodies := _bodies(each))]
    are_numbered = any(_own_number(each) not in ("", each.number) for each, _ in minuted)
    for each, bodies in minuted:
        number = (_own_number(each) or each.number) if are_numbered else ""
        yield _minute(each, bodies, number, parts)


def _minute(item: MeetingEntry, bodies: tuple[str, str], number: str, parts: MeetingParts) -> Any:
    discussion, decision = bodies
    record = item.found.record
    fields = fields_of(
        item=item.number, number=number, access="exempt" if record.isrestricted else None
    )
    if is_closed(item, parts) and not record.isrestricted:
        return Commented(fields, (_NOT_SHOWN, discussion, decision))
    return fields | fields_of(
        discussion=discussion if discussion != decision else None,
        decisions=[decision] if decision else None,
    )


def _bodies(item: MeetingEntry) -> tuple[str, str]:
    record = item.found.record
    return (
        to_markdown(record.minutesnonemptyhtmlbody),
        to_markdown(record.decisionnonemptyhtmlbody),
    )


def _own_number(item: MeetingEntry) -> str:
    number = printed_number(item.found.record.minutesitemnumber)
    return number if number != "0" else ""
