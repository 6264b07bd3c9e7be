"""Runs of list items, each of which LibreOffice can tag as whole lists when it makes a PDF.

LibreOffice begins a list again after anything else, such as a table between two sub-paragraphs. If
an item of a higher level follows there, it puts that item in no list at all. Such an item goes on
in a twin list instead: Word and LibreOffice count on in lists that share a definition.
"""

from collections.abc import Iterator
from itertools import count
from typing import TYPE_CHECKING, TypeAlias

from boardpapers.writers.docx.list_numbering import NO_LIST
from boardpapers.writers.docx.markup import NAMESPACES, value

if TYPE_CHECKING:
    from docx.document import Document as Word
    from docx.oxml.xmlchemy import BaseOxmlElement

ListLevel: TypeAlias = tuple[int, int]
"""A list and a level in it, from 0."""


def keep_whole(word: "Word", free: int) -> dict[int, int]:
    """Move items of a Word file's text to twin lists where they would be in no list.

    Return the list of each twin; twins are numbered from `free`.
    """
    numbers = count(free)
    twins: dict[int, int] = {}
    before, begun, is_twin = 0, 0, False
    for item, (list_id, level) in _items(word):
        if list_id != before:
            before, begun, is_twin = list_id, level, False
        elif level < begun:
            begun, is_twin = level, not is_twin
        if is_twin:
            if list_id not in twins:
                twins[list_id] = next(numbers)
            _put_in(item, (twins[list_id], level))
    return {twin: list_id for list_id, twin in twins.items()}


def _items(word: "Word") -> "Iterator[tuple[BaseOxmlElement, ListLevel]]":
    """Yield each paragraph with its own list or that of its style; headings are not in lists."""
    from docx.oxml.ns import qn

    styles = word.styles.element
    headings = {*styles.xpath("./w:style[w:pPr/w:outlineLvl]/@w:styleId"), "CoverHeading"}
    numbered = styles.xpath("./w:style[w:pPr/w:numPr]")
    lists = {each.get(qn("w:styleId")): _list_of(each.pPr) for each in numbered}
    for item in word.element.body.iter(qn("w:p")):
        style = item.style or ""
        in_list = _list_of(item.pPr) or lists.get(style) or NO_LIST
        yield item, NO_LIST if style in headings else in_list


def _list_of(properties: "BaseOxmlElement | None") -> ListLevel | None:
    number = None if properties is None else properties.numPr
    return None if number is None else (number.numId.val, number.ilvl.val)


def _put_in(item: "BaseOxmlElement", place: ListLevel) -> None:
    from docx.oxml.parser import parse_xml

    properties = item.get_or_add_pPr()
    properties._remove_numPr()
    level = value("ilvl", place[1]) + value("numId", place[0])
    properties._insert_numPr(parse_xml(f"<w:numPr {NAMESPACES}>{level}</w:numPr>"))
