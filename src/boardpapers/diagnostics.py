"""Diagnostics: one type for every problem of a file, from its first byte to the last rule."""

from enum import StrEnum
from pathlib import Path

from msgspec import Struct

_LONGEST_QUOTATION = 60


class Severity(StrEnum):
    """The severity of a problem: an error stops a paper from being rendered, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


class Place(Struct, frozen=True):
    """A range of characters in one line of a file.

    `line` and `column` count from 1, in characters; line 0 means the file as a whole.
    `length` is the number of characters, `excerpt` the whole line as written in the file.
    """

    path: Path
    line: int = 0
    column: int = 0
    length: int = 1
    excerpt: str = ""


class Edit(Struct, frozen=True):
    """Characters of one line of a file, and their replacement.

    `line` and `column` count from 1, as in a Place; a byte that is not UTF-8 is one character.
    """

    line: int
    column: int
    length: int
    replacement: str


class Diagnostic(Struct, frozen=True):
    """One mistake, in the words of the field.

    `code` is `BP` and three digits, and its meaning never changes. `message` is one sentence
    that quotes the wrong value; `help` says what to write instead; `related` names the other
    places involved, each with a short label. `fix` corrects the mistake in its own file, and is
    given only if the correction is safe.
    """

    code: str
    severity: Severity
    message: str
    place: Place
    help: str = ""
    related: tuple[tuple[str, Place], ...] = ()
    fix: tuple[Edit, ...] = ()

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """Order of print: by file, then from top to bottom."""
        place = self.place
        return (str(place.path), place.line, place.column, self.code, self.message)


def quoted(text: str) -> str:
    """Quote a value in a sentence: on one line, and cut short if it is long."""
    line = " ".join(text.split())
    return f"`{line}`" if len(line) <= _LONGEST_QUOTATION else f"`{line[:_LONGEST_QUOTATION]}…`"


def error(code: str, place: Place, message: str, help: str = "") -> Diagnostic:
    """Make a diagnostic of severity error."""
    return Diagnostic(code, Severity.ERROR, message, place, help)


def warning(code: str, place: Place, message: str, help: str = "") -> Diagnostic:
    """Make a diagnostic of severity warning."""
    return Diagnostic(code, Severity.WARNING, message, place, help)


def has_errors(diagnostics: tuple[Diagnostic, ...] | list[Diagnostic]) -> bool:
    """Tell whether any of the diagnostics is an error."""
    return any(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics)


class BoardpapersError(Exception):
    """An error that stops the work, with the diagnostics that explain it."""

    def __init__(self, *diagnostics: Diagnostic) -> None:
        super().__init__(*diagnostics)  # so that it can be pickled
        self.diagnostics = diagnostics

    def __str__(self) -> str:
        return "; ".join(diagnostic.message for diagnostic in self.diagnostics)


class CallError(Exception):
    """An invalid request, explained in one sentence; the papers are not at fault."""
