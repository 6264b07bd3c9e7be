"""Where a piece of Markdown comes from, and what is found wrong in it."""

from collections.abc import Callable

from msgspec import Struct, field
from msgspec.structs import replace

from boardpapers.diagnostics import Diagnostic, Place, error
from boardpapers.markdown.nodes import Blocks, CrossReference
from boardpapers.reader import DataPath

Locate = Callable[[str, int | None], Place]
"""Gives the place of some words of a text, from one of its lines (from 0) on."""

Reference = tuple[CrossReference, int | None]
"""A cross-reference, and the line of the text that it stands in or after."""


class Prose(Struct):
    """A Markdown text of a paper, with a way back to the file it stands in.

    `path` is the field that holds it; `blocks` is what was made of it, once it is parsed;
    `references` has the cross-references in it, each with the line of the text it stands in or
    after; `bare_marks` the names of marks `[^name]` without a note in the text, likewise;
    `unused_notes` those of footnotes that no mark in the text refers to.
    """

    path: DataPath
    text: str
    locate: Locate
    diagnostics: list[Diagnostic] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    bare_marks: list[tuple[str, int | None]] = field(default_factory=list)
    unused_notes: list[str] = field(default_factory=list)
    blocks: Blocks = ()

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
        """Return the place of a stretch of the text, which ends with its first line."""
        from_line = self.text.rfind("\n", 0, start) + 1
        before, words = self.text[from_line:start], self.text[start:end].split("\n")[0]
        line = self.text.count("\n", 0, start)
        if words not in before:
            return self.locate(words, line)
        place = self.locate(before + words, line)
        if place.length != len(before + words):
            return place
        return replace(place, column=place.column + len(before), length=len(words))
