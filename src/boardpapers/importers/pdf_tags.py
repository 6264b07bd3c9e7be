"""The tags of a page of a PDF, a tree of elements around numbered words."""

from collections.abc import Iterator
from typing import Any

from msgspec import Struct, field

from boardpapers.importers.pdf_fragments import NO_TAG, read_utf16

_WORDS = frozenset(
    {"Span", "Link", "Reference", "Em", "Strong", "Quote", "Code", "Annot", "Sub", "NonStruct"}
)
_DEEPEST = 60


class Tag(Struct):
    """An element of the tags of a page: its type, its words and elements in order."""

    type: str
    alternative: str = ""
    inside: "list[Tag | int]" = field(default_factory=list)


def read_tags(page: Any) -> Tag | None:
    """Return the tags of a page of PDFium; None if it has none."""
    from pypdfium2 import raw  # type: ignore[import-untyped]  # no types

    tree = raw.FPDF_StructTree_GetForPage(page.raw)
    if not tree:
        return None
    try:
        count = raw.FPDF_StructTree_CountChildren(tree)
        children = [raw.FPDF_StructTree_GetChildAtIndex(tree, n) for n in range(count)]
        return Tag("Document", inside=[_tag(each, 0) for each in children if each])
    finally:
        raw.FPDF_StructTree_Close(tree)


def _tag(element: Any, depth: int) -> Tag:
    from pypdfium2 import raw

    tag = Tag(
        read_utf16(raw.FPDF_StructElement_GetType, element),
        read_utf16(raw.FPDF_StructElement_GetAltText, element),
    )
    if depth > _DEEPEST:
        return tag
    for number in range(raw.FPDF_StructElement_CountChildren(element)):
        child = raw.FPDF_StructElement_GetChildAtIndex(element, number)
        if child:
            tag.inside.append(_tag(child, depth + 1))
        else:
            tag.inside.append(raw.FPDF_StructElement_GetChildMarkedContentID(element, number))
    return tag


def numbers_in(tag: Tag) -> Iterator[int]:
    """Yield the numbers of the words in a tag, in order."""
    for each in tag.inside:
        if isinstance(each, Tag):
            yield from numbers_in(each)
        elif each != NO_TAG:
            yield each


def is_leaf(tag: Tag) -> bool:
    """Tell whether a tag has only words, no paragraphs or other blocks."""
    return all(
        not isinstance(each, Tag) or (each.type in _WORDS and is_leaf(each)) for each in tag.inside
    )


def cells_of_row(row: Tag) -> Iterator[Tag]:
    """Yield the cells of a row; what has no words on the page is an empty one."""
    for cell in row.inside:
        if not isinstance(cell, Tag):
            yield Tag("TD")
        elif cell.type in ("TD", "TH"):
            yield cell


def tags_below(tag: Tag, kind: str) -> Iterator[Tag]:
    """Yield the tags of a type below another, outside of tables in it."""
    for each in tag.inside:
        if isinstance(each, Tag):
            if each.type == kind:
                yield each
            elif each.type != "Table":
                yield from tags_below(each, kind)
