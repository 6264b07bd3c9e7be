"""Decisions in minutes: one for each number, or one with all the letters of its list."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from boardpapers.importers.markdown_text import write_pieces
from boardpapers.importers.marks import number_parts
from boardpapers.importers.passages import Passage, Piece
from boardpapers.importers.plain_words import as_words

_NUMBER = re.compile(r"\(?(\d{1,3})[.)]{1,2}")


def decisions_of(pieces: Sequence[Piece]) -> list[str]:
    """Return decisions as Markdown: each number, and each paragraph that begins with “That”.

    After an introduction with a colon, the list belongs to one decision.
    """
    groups: list[list[Piece]] = []
    is_open = False
    for piece in pieces:
        if not groups or (_begins(piece) and not (is_open and _is_marked(piece))):
            groups.append([_without_number(piece)])
            is_open = isinstance(piece, Passage) and as_words(piece.text).rstrip().endswith(":")
        else:
            groups[-1].append(piece)
    return [text for group in groups if (text := write_pieces(group))]


def _begins(piece: Piece) -> bool:
    if not isinstance(piece, Passage):
        return False
    return _is_numbered(piece) or (
        not piece.mark and piece.text.startswith(("That ", "Bod ", "**"))
    )


def _is_numbered(piece: Passage) -> bool:
    return bool(_NUMBER.fullmatch(piece.mark)) or len(number_parts(piece.mark)) == 1


def _is_marked(piece: Piece) -> bool:
    return isinstance(piece, Passage) and bool(piece.mark)


def _without_number(piece: Piece) -> Piece:
    is_numbered = isinstance(piece, Passage) and _is_numbered(piece)
    return replace(piece, mark="", indent=0) if is_numbered else piece
