"""Captions of tables and pictures, without their numbers: the house style prints its own."""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from boardpapers.importers.passages import Grid, Passage, Piece
from boardpapers.importers.plain_words import as_words

_NUMBERED = re.compile(
    r"(?P<kind>Table|Figure|Tabl|Ffigur|Ffigwr)\s+(?P<number>[A-Z]?\d{1,3}(?:\.\d{1,3})?)\s*[:.–-]\s*(?P<words>\S.*)"
)
_PICTURES = re.compile(r"(?:!\[[^\]]*\]\([^)]*\)\s*)+")
_OF_TABLES = ("Table", "Tabl")


def with_captions(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Yield pieces; a caption beside a table or picture is written as Markdown writes it."""
    for before, piece, after in zip((None, *pieces), pieces, (*pieces[1:], None), strict=False):
        found = _NUMBERED.fullmatch(as_words(piece.text)) if isinstance(piece, Passage) else None
        if isinstance(piece, Passage) and found and _is_beside(found["kind"], before, after):
            text = f"{found['kind']}: {_without_number(piece.text)}"
            cited = f"{found['kind']} {found['number']}"
            yield replace(piece, text=text, mark="", heading=0, is_bold=False, cited=cited)
        else:
            yield piece


def is_picture(text: str) -> bool:
    """Tell whether a text is pictures and nothing else."""
    return bool(_PICTURES.fullmatch(text))


def looks_like_caption(text: str) -> bool:
    """Tell whether a text is a caption with its number: `Table 1: Costs`."""
    return bool(_NUMBERED.fullmatch(as_words(text)))


def _without_number(text: str) -> str:
    return re.sub(r"^\W*\w+\s+[A-Z]?[\d.]+\s*(?:[:.–-]|\*\*)*\s*", "", text).replace("**", "")


def _is_beside(kind: str, *others: Piece | None) -> bool:
    if kind in _OF_TABLES:
        return any(isinstance(each, Grid) for each in others)
    return any(isinstance(each, Passage) and is_picture(each.text) for each in others)
