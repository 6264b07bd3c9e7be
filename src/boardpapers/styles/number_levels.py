"""The numbers of each level, as they are printed and as they are cited.

A format is a text with a counter in braces. `{parent}` is the number of the level above, as it is
cited: with `{number}.`, `({letter})` and `({roman})`, the third level is printed `(i)` and cited
`3(a)(i)`.
"""

import re
from collections.abc import Sequence

from msgspec import Struct

from boardpapers.markdown.counters import COUNTERS

PARENT = "parent"
_PLACEHOLDER = re.compile(r"\{(\w+)\}")
Pieces = tuple[str | int, ...]
"""Texts, and in place of counts the levels that they belong to, from 0."""


class NumberLevel(Struct, frozen=True):
    """The look of the numbers of one level.

    `counters` are the names of the counters of each level, down to this one. `is_shown` is false
    for sections that are counted but print no number.
    """

    counters: tuple[str, ...]
    printed: Pieces
    cited: Pieces
    is_shown: bool = True

    def number(self, counts: Sequence[int]) -> str:
        """Return the printed number of the given counts, one for each level: `(a)`."""
        return self._written(self.printed, counts)

    def citation(self, counts: Sequence[int]) -> str:
        """Return the number in citations: `3(a)`."""
        return self._written(self.cited, counts)

    def _written(self, pieces: Pieces, counts: Sequence[int]) -> str:
        return "".join([
            each if isinstance(each, str) else COUNTERS[self.counters[each]](counts[each])
            for each in pieces
        ])  # fmt: skip


def level_of(
    format: str, above: NumberLevel | None = None, *, is_shown: bool = True
) -> NumberLevel:
    """Return the level with a format, below another level or at the top."""
    words = _PLACEHOLDER.split(format)
    names = words[1::2]
    own = next(name for name in names if name != PARENT)
    counters = (*(above.counters if above else ()), own)
    inside: dict[str, Pieces] = {own: (len(counters) - 1,), PARENT: above.cited if above else ()}
    pieces: list[str | int] = [words[0]]
    for name, text in zip(names, words[2::2], strict=True):
        pieces += [*inside[name], text]
    cited = _citation(words, names, own, above)
    return NumberLevel(counters, _joined(pieces), cited, is_shown)


def citation_of(label: str) -> str:
    """Return the number of a table as it is cited: `Table 4` for `Table 4:`."""
    return label.rstrip(" .:;,)–—-")


def _citation(words: list[str], names: list[str], own: str, above: NumberLevel | None) -> Pieces:
    """Return the pieces of a citation: the number above, then this one without its full stop.

    Brackets around the counter itself are kept, except around a number that begins the citation:
    paragraph (3) is cited as paragraph 3, and its sub-paragraph (a) as 3(a).
    """
    position = names.index(own)
    before, after = words[2 * position], words[2 * position + 2]
    is_bracketed = before.endswith(("(", "[")) and after.startswith((")", "]"))
    depth = len(above.counters) if above else 0
    mark: Pieces = (before[-1], depth, after[0]) if is_bracketed else (depth,)
    if above and PARENT in names[:position]:
        between = before[:-1] if is_bracketed else before
        return _joined([*above.cited, between, *mark])
    if above and above.is_shown:
        joint = "" if is_bracketed or _differ(above, own) else "."
        return _joined([*above.cited, joint, *mark])
    return mark if is_bracketed and own != "number" else (depth,)


def _differ(above: NumberLevel, own: str) -> bool:
    """Tell whether two counters beside each other cannot be read as one: 3a, but not 33 or ai."""
    last = above.cited[-1]
    return isinstance(last, int) and (above.counters[last] == "number") != (own == "number")


def _joined(pieces: list[str | int]) -> Pieces:
    return tuple(each for each in pieces if each != "")
