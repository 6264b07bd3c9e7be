"""Welsh mutations of the words that the program adds after the author's.

A cross-reference is printed as `paragraff 3`. After `o` the word is `baragraff`, after `ym`
`mharagraff`, after `a` `pharagraff`; an author who writes `[](#terms)` cannot choose the form.
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
# Digraphs come first: each is one letter in Welsh, and `ch`, `dd`, `ff`, `ph`, `th` do not change.
_FIRST_LETTER = r"(?i)ch|dd|ff|ll|ph|rh|th|\w"
_LAST_WORD = r"([^\W\d_]+)\s+$"


def mutated(word: str, before: str) -> str:
    """Return a word as it is written after a text: `paragraff` after `yn ym ` is `mharagraff`."""
    last, first = re.search(_LAST_WORD, before), re.match(_FIRST_LETTER, word)
    if not last or not first:
        return word
    for words, changes in _CHANGES:
        if last[1].lower() in words:
            return changes.get(first[0], first[0]) + word[first.end() :]
    return word


def mutated_forms(word: str) -> frozenset[str]:
    """Return a word, and all its mutated forms."""
    before = (f"{next(iter(words))} " for words, _ in _CHANGES)
    return frozenset({word, *(mutated(word, each) for each in before)})
