"""What formats for programs are made from, and what several of them say alike."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from boardpapers.diagnostics import Diagnostic, Place

if TYPE_CHECKING:
    from boardpapers.rules.catalogue import Manual


class Checked(Struct, frozen=True):
    """What was checked, clean or not, and what was found there or in what it refers to."""

    files: Sequence[Path]
    diagnostics: Sequence[Diagnostic]


def manual_of(diagnostic: Diagnostic) -> "Manual":
    """Return the manual of a diagnostic's code."""
    from boardpapers.rules.catalogue import catalogue

    return catalogue()[diagnostic.code]


def end_column(place: Place) -> int:
    """Return the column after the last character that is meant, in the line or just after it."""
    return min(place.column + place.length, max(len(place.excerpt), place.column) + 1)


def with_help(diagnostic: Diagnostic) -> str:
    """Return message and help in one line, for formats that have one field for both."""
    return "; ".join(filter(None, (diagnostic.message, diagnostic.help)))
