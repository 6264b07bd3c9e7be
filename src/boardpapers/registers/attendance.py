"""The register of attendance: the members of each board, and the meetings that they came to."""

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from msgspec import Struct

from boardpapers.registers.minuted_items import MinutedMeeting, MinutedMeetings
from boardpapers.registers.register import Filter, Register, Row
from boardpapers.workspace import MemberReference, Workspace

_COLUMNS = {
    "board": "Board", "member": "Member", "possible": "Possible", "attended": "Attended",
    "share": "Share", "remotely": "Of these remotely", "apologies": "Apologies",
    "absent": "Absent", "substituting": "As a substitute",
}  # fmt: skip
_ATTENDED = ("present", "remotely")

Entry: TypeAlias = dict[str, str]
"""How a member attended, by meeting: present, remotely, apologies, absent or substitute."""


class _Seat(Struct, frozen=True):
    """A member of a board."""

    board: str
    member: str


def attendance(workspace: Workspace, wanted: Filter) -> Register:
    """Return how often each member of a board came to its meetings, of those with minutes.

    A meeting is possible for a member who has a seat on its day; those who only stand in for others
    are counted apart. If the meetings are of one board, each has a column.
    """
    meetings = MinutedMeetings(workspace, wanted)
    entries: dict[_Seat, Entry] = {}
    headings: dict[str, str] = {}
    for meeting in meetings:
        key = meeting.where["meeting"] or meeting.where["date"]
        headings[key] = meeting.where["date"]
        for seat, how in _attended(meeting):
            entries.setdefault(seat, {})[key] = how
    is_one_board = len({seat.board for seat in entries}) == 1
    columns = _COLUMNS | (headings if is_one_board else {})
    rows = tuple(_row(seat, entry, columns) for seat, entry in entries.items())
    return Register(
        "attendance", columns, tuple(sorted(rows, key=lambda row: row["board"])),
        "Attendance at meetings", groups=("board",), diagnostics=tuple(meetings.diagnostics),
    )  # fmt: skip


def _row(seat: _Seat, entry: Entry, columns: Mapping[str, str]) -> Row:
    how = list(entry.values())
    possible = sum(each != "substitute" for each in how)
    attended = sum(map(how.count, _ATTENDED))
    return {key: entry.get(key, "") for key in columns} | {
        "board": seat.board, "member": seat.member, "possible": str(possible),
        "attended": str(attended),
        "share": f"{100 * attended / possible:.0f}%" if possible else "",
        "remotely": str(how.count("remotely")), "apologies": str(how.count("apologies")),
        "absent": str(how.count("absent")), "substituting": str(how.count("substitute")),
    }  # fmt: skip


def _attended(meeting: MinutedMeeting) -> Iterator[tuple[_Seat, str]]:
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
        yield _seat(meeting, seat.member), how
    for member in stand_ins.values():
        yield _seat(meeting, member), "substitute"


def _key(member: MemberReference) -> str:
    return member if isinstance(member, str) else member.id or member.name


def _seat(meeting: MinutedMeeting, member: MemberReference) -> _Seat:
    return _Seat(meeting.linked.board.name, meeting.name(member))
