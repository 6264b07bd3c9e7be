"""The text layer of a PDF from Typst: the characters that were typed, once each and in order.

Typst gives a mark that is above or below its letter the characters of both again, as a text of its
own. Readers also put texts in order by their places. So what they would misread is written over
its place on the line in an invisible font, and its glyphs are marked as a part of that.
"""

from codecs import BOM_UTF16_BE
from collections.abc import Iterable, Iterator
from decimal import Decimal
from io import BytesIO
from itertools import pairwise
from math import inf
from typing import Any

import pikepdf

from boardpapers.writers.pdf.text_layer.glyph_clusters import Cluster, lines_of_clusters
from boardpapers.writers.pdf.text_layer.invisible_font import WIDTH, InvisibleFont
from boardpapers.writers.pdf.text_layer.shown_glyphs import (
    Point,
    Shown,
    TextObject,
    read_font,
    text_objects,
)
from boardpapers.writers.pdf.text_layer.text_cells import Cell, cells

_FONT = "/TypedText"
_INVISIBLE = 3
# In sizes of a font: more than half the width of a glyph of the invisible one.
_LOWERED = 2.5 * WIDTH / 1000


def restore_typed_text(typeset: bytes) -> bytes:
    """Return a PDF from Typst in which readers find the characters that were typed."""
    with pikepdf.open(BytesIO(typeset)) as pdf:
        font = InvisibleFont(pdf)
        if not sum([_restore(page, font) for page in pdf.pages]):
            return typeset
        font.finish()
        written = BytesIO()
        pdf.save(written, deterministic_id=True)
    return written.getvalue()


def _restore(page: Any, font: InvisibleFont) -> bool:
    """Restore the text of a page; tell whether there was something to restore."""
    instructions = list(pikepdf.parse_content_stream(page))
    fonts = page.resources.get("/Font", {})
    known = {name: read for name, font_of in fonts.items() if (read := read_font(font_of))}
    misread: dict[int, TextObject] = {}
    by_object: dict[int, list[Cell]] = {}
    objects = list(text_objects(instructions, known))
    after = _leftmost_after(objects)
    for line in lines_of_clusters(objects):
        if again := _misread(line):
            misread |= again
            for cell in cells(line, again):
                by_object.setdefault(cell.within.first, []).append(cell)
    for first, within in sorted(misread.items(), reverse=True):
        written = _Writing(within, after[first], font).instructions(by_object.get(first, ()))
        instructions[first : within.last + 1] = list(written)
    if misread:
        fonts[_FONT] = font.object
        page.obj.Contents = font.pdf.make_stream(pikepdf.unparse_content_stream(instructions))
    return bool(misread)


def _leftmost_after(objects: list[TextObject]) -> dict[int, float]:
    """Return where what is shown after each object at its height begins, by first instructions.

    In a line with letters from right to left, that may be before the object.
    """
    leftmost = {objects[-1].first: inf} if objects else {}
    for before, after in reversed(list(pairwise(objects))):
        start, height = after.pieces[0].shown.place
        is_level = abs(before.pieces[-1].height - height) < before.size
        is_level &= before.direction == after.direction
        leftmost[before.first] = min(start, leftmost[after.first]) if is_level else inf
    return leftmost


def _misread(line: list[Cluster]) -> dict[int, TextObject]:
    """Return the objects of a line that must be written again, by their first instructions.

    All letters from right to left are written if any are: their order depends on each other.
    """
    found = [cluster for cluster in line if cluster.is_misread]
    if any(cluster.is_right_to_left for cluster in found):
        found += [cluster for cluster in line if cluster.is_right_to_left]
    return {each.first: each for cluster in found for each in cluster.objects}


class _Writing:
    """Write the instructions of a text object again, for its cells."""

    def __init__(self, within: TextObject, after: float, font: InvisibleFont) -> None:
        self._within = within
        self._after = after
        self._font = font

    def instructions(self, found: Iterable[Cell]) -> Iterator[Any]:
        """Yield the instructions."""
        yield _instruction("BT")
        for cell in found:
            yield from self._marked(cell) if cell.is_marked else self._alone(cell)
        yield _instruction("ET")

    def _alone(self, cell: Cell) -> Iterator[Any]:
        """Yield a cell without glyphs: its character, as wide as the cell."""
        width = (cell.end - cell.start) / self._within.size * 1000
        code = pikepdf.String(self._font.code(cell.text, width))
        yield from self._invisible((cell.start, cell.base), (code,))

    def _marked(self, cell: Cell) -> Iterator[Any]:
        """Yield a cell with its glyphs.

        Some readers take a marked text to be from the start of its first glyph to the end of its
        last. PDFium sorts what is on a line by where it begins, until something is more than half a
        width above or below what is last; and it drops what shows the same glyphs close by.
        """
        starts = [cell.start, *(piece.shown.place[0] for piece in cell.pieces)]
        leftmost, rightmost = min(starts), max(starts)
        lowered = _LOWERED * self._within.size
        marked = pikepdf.Dictionary(ActualText=_text_string(cell.text))
        yield _instruction("BDC", pikepdf.Name.Span, marked)
        yield from self._cover(cell, cell.start, cell.end, 0.0, steps=1)
        yield from self._cover(cell, leftmost, cell.end, lowered, steps=2)
        for piece in cell.pieces:
            yield from self._show(piece.shown)
        yield from self._cover(cell, rightmost, rightmost + 4 * self._least, 0.0, steps=3)
        yield from self._cover(cell, min(leftmost, self._after), cell.end, lowered, steps=4)
        yield _instruction("EMC")

    @property
    def _least(self) -> float:
        """The width of a glyph of the invisible font."""
        return WIDTH * self._within.size / 1000

    def _cover(
        self, cell: Cell, start: float, end: float, lowered: float, steps: int
    ) -> Iterator[Any]:
        """Yield the first character of a cell several times, from one place to another."""
        gap = ((steps + 1) * self._least - (end - start)) / steps / self._within.size * 1000
        code = pikepdf.String(self._font.code(cell.sample))
        content = (code, *(Decimal(f"{gap:.3f}"), code) * steps)
        yield from self._invisible((start, cell.base + lowered), content)

    def _invisible(self, place: Point, content: tuple[Any, ...]) -> Iterator[Any]:
        yield from self._show(Shown(place, content, _FONT, self._within.size, _INVISIBLE))

    def _show(self, shown: Shown) -> Iterator[Any]:
        x, y = (at - zero for at, zero in zip(shown.place, self._within.origin, strict=True))
        yield _instruction("Tr", shown.mode)
        yield _instruction("Tf", pikepdf.Name(shown.font), Decimal(str(shown.size)))
        yield _instruction("Tm", 1, 0, 0, -1, Decimal(f"{x:.5f}"), Decimal(f"{y:.5f}"))
        yield _instruction("TJ", pikepdf.Array(shown.content))


def _instruction(operator: str, *operands: Any) -> Any:
    return pikepdf.ContentStreamInstruction(list(operands), pikepdf.Operator(operator))


def _text_string(text: str) -> Any:
    """Return a text in UTF-16, in which PDFs may have any characters."""
    return pikepdf.String(BOM_UTF16_BE + text.encode("utf-16-be"))
