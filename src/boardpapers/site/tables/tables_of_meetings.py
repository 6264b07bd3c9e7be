"""Tables of meetings, their items, and who attended and voted."""

from collections.abc import Iterator

from boardpapers.models import MEETING, Motion
from boardpapers.registers.attendance import attendance_at
from boardpapers.registers.minuted_items import MinutedItem
from boardpapers.registers.paper_references import iso
from boardpapers.registers.register import Register, Row
from boardpapers.registers.words import plain_words
from boardpapers.site.contents import Contents
from boardpapers.site.members_and_seats import person_id
from boardpapers.site.public_meetings import PublicMeeting, in_first_language
from boardpapers.site.tables.people_tables import yes_no
from boardpapers.workspace import recorded_votes

_WHERE = {"board": "Board", "meeting": "Meeting", "date": "Date"}
_MEETINGS = {
    "meeting": "Meeting", "board": "Board", "board_name": "Name of the board", "date": "Date",
    "time": "Starts", "ends": "Ends", "venue": "Venue", "status": "Status",
    "published": "Agenda published", "minutes": "Minutes", "url": "Page", "pack": "Pack",
    "supplements": "Supplements to the pack",
}  # fmt: skip
_ITEMS = {
    **_WHERE, "order": "Position", "item": "Item", "title": "Title", "access": "Access",
    "paragraphs": "Exempt under paragraphs", "purpose": "Purpose",
    "key_decision": "Key decision", "paper": "Paper", "minute": "Minute", "outcome": "Outcome",
    "decision": "Decision", "url": "Place on the agenda",
}  # fmt: skip
_ATTENDANCE = {**_WHERE, "member": "Member", "name": "Name", "attendance": "Attendance"}
_VOTES = {
    **_WHERE, "item": "Item", "minute": "Minute", "title": "Title", "motion": "Motion",
    "member": "Member", "name": "Name", "vote": "Vote",
}  # fmt: skip


def meetings(contents: Contents) -> Register:
    """Return all meetings, the earliest first."""
    rows = tuple(_meeting(contents, each) for each in contents.public_meetings)
    return Register("meetings", _MEETINGS, rows, "Meetings")


def items(contents: Contents) -> Register:
    """Return the items on all agendas, with what was decided."""
    rows = (row for each in contents.public_meetings for row in _items(contents, each))
    return Register("items", _ITEMS, tuple(rows), "Items of business")


def attendance(contents: Contents) -> Register:
    """Return how each member attended each meeting, of those with minutes."""
    rows = (row for each in contents.public_meetings for row in _attendance(each))
    return Register("attendance", _ATTENDANCE, tuple(rows), "Attendance of members")


def votes(contents: Contents) -> Register:
    """Return how each member voted, where the vote was recorded."""
    rows = (row for each in contents.public_meetings for row in _votes(each))
    return Register("votes", _VOTES, tuple(rows), "Recorded votes")


def _where(each: PublicMeeting) -> Row:
    return {"board": each.board_id, "meeting": each.id, "date": iso(each.meeting.date)}


def _meeting(contents: Contents, each: PublicMeeting) -> Row:
    meeting, minutes = each.meeting, each.minutes
    pages = in_first_language(contents.workspace, each.pages_of(MEETING.name))
    packs = [
        contents.absolute(page.address + pack.name)
        for page in pages
        if (pack := contents.pack_of(page))
    ]
    supplements = [
        contents.absolute(page.address + file.name)
        for page in pages
        for _, file in contents.supplements_of(page)
    ]
    return _where(each) | {
        "board_name": each.board.name,
        "time": f"{meeting.time:%H:%M}" if meeting.time else "",
        "ends": f"{meeting.ends:%H:%M}" if meeting.ends else "",
        "venue": meeting.venue or "", "status": meeting.status,
        "published": iso(meeting.published),
        "minutes": minutes.linked.minutes.status if minutes else "",
        "url": contents.absolute(each.address), "pack": packs[0] if packs else "",
        "supplements": "\n".join(supplements),
    }  # fmt: skip


def _minutes_of(each: PublicMeeting) -> list[MinutedItem]:
    """Return what is minuted, if the minutes are published."""
    return list(each.minutes.items()) if each.minutes else []


def _items(contents: Contents, each: PublicMeeting) -> Iterator[Row]:
    minuted: dict[str, list[MinutedItem]] = {}
    for item in _minutes_of(each):
        minuted.setdefault(item.minute.item or "", []).append(item)
    for order, listed in enumerate(each.items, 1):
        own = minuted.get(listed.number, [])
        public = [item.minute for item in own if item.is_public]
        outcomes = [minute.outcome for minute in public if minute.outcome]
        yield _where(each) | {
            "order": str(order), "item": listed.number, "title": listed.title,
            "access": listed.access, "paragraphs": ", ".join(listed.paragraphs),
            "purpose": each.meeting.items[order - 1].purpose or "",
            "key_decision": yes_no(listed.is_key_decision), "paper": listed.report,
            "minute": own[0].number if own else "", "outcome": outcomes[-1] if outcomes else "",
            "decision": "\n".join(plain_words(each) for m in public for each in m.decisions),
            "url": f"{contents.absolute(each.address)}#{listed.address}",
        }  # fmt: skip


def _attendance(each: PublicMeeting) -> Iterator[Row]:
    if minutes := each.minutes:
        for member, how in attendance_at(minutes):
            name = minutes.name(member)
            yield _where(each) | {"member": person_id(member), "name": name, "attendance": how}


def _votes(each: PublicMeeting) -> Iterator[Row]:
    for item in _minutes_of(each):
        if item.is_public:
            about = _where(each) | {
                "item": item.minute.item or "", "minute": item.number, "title": item.title,
            }  # fmt: skip
            yield from _votes_on(each, item.minute, about | {"motion": "resolution"})
            for number, amendment in enumerate(item.minute.amendments, 1):
                yield from _votes_on(each, amendment, about | {"motion": f"amendment {number}"})


def _votes_on(each: PublicMeeting, motion: Motion, about: Row) -> Iterator[Row]:
    for side, members in recorded_votes(motion.vote) if motion.vote and each.minutes else ():
        for member in members:
            name = each.minutes.name(member) if each.minutes else ""
            yield about | {"member": person_id(member), "name": name, "vote": side}
