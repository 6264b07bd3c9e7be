"""The spans of paragraphs and tables in the source of their texts."""

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from boardpapers.diagnostics import Place
from boardpapers.markdown.nodes import Block, Figure, Lines, Paragraph, Table
from boardpapers.markdown.prose import BLANKS, Prose, line_starts
from boardpapers.markdown.walk import blocks_below


class BlockSpan(Struct, frozen=True):
    """A block of a text, from its first character to its last."""

    prose: Prose
    start: int
    end: int

    @property
    def text(self) -> str:
        """The block as it was written."""
        return self.prose.text[self.start : self.end]

    def find(self, pattern: str) -> list[re.Match[str]]:
        """Return the matches of a pattern in the block, at their offsets in the text."""
        return list(re.compile(pattern).finditer(self.prose.text, self.start, self.end))

    def at(self, found: re.Match[str], group: int = 0) -> Place:
        """Return the place of a match."""
        return self.prose.at(*found.span(group))


def paragraph_spans(proses: Iterable[Prose]) -> Iterator[BlockSpan]:
    """Yield the paragraphs of some texts, including captions."""
    for prose in proses:
        blocks = _blocks(prose)
        yield from _spans(
            prose,
            (
                block.caption_lines if isinstance(block, Table | Figure) else block.lines
                for block in blocks
                if isinstance(block, Paragraph | Table | Figure)
            ),
        )


def table_spans(proses: Iterable[Prose]) -> Iterator[BlockSpan]:
    """Yield the tables of some texts, without captions above or below them."""
    for prose in proses:
        tables = (block for block in _blocks(prose) if isinstance(block, Table))
        yield from _spans(prose, (table.lines for table in tables))


def _blocks(prose: Prose) -> Iterator[Block]:
    """Yield all blocks of a text, and those of its footnotes."""
    notes = (block for note in prose.footnotes for block in note.blocks)
    return blocks_below((*prose.blocks, *notes))


def _spans(prose: Prose, all_lines: Iterable[Lines | None]) -> Iterator[BlockSpan]:
    starts = line_starts(prose.text)
    for lines in filter(None, all_lines):
        start, end = starts[lines[0]], starts[lines[1]]
        yield BlockSpan(prose, start, start + len(prose.text[start:end].rstrip(BLANKS)))
