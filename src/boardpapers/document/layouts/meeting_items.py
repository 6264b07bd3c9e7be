"""The items of a meeting with their reports: their titles, and whether the public may see them."""

from msgspec import Struct

from boardpapers.document.addresses import Addresses
from boardpapers.document.printed_names import named
from boardpapers.markdown.nodes import Inlines, Text
from boardpapers.markdown.phrases import read_phrases
from boardpapers.models import Meeting, MeetingItem, Minute, Minutes, Report
from boardpapers.models.languages import Language
from boardpapers.models.report import Exemption
from boardpapers.styles import Style
from boardpapers.workspace import (
    LinkedMinutes,
    LinkedPaper,
    LinkedReport,
    Paper,
    Workspace,
    link_report,
    versions,
)


class LinkedItem(Struct, frozen=True):
    """An item of a meeting with its number, and its papers in the workspace.

    `report` is an outline, without texts; `minutes` are those that it approves.
    """

    number: str
    item: MeetingItem
    report: LinkedReport | None
    minutes: tuple[Paper[Minutes], ...] = ()

    @property
    def _report(self) -> LinkedReport | Report | None:
        """Its report, which may be written in the item itself."""
        written = self.item.report
        return self.report or (written if isinstance(written, Report) else None)

    @property
    def access(self) -> str:
        """Public, exempt or confidential: public only if both the item and its report are."""
        of_report = self._report.access if self._report else None
        both = (self.item.access, of_report)
        return next((each for each in both if each and each != "public"), "public")

    @property
    def exempt(self) -> Exemption | None:
        """The reasons why it is not public, as the item or its report gives them."""
        return self.item.exempt or (self._report.exempt if self._report else None)

    @property
    def to_come(self) -> str:
        """`follows` or `tabled` if its report or minutes are not there yet, else empty."""
        if self.item.follows or (self.item.minutes_of and not self.minutes):
            return "follows"
        return "tabled" if self.item.tabled else ""

    @property
    def is_left_out(self) -> bool:
        """Tell whether its report is written in the item itself, so that no pack has it."""
        return isinstance(self.item.report, Report) and not self.to_come

    @property
    def is_key_decision(self) -> bool:
        """Tell whether a key decision is to be taken."""
        of_report = self.report.key_decision if self.report else None
        own = self.item.key_decision
        return bool(of_report if own is None else own)


def item_addresses(meeting: Meeting, addresses: Addresses) -> list[str]:
    """Return the addresses of a meeting's items, the first that its agenda takes."""
    return [addresses.new(f"item-{number}") for number, _ in meeting.numbered_items]


def link_item(
    workspace: Workspace, number: str, item: MeetingItem, language: Language
) -> LinkedItem:
    """Find the papers of an item; the report in a language, if it has been translated."""
    minutes = workspace.minutes_of(item.minutes_of) if item.minutes_of else ()
    return LinkedItem(number, item, _report(workspace, item, language), tuple(minutes))


def _report(workspace: Workspace, item: MeetingItem, language: Language) -> LinkedReport | None:
    reference = item.report
    found = workspace.report_outlines(reference) if isinstance(reference, str) else []
    if len(found) != 1 or not isinstance(found[0].model, Report):
        return None
    linked, _ = link_report(workspace, found[0])
    paper = versions(workspace, linked).get(language, linked.paper)
    return linked if paper.path == linked.paper.path else link_report(workspace, paper)[0]


def item_title(
    linked: LinkedPaper, item: LinkedItem, style: Style, *, private: bool = False
) -> Inlines:
    """Return the title of an item; the public may not see that of a private report."""
    if words := named(linked, item.item, "title"):
        return words
    if item.access != "public" and not private:
        return (Text(style.agenda.private_item),)
    if item.report:
        return read_phrases(item.report.report.title)
    written = item.item.report
    return read_phrases(written.title) if isinstance(written, Report) else ()


def public_title(linked: LinkedMinutes, minute: Minute, item: LinkedItem, style: Style) -> Inlines:
    """Return the title of a minute for the public; of a private one they know only the agenda's."""
    is_public = (minute.access or item.access) == "public"
    if is_public and minute.title:
        return read_phrases(minute.title)
    if is_public or minute.item in dict(linked.meeting.numbered_items):
        return item_title(linked, item, style)
    return (Text(style.agenda.private_item),)


def declared_access(workspace: Workspace, linked: LinkedMinutes) -> dict[str, str]:
    """Return the access of each item in which members declared an interest, by its number.

    The public may read who declared an interest in a private item, and of which kind, but not
    the words, which can give away what the item is about.
    """
    agenda = dict(linked.meeting.numbered_items)
    own = {each.item: each.access for each in linked.minutes.items if each.access}

    def access(number: str) -> str:
        item = agenda.get(number)
        of_item = link_item(workspace, number, item, linked.language).access if item else "public"
        return own.get(number) or of_item

    numbers = filter(None, (each.item for each in linked.minutes.declarations))
    return {number: access(number) for number in dict.fromkeys(numbers)}
