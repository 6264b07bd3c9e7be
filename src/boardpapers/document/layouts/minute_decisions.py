"""The decisions of a minute, as minutes and decision sheets print them."""

from collections.abc import Iterator

from msgspec.structs import replace

from boardpapers.document.context import LayoutContext
from boardpapers.document.dates import print_date
from boardpapers.document.layouts.meeting_items import item_title
from boardpapers.document.layouts.minute_texts import LaidOutMinute
from boardpapers.document.layouts.minute_votes import AppendedVote, votes
from boardpapers.document.numbering_groups import first_paragraph
from boardpapers.document.tree import DocumentSection
from boardpapers.document.withheld_words import withheld_notice
from boardpapers.markdown.nodes import (
    Block,
    Blocks,
    Inlines,
    ListItem,
    OrderedList,
    Paragraph,
    Strong,
    Table,
    Text,
)
from boardpapers.markdown.phrases import one_line, read_phrases
from boardpapers.models import Minute
from boardpapers.workspace import LinkedMinutes

Context = LayoutContext[LinkedMinutes]


def minute_heading(context: Context, laid_out: LaidOutMinute) -> Inlines:
    """Return the number and title of a minute; a procedural motion may have no number."""
    if laid_out.minute.title:
        return _numbered(context, laid_out, read_phrases(laid_out.minute.title))
    private = not laid_out.is_public
    title = item_title(context.linked, laid_out.item, context.style, private=private)
    return _numbered(context, laid_out, title)


def _numbered(context: Context, laid_out: LaidOutMinute, title: Inlines) -> Inlines:
    number = context.style.minutes.number.replace("{number}", laid_out.number)
    return (*((Text(f"{number} "),) if laid_out.number else ()), *title)


def with_public(
    context: Context,
    laid_out: LaidOutMinute,
    whole: DocumentSection,
    place: str,
    before: Blocks = (),
) -> DocumentSection:
    """Return a minute; a private one with what the public read in its place.

    They read that it is private, in the sentence `place`, and by which paragraphs; and the blocks
    `before` that.
    """
    if laid_out.is_public:
        return whole
    notice = withheld_notice(place, laid_out.access, laid_out.item.exempt, context.style)
    heading = _numbered(context, laid_out, laid_out.public_title)
    public = DocumentSection(heading, whole.level, whole.address, (*before, notice))
    return replace(whole, access=laid_out.access, public=public)


def decision_parts(
    context: Context, laid_out: LaidOutMinute, appended: AppendedVote | None = None
) -> Iterator[DocumentSection]:
    """Yield a section each for the decisions, the vote, the reasons, other texts and actions."""
    words, minute = context.style.minutes, laid_out.minute
    if decided := tuple(_decision(context, laid_out)):
        heading = words.decision if len(laid_out.decisions) <= 1 else words.decisions
        yield minute_part(context, laid_out, "decision", heading, decided)
    if minute.vote and minute.vote.is_recorded:
        voted = tuple(votes(context, minute.vote, appended))
        yield minute_part(context, laid_out, "vote", words.vote.heading, voted)
    for name, blocks in laid_out.texts.items():
        yield minute_part(context, laid_out, name, getattr(words, name), blocks)
    if minute.actions:
        several = len(minute.actions) > 1
        heading = words.actions.heading_of_many if several else words.actions.heading
        yield minute_part(context, laid_out, "actions", heading, (_actions(context, minute),))


def minute_part(
    context: Context, laid_out: LaidOutMinute, name: str, heading: str, blocks: Blocks
) -> DocumentSection:
    """Return a part of a minute under a heading of its own."""
    address = context.numbering.addresses.new(f"{laid_out.address}-{name}")
    return DocumentSection((Text(heading),), 3, address, blocks)


def _decision(context: Context, laid_out: LaidOutMinute) -> Iterator[Block]:
    """Yield the outcome and the decisions, in a list if there are several, then a vote in numbers.

    The outcome begins a single decision.
    """
    minute, decisions = laid_out.minute, laid_out.decisions
    words = getattr(context.style.minutes.outcome, minute.outcome) if minute.outcome else ""
    if words and len(decisions) == 1:
        first, rest = first_paragraph(decisions[0])
        outcome = Strong((Text(f"{words}:"),))
        yield replace(first, content=(outcome, Text(" "), *first.content))
        yield from rest
    elif words:
        yield Paragraph((Strong((Text(words),)),))
    if len(decisions) > 1:
        yield OrderedList(1, tuple(ListItem(blocks) for blocks in decisions))
    elif not words:
        yield from (block for blocks in decisions for block in blocks)
    if minute.vote and not minute.vote.is_recorded:
        yield from votes(context, minute.vote)


def _actions(context: Context, minute: Minute) -> Table:
    """Return a table of actions, without the columns in which nothing is known."""
    words, style = context.style.minutes.actions, context.style
    language = context.linked.language
    head = (words.action, words.owner, words.due, words.status)
    rows = [
        (
            each.action,
            each.owner or "",
            print_date(each.due, style.date, language) if each.due else "",
            words.done if each.status == "done" else words.open,
        )
        for each in minute.actions
    ]
    kept = [index for index in range(len(head)) if any(each[index] for each in rows)]
    return Table(
        ("",) * len(kept),
        tuple((Text(head[index]),) for index in kept),
        tuple(tuple((Text(one_line(each[index])),) for index in kept) for each in rows),
    )
