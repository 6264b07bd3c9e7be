"""Who was at a meeting, as the lists of its minutes."""

import re
from typing import Any

from msgspec import Struct, field

from boardpapers.diagnostics import Diagnostic, warning
from boardpapers.importers.modern_gov.answers import VACANCY
from boardpapers.importers.modern_gov.councillors import read_name
from boardpapers.importers.modern_gov.meeting_parts import MeetingParts
from boardpapers.importers.modern_gov.members import Directory, is_guest, person_key
from boardpapers.importers.modern_gov.paper_fields import Fields, fields_of
from boardpapers.importers.modern_gov.records import AttendeeRecord, Found
from boardpapers.importers.modern_gov.statuses import Presence, presence
from boardpapers.writers.source.yaml_lines import Commented

_CHAIR = re.compile(r"chair(?:man|woman|person)?|y? ?cadeirydd", re.IGNORECASE)


class SortedAttendees(Struct):
    """Who was at a meeting, as the lists of its minutes; `others` is kept as comments."""

    chairs: list[Any] = field(default_factory=list)
    present: list[Any] = field(default_factory=list)
    apologies: list[Any] = field(default_factory=list)
    absent: list[Any] = field(default_factory=list)
    substitutes: list[Any] = field(default_factory=list)
    in_attendance: list[Any] = field(default_factory=list)
    others: list[str] = field(default_factory=list)


def attendees_in_words(parts: MeetingParts) -> tuple[str, ...]:
    """Return those who were expected at a meeting, or were there, as comments."""
    return tuple(_in_words(each.record) for each in parts.attendees)


def sort_attendees(
    parts: MeetingParts, directory: Directory
) -> tuple[SortedAttendees, list[Diagnostic]]:
    """Return the attendees in lists, and a warning for each whose attendance is unclear. BP974."""
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
    """Return the member whom a substitute replaced; None if they replaced no one."""
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
