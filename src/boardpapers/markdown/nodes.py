"""The nodes of prose: the inlines of a paragraph, and the blocks of a text.

Each node has a `kind`, by which writers and templates choose what to do with it.
"""

from typing import ClassVar, TypeAlias

from msgspec import Struct

from boardpapers.markdown.counters import COUNTERS

# Inline nodes


class Text(Struct, frozen=True):
    """Words, without markup."""

    kind: ClassVar = "text"
    text: str


class MemberName(Text, frozen=True):
    """The name of a member by id; a site links it to the member's page."""

    member: str


class Emphasis(Struct, frozen=True):
    """Words with emphasis, set in italics."""

    kind: ClassVar = "emphasis"
    content: "Inlines"


class Strong(Struct, frozen=True):
    """Words of strong importance, set in bold."""

    kind: ClassVar = "strong"
    content: "Inlines"


class Phrase(Struct, frozen=True):
    """Words in another language than those around them; `language` is a code like `cy`."""

    kind: ClassVar = "phrase"
    language: str
    content: "Inlines"


class Superscript(Struct, frozen=True):
    """Raised words, as in m²."""

    kind: ClassVar = "superscript"
    content: "Inlines"


class Subscript(Struct, frozen=True):
    """Lowered words, as in CO₂."""

    kind: ClassVar = "subscript"
    content: "Inlines"


class StruckOut(Struct, frozen=True):
    """Words that no longer apply, printed with a line through them."""

    kind: ClassVar = "struck_out"
    content: "Inlines"


class Code(Struct, frozen=True):
    """Code, set in a fixed width."""

    kind: ClassVar = "code"
    text: str


class LineBreak(Struct, frozen=True):
    """A line break that the author asked for."""

    kind: ClassVar = "line_break"


class Link(Struct, frozen=True):
    """A link out of the document; `url` is percent-encoded and has a harmless scheme."""

    kind: ClassVar = "link"
    url: str
    content: "Inlines"
    title: str = ""


class CrossReference(Struct, frozen=True):
    """A reference to a named paragraph or heading, as the author wrote it.

    `document` is the id of another report, or empty; `content` the author's words, if any. In a
    finished document an `InternalLink` is in its place.
    """

    kind: ClassVar = "unresolved_reference"
    name: str
    content: "Inlines"
    document: str = ""


class InternalLink(Struct, frozen=True):
    """A link to an address, without `#`, in this document or in the one named.

    `document` is the id of another paper, or empty; `content` the words. `pages` are the formats
    of the pages that the other paper is on, one and several, to be printed after the words.
    `about` is what screen readers read out after the words, if those do not say where it leads.
    """

    kind: ClassVar = "cross_reference"
    address: str
    content: "Inlines"
    document: str = ""
    pages: tuple[str, str] | None = None
    about: str = ""


class Image(Struct, frozen=True):
    """A picture of the workspace: `source` as the author wrote it, and the file's bytes."""

    kind: ClassVar = "image"
    source: str
    alternative: str
    title: str
    media_type: str
    data: bytes


class FootnoteReference(Struct, frozen=True):
    """The mark of a footnote. `occurrence` counts marks of one footnote, from 1.

    One that `follows_another` is set apart from it: 1 and 2 are not 12. `prefix` begins its
    addresses, so that they are unique in a pack.
    """

    kind: ClassVar = "footnote_reference"
    number: int
    occurrence: int
    follows_another: bool = False
    prefix: str = ""


Inline: TypeAlias = (
    Text
    | Emphasis
    | Strong
    | Phrase
    | Superscript
    | Subscript
    | StruckOut
    | Code
    | LineBreak
    | Link
    | CrossReference
    | InternalLink
    | Image
    | FootnoteReference
)
Inlines: TypeAlias = tuple[Inline, ...]

Styled: TypeAlias = Emphasis | Strong | Phrase | Superscript | Subscript | StruckOut
"""Words that are marked in some way; they may contain further nodes."""

# Blocks

Lines: TypeAlias = tuple[int, int]
"""The first line of a block in its text, counted from 0, and the line after its last."""


class SourceBlock(Struct, frozen=True, kw_only=True):
    """A block with its lines in the text; None if it does not come from a text.

    The last line is never empty. The lines say nothing about what is printed.
    """

    lines: Lines | None = None

    @property
    def line(self) -> int | None:
        """The line in or after which the name or number of the block is written."""
        return self.lines[0] if self.lines else None


class Paragraph(SourceBlock, frozen=True):
    """A paragraph without a number. `name` is its name in cross-references; empty if unnamed.

    `address` is its address for links; empty if it has none.
    """

    kind: ClassVar = "paragraph"
    content: Inlines
    name: str = ""
    address: str = ""


