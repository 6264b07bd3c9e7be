"""Which glyphs on a page belong to one cluster of characters, though they are shown apart.

Each piece of a cluster has the text of the whole cluster. So pieces with the same text, one after
another, may be one cluster or several equal ones: their glyphs tell.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise
from unicodedata import bidirectional, category

from msgspec import Struct

from boardpapers.writers.pdf.text_layer.shown_glyphs import Piece, TextObject

# In sizes of a font: how far a glyph may be from the end of the one before it, or above it.
_GAP, _OVERLAP, _RISE = 0.3, 0.6, 1.0
_NO_WIDTH = 0.01


class Cluster(Struct, frozen=True):
    """The characters of a cluster, its pieces, and the text object that each is shown in.

    `base` is the line that the letters around it stand on.
    """

    text: str
    pieces: tuple[Piece, ...]
    objects: tuple[TextObject, ...]
    base: float

    @property
    def is_right_to_left(self) -> bool:
        """Tell whether the cluster is written from right to left."""
        return is_right_to_left(self.text)

    @property
    def is_misread(self) -> bool:
        """Tell whether readers of PDFs do not get the characters as they were typed.

        They may read a cluster of several glyphs twice, or set it apart from the next; and they
        make a new line or word of what is above the line. In writing from right to left, some turn
        several characters round, and others turn all that is beside a marked text.
        """
        has_several_glyphs = len(self.pieces) > 1 or len(self.pieces[0].glyphs) > 2
        is_turned = self.is_right_to_left and (len(self.text) > 1 or self.pieces[0].is_marked)
        is_off_line = abs(self.pieces[0].height - self.base) > _NO_WIDTH
        return has_several_glyphs or is_turned or is_off_line


class _Placed(Struct, frozen=True):
    """A piece in its text object."""

    piece: Piece
    within: TextObject


def lines_of_clusters(objects: Iterable[TextObject]) -> Iterator[list[Cluster]]:
    """Yield the clusters of each line that text objects show, from left to right."""
    for line in _lines(objects):
        base = _base(line)
        found = list(_clusters(line))
        yield [
            Cluster(
                each[0].piece.text,
                tuple(one.piece for one in each),
                tuple(one.within for one in each),
                base,
            )
            for each in found
        ]


def _lines(objects: Iterable[TextObject]) -> Iterator[list[TextObject]]:
    """Yield the objects that follow each other on a line; set where their last pieces end."""
    line: list[TextObject] = []
    for each in objects:
        if line and _follows(line[-1], each):
            line[-1].pieces[-1].ends_at(each.pieces[0].start)
        elif line:
            yield line
            line = []
        line.append(each)
    if line:
        yield line


def _follows(before: TextObject, after: TextObject) -> bool:
    size = max(before.size, after.size)
    last, first = before.pieces[-1], after.pieces[0]
    is_beside = last.start - _OVERLAP * size < first.start < last.end + _GAP * size
    is_level = abs(last.height - first.height) < _RISE * size
    return before.direction == after.direction and is_beside and is_level


def _base(line: list[TextObject]) -> float:
    """Return the height of most letters of a line, and the lowest if as many are at others."""
    letters = [each for part in line for each in part.pieces if _is_wide(each)]
    counts = Counter(each.height for each in letters)
    if not counts:
        return line[0].pieces[0].height
    most = max(counts.values())
    return max(height for height, count in counts.items() if count == most)


def _clusters(line: list[TextObject]) -> Iterator[list[_Placed]]:
    placed = [_Placed(piece, part) for part in line for piece in part.pieces]
    breaks = [_is_break(before, after) for before, after in pairwise(placed)]
    numbers = [0]
    for is_break in breaks:
        numbers.append(numbers[-1] + is_break)
    for _, group in groupby(zip(numbers, placed, strict=True), key=lambda each: each[0]):
        yield from _equal_clusters([each for _, each in group])


def _is_break(before: _Placed, after: _Placed) -> bool:
    """Tell whether a cluster certainly ends between two pieces."""
    is_same = before.piece.text == after.piece.text
    is_same &= before.piece.shown.font == after.piece.shown.font
    return before.within is after.within or not is_same


def _equal_clusters(pieces: list[_Placed]) -> list[list[_Placed]]:
    """Split pieces with the same text into clusters; a letter comes before its marks."""
    if not is_right_to_left(pieces[0].piece.text):
        return _split(pieces)
    return [found[::-1] for found in _split(pieces[::-1])[::-1]]


def _split(pieces: list[_Placed]) -> list[list[_Placed]]:
    length = _period(pieces)
    if length < len(pieces):
        return [pieces[at : at + length] for at in range(0, len(pieces), length)]
    if _letters(pieces[0].piece.text) > 1:
        return [pieces]
    found = [[pieces[0]]]
    for each in pieces[1:]:
        has_letter = any(_is_wide(before.piece) for before in found[-1])
        if has_letter and _is_wide(each.piece) and not each.piece.is_estimated:
            found.append([])
        found[-1].append(each)
    return found


def _period(pieces: list[_Placed]) -> int:
    """Return after how many pieces the same glyphs come again to the end; all if they do not."""
    glyphs = [each.piece.glyphs for each in pieces]
    count = len(glyphs)
    lengths = range(1, count) if _is_wide(pieces[0].piece) else ()
    return next(
        (each for each in lengths if glyphs == glyphs[:each] * (count // each)),
        count,
    )


def _is_wide(piece: Piece) -> bool:
    return piece.end - piece.start > _NO_WIDTH


def _letters(text: str) -> int:
    """Return how many characters of a text can take space of their own."""
    return sum(category(each) not in ("Mn", "Me", "Cf") for each in text)


def is_right_to_left(text: str) -> bool:
    """Tell whether a text has a letter from right to left."""
    return any(bidirectional(each) in ("R", "AL") for each in text)
