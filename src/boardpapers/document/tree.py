"""The finished document: one immutable tree, numbered and linked, that every writer reads.

Writers and templates handle each node by its `kind`.
"""

from typing import ClassVar, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from boardpapers.markdown.nodes import Blocks, Footnote, Image, Inlines

DEEPEST_HEADING = 6


class DocumentSection(Struct, frozen=True):
    """A heading and the text under it.

    `level` is 2 under the title, 3 below that, and so on, at most 6. `number` is the printed
    number, if the style numbers headings; `is_counted` is true if it takes one, printed or not.
    `access` is public, exempt or confidential. `public` is what the public read in its place, if
    it is not public; `is_withheld` is true if this is in the place of what they may not read.
    """

    kind: ClassVar = "section"
    heading: Inlines
    level: int
    address: str
    blocks: Blocks
    sections: "tuple[DocumentSection, ...]" = ()
    number: str = ""
    access: str = "public"
    is_counted: bool = False
    public: "DocumentSection | None" = None
    is_withheld: bool = False


def with_blocks(section: DocumentSection, blocks: Blocks) -> DocumentSection:
    """Return a section with blocks at its end, which is that of the last section inside it."""
    if not section.sections or not blocks:
        return replace(section, blocks=section.blocks + blocks)
    *before, last = section.sections
    return replace(section, sections=(*before, with_blocks(last, blocks)))


class Fact(Struct, frozen=True):
    """A labelled value: `Phone no: 020 7946 0123`; `link` is its URL, or empty.

    `words` is the value with its phrases in other languages.
    """

    kind: ClassVar = "fact"
    key: str
    label: str
    value: str
    link: str = ""
    words: Inlines = ()


class Facts(Struct, frozen=True):
    """Facts about the paper, one a line: board, date, item … `look` is how they are printed."""

    kind: ClassVar = "facts"
    facts: tuple[Fact, ...]
    look: str = "lines"


class Title(Struct, frozen=True):
    """The place of the document's title."""

    kind: ClassVar = "title"


class Organisation(Struct, frozen=True):
    """The place of the name of the document's organisation."""

    kind: ClassVar = "organisation"


class LogoImage(Struct, frozen=True):
    """The organisation's logo, and its height in millimetres, at most."""

    kind: ClassVar = "logo"
    image: Image
    height: int


class Contacts(Struct, frozen=True):
    """The officers to contact: for each, the name, then other facts in the style's order."""

    kind: ClassVar = "contacts"
    key: str
    label: str
    address: str
    officers: tuple[tuple[Fact, ...], ...]


class Part(Struct, frozen=True):
    """A labelled part of the cover: purpose, summary, recommendations, action …"""

    kind: ClassVar = "part"
    key: str
    label: str
    address: str
    blocks: Blocks


class Version(Struct, frozen=True):
    """The same paper in another language: its id, and the language's name for itself.

    In the same pack, it has the address of its title instead of an id.
    """

    kind: ClassVar = "version"
    document: str
    language: str
    name: str
    address: str = ""


MastheadPart: TypeAlias = LogoImage | Organisation
LabelledPart: TypeAlias = Part | Contacts
CoverPart: TypeAlias = MastheadPart | Title | Facts | LabelledPart


class Document(Struct, frozen=True):
    """A whole paper, with nothing left to fill in.

    `id` is the name of its files, without ending. `title` and `organisation` are text;
    `title_words` and `organisation_words` are the same with their phrases in other languages.
    `organisation` may be empty. `header` has the lines at the top of each page, and below them is
    `running_title`, the title cut short, if the style asks for it. `access` is
    public, exempt or confidential; `marking` has the words that say so, and is empty for a public
    paper. `private` has the words that mark a private version, and is empty in a public one.
    `versions` are the same paper in other languages.

    `number_columns` are the widths of the longest numbers at each depth, in digits.

    `address` is that of its title in a pack, else empty.

    `masthead` is what comes before everything else, `cover` has the other parts of the first page.
    `cover_alone` is whether the body begins on a new page, `title_again` whether the title is
    repeated above it, `title_in_cover` whether it is one of the parts or facts of the cover rather
    than above them. `skip` has the words of the link that skips what is above the title.
    """

    kind: ClassVar = "document"
    id: str
    title: str
    language: str
    organisation: str
    header: tuple[str, ...]
    access: str
    marking: str
    masthead: tuple[MastheadPart, ...]
    cover: tuple[CoverPart, ...]
    body: tuple[DocumentSection, ...]
    footnotes: tuple[Footnote, ...]
    title_words: Inlines
    organisation_words: Inlines
    versions: tuple[Version, ...]
    number_columns: tuple[float, ...]
    cover_alone: bool
    title_again: bool
    title_in_cover: bool
    skip: str
    address: str = ""
    running_title: str = ""
    private: str = ""
