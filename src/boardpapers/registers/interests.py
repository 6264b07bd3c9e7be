"""The register of interests that members declared at meetings."""

from collections.abc import Iterator

from msgspec.structs import replace

from boardpapers.models.meeting_attendance import Declaration
from boardpapers.registers.minuted_items import MinutedMeeting, MinutedMeetings
from boardpapers.registers.register import (
    TEXT_LANGUAGE,
    Filter,
    Register,
    Row,
    new_register,
    words_for,
)
from boardpapers.workspace import Workspace


def interests(workspace: Workspace, wanted: Filter) -> Register:
    """Return the interests that members declared, the earliest first.

    The words on private items are withheld.
    """
    meetings = MinutedMeetings(workspace, wanted)
    rows = [row for meeting in meetings for _, row in interests_at(meeting)]
    words = words_for(workspace, wanted)
    register = new_register("interests", words, words.interests, wanted, rows)
    return replace(
        register, for_programs=frozenset({"meeting"}), texts=frozenset({"kind", "interest"}),
        diagnostics=tuple(meetings.diagnostics),
    )  # fmt: skip


def interests_at(meeting: MinutedMeeting) -> Iterator[tuple[Declaration, Row]]:
    """Yield the interests declared at a meeting, each with its row of the register."""
    declared = meeting.linked.minutes.declarations
    items = list(meeting.items()) if declared else []
    titles = {each.minute.item: each.title for each in items}
    private = {each.minute.item for each in items if not each.is_public}
    if declared:
        private |= {n for n, each in meeting.agenda.items() if n not in titles and each.is_private}
    for each in declared:
        is_private = each.item in private
        interest = meeting.style.style.agenda.private_item if is_private else each.interest
        own = {} if is_private else {TEXT_LANGUAGE: meeting.linked.language_of_names}
        yield each, meeting.where | own | {
            "member": meeting.name(each.member), "item": each.item or "",
            "title": titles.get(each.item, "") if each.item else "",
            "kind": each.kind or "", "interest": (each.interest and interest) or "",
            "left": "yes" if each.left else "no",
        }  # fmt: skip
