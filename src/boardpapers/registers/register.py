"""A register, and the filters for what is in it."""

from datetime import date

from msgspec import Struct

from boardpapers.diagnostics import Diagnostic

Row = dict[str, str]


class Register(Struct, frozen=True):
    """A table of text: its columns by key, and a row of values for each entry.

    A row has a value for each column; empty where nothing is known. Dates are in ISO 8601.
    `brief` are the columns for people who read it as text, if not all. `title` and `notes` are
    printed above it in a document, which leaves out the columns `for_programs`. There, entries with
    the same values in the columns `groups` are together under a heading, in a table. Entries with
    long texts are printed one by one instead, under the value of the column `heading`.
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
    has_deadlines: bool = False
    diagnostics: tuple[Diagnostic, ...] = ()
    remarks: tuple[str, ...] = ()

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
    """

    board: str | None = None
    meeting: str | None = None
    since: date | None = None
    until: date | None = None
    on: date | None = None
    minutes: frozenset[str] | None = None

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
