"""The items of a meeting with their reports: their titles, and whether the public may see them."""

from msgspec import Struct

from boardpapers.document.printed_names import named
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


def item_title(
    linked: LinkedMeeting | LinkedMinutes, item: LinkedItem, style: Style, *, private: bool = False
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
