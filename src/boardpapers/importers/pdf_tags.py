"""Read tagged PDFs: their tags say what is a heading, a paragraph, a list, a table, a picture."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from boardpapers.importers.passages import BULLET, Grid, Passage, Piece
from boardpapers.importers.pdf_columns import alignment_of, columns_of
from boardpapers.importers.pdf_fragments import NO_TAG, Fragment, Joints, joined, read_utf16
from boardpapers.importers.pdf_styled_words import styled_words
from boardpapers.importers.printed_lines import clean, split_mark
from boardpapers.importers.source_inlines import footnote_mark, markdown_of, split_typed_mark
from boardpapers.markdown.list_marks import find_mark
from boardpapers.markdown.nodes import Image, Inline, Link, Text
from boardpapers.markdown.walk import plain_text

_HEADINGS = {f"H{level}": level for level in range(1, 7)} | {"H": 2, "Title": 1}
_WORDS = frozenset(
    {"Span", "Link", "Reference", "Em", "Strong", "Quote", "Code", "Annot", "Sub", "NonStruct"}
)
_LEFT_OUT = frozenset({"TOC", "TOCI", "Artifact"})
_DEEPEST = 60
# The mark of a footnote, in brackets; and in Markdown, at the beginning of the footnote.
_NOTE = re.compile(r"\s*\[?(\d{1,3})\]?\s*")
_NUMBERED_NOTE = re.compile(r"\[?(\d{1,3})\]?\s+(.*)", re.DOTALL)
_DEFINITION = re.compile(r"\[\^(\d{1,3})\]\s*")
# Items on one line, in points.
_SAME_LINE = 4.0


class Tag(Struct):
    """An element of the tags of a page: its type, its words and elements in order."""

    type: str
    alternative: str = ""
    inside: "list[Tag | int]" = field(default_factory=list)


class TaggedPage(Struct, frozen=True):
    """A page with the fragments of each tag; `link_at` and `picture` look for what it draws.

    `title_size` is the size of the letters that only the title has; 0 if it has none of its own.
    """

    place: str
    fragments: dict[int, list[Fragment]]
    link_at: Callable[[Fragment], str]
    picture: Callable[[list[int]], str]
    title_size: float = 0


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


class TagReader:
    """Turns the tags of a page into pieces."""

    def __init__(self, page: TaggedPage, joints: Joints) -> None:
        self.page = page
        self.joints = joints
        self.footnotes: dict[str, str] = {}

    def read(self, tag: Tag, *, quoted: bool = False) -> Iterator[Piece]:
        """Yield the pieces of a tag."""
        if tag.type in _LEFT_OUT:
            return
        kinds = {
            "Table": self._table, "Figure": self._figure, "LI": self._item,
            "Note": self._note, "FENote": self._note,
        }  # fmt: skip
        if tag.type in _HEADINGS:
            yield from self._heading(tag)
        elif own_kind := kinds.get(tag.type):
            yield from own_kind(tag)
        elif self._is_leaf(tag):
            yield from self._paragraph(tag, quoted=quoted)
        elif self._has_cells(tag):
            yield from self._rows(tag)
        else:
            quoted = quoted or tag.type == "BlockQuote"
            for each in tag.inside:
                own = each if isinstance(each, Tag) else Tag("Span", inside=[each])
                yield from self.read(own, quoted=quoted)

    def _is_leaf(self, tag: Tag) -> bool:
        return all(
            not isinstance(each, Tag) or (each.type in _WORDS and self._is_leaf(each))
            for each in tag.inside
        )

    def _has_cells(self, tag: Tag) -> bool:
        """Tell whether a tag has only boxes of words, as in a list of labels and values."""
        boxes = [each for each in tag.inside if isinstance(each, Tag)]
        is_box = all(each.type == "Div" and self._is_leaf(each) for each in boxes)
        return tag.type == "Div" and len(boxes) > 1 and is_box

    def _fragments(self, tag: Tag) -> list[Fragment]:
        return [each for number in numbers_in(tag) for each in self.page.fragments.get(number, ())]

    def _nodes(self, tag: Tag, *, is_bold: bool) -> list[Inline]:
        """Return the words of a tag; those of links out of the paper are links.

        With `is_bold`, all of them are, which is not emphasis.
        """
        found: list[Inline] = []
        run: list[Fragment] = []
        words = partial(styled_words, joints=self.joints, is_bold=is_bold)
        for link, fragments in self._runs(tag):
            url = self.page.link_at(fragments[0]) if link and fragments else ""
            note = _NOTE.fullmatch(joined(fragments)) if link and not url else None
            if note:
                found += [*words(run), footnote_mark(note[1])]
                found += [Text(" ")] if fragments[-1].text.endswith(" ") else []
                run = []
            elif url.startswith(("http://", "https://")):
                found += [*words(run), Link(url, (Text(joined(fragments, self.joints).strip()),))]
                after = fragments[-1].text
                found += [Text(" ")] if after.endswith(" ") else []
                run = []
            else:
                run += fragments
        return [*found, *words(run)] or [Text("")]

    def _runs(self, tag: Tag) -> Iterator[tuple[bool, list[Fragment]]]:
        for each in tag.inside:
            if not isinstance(each, Tag):
                yield False, self.page.fragments.get(each, []) if each != NO_TAG else []
            elif each.type in ("Link", "Reference"):
                yield True, self._fragments(each)
            else:
                yield from self._runs(each)

    def _markdown(self, tag: Tag, *, in_cell: bool = False) -> str:
        is_bold = not in_cell and _is_bold(self._fragments(tag))
        return markdown_of(self._nodes(tag, is_bold=is_bold), in_cell=in_cell)

    def _heading(self, tag: Tag) -> Iterator[Piece]:
        words = " ".join(clean(joined(self._fragments(tag), self.joints)).split())
        mark, text = split_mark(words)
        if text:
            level = _HEADINGS[tag.type]
            yield Passage(markdown_of([Text(text)]), self.page.place, mark, heading=level)

    def _paragraph(self, tag: Tag, *, quoted: bool) -> Iterator[Piece]:
        fragments = self._fragments(tag)
        bold = _is_bold(fragments)
        nodes = self._nodes(tag, is_bold=bold)
        mark, rest = split_typed_mark(nodes)
        if mark.isdigit() and not (bold or "\t" in plain_text(tuple(nodes))):
            mark, rest = "", nodes
        text = markdown_of(rest)
        if note := _DEFINITION.match(text):
            self.footnotes[note[1]] = text[note.end() :]
        elif text.strip():
            indent = _left_of_words(fragments, mark)
            heading = int(_size(fragments) == self.page.title_size)
            yield Passage(text, self.page.place, mark, indent, heading, bold, is_quotation=quoted)

    def _item(self, tag: Tag) -> Iterator[Piece]:
        """Yield an item of a list: its label is the mark of its first paragraph."""
        labels = [each for each in tag.inside if isinstance(each, Tag) and each.type == "Lbl"]
        fragments = self._fragments(labels[0]) if labels else []
        label = clean(joined(fragments)).strip()
        is_mark = find_mark(label, 0, len(label)) is not None
        mark = label if is_mark else split_mark(f"{label} x")[0]
        rest = Tag("LBody", inside=[each for each in tag.inside if each not in labels])
        is_first = True
        for piece in self.read(rest):
            if is_first and isinstance(piece, Passage):
                piece = replace(piece, mark=mark or piece.mark or BULLET)
            yield piece
            is_first = False

    def _rows(self, tag: Tag) -> Iterator[Piece]:
        """Yield boxes beside each other as a table of labels and values."""
        rows: list[list[str]] = []
        last = None
        for box in (each for each in tag.inside if isinstance(each, Tag)):
            fragments = self._fragments(box)
            if not fragments:
                continue
            is_beside = last is not None and abs(last - fragments[0].top) < _SAME_LINE
            text = self._markdown(box)
            rows = [*rows[:-1], [*rows[-1], text]] if is_beside else [*rows, [text]]
            last = fragments[0].top
        yield Grid(tuple(map(tuple, rows)), self.page.place, has_head=False)

    def _figure(self, tag: Tag) -> Iterator[Piece]:
        name = self.page.picture(list(numbers_in(tag)))
        if name:
            nodes: list[Inline] = [Image(name, tag.alternative, "", "", b"")]
            yield Passage(markdown_of(nodes), self.page.place)
        elif tag.alternative:
            yield Passage(markdown_of([Text(tag.alternative)]), self.page.place)

    def _table(self, tag: Tag) -> Iterator[Piece]:
        captions = [each for each in tag.inside if isinstance(each, Tag) and each.type == "Caption"]
        for caption in captions:
            yield from self.read(caption)
        rows = [list(_cells(row)) for row in _below(tag, "TR")]
        places = columns_of([[self._fragments(cell) for cell in row] for row in rows])
        width = max(map(len, rows), default=0)
        table = [[Tag("TD") for _ in range(width)] for _ in rows]
        for row, columns, cells in zip(table, places, rows, strict=True):
            for column, cell in zip(columns, cells, strict=True):
                row[column] = cell
        kept = tuple(row for row in (tuple(map(self._cell, row)) for row in table) if any(row))
        if kept:
            has_head = any(_below(tag, "TH"))
            own = zip(*([self._fragments(cell) for cell in row] for row in table), strict=True)
            yield Grid(kept, self.page.place, tuple(map(alignment_of, own)), has_head)

    def _cell(self, cell: Tag) -> str:
        """Return the words of a cell, its paragraphs on lines of their own."""
        if self._is_leaf(cell):
            return self._markdown(cell, in_cell=True).strip()
        own = (
            each if isinstance(each, Tag) else Tag("Span", inside=[each]) for each in cell.inside
        )
        return "\n".join(filter(None, map(self._cell, own)))

    def _note(self, tag: Tag) -> Iterator[Piece]:
        """Keep a footnote under its number; one without a number is a paragraph."""
        text = self._cell(tag).replace("\n", " ")
        found = _NUMBERED_NOTE.fullmatch(text)
        if found:
            self.footnotes[found[1]] = found[2]
        elif text:
            yield Passage(text, self.page.place)


def _cells(row: Tag) -> Iterator[Tag]:
    """Yield the cells of a row; what has no words on the page is an empty one."""
    for cell in row.inside:
        if not isinstance(cell, Tag):
            yield Tag("TD")
        elif cell.type in ("TD", "TH"):
            yield cell


def _is_bold(fragments: Sequence[Fragment]) -> bool:
    """Tell whether all words are bold."""
    shown = [each for each in fragments if each.text.strip()]
    return bool(shown) and all(each.is_bold for each in shown)


def _size(fragments: Sequence[Fragment]) -> float:
    return round(max((each.size for each in fragments), default=-1))


def _left_of_words(fragments: Sequence[Fragment], mark: str) -> float:
    """Return where the words of a paragraph begin, after its mark if that is by itself."""
    words = [each for each in fragments if each.text.strip()]
    if len(words) > 1 and words[0].text.strip() == mark:
        words = words[1:]
    return min((each.left for each in words), default=0.0)


def _below(tag: Tag, kind: str) -> Iterator[Tag]:
    """Yield the tags of a type below another, outside of tables in it."""
    for each in tag.inside:
        if isinstance(each, Tag):
            if each.type == kind:
                yield each
            elif each.type != "Table":
                yield from _below(each, kind)
