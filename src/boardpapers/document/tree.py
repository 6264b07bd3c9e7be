"""The document: one immutable tree, numbered and linked, that every writer reads.

Each node has a `kind`, by which writers and templates choose what to do with it.
"""

from typing import ClassVar

from msgspec import Struct

from boardpapers.markdown.nodes import Blocks, Footnote, Inlines


class DocumentSection(Struct, frozen=True):
    """A heading and what stands under it.

    `level` is 2 under the title, 3 below that, and so on, at most 6. `number` is the heading's,
    as it is printed, where the style numbers headings. `access` is public, exempt or confidential.
    """

    kind: ClassVar = "section"
    heading: Inlines
    level: int
    address: str
    blocks: Blocks
    sections: "tuple[DocumentSection, ...]" = ()
    number: str = ""
    access: str = "public"


class Fact(Struct, frozen=True):
    """A labelled value: `Phone no: 020 7946 0123`; `link` is its URL, or empty.

    `words` is the value with its phrases of other languages.
    """

    kind: ClassVar = "fact"
    key: str
    label: str
    value: str
    link: str = ""
    words: Inlines = ()


class Facts(Struct, frozen=True):
    """What can be known of the paper in a line each: board, date, item …"""

    kind: ClassVar = "facts"
    facts: tuple[Fact, ...] = ()


class Contacts(Struct, frozen=True):
    """Whom to ask: for each officer, name first, the facts in the style's order."""

    kind: ClassVar = "contacts"
    key: str
    label: str
    address: str
    officers: tuple[tuple[Fact, ...], ...] = ()


class Part(Struct, frozen=True):
    """A labelled part of the cover: purpose, summary, recommendations, action …"""

    kind: ClassVar = "part"
    key: str
    label: str
    address: str
    blocks: Blocks


class Version(Struct, frozen=True):
    """The same paper in another language: its id, and what the language calls itself."""

    kind: ClassVar = "version"
    document: str
    language: str
    name: str


class Document(Struct, frozen=True):
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
    body: tuple[DocumentSection, ...]
    footnotes: tuple[Footnote, ...]
    title_words: Inlines = ()
    organisation_words: Inlines = ()
    versions: tuple[Version, ...] = ()
