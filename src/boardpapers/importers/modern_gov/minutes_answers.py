"""Minutes: who was at a meeting, and what the minutes of its items say."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from msgspec import Struct, field

from boardpapers.diagnostics import Diagnostic, warning
from boardpapers.importers.found_papers import FoundPaper
from boardpapers.importers.modern_gov.agenda_numbers import printed_number
from boardpapers.importers.modern_gov.answers import VACANCY
from boardpapers.importers.modern_gov.councillors import read_name
from boardpapers.importers.modern_gov.html_fields import to_markdown
from boardpapers.importers.modern_gov.meeting_answers import (
    Calendar,
    is_closed,
    minutes_of,
    was_there,
)
from boardpapers.importers.modern_gov.meeting_parts import MeetingEntry, MeetingParts
from boardpapers.importers.modern_gov.members import Directory, is_guest, person_key
from boardpapers.importers.modern_gov.paper_fields import Fields, fields_of
from boardpapers.importers.modern_gov.records import AttendeeRecord, Found
from boardpapers.importers.modern_gov.statuses import Presence, presence
from boardpapers.models import MINUTES
from boardpapers.writers.source.yaml_lines import Commented

_CHAIR = re.compile(r"chair(?:man|woman|person)?|y? ?cadeirydd", re.IGNORECASE)
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


class SortedAttendees(Struct):
    """Who was at a meeting, as the lists of its minutes; `others` is kept as comments."""

    chairs: list[Any] = field(default_factory=list)
    present: list[Any] = field(default_factory=list)
    apologies: list[Any] = field(default_factory=list)
    absent: list[Any] = field(default_factory=list)
    substitutes: list[Any] = field(default_factory=list)
    in_attendance: list[Any] = field(default_factory=list)
    others: list[str] = field(default_factory=list)


def minutes_paper(
    parts: MeetingParts, calendar: Calendar, directory: Directory, agreed_at: str | None
) -> tuple[FoundPaper | None, list[Diagnostic]]:
    """Return the minutes of a meeting; none if nothing says that it was held, or what was said.

    `agreed_at` is the meeting that agreed them, as `agreed_minutes` says.

    Returned as diagnostics: BP974, words about an attendee that are not known.
    """
    items = list(_minutes_of_items(parts))
    attendance, diagnostics = _attendance(parts, directory)
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


def attendees_in_words(parts: MeetingParts) -> tuple[str, ...]:
    """Return those who were expected at a meeting, or were there, as comments."""
    return tuple(_in_words(each.record) for each in parts.attendees)


def _attendance(
    parts: MeetingParts, directory: Directory
) -> tuple[SortedAttendees, list[Diagnostic]]:
    attendance = SortedAttendees()
    diagnostics: list[Diagnostic] = []
    seen: set[tuple[object, ...]] = set()
    for each in parts.attendees:
        record = each.record
        identity = (person_key(record) or record.name, record.attendance, record.roledescription)
        if identity in seen:
            continue
        seen.add(identity)
        found = presence(record.attendance or "")
        if found is None and record.attendance:
            diagnostics.append(_unknown(each))
        _put(attendance, record, found, directory)
    return attendance, diagnostics


def _put(
    attendance: SortedAttendees,
    record: AttendeeRecord,
    found: Presence | None,
    directory: Directory,
) -> None:
    """Put an attendee into the list where it belongs."""
    guest = is_guest(record) or found == "guest"
    away = found in ("apologies", "absent")
    if VACANCY.search(record.name) or found in (None, "expected") or (guest and away):
        attendance.others.append(_in_words(record))
    elif guest:
        attendance.in_attendance.append(_guest(record, found))
    else:
        _put_member(attendance, record, found, directory)


def _put_member(
    attendance: SortedAttendees,
    record: AttendeeRecord,
    found: Presence | None,
    directory: Directory,
) -> None:
    member = _reference(record, directory)
    replaced = _replaced(record, found, directory)
    fields = fields_of(member=member, attending="remotely" if found == "remote" else None)
    if found == "apologies":
        place, value = attendance.apologies, member
    elif found == "absent":
        place, value = attendance.absent, member
    elif replaced:
        place, value = attendance.substitutes, fields | {"for": replaced}
    else:
        place, value = attendance.present, fields if found == "remote" else member
        attendance.chairs += [member] if _CHAIR.fullmatch(record.roledescription or "") else []
    place.append(_with_remarks(record, value, directory))


def _replaced(
    record: AttendeeRecord, found: Presence | None, directory: Directory
) -> Fields | str | None:
    """Return the member whom a substitute replaced; None if it is no substitute, or for no one."""
    role = presence(record.roledescription or "") == "substitute"
    if not record.representing or not (role or found == "substitute"):
        return None
    known = directory.find_by_name(record.representing)
    return known or read_name(record.representing).fields


def _reference(record: AttendeeRecord, directory: Directory) -> Fields | str:
    """Return the id of a member, or the fields of one that has no number."""
    if key := person_key(record):
        return directory.ids[key]
    return fields_of(**read_name(record.name).fields, party=record.politicalparty)


def _guest(record: AttendeeRecord, found: Presence | None) -> Any:
    role = _unless(record.roledescription, "officer", "member", "guest")
    attending = "remotely" if found == "remote" else None
    fields = fields_of(name=record.name, position=role, attending=attending)
    return fields if len(fields) > 1 else record.name


def _with_remarks(record: AttendeeRecord, value: Fields | str, directory: Directory) -> Any:
    """Return a value with a comment on what else is known of an attendee."""
    key = person_key(record)
    is_known = key is None or directory.parties[key] == record.politicalparty
    about = {
        "role": _unless(record.roledescription, "member"),
        "party": "" if is_known else record.politicalparty,
        "representing": record.representing,
        "attendance": _unless(record.attendance, "present", "apologies", "absent"),
    }
    words = "; ".join(f"{name}: {text}" for name, text in about.items() if text)
    return Commented(value, (words,)) if words else value


def _unless(text: str | None, *usual: str) -> str:
    return "" if not text or text.lower() in usual else text


def _in_words(record: AttendeeRecord) -> str:
    about = (record.attendance, record.roledescription, record.politicalparty, record.ward)
    return f"attendee: {'; '.join([record.name, *filter(None, about)])}"


def _unknown(attendee: Found[AttendeeRecord]) -> Diagnostic:
    record = attendee.record
    sentence = f"it is not known whether “{record.attendance}” means that {record.name} was there"
    help = "it is kept as a comment: add the member to `present` or `apologies` of the minutes"
    return warning("BP974", attendee.place, sentence, help)


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
