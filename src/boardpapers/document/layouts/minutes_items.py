"""The minutes of each item: discussion, amendments, decision, vote, actions."""

import re
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from boardpapers.document.addresses import Target
from boardpapers.document.context import LayoutContext
from boardpapers.document.dates import print_date
from boardpapers.document.layouts.meeting_items import LinkedItem, item_title, link_item
from boardpapers.document.layouts.minutes_attendance import member_name
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
from boardpapers.models import MeetingItem, Minute, Motion, Vote
from boardpapers.reader import DataPath
from boardpapers.workspace import LinkedMinutes
from boardpapers.workspace.linked_minutes import MemberReference

Context = LayoutContext[LinkedMinutes]

_WHOLE = re.compile(r"\d{1,9}")
_TEXTS = ("reasons", "options", "urgency")


class LaidOutMinute(Struct, frozen=True):
    """A minute with its number and its texts, laid out.

    `item` is the item on the agenda. `public_title` is the title as the agenda has it. `texts` are
    those that have a field of their own, by its name. `access` is public, exempt or confidential.
    """

    number: str
    minute: Minute
    item: LinkedItem
    public_title: Inlines
    address: str
    access: str
    discussion: Blocks
    amendments: tuple[Blocks, ...]
    decisions: tuple[Blocks, ...]
    texts: dict[str, Blocks]


def lay_out_items(context: Context) -> Iterator[LaidOutMinute]:
    """Lay out the texts of minutes."""
    agenda = dict(context.linked.meeting.numbered_items)
    language = context.linked.language
    for index, (number, minute) in enumerate(numbered_minutes(context.linked.minutes.items)):
        item = agenda.get(minute.item) or MeetingItem(title=minute.title or minute.item)
        linked = link_item(context.workspace, minute.item, item, language)
        access = minute.access or linked.access
        address = context.numbering.addresses.new(f"minute-{number}")
        title = _public_title(context, linked, is_listed=minute.item in agenda)
        with context.withholding(None if access == "public" else Target(address, title)):
            laid_out = _texts(context, index, minute)
        yield LaidOutMinute(number, minute, linked, title, address, access, *laid_out)


def _public_title(context: Context, item: LinkedItem, *, is_listed: bool) -> Inlines:
    """Return the title of a private minute: only that of the agenda is known to be public."""
    if is_listed:
        return item_title(context.linked, item, context.style)
    return (Text(context.style.agenda.private_item),)


def numbered_minutes(minutes: tuple[Minute, ...]) -> Iterator[tuple[str, Minute]]:
    """Yield minutes with their numbers: their own, else the next after it, else their item's."""
    last: int | None = None
    for minute in minutes:
        number = minute.number or (str(last + 1) if last is not None else minute.item)
        whole = _WHOLE.match(number)
        if whole and (minute.number or last is not None):
            last = int(whole[0])
        yield number, minute


def _texts(
    context: Context, index: int, minute: Minute
) -> tuple[Blocks, tuple[Blocks, ...], tuple[Blocks, ...], dict[str, Blocks]]:
    """Lay out the discussion, amendments and decisions, and the texts with fields of their own."""
    at = ("items", index)
    decided = enumerate(minute.decisions)
    return (
        _blocks(context, (*at, "discussion"), minute.discussion),
        tuple(
            _blocks(context, (*at, "amendments", position, "text"), each.text)
            for position, each in enumerate(minute.amendments)
        ),
        tuple(_blocks(context, (*at, "decisions", position), each) for position, each in decided),
        {
            name: _blocks(context, (*at, name), text)
            for name in _TEXTS
            if (text := getattr(minute, name))
        },
    )


def _blocks(context: Context, path: DataPath, text: str | None) -> Blocks:
    prose = context.prose(path, text or "")
    return context.numbering.unnumbered(context.blocks(prose), prose)


def minute_section(context: Context, laid_out: LaidOutMinute, after: Blocks) -> DocumentSection:
    """Print a minute under its number and title, with the blocks that come after it.

    The public read of a private one only that it is private, and by which paragraphs.
    """
    blocks = (*laid_out.discussion, *_moved(context, laid_out.minute))
    sections = tuple(_parts(context, laid_out))
    heading = _heading(context, laid_out, _title(context, laid_out))
    whole = DocumentSection(heading, 2, laid_out.address, (*blocks, *after), sections)
    if laid_out.access == "public":
        return whole
    style, exempt = context.style, laid_out.item.exempt
    notice = withheld_notice(style.minutes.withheld, laid_out.access, exempt, style)
    heading = _heading(context, laid_out, laid_out.public_title)
    public = DocumentSection(heading, 2, laid_out.address, (notice, *after))
    return replace(whole, access=laid_out.access, public=public)


