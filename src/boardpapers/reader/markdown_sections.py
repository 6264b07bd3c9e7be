"""The chapters of a Markdown file: its prose, split at the headings `#` and `##`."""

from collections.abc import Iterator

from msgspec import Struct

from boardpapers.markdown.nodes import Heading
from boardpapers.markdown.parser import outline
from boardpapers.markdown.prose import BLANKS
from boardpapers.markdown.walk import plain_text
from boardpapers.reader.composer import Span
from boardpapers.reader.hidden_comments import line_starts, without_comments

_LOWEST = 2


class Chapter(Struct, frozen=True):
    """A heading and the text under it; level 0 is the text above the first heading.

    `words` are Markdown, without the `name` that `{#name}` gives the heading. `text` is the text
    of the file at `body`, without comments. `starts` has the offset in the file of each of its
    lines, and of the line after the last.
    """

    level: int
    words: str
    name: str
    heading: Span
    body: Span
    text: str
    starts: list[int]

    def line(self, number: int) -> Span:
        """Return the place of a line of the text, by its number from 0."""
        return Span(self.starts[number], self.starts[number + 1] - 1)


def chapters(text: str, start: int) -> Iterator[Chapter]:
    """Yield the chapters of a file whose prose begins at an offset."""
    written = text[start:]
    prose = without_comments(written)
    lines = prose.split("\n")
    starts = [start + offset for offset in line_starts(written)] + [len(text) + 1]
    found = [Heading(0, (), lines=(0, 0)), *_headings(prose)]
    ends = [each.line or 0 for each in found[1:]] + [len(lines)]
    for heading, end in zip(found, ends, strict=True):
        first = _first_line(lines, (heading.lines or (0, 0))[1], end)
        own = "\n".join(lines[first:end]).rstrip(BLANKS)
        body = _body(text, starts[first : end + 1]) if own else Span(starts[first], starts[first])
        words, span = plain_text(heading.content), _span(text, starts, heading)
        yield Chapter(heading.level, words, heading.name, span, body, own, starts[first : end + 1])


def _headings(prose: str) -> Iterator[Heading]:
    """Yield the headings that begin chapters, but not headings in lists, quotations or code."""
    blocks, _ = outline(prose)
    for block in blocks:
        if isinstance(block, Heading) and block.level <= _LOWEST:
            yield block


def _first_line(lines: list[str], start: int, end: int) -> int:
    """Return the first line that is not empty; the end if all are empty."""
    return next((number for number in range(start, end) if lines[number].strip(BLANKS)), end)


def _body(text: str, starts: list[int]) -> Span:
    """Return the place of the text in some lines, without the blanks at its end."""
    start = starts[0]
    return Span(start, start + len(text[start : starts[-1] - 1].rstrip(BLANKS)), before=0)


def _span(text: str, starts: list[int], heading: Heading) -> Span:
    """Return the place of the words of a heading; its whole lines if it has no words."""
    first, after = heading.lines or (0, 0)
    start, end = starts[first], starts[after] - 1
    words = plain_text(heading.content) or (heading.name and f"{{#{heading.name}}}")
    found = text.find(words.split("\n")[0], start, end)
    return Span(max(start, found), max(start, end), before=0)
