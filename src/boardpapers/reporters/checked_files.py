"""The data of formats for programs, and functions that several of them share."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from boardpapers.diagnostics import Diagnostic, Place

if TYPE_CHECKING:
    from boardpapers.rules.catalogue import Manual


class Checked(Struct, frozen=True):
    """The checked files, clean or not, and the diagnostics in them and in files they refer to."""

    files: Sequence[Path]
    diagnostics: Sequence[Diagnostic]


def manual_of(diagnostic: Diagnostic) -> "Manual":
    """Return the manual for a diagnostic's code."""
    from boardpapers.rules.catalogue import catalogue

    return catalogue()[diagnostic.code]


def end_column(place: Place) -> int:
    """Return the column after the last marked character, in the line or just after it."""
    return min(place.column + place.length, max(len(place.excerpt), place.column) + 1)


def with_help(diagnostic: Diagnostic) -> str:
    """Return the message and help on one line, for formats with one field for both."""
    return "; ".join(filter(None, (diagnostic.message, diagnostic.help)))
