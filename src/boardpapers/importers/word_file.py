"""Read a Word file: its paragraphs, tables, footnotes and images, as Word shows them."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from boardpapers.importers.passages import Certainty, Grid, Passage, Piece, Reading, Remark
from boardpapers.importers.plain_words import as_words
from boardpapers.importers.printed_lines import clean, split_mark
from boardpapers.importers.source_captions import is_picture
from boardpapers.importers.source_file import SourceFile
from boardpapers.importers.source_inlines import markdown_of, split_typed_mark
from boardpapers.importers.word_inlines import WordWords
from boardpapers.importers.word_numbers import WordNumbers
from boardpapers.importers.word_package import damaged, open_word
from boardpapers.importers.word_styles import StyleFacts, WordStyles, level_in
from boardpapers.importers.word_tables import read_grid
from boardpapers.importers.word_xml import (
    Element,
    Properties,
    W,
    indent_of,
    local_name,
    properties_of,
)
from boardpapers.markdown.nodes import Inline, Strong
from boardpapers.markdown.walk import plain_text

if TYPE_CHECKING:
    from docx.document import Document

_NOTES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_DEEPEST = 60
# What is left of “Page 1 of 2” without its fields.
_OF_PAGES = re.compile(r"(?:(?:page|tudalen|of|o|[\d/|–-]+)\b\s*|[\s/|–-])*", re.IGNORECASE)
_REPORTED = {
    "insertion": "tracked insertions are taken as accepted",
    "deletion": "tracked deletions are left out, as accepted",
    "hidden text": "hidden texts are left out",
    "image that is not in the file": "images are left out, because they are not in the file",
    "merged cell": "merged cells of tables are split: the words are in the first of them",
    "drawing": "charts, diagrams and shapes without text are left out",
    "embedded document": "embedded documents are left out",
    "equation": "equations are written as plain words",
    "table inside a table": "tables inside tables are written as lines of their cells",
    "table of contents": "lines of a table of contents are left out",
}


def read_word(source: SourceFile) -> Reading:
    """Return the pieces of a Word file.

    Raises as `open_word`; BP952: it has only pictures.
    """
    document = open_word(source)
    styles = getattr(document.part._styles_part, "element", None)
    if document.element.body is None or styles is None:
        raise damaged(source)
    reading = _WordReader(document).reading()
    if reading.images and not any(map(_has_words, reading.pieces)):
        sentence = f"`{source.path.name}` has no text, only pictures"
        help = "scan its pages again with text recognition (OCR), or ask for the original"
        raise source.refused("BP952", sentence, help)
    return reading


class _WordReader:
    """Reads the body of a document from top to bottom, because its numbers count on."""

    def __init__(self, document: "Document") -> None:
        self.document = document
        self.words = WordWords(document.part)
        styles = document.part._styles_part.element
        self.numbers = WordNumbers(_numbering(document), styles)
        self.styles = WordStyles(self.numbers)
        self.count = 0

    def reading(self) -> Reading:
        body = self.document.element.body
        pieces = tuple(self._pieces(body, 0))
        footnotes = dict(self._notes("footnotes", "")) | dict(self._notes("endnotes", "end-"))
        return Reading(
            pieces,
            tuple(self._running()),
            footnotes,
            self.words.images,
            clean(self.document.core_properties.title or "").strip(),
            tuple(self._remarks()),
        )

    def _pieces(self, parent: Element, depth: int) -> Iterator[Piece]:
        for element in parent:
            tag = local_name(element)
            if tag == "p":
                yield from self._paragraph(element)
            elif tag == "tbl":
                yield from self._table(element)
            elif tag in ("sdt", "sdtContent", "ins", "moveTo", "customXml") and depth < _DEEPEST:
                yield from self._pieces(element, depth + 1)
            elif tag == "altChunk":
                self.words.note("embedded document")

    def _paragraph(self, element: Element) -> Iterator[Piece]:
        self.count += 1
        properties = properties_of(element)
        numbered = self.numbers.number(properties)
        style = self.styles.of(properties)
        nodes = self.words.read(element)
        if style.name.startswith("toc "):
            self.words.note("table of contents")
            return
        mark, indent = (numbered.mark, numbered.indent) if numbered else ("", 0.0)
        if not mark:
            mark, nodes = self._typed_mark(nodes)
        text = markdown_of(nodes)
        place = f"paragraph {self.count}"
        indent = indent_of(properties) or indent
        if text.strip():
            heading = self._heading(properties, style)
            is_bold = self._is_bold(nodes, style)
            yield Passage(
                _unbold(text) if heading or is_bold else text,
                place, mark, indent, heading, is_bold and not heading,
                is_quotation="quot" in style.name or style.name == "block text",
            )  # fmt: skip
        yield from self._boxes()

    def _typed_mark(self, nodes: list[Inline]) -> tuple[str, list[Inline]]:
        """Split off a number that was typed; one without a full stop needs a tab after it."""
        mark, rest = split_typed_mark(nodes)
        opening = plain_text(tuple(nodes[:3]))
        first = plain_text(tuple(nodes[:1]))
        has_tab = "\t" in opening
        return ("", nodes) if mark.isdigit() and not (has_tab or first == mark) else (mark, rest)

    def _boxes(self) -> Iterator[Piece]:
        """Yield the words of text boxes after the paragraph that they are in."""
        for box in self._new_boxes():
            yield from self._pieces(box, _DEEPEST)

    def _new_boxes(self) -> list[Element]:
        boxes, self.words.boxes = self.words.boxes, []
        return boxes

    def _table(self, element: Element) -> Iterator[Piece]:
        grid = read_grid(element, self._cell, self.words.note)
        self.count += 1
        if len(grid.rows) == 1 and len(grid.rows[0]) == 1:
            yield from self._only_cell(grid)
        elif grid.rows:
            yield replace(grid, place=f"table after paragraph {self.count - 1}")

    def _only_cell(self, grid: Grid) -> Iterator[Piece]:
        """Yield the lines of a box drawn as a table of one cell."""
        for line in grid.rows[0][0].split("\n"):
            if line.strip():
                mark, text = split_mark(line)
                yield Passage(text, f"paragraph {self.count}", mark)

    def _cell(self, cell: Element) -> str:
        return "\n".join(self._lines_in(cell))

    def _lines_in(self, holder: Element) -> Iterator[str]:
        """Yield the lines of a cell, or of a text box in it, which is after its paragraph."""
        for paragraph in holder.iter(f"{W}p"):
            if _is_in_box(paragraph, holder):
                continue
            numbered = self.numbers.number(properties_of(paragraph))
            nodes = self.words.read(paragraph)
            mark, nodes = (numbered.mark, nodes) if numbered else self._typed_mark(nodes)
            text = markdown_of(nodes, in_cell=True)
            if text.strip():
                yield f"{mark} {text}".strip()
            for box in self._new_boxes():
                yield from self._lines_in(box)

    def _heading(self, properties: Properties, style: StyleFacts) -> int:
        """Return the level of a heading: of the paragraph, of its style, or of one below this."""
        if style.name == "title":
            return 1
        own = level_in(properties)
        return next((each for each in (own, style.level) if each is not None), 0)

    def _is_bold(self, nodes: list[Inline], style: StyleFacts) -> bool:
        """Tell whether all words of a paragraph are bold, by themselves or by its style."""
        shown = [each for each in nodes if getattr(each, "text", "x").strip()]
        return bool(shown and all(isinstance(each, Strong) for each in shown)) or style.is_bold

    def _running(self) -> Iterator[str]:
        """Yield the lines of the headers of pages."""
        for section in self.document.sections:
            for header in (section.first_page_header, section.header):
                yield from _lines_around(header)

    def _footers(self) -> Iterator[str]:
        """Yield the lines of the footers of pages that say more than a page."""
        for section in self.document.sections:
            for footer in (section.first_page_footer, section.footer):
                yield from (each for each in _lines_around(footer) if not _OF_PAGES.fullmatch(each))

    def _notes(self, kind: str, prefix: str) -> Iterator[tuple[str, str]]:
        from docx.oxml import parse_xml

        for relation in self.document.part.rels.values():
            if relation.is_external or relation.reltype != f"{_NOTES}{kind}":
                continue
            part = relation.target_part
            words = WordWords(part)
            for note in parse_xml(part.blob):
                if note.get(f"{W}type") in (None, "normal"):
                    texts = (markdown_of(words.read(each)) for each in note.iter(f"{W}p"))
                    text = " ".join(each for each in texts if each.strip())
                    yield f"{prefix}{note.get(f'{W}id')}", text.strip()

    def _remarks(self) -> Iterator[Remark]:
        for what, count in self.words.counts.items():
            certainty: Certainty = "left" if "left out" in _REPORTED[what] else "sure"
            yield Remark(certainty, f"{_REPORTED[what]} ({count})")
        comments = sum(1 for _ in self.document.element.body.iter(f"{W}commentReference"))
        for footer in dict.fromkeys(self._footers()):
            yield Remark("left", f"running footer left out: {footer}")
        if comments:
            yield Remark("left", f"comments are left out ({comments})")


def _lines_around(header: Any) -> Iterator[str]:
    """Yield the lines of a header or footer of python-docx, if it is not that of the one before."""
    if not header.is_linked_to_previous:
        words = WordWords(header.part)
        for paragraph in header._element.iter(f"{W}p"):
            yield as_words(markdown_of(words.read(paragraph)))


def _is_in_box(paragraph: Element, holder: Element) -> bool:
    """Tell whether a paragraph is in a text box inside of what holds it."""
    box = next(paragraph.iterancestors(f"{W}txbxContent"), None)
    return box is not None and box is not holder and holder in box.iterancestors()


def _has_words(piece: Piece) -> bool:
    """Tell whether a piece has words besides those of pictures."""
    if isinstance(piece, Grid):
        return any(map(str.strip, (cell for row in piece.rows for cell in row)))
    return not is_picture(piece.text)


def _unbold(text: str) -> str:
    return text.replace("**", "")


def _numbering(document: "Document") -> Element | None:
    from docx.opc.constants import RELATIONSHIP_TYPE

    for relation in document.part.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.NUMBERING and not relation.is_external:
            return relation.target_part.element
    return None
