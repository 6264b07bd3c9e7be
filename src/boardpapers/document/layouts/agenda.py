"""The layout of a meeting: its agenda, from the front sheet to the notes for the public."""

from collections.abc import Iterator
from functools import partial

from boardpapers.document.context import LayoutContext
from boardpapers.document.layouts.agenda_front import contacts, membership, notice
from boardpapers.document.layouts.agenda_items import (
    AgendaItem,
    exclusion,
    item_section,
    number_items,
)
from boardpapers.document.layouts.meeting_facts import meeting_facts, meeting_header
from boardpapers.document.layouts.unnumbered_document import (
    id_in_language,
    other_languages,
    unnumbered_document,
    without_numbers,
)
from boardpapers.document.printed_names import filled, named, text_of
from boardpapers.document.tree import CoverPart, Document, DocumentSection
from boardpapers.document.unfinished_document import UnfinishedDocument, unfinished_document
from boardpapers.markdown.nodes import Blocks, Paragraph, Text
from boardpapers.markdown.phrases import read_phrases
from boardpapers.models import MEETING
from boardpapers.styles import HouseStyle
from boardpapers.workspace import LinkedMeeting, Workspace

Context = LayoutContext[LinkedMeeting]


def lay_out_agenda(
    workspace: Workspace, linked: LinkedMeeting, style: HouseStyle
) -> UnfinishedDocument:
    """Lay out an agenda: items by Part 1 and Part 2, membership, notes, without numbers.

    Codes of the diagnostics: as for a report.
    """
    context = LayoutContext(workspace, linked, style.style, without_numbers(style))
    items = tuple(number_items(context))
    notes = _notes(context)
    return unfinished_document(
        context, (notes,) if notes else (), partial(_finish, context, items, notes)
    )


def _finish(
    context: Context, items: tuple[AgendaItem, ...], notes: DocumentSection | None
) -> Document:
    linked, style = context.linked, context.style
    name = named(linked, linked.board, "name")
    title = filled(style.agenda.title, "{board}", name)
    status = getattr(style.agenda.status, linked.meeting.status, "")
    if status:
        title = (*title, Text(f" – {status}"))
    return unnumbered_document(
        context,
        id_in_language(MEETING, linked, linked.language),
        title,
        header=filter(None, (status, *meeting_header(linked, style))),
        cover=_cover(context),
        body=_body(context, items, notes),
        skip=style.agenda.skip,
        versions=other_languages(MEETING, linked),
    )


def _cover(context: Context) -> Iterator[CoverPart]:
    yield from notice(context.linked, context.style)
    yield meeting_facts(context)
    yield from contacts(context.linked, context.style)


def _body(
    context: Context, items: tuple[AgendaItem, ...], notes: DocumentSection | None
) -> Iterator[DocumentSection]:
    words, addresses = context.style.agenda, context.numbering.addresses
    yield from membership(context)
    public = [item_section(context, each) for each in items if each.linked.access == "public"]
    private = [each for each in items if each.linked.access != "public"]
    excluded = [each.linked for each in items if each in private or each.private_parts]
    first = words.part_1 if excluded else words.items
    if public:
        yield DocumentSection((Text(first),), 2, addresses.new("items"), (), tuple(public))
    if excluded:
        parts = tuple(item_section(context, each) for each in private)
        resolution = exclusion(context, excluded)
        heading = (Text(words.part_2),)
        yield DocumentSection(heading, 2, addresses.new("private-items"), resolution, parts)
    if notes:
        yield notes


def _notes(context: Context) -> DocumentSection | None:
    """Return the notes of the style, the board and the meeting under one heading."""
    linked, style = context.linked, context.style
    blocks: Blocks = tuple(Paragraph(read_phrases(each)) for each in style.agenda.standing_notes)
    board = context.prose_of_paper(linked.board_paper, *text_of(linked, linked.board, "notes"))
    meeting = context.prose(*text_of(linked, linked.meeting, "notes"))
    for prose in (board, meeting):
        blocks += context.numbering.unnumbered(context.blocks(prose), prose)
    if not blocks:
        return None
    address = context.numbering.addresses.new("notes")
    return DocumentSection((Text(style.agenda.notes),), 2, address, blocks)
