"""A quick search for the texts of a report that have the marks a rule is about.

In most reports there is nothing to find. One search for a mark in all texts together, or for the
first characters of their lines, costs far less than a rule's own pattern in each text. Without it,
rules take several times as long. It misses nothing: a test compares it with a search of every text.
"""

from collections.abc import Iterable
from functools import cache
from operator import itemgetter

from boardpapers.markdown.prose import Prose

_COMMON = frozenset(" .\nabcdefghilmnoprstuwy")
"""The characters that nearly every paragraph has."""
_REACH = 20
"""More characters than any mark has."""
_FIRST, _FIRST_TWO = itemgetter(slice(1)), itemgetter(slice(2))


class MarkSearch:
    """A long text in which many marks are looked for, each in few words of it, if in any."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._near = {"": text}

    def found(self, marks: Iterable[str]) -> list[str]:
        """Return the marks that the text contains."""
        return [
            mark
            for rare, alike in _by_rare_character(tuple(marks))
            if (words := self._near.get(rare) or self._words_near(rare))
            for mark in alike
            if mark in words
        ]

    def _words_near(self, character: str) -> str:
        """Return what is near a character, wherever it is."""
        if character not in self._text:  # as most signs
            return ""
        words, at = [], self._text.find(character)
        while at >= 0:
            words.append(self._text[at - _REACH if at > _REACH else 0 : at + _REACH])
            at = self._text.find(character, at + 1)
        self._near[character] = "\n".join(words)
        return self._near[character]


class QuickLook:
    """The texts of a report, searched together."""

    def __init__(self, proses: tuple[Prose, ...]) -> None:
        self._proses = proses
        self._all = MarkSearch("\n".join(prose.text for prose in proses))
        self._beginnings: list[frozenset[str]] = []

    def containing(self, marks: Iterable[str]) -> list[Prose]:
        """Return the texts that contain one of the marks."""
        found = self._all.found(marks)  # of more than a hundred that rules ask for
        if not found:  # as most marks, in most reports
            return []
        return [prose for prose in self._proses if any(map(prose.text.__contains__, found))]

    def with_lines(self, beginnings: Iterable[str]) -> list[Prose]:
        """Return the texts with a line that begins in one of the ways, after any spaces.

        A beginning has one character or two.
        """
        wanted = frozenset(beginnings)
        if not self._beginnings:
            self._beginnings = [_beginnings(prose.text) for prose in self._proses]
        pairs = zip(self._proses, self._beginnings, strict=True)
        return [prose for prose, there in pairs if not wanted.isdisjoint(there)]


@cache
def _by_rare_character(marks: tuple[str, ...]) -> list[tuple[str, list[str]]]:
    """Return the marks that have the same rare character together."""
    alike: dict[str, list[str]] = {}
    for mark in marks:
        alike.setdefault(_rare(mark), []).append(mark)
    return list(alike.items())


def _rare(mark: str) -> str:
    """Return the character of a mark that is rare in texts: a sign or digit, or else a capital.

    Failing these, it is a small letter. It is empty if the mark is one character, or if all of its
    characters are common.
    """
    rare = sorted(set(mark) - _COMMON, key=lambda each: (each.isalpha(), each.islower(), each))
    return rare[0] if rare and len(mark) > 1 else ""


def _beginnings(text: str) -> frozenset[str]:
    pairs = frozenset(map(_FIRST_TWO, map(str.lstrip, text.splitlines())))
    return pairs.union(map(_FIRST, pairs))
