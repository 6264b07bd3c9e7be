"""Assemble a Word document from its parts."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from boardpapers.document.pack import Pack, StyledDocument
from boardpapers.document.tree import Document
from boardpapers.writers.docx.body import body
from boardpapers.writers.docx.cover import cover
from boardpapers.writers.docx.footnotes import footnotes_part, marked_notes, notes_below
from boardpapers.writers.docx.list_numbering import LEVELS, numbering_part, ordered_list
from boardpapers.writers.docx.list_runs import keep_whole
from boardpapers.writers.docx.markup import NAMESPACES, in_language
from boardpapers.writers.docx.number_indents import LevelIndents, NumberIndents, number_indents
from boardpapers.writers.docx.package import add_part, describe, packed, write_settings
from boardpapers.writers.docx.page_lines import write_headers_and_footers
from boardpapers.writers.docx.page_setup import (
    SECTION_END,
    divide,
    number_pages_from,
    text_width,
    turned_width,
)
from boardpapers.writers.docx.reference_file import begin, find_reference, indents_of_styles
from boardpapers.writers.docx.state import BlockContext, WriterState
from boardpapers.writers.docx.turned_pages import turn_pages
from boardpapers.writers.links import Links

if TYPE_CHECKING:
    from docx.document import Document as Word
    from docx.opc.part import Part


class Written(Struct, frozen=True):
    """A document as XML: its text, and the footnotes that have a mark in it."""

    text: str
    notes: str


def compose(pack: Pack, links: Links) -> bytes:
    """Return the bytes of a Word file with the documents of a pack, each in a section of its own.

    The styles of paragraphs and the reference file are those of the first one's house style.
    """
    parts = pack.parts
    documents = [document for document, _ in parts]
    first, style = parts[0]
    columns = _columns(documents)
    word = begin(style, first.language, columns)
    notes = add_part(word, "footnotes")
    state = WriterState(
        first,
        style.style,
        links,
        word.part,
        columns,
        style.style,
        documents=len(parts),
        has_own_fonts=find_reference(style) is None,
    )
    context = BlockContext(text_width(word))
    written = list(_written(parts, state, notes, context, turned_width(word)))
    _fill(word, [each.text for each in written])
    notes._blob = footnotes_part("".join(each.notes for each in written))
    twins = keep_whole(word, ordered_list(len(state.lists), len(parts)))
    styles = [each.style for _, each in parts]
    indents = LevelIndents(columns, indents_of_styles(word))
    add_part(word, "numbering", numbering_part(styles, indents, state.lists, twins))
    divide(word)
    if pack.first_page > 1:
        number_pages_from(word, pack.first_page)
    write_headers_and_footers(word, parts)
    turn_pages(word, own_notes=len(parts) > 1)
    write_settings(word, first.language, len(parts))
    describe(word, documents, pack.title)
    return packed(word)


def _columns(documents: Sequence[Document]) -> NumberIndents:
    """Return the columns of numbers, wide enough for all documents: they share styles."""
    widths = zip_longest(*(each.number_columns for each in documents), fillvalue=0.0)
    return number_indents(tuple(map(max, widths)), LEVELS)


def _written(
    parts: Sequence[StyledDocument],
    state: WriterState,
    notes: "Part",
    context: BlockContext,
    turned: int,
) -> Iterator[Written]:
    first_note = 0
    for place, (document, style) in enumerate(parts):
        own = replace(
            state,
            document=document,
            style=style.style,
            fonts=style.fonts,
            place=place,
            first_note=first_note,
            marked={},
            captioned=set(),
            uncounted=set(),
        )
        text = cover(document, own, context)
        text += body(document, own, replace(context, turned_width=turned))
        text += notes_below(own, context)
        below = marked_notes(own.in_notes(notes), context)
        if document.language != state.document.language:
            text, below = (in_language(each, document.language) for each in (text, below))
        yield Written(text, below)
        first_note += len(document.footnotes)


def _fill(word: "Word", texts: Sequence[str]) -> None:
    from docx.oxml.parser import parse_xml

    old = word.element.body
    new = parse_xml(f"<w:body {NAMESPACES}>{SECTION_END.join(texts)}</w:body>")
    new.append(old.xpath("./w:sectPr")[-1])
    word.element.replace(old, new)  # in one piece: lxml moves long paragraphs in quadratic time
