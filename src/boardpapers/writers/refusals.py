"""Diagnostics of writers, which know words of the document but not their place in a file."""

from pathlib import Path

from msgspec.structs import replace

from boardpapers.diagnostics import Diagnostic, Place, error
from boardpapers.workspace import AnyPaper

_NO_FILE = Path()


def unprintable(code: str, words: str, message: str, help: str) -> Diagnostic:
    """Return a diagnostic for words that a format cannot show, before their place is known."""
    return error(code, Place(_NO_FILE, excerpt=words), message, help)


def placed(diagnostic: Diagnostic, *papers: AnyPaper) -> Diagnostic:
    """Return a writer's diagnostic with the place of its words in the first paper that has them.

    If the words come from another file of the workspace or from the style, the place is the whole
    of the first paper.
    """
    words = diagnostic.place.excerpt
    if diagnostic.place.path != _NO_FILE:
        return diagnostic
    source = next((each.source for each in papers if words and words in each.source.text), None)
    return replace(diagnostic, place=source.words(words) if source else Place(papers[0].path))


def placed_in_file(diagnostic: Diagnostic, path: Path) -> Diagnostic:
    """Return a writer's diagnostic with a file as its place."""
    is_placed = diagnostic.place.path != _NO_FILE
    return diagnostic if is_placed else replace(diagnostic, place=Place(path))
