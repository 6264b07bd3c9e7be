"""Comments in texts, `<!-- … -->`: notes between authors, which are no part of a paper.

They are left out as soon as a text is read, so that they reach no title, summary or output. In
code, and after a backslash, `<!--` is words like any others.

Few texts have one: what finds them is loaded for those.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from msgspec import Struct

_OPENING, _CLOSING = "<!--", "-->"


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
    return ((start, end) for start, end in _all(text) if end >= 0)


def unclear_comment(text: str) -> UnclearComment | None:
    """Return the first comment that is not closed, or that begins inside another."""
    for start, end in _all(text):
        number = text.count(_OPENING, 0, start)
        if end < 0:
            return UnclearComment(number, "a comment begins here, but does not end")
        if text.find(_OPENING, start + 1, end) >= 0:
            sentence = f"a comment begins inside another, which ends at the first `{_CLOSING}`"
            return UnclearComment(number + 1, sentence)
    return None


def _all(text: str) -> Iterable[tuple[int, int]]:
    if _OPENING not in text:
        return ()
    from boardpapers.reader.comment_places import all_comments

    return all_comments(text)


def _left_out(text: str) -> Iterable[tuple[int, int]]:
    if _OPENING not in text:
        return ()
    from boardpapers.reader.comment_places import left_out

    return left_out(text)
