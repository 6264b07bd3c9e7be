"""The size and margins of the pages, and the sections that they belong to."""

from copy import deepcopy
from typing import TYPE_CHECKING

from boardpapers.writers.docx.markup import NAMESPACES
from boardpapers.writers.docx.package import RESTART

if TYPE_CHECKING:
    from docx.document import Document as Word
    from docx.oxml.xmlchemy import BaseOxmlElement

SECTION_END = "<w:sectPr/>"
"""The mark between the texts of two documents, until they are divided."""

_AROUND = "./w:headerReference | ./w:footerReference"
_A4 = (210, 297)
_MARGINS = {"top_margin": 32, "bottom_margin": 25, "left_margin": 25, "right_margin": 25}
NEW_PAGE = '<w:type w:val="nextPage"/>'
"""The property of a section that begins on a new page."""
_OWN_NOTES = f"<w:footnotePr>{RESTART}</w:footnotePr>"
_TWIP = 635
"""The number of python-docx's units in a twentieth of a point."""


def set_page(word: "Word") -> None:
    """Make the pages A4, with the same margins as our other printed formats."""
    from docx.shared import Mm

    section = word.sections[-1]
    section.page_width, section.page_height = map(Mm, _A4)
    section.header_distance = section.footer_distance = Mm(12)
    for margin, width in _MARGINS.items():
        setattr(section, margin, Mm(width))


def text_width(word: "Word") -> int:
    """Return the width of the text, in twentieths of a point."""
    section = word.sections[-1]
    margins = (section.left_margin or 0) + (section.right_margin or 0)
    return ((section.page_width or 0) - margins) // _TWIP


def turned_width(word: "Word") -> int:
    """Return the width of the text of pages on their side; 0 if all pages are so already."""
    section = word.sections[-1]
    width, height = section.page_width or 0, section.page_height or 0
    return text_width(word) + (height - width) // _TWIP if height > width else 0


def divide(word: "Word") -> None:
    """End each section in its last paragraph, as Word does; all have pages like the last one's.

    Each begins on a new page. That each counts its own footnotes is a setting of the file, but
    LibreOffice needs to find it in a section: in the last one, or it prints 0 for notes after it.
    """
    *marks, last = word.element.body.xpath("./w:sectPr")
    for mark in marks:
        mark.getprevious().get_or_add_pPr().append(mark)
        mark.extend(deepcopy(list(last)))
    if marks:
        for section in marks:
            begin_page(section, NEW_PAGE)
        begin_page(last, _OWN_NOTES + NEW_PAGE)
        for section in [*marks[1:], last]:
            _go_on(section)


def number_pages_from(word: "Word", first_page: int) -> None:
    """Give the first page of a file a number; those after it follow."""
    from docx.oxml.parser import parse_xml

    section = word.sections[0]._sectPr
    for old in section.xpath("./w:pgNumType"):
        section.remove(old)
    start = parse_xml(f'<w:pgNumType {NAMESPACES} w:start="{first_page}"/>')
    before = section.xpath("./w:pgMar | ./w:paperSrc | ./w:pgBorders | ./w:lnNumType")
    before[-1].addnext(start)


def begin_page(section: "BaseOxmlElement", properties: str) -> None:
    """Replace the properties of a section: those of its footnotes, and how it begins."""
    from docx.oxml.parser import parse_xml

    for old in section.xpath("./w:footnotePr | ./w:type"):
        section.remove(old)
    at = len(section.xpath(_AROUND))
    section[at:at] = list(parse_xml(f"<w:sectPr {NAMESPACES}>{properties}</w:sectPr>"))


def _go_on(section: "BaseOxmlElement") -> None:
    """Go on with the page numbers of the section before, and with what is around its pages."""
    for old in section.xpath(f"{_AROUND} | ./w:pgNumType[@w:start]"):
        section.remove(old)
