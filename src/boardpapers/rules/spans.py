"""The spans of paragraphs and tables in the source of their texts."""

import re
import sys
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from msgspec import Struct

from boardpapers.diagnostics import Place
from boardpapers.markdown.nodes import Block, Figure, Heading, Lines, Paragraph, Table
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


def find_in_paragraphs(
    proses: Iterable[Prose], pattern: str
) -> Iterator[tuple[BlockSpan, list[re.Match[str]]]]:
    """Yield the paragraphs that have matches of a pattern, with all their matches.

    The texts are searched first: a match in a paragraph must be one in the whole text.
    """
    anywhere = [prose for prose in proses if re.search(pattern, prose.text)]
    for block in paragraph_spans(anywhere):
        if found := block.find(pattern):
            yield block, found


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


def find_in_blocks(
    prose: Prose, pattern: str, start: int = 0, stop: int = sys.maxsize
) -> Iterator[re.Match[str]]:
    """Yield the matches of a pattern in a text, none of which goes on from one block to the next.

    A pattern with spaces would otherwise read over the end of a paragraph, a heading or a row.
    """
    search, text = re.compile(pattern), prose.text
    ends: _BlockEnds | None = None
    found = search.search(text, start, stop)
    while found:
        at = found.end()
        if "\n" in found[0]:
            ends = ends or _BlockEnds(prose)
            end = ends.after(found.start())
            if found.end() > end:
                at = found.start() + 1
                found = search.match(text, found.start(), end)
        if found:
            yield found
            at = max(found.end(), found.start() + 1)
        found = search.search(text, at, stop)


class _BlockEnds:
    """The ends of the blocks of a text: of paragraphs, headings and rows of tables."""

    def __init__(self, prose: Prose) -> None:
        starts = line_starts(prose.text)
        lines = {0: len(starts) - 1}
        for block in _blocks(prose):
            if isinstance(block, Paragraph | Heading | Table | Figure) and block.lines:
                first, end = block.lines
                step = 1 if isinstance(block, Table) else end - first
                lines |= {line: line + step for line in range(first, end, step)}
        first_lines = sorted(lines)
        self._starts = [starts[line] for line in first_lines]
        self._ends = [starts[lines[line]] for line in first_lines]

    def after(self, offset: int) -> int:
        """Return the end of the block around an offset."""
        return self._ends[bisect_right(self._starts, offset) - 1]


def _blocks(prose: Prose) -> Iterator[Block]:
    """Yield all blocks of a text, and those of its footnotes."""
    notes = (block for note in prose.footnotes for block in note.blocks)
    return blocks_below((*prose.blocks, *notes))


def _spans(prose: Prose, all_lines: Iterable[Lines | None]) -> Iterator[BlockSpan]:
    starts = line_starts(prose.text)
    for lines in filter(None, all_lines):
        start, end = starts[lines[0]], starts[lines[1]]
        yield BlockSpan(prose, start, start + len(prose.text[start:end].rstrip(BLANKS)))
