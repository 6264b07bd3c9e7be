"""The state that the parts of one Word document share while it is written."""

from collections.abc import Iterator
from itertools import count
from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import replace

from boardpapers.document.tree import Document
from boardpapers.markdown.nodes import OrderedList
from boardpapers.styles import Style
from boardpapers.styles.font_files import Font
from boardpapers.writers.docx.markup import PLAIN, Look
from boardpapers.writers.docx.number_indents import NumberIndents
from boardpapers.writers.docx.relationships import Relationships
from boardpapers.writers.links import Links

if TYPE_CHECKING:
    from docx.opc.part import Part

CAPTIONS, PARAGRAPHS = "captions", "paragraphs"
"""What Word counts."""


class WriterState(Struct, frozen=True):
    """A document, its style, and everything used so far.

    `part` is the file of the package that is being written: links and images belong to it.
    `columns` are those of numbers. The paragraph styles of the file are those of `file_style`.
    `place` is that of the document in its pack, from 0, and `documents` the number of documents
    there; `first_note` is the number of footnotes in those before. `has_own_fonts` is false if a
    `reference.docx` decides the look of words. In footnotes, where lists and quotations have the
    footnotes' size too, `in_note` is true. `ids` yields a new id each time. `lists` has each
    ordered list with its level, `marked` the footnotes that have a mark in the text, and whether
    Word counts that mark, and `captioned` the kinds of nodes that have had a numbered caption.
    `uncounted` has what Word cannot count from here, because some of them are withheld: captions
    in the rest of the document, and paragraphs up to a heading that restarts their numbers.
    """

    document: Document
    style: Style
    links: Links
    part: "Part"
    columns: NumberIndents
    file_style: Style
    place: int = 0
    documents: int = 1
    first_note: int = 0
    has_own_fonts: bool = True
    fonts: tuple[Font, ...] = ()
    in_note: bool = False
    ids: Iterator[int] = field(default_factory=lambda: count(1))
    relationships: Relationships = field(default_factory=Relationships)
    lists: list[tuple[int, OrderedList]] = field(default_factory=list)
    marked: dict[int, bool] = field(default_factory=dict)
    captioned: set[str] = field(default_factory=set)
    uncounted: set[str] = field(default_factory=set)

    def in_notes(self, part: "Part") -> "WriterState":
        """Return the same state for writing the footnotes."""
        return replace(self, part=part, in_note=True)

    def look(self, words: str) -> Look:
        """Return the look of words that a house style may print in capitals, such as `title`.

        It is plain if the paragraph styles of the file already print them so.
        """
        own = words in self.style.capitals
        return PLAIN if own == (words in self.file_style.capitals) else Look(capitals=own)


class BlockContext(Struct, frozen=True):
    """The surroundings of a block: the width of the text, and its indent from the left.

    `style` is that of plain paragraphs, `depth` is the number of lists around the block.
    `before_heading` is true if a heading follows in the document. In a table's cell, whose column
    has room for sums, `in_cell` is true. `turned_width` is the width of the text of a page on its
    side, 0 where a table may not have one.
    """

    width: int
    indent: int = 0
    style: str = "BodyText"
    depth: int = 0
    before_heading: bool = False
    in_cell: bool = False
    turned_width: int = 0

    def further(self, distance: int) -> "BlockContext":
        """Return the same with a larger indent, always leaving some room for words."""
        indent = min(self.indent + distance, self.width * 3 // 4)
        return replace(self, indent=indent, turned_width=0)
