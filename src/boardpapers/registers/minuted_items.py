"""The items of all minutes that a register is made from."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from msgspec import Struct

from boardpapers.diagnostics import Diagnostic
from boardpapers.document import style_of
from boardpapers.document.layouts.meeting_items import (
    LinkedItem,
    item_title,
    link_item,
    public_title,
)
from boardpapers.document.printed_names import print_name
from boardpapers.markdown.phrases import read_phrases
from boardpapers.markdown.walk import plain_text
from boardpapers.models import MINUTES, MeetingItem, Minute, Minutes
from boardpapers.registers.paper_references import every_paper, id_of, iso
from boardpapers.registers.register import Filter, Row
from boardpapers.styles import HouseStyle
from boardpapers.workspace import LinkedMinutes, MemberReference, Paper, Workspace, link_minutes

COLUMNS = {"board": "Board", "meeting": "Meeting", "date": "Date"}
"""The columns that say at which meeting something was."""


class MinutedMeeting(Struct, frozen=True):
    """Minutes with their house style, which has the words for members and private items."""

    workspace: Workspace
    linked: LinkedMinutes
    style: HouseStyle

    @property
    def where(self) -> Row:
        """The values of `COLUMNS`."""
        meeting = self.linked.meeting
        return {
            "board": self.linked.board.name,
            "meeting": id_of(self.linked.minutes.meeting) or meeting.id or "",
            "date": iso(meeting.date),
        }

    def name(self, member: MemberReference) -> str:
        """Return the printed name of a member; the id of one that is in no file of members."""
        if isinstance(member, str) and member not in self.linked.people:
            return member
        return print_name(self.linked.person(member), self.style.style)

    def items(self) -> "Iterator[MinutedItem]":
        """Yield the items of the minutes, in order."""
        agenda = dict(self.linked.meeting.numbered_items)
        for number, minute in self.linked.minutes.numbered_items:
            item = agenda.get(minute.item or "") or MeetingItem(title=minute.title or minute.item)
            linked = link_item(self.workspace, minute.item or "", item, self.linked.language)
            access = minute.access or linked.access
            yield MinutedItem(number, minute, linked, self._title(minute, linked), access)

    def whole_title(self, item: "MinutedItem") -> str:
        """Return the title of a private item, as the private minutes have it."""
        if item.minute.title:
            return plain_text(read_phrases(item.minute.title))
        return plain_text(item_title(self.linked, item.item, self.style.style, private=True))

    def _title(self, minute: Minute, item: LinkedItem) -> str:
        return plain_text(public_title(self.linked, minute, item, self.style.style))


class MinutedItem(Struct, frozen=True):
    """A minute with its number, the item on the agenda, and a title that is public."""

    number: str
    minute: Minute
    item: LinkedItem
    title: str
    access: str

    @property
    def is_public(self) -> bool:
        """Tell whether the public may read it; registers leave out what they may not."""
        return self.access == "public"


@dataclass(slots=True)
class MinutedMeetings:
    """The minutes of a workspace that a filter asks for, and the errors of others."""

    workspace: Workspace
    wanted: Filter
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def __iter__(self) -> Iterator[MinutedMeeting]:
        """Yield the meetings, the earliest first."""
        read = map(self._read, every_paper(self.workspace, MINUTES))
        found = [each for each in read if each]
        found.sort(key=lambda each: (each.linked.meeting.date, each.where["meeting"]))
        yield from found

    def _read(self, paper: Paper[Minutes]) -> MinutedMeeting | None:
        if paper.model is None:
            self.diagnostics += paper.diagnostics
            return None
        linked, found = link_minutes(self.workspace, paper)
        if linked is None:
            self.diagnostics += found
            return None
        meeting = linked.meeting
        board = id_of(meeting.board)
        if not self.wanted.accepts(board, id_of(linked.minutes.meeting), meeting.date):
            return None
        return MinutedMeeting(self.workspace, linked, style_of(self.workspace, linked))
