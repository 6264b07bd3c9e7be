"""Documents as plain data for Typst's templates: without bytes, with their addresses.

Nothing is escaped: the templates treat texts as texts.
"""

from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from msgspec import Struct

from boardpapers.document.breaks import by_sums
from boardpapers.document.column_widths import has, is_full, measured
from boardpapers.document.pack import Pack
from boardpapers.document.table_print import table_print
from boardpapers.document.tree import Document, DocumentSection, Version
from boardpapers.markdown.nodes import (
    BulletList,
    Footnote,
    FootnoteReference,
    Image,
    Inlines,
    InternalLink,
    LineBreak,
    Link,
    NumberedParagraph,
    OrderedList,
    Paragraph,
    PdfPages,
    Phrase,
    Quotation,
    Styled,
    Table,
    Text,
)
from boardpapers.markdown.walk import plain_text
from boardpapers.writers.direction import is_right_to_left, must_be_turned
from boardpapers.writers.links import Links
from boardpapers.writers.pdf.inserted_pages import InsertedPage, placeholder


class TypstData(Struct, frozen=True):
    """The data for a template, as for JSON; its images, by their names there; and its URLs.

    `inserted` are the pages of other PDFs, whose places are kept by images.
    """

    paper: dict[str, Any]
    images: dict[str, Image]
    links: tuple[str, ...]
    inserted: tuple[InsertedPage, ...]


def typst_data(pack: Pack, links: Links) -> TypstData:
    """Return documents as data for one PDF."""
    gathering = _Gathering(links)
    data = [
        {
            "document": gathering.document(document),
            "style": style.style.as_file().model_dump(mode="json"),
        }
        for document, style in pack.parts
    ]
    paper = {"title": pack.title, "first_page": pack.first_page, "reports": data}
    return TypstData(paper, gathering.images, tuple(gathering.links), tuple(gathering.inserted))


@dataclass(slots=True)
class _Gathering:
    """Convert documents to plain data, one after another.

    `columns` are the widths of the numbers of the current one; `images` and `links` are those
    found so far. `may_turn` is true where a table may have a page on its side.
    """

    urls: Links
    columns: tuple[float, ...] = ()
    may_turn: bool = False
    images: dict[str, Image] = field(default_factory=dict)
    links: list[str] = field(default_factory=list)
    inserted: list[InsertedPage] = field(default_factory=list)

    def document(self, document: Document) -> Any:
        self.columns = document.number_columns
        return self.plain(document)

    def plain(self, node: Any, among: "_Siblings | None" = None) -> Any:
        """Return a node as for JSON; an image's bytes are replaced with their name."""
        if isinstance(node, tuple):
            around = among if among and among.is_in_words() else None
            return [self.plain(each, _Siblings(node, at, around)) for at, each in enumerate(node)]
        if isinstance(node, bytes):
            return sha256(node).hexdigest()
        if not isinstance(node, Struct):
            return node
        before, self.may_turn = self.may_turn, self._may_turn_in(node)
        values = {name: self.plain(getattr(node, name), among) for name in node.__struct_fields__}
        self.may_turn = before
        values["kind"] = getattr(node, "kind", "")
        if isinstance(node, OrderedList):
            values |= {"marks": list(node.marks), "is-numbered": node.is_numbered}
        values |= _of_its_words(node, among)
        if isinstance(node, Table):
            values["print"] = self.plain(table_print(node, may_turn=self.may_turn))
        self.place(node, values)
        return values

    def _may_turn_in(self, node: Any) -> bool:
        """Tell whether a table inside a node may have a page on its side."""
        is_around = isinstance(node, BulletList | OrderedList | Quotation)
        return isinstance(node, DocumentSection) or (self.may_turn and not is_around)

    def place(self, node: Any, values: dict[str, Any]) -> None:
        """Set a node's address in the PDF, and the addresses that it links to."""
        match node:
            case Image():
                self.images[values["data"]] = node
            case PdfPages():
                values["pages"] = [self.inserted_page(node, n) for n in range(len(node.sizes))]
            case Link(url=url):
                self.links.append(url)
            case InternalLink() | Version():
                values["url"] = self.urls.to_document(node.document, node.address)
            case Footnote(number=number, prefix=prefix):
                values["address"] = f"{prefix}footnote-{number}"
                values["mark"] = f"{prefix}mark-{number}-1"
            case FootnoteReference(number=number, occurrence=occurrence, prefix=prefix):
                values["address"] = f"{prefix}mark-{number}-{occurrence}"
                values["note"] = f"{prefix}footnote-{number}"
            case NumberedParagraph(depth=depth):
                values["digits"] = self.columns[depth - 1]

    def inserted_page(self, node: PdfPages, number: int) -> dict[str, Any]:
        """Keep the place of a page of another PDF; return what the template needs for it."""
        name = f"page-{len(self.inserted)}.png"
        self.images[name] = placeholder(len(self.inserted), node.source)
        self.inserted.append(InsertedPage(node.data, number, node.source, node.title))
        width, height = node.sizes[number]
        count = f" ({number + 1}/{len(node.sizes)})" if len(node.sizes) > 1 else ""
        return {"data": name, "alternative": node.title + count, "width": width, "height": height}


