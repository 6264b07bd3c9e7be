"""PDF files of the workspace that are appendices: read, checked, and linked from other formats."""

from collections.abc import Iterable, Iterator
from functools import cache
from importlib.util import find_spec
from io import BytesIO
from operator import is_
from pathlib import Path
from typing import Any, TypeVar, cast
from urllib.parse import quote

from msgspec import Struct
from msgspec.structs import replace

from boardpapers.document.nodes_inside import fields_with_nodes
from boardpapers.document.tree import DocumentSection
from boardpapers.markdown.nodes import Link, Paragraph, PdfPages, Text
from boardpapers.paths import reason

MAXIMUM_BYTES = 20_000_000

Node = TypeVar("Node")


class PdfFile(Struct, frozen=True):
    """A PDF: its bytes, the sizes of its pages in points, and how accessible it is.

    `untagged` are the pages, from 1, that no tag reaches. Without the extra that writes PDF,
    nothing is known of its pages.
    """

    data: bytes
    sizes: tuple[tuple[float, float], ...] = ()
    untagged: tuple[int, ...] = ()
    claims_to_be_accessible: bool = True


def read_pdf(path: Path) -> PdfFile | str:
    """Return a PDF, or the words that say why it cannot be used."""
    try:
        if path.stat().st_size > MAXIMUM_BYTES:
            return f"is larger than {MAXIMUM_BYTES // 1_000_000} MB"
        data = path.read_bytes()
    except OSError as problem:
        return f"cannot be read: {reason(problem)}"
    if b"%PDF-" not in data[:1024]:
        return "is not a PDF"
    return _inspected(data) if _can_inspect() else PdfFile(data)


@cache
def _can_inspect() -> bool:
    return find_spec("pikepdf") is not None


def _inspected(data: bytes) -> PdfFile | str:
    import pikepdf

    from boardpapers.document.pdf_accessibility import (
        claims_to_be_accessible,
        pages_without_tags,
    )

    try:
        with pikepdf.open(BytesIO(data)) as pdf:
            if pdf.is_encrypted:
                return "is protected"
            sizes = tuple(map(_size, pdf.pages))
            untagged = pages_without_tags(pdf)
            is_accessible = claims_to_be_accessible(pdf)
    except pikepdf.PasswordError:
        return "is protected with a password"
    except (pikepdf.PdfError, ValueError, TypeError, AttributeError):
        return "is damaged"
    return PdfFile(data, sizes, untagged, is_accessible) if sizes else "has no pages"


def _size(page: Any) -> tuple[float, float]:
    """Return the width and height of a page as it is shown."""
    left, bottom, right, top = map(float, page.trimbox)
    unit = float(page.obj.get("/UserUnit", 1))
    size = abs(right - left) * unit, abs(top - bottom) * unit
    if min(size) <= 0:
        raise ValueError("a page without a size")
    return size[::-1] if int(page.rotation) % 180 else size


def files_in(sections: Iterable[DocumentSection]) -> Iterator[PdfPages]:
    """Yield the PDF files that are appendices: each is a block of its section."""
    for section in sections:
        yield from (block for block in section.blocks if isinstance(block, PdfPages))
        yield from files_in(section.sections)


def name_of_copy(file: PdfPages, suffix: str) -> str:
    """Return the name of the copy of a PDF; `suffix` is the end of the names of private files."""
    return f"{file.name}{suffix}.pdf"


def with_links_to_files(node: Node, suffix: str) -> Node:
    """Return a document or a pack with links in place of PDF files, or the same one without any.

    `suffix` is the end of the names of private files.
    """
    if isinstance(node, PdfPages):
        words = (Text(f"{node.title} (PDF)"),)
        return cast("Node", Paragraph((Link(quote(name_of_copy(node, suffix)), words),)))
    if isinstance(node, tuple):
        changed = tuple(with_links_to_files(each, suffix) for each in node)
        return node if all(map(is_, changed, node)) else cast("Node", changed)
    if not isinstance(node, Struct):
        return node
    changes = {
        name: changed
        for name in fields_with_nodes(type(node))
        if (changed := with_links_to_files(value := getattr(node, name), suffix)) is not value
    }
    return cast("Node", replace(node, **changes)) if changes else node
