"""The layout of minutes: who came, what was said and decided, and who is to act."""

from collections.abc import Iterator
from functools import partial

from boardpapers.document.context import LayoutContext
from boardpapers.document.dates import print_date, print_time
from boardpapers.document.layouts.agenda_items import in_lines
from boardpapers.document.layouts.meeting_facts import meeting_facts, meeting_header
from boardpapers.document.layouts.minute_sections import minute_section
from boardpapers.document.layouts.minute_texts import LaidOutMinute, blocks_of, lay_out_items
from boardpapers.document.layouts.minute_votes import AppendedVote, votes_appendix
from boardpapers.document.layouts.minutes_attendance import attendance
from boardpapers.document.layouts.unnumbered_document import unnumbered_document, without_numbers
from boardpapers.document.printed_names import filled, named
from boardpapers.document.tree import CoverPart, Document, DocumentSection, Part
from boardpapers.document.unfinished_document import UnfinishedDocument, unfinished_document
from boardpapers.markdown.nodes import Block, Paragraph, Strong, Text
from boardpapers.models import MEETING, MINUTES, Meeting
from boardpapers.styles import HouseStyle
from boardpapers.workspace import LinkedMinutes, Workspace

Context = LayoutContext[LinkedMinutes]

_LINE = "…" * 20
"""A line to sign on, which needs no escaping in any format."""


def lay_out_minutes(
    workspace: Workspace, linked: LinkedMinutes, style: HouseStyle
) -> UnfinishedDocument:
    """Lay out minutes, with what the public read in place of private items.

    Codes of the diagnostics: as for a report.
    """
    context = LayoutContext(workspace, linked, style.style, without_numbers(style))
    items = tuple(lay_out_items(context))
    return unfinished_document(context, (), partial(_finish, context, items))


def _finish(context: Context, items: tuple[LaidOutMinute, ...]) -> Document:
    linked, style = context.linked, context.style
    title = filled(style.minutes.title, "{board}", named(linked, linked.board, "name"))
    return unnumbered_document(
        context,
        MINUTES.output_name(linked.paper.id),
        title,
        header=meeting_header(linked, style),
        cover=_cover(context),
        body=_body(context, items),
        skip=style.minutes.skip,
    )


def _cover(context: Context) -> Iterator[CoverPart]:
    words = Paragraph((Strong((Text(_status(context)),)),))
    yield Part("status", "", "status", (words,))
    yield meeting_facts(context, ("date", "time", "venue"))


def _status(context: Context) -> str:
    """Return whether the minutes are a draft, or which meeting agreed them."""
    minutes, words = context.linked.minutes, context.style.minutes.status
    if minutes.status == "draft":
        return words.draft
    later = context.workspace.find(MEETING, minutes.agreed_at) if minutes.agreed_at else []
    if len(later) == 1 and isinstance(later[0].model, Meeting):
        day = print_date(later[0].model.date, context.style.date, context.linked.language)
        return words.agreed_at.replace("{date}", day)
    return words.agreed


def _body(context: Context, items: tuple[LaidOutMinute, ...]) -> Iterator[DocumentSection]:
    yield from attendance(context)
    appended: list[AppendedVote] = []
    for each in items:
        section, votes = minute_section(context, each)
        appended += votes
        yield section
    if closing := tuple(_closing(context)):
        heading = (Text(context.style.minutes.close),)
        yield DocumentSection(heading, 2, context.numbering.addresses.new("close"), closing)
    yield from votes_appendix(context, appended)


def _closing(context: Context) -> Iterator[Block]:
    """Yield when the meeting ended and where to watch it, if known, and the lines to sign on."""
    words, minutes = context.style.minutes, context.linked.minutes
    if minutes.ended:
        moment = print_time(minutes.ended, context.style.time, context.linked.language)
        yield Paragraph((Text(words.ended.replace("{time}", moment)),))
    if minutes.broadcast:
        yield from blocks_of(context, ("broadcast",), minutes.broadcast, is_printed=True)
    if words.signature:
        yield Paragraph(in_lines([(Text(f"{each} {_LINE}"),) for each in words.signature]))