def _heading(context: Context, laid_out: LaidOutMinute, title: Inlines) -> Inlines:
    number = context.style.minutes.number.replace("{number}", laid_out.number)
    return (Text(f"{number} "), *title)


def _title(context: Context, laid_out: LaidOutMinute) -> Inlines:
    if laid_out.minute.title:
        return read_phrases(laid_out.minute.title)
    private = laid_out.access != "public"
    return item_title(context.linked, laid_out.item, context.style, private=private)


def _parts(context: Context, laid_out: LaidOutMinute) -> Iterator[DocumentSection]:
    """Yield the parts of a minute that have a heading of their own."""
    words, minute = context.style.minutes, laid_out.minute
    if laid_out.amendments:
        heading = words.amendment if len(laid_out.amendments) == 1 else words.amendments
        yield _part(context, laid_out, "amendments", heading, _amendments(context, laid_out))
    if decided := tuple(_decision(context, laid_out)):
        heading = words.decision if len(laid_out.decisions) <= 1 else words.decisions
        yield _part(context, laid_out, "decision", heading, decided)
    if minute.vote:
        heading = words.vote.heading
        votes = tuple(_votes(context, minute.vote))
        yield _part(context, laid_out, "vote", heading, votes)
    for name, blocks in laid_out.texts.items():
        yield _part(context, laid_out, name, getattr(words, name), blocks)
    if minute.actions:
        several = len(minute.actions) > 1
        heading = words.actions.heading_of_many if several else words.actions.heading
        yield _part(context, laid_out, "actions", heading, (_actions(context, minute),))


def _part(
    context: Context, laid_out: LaidOutMinute, name: str, heading: str, blocks: Blocks
) -> DocumentSection:
    address = context.numbering.addresses.new(f"{laid_out.address}-{name}")
    return DocumentSection((Text(heading),), 3, address, blocks)


def _decision(context: Context, laid_out: LaidOutMinute) -> Iterator[Block]:
    """Yield the outcome, then the decisions: as paragraphs, or as a list if there are several."""
    if outcome := laid_out.minute.outcome:
        words = getattr(context.style.minutes.outcome, outcome)
        yield Paragraph((Strong((Text(words),)),))
    if len(laid_out.decisions) == 1:
        yield from laid_out.decisions[0]
    elif laid_out.decisions:
        yield OrderedList(1, tuple(ListItem(blocks) for blocks in laid_out.decisions))


def _moved(context: Context, motion: Motion) -> Iterator[Paragraph]:
    words = context.style.minutes
    parts = []
    if motion.moved_by:
        parts.append(words.moved.replace("{mover}", member_name(context, motion.moved_by)))
    if motion.seconded_by:
        name = member_name(context, motion.seconded_by)
        parts.append(words.seconded.replace("{seconder}", name))
    if parts:
        sentence = ", ".join(parts)
        yield Paragraph((Text(f"{sentence[0].upper()}{sentence[1:]}."),))


def _amendments(context: Context, laid_out: LaidOutMinute) -> Blocks:
    blocks: list[Block] = []
    for amendment, text in zip(laid_out.minute.amendments, laid_out.amendments, strict=True):
        blocks += [*text, *_moved(context, amendment)]
        if amendment.vote:
            blocks += _votes(context, amendment.vote)
        if amendment.outcome:
            words = getattr(context.style.minutes.outcome, amendment.outcome)
            blocks.append(Paragraph((Strong((Text(words),)),)))
    return tuple(blocks)


def _votes(context: Context, vote: Vote) -> Iterator[Paragraph]:
    """Yield the votes: numbers in one line, or a paragraph of names for each side."""
    words = context.style.minutes.vote
    sides = (
        (words.for_, vote.for_), (words.against, vote.against), (words.abstain, vote.abstain),
    )  # fmt: skip
    if vote.is_recorded:
        for label, votes in sides:
            yield _names(context, label, votes)
    else:
        numbers = " ".join(f"{label}: {votes}." for label, votes in sides)
        yield Paragraph((Text(numbers),))
    if vote.casting_vote:
        yield Paragraph((Text(words.casting_vote),))


def _names(context: Context, label: str, votes: int | tuple[MemberReference, ...]) -> Paragraph:
    """Return one side of a recorded vote: how many, and who."""
    if isinstance(votes, int):
        return Paragraph((Text(f"{label}: {votes}"),))
    names = ", ".join(member_name(context, each) for each in votes)
    beginning = Strong((Text(f"{label} ({len(votes)}):"),))
    return Paragraph((beginning, Text(f" {names or context.style.minutes.vote.none}")))


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
