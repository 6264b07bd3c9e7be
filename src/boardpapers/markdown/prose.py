"""A Markdown text of a paper: its source, its nodes, and its mistakes."""

import re
from collections.abc import Callable

from msgspec import Struct, field
from msgspec.structs import replace

from boardpapers.diagnostics import Diagnostic, Place, error
from boardpapers.markdown.nodes import Blocks, CrossReference, Footnote
from boardpapers.reader import DataPath

Locate = Callable[[str, int | None], Place]
"""Returns the place of some words of a text, from one of its lines (from 0) on."""

Reference = tuple[CrossReference, int | None]
"""A cross-reference, and the line of the text that it is in or after."""

BLANKS = " \t\n"
"""The characters of an empty line; to Markdown, a no-break space is a word."""

_LINE_END = re.compile(r"\r\n?|\n")


def lines_of(text: str) -> list[str]:
    """Return the lines of a text, as Markdown counts them."""
    return _LINE_END.split(text)


def line_starts(text: str) -> list[int]:
    """Return the offsets at which the lines of a text begin, and its end."""
    return [0, *(found.end() for found in _LINE_END.finditer(text)), len(text)]


class Prose(Struct):
    """A Markdown text of a paper, with a way back to its place in the file.

    `path` is the field that has it. The rest is known once it is parsed: its `blocks`; the
    `footnotes` written in it; the cross-references in it, each with the line of the text that it
    is in or after; `bare_marks`, the names of marks `[^name]` without a footnote, with their
    lines; `unused_notes`, the names of footnotes without a mark.
    """

    path: DataPath
    text: str
    locate: Locate
    diagnostics: list[Diagnostic] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    bare_marks: list[tuple[str, int | None]] = field(default_factory=list)
    unused_notes: list[str] = field(default_factory=list)
    blocks: Blocks = ()
    footnotes: list[Footnote] = field(default_factory=list)

    def error(
        self,
        code: str,
        words: str,
        line: int | None,
        message: str,
        help: str = "",
        related: tuple[tuple[str, Place], ...] = (),
    ) -> None:
        """Note an error at some words, in or after a line of the text."""
        found = error(code, self.locate(words, line), message, help)
        self.diagnostics.append(replace(found, related=related))

    def at(self, start: int, end: int) -> Place:
        """Return the place of a part of the text, up to the end of its first line."""
        from_line = self.text.rfind("\n", 0, start) + 1
        before, words = self.text[from_line:start], self.text[start:end].split("\n")[0]
        line = self.text.count("\n", 0, start)
        if words not in before:
            return self.locate(words, line)
        place = self.locate(before + words, line)
        if place.length != len(before + words):
            return place
        return replace(place, column=place.column + len(before), length=len(words))
