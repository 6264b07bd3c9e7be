"""The minute of each item: who came and left, what was said, and what was decided."""

from collections.abc import Iterator
from datetime import time

from msgspec.structs import replace

from boardpapers.document.context import LayoutContext
from boardpapers.document.dates import print_date, print_time
from boardpapers.document.layouts.agenda_items import exclusion
from boardpapers.document.layouts.meeting_items import LinkedItem, link_item
from boardpapers.document.layouts.minute_decisions import (
    decision_parts,
    minute_heading,
    minute_part,
    with_public,
)
from boardpapers.document.layouts.minute_texts import LaidOutMinute
from boardpapers.document.layouts.minute_votes import (
    AppendedVote,
    amendment_heading,
    appended_votes,
    moved,
    votes,
)
from boardpapers.document.layouts.minutes_attendance import member_name
from boardpapers.document.tree import DocumentSection
from boardpapers.markdown.nodes import Block, Blocks, Paragraph, Strong, Text
from boardpapers.models import Adjournment, Amendment, Minute, Movement
from boardpapers.workspace import LinkedMinutes

Context = LayoutContext[LinkedMinutes]


def minute_section(
    context: Context, laid_out: LaidOutMinute
) -> tuple[DocumentSection, list[AppendedVote]]:
    """Return a minute under its number and title, and its votes that go to the appendix.

    The public read of a private one only who came and left, that it is private, and by which
    paragraphs. Its votes are not in the appendix, which is public.
    """
    heading = minute_heading(context, laid_out)
    own, *of_amendments = appended_votes(context, laid_out, heading)
    blocks = tuple(_happened(context, laid_out))
    parts = (
        *_amendments(context, laid_out, of_amendments),
        *decision_parts(context, laid_out, own),
    )
    whole = DocumentSection(heading, 2, laid_out.address, blocks, parts)
    movements = tuple(_movements(context, laid_out.minute))
    section = with_public(context, laid_out, whole, context.style.minutes.withheld, movements)
    return section, [each for each in (own, *of_amendments) if each]


def _happened(context: Context, laid_out: LaidOutMinute) -> Iterator[Block]:
    """Yield what happened before the decision, in order."""
    minute = laid_out.minute
    yield from _movements(context, minute)
    if minute.public_excluded_for:
        yield from exclusion(context, _excluded(context, minute), is_resolved=True)
    yield from laid_out.discussion
    for break_ in minute.adjournments:
        yield _adjourned(context, break_)
    yield from moved(context, minute)


def _movements(context: Context, minute: Minute) -> Iterator[Paragraph]:
    """Yield a sentence for each member who came, then for each who left."""
    words = context.style.minutes.movements
    for sentence, movements in ((words.arrived, minute.arrived), (words.left, minute.left)):
        for each in movements:
            yield Paragraph((Text(_movement(context, sentence, each)),))


def _movement(context: Context, sentence: str, movement: Movement) -> str:
    sentence = sentence.replace("{member}", member_name(context, movement.member))
    if movement.at is None:
        return f"{sentence}."
    at = context.style.minutes.movements.at.replace("{time}", _time(context, movement.at))
    return f"{sentence} {at}."


def _adjourned(context: Context, adjournment: Adjournment) -> Paragraph:
    """Return a sentence that says when a meeting adjourned and resumed, and why."""
    words, style = context.style.minutes.movements, context.style
    sentence = words.adjourned.replace("{time}", _time(context, adjournment.at))
    if adjournment.until:
        resumed = words.resumed_on if adjournment.on else words.resumed
        if adjournment.on:
            day = print_date(adjournment.on, style.date, context.linked.language)
            resumed = resumed.replace("{date}", day)
        sentence = f"{sentence} {resumed.replace('{time}', _time(context, adjournment.until))}"
    if adjournment.reason:
        sentence = f"{sentence}: {adjournment.reason.strip().removesuffix('.')}"
    return Paragraph((Text(f"{sentence}."),))


def _time(context: Context, moment: time) -> str:
    return print_time(moment, context.style.time, context.linked.language)


def _excluded(context: Context, minute: Minute) -> list[LinkedItem]:
    """Return the items of the agenda for which the public were excluded."""
    agenda = dict(context.linked.meeting.numbered_items)
    language = context.linked.language
    return [
        link_item(context.workspace, number, agenda[number], language)
        for number in minute.public_excluded_for
        if number in agenda
    ]


def _amendments(
    context: Context, laid_out: LaidOutMinute, appended: list[AppendedVote | None]
) -> Iterator[DocumentSection]:
    """Yield a section for the amendments, with a section in it for each if there are several."""
    blocks = [
        tuple(_amendment(context, amendment, text, names))
        for amendment, text, names in zip(
            laid_out.minute.amendments, laid_out.amendments, appended, strict=True
        )
    ]
    if len(blocks) == 1:
        heading = amendment_heading(context, laid_out, 0)
        yield minute_part(context, laid_out, "amendments", heading, blocks[0])
    elif blocks:
        heading = context.style.minutes.amendments
        whole = minute_part(context, laid_out, "amendments", heading, ())
        sections = (
            minute_part(
                context, laid_out, "amendment", amendment_heading(context, laid_out, n), each
            )
            for n, each in enumerate(blocks)
        )
        yield replace(whole, sections=tuple(replace(each, level=4) for each in sections))


def _amendment(
    context: Context, amendment: Amendment, text: Blocks, names: AppendedVote | None
) -> Iterator[Block]:
    """Yield the words of an amendment, who moved it, the vote and what became of it."""
    yield from (*text, *moved(context, amendment))
    if amendment.vote:
        yield from votes(context, amendment.vote, names)
    if amendment.outcome:
        outcome = getattr(context.style.minutes.amendment_outcome, amendment.outcome)
        yield Paragraph((Strong((Text(outcome),)),))
