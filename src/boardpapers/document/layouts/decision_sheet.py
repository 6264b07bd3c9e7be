"""The layout of a decision sheet: the decisions of a meeting alone, published soon after it."""

from collections.abc import Iterator

from boardpapers.document.context import LayoutContext
from boardpapers.document.dates import print_date
from boardpapers.document.layouts.meeting_facts import meeting_facts, meeting_header
from boardpapers.document.layouts.minute_decisions import (
    decision_parts,
    minute_heading,
    minute_part,
    with_public,
)
from boardpapers.document.layouts.minute_texts import LaidOutMinute, lay_out_items
from boardpapers.document.layouts.minute_votes import moved
from boardpapers.document.layouts.minutes_attendance import declarations_of
from boardpapers.document.layouts.unnumbered_document import unnumbered_document, without_numbers
from boardpapers.document.printed_names import filled, named
from boardpapers.document.tree import CoverPart, Document, DocumentSection, Part
from boardpapers.document.unfinished_document import UnfinishedDocument, unfinished_document
from boardpapers.markdown.nodes import Block, Paragraph, Strong, Text
from boardpapers.styles import HouseStyle
from boardpapers.workspace import LinkedMinutes, Workspace

Context = LayoutContext[LinkedMinutes]


def lay_out_decisions(
    workspace: Workspace, linked: LinkedMinutes, style: HouseStyle, id: str
) -> UnfinishedDocument:
    """Lay out the decisions of minutes, under an id for its files.

    Codes of the diagnostics: as for the minutes, whose own layout reports them.
    """
    context = LayoutContext(workspace, linked, style.style, without_numbers(style))
    items = tuple(lay_out_items(context, decisions_only=True))
    return unfinished_document(context, (), lambda: _finish(context, id, items))


def _finish(context: Context, id: str, items: tuple[LaidOutMinute, ...]) -> Document:
    linked, style = context.linked, context.style
    title = filled(style.decision_sheet.title, "{board}", named(linked, linked.board, "name"))
    return unnumbered_document(
        context,
        id,
        title,
        header=meeting_header(linked, style),
        cover=_cover(context, is_empty=not any(each.minute.is_decision for each in items)),
        body=(_decided(context, each) for each in items if each.minute.is_decision),
        skip=style.decision_sheet.skip,
    )


def _cover(context: Context, *, is_empty: bool) -> Iterator[CoverPart]:
    """Yield the facts of the meeting, when the sheet was published, and the words on call-in."""
    yield meeting_facts(context, ("date", "time", "venue"))
    minutes, words = context.linked.minutes, context.style.decision_sheet
    dated = ((words.published, minutes.decisions_published), (words.call_in, minutes.call_in_by))
    sentences = [
        sentence.replace("{date}", print_date(day, context.style.date, context.linked.language))
        for sentence, day in dated
        if day
    ]
    sentences += [words.none] if is_empty else []
    if sentences:
        yield Part("call-in", "", "call-in", tuple(Paragraph((Text(each),)) for each in sentences))


def _decided(context: Context, laid_out: LaidOutMinute) -> DocumentSection:
    """Return what was decided about an item; the public read of a private one only that it was."""
    heading = minute_heading(context, laid_out)
    blocks = (*_about(context, laid_out), *moved(context, laid_out.minute))
    parts = (*decision_parts(context, laid_out), *_interests(context, laid_out))
    whole = DocumentSection(heading, 2, laid_out.address, blocks, parts)
    return with_public(context, laid_out, whole, context.style.decision_sheet.withheld)


def _about(context: Context, laid_out: LaidOutMinute) -> Iterator[Block]:
    """Yield the wards, and whether it is a key decision and can be called in."""
    words, report = context.style.decision_sheet, laid_out.item.report
    if laid_out.item.is_key_decision:
        yield Paragraph((Strong((Text(context.style.agenda.key_decision),)),))
    if report and report.report.wards:
        wards = ", ".join(report.report.wards)
        yield Paragraph((Text(words.wards.replace("{wards}", wards)),))
    if context.linked.minutes.call_in_by and not laid_out.minute.call_in:
        yield Paragraph((Text(words.not_called_in),))


def _interests(context: Context, laid_out: LaidOutMinute) -> Iterator[DocumentSection]:
    """Yield the interests that members declared in an item, unless the minute gives them."""
    if laid_out.minute.interests:
        return
    if table := declarations_of(context, laid_out.minute.item):
        heading = context.style.decision_sheet.interests
        yield minute_part(context, laid_out, "interests", heading, (table,))
