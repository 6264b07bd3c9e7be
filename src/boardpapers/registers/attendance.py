"""The register of attendance: the members of each board, and the meetings that they came to."""

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from boardpapers.registers.minuted_items import MinutedMeeting, MinutedMeetings
from boardpapers.registers.paper_references import distinct_names, id_of
from boardpapers.registers.register import Filter, Register, Row, new_register, words_for
from boardpapers.workspace import MemberReference, Workspace

_ATTENDED = ("present", "remotely")

Entry: TypeAlias = dict[str, str]
"""How a member attended, by meeting: present, remotely, apologies, absent or substitute."""


class _Seat(Struct, frozen=True):
    """A member of a board, both by id; by name, if they have none."""

    board: str
    member: str


class _Names(Struct, frozen=True):
    """The printed names of boards and members."""

    boards: Mapping[str, str]
    members: Mapping[str, str]


def attendance(workspace: Workspace, wanted: Filter) -> Register:
    """Return how often each member of a board came to its meetings, of those with minutes.

    A member is expected if they have a seat on that day; those who only stand in for others
    are counted apart. If the meetings are of one board, each has a column.
    """
    meetings = MinutedMeetings(workspace, wanted)
    entries: dict[_Seat, Entry] = {}
    boards: dict[str, str] = {}
    members: dict[str, str] = {}
    headings: dict[str, str] = {}
    for meeting in meetings:
        key = meeting.where["meeting"] or meeting.where["date"]
        headings[key] = meeting.where["date"]
        board = meeting.linked.board
        board_key = id_of(meeting.linked.meeting.board) or board.id or board.name
        boards[board_key] = meeting.where["board"]
        for member, how in attendance_at(meeting):
            seat = _Seat(board_key, _key(member))
            members[seat.member] = meeting.name(member)
            entries.setdefault(seat, {})[key] = how
    names = _Names(distinct_names(boards), distinct_names(members))
    is_one_board = len({seat.board for seat in entries}) == 1
    words = words_for(workspace, wanted)
    columns = words.attendance.labels | (headings if is_one_board else {})
    rows = [_row(names, seat, entry, columns) for seat, entry in entries.items()]
    rows.sort(key=lambda row: row["board"])
    register = new_register("attendance", words, words.attendance, wanted, rows)
    of_meeting = words.attendance.words_of_values["meeting"]
    return replace(
        register, columns=columns, values=dict.fromkeys(headings, of_meeting), groups=("board",),
        diagnostics=tuple(meetings.diagnostics),
    )  # fmt: skip


def _row(names: _Names, seat: _Seat, entry: Entry, columns: Mapping[str, str]) -> Row:
    how = list(entry.values())
    expected = sum(each != "substitute" for each in how)
    attended = sum(map(how.count, _ATTENDED))
    return {key: entry.get(key, "") for key in columns} | {
        "board": names.boards[seat.board], "member": names.members[seat.member],
        "expected": str(expected), "attended": str(attended),
        "share": f"{100 * attended / expected:.0f}%" if expected else "",
        "remotely": str(how.count("remotely")), "apologies": str(how.count("apologies")),
        "absent": str(how.count("absent")), "substituting": str(how.count("substitute")),
    }  # fmt: skip


def attendance_at(meeting: MinutedMeeting) -> Iterator[tuple[MemberReference, str]]:
    """Yield how each member attended a meeting: those with a seat, then substitutes."""
    linked, minutes = meeting.linked, meeting.linked.minutes
    present = {_key(each.member): each for each in minutes.present}
    apologies = set(map(_key, minutes.apologies))
    uncounted = meeting.style.style.membership.uncounted
    stand_ins = {_key(each.member): each.member for each in minutes.substitutes}
    for seat in linked.seats:
        key = _key(seat.member)
        if seat.role in uncounted or key in stand_ins:
            continue
        here = present.get(key)
        absent = "apologies" if key in apologies else "absent"
        how = ("remotely" if here.attending == "remotely" else "present") if here else absent
        yield seat.member, how
    for member in stand_ins.values():
        yield member, "substitute"


def _key(member: MemberReference) -> str:
    return member if isinstance(member, str) else member.id or member.name
