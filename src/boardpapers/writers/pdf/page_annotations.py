"""Annotations of a page that is taken into a PDF: links stay, all others are drawn on the page."""

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct

from boardpapers.document.pdf_accessibility import marks_of, parents_by_number
from boardpapers.writers.pdf.link_actions import action

_PRINT, _INVISIBLE_OR_HIDDEN = 4, 3
_LOOKS = ("/Border", "/BS", "/C", "/H", "/F")


Key = tuple[int, int]
"""The number of an object in its PDF."""


class ReplacedPage(Struct, frozen=True):
    """A page of another PDF and the page of ours that has its content.

    `matrix` takes places of the one to places on the other; `marks` are the numbers of marks in
    its content by the annotations that are drawn there.
    """

    source: Any
    page: Any
    matrix: Any
    marks: dict[Key, int]


class PlacedAnnotations(Struct, frozen=True):
    """Annotations of another PDF by their numbers there, as they are in ours.

    Links are annotations of a page; what is drawn is a mark in the content of a page.
    """

    links: dict[Key, tuple[Any, Any]]
    drawn: dict[Key, tuple[ReplacedPage, int]]


class Stamps(Struct, frozen=True):
    """What is drawn on a page, and the number of each mark in it, by the annotation's object."""

    content: bytes
    marks: dict[Key, int]


def draw_stamps(source: Any, page: Any) -> Stamps:
    """Return forms, stamps and comments as they are printed, each with a mark of structure."""
    import pikepdf

    number = marks_of(page, parents_by_number(source))
    marks: dict[Key, int] = {}
    contents = []
    for annotation in annotations_of(source, page):
        if annotation.get("/Subtype") == "/Link":
            continue
        look = pikepdf.Annotation(annotation).get_appearance_stream(pikepdf.Name.N)
        if look is None:
            continue
        name = page.add_resource(look, pikepdf.Name.XObject)
        drawn = pikepdf.Annotation(annotation).get_page_content_for_appearance(
            name, int(page.rotation), _PRINT, _INVISIBLE_OR_HIDDEN
        )
        if drawn:
            marks[annotation.objgen] = number
            contents.append(b"/Span <</MCID %d>> BDC\n%s\nEMC" % (number, drawn))
            number += 1
    return Stamps(b"\n".join(contents), marks)


def annotations_of(source: Any, page: Any) -> Iterator[Any]:
    """Yield the annotations of a page as objects that can be referred to."""
    import pikepdf

    annotations = page.obj.get("/Annots", [])
    for at, annotation in enumerate(annotations):
        if isinstance(annotation, pikepdf.Dictionary):
            if not annotation.is_indirect:
                annotations[at] = source.make_indirect(annotation)
            yield annotations[at]


def placed_annotations(
    pdf: Any, source: Any, pages: Mapping[Key, ReplacedPage]
) -> PlacedAnnotations:
    """Put the links of pages on ours, and return them and what was drawn."""
    import pikepdf

    placed = PlacedAnnotations({}, {})
    for each in pages.values():
        links = []
        for annotation in annotations_of(source, each.source):
            if annotation.objgen in each.marks:
                placed.drawn[annotation.objgen] = each, each.marks[annotation.objgen]
            elif annotation.get("/Subtype") == "/Link" and (
                does := action(source, annotation, pages)
            ):
                link = _copied_link(pdf, annotation, each.matrix, does)
                placed.links[annotation.objgen] = each.page.obj, link
                links.append(link)
        if links:
            each.page.obj.Annots = pikepdf.Array([*each.page.obj.get("/Annots", ()), *links])
    return placed


def _copied_link(pdf: Any, link: Any, matrix: Any, action: dict[str, Any]) -> Any:
    """Return a link of a page as one of a page of another PDF, where a matrix takes it."""
    import pikepdf

    copy = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link)
    for key, value in action.items():
        copy[key] = value
    for key in _LOOKS:
        if key in link:
            copy[key] = _plain(link[key])
    if "/Contents" in link:
        copy.Contents = pikepdf.String(str(link.Contents))
    copy.Rect = matrix.transform(pikepdf.Rectangle(link.Rect)).as_array()
    if "/QuadPoints" in link:
        copy.QuadPoints = pikepdf.Array(_moved(matrix, list(map(float, link.QuadPoints))))
    return pdf.make_indirect(copy)


def _moved(matrix: Any, numbers: list[float]) -> Iterator[float]:
    for x, y in zip(numbers[::2], numbers[1::2], strict=False):
        yield from matrix.transform((x, y))


def _plain(value: Any) -> Any:
    """Return a value without references, for another PDF."""
    import pikepdf

    return pikepdf.Object.parse(value.unparse()) if isinstance(value, pikepdf.Object) else value
