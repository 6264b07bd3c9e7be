"""The pieces of one text as Markdown: paragraphs, nested lists, tables and headings."""

import re
from collections.abc import Iterable

from msgspec.structs import replace

from boardpapers.importers.marks import MarkReader, is_mark
from boardpapers.importers.passages import Grid, Passage, Piece
from boardpapers.importers.plain_words import guard_start

# The headings of a table are bold in any case.
_BOLD = re.compile(r"^\*\*([^*]+)\*\*$")
_RULES = {"left": ":--", "right": "--:", "center": ":-:"}
_SHALLOWEST_HEADING = 3


class TextWriter:
    """Writes pieces one after another; lists are nested by their marks."""

    def __init__(self, base: int) -> None:
        self._marks = MarkReader(base)
        self._blocks: list[str] = []
        self._widths: list[int] = []
        self._is_item = False

    def add(self, piece: Piece) -> None:
        """Add a piece at the end of the text."""
        if isinstance(piece, Passage) and "\t" in piece.text:
            piece = replace(piece, text=re.sub(r"[ ]*\t[ \t]*", " ", piece.text))
        if isinstance(piece, Grid):
            self._block(write_grid(piece), sum(self._widths))
        elif piece.heading:
            self._close()
            self._block(f"{'#' * max(piece.heading, _SHALLOWEST_HEADING)} {piece.text}", 0)
        elif piece.mark and is_mark(piece.mark):
            self._marked(piece)
        elif piece.mark:
            self._close()
            self._block(guard_start(f"{piece.mark} {piece.text}"), 0)
        elif (depth := self._marks.depth_at(piece.indent)) >= 0:
            self._block(guard_start(piece.text), sum(self._widths[: depth + 1]))
        else:
            self._close()
            if piece.is_quotation:
                self._quote(piece.text)
            else:
                self._block(guard_start(piece.text), 0)

    def _quote(self, text: str) -> None:
        """Add a paragraph of a quotation, to the one before if that is right above."""
        quoted = "\n".join(f"> {line}" for line in guard_start(text).split("\n"))
        if self._blocks and self._blocks[-1].startswith("> "):
            self._blocks[-1] += f"\n>\n{quoted}"
        else:
            self._block(quoted, 0)

    def _marked(self, piece: Passage) -> None:
        placed = self._marks.read(piece.mark, piece.indent)
        if placed.depth < 0:
            self._close()
            self._block(guard_start(piece.text), 0)
            return
        indent = sum(self._widths[: placed.depth])
        self._widths[placed.depth :] = [len(placed.written) + 1]
        text = guard_start(piece.text).replace("\n", "\n" + " " * (indent + self._widths[-1]))
        item = f"{' ' * indent}{placed.written} {text}".rstrip()
        if self._is_item:
            self._blocks[-1] += f"\n{item}"
        else:
            self._blocks.append(item)
        self._is_item = True

    def _block(self, text: str, indent: int) -> None:
        self._blocks.append("\n".join(" " * indent + line for line in text.split("\n")))
        self._is_item = False

    def _close(self) -> None:
        self._marks.end()
        self._widths.clear()

    @property
    def text(self) -> str:
        """All pieces so far."""
        return "\n\n".join(self._blocks)


def write_pieces(pieces: Iterable[Piece], base: int = 0) -> str:
    """Return pieces as Markdown; `base` as for `MarkReader`."""
    writer = TextWriter(base)
    for piece in pieces:
        writer.add(piece)
    return writer.text


def write_grid(grid: Grid) -> str:
    """Return a table as Markdown; the words of each cell are on one line."""
    width = max(map(len, grid.rows))
    rows = [[_cell(cell) for cell in row] + [""] * (width - len(row)) for row in grid.rows]
    if grid.has_head:
        rows[0] = [_BOLD.sub(r"\1", cell) for cell in rows[0]]
    else:
        rows.insert(0, [""] * width)
    alignments = (*grid.alignments, *[""] * width)[:width]
    rule = [_RULES.get(each, "---") for each in alignments]
    return "\n".join(f"| {' | '.join(row)} |" for row in (rows[0], rule, *rows[1:]))


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("\\|", "|").replace("|", "\\|")
