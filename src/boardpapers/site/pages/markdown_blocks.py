"""Markdown texts of boards and settings as blocks of a page."""

from pathlib import Path

from boardpapers.diagnostics import Place
from boardpapers.markdown.nodes import Blocks
from boardpapers.markdown.parser import Footnotes, parse
from boardpapers.markdown.prose import Prose


def markdown_blocks(text: str | None) -> Blocks:
    """Return a Markdown text as blocks, without images; their mistakes are reported elsewhere."""
    if not text:
        return ()
    prose = Prose((), text, lambda _words, _line: Place(Path()))
    return parse(prose, Footnotes(), lambda *_picture: "")
