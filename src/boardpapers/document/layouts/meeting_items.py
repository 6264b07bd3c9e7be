"""The items of a meeting with their reports: their titles, and whether the public may see them."""

from msgspec import Struct

from boardpapers.document.printed_names import named
from boardpapers.document.word_lists import joined
from boardpapers.markdown.nodes import Inlines, Text
from boardpapers.markdown.phrases import read_phrases
from boardpapers.models import REPORT, MeetingItem, Report
from boardpapers.models.languages import Language
from boardpapers.models.report import Exemption
from boardpapers.styles import Style
from boardpapers.workspace import (
    LinkedMeeting,
    LinkedMinutes,
    LinkedReport,
    Workspace,
    link_report,
    versions,
)


class LinkedItem(Struct, frozen=True):
    """An item of a meeting with its number, and its report if that is a paper of the workspace."""

    number: str
    item: MeetingItem
    report: LinkedReport | None

    @property
    def access(self) -> str:
        """Public, exempt or confidential: the item's own, else its report's."""
        return self.item.access or (self.report.access if self.report else "public")

    @property
    def exempt(self) -> Exemption | None:
        """The reasons why it is not public, as the item or its report gives them."""
        return self.item.exempt or (self.report.exempt if self.report else None)

    @property
    def is_key_decision(self) -> bool:
        """Tell whether a key decision is to be taken."""
        of_report = self.report.key_decision if self.report else None
        own = self.item.key_decision
        return bool(of_report if own is None else own)


def link_item(
    workspace: Workspace, number: str, item: MeetingItem, language: Language
) -> LinkedItem:
    """Find the report of an item, in a language if it has been translated."""
    reference = item.report
    found = workspace.find(REPORT, reference) if isinstance(reference, str) else []
    if len(found) != 1 or not isinstance(found[0].model, Report):
        return LinkedItem(number, item, None)
    linked, _ = link_report(workspace, found[0])
    paper = versions(workspace, linked).get(language, linked.paper)
    if paper.path != linked.paper.path:
        linked, _ = link_report(workspace, paper)
    return LinkedItem(number, item, linked)


def item_title(linked: LinkedMeeting | LinkedMinutes, item: LinkedItem, style: Style) -> Inlines:
    """Return the title of an item; that of a private report is private too."""
    if words := named(linked, item.item, "title"):
        return words
    if item.access != "public":
        return (Text(style.agenda.private_item),)
    if item.report:
        return read_phrases(item.report.report.title)
    written = item.item.report
    return read_phrases(written.title) if isinstance(written, Report) else ()


def exempt_paragraphs(item: LinkedItem, style: Style) -> str:
    """Return the paragraphs of Schedule 12A under which an item is exempt: `3 and 5`."""
    paragraphs = item.exempt.paragraphs if item.exempt and item.access == "exempt" else ()
    return joined([str(each) for each in paragraphs], style) if paragraphs else ""
