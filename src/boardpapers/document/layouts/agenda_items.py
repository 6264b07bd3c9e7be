"""The items of an agenda: what each is for, who presents it, and its report."""

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from boardpapers.document.addresses import Target
from boardpapers.document.context import LayoutContext
from boardpapers.document.layouts.meeting_items import (
    LinkedItem,
    item_addresses,
    item_title,
    link_item,
)
from boardpapers.document.layouts.private_parts import PrivatePart, private_parts
from boardpapers.document.numbering_groups import first_paragraph
from boardpapers.document.printed_names import filled, filled_text, named, text_of
from boardpapers.document.tree import DocumentSection
from boardpapers.document.withheld_words import (
    kinds_of_information,
    listed_paragraphs,
    withheld_notice,
)
from boardpapers.document.word_lists import joined
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
from boardpapers.markdown.walk import plain_text
from boardpapers.models import MINUTES, MeetingItem
from boardpapers.models.report import Exemption
from boardpapers.workspace import LinkedMeeting, LinkedMinutes

Context = LayoutContext[LinkedMeeting]
OfMeeting = LayoutContext[LinkedMeeting] | LayoutContext[LinkedMinutes]


class AgendaItem(Struct, frozen=True):
    """An item with its own texts, laid out, and the private parts of its report."""

    linked: LinkedItem
    address: str
    texts: Blocks
    private_parts: tuple[PrivatePart, ...]


def number_items(context: Context) -> Iterator[AgendaItem]:
    """Yield the items of a meeting, with their texts laid out."""
    meeting = context.linked.meeting
    addresses = item_addresses(meeting, context.numbering.addresses)
    for index, (number, item) in enumerate(meeting.numbered_items):
        linked = link_item(context.workspace, number, item, context.linked.language)
        with context.withholding(_in_public(context, linked, addresses[index])):
            texts = tuple(_texts(context, item, index))
        parts = private_parts(context.workspace, linked, context.style)
        yield AgendaItem(linked, addresses[index], texts, parts)


def _in_public(context: Context, item: LinkedItem, address: str) -> Target | None:
    if item.access == "public":
        return None
    return Target(address, item_title(context.linked, item, context.style))


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


def item_section(context: Context, entry: AgendaItem) -> DocumentSection:
    """Print an item under a heading with its number; a private one also for the public."""
    access, exempt = entry.linked.access, entry.linked.exempt
    if access == "public":
        return _section(context, entry, entry.texts)
    whole = _section(context, entry, entry.texts)
    notice = withheld_notice(context.style.withheld.item, access, exempt, context.style)
    public = _section(context, entry, (notice,), is_whole=False)
    return replace(whole, access=access, public=public)


def _section(
    context: Context, entry: AgendaItem, texts: Blocks, *, is_whole: bool = True
) -> DocumentSection:
    heading = _heading(context, entry.linked, is_whole=is_whole)
    lines = [*_about(context, entry.linked, is_whole=is_whole), *_private(context, entry)]
    about = in_lines(lines)
    paragraphs = (Paragraph(about),) if about else ()
    return DocumentSection(heading, 3, entry.address, (*paragraphs, *texts))


def _heading(context: Context, linked: LinkedItem, *, is_whole: bool) -> Inlines:
    number = context.style.agenda.number.replace("{number}", linked.number)
    title = item_title(context.linked, linked, context.style, private=is_whole)
    return (Text(f"{number} "), *title)


def _about(context: Context, linked: LinkedItem, *, is_whole: bool) -> Iterator[Inlines]:
    """Yield the facts about an item, a line each; if it is not whole, none in its own words."""
    item, words = linked.item, context.style.agenda
    heading = plain_text(_heading(context, linked, is_whole=is_whole))
    if line := _in_short(context, linked, is_whole=is_whole):
        yield line
    presenter = named(context.linked, item, "presenter")
    if presenter and is_whole:
        yield filled(words.presenter, "{presenter}", presenter)
    for minutes in linked.minutes if is_whole else ():
        yield (_link(context, words.minutes, MINUTES.output_name(minutes.id), heading),)
    if linked.to_come:
        yield (Text(getattr(words, linked.to_come)),)
    elif linked.report and is_whole:
        yield (_link(context, words.report, linked.report.paper.id, heading),)


