"""What minutes and boards say of each member: seats, attendance, recorded votes, interests."""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct, field
from msgspec.structs import replace

from boardpapers.models import MINUTES, Board, Membership, Motion, Person
from boardpapers.models.languages import Language
from boardpapers.registers.attendance import attendance_at
from boardpapers.registers.interests import interests_at
from boardpapers.registers.minuted_items import MinutedItem, MinutedMeeting, MinutedMeetings
from boardpapers.registers.paper_references import id_of
from boardpapers.site.contents import Contents
from boardpapers.site.pages.decision_entries import minute_address
from boardpapers.workspace.linked_minutes import recorded_votes


class RecordedVote(Struct, frozen=True):
    """A vote of a member: the side, and the place of the minute."""

    day: date
    board: Board
    number: str
    title: str
    side: str
    address: str
    anchor: str
    is_amendment: bool = False


class DeclaredInterest(Struct, frozen=True):
    """An interest that a member declared at a meeting, and the address of its minutes."""

    day: date
    board: Board
    title: str
    kind: str
    interest: str
    has_left: bool
    minutes: str


class MemberRecord(Struct):
    """What is recorded of a member. Boards are ids; meetings are in the order of their days.

    `attendance` has for each board how the member attended each meeting.
    """

    id: str
    person: Person
    seats: list[tuple[str, Membership]] = field(default_factory=list)
    attendance: dict[str, list[str]] = field(default_factory=dict)
    votes: list[RecordedVote] = field(default_factory=list)
    interests: list[DeclaredInterest] = field(default_factory=list)


def person_records(contents: Contents, language: Language | None = None) -> dict[str, MemberRecord]:
    """Return the record of each member, by id, in the order of their names.

    Titles are in a language, where papers have them; without one, as papers have them.
    """
    people = {id: contents.workspace.member(id) for id in contents.workspace.member_ids}
    names = sorted(people, key=lambda id: _surname(people[id]))
    records = {id: MemberRecord(id, person) for id in names if (person := people[id])}
    for board, paper in contents.boards.items():
        for seat in paper.model.members if paper.model else ():
            if record := records.get(id_of(seat.member)):
                record.seats.append((board, seat))
    wanted = replace(contents.wanted, language=language) if language else contents.wanted
    for meeting in MinutedMeetings(contents.workspace, wanted):
        _add_meeting(contents, records, meeting)
    return records


def _surname(person: Person | None) -> tuple[str, str]:
    name = person.name.casefold() if person else ""
    return name.rpartition(" ")[2], name


def _add_meeting(
    contents: Contents, records: dict[str, MemberRecord], meeting: MinutedMeeting
) -> None:
    linked = meeting.linked
    board = id_of(linked.meeting.board)
    for member, how in attendance_at(meeting):
        if (record := records.get(id_of(member))) and board:
            record.attendance.setdefault(board, []).append(how)
    address = contents.documents[MINUTES.name, linked.paper.id][0].address
    where = linked.meeting.date, linked.board
    for declared, row in interests_at(meeting):
        if record := records.get(id_of(declared.member)):
            words = row["title"], row["kind"], row["interest"]
            has_left = row["left"] == "yes"
            record.interests.append(DeclaredInterest(*where, *words, has_left, address))
    for item in meeting.items():
        for member, vote in _votes(meeting, item, address):
            if record := records.get(member):
                record.votes.append(vote)


def _votes(
    meeting: MinutedMeeting, item: MinutedItem, address: str
) -> Iterator[tuple[str, RecordedVote]]:
    """Yield the recorded votes on a public item, and on its amendments."""
    if not item.is_public:
        return
    anchor = minute_address(item.number or item.title)
    where = meeting.linked.meeting.date, meeting.linked.board, item.number, item.title
    motions: list[tuple[Motion, bool]] = [(each, True) for each in item.minute.amendments]
    for motion, is_amendment in (*motions, (item.minute, False)):
        for side, members in recorded_votes(motion.vote) if motion.vote else ():
            for member in members:
                yield id_of(member), RecordedVote(*where, side, address, anchor, is_amendment)
