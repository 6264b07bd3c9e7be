"""The layout of a board: its membership list, by political group."""

from collections.abc import Iterator
from functools import partial

from boardpapers.document.contacts import contact_paragraphs
from boardpapers.document.context import LayoutContext
from boardpapers.document.layouts.membership_groups import Group, group_section, groups_of
from boardpapers.document.layouts.unnumbered_document import (
    id_in_language,
    other_languages,
    unnumbered_document,
    without_numbers,
)
from boardpapers.document.printed_names import filled, named
from boardpapers.document.tree import Document, DocumentSection, Fact, Facts
from boardpapers.document.unfinished_document import UnfinishedDocument, unfinished_document
from boardpapers.markdown.nodes import Text
from boardpapers.markdown.walk import plain_text
from boardpapers.models import BOARD
from boardpapers.reader import DataPath
from boardpapers.styles import HouseStyle, Style
from boardpapers.workspace import LinkedBoard, Workspace

Context = LayoutContext[LinkedBoard]


def lay_out_membership(
    workspace: Workspace, linked: LinkedBoard, style: HouseStyle
) -> UnfinishedDocument:
    """Lay out a membership list: groups, terms of reference, contacts, without numbers.

    Codes of the diagnostics: as for a report.
    """
    context = LayoutContext(workspace, linked, style.style, without_numbers(style))
    groups = tuple(groups_of(linked.members, style.style, context.numbering.addresses))
    texts = tuple(_texts(context))
    return unfinished_document(context, texts, partial(_finish, context, groups, texts))


def _texts(context: Context) -> Iterator[DocumentSection]:
    words = context.style.membership
    path, terms = _terms_of_reference(context.linked)
    if terms:
        prose = context.prose(path, terms)
        heading = (Text(words.terms_of_reference),)
        yield context.numbering.section(heading, context.blocks(prose), prose, numbered=False)
    if contacts := context.linked.board.contacts:
        prose = context.prose(("contacts",), "")
        blocks = contact_paragraphs(contacts, context.style.contact_labels)
        yield context.numbering.section((Text(words.contacts),), blocks, prose, numbered=False)


def _terms_of_reference(linked: LinkedBoard) -> tuple[DataPath, str | None]:
    """Return the terms in the list's language, and their path in the file."""
    field = "terms_of_reference"
    if linked.language == linked.language_of_names:
        return (field,), linked.board.terms_of_reference
    translated = linked.board.translations[linked.language].terms_of_reference
    return ("translations", linked.language, field), translated


def _finish(
    context: Context, groups: tuple[Group, ...], texts: tuple[DocumentSection, ...]
) -> Document:
    linked, style = context.linked, context.style
    name = named(linked, linked.board, "name")
    title = filled(style.membership.title, "{board}", name)
    return unnumbered_document(
        context,
        id_in_language(BOARD, linked, linked.language),
        title,
        header=(plain_text(name),) if "board" in style.header else (),
        cover=_facts(linked, style),
        body=(*(group_section(each, linked, style) for each in groups), *texts),
        skip=style.membership.skip,
        versions=other_languages(BOARD, linked),
    )


def _facts(linked: LinkedBoard, style: Style) -> Iterator[Facts]:
    if linked.board.quorum is not None:
        quorum = str(linked.board.quorum)
        fact = Fact("quorum", style.membership.quorum, quorum, words=(Text(quorum),))
        yield Facts((fact,), style.facts_as)
