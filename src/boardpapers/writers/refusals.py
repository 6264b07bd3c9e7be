"""Diagnostics of writers, which know words of the document but not their place in a file."""

from pathlib import Path

from msgspec.structs import replace

from boardpapers.diagnostics import Diagnostic, Place, error
from boardpapers.workspace import AnyPaper

_NO_FILE = Path()


def unprintable(code: str, words: str, message: str, help: str) -> Diagnostic:
    """Return a diagnostic for words that a format cannot show, before their place is known."""
    return error(code, Place(_NO_FILE, excerpt=words), message, help)


def placed(diagnostic: Diagnostic, paper: AnyPaper) -> Diagnostic:
    """Return a writer's diagnostic with the place of its words in a paper.

    If the words come from another file of the workspace or from the style, the place is the whole
    paper.
    """
    words = diagnostic.place.excerpt
    if diagnostic.place.path != _NO_FILE:
        return diagnostic
    is_there = words and words in paper.source.text
    return replace(diagnostic, place=paper.source.words(words) if is_there else Place(paper.path))


def placed_in_file(diagnostic: Diagnostic, path: Path) -> Diagnostic:
    """Return a writer's diagnostic with a file as its place."""
    is_placed = diagnostic.place.path != _NO_FILE
    return diagnostic if is_placed else replace(diagnostic, place=Place(path))
