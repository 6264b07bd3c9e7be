"""The glyphs that a page from Typst shows, by the clusters of characters that they are for.

A cluster is what is typed and drawn as one, like a letter with its marks. Typst shows those of its
glyphs that are at one height together; here, they are a piece of the cluster.
"""

import re
from collections.abc import Iterator
from typing import Any

import pikepdf
from msgspec import Struct

from boardpapers.writers.pdf.page_contents import with_matrices

Point = tuple[float, float]

_MAPPING = re.compile(rb"<([0-9A-F]{4})> <((?:[0-9A-F]{4})+)>")
_UPRIGHT = (1.0, 0.0, 0.0, -1.0)


class Shown(Struct, frozen=True):
    """One text-showing operation: where it begins, what it shows, as for `TJ`, and in which font.

    `mode` tells whether it is filled, stroked or invisible.
    """

    place: Point
    content: tuple[Any, ...]
    font: str
    size: float
    mode: int


class Piece(Struct):
    """Glyphs of one cluster at one height: their characters, and the space that they take.

    The end is estimated, from the widths of the glyphs, until something is shown after them.
    `is_marked` is true if Typst has marked the glyphs with their characters.
    """

    text: str
    glyphs: bytes
    shown: Shown
    start: float
    end: float
    is_marked: bool
    is_estimated: bool = True

    def ends_at(self, place: float) -> None:
        """Set where the piece ends: there, something else begins."""
        self.end, self.is_estimated = max(self.start, place), False

    @property
    def height(self) -> float:
        """The place of the piece across the direction of writing."""
        return self.shown.place[1]


class TextObject(Struct, frozen=True):
    """A text object of a page, from one of its instructions to another, and its pieces.

    Places are in a plane that all objects of one `direction` share. `origin` is that of the
    object's own coordinates.
    """

    first: int
    last: int
    direction: tuple[float, ...]
    origin: Point
    size: float
    pieces: tuple[Piece, ...]


class Font(Struct, frozen=True):
    """The characters and the width of each glyph of a font, in thousandths of its size."""

    texts: dict[bytes, str]
    widths: dict[int, float]
    usual_width: float

    def width(self, glyph: bytes) -> float:
        """Return the width of a glyph."""
        return self.widths.get(int.from_bytes(glyph, "big"), self.usual_width)


def read_font(font: Any) -> Font | None:
    """Return what is known of a font; nothing of one whose glyphs have no codes of two bytes."""
    if font.get("/Subtype") != "/Type0" or "/ToUnicode" not in font:
        return None
    mappings = _MAPPING.findall(font.ToUnicode.read_bytes().partition(b"endcodespacerange")[2])
    texts = {
        bytes.fromhex(code.decode()): bytes.fromhex(text.decode()).decode("utf-16-be")
        for code, text in mappings
    }
    (described,) = font.DescendantFonts
    return Font(texts, dict(_widths(described.get("/W", []))), float(described.get("/DW", 1000)))


def _widths(listed: Any) -> Iterator[tuple[int, float]]:
    """Yield the glyphs and widths of a font's list, which has two forms for several glyphs."""
    values = iter(listed)
    for first in values:
        second = next(values)
        if isinstance(second, pikepdf.Array):
            yield from enumerate(map(float, second), int(first))
        else:
            width = float(next(values))
            yield from ((glyph, width) for glyph in range(int(first), int(second) + 1))


def text_objects(instructions: list[Any], fonts: dict[str, Font]) -> Iterator[TextObject]:
    """Yield the text objects of a page that show upright glyphs of fonts that are known."""
    first = 0
    for index, (instruction, matrix) in enumerate(with_matrices(instructions)):
        operator = str(instruction.operator)
        if operator == "BT":
            first = index
        elif operator == "ET":
            reading = _Reading(fonts, matrix)
            if all(map(reading.take, instructions[first + 1 : index])) and reading.pieces:
                yield reading.text_object(first, index)


