"""BP511: symbols whose colour is their meaning."""

import re
from collections.abc import Iterator
from itertools import groupby
from unicodedata import name

from boardpapers.rules.contexts import ReportContext
from boardpapers.rules.rule import Finding
from boardpapers.rules.sentences import is_code

_COLOURED = "🔴🟠🟡🟢🔵🟣🟤⚫⚪🟥🟧🟨🟩🟦🟪🟫⬛⬜🔶🔷🔸🔹❤🧡💛💚💙💜🖤🤍🤎"
_SHAPES = "●○■□◆◇▲△▼▽★☆"
"""Shapes that people colour in a word processor; alone in a cell they are all black here."""

_SEGMENT = r"(?:\\\||[^|\n])+"
_SYMBOL = f"[{_COLOURED}{_SHAPES}]\ufe0f?"
_WORD = re.compile(r"[^\W\d_]+")
_MOST_IN_LABEL = 4
# Far enough for a label, and near enough for a line of any length to be read quickly.
_REACH = 80
_STATUS = frozenset({
    "red", "amber", "orange", "yellow", "green", "blue", "purple", "brown", "black", "white",
    "grey", "gray", "high", "medium", "low",
    "coch", "oren", "ambr", "melyn", "gwyrdd", "glas", "porffor", "du", "gwyn", "llwyd",
    "uchel", "canolig", "isel",
})  # fmt: skip


def colour_symbols(context: ReportContext) -> Iterator[Finding]:
    """A symbol says something by its colour alone.

    Colour is lost when a paper is printed in black and white, people who do not see colours cannot
    tell the symbols apart, and a screen reader reads out `large red circle`, or nothing. A coloured
    ● or ■ that was copied from a word processor is black here. Write the word, alone or beside the
    symbol.

    Fails:

        sections:
          - heading: Progress
            text: |
              | Project | Status |
              |---------|--------|
              | Bridge  | 🔴     |
              | Park    | 🟢     |

    Passes:

        sections:
          - heading: Progress
            text: |
              | Project | Status      |
              |---------|-------------|
              | Bridge  | 🔴 Delayed  |
              | Park    | On track    |
    """
    for prose in context.containing(*_COLOURED, *_SHAPES):
        found = sorted(_alone(prose.text), key=lambda each: each[0])
        for symbol, places in groupby(found, lambda each: each[0]):
            start = next(places)[1]
            yield Finding(
                prose.at(start, start + len(symbol)),
                f"`{symbol}` ({name(symbol).lower()}) says something by its colour alone",
                "write the word, alone or beside the symbol: `Red`, `Delayed`, `Yes`",
            )


def _alone(text: str) -> Iterator[tuple[str, int]]:
    """Yield each symbol that no word explains, without its variation selector, and its place."""
    for segment in re.finditer(_SEGMENT, text):
        is_cell = "|" in text[max(0, segment.start() - 1) : segment.end() + 1]
        for found in re.finditer(_SYMBOL, segment[0]):
            before = _WORD.findall(segment[0], max(0, found.start() - _REACH), found.start())
            after = _WORD.findall(segment[0], found.end(), found.end() + _REACH)
            is_bullet = found[0][0] in _SHAPES and not (is_cell and not before and not after)
            is_label = 0 < len(after) <= _MOST_IN_LABEL
            is_named = bool(_STATUS & {each.lower() for each in (*before[-1:], *after[:1])})
            place = segment.start() + found.start()
            if not (is_bullet or is_label or is_named or is_code(text, place)):
                yield found[0][0], place