def _private(context: Context, entry: AgendaItem) -> Iterator[Inlines]:
    """Yield the line that names the private parts of a public item's report, if it has any."""
    if entry.private_parts:
        words = dict.fromkeys(part.words for part in entry.private_parts)
        listed = joined(list(words), context.style)
        yield (Text(context.style.agenda.private_parts.replace("{parts}", listed)),)


def _in_short(context: Context, linked: LinkedItem, *, is_whole: bool) -> Inlines:
    """Return the purpose, the time and whether it is a key decision, in one line."""
    item, words = linked.item, context.style.agenda
    parts = [
        (Text(getattr(words.purpose, item.purpose)),) if item.purpose else (),
        named(context.linked, item, "time") if is_whole else (),
        (Text(words.key_decision),) if linked.is_key_decision else (),
    ]
    return _joined([each for each in parts if each])


def _link(context: Context, words: str, document: str, about: str) -> InternalLink:
    """Return a link to a paper, with the words for its pages if the two are in one pack."""
    pack = context.style.pack
    return InternalLink("", (Text(words),), document, (pack.page, pack.pages), about)


def _joined(parts: Sequence[Inlines]) -> Inlines:
    words: list[Inline] = []
    for part in parts:
        words += [*([Text(" · ")] if words else []), *part]
    return tuple(words)


def in_lines(lines: Sequence[Inlines]) -> Inlines:
    """Return words with a line break between lines."""
    words: list[Inline] = []
    for line in lines:
        words += [*([LineBreak()] if words else []), *line]
    return tuple(words)


def exclusion(
    context: OfMeeting, items: Sequence[LinkedItem], *, is_resolved: bool = False
) -> Blocks:
    """Return the resolution to exclude the public, proposed or passed, with a table of the items.

    It identifies the business and the kind of information: Local Government Act 1972, section
    100A(4) and (5). A public item is there for the private parts of its report.
    """
    words = context.style.agenda.exclusion
    regime = context.linked.board.regime
    if is_resolved:
        resolution = words.resolved_by_regime.get(regime, words.resolved)
    else:
        resolution = words.resolution_by_regime.get(regime, words.resolution)
    head = tuple((Text(each),) for each in (words.item, words.paragraph, words.reason))
    parts = [private_parts(context.workspace, each, context.style) for each in items]
    rows = [row for each in zip(items, parts, strict=True) for row in _exclusions(context, *each)]
    sentences = [resolution, *([words.parts] if any(parts) and not is_resolved else [])]
    paragraphs = (Paragraph((Text(each),)) for each in sentences)
    return (*paragraphs, Table(("",) * len(head), head, tuple(rows)))


def _exclusions(
    context: OfMeeting, linked: LinkedItem, parts: Sequence[PrivatePart]
) -> Iterator[tuple[Inlines, ...]]:
    """Yield the row of a private item, or one for each private part of a public item."""
    if not parts:
        yield _exclusion(context, linked.number, linked.access, linked.exempt)
    for part in parts:
        words = context.style.agenda.exclusion.part
        item = filled_text(words, item=linked.number, part=part.words)
        yield _exclusion(context, item, part.access, part.exempt)


def _exclusion(
    context: OfMeeting, item: str, access: str, exempt: Exemption | None
) -> tuple[Inlines, ...]:
    words = context.style.agenda.exclusion
    if access == "confidential" or not exempt:
        reason = words.confidential if access == "confidential" else ""
        return (Text(item),), (), (Text(reason),) if reason else ()
    paragraphs = listed_paragraphs(exempt, context.style)
    kinds = kinds_of_information(exempt, context.style)
    reason = kinds[:1].upper() + kinds[1:]
    return (Text(item),), (Text(paragraphs),), (Text(reason),)