def _marked_text(operands: Any) -> str | None:
    """Return the characters that a mark gives for the glyphs inside it."""
    has_text = len(operands) > 1 and "/ActualText" in operands[1]
    return str(operands[1].ActualText) if has_text else None


class _Reading:
    """Read the instructions of one text object."""

    def __init__(self, fonts: dict[str, Font], matrix: Any) -> None:
        self._fonts = fonts
        a, b, c, d, x, y = matrix.shorthand
        self._direction = a, b, c, d
        self._origin = pikepdf.Matrix(a, b, c, d, 0, 0).inverse().transform((x, y))
        self._place = self._origin
        self._marks: list[str | None] = []
        self._name = ""
        self._mode = 0
        self._size = 0.0
        self.pieces: list[Piece] = []

    def take(self, instruction: Any) -> bool:
        """Take an instruction; tell whether it is known, and the characters of what it shows."""
        operands = instruction.operands
        match str(instruction.operator):
            case "BMC" | "BDC":
                self._marks.append(_marked_text(operands))
            case "EMC":
                self._marks.pop()
            case "Tr":
                self._mode = int(operands[0])
            case "Tf":
                self._name, self._size = str(operands[0]), float(operands[1])
            case "Tm":
                return self._move(*map(float, operands))
            case "Tj" | "TJ" as operator:
                return self._show(tuple(operands if operator == "Tj" else operands[0]))
            case _:
                return False
        return True

    def _move(self, *matrix: float) -> bool:
        *upright, x, y = matrix
        self._place = self._origin[0] + x, self._origin[1] + y
        return tuple(upright) == _UPRIGHT

    def text_object(self, first: int, last: int) -> TextObject:
        """Return what was read."""
        pieces = tuple(self.pieces)
        return TextObject(first, last, self._direction, self._origin, self._size, pieces)

    def _show(self, content: tuple[Any, ...]) -> bool:
        font = self._fonts.get(self._name)
        if font is None:
            return False
        drawn = list(self._drawn(font, content))
        if self.pieces:
            self.pieces[-1].ends_at(self._place[0])
        text = next((each for each in self._marks if each is not None), None)
        if text is not None:
            glyphs = b"".join(glyph for glyph, _, _ in drawn)
            start, end = self._place[0], max(end for _, _, end in drawn)
            first = next(at for at, each in enumerate(content) if isinstance(each, pikepdf.String))
            shown = self._shown(drawn[0][1], content[first:])
            self.pieces.append(Piece(text, glyphs, shown, start, end, is_marked=True))
        else:
            self.pieces.extend(self._apart(font, drawn))
        return all(piece.text for piece in self.pieces)

    def _shown(self, x: float, content: tuple[Any, ...]) -> Shown:
        return Shown((x, self._place[1]), content, self._name, self._size, self._mode)

    def _drawn(self, font: Font, content: tuple[Any, ...]) -> Iterator[tuple[bytes, float, float]]:
        """Yield each glyph with the places where it begins and ends."""
        x = self._place[0]
        for each in content:
            if not isinstance(each, pikepdf.String):
                x -= float(each) * self._size / 1000
                continue
            codes = bytes(each)
            for at in range(0, len(codes), 2):
                glyph = codes[at : at + 2]
                start, x = x, x + font.width(glyph) * self._size / 1000
                yield glyph, start, x

    def _apart(self, font: Font, drawn: list[tuple[bytes, float, float]]) -> Iterator[Piece]:
        """Yield a piece for each glyph: outside a marked text, each is the whole of one."""
        before: Piece | None = None
        for glyph, x, end in drawn:
            shown = self._shown(x, (pikepdf.String(glyph),))
            start = x if before else self._place[0]
            if before:
                before.ends_at(x)
            text = font.texts.get(glyph, "")
            before = Piece(text, glyph, shown, start, end, is_marked=False)
            yield before