class NumberedParagraph(Struct, frozen=True):
    """A paragraph with its number and the blocks that belong to it: sub-paragraphs, tables …

    `number` is printed (`3.`, `(a)`), `cited` is the number in citations (`3`, `3(a)`), `address`
    is stable: `paragraph-3-1`. `depth` is 1 for a paragraph, 2 for its sub-paragraphs, and so on.
    """

    kind: ClassVar = "numbered_paragraph"
    number: str
    address: str
    content: Inlines
    blocks: "Blocks" = ()
    cited: str = ""
    depth: int = 1


class ListItem(SourceBlock, frozen=True):
    """One item of a list."""

    kind: ClassVar = "list_item"
    blocks: "Blocks"


class BulletList(SourceBlock, frozen=True):
    """Bullets."""

    kind: ClassVar = "bullet_list"
    items: tuple[ListItem, ...]


class OrderedList(SourceBlock, frozen=True):
    """A list of items with numbers or letters, in the form that the author typed.

    `start` is the value of its first mark, `counter` the way to write it, and `opening` and
    `closing` are the signs around it.
    """

    kind: ClassVar = "ordered_list"
    start: int
    items: tuple[ListItem, ...]
    counter: str = "number"
    opening: str = ""
    closing: str = "."

    @property
    def is_numbered(self) -> bool:
        """Tell whether its marks are `1.` and so on, as for sub-paragraphs."""
        return (self.counter, self.opening, self.closing) == ("number", "", ".")

    @property
    def marks(self) -> tuple[str, ...]:
        """The mark of each item, as it is printed: `(a)`, `(b)`."""
        values = range(self.start, self.start + len(self.items))
        numbers = map(COUNTERS[self.counter], values)
        return tuple(f"{self.opening}{number}{self.closing}" for number in numbers)


class Table(SourceBlock, frozen=True):
    """A table with one header row; `alignments` has left, right, center or "" for each column.

    `caption` is empty if there is none; `label` is the printed number before it, `Table 4:`, if
    the style numbers tables. `name`, `address` and `caption_lines` are those of the
    caption, as for a paragraph. `shares` are the widths of the columns, in hundredths of the
    text's, if tables are aligned with one another; empty if they depend on the words.
    """

    kind: ClassVar = "table"
    alignments: tuple[str, ...]
    head: tuple[Inlines, ...]
    rows: tuple[tuple[Inlines, ...], ...]
    caption: Inlines = ()
    name: str = ""
    address: str = ""
    caption_lines: Lines | None = None
    shares: tuple[int, ...] = ()
    label: str = ""

    @property
    def line(self) -> int | None:
        """The first line of the caption, where the name is written."""
        return self.caption_lines[0] if self.caption_lines else None


class Figure(SourceBlock, frozen=True):
    """Pictures with a caption; its fields are those of a table's caption."""

    kind: ClassVar = "figure"
    content: Inlines
    caption: Inlines
    name: str = ""
    address: str = ""
    caption_lines: Lines | None = None
    label: str = ""

    @property
    def line(self) -> int | None:
        """The first line of the caption, where the name is written."""
        return self.caption_lines[0] if self.caption_lines else None


class Quotation(SourceBlock, frozen=True):
    """A quotation, set off from the words around it."""

    kind: ClassVar = "quotation"
    blocks: "Blocks"


class CodeBlock(SourceBlock, frozen=True):
    """Lines of code, kept as they are."""

    kind: ClassVar = "code_block"
    text: str
    language: str = ""


class Separator(SourceBlock, frozen=True):
    """A thematic break: a line between two blocks."""

    kind: ClassVar = "separator"


class Heading(SourceBlock, frozen=True):
    """A heading among blocks, with its level as written; the layout makes sections of it."""

    kind: ClassVar = "heading"
    level: int
    content: Inlines
    name: str = ""


class PdfPages(Struct, frozen=True):
    """The pages of a PDF file of the workspace, which only a PDF can take in.

    `source` is the file as its author wrote it, `name` that of the copy beside other formats,
    without its ending.
    `title` describes it, and `sizes` has the width and height of each page in points.
    """

    kind: ClassVar = "pdf_pages"
    source: str
    name: str
    title: str
    data: bytes
    sizes: tuple[tuple[float, float], ...]


Block: TypeAlias = (
    Paragraph | NumberedParagraph | ListItem | BulletList | OrderedList | Table | Figure
    | Quotation | CodeBlock | Separator | Heading | PdfPages
)  # fmt: skip
Blocks: TypeAlias = tuple[Block, ...]


class Footnote(Struct, frozen=True):
    """A footnote; its marks in the text have its number."""

    kind: ClassVar = "footnote"
    number: int
    blocks: Blocks
    prefix: str = ""
