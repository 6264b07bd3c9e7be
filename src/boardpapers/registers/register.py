"""A register, and the filters for what is in it."""

from collections.abc import Iterable, Mapping
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from boardpapers.diagnostics import Diagnostic
from boardpapers.document import workspace_style
from boardpapers.models.languages import Language
from boardpapers.styles import Style
from boardpapers.styles.register_words_style import (
    ColumnLabels,
    ListWords,
    PaperListWords,
    RegisterWords,
)
from boardpapers.styles.registers_style import RegistersStyle
from boardpapers.workspace import Workspace

ENGLISH: Language = "en-GB"
"""The language of registers for programs."""

TEXT_LANGUAGE = "text language"
"""The key of the language in which the authors of an entry wrote; no column."""

Row = dict[str, str]


class Register(Struct, frozen=True):
    """A table of text: its columns by key, and a row of values for each entry.

    A row has a value for each column; empty where nothing is known. Dates are in ISO 8601. Known
    values, such as `yes`, are the same in every language; `values` has the words to print for them,
    by column and value. Labels, title, notes and these words are in `language`, as the house style
    `style` has them, or the workspace's. `none` is what is printed as text if there is no entry.
    `brief` are the columns for people who read it as text, if not all. `title` and `notes` are
    printed above it in a document, which leaves out the columns `for_programs`. There, entries with
    the same values in the columns `groups` are together under a heading, in a table. Entries with
    long texts are printed one by one instead, under the value of the column `heading`. `texts` are
    the columns that authors write, in the language that a row has under `TEXT_LANGUAGE`.
    `diagnostics` are the errors of papers that are missing from it.
    `has_deadlines` if its entries can be written as a calendar. `remarks` are sentences for whoever
    made it, on what it cannot have.
    """

    name: str
    columns: dict[str, str]
    rows: tuple[Row, ...]
    title: str = ""
    notes: tuple[str, ...] = ()
    heading: str = ""
    groups: tuple[str, ...] = ()
    brief: tuple[str, ...] = ()
    for_programs: frozenset[str] = frozenset()
    texts: frozenset[str] = frozenset()
    has_deadlines: bool = False
    diagnostics: tuple[Diagnostic, ...] = ()
    remarks: tuple[str, ...] = ()
    values: Mapping[str, Mapping[str, str]] = {}
    language: Language = ENGLISH
    style: str | None = None
    none: str = ""

    @property
    def in_words(self) -> "Register":
        """The same register for people: with words in place of known values."""
        rows = tuple(
            {key: self._printed(key, value) for key, value in row.items()} for row in self.rows
        )
        return replace(self, rows=rows, values={})

    def _printed(self, key: str, value: str) -> str:
        words = self.values.get(key, {})
        return words.get(value) or words.get(value.lower().replace(" ", "_"), value)

    @property
    def used_columns(self) -> list[str]:
        """The columns in which something is known."""
        return [key for key in self.columns if any(row[key] for row in self.rows)]

    @property
    def columns_as_text(self) -> list[str]:
        """The columns for people who read it as text, those that are brief if there are any."""
        return [key for key in self.used_columns if not self.brief or key in self.brief]

    @property
    def short_columns(self) -> list[str]:
        """The columns of single words, such as days, which are not broken into lines."""
        return [
            key
            for key, label in self.columns.items()
            if " " not in label and all(" " not in row[key] for row in self.rows)
        ]


class Filter(Struct, frozen=True):
    """The entries that someone asks for; None for what may be anything.

    `since` and `until` are the first and the last day of the meeting. `on` is the day on which the
    register is made. `minutes` are ids, of those that count.

    `language` is that of the words and, where papers have them, of names and titles; if it is None,
    the words are English, and names and titles as their papers have them first. `style` is the
    house style that has the words, if not the workspace's.
    """

    board: str | None = None
    meeting: str | None = None
    since: date | None = None
    until: date | None = None
    on: date | None = None
    minutes: frozenset[str] | None = None
    language: Language | None = None
    style: str | None = None

    def accepts(self, board: str, meeting: str, day: date | None) -> bool:
        """Tell whether an entry of a board, a meeting and its day is asked for."""
        if self.board is not None and board != self.board:
            return False
        if self.meeting is not None and meeting != self.meeting:
            return False
        if self.since is None and self.until is None:
            return True
        if day is None:
            return False
        return (not self.since or self.since <= day) and (not self.until or day <= self.until)


EVERYTHING = Filter()
"""All entries, with names and titles as their papers have them first."""


def style_for(workspace: Workspace, wanted: Filter) -> Style:
    """Return the house style of a register, with its words in the language that is wanted.

    Raises BoardpapersError: the house style does not exist or has errors.
    """
    return workspace_style(workspace, wanted.style, wanted.language or ENGLISH).style


def words_for(workspace: Workspace, wanted: Filter) -> RegistersStyle:
    """Return the words for registers. Raises BoardpapersError, as `style_for` does."""
    return style_for(workspace, wanted).registers


def new_register(
    name: str, shared: RegistersStyle, own: ListWords, wanted: Filter, rows: Iterable[Row]
) -> Register:
    """Return a register with its own words, and those that registers share."""
    return Register(
        name,
        own.labels,
        tuple(rows),
        own.title if isinstance(own, RegisterWords) else "",
        values=own.words_of_values | {"access": shared.access.model_dump()},
        language=wanted.language or ENGLISH,
        style=wanted.style,
        none=own.none if isinstance(own, PaperListWords) else shared.none,
    )


def empty_row(columns: type[ColumnLabels]) -> Row:
    """Return a row in which nothing is known."""
    return dict.fromkeys(columns.keys(), "")
