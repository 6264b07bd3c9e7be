"""A whole Word document, put together from its parts."""

from typing import TYPE_CHECKING

from boardpapers.document.tree import Document
from boardpapers.styles import HouseStyle
from boardpapers.writers.docx.body import body
from boardpapers.writers.docx.cover import cover
from boardpapers.writers.docx.footnotes import footnotes_part, notes_below
from boardpapers.writers.docx.list_numbering import numbering_part
from boardpapers.writers.docx.markup import NAMESPACES
from boardpapers.writers.docx.package import add_part, describe, packed, write_settings
from boardpapers.writers.docx.page import text_width, write_header_and_footer
from boardpapers.writers.docx.reference_file import begin, find_reference
from boardpapers.writers.docx.state import Setting, Writing
from boardpapers.writers.docx.tables import without_gaps_before_headings

if TYPE_CHECKING:
    from docx.document import Document as Word


def compose(document: Document, style: HouseStyle) -> bytes:
    """Return the bytes of the Word file."""
    word = begin(style, document.language)
    writing = Writing(document, style.style, word.part, find_reference(style) is None)
    setting = Setting(text_width(word))
    text = cover(document, writing, setting) + body(document, writing, setting)
    _fill(word, without_gaps_before_headings(text + notes_below(writing, setting)))
    notes = add_part(word, "footnotes")
    notes._blob = footnotes_part(writing.in_notes(notes), setting)
    add_part(word, "numbering", numbering_part(style.style, writing.lists))
    write_header_and_footer(word, document, style.style)
    write_settings(word, document.language)
    describe(word, document)
    return packed(word)


def _fill(word: "Word", text: str) -> None:
    from docx.oxml.parser import parse_xml

    body = word.element.body
    last = body.xpath("./w:sectPr")[-1]
    for each in list(parse_xml(f"<w:body {NAMESPACES}>{text}</w:body>")):
        last.addprevious(each)
