"""Pages of other PDFs inside one that Typst has typeset.

Typst cannot take them into an accessible PDF. So it typesets a small image in the place of each,
as a figure with alternative text, and here the image is replaced with the page itself.
"""

import zlib
from collections.abc import Iterator, Sequence
from io import BytesIO
from struct import pack, unpack
from typing import Any

from msgspec import Struct

from boardpapers.markdown.nodes import Image

_MARK = b"\x9bpdf\x1fpage"
# A row of four pixels of three bytes: the mark, then a number.
_WIDTH = 4


class InsertedPage(Struct, frozen=True):
    """A page of another PDF, by its number from 0."""

    data: bytes
    number: int


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

    It no longer claims to be PDF/UA and PDF/A, because the pages of others may not be.
    """
    import pikepdf

    sources: dict[bytes, Any] = {}
    with pikepdf.open(BytesIO(typeset)) as pdf:
        for xobjects, name in list(_places(pdf)):
            page = inserted[_index(xobjects[name])]
            if page.data not in sources:
                sources[page.data] = _opened(page.data)
            xobjects[name] = _form(pdf, sources[page.data].pages[page.number])
        _withdraw_claims(pdf)
        written = BytesIO()
        pdf.save(written, deterministic_id=True)
    return written.getvalue()


def _opened(data: bytes) -> Any:
    """Open a PDF, with what is written in forms and on stamps as part of its pages."""
    import pikepdf

    source = pikepdf.open(BytesIO(data))
    source.flatten_annotations("print")
    return source


def _places(pdf: Any) -> Iterator[tuple[Any, str]]:
    """Yield the dictionaries that have a placeholder, with its name there."""
    for page in pdf.pages:
        xobjects = page.resources.get("/XObject", {})
        for name in list(xobjects.keys()):
            if _is_placeholder(xobjects[name]):
                yield xobjects, name


def _is_placeholder(image: Any) -> bool:
    is_small = image.get("/Width") == _WIDTH and image.get("/Height") == 1
    return bool(is_small and image.read_bytes().startswith(_MARK))


def _index(image: Any) -> int:
    (number,) = unpack(">I", b"\0" + image.read_bytes()[len(_MARK) :][:3])
    return int(number)


def _form(pdf: Any, page: Any) -> Any:
    """Return a page as a form that fills the unit square, as an image does."""
    import pikepdf

    form = pdf.copy_foreign(page.as_form_xobject())
    matrix = pikepdf.Matrix(form.get("/Matrix", pikepdf.Matrix()))
    shown = matrix.transform(pikepdf.Rectangle(form.BBox))
    a, b, c, d, e, f = matrix.shorthand
    width, height, left, bottom = shown.width, shown.height, shown.llx, shown.lly
    fitted = (
        a / width, b / height, c / width, d / height, (e - left) / width, (f - bottom) / height
    )  # fmt: skip
    form.Matrix = pikepdf.Array(fitted)
    _without_marks(form, set())
    return form


def _without_marks(form: Any, seen: set[tuple[int, int]]) -> None:
    """Remove the marks of structure from a form and those inside it: they lead to no structure."""
    import pikepdf

    form.write(pikepdf.unparse_content_stream(list(_unmarked(form))))
    for key in ("/StructParents", "/StructParent", "/PieceInfo"):
        if key in form:
            del form[key]
    for inner in form.get("/Resources", {}).get("/XObject", {}).values():
        if inner.get("/Subtype") == "/Form" and inner.objgen not in seen:
            seen.add(inner.objgen)
            _without_marks(inner, seen)


def _unmarked(form: Any) -> Iterator[Any]:
    """Yield the instructions of a form without the marks of structure; those of layers are kept."""
    import pikepdf

    are_kept: list[bool] = []
    for instruction in pikepdf.parse_content_stream(form):
        operator = str(instruction.operator)
        is_kept = operator not in ("MP", "DP")
        if operator in ("BMC", "BDC"):
            is_kept = str(instruction.operands[0]) == "/OC"
            are_kept.append(is_kept)
        elif operator == "EMC":
            is_kept = are_kept.pop() if are_kept else False
        if is_kept:
            yield instruction


def _withdraw_claims(pdf: Any) -> None:
    with pdf.open_metadata(set_pikepdf_as_editor=False) as metadata:
        for name in ("pdfuaid:part", "pdfaid:part", "pdfaid:conformance"):
            if name in metadata:
                del metadata[name]
