"""The numbers by which a text cites its paragraphs and the items of their lists: 3, 3(a), 3.1."""

from collections.abc import Iterator, Sequence

from boardpapers.importers.marks import MarkReader, number_parts
from boardpapers.importers.passages import BULLET, Passage, Piece


def citations(pieces: Sequence[Piece], base: int, top: str | None = None) -> Iterator[str]:
    """Yield the number by which each piece is cited; empty if it has none.

    `base` is as for `MarkReader`. The items of lists that belong to no number are cited below
    `top`; None if they cannot be cited.
    """
    reader = MarkReader(base)
    above: list[str | None] = [top]
    for piece in pieces:
        if not isinstance(piece, Passage) or piece.heading or not piece.mark:
            if isinstance(piece, Passage) and reader.depth_at(piece.indent) < 0:
                reader.end()
                above = [top]
            yield ""
            continue
        depth = reader.read(piece.mark, piece.indent).depth
        own = _numbered(piece.mark, base, depth) or _item(above[: depth + 1][-1], piece.mark)
        above[depth + 1 :] = [own]
        yield "" if piece.mark == BULLET else own or ""


def _numbered(mark: str, base: int, depth: int) -> str:
    """Return the number of a paragraph or sub-paragraph, which is whole in its mark."""
    parts = number_parts(mark)
    is_numbered = base and len(parts) - base - 1 == depth
    return ".".join(map(str, parts)) if is_numbered else ""


def _item(above: str | None, mark: str) -> str | None:
    """Return the citation of an item below what is cited so, as the house styles write it."""
    if above is None or mark == BULLET:
        return above
    if mark.startswith("("):
        return above + mark
    number = mark.rstrip(".)")
    joint = "." if above and above[-1].isdigit() == number.isdigit() else ""
    return f"{above}{joint}{number}"
