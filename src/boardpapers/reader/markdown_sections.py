"""The prose of a Markdown file, parted at its headings `#` and `##`, each part with its place."""

from collections.abc import Iterator
from functools import cached_property
from itertools import accumulate

from msgspec import Struct

from boardpapers.markdown.outline import BLANKS, HeadingLines, comment_lines, headings, split_name
from boardpapers.reader.composer import Span

_LOWEST = 2


class Chapter(Struct, frozen=True, dict=True):
    """A heading and what stands under it; of level 0, without heading, what stands before all.

    `words` are Markdown, `name` is what `{#name}` at their end says. `text` is what stands in the
    file at `body`, without the program's own comments.
    """

    level: int
    words: str
    name: str
    heading: Span
    body: Span
    text: str

    def line(self, number: int) -> Span:
        """Return where a line of the text stands, by its number from 0."""
        start, end = self._starts[number], self._starts[number + 1] - 1
        return Span(self.body.start + start, self.body.start + end)

    @cached_property
    def _starts(self) -> list[int]:
        """Where each line of the text begins in it, and where one more would."""
        return list(accumulate((len(line) + 1 for line in self.text.split("\n")), initial=0))


def chapters(text: str, start: int) -> Iterator[Chapter]:
    """Yield the chapters of a file whose prose begins at an offset."""
    prose = _without_comments(text[start:])
    lines = prose.split("\n")
    starts = list(accumulate((len(line) + 1 for line in lines), initial=start))
    found = [HeadingLines(0, "", 0, 0)]
    found += [each for each in headings(prose) if each.level <= _LOWEST]
    ends = [each.start for each in found[1:]] + [len(lines)]
    for heading, end in zip(found, ends, strict=True):
        first = _first_line(lines, heading.end, end)
        own = "\n".join(lines[first:end]).rstrip(BLANKS)
        words, name = split_name(heading.words)
        body = Span(starts[first], starts[first] + len(own), before=0)
        yield Chapter(heading.level, words, name, _span(text, starts, heading), body, own)


def _first_line(lines: list[str], start: int, end: int) -> int:
    """Return the first line that says something; the end where none does."""
    return next((number for number in range(start, end) if lines[number].strip(BLANKS)), end)


def _span(text: str, starts: list[int], heading: HeadingLines) -> Span:
    """Return where a heading's words stand; the whole of its lines where it has none."""
    start, end = starts[heading.start], starts[heading.end] - 1
    found = text.find(heading.words.split("\n")[0], start, end)
    return Span(max(start, found), max(start, end), before=0)


def _without_comments(prose: str) -> str:
    """Put spaces in the place of the program's own comments, so that nothing moves."""
    if "boardpapers:" not in prose:
        return prose
    lines = prose.split("\n")
    for number in comment_lines(prose):
        lines[number] = " " * len(lines[number])
    return "\n".join(lines)
