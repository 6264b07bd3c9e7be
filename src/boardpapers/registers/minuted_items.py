"""The items of all minutes that a register is made from."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from msgspec import Struct
from msgspec.structs import replace

from boardpapers.diagnostics import Diagnostic
from boardpapers.document import style_of
from boardpapers.document.layouts.meeting_items import item_title, link_item
from boardpapers.document.printed_names import print_name
from boardpapers.markdown.phrases import read_phrases
from boardpapers.markdown.walk import plain_text
from boardpapers.models import MEETING, MINUTES, Minute, Minutes, Person
from boardpapers.models.languages import Language
from boardpapers.registers.listed_items import ListedItem, items_of, listed_items
from boardpapers.registers.paper_references import every_paper, id_of, iso, name_of
from boardpapers.registers.register import Filter, Row
from boardpapers.styles import HouseStyle
from boardpapers.workspace import LinkedMinutes, MemberReference, Paper, Workspace, link_minutes


class MinutedMeeting(Struct, frozen=True):
    """Minutes with their house style, which has the words for members and private items.

    `language` is that of the titles of items; None for that in which the meeting has them first.
    """

    workspace: Workspace
    linked: LinkedMinutes
    style: HouseStyle
    language: Language | None = None

    @property
    def where(self) -> Row:
        """The values that say at which meeting something was."""
        meeting = self.linked.meeting
        return {
            "board": name_of(self.linked.board, self.linked.language),
            "meeting": id_of(self.linked.minutes.meeting) or meeting.id or "",
            "date": iso(meeting.date),
        }

    def name(self, member: MemberReference) -> str:
        """Return the printed name of a member; the id of one that is in no file of members."""
        person: Person | None
        if isinstance(member, str):  # one who did not come may have a seat, but no mention
            person = self.linked.people.get(member) or self.workspace.member(member)
        else:
            person = member
        return print_name(person, self.style.style) if person else str(member)

    def items(self) -> "Iterator[MinutedItem]":
        """Yield the items of the minutes, in order."""
        agenda = self.agenda
        for number, minute in self.linked.minutes.numbered_items:
            name = minute.item or ""
            item = agenda.get(name) or ListedItem(name, _words(minute.title or name))
            access = minute.access or item.access
            title = self._title(minute, item, access, is_listed=name in agenda)
            yield MinutedItem(number, minute, item, title, access)

    def whole_title(self, item: "MinutedItem") -> str:
        """Return the title of a private item, as the private minutes have it."""
        number = item.minute.item or ""
        listed = dict(self.linked.meeting.numbered_items).get(number)
        if item.minute.title or listed is None:
            return _words(item.minute.title or number)
        linked = link_item(self.workspace, number, listed, self.linked.language)
        return plain_text(item_title(self.linked, linked, self.style.style, private=True))

    @property
    def agenda(self) -> dict[str, ListedItem]:
        """The items on the agenda by their numbers."""
        reference = self.linked.minutes.meeting
        found = self.workspace.find(MEETING, reference) if isinstance(reference, str) else []
        listed = [listed_items(self.workspace, each, self.language) for each in found[:1]]
        items = listed[0] if listed else items_of(self.workspace, self.linked)
        return {each.number: each for each in items}

    def _title(self, minute: Minute, item: ListedItem, access: str, *, is_listed: bool) -> str:
        """Return a title for the public; of a private item they know only that on the agenda."""
        if access == "public" and minute.title:
            return _words(minute.title)
        is_known = access == "public" or is_listed
        return item.title if is_known else self.style.style.agenda.private_item


def _words(title: str) -> str:
    return plain_text(read_phrases(title))


class MinutedItem(Struct, frozen=True):
    """A minute with its number, the item on the agenda, and a title that is public."""

    number: str
    minute: Minute
    item: ListedItem
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
        if self.wanted.minutes is not None and paper.id not in self.wanted.minutes:
            return None
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
        language = self.wanted.language
        linked = replace(linked, language=language or linked.language)
        style = style_of(self.workspace, linked)
        return MinutedMeeting(self.workspace, linked, style, language)
