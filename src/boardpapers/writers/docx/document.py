"""Assemble a Word document from its parts."""

from typing import TYPE_CHECKING

from boardpapers.document.tree import Document
from boardpapers.styles import HouseStyle
from boardpapers.writers.docx.body import body
from boardpapers.writers.docx.cover import cover
from boardpapers.writers.docx.footnotes import footnotes_part, notes_below
from boardpapers.writers.docx.list_numbering import LEVELS, numbering_part, ordered_list
from boardpapers.writers.docx.list_runs import keep_whole
from boardpapers.writers.docx.markup import NAMESPACES
from boardpapers.writers.docx.number_indents import number_indents
from boardpapers.writers.docx.package import add_part, describe, packed, write_settings
from boardpapers.writers.docx.page_setup import text_width, write_header_and_footer
from boardpapers.writers.docx.reference_file import begin, find_reference
from boardpapers.writers.docx.state import BlockContext, WriterState
from boardpapers.writers.links import Links

if TYPE_CHECKING:
    from docx.document import Document as Word


def compose(document: Document, style: HouseStyle, links: Links) -> bytes:
    """Return the bytes of the Word file."""
    columns = number_indents(document.number_columns, LEVELS)
    word = begin(style, document.language, columns)
    has_own_fonts = find_reference(style) is None
    state = WriterState(
        document, style.style, links, word.part, columns, has_own_fonts, style.fonts
    )
    context = BlockContext(text_width(word))
    text = cover(document, state, context) + body(document, state, context)
    _fill(word, text + notes_below(state, context))
    notes = add_part(word, "footnotes")
    notes._blob = footnotes_part(state.in_notes(notes), context)
    twins = keep_whole(word, ordered_list(len(state.lists)))
    add_part(word, "numbering", numbering_part(style.style, columns, state.lists, twins))
    write_header_and_footer(word, document, style.style)
    write_settings(word, document.language)
    describe(word, document)
    return packed(word)


def _fill(word: "Word", text: str) -> None:
    from docx.oxml.parser import parse_xml

    old = word.element.body
    new = parse_xml(f"<w:body {NAMESPACES}>{text}</w:body>")
    new.append(old.xpath("./w:sectPr")[-1])
    word.element.replace(old, new)  # in one piece: lxml moves long paragraphs in quadratic time
