"""One file as text: decoded, and free of invisible characters."""

import re
import stat
import unicodedata
from bisect import bisect_left
from codecs import BOM_UTF8
from functools import cached_property
from pathlib import Path
from typing import cast

from msgspec import Struct
from msgspec.structs import replace

from boardpapers.diagnostics import BoardpapersError, Diagnostic, Place, error
from boardpapers.paths import reason
from boardpapers.reader.character_fixes import from_windows, without_invisible
from boardpapers.reader.hidden_comments import line_starts

# Far beyond any paper (the longest packs hold 2 MB of prose), and small enough to hold in memory.
MAXIMUM_BYTES = 16_000_000

# Control characters, the line and paragraph separators, byte-order marks and lone surrogates:
# invisible on the page; bidirectional ones change the order in which a text is shown.
FORBIDDEN_CHARACTER = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069"
    "\ud800-\udfff\ufeff\ufff9-\ufffb\ufffe\uffff]"
)


_HARMLESS = bytes([*b"\t\n\r", *range(0x20, 0x7F)])


class Source(Struct, frozen=True, dict=True):
    """A file's text, with line feeds as its only line ends and without a byte-order mark."""

    path: Path
    text: str

    @cached_property
    def _line_ends(self) -> list[int]:
        return [found.start() for found in re.finditer("\n", self.text)]

    @cached_property
    def _excerpts(self) -> dict[int, str]:
        return {}

    @cached_property
    def _starts(self) -> dict[tuple[int, int | None], list[int]]:
        return {}

    def line(self, index: int) -> int:
        """Return the line, from 1, of the character at `index`."""
        return bisect_left(self._line_ends, index) + 1

    def _excerpt(self, line: int, start: int) -> str:
        """Return the words of a line: one object, for thousands of mistakes in one long line."""
        if line not in self._excerpts:
            end = self._line_ends[line - 1] if line <= len(self._line_ends) else len(self.text)
            self._excerpts[line] = self.text[start:end]
        return self._excerpts[line]

    def start_of_line(self, line: int, start: int = 0, end: int | None = None) -> int:
        """Return where a line of a part of the text begins; past the last line, that of the last.

        Lines are counted from 0, without those that only have comments.
        """
        if (start, end) not in self._starts:
            self._starts[start, end] = line_starts(self.text[start:end])
        starts = self._starts[start, end]
        return start + starts[min(line, len(starts) - 1)]

    def place(self, index: int, length: int = 1) -> Place:
        """Return the place of the character at `index`; the length stops at the line's end."""
        index = min(index, len(self.text))
        line = self.line(index)
        start = self._line_ends[line - 2] + 1 if line > 1 else 0
        column, excerpt = index - start, self._excerpt(line, start)
        if line > 1 and index == len(self.text) and not excerpt:
            return self.place(index - 1)  # past a final line end there is no line to show
        return Place(
            self.path, line, column + 1, max(1, min(length, len(excerpt) - column)), excerpt
        )

    def words(self, words: str, line: int | None = None) -> Place:
        """Return the place of some words in or after a line, or that of the line.

        Lines are counted from 0, without those that only have comments.
        """
        start = self.start_of_line(line or 0)
        found = self.text.find(words, start)
        return self.place(found if found >= 0 else start, len(words))


def read_source(path: Path) -> Source:
    """Read a file. Raises BoardpapersError: BP000 it cannot be read; others as for `decode`."""
    return decode(path, read_bytes(path))


def read_bytes(path: Path, maximum: int = MAXIMUM_BYTES) -> bytes:
    """Read a file's bytes. Raises BoardpapersError: BP000 it cannot be read, BP008 too large."""
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise BoardpapersError(unreadable(path, "it is not a file"))
        if found.st_size > maximum:
            raise BoardpapersError(_too_large(path, maximum))
        with path.open("rb", buffering=0) as file:  # read whole, which needs no buffer
            return file.read()
    except FileNotFoundError:
        raise BoardpapersError(unreadable(path, "the file does not exist")) from None
    except (OSError, ValueError) as problem:
        raise BoardpapersError(unreadable(path, reason(problem))) from None


def _too_large(path: Path, maximum: int = MAXIMUM_BYTES) -> Diagnostic:
    limit = maximum // 1_000_000
    return error("BP008", Place(path), f"the file is larger than {limit} MB")


def unreadable(path: Path, why: str, help: str = "") -> Diagnostic:
    """Report a path that cannot be read."""
    return error("BP000", Place(path), f"cannot read `{path.name or path}`: {why}", help)


def decode(path: Path, raw: bytes) -> Source:
    """Turn bytes into a Source.

    Raises BoardpapersError: BP001 not UTF-8, BP008 too large, BP009 forbidden character.
    """
    if len(raw) > MAXIMUM_BYTES:
        raise BoardpapersError(_too_large(path))
    try:
        text = raw.removeprefix(BOM_UTF8).decode()
    except UnicodeDecodeError as problem:
        raise BoardpapersError(_not_utf8(path, problem)) from None
    source = Source(path, _unix_lines(text))
    if FORBIDDEN_CHARACTER.search(_suspects(raw)):
        found = cast("re.Match[str]", FORBIDDEN_CHARACTER.search(source.text))
        raise BoardpapersError(_forbidden(source, found.start()))
    return source


def _suspects(raw: bytes) -> str:
    """Return the characters that are not plain ASCII, or are control characters: few in a paper."""
    return raw.removeprefix(BOM_UTF8).translate(None, _HARMLESS).decode("utf-8")


def _unix_lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _not_utf8(path: Path, problem: UnicodeDecodeError) -> Diagnostic:
    raw, start = problem.object, problem.start  # both without the byte-order mark
    for start_of_file, kind in NOT_TEXT:
        if raw.startswith(start_of_file):
            return error("BP001", Place(path), f"the file is {kind}, not a paper")
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return error("BP001", Place(path), "the file is UTF-16, not UTF-8", SAVE_AS_UTF8)
    before = _unix_lines(raw[:start].decode("utf-8"))
    rest = _unix_lines(raw[start:].decode("cp1252", "replace"))
    meant = readable_character(rest[0])
    found = error(
        "BP001",
        Source(path, before + rest).place(len(before)),
        f"byte 0x{raw[start]:02X} is not UTF-8; in Windows-1252 it is {meant}",
        SAVE_AS_UTF8,
    )
    return replace(found, fix=from_windows(raw))


NOT_TEXT = (
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a Word document or another archive"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
)
"""The first bytes of files that people mistake for papers."""

SAVE_AS_UTF8 = "save the file as UTF-8 (in Notepad: Save as, Encoding, UTF-8)"


def readable_character(character: str) -> str:
    """Show a character with its name: `’` (right single quotation mark)."""
    name = unicodedata.name(character, f"U+{ord(character):04X}").lower()
    return f"`{character}` ({name})" if character.isprintable() else name


def _forbidden(source: Source, index: int) -> Diagnostic:
    character = source.text[index]
    name = unicodedata.name(character, "control character").lower()
    found = error(
        "BP009",
        source.place(index),
        f"an invisible character: U+{ord(character):04X} ({name})",
        "delete it; it often comes with text copied from elsewhere",
    )
    return replace(found, fix=without_invisible(source.text, character))
