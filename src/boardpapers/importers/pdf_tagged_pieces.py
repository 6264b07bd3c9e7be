"""The pieces of a tagged PDF: its tags say what is a heading, a paragraph, a list, a table."""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from boardpapers.importers.passages import BULLET, Grid, Passage, Piece
from boardpapers.importers.pdf_columns import alignment_of, columns_of
from boardpapers.importers.pdf_fragments import Fragment, Joints, joined
from boardpapers.importers.pdf_tagged_words import TaggedPage, TaggedWords, is_all_bold
from boardpapers.importers.pdf_tags import Tag, cells_of_row, is_leaf, numbers_in, tags_below
from boardpapers.importers.printed_lines import clean, split_mark
from boardpapers.importers.source_inlines import markdown_of, split_typed_mark
from boardpapers.markdown.list_marks import find_mark
from boardpapers.markdown.nodes import Image, Inline, Text
from boardpapers.markdown.walk import plain_text

_HEADINGS = {f"H{level}": level for level in range(1, 7)} | {"H": 2, "Title": 1}
_LEFT_OUT = frozenset({"TOC", "TOCI", "Artifact"})
# A footnote with its number, and with that in Markdown.
_NUMBERED_NOTE = re.compile(r"\[?(\d{1,3})\]?\s+(.*)", re.DOTALL)
_DEFINITION = re.compile(r"\[\^(\d{1,3})\]\s*")
# Items on one line, in points.
_SAME_LINE = 4.0


class TagReader:
    """Turns the tags of a page into pieces."""

    def __init__(self, page: TaggedPage, joints: Joints) -> None:
        self.page = page
        self.words = TaggedWords(page, joints)
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
        elif is_leaf(tag):
            yield from self._paragraph(tag, quoted=quoted)
        elif self._has_cells(tag):
            yield from self._rows(tag)
        else:
            quoted = quoted or tag.type == "BlockQuote"
            for each in tag.inside:
                own = each if isinstance(each, Tag) else Tag("Span", inside=[each])
                yield from self.read(own, quoted=quoted)

    def _has_cells(self, tag: Tag) -> bool:
        """Tell whether a tag has only boxes of words, as in a list of labels and values."""
        boxes = [each for each in tag.inside if isinstance(each, Tag)]
        is_box = all(each.type == "Div" and is_leaf(each) for each in boxes)
        return tag.type == "Div" and len(boxes) > 1 and is_box

    def _heading(self, tag: Tag) -> Iterator[Piece]:
        mark, text = split_mark(self.words.text(tag))
        if text:
            level = _HEADINGS[tag.type]
            yield Passage(markdown_of([Text(text)]), self.page.place, mark, heading=level)

    def _paragraph(self, tag: Tag, *, quoted: bool) -> Iterator[Piece]:
        fragments = self.words.fragments(tag)
        bold = is_all_bold(fragments)
        nodes = self.words.nodes(tag, is_bold=bold)
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
        fragments = self.words.fragments(labels[0]) if labels else []
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
            fragments = self.words.fragments(box)
            if not fragments:
                continue
            is_beside = last is not None and abs(last - fragments[0].top) < _SAME_LINE
            text = self.words.markdown(box)
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
        rows = [list(cells_of_row(row)) for row in tags_below(tag, "TR")]
        places = columns_of([[self.words.fragments(cell) for cell in row] for row in rows])
        width = max(map(len, rows), default=0)
        table = [[Tag("TD") for _ in range(width)] for _ in rows]
        for row, columns, cells in zip(table, places, rows, strict=True):
            for column, cell in zip(columns, cells, strict=True):
                row[column] = cell
        kept = tuple(row for row in (tuple(map(self._cell, row)) for row in table) if any(row))
        if kept:
            has_head = any(tags_below(tag, "TH"))
            own = zip(*([self.words.fragments(cell) for cell in row] for row in table), strict=True)
            yield Grid(kept, self.page.place, tuple(map(alignment_of, own)), has_head)

    def _cell(self, cell: Tag) -> str:
        """Return the words of a cell, its paragraphs on lines of their own."""
        if is_leaf(cell):
            return self.words.markdown(cell, in_cell=True).strip()
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


def _size(fragments: Sequence[Fragment]) -> float:
    return round(max((each.size for each in fragments), default=-1))


def _left_of_words(fragments: Sequence[Fragment], mark: str) -> float:
    """Return where the words of a paragraph begin, after its mark if that is by itself."""
    words = [each for each in fragments if each.text.strip()]
    if len(words) > 1 and words[0].text.strip() == mark:
        words = words[1:]
    return min((each.left for each in words), default=0.0)
