"""The register of interests that members declared at meetings."""

from collections.abc import Iterator

from boardpapers.document.layouts.meeting_items import declared_access
from boardpapers.registers.minuted_items import COLUMNS, MinutedMeeting, MinutedMeetings
from boardpapers.registers.register import Filter, Register, Row
from boardpapers.workspace import Workspace

_COLUMNS = {
    **COLUMNS, "member": "Member", "item": "Item", "title": "Title", "kind": "Kind of interest",
    "interest": "Interest", "left": "Left the room",
}  # fmt: skip


def interests(workspace: Workspace, wanted: Filter) -> Register:
    """Return the interests that members declared, the earliest first.

    The words on private items are withheld.
    """
    meetings = MinutedMeetings(workspace, wanted)
    rows = [row for meeting in meetings for row in _rows(meeting)]
    return Register(
        "interests", _COLUMNS, tuple(rows), "Interests declared at meetings",
        for_programs=frozenset({"meeting"}),
        diagnostics=tuple(meetings.diagnostics),
    )  # fmt: skip


def _rows(meeting: MinutedMeeting) -> Iterator[Row]:
    declared = meeting.linked.minutes.declarations
    access = declared_access(meeting.workspace, meeting.linked)
    titles = {each.minute.item: each.title for each in meeting.items()} if declared else {}
    for each in declared:
        is_private = access.get(each.item or "", "public") != "public"
        interest = meeting.style.style.agenda.private_item if is_private else each.interest
        yield meeting.where | {
            "member": meeting.name(each.member), "item": each.item or "",
            "title": titles.get(each.item, "") if each.item else "",
            "kind": each.kind or "", "interest": (each.interest and interest) or "",
            "left": "yes" if each.left else "no",
        }  # fmt: skip
