"""The places on a line that characters take, in which readers of PDFs look for them."""

from collections.abc import Container, Iterable, Iterator
from itertools import groupby
from unicodedata import bidirectional

from msgspec import Struct

from boardpapers.writers.pdf.text_layer.glyph_clusters import Cluster
from boardpapers.writers.pdf.text_layer.shown_glyphs import Piece, TextObject

_LETTER, _SIGN, _OTHER = "letter from right to left", "sign or mark", "other"


class Cell(Struct):
    """Characters, and the part of a line that they take.

    From left to right, it has those of a cluster. From right to left, each letter has a cell of its
    own, and so have the marks on it, turned round: readers turn them back. PDFium does so if the
    glyphs are of letters, so `sample` is what its own glyphs are of.

    `pieces` are the glyphs that readers take to show the characters; they may show others.
    """

    text: str
    sample: str
    start: float
    end: float
    base: float
    within: TextObject
    pieces: list[Piece]

    @property
    def is_marked(self) -> bool:
        """Tell whether the cell is marked with its characters: one alone needs no mark."""
        return bool(self.pieces) or len(self.text) > 1


def cells(clusters: Iterable[Cluster], written: Container[int]) -> list[Cell]:
    """Return the cells of a line that are in the text objects with these first instructions.

    The last cell before others can be marked, so that no glyph is left without a cell.
    """
    by_cluster = [(cluster, list(_cells(cluster))) for cluster in clusters]
    found = [cell for _, parts in by_cluster for cell in parts]
    kinds = [_kind(cell.text[0]) if cell.within.first in written else None for cell in found]
    can_carry = iter([_can_carry(cell, kinds, at) for at, cell in enumerate(found)])
    waiting: list[Piece] = []
    for cluster, parts in by_cluster:
        waiting.extend(cluster.pieces)
        carriers = [cell for cell in parts if next(can_carry)]
        if carriers:
            carriers[0].pieces.extend(waiting)
            waiting = []
    return [cell for cell in found if cell.within.first in written]


def _cells(cluster: Cluster) -> Iterator[Cell]:
    start = min(piece.start for piece in cluster.pieces)
    end = max(piece.end for piece in cluster.pieces)
    texts = list(_turned(cluster.text)) if cluster.is_right_to_left else [cluster.text]
    width = (end - start) / len(texts)
    for at, text in enumerate(texts):
        left = start + at * width
        sample = text if len(text) == 1 else cluster.text[0]
        yield Cell(text, sample, left, left + width, cluster.base, cluster.objects[0], [])


def _turned(text: str) -> Iterator[str]:
    """Yield the letters of a text as they are from left to right, and the marks of each at once."""
    for kind, characters in groupby(reversed(text), key=_kind):
        if kind == _SIGN:
            yield "".join(characters)
        else:
            yield from characters


def _can_carry(cell: Cell, kinds: list[str | None], at: int) -> bool:
    """Tell whether a cell can be marked.

    PDFium turns the order of letters from right to left, and of marks and signs beside them. But it
    does not if the first on the left is marked.
    """
    own = kinds[at]
    before = kinds[at - 1] if at else None
    after = kinds[at + 1] if at + 1 < len(kinds) else None
    return len(cell.text) > 1 or own in (None, _OTHER, before) or own != after


def _kind(character: str) -> str:
    """Return the kind of a character: PDFium turns those of one kind together."""
    kind = bidirectional(character)
    if kind in ("L", "EN", "AN"):
        return _OTHER
    return _LETTER if kind in ("R", "AL") else _SIGN
