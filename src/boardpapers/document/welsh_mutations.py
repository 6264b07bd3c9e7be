"""Welsh mutations: what a word becomes behind another, where the program puts it there.

A cross-reference is printed as `paragraff 3`. Behind `o` the word is `baragraff`, behind `ym`
`mharagraff`, behind `a` `pharagraff`; an author who writes `[](#terms)` cannot say so.
"""

import re

_SOFT = frozenset(
    {"am", "ar", "at", "dan", "dros", "drwy", "trwy", "gan", "heb", "hyd", "i", "o", "wrth", "neu"}
)
_NASAL = frozenset({"yn", "ym", "yng"})
_ASPIRATE = frozenset({"a", "â", "gyda", "tua"})

_CHANGES = (
    (_SOFT, {"p": "b", "t": "d", "c": "g", "b": "f", "d": "dd", "ll": "l", "m": "f", "rh": "r"}),
    (_NASAL, {"p": "mh", "t": "nh", "c": "ngh", "b": "m", "d": "n", "g": "ng"}),
    (_ASPIRATE, {"p": "ph", "t": "th", "c": "ch"}),
)
# Of two letters first: they are one in Welsh, and `ch`, `dd`, `ff`, `ph` and `th` do not change.
_FIRST_LETTER = re.compile(r"ch|dd|ff|ll|ph|rh|th|\w", re.IGNORECASE)
_LAST_WORD = re.compile(r"([^\W\d_]+)\s+$")


def mutated(word: str, before: str) -> str:
    """Return a word as it is written behind a text: `paragraff` behind `yn ym ` is `mharagraff`."""
    last, first = _LAST_WORD.search(before), _FIRST_LETTER.match(word)
    if not last or not first:
        return word
    for words, changes in _CHANGES:
        if last[1].lower() in words:
            return changes.get(first[0], first[0]) + word[first.end() :]
    return word
