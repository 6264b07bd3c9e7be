"""Pieces of text that a terminal may colour, safe to print whatever their source."""

from collections.abc import Iterable
from typing import TypeAlias

from boardpapers.diagnostics import Place
from boardpapers.paths import relative

Styled: TypeAlias = tuple[str, str]
"""A text and its look: `error`, `warning`, `help`, `quiet`, `strong` or empty."""


def plain(pieces: Iterable[Styled]) -> str:
    """Return the text alone."""
    return "".join(text for text, _ in pieces)


def printable(text: str) -> str:
    """Return a text of the same length with its control characters replaced."""
    if text.isprintable():
        return text
    return "".join(
        each if each.isprintable() or each == "\t" else "\N{REPLACEMENT CHARACTER}" for each in text
    )


def where(place: Place) -> str:
    """Return `file:line:column`, the file relative to the current folder if it is below it."""
    path = printable(relative(place.path))
    return f"{path}:{place.line}:{place.column}" if place.line else path
