"""For people: the message, the line with carets under the mistake, and the help."""

import unicodedata
from collections.abc import Iterable

from boardpapers.diagnostics import Diagnostic, Place
from boardpapers.reporters.styled_text import Styled, printable, where

# A paragraph may be one line of thousands of words; the words around the mistake are enough.
WIDTH = 96


def full(diagnostics: Iterable[Diagnostic]) -> list[Styled]:
    """Return each diagnostic as a block, with an empty line after it."""
    return [piece for each in diagnostics for piece in _block(each)]


def _block(each: Diagnostic) -> list[Styled]:
    looks = each.severity.value
    margin = " " * len(str(each.place.line))
    pieces: list[Styled] = [
        (f"{each.severity}[{each.code}]", looks),
        (f": {printable(each.message)}\n", "strong"),
        (f"{margin} --> ", "quiet"),
        (f"{where(each.place)}\n", ""),
    ]
    if each.place.line:
        pieces += _excerpt(each.place, margin, looks)
    for said, place in each.related:
        pieces += [(f"{margin}  = ", "quiet"), (f"{printable(said)}: {where(place)}\n", "")]
    if each.help or each.fix:
        pieces += [
            (f"{margin}  = ", "quiet"),
            ("help", "help"),
            (f": {_help(each)}\n", ""),
        ]
    return [*pieces, ("\n", "")]


def _help(each: Diagnostic) -> str:
    if not each.fix:
        return printable(each.help)
    return f"{printable(each.help)} (--fix can fix this)" if each.help else "--fix can fix this"


def _excerpt(place: Place, margin: str, looks: str) -> list[Styled]:
    line, before, marked = window(place)
    return [
        (f"{margin}  |\n", "quiet"),
        (f" {place.line} | "[: len(margin) + 4], "quiet"),
        (f"{line}\n", ""),
        (f"{margin}  | ", "quiet"),
        (_blank(before), ""),
        ("^" * max(1, _columns(marked)) + "\n", looks),
    ]


def window(place: Place) -> tuple[str, str, str]:
    """Return the part of the line to show, the text before the mark, and the marked text."""
    line = place.excerpt.rstrip(" \t")
    start = place.column - 1
    end = min(start + place.length, max(len(line), start + 1))
    first = max(0, min(start - WIDTH // 3, len(line) - WIDTH)) if len(line) > WIDTH else 0
    last = first + WIDTH
    opening = "…" if first else ""
    closing = "…" if last < len(line) else ""
    shown, before = printable(line[first:last]), printable(line[first:start])
    return opening + shown + closing, opening + before, printable(line[start : min(end, last)])


def _blank(text: str) -> str:
    """Return spaces as wide as a text: tabs stay tabs, wide characters take two columns."""
    return "".join("\t" if each == "\t" else " " * _columns(each) for each in text)


def _columns(text: str) -> int:
    return sum(
        0 if unicodedata.combining(each) else 2 if unicodedata.east_asian_width(each) in "WF" else 1
        for each in text
    )
