"""The items of an agenda: what each is for, who presents it, and its report."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from boardpapers.document.context import LayoutContext
from boardpapers.document.numbering_groups import first_paragraph
from boardpapers.document.printed_names import filled, named, text_of
from boardpapers.document.tree import DocumentSection
from boardpapers.document.word_lists import joined
from boardpapers.law.exempt_information import kind_of_information
from boardpapers.markdown.nodes import (
    Block,
    Blocks,
    Inline,
    Inlines,
    InternalLink,
    LineBreak,
    Paragraph,
    Table,
    Text,
)
from boardpapers.markdown.phrases import read_phrases
from boardpapers.models import REPORT, MeetingItem, Report
from boardpapers.models.report import Exemption
from boardpapers.workspace import LinkedMeeting, LinkedReport, link_report, versions

Context = LayoutContext[LinkedMeeting]


class AgendaItem(Struct, frozen=True):
    """An item with its number and its own texts; `index` is its place in the meeting's file."""

    index: int
    number: str
    item: MeetingItem
    address: str
    texts: Blocks

    @property
    def path(self) -> tuple[str, int]:
        """The path of the item in the meeting's file."""
        return ("items", self.index)


def number_items(context: Context) -> Iterator[AgendaItem]:
    """Yield the items of a meeting, with their texts laid out."""
    for index, (number, item) in enumerate(context.linked.meeting.numbered_items):
        address = context.numbering.addresses.new(f"item-{number}")
        texts = tuple(_texts(context, item, index))
        yield AgendaItem(index, number, item, address, texts)


def _texts(context: Context, item: MeetingItem, index: int) -> Iterator[Block]:
    at = ("items", index)
    text = context.prose(*text_of(context.linked, item, "text", at))
    yield from context.numbering.unnumbered(context.blocks(text), text)
    if item.urgency:
        prose = context.prose((*at, "urgency"), item.urgency)
        reason = context.numbering.unnumbered(context.blocks(prose), prose)
        first, rest = first_paragraph(reason)
        yield replace(first, content=(Text(f"{context.style.agenda.urgency} "), *first.content))
        yield from rest


class ItemDetails(Struct, frozen=True):
    """An item with its report, if it has one that can be found, in the agenda's language."""

    entry: AgendaItem
    report: LinkedReport | None

    @property
    def access(self) -> str:
        """Public, exempt or confidential: the item's own, else its report's."""
        return self.entry.item.access or (self.report.access if self.report else "public")

    @property
    def exempt(self) -> Exemption | None:
        """The reasons why it is not public, as the item or its report gives them."""
        return self.entry.item.exempt or (self.report.exempt if self.report else None)


def with_report(context: Context, entry: AgendaItem) -> ItemDetails:
    """Find the report of an item; a report in the item itself has no document of its own."""
    reference = entry.item.report
    found = context.workspace.find(REPORT, reference) if isinstance(reference, str) else []
    if len(found) != 1 or not isinstance(found[0].model, Report):
        return ItemDetails(entry, None)
    linked, _ = link_report(context.workspace, found[0])
    paper = versions(context.workspace, linked).get(context.linked.language, linked.paper)
    if paper.path != linked.paper.path:
        linked, _ = link_report(context.workspace, paper)
    return ItemDetails(entry, linked)


def item_sections(context: Context, items: Iterable[ItemDetails]) -> tuple[DocumentSection, ...]:
    """Print items one after the other, each under a heading with its number."""
    return tuple(_section(context, each) for each in items)


def _section(context: Context, details: ItemDetails) -> DocumentSection:
    entry = details.entry
    number = context.style.agenda.number.replace("{number}", entry.number)
    heading = (Text(f"{number} "), *_title(context, details))
    about = _in_lines([*_about(context, details)])
    paragraphs = (Paragraph(about),) if about else ()
    return DocumentSection(heading, 3, entry.address, (*paragraphs, *entry.texts))


def _title(context: Context, details: ItemDetails) -> Inlines:
    """Return the title of an item; that of a private report is private too."""
    item = details.entry.item
    if words := named(context.linked, item, "title"):
        return words
    if details.access != "public":
        return (Text(context.style.agenda.private_item),)
    if details.report:
        return read_phrases(details.report.report.title)
    return read_phrases(item.report.title) if isinstance(item.report, Report) else ()


def _about(context: Context, details: ItemDetails) -> Iterator[Inlines]:
    """Yield the facts about an item, a line each."""
    item, words = details.entry.item, context.style.agenda
    if line := _in_short(context, details):
        yield line
    if presenter := named(context.linked, item, "presenter"):
        yield filled(words.presenter, "{presenter}", presenter)
    if item.follows or item.tabled:
        yield (Text(words.follows if item.follows else words.tabled),)
    elif details.report and details.access == "public":
        yield (_report_link(context, details.report),)


def _in_short(context: Context, details: ItemDetails) -> Inlines:
    """Return the purpose, the time and whether it is a key decision, in one line."""
    item, words, report = details.entry.item, context.style.agenda, details.report
    is_key = item.key_decision or (report.key_decision if report else False)
    parts = [
        (Text(getattr(words.purpose, item.purpose)),) if item.purpose else (),
        named(context.linked, item, "time"),
        (Text(words.key_decision),) if is_key else (),
    ]
    return _joined([each for each in parts if each])


def _report_link(context: Context, report: LinkedReport) -> InternalLink:
    return InternalLink("", (Text(context.style.agenda.report),), report.paper.id)


def _joined(parts: Sequence[Inlines]) -> Inlines:
    words: list[Inline] = []
    for part in parts:
        words += [*([Text(" · ")] if words else []), *part]
    return tuple(words)


def _in_lines(lines: Sequence[Inlines]) -> Inlines:
    words: list[Inline] = []
    for line in lines:
        words += [*([LineBreak()] if words else []), *line]
    return tuple(words)


def exclusion(context: Context, items: Sequence[ItemDetails]) -> Blocks:
    """Return the resolution to exclude the public, with a table of the items.

    It identifies the business and the kind of information: Local Government Act 1972, section
    100A(4) and (5).
    """
    words = context.style.agenda.exclusion
    regime = context.linked.board.regime
    resolution = words.resolution_by_regime.get(regime, words.resolution)
    head = tuple((Text(each),) for each in (words.item, words.paragraph, words.reason))
    rows = tuple(_exclusion(context, each) for each in items)
    return (Paragraph((Text(resolution),)), Table(("",) * len(head), head, rows))


def _exclusion(context: Context, details: ItemDetails) -> tuple[Inlines, ...]:
    words, number = context.style.agenda.exclusion, details.entry.number
    exempt = details.exempt
    if details.access == "confidential" or not exempt:
        reason = words.confidential if details.access == "confidential" else ""
        return (Text(number),), (), (Text(reason),) if reason else ()
    paragraphs = joined([str(each) for each in exempt.paragraphs], context.style)
    kinds = (words.kinds.get(kind_of_information(each) or "", "") for each in exempt.paragraphs)
    reason = "; ".join(filter(None, kinds))
    return (Text(number),), (Text(paragraphs),), (Text(reason),)
