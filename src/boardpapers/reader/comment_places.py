"""The places of comments in a text, `<!-- … -->`, and of the room around them."""

import re
from collections.abc import Iterator

from boardpapers.reader.code_fences import CONTAINERS, LIST_MARK, CodeFences
from boardpapers.reader.code_spans import end_of_code

_OPENING, _CLOSING = "<!--", "-->"
_MARKS = rf"[ \t]*(?:{LIST_MARK}|>[ \t]*|#{{1,6}}[ \t]+)*"
_NEXT = re.compile(
    r"\\."
    rf"|(?m:^){CONTAINERS}(?=(?P<fence>`{{3}}|~{{3}}))"
    r"|(?P<ticks>`+)"
    rf"|(?P<comment>{_OPENING})"
)
_ONLY_MARKS = re.compile(_MARKS)
_LISTED = re.compile(rf"([ \t]*)(?=\S)(?:>[ \t]*)*{LIST_MARK}")
_INDENT = re.compile(r"\n([ \t]*)(?=[^\s])")
_BLANKS = re.compile(r"[ \t]*")
# After these, the room before a comment is not that between two words.
_CLOSING_MARKS = frozenset(".,;:!?)]’”")


def all_comments(text: str) -> Iterator[tuple[int, int]]:
    """Yield the start and end of each comment; the end of one that is not closed is -1."""
    position, fences = 0, CodeFences(text)
    while found := _NEXT.search(text, position):
        position = found.end()
        if found["fence"]:
            end = fences.end_of_block(position)
            position = end or max(position + 1, end_of_code(text, position))
        elif found["ticks"]:
            position = end_of_code(text, found.start())
        elif found["comment"]:
            closing = text.find(_CLOSING, position)
            position = closing + len(_CLOSING) if closing >= 0 else len(text)
            fences.skip(found.start(), position)
            yield found.start("comment"), position if closing >= 0 else -1


def left_out(text: str) -> Iterator[tuple[int, int]]:
    """Yield the start and end of everything left out: comments, with the room around them."""
    first = last = -1
    closed = ((start, end) for start, end in all_comments(text) if end >= 0)
    for start, end in closed:
        if first >= 0 and _after_blanks(text, last) == start:
            last = end
            continue
        if first >= 0:
            yield _with_room(text, first, last)
        first, last = start, end
    if first >= 0:
        yield _with_room(text, first, last)


def _with_room(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span of comments with the blanks beside them, or with the whole of their lines.

    A mark of a list, quotation or heading that has no other words goes with them.
    """
    line = text.rfind("\n", 0, start) + 1
    after = _after_blanks(text, end)
    is_last = after == len(text) or text[after] == "\n"
    if is_last and _ONLY_MARKS.fullmatch(text, line, start):
        below = _words_of_item(text, line, start, after)
        return (start, below) if below else (line, min(after + 1, len(text)))
    before = line + len(text[line:start].rstrip(" \t"))
    if is_last or (before < start and after == end and text[end] in _CLOSING_MARKS):
        return before, end
    return (start, after) if before < start or start == line else (start, end)


def _words_of_item(text: str, line: int, start: int, after: int) -> int:
    """Return where the words of an item begin that has only a comment in its first line; or 0."""
    item, below = _LISTED.match(text, line, start), _INDENT.match(text, after)
    is_deeper = item and below and len(below[1]) > len(item[1])
    return below.end() if below and is_deeper else 0


def _after_blanks(text: str, position: int) -> int:
    found = _BLANKS.match(text, position)
    return found.end() if found else position
