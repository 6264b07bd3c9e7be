"""A register, and the filters for what is in it."""

from datetime import date

from msgspec import Struct


class Register(Struct, frozen=True):
    """A table of text: its columns by key, and a row of values for each entry.

    A row has a value for each column; empty where nothing is known. Dates are in ISO 8601.
    """

    name: str
    columns: dict[str, str]
    rows: tuple[dict[str, str], ...]


class Filter(Struct, frozen=True):
    """The entries that someone asks for; None for what may be anything.

    `since` and `until` are the first and the last day of the meeting.
    """

    board: str | None = None
    meeting: str | None = None
    since: date | None = None
    until: date | None = None

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
