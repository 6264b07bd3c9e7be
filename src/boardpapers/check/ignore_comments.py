"""Comments in a paper that ignore rules.

A comment `# boardpapers: ignore BP305` applies to its own line; alone on a line, to the line below
it. If that line begins a text of several lines, it applies to the whole text. In the prose of a
Markdown file, `<!-- boardpapers: ignore BP305 -->` alone on a line applies to what follows it, up
to the next empty line.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from msgspec import Struct

from boardpapers.reader import Source
from boardpapers.reader.front_matter import is_markdown, split_front_matter
from boardpapers.reader.hidden_comments import comments
from boardpapers.workspace import AnyPaper

_ALONE_IN_PROSE = re.compile(r"[ \t]*<!--[ \t]*boardpapers:[ \t]*ignore\b.*-->[ \t]*")
_COMMENT = re.compile(r"#[ \t]*boardpapers:[ \t]*ignore\b[ \t]*((?:BP\d{1,3}[ \t,]*)*)")


class IgnoreComment(Struct, frozen=True):
    """A comment: the codes it ignores, the lines it applies to, and its place in the text."""

    codes: tuple[str, ...]
    lines: range
    start: int
    length: int


def ignore_comments(paper: AnyPaper) -> list[IgnoreComment]:
    """Return the comments of a paper that ignore rules."""
    source = paper.source
    if "boardpapers:" not in source.text:
        return []
    if not is_markdown(source.path):
        return list(_in_fields(paper, len(source.text)))
    prose = split_front_matter(source).prose
    return [*_in_fields(paper, prose), *_in_prose(source, prose)]


def _in_fields(paper: AnyPaper, end: int) -> Iterator[IgnoreComment]:
    """Yield the comments before an offset; a `#` inside a value is not one."""
    text = paper.source.text
    line_of = paper.source.line
    spans = [s for s in paper.positions.spans.values.values() if s.end > s.start + 1]
    spans.sort(key=lambda span: span.start)
    values = [range(span.start, span.end) for span in spans]
    last_lines = {line_of(span.start): line_of(span.end) for span in spans}
    for found in _COMMENT.finditer(text, 0, end):
        start = found.start()
        if not _is_in_value(text, values, start):
            first = line_of(start) + _is_alone(text, start)
            last = max(first, last_lines.get(first, first))
            lines = range(line_of(start), last + 1)
            yield IgnoreComment(_codes(found[1]), lines, start, len(found[0].rstrip()))


def _is_in_value(text: str, values: list[range], offset: int) -> bool:
    """Tell whether an offset is in a value, after the value's first line.

    On the first line of a text of several lines, a comment may follow the `|`.
    """
    before = bisect_right(values, offset, key=lambda value: value.start) - 1
    inside = before >= 0 and offset in values[before]
    return inside and text.find("\n", values[before].start, offset) >= 0


def _is_alone(text: str, offset: int) -> bool:
    """Tell whether only spaces precede an offset in its line."""
    return not text[text.rfind("\n", 0, offset) + 1 : offset].strip()


def _in_prose(source: Source, start: int) -> Iterator[IgnoreComment]:
    """Yield the comments after an offset, each for the block of lines that follows it."""
    text = source.text[start:]
    lines = text.split("\n")
    for offset, _end in comments(text):
        number = text.count("\n", 0, offset)
        if _ALONE_IN_PROSE.fullmatch(lines[number]):
            first = source.line(start + offset)
            covered = range(first, first + _end_of_block(lines, number + 1) - number)
            line = start + text.rfind("\n", 0, offset) + 1
            yield IgnoreComment(_codes(lines[number]), covered, line, len(lines[number]))


def _end_of_block(lines: list[str], number: int) -> int:
    """Return the number of the empty line after the next block of lines."""
    below = range(number, len(lines))
    first = next((n for n in below if lines[n].strip()), len(lines))
    return next((n for n in below if n > first and not lines[n].strip()), len(lines))


def _codes(comment: str) -> tuple[str, ...]:
    return tuple(re.findall(r"BP\d+", comment))
