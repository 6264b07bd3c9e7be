"""The items of an agenda: what each is for, who presents it, and its report."""

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from boardpapers.document.context import LayoutContext
from boardpapers.document.layouts.meeting_items import (
    LinkedItem,
    exempt_paragraphs,
    item_addresses,
    item_title,
)
from boardpapers.document.numbering_groups import first_paragraph
from boardpapers.document.printed_names import filled, named, text_of
from boardpapers.document.tree import DocumentSection
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
from boardpapers.models import MINUTES, MeetingItem
from boardpapers.workspace import LinkedMeeting, LinkedMinutes

Context = LayoutContext[LinkedMeeting]
OfMeeting = LayoutContext[LinkedMeeting] | LayoutContext[LinkedMinutes]


class AgendaItem(Struct, frozen=True):
    """An item with its number and its own texts, laid out."""

    number: str
    item: MeetingItem
    address: str
    texts: Blocks


def number_items(context: Context) -> Iterator[AgendaItem]:
    """Yield the items of a meeting, with their texts laid out."""
    meeting = context.linked.meeting
    addresses = item_addresses(meeting, context.numbering.addresses)
    for index, (number, item) in enumerate(meeting.numbered_items):
        texts = tuple(_texts(context, item, index))
        yield AgendaItem(number, item, addresses[index], texts)


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


def item_section(context: Context, entry: AgendaItem, item: LinkedItem) -> DocumentSection:
    """Print an item under a heading with its number."""
    number = context.style.agenda.number.replace("{number}", item.number)
    heading = (Text(f"{number} "), *item_title(context.linked, item, context.style))
    about = _in_lines([*_about(context, item)])
    paragraphs = (Paragraph(about),) if about else ()
    return DocumentSection(heading, 3, entry.address, (*paragraphs, *entry.texts))


def _about(context: Context, linked: LinkedItem) -> Iterator[Inlines]:
    """Yield the facts about an item, a line each."""
    item, words = linked.item, context.style.agenda
    if line := _in_short(context, linked):
        yield line
    if presenter := named(context.linked, item, "presenter"):
        yield filled(words.presenter, "{presenter}", presenter)
    for minutes in linked.minutes:
        yield (_link(context, words.minutes, MINUTES.output_name(minutes.id)),)
    if linked.to_come:
        yield (Text(getattr(words, linked.to_come)),)
    elif linked.report and linked.access == "public":
        yield (_link(context, words.report, linked.report.paper.id),)


def _in_short(context: Context, linked: LinkedItem) -> Inlines:
    """Return the purpose, the time and whether it is a key decision, in one line."""
    item, words = linked.item, context.style.agenda
    parts = [
        (Text(getattr(words.purpose, item.purpose)),) if item.purpose else (),
        named(context.linked, item, "time"),
        (Text(words.key_decision),) if linked.is_key_decision else (),
    ]
    return _joined([each for each in parts if each])


def _link(context: Context, words: str, document: str) -> InternalLink:
    """Return a link to a paper, with the words for its pages if the two are in one pack."""
    pack = context.style.pack
    return InternalLink("", (Text(words),), document, pages=(pack.page, pack.pages))


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


def exclusion(
    context: OfMeeting, items: Sequence[LinkedItem], *, is_resolved: bool = False
) -> Blocks:
    """Return the resolution to exclude the public, proposed or passed, with a table of the items.

    It identifies the business and the kind of information: Local Government Act 1972, section
    100A(4) and (5).
    """
    words = context.style.agenda.exclusion
    regime = context.linked.board.regime
    if is_resolved:
        resolution = words.resolved_by_regime.get(regime, words.resolved)
    else:
        resolution = words.resolution_by_regime.get(regime, words.resolution)
    head = tuple((Text(each),) for each in (words.item, words.paragraph, words.reason))
    rows = tuple(_exclusion(context, each) for each in items)
    return (Paragraph((Text(resolution),)), Table(("",) * len(head), head, rows))


def _exclusion(context: OfMeeting, linked: LinkedItem) -> tuple[Inlines, ...]:
    words, number = context.style.agenda.exclusion, linked.number
    exempt = linked.exempt
    if linked.access == "confidential" or not exempt:
        reason = words.confidential if linked.access == "confidential" else ""
        return (Text(number),), (), (Text(reason),) if reason else ()
    paragraphs = exempt_paragraphs(linked, context.style)
    kinds = (words.kinds.get(kind_of_information(each) or "", "") for each in exempt.paragraphs)
    reason = "; ".join(filter(None, kinds))
    return (Text(number),), (Text(paragraphs),), (Text(reason),)
