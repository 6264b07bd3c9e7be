"""The lines at the top and foot of pages."""

import re
from collections.abc import Sequence
from copy import deepcopy
from typing import TYPE_CHECKING

from boardpapers.document.pack import StyledDocument
from boardpapers.document.tree import Document
from boardpapers.styles import Style
from boardpapers.writers.docx.markup import NAMESPACES, field, in_language, paragraph, words
from boardpapers.writers.docx.paragraph_styles import FOOTER_LINE, HEADER_LINE

if TYPE_CHECKING:
    from docx.document import Document as Word
    from docx.section import Section, _BaseHeaderFooter, _Header

_SIDES = {"left": "left", "centre": "center", "right": "right"}
_FIELDS = {"page": "PAGE", "pages": "NUMPAGES"}


def write_headers_and_footers(word: "Word", parts: Sequence[StyledDocument]) -> None:
    """Add the lines at the top of each page, and those at its foot if there are none yet.

    Each document is a section. The lines and pictures of a reference file are on all pages.
    """
    sections = list(word.sections)
    first = sections[0]
    for around in (first.header, first.footer):
        _drop_ours(around)
    for place, section in enumerate(sections[1:], 1):
        _begin_header(word, first.header, section, place)
    has_footer, before = _says_something(first.footer), ""
    language = parts[0][0].language
    for section, (document, style) in zip(sections, parts, strict=True):
        top, foot = (
            in_language(lines, document.language) if document.language != language else lines
            for lines in (_top(document, style.style), _foot(style.style))
        )
        _add(section.header, top)
        if not has_footer and foot != before:
            _add(section.footer, foot)
        before = foot


def _top(document: Document, style: Style) -> str:
    lines = filter(None, (*document.header, document.running_title))
    side = _SIDES[style.page.header]
    written = (paragraph(HEADER_LINE, words(line), side=side) for line in lines)
    return "".join(written) or paragraph(HEADER_LINE, "")


def _foot(style: Style) -> str:
    pieces = re.split(r"\{(page|pages)\}", style.page.footer)
    content = "".join(
        field(_FIELDS[piece]) if index % 2 else words(piece) for index, piece in enumerate(pieces)
    )
    return paragraph(FOOTER_LINE, content, side=_SIDES[style.page.footer_at])


def _drop_ours(around: "_BaseHeaderFooter") -> None:
    """Remove lines that this program wrote into a reference file, but keep pictures."""
    if around.is_linked_to_previous:
        return
    ours = f"./w:p[w:pPr/w:pStyle[@w:val='{HEADER_LINE}' or @w:val='{FOOTER_LINE}']]"
    for line in around._element.xpath(f"{ours}[not(.//w:drawing or .//w:pict)]"):
        around._element.remove(line)


def _says_something(around: "_BaseHeaderFooter") -> bool:
    return not around.is_linked_to_previous and len(around._element.xpath(".//w:r")) > 0


def _begin_header(word: "Word", first: "_Header", section: "Section", place: int) -> None:
    """Begin the header of a section with what a reference file has in the first one.

    python-docx would look through all parts of the file for the name of each new one.
    """
    from docx.enum.section import WD_HEADER_FOOTER
    from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.oxml.parser import parse_xml
    from docx.parts.hdrftr import HeaderPart

    element = parse_xml(f"<w:hdr {NAMESPACES}/>")
    name = PackURI(f"/word/header-{place}.xml")
    part = HeaderPart(name, CONTENT_TYPE.WML_HEADER, element, word.part.package)
    if _says_something(first):
        element.extend(deepcopy(list(first._element)))
        for id, rel in first.part.rels.items():
            part.load_rel(rel.reltype, rel._target, id, rel.is_external)
    word.part.load_rel(RELATIONSHIP_TYPE.HEADER, part, f"header{place}")
    section._sectPr.add_headerReference(WD_HEADER_FOOTER.PRIMARY, f"header{place}")


def _add(around: "_BaseHeaderFooter", lines: str) -> None:
    """Add lines to a header or footer, or begin it with them if it says nothing."""
    from docx.oxml.parser import parse_xml

    if not _says_something(around):
        around.is_linked_to_previous = False
        for old in list(around._element):
            around._element.remove(old)
    around._element.extend(list(parse_xml(f"<w:hdr {NAMESPACES}>{lines}</w:hdr>")))
