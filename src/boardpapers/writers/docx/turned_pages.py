"""Pages on their side: sections of a Word file inside that of a document."""

from copy import deepcopy
from itertools import takewhile
from typing import TYPE_CHECKING

from boardpapers.writers.docx.package import RESTART
from boardpapers.writers.docx.page_setup import NEW_PAGE, begin_page

if TYPE_CHECKING:
    from docx.document import Document as Word
    from docx.oxml.xmlchemy import BaseOxmlElement

_UPRIGHT, _TURNED = "00B0A000", "00B0A001"
UPRIGHT_END, TURNED_END = (
    f'<w:p w:rsidP="{mark}"><w:pPr><w:pStyle w:val="AfterTable"/></w:pPr></w:p>'
    for mark in (_UPRIGHT, _TURNED)
)
"""The marks before a table on its side and after it, until the pages are turned."""

_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MARKS = f"./w:p[@w:rsidP='{_UPRIGHT}' or @w:rsidP='{_TURNED}']"
_ENDS = "./w:pPr/w:sectPr"
_SECTION = (
    "self::w:p/w:pPr/w:sectPr | following-sibling::w:p[w:pPr/w:sectPr][1]/w:pPr/w:sectPr"
    " | following-sibling::w:sectPr"
)


def turn_pages(word: "Word", *, own_notes: bool) -> None:
    """Divide the sections of documents at the marks, and turn the pages between two of them.

    If each section of the file counts its `own_notes`, those of a document still go on.
    """
    for mark in word.element.body.xpath(_MARKS):
        is_turned = mark.attrib.pop(_name("rsidP")) == _TURNED
        section = mark.xpath(_SECTION)[0]
        if is_turned and (mark.getnext() is section or section in mark.iter()):
            _turn(section)  # nothing follows in the document
        elif (last := mark if is_turned else _last_before(mark)) is not None:
            new = deepcopy(section)
            last.get_or_add_pPr().append(new)
            _go_on(section, _next_note(new, last) if own_notes else 0)
            if is_turned:
                _turn(new)


def _last_before(mark: "BaseOxmlElement") -> "BaseOxmlElement | None":
    """Return the paragraph that ends the page before a table; None if another table's does."""
    before = mark.getprevious()
    if not before.tag.endswith("}p"):
        return mark
    mark.getparent().remove(mark)
    return None if before.xpath("./w:pPr/w:sectPr") else before


def _go_on(section: "BaseOxmlElement", next_note: int) -> None:
    """Let a section go on with the pages and notes of the one before it."""
    start = f'<w:footnotePr><w:numStart w:val="{next_note}"/>{RESTART}</w:footnotePr>'
    begin_page(section, start * (next_note > 0) + NEW_PAGE)
    for old in section.xpath("./w:pgNumType[@w:start]"):
        section.remove(old)


def _next_note(section: "BaseOxmlElement", last: "BaseOxmlElement") -> int:
    """Return the number of the first footnote after a section that ends in a paragraph."""
    (first,) = section.xpath("./w:footnotePr/w:numStart/@w:val") or ["1"]
    before = takewhile(lambda each: not each.xpath(_ENDS), last.itersiblings(preceding=True))
    marks = ".//w:footnoteReference"
    return int(first) + sum(len(each.xpath(marks)) for each in (last, *before))


def _turn(section: "BaseOxmlElement") -> None:
    """Turn the pages of a section on their side."""
    size = section.xpath("./w:pgSz")[0]
    width, height = size.get(_name("w")), size.get(_name("h"))
    size.set(_name("w"), height)
    size.set(_name("h"), width)
    size.set(_name("orient"), "landscape")


def _name(attribute: str) -> str:
    return f"{{{_NAMESPACE}}}{attribute}"
