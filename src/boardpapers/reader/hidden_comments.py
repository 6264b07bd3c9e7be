"""Comments in texts, `<!-- … -->`: notes between authors, which are no part of a paper.

They are left out as soon as a text is read, so that they reach no title, summary or output. In
code, and after a backslash, `<!--` is words like any others.
"""

import re
from collections.abc import Iterator
from itertools import chain

from msgspec import Struct

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


class UnclearComment(Struct, frozen=True):
    """A comment whose end is unclear; `number` is the number of its `<!--` in the text, from 0."""

    number: int
    message: str
    help: str = (
        f"write `{_CLOSING}` where the comment ends; to print `{_OPENING}`, write a backslash "
        "before it"
    )

    def find(self, text: str, start: int) -> int:
        """Return where the comment begins, if the text that has it begins at `start`."""
        for _ in range(self.number):
            start = text.find(_OPENING, start) + 1
        return text.find(_OPENING, start)


def without_comments(text: str) -> str:
    """Return a text without its comments, as if they had never been written."""
    if _OPENING not in text:
        return text
    kept, position = [], 0
    for start, end in _left_out(text):
        kept.append(text[position:start])
        position = max(position, end)
    return "".join((*kept, text[position:]))


def line_starts(text: str) -> list[int]:
    """Return where each line of a text without its comments begins in the text as written."""
    starts, position = [0], 0
    for start, end in chain(_left_out(text), [(len(text), len(text))]):
        starts += [found.end() for found in re.compile("\n").finditer(text, position, start)]
        position = max(position, end)
        if starts[-1] == start:
            starts[-1] = end
    return starts


def comments(text: str) -> Iterator[tuple[int, int]]:
    """Yield the start and end of each comment that is closed."""
    found = _all(text) if _OPENING in text else ()
    return ((start, end) for start, end in found if end >= 0)


def unclear_comment(text: str) -> UnclearComment | None:
    """Return the first comment that is not closed, or that begins inside another."""
    for start, end in _all(text) if _OPENING in text else ():
        number = text.count(_OPENING, 0, start)
        if end < 0:
            return UnclearComment(number, "a comment begins here, but does not end")
        if text.find(_OPENING, start + 1, end) >= 0:
            sentence = f"a comment begins inside another, which ends at the first `{_CLOSING}`"
            return UnclearComment(number + 1, sentence)
    return None


def _all(text: str) -> Iterator[tuple[int, int]]:
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


def _left_out(text: str) -> Iterator[tuple[int, int]]:
    """Yield the start and end of everything left out: comments, with the room around them."""
    first = last = -1
    for start, end in comments(text):
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
