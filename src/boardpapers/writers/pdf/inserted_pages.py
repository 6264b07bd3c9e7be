"""Pages of other PDFs inside one that Typst has typeset.

Typst cannot take them into an accessible PDF. So it typesets a small image in the place of each,
as a figure with alternative text. Here, a page that has tags replaces the image with its content,
and the figure with its tags; one without replaces the image alone, and stays a figure.
"""

import zlib
from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import groupby
from struct import pack, unpack
from typing import Any

from msgspec import Struct

from boardpapers.diagnostics import BoardpapersError
from boardpapers.document.pdf_accessibility import claims_to_be_accessible, pages_without_tags
from boardpapers.markdown.nodes import Image
from boardpapers.writers.pdf.hidden_layers import take_layers
from boardpapers.writers.pdf.page_annotations import ReplacedPage, draw_stamps
from boardpapers.writers.pdf.page_contents import insert_content, insert_figure
from boardpapers.writers.pdf.structure_tree import graft_structure
from boardpapers.writers.refusals import unprintable

_MARK = b"\x9bpdf\x1fpage"
# A row of four pixels of three bytes: the mark, then a number.
_WIDTH = 4


_DAMAGED = (TypeError, ValueError, AttributeError, KeyError, IndexError, RuntimeError)
"""What reading a PDF raises whose objects are not of the kinds that they should be."""


class InsertedPage(Struct, frozen=True):
    """A page of another PDF, by its number from 0.

    `source` is the file as its author wrote it, and `title` describes it.
    """

    data: bytes
    number: int
    source: str
    title: str


class _Place(Struct, frozen=True):
    """A page that Typst has typeset, the name of the placeholder on it, and what comes there."""

    page: Any
    name: str
    index: int
    inserted: InsertedPage


def placeholder(index: int, source: str) -> Image:
    """Return the image that keeps the place of a page, different for each index."""
    pixels = _MARK + pack(">I", index)[1:]
    head = pack(">IIBBBBB", _WIDTH, 1, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(b"\0" + pixels)), (b"IEND", b""))
    content = b"".join(
        pack(">I", len(data)) + kind + data + pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )
    return Image(source, "", "", "image/png", b"\x89PNG\r\n\x1a\n" + content)


def insert_pages(typeset: bytes, inserted: Sequence[InsertedPage]) -> bytes:
    """Return a PDF with pages of other PDFs in place of their placeholders.

    It claims to be PDF/UA only if all of them do and have tags, and never to be PDF/A. Raises
    BoardpapersError: BP941 the tags or the pages of one are damaged.
    """
    import pikepdf

    with pikepdf.open(BytesIO(typeset)) as pdf:
        withdrawn = {"pdfaid:part", "pdfaid:conformance"}
        for _, places in groupby(_places(pdf, inserted), key=_first_index):
            if not _insert_or_refuse(pdf, list(places)):
                withdrawn.add("pdfuaid:part")
        _withdraw_claims(pdf, withdrawn)
        written = BytesIO()
        pdf.save(written, deterministic_id=True)
    return written.getvalue()


def _first_index(place: _Place) -> int:
    """Return the index of the first page of the PDF that a page is from."""
    return place.index - place.inserted.number


def _insert_or_refuse(pdf: Any, places: list[_Place]) -> bool:
    import pikepdf

    try:
        return _insert_file(pdf, places)
    except (pikepdf.PdfError, *_DAMAGED):
        file = places[0].inserted.source
        message = f"`{file}` has damaged pages or tags"
        help = "save it again from the program that it was written in, or print it to a new PDF"
        raise BoardpapersError(unprintable("BP941", file, message, help)) from None


def _insert_file(pdf: Any, places: list[_Place]) -> bool:
    """Insert the pages of one PDF; tell whether all of them are accessible, as it claims."""
    import pikepdf

    with pikepdf.open(BytesIO(places[0].inserted.data)) as source:
        take_layers(pdf, source)
        untagged = set(pages_without_tags(source))
        if len(untagged) == len(source.pages):
            source.flatten_annotations("print")
        replaced = []
        for place in places:
            page = source.pages[place.inserted.number]
            if place.inserted.number + 1 in untagged:
                insert_figure(pdf, place.page, place.name, page)
            else:
                stamps = draw_stamps(source, page)
                matrix = insert_content(pdf, place.page, place.name, page, stamps.content)
                replaced.append(ReplacedPage(page, place.page, matrix, stamps.marks))
        if replaced:
            graft_structure(pdf, source, replaced, places[0].inserted.title)
        return not untagged and claims_to_be_accessible(source)


def _places(pdf: Any, inserted: Sequence[InsertedPage]) -> Iterator[_Place]:
    """Yield the pages that have a placeholder."""
    for page in pdf.pages:
        xobjects = page.resources.get("/XObject", {})
        for name in list(xobjects.keys()):
            if _is_placeholder(xobjects[name]):
                index = _index(xobjects[name])
                yield _Place(page, name, index, inserted[index])


def _is_placeholder(image: Any) -> bool:
    is_small = image.get("/Width") == _WIDTH and image.get("/Height") == 1
    return bool(is_small and image.read_bytes().startswith(_MARK))


def _index(image: Any) -> int:
    (number,) = unpack(">I", b"\0" + image.read_bytes()[len(_MARK) :][:3])
    return int(number)


def _withdraw_claims(pdf: Any, names: set[str]) -> None:
    with pdf.open_metadata(set_pikepdf_as_editor=False) as metadata:
        for name in names:
            if name in metadata:
                del metadata[name]
