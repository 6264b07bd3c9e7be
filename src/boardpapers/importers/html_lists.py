"""The lists of a page: their items, and marks that were typed, such as `A.` after a bullet."""

from collections.abc import Sequence
from typing import Any

from boardpapers.importers.passages import Grid, Passage, Piece
from boardpapers.importers.printed_lines import clean
from boardpapers.markdown.list_marks import FoundMark, find_mark

LISTS = frozenset({"ul", "ol", "menu"})
"""The elements that are lists."""

_STEP = 20.0


def is_list(element: Any) -> bool:
    """Tell whether an element is a list with marks of its own, and has nothing but items."""
    return bool(element.get("role") == "list") and all(is_item(each) for each in element)


def is_item(element: Any) -> bool:
    """Tell whether an element is an item of a list."""
    return element.tag == "li" or bool(element.get("role") == "listitem")


def indent_of(depth: int, mark: str) -> float:
    """Return where words begin in lists of a depth: those after a typed mark are further in too."""
    return (depth + 1) * _STEP if depth or mark else 0


def first_of_item(piece: Piece, typed: str, mark: str, depth: int) -> Piece:
    """Return the first piece of an item with its mark: the typed one, or else the list's."""
    if isinstance(piece, Grid):
        return piece
    text = piece.text if piece.mark else piece.text.removeprefix(typed).lstrip()
    own = piece.mark or typed or mark
    return Passage(text, piece.place, own, indent_of(depth, own))


def typed_marks(items: Sequence[Any]) -> list[str]:
    """Return the marks that the items begin with; empty if they are not one sequence.

    A single letter or number may belong to the words, as the initial of a name does.
    """
    texts = [_first_words(item) for item in items]
    found = [mark for text in texts if (mark := find_mark(text, 0, len(text)))]
    if len(items) < 2 or len(found) < len(items) or not _is_sequence(found):
        return []
    return [text[: mark.end] for text, mark in zip(texts, found, strict=True)]


def _first_words(item: Any) -> str:
    return clean(next((text for text in item.itertext() if text.strip()), "")).lstrip()


def _is_sequence(found: list[FoundMark]) -> bool:
    return any(
        all(mark.as_next(first.kind, first.value + n) for n, mark in enumerate(found))
        for first in found[0].readings
        if not found[0].is_bullet
    )
