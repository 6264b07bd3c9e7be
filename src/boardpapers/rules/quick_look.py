"""A quick search for the texts of a report that have the marks a rule is about.

In most reports there is nothing to find. One search for a mark in all texts together, or for the
first characters of their lines, costs far less than a rule's own pattern in each text. Without it,
rules take several times as long. It misses nothing: a test compares it with a search of every text.
"""

from collections.abc import Iterable
from functools import cache

from boardpapers.markdown.prose import Prose

_RAREST_FIRST = "zqxjkvbpygfwmc.uldrhsnioate \n"
"""The characters that are common in English; all others are rarer."""


class QuickLook:
    """The texts of a report, searched together."""

    def __init__(self, proses: tuple[Prose, ...]) -> None:
        self._proses = proses
        self._all = "\n".join(prose.text for prose in proses)
        self._lines = self._all.splitlines()
        self._lines_with: dict[str, str] = {}
        self._beginnings = [_beginnings(prose.text) for prose in proses]

    def containing(self, marks: Iterable[str]) -> list[Prose]:
        """Return the texts that contain one of the marks."""
        # Rules ask for more than a hundred marks: each is looked for in few lines, if in any.
        found = [mark for mark in marks if mark in self._with(_rarest(mark))]
        if not found:  # as most marks, in most reports
            return []
        return [prose for prose in self._proses if any(map(prose.text.__contains__, found))]

    def with_lines(self, beginnings: Iterable[str]) -> list[Prose]:
        """Return the texts with a line that begins in one of the ways, after any spaces.

        A beginning has one character or two.
        """
        wanted = frozenset(beginnings)
        pairs = zip(self._proses, self._beginnings, strict=True)
        return [prose for prose, there in pairs if not wanted.isdisjoint(there)]

    def _with(self, character: str) -> str:
        """Return the lines that have a character, each after the end of a line."""
        if character not in self._lines_with:
            there = self._lines if character in self._all else ()
            self._lines_with[character] = "\n".join(
                ("", *[line for line in there if character in line])
            )
        return self._lines_with[character]


@cache
def _rarest(mark: str) -> str:
    """Return the character of a mark that the fewest lines have."""
    return min(mark, key=_RAREST_FIRST.find)


def _beginnings(text: str) -> set[str]:
    pairs = {line.lstrip()[:2] for line in text.splitlines()}
    return pairs | {pair[:1] for pair in pairs}