class _Siblings(Struct, frozen=True):
    """The nodes that a node is among, its position there, and the siblings of their own parent.

    Those are given only if the parent is in the same words, like emphasis.
    """

    nodes: tuple[Any, ...]
    position: int
    around: "_Siblings | None"

    def is_in_words(self) -> bool:
        """Tell whether the node contains some of the words of a paragraph."""
        return isinstance(self.nodes[self.position], Styled | Link | InternalLink)

    def is_joined(self, side: int) -> bool:
        """Tell whether the words before a node (-1) or after it (1) follow without a space."""
        beside = self.position + side
        if 0 <= beside < len(self.nodes):
            words = plain_text((self.nodes[beside],))
            return bool(words) and not words[0 if side > 0 else -1].isspace()
        return self.around is not None and self.around.is_joined(side)


def _separate_sums(text: str, among: _Siblings | None) -> list[str]:
    """Split a text at its sums, but not at one that is in the same word as text beside it.

    A line may end before and after what Typst keeps together.
    """
    parts = by_sums(text)
    if len(parts) > 1 and among and not parts[0] and among.is_joined(-1):
        parts = ["".join(parts[:3]), *parts[3:]]
    if len(parts) > 1 and among and not parts[-1] and among.is_joined(1):
        parts = [*parts[:-3], "".join(parts[-3:])]
    return parts


def _of_its_words(node: Struct, among: _Siblings | None) -> dict[str, Any]:
    """Return what follows from the words of a node: where lines may end, and their direction."""
    match node:
        case Text(text=text) if len(parts := _separate_sums(text, among)) > 1:
            return {"parts": parts}
        case Phrase(content=content) | NumberedParagraph(content=content):
            return {"must_be_turned": must_be_turned(content)}
        case Paragraph(content=content):
            return {"is_right_to_left": is_right_to_left(content)}
        case Table():
            columns = [{"steps": each.steps, "word": each.word} for each in measured(node)]
            lengths = [list(map(_estimated_length, row)) for row in node.rows]
            return {"columns": columns, "full": is_full(node), "lengths": lengths}
    return {}


_USUAL_LETTER, _LINE, _IMAGE = 550, 10_000, 10_000_000
"""Widths in thousandths of the font size: a letter, the rest of a line that ends early, and one
that is too wide for any row that stays whole."""


def _estimated_length(cell: Inlines) -> int:
    """Return about how long a cell is on one line: it decides whether its row may be split."""
    breaks = sum(isinstance(each, LineBreak) for each in cell)
    image = _IMAGE if has(cell, Image) else 0
    return len(plain_text(cell)) * _USUAL_LETTER + breaks * _LINE + image
