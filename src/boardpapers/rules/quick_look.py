"""A quick search for the texts of a report that have the marks a rule is about.

In most reports there is nothing to find. One search for a mark in all texts together, or for the
first characters of their lines, costs far less than a rule's own pattern in each text. Without it,
rules take several times as long. It misses nothing: a test compares it with a search of every text.
"""

from collections.abc import Iterable

from boardpapers.markdown.prose import Prose


class QuickLook:
    """The texts of a report, searched together."""

    def __init__(self, proses: tuple[Prose, ...]) -> None:
        self._proses = proses
        # Rules ask for a hundred marks: each word is looked at only once for a mark.
        self._words = " ".join(set(" ".join(prose.text for prose in proses).split()))
        self._beginnings = [_beginnings(prose.text) for prose in proses]

    def containing(self, marks: Iterable[str]) -> list[Prose]:
        """Return the texts that contain one of the marks."""
        words = self._words
        # The search for one character is far quicker than that for several.
        found = [mark for mark in marks if mark[0] in words and mark.partition(" ")[0] in words]
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


def _beginnings(text: str) -> set[str]:
    lines = [line.lstrip() for line in text.splitlines()]
    return {line[:1] for line in lines} | {line[:2] for line in lines}
