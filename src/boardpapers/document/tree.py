"""The document: one immutable tree, numbered and linked, that every writer reads.

Each node has a `kind`, by which writers and templates choose what to do with it.
"""

from dataclasses import field
from typing import ClassVar, TypeAlias

from boardpapers.frozen import frozen

# Inline nodes


@frozen
class Text:
    """Words, without markup."""

    kind: ClassVar = "text"
    text: str


@frozen
class Emphasis:
    """Stressed words."""

    kind: ClassVar = "emphasis"
    content: "Inlines"


@frozen
class Strong:
    """Important words."""

    kind: ClassVar = "strong"
    content: "Inlines"


@frozen
class Phrase:
    """Words in another language than those around them; `language` is a code like `cy`."""

    kind: ClassVar = "phrase"
    language: str
    content: "Inlines"


@frozen
class Code:
    """Words of a machine, set in a fixed width."""

    kind: ClassVar = "code"
    text: str


@frozen
class LineBreak:
    """A line end that the author asked for."""

    kind: ClassVar = "line_break"


@frozen
class Link:
    """A link out of the document; `url` is percent-encoded and of a harmless scheme."""

    kind: ClassVar = "link"
    url: str
    content: "Inlines"
    title: str = ""


@frozen
class CrossReference:
    """A link to a named paragraph or heading.

    `document` is the id of another report, or empty. `name` is what the author wrote, `address`
    where it is in the document, without `#`; `content` the words. Address and, where the author
    gave no words, content are empty until the reference is resolved; in a finished document
    they are not.
    """

    kind: ClassVar = "cross_reference"
    name: str
    content: "Inlines"
    document: str = ""
    address: str = ""


@frozen
class Image:
    """A picture of the workspace: `source` as the author wrote it, and the file's bytes."""

    kind: ClassVar = "image"
    source: str
    alternative: str
    title: str
    media_type: str
    data: bytes


@frozen
class FootnoteReference:
    """The mark of a footnote. `occurrence` counts marks of one footnote, from 1."""

    kind: ClassVar = "footnote_reference"
    number: int
    occurrence: int


Inline: TypeAlias = (
    Text
    | Emphasis
    | Strong
    | Phrase
    | Code
    | LineBreak
    | Link
    | CrossReference
    | Image
    | FootnoteReference
)
Inlines: TypeAlias = tuple[Inline, ...]

# Blocks


@frozen
class Paragraph:
    """A paragraph without number. `name` is what cross-references call it; empty if unnamed.

    `address` is where a link reaches it; empty where none can. `line` is that of the text it
    begins in, from 0, which says nothing about what is printed.
    """

    kind: ClassVar = "paragraph"
    content: Inlines
    name: str = ""
    address: str = ""
    line: int | None = field(default=None, compare=False)


@frozen
class NumberedParagraph:
    """A paragraph with its number, and what belongs to it: sub-paragraphs, bullets, tables …

    `number` is the text that is printed (`3.`, `3.1`), `cited` what it is called where it is
    cited (`3`, `3.1`), `address` is stable: `paragraph-3-1`.
    """

    kind: ClassVar = "numbered_paragraph"
    number: str
    address: str
    content: Inlines
    blocks: "Blocks" = ()
    cited: str = ""


@frozen
class ListItem:
    """One item of a list."""

    kind: ClassVar = "list_item"
    blocks: "Blocks"


@frozen
class BulletList:
    """Bullets."""

    kind: ClassVar = "bullet_list"
    items: tuple[ListItem, ...]


@frozen
class OrderedList:
    """A numbered list that is not a run of sub-paragraphs."""

    kind: ClassVar = "ordered_list"
    start: int
    items: tuple[ListItem, ...]
    line: int | None = field(default=None, compare=False)


@frozen
class Table:
    """A table with one header row; `alignments` has left, right, center or "" for each column.

    `caption` is empty where there is none. `name`, `address` and `line` are those of the caption,
    as a paragraph has them.
    """

    kind: ClassVar = "table"
    alignments: tuple[str, ...]
    head: tuple[Inlines, ...]
    rows: tuple[tuple[Inlines, ...], ...]
    caption: Inlines = ()
    name: str = ""
    address: str = ""
    line: int | None = field(default=None, compare=False)


@frozen
class Quotation:
    """Somebody else's words."""

    kind: ClassVar = "quotation"
    blocks: "Blocks"


@frozen
class CodeBlock:
    """Lines of a machine, kept as they are."""

    kind: ClassVar = "code_block"
    text: str
    language: str = ""


@frozen
class Separator:
    """A break between two thoughts."""

    kind: ClassVar = "separator"


@frozen
class Heading:
    """A heading among blocks, with its level as written; the builder makes sections of it."""

    kind: ClassVar = "heading"
    level: int
    content: Inlines
    name: str = ""
    line: int | None = field(default=None, compare=False)


Block: TypeAlias = (
    Paragraph | NumberedParagraph | ListItem | BulletList | OrderedList | Table | Quotation
    | CodeBlock | Separator | Heading
)  # fmt: skip
Blocks: TypeAlias = tuple[Block, ...]

# Larger parts


@frozen
class Section:
    """A heading and what stands under it.

    `level` is 2 under the title, 3 below that, and so on, at most 6. `number` is the heading's,
    as it is printed, where the style numbers headings. `access` is public, exempt or confidential.
    """

    kind: ClassVar = "section"
    heading: Inlines
    level: int
    address: str
    blocks: Blocks
    sections: "tuple[Section, ...]" = ()
    number: str = ""
    access: str = "public"


@frozen
class Fact:
    """A labelled value: `Phone no: 020 7946 0123`; `link` is its URL, or empty.

    `words` is the value with its phrases of other languages.
    """

    kind: ClassVar = "fact"
    key: str
    label: str
    value: str
    link: str = ""
    words: Inlines = ()


@frozen
class Facts:
    """What can be known of the paper in a line each: board, date, item …"""

    kind: ClassVar = "facts"
    facts: tuple[Fact, ...] = ()


@frozen
class Contacts:
    """Whom to ask: for each officer, name first, the facts in the style's order."""

    kind: ClassVar = "contacts"
    key: str
    label: str
    address: str
    officers: tuple[tuple[Fact, ...], ...] = ()


@frozen
class Part:
    """A labelled part of the cover: purpose, summary, recommendations, action …"""

    kind: ClassVar = "part"
    key: str
    label: str
    address: str
    blocks: Blocks


@frozen
class Footnote:
    """A footnote; its marks in the text have its number."""

    kind: ClassVar = "footnote"
    number: int
    blocks: Blocks


@frozen
class Version:
    """The same paper in another language: its id, and what the language calls itself."""

    kind: ClassVar = "version"
    document: str
    language: str
    name: str


@frozen
class Document:
    """A whole paper.

    `header` has the lines that run at the top of each page. `access` is public, exempt or
    confidential; `marking` has the words that say so, and is empty for a public paper.
    `organisation` may be empty. `title_words` and `organisation_words` are title and organisation
    with their phrases of other languages.
    """

    kind: ClassVar = "document"
    id: str
    title: str
    language: str
    organisation: str
    header: tuple[str, ...]
    access: str
    marking: str
    cover: tuple[Facts | Part | Contacts, ...]
    body: tuple[Section, ...]
    footnotes: tuple[Footnote, ...]
    title_words: Inlines = ()
    organisation_words: Inlines = ()
    versions: tuple[Version, ...] = ()
