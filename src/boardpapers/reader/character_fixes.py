"""Edits that remove stray bytes and characters from a file."""

import codecs
import re
from collections.abc import Callable

from boardpapers.diagnostics import Edit

# A byte that is not UTF-8, as `lenient` shows it; and one whose character is cut off.
_STRAY = "[\udc80-\udcff]"
_CUT_OFF = "[\udcc2-\udcf4][\udc80-\udcbf]"

# Marks of direction, byte-order marks, line separators: a text means the same without them.
_INVISIBLE = "[\x85\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]"
_SEPARATORS = "\x85\u2028\u2029"
_LINE_END = "\r\n?|\n"


def lenient(raw: bytes) -> str:
    """Decode bytes that may not be UTF-8: each stray one becomes a lone surrogate."""
    return raw.removeprefix(codecs.BOM_UTF8).decode("utf-8", "surrogateescape")


def from_windows(raw: bytes) -> tuple[Edit, ...]:
    """Return the edits that turn Windows-1252 bytes into UTF-8.

    There are none for a file in another encoding, or a damaged one.
    """
    text = lenient(raw)
    if "\0" in text or re.search(_CUT_OFF, text):
        return ()
    edits = _edits(text, _STRAY, _windows_character)
    return () if any(each.replacement == "\ufffd" for each in edits) else edits


def _windows_character(found: re.Match[str]) -> str:
    return found[0].encode("utf-8", "surrogateescape").decode("cp1252", "replace")


def without_invisible(text: str, character: str) -> tuple[Edit, ...]:
    """Return the edits that delete all invisible characters, if `character` is one."""
    return _edits(text, _INVISIBLE, _deleted) if re.match(_INVISIBLE, character) else ()


def _deleted(found: re.Match[str]) -> str:
    """Return a space for a separator between words, otherwise nothing."""
    text, index = found.string, found.start()
    between_words = text[index - 1 : index].strip() and text[index + 1 : index + 2].strip()
    return " " if found[0] in _SEPARATORS and between_words else ""


def _edits(
    text: str, pattern: str, replacement: Callable[[re.Match[str]], str]
) -> tuple[Edit, ...]:
    """Return the edits that replace every match of a pattern."""
    return tuple(
        Edit(number, found.start() + 1, 1, replacement(found))
        for number, line in enumerate(re.split(_LINE_END, text), 1)
        for found in re.finditer(pattern, line)
    )
