"""The neutral form of a source: its passages and tables, in the order of the text.

Each kind of file has a reader that returns a `Reading`. All later steps know this form alone.
"""

from typing import Literal, TypeAlias

from msgspec import Struct, field

BULLET = "•"
Certainty = Literal["sure", "likely", "a guess", "left"]
"""How sure an import is of something, or that it left it as it was."""


class Passage(Struct, frozen=True):
    """A paragraph, heading or list item.

    `text` is Markdown, without its number, letter or bullet, which is `mark` as printed: `1.`,
    `3.1`, `(a)`; every bullet is `•`. `indent` is where its words begin, in points; 0 if the source
    does not say. `heading` is its level, 1 for the title; 0 for other text. `is_bold` is true if
    all of it is printed bold. `after_page` is true if a page ends right before it. `cited` are the
    words by which a text refers to a caption, such as `Table 4`.
    """

    text: str
    place: str = ""
    mark: str = ""
    indent: float = 0
    heading: int = 0
    is_bold: bool = False
    after_page: bool = False
    is_quotation: bool = False
    cited: str = ""


class Grid(Struct, frozen=True):
    """A table: rows of cells, each one line of Markdown. The first row has the headings.

    `alignments` has left, right, center or "" for each column. A grid without `has_head` has no
    row of headings.
    """

    rows: tuple[tuple[str, ...], ...]
    place: str = ""
    alignments: tuple[str, ...] = ()
    has_head: bool = True


Piece: TypeAlias = Passage | Grid
Pieces: TypeAlias = tuple[Piece, ...]


class Remark(Struct, frozen=True):
    """One thing that an import did: a sentence, how sure it is, and its place in the source."""

    certainty: Certainty
    sentence: str
    place: str = ""


class Reading(Struct, frozen=True):
    """A source as its reader understands it.

    `running` are the lines at the top and foot of its pages. `footnotes` are the texts of its
    footnotes, by the names of their marks `[^name]`. `images` are the files of its images by name.
    `title` is the title that the file itself says it has; empty if it says none.
    """

    pieces: Pieces
    running: tuple[str, ...] = ()
    footnotes: dict[str, str] = field(default_factory=dict)
    images: dict[str, bytes] = field(default_factory=dict)
    title: str = ""
    remarks: tuple[Remark, ...] = ()
