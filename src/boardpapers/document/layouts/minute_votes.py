"""Motions in minutes: who moved them, and the votes, by number or by name."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import TypeAlias

from msgspec import Struct

from boardpapers.document.context import LayoutContext
from boardpapers.document.layouts.minute_texts import LaidOutMinute
from boardpapers.document.layouts.minutes_attendance import member_name
from boardpapers.document.tree import DocumentSection
from boardpapers.markdown.nodes import (
    Block,
    Inlines,
    InternalLink,
    Paragraph,
    Strong,
    Table,
    Text,
)
from boardpapers.models import Motion, Vote
from boardpapers.workspace import LinkedMinutes
from boardpapers.workspace.linked_minutes import MemberReference

Context = LayoutContext[LinkedMinutes]

Side: TypeAlias = tuple[str, int | tuple[MemberReference, ...]]
"""A side of a vote: its words, and the votes."""


class AppendedVote(Struct, frozen=True):
    """A recorded vote in the appendix: its heading, its address, and the vote."""

    heading: Inlines
    address: str
    vote: Vote


def moved(context: Context, motion: Motion) -> Iterator[Paragraph]:
    """Yield a sentence that says who moved and seconded a motion, if that is known."""
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


def votes(context: Context, vote: Vote, appended: AppendedVote | None = None) -> Iterator[Block]:
    """Yield a vote: numbers in one line, or the names, unless they are in the appendix."""
    words = context.style.minutes.vote
    if vote.is_recorded and appended is None and words.names != "text":
        yield _columns(context, vote)
    elif vote.is_recorded and appended is None:
        for side in _sides(context, vote):
            yield _names(context, side)
    elif vote.has_numbers or not vote.unanimous:
        numbers = " ".join(f"{label}: {_count(given)}." for label, given in _sides(context, vote))
        yield Paragraph((Text(numbers),))
    if appended:
        yield Paragraph((InternalLink(appended.address, (Text(words.in_appendix),)),))
    if vote.unanimous:
        yield Paragraph((Text(words.unanimous),))
    if vote.casting_vote:
        yield Paragraph((Text(words.casting_vote),))


def appended_votes(
    context: Context, laid_out: LaidOutMinute, heading: Inlines
) -> tuple[AppendedVote | None, ...]:
    """Return the recorded votes of a minute that go to the appendix: its own, then amendments'.

    There is None for each other vote, and if the minute is private.
    """
    goes = context.style.minutes.vote.names == "appendix" and laid_out.is_public
    amendments = laid_out.minute.amendments
    named = (f": {amendment_heading(context, laid_out, n)}" for n in range(len(amendments)))
    motions = zip((laid_out.minute, *amendments), ("", *named), strict=True)
    return tuple(
        AppendedVote(
            (*heading, Text(name)) if name else heading,
            context.numbering.addresses.new(f"{laid_out.address}-names"),
            vote,
        )
        if goes and (vote := motion.vote) and vote.is_recorded
        else None
        for motion, name in motions
    )


def amendment_heading(context: Context, laid_out: LaidOutMinute, index: int) -> str:
    """Return the heading of an amendment, with its number if there are several."""
    word = context.style.minutes.amendment
    return word if len(laid_out.minute.amendments) == 1 else f"{word} {index + 1}"


def votes_appendix(context: Context, appended: Sequence[AppendedVote]) -> Iterator[DocumentSection]:
    """Yield the appendix of recorded votes, if there are any, with a table for each."""
    if not appended:
        return
    tables = tuple(
        DocumentSection(each.heading, 3, each.address, (_columns(context, each.vote),))
        for each in appended
    )
    address = context.numbering.addresses.new("recorded-votes")
    heading = (Text(context.style.minutes.vote.appendix),)
    yield DocumentSection(heading, 2, address, (), tables)


def _sides(context: Context, vote: Vote) -> tuple[Side, ...]:
    words = context.style.minutes.vote
    return (words.for_, vote.for_), (words.against, vote.against), (words.abstain, vote.abstain)


def _count(given: int | tuple[MemberReference, ...]) -> int:
    return given if isinstance(given, int) else len(given)


def _names(context: Context, side: Side) -> Paragraph:
    """Return one side of a recorded vote: how many, and who."""
    label, given = side
    beginning = Strong((Text(f"{label} ({_count(given)}):"),))
    if given and isinstance(given, int):
        return Paragraph((beginning,))
    members = () if isinstance(given, int) else given
    names = ", ".join(member_name(context, each) for each in members)
    return Paragraph((beginning, Text(f" {names or context.style.minutes.vote.none}")))


def _columns(context: Context, vote: Vote) -> Table:
    """Return a table with a column of names for each side."""
    sides = _sides(context, vote)
    head = tuple((Text(f"{label} ({_count(given)})"),) for label, given in sides)
    none = context.style.minutes.vote.none
    names = (
        ["" if given else none]
        if isinstance(given, int)
        else [member_name(context, each) for each in given] or [none]
        for _, given in sides
    )
    rows = tuple(
        tuple((Text(name),) if name else () for name in row) for row in zip_longest(*names)
    )
    return Table(("",) * len(head), head, rows)
