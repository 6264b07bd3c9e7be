"""The size, margins, header and footer of the pages."""

import re
from typing import TYPE_CHECKING

from boardpapers.document.tree import Document
from boardpapers.styles import Style
from boardpapers.writers.docx.markup import NAMESPACES, field, paragraph, words
from boardpapers.writers.docx.paragraph_styles import FOOTER_LINE, HEADER_LINE

if TYPE_CHECKING:
    from docx.document import Document as Word
    from docx.section import _BaseHeaderFooter

_SIDES = {"left": "left", "centre": "center", "right": "right"}
_FIELDS = {"page": "PAGE", "pages": "NUMPAGES"}
_A4 = (210, 297)
_MARGINS = {"top_margin": 32, "bottom_margin": 25, "left_margin": 25, "right_margin": 25}
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


def write_header_and_footer(word: "Word", document: Document, style: Style) -> None:
    """Add the lines at the top of each page, and those at its foot if there are none yet."""
    section = word.sections[0]
    for around in (section.header, section.footer):
        _drop_ours(around)
    side = _SIDES[style.page.header]
    top = filter(None, (*document.header, document.running_title))
    _add(section.header, [paragraph(HEADER_LINE, words(line), side=side) for line in top])
    if not _says_something(section.footer):
        foot = _footer(style.page.footer)
        _add(section.footer, [paragraph(FOOTER_LINE, foot, side=_SIDES[style.page.footer_at])])


def _drop_ours(around: "_BaseHeaderFooter") -> None:
    """Remove lines that this program wrote into a reference file, but keep pictures."""
    if around.is_linked_to_previous:
        return
    ours = f"./w:p[w:pPr/w:pStyle[@w:val='{HEADER_LINE}' or @w:val='{FOOTER_LINE}']]"
    for line in around._element.xpath(f"{ours}[not(.//w:drawing or .//w:pict)]"):
        around._element.remove(line)


def _footer(text: str) -> str:
    pieces = re.split(r"\{(page|pages)\}", text)
    return "".join(
        field(_FIELDS[piece]) if index % 2 else words(piece) for index, piece in enumerate(pieces)
    )


def _says_something(around: "_BaseHeaderFooter") -> bool:
    return not around.is_linked_to_previous and len(around._element.xpath(".//w:r")) > 0


def _add(around: "_BaseHeaderFooter", paragraphs: list[str]) -> None:
    from docx.oxml.parser import parse_xml

    if not _says_something(around):
        around.is_linked_to_previous = False
        for old in list(around._element):
            around._element.remove(old)
    for each in paragraphs or [paragraph(HEADER_LINE, "")]:
        around._element.append(parse_xml(each.replace("<w:p>", f"<w:p {NAMESPACES}>", 1)))
