"""Places in words where a line may end, or must not.

Writers keep sums on one line, and break long words, by the means of their format, and never by a
character that people would copy with the words.
"""

import re
from itertools import pairwise

# ruff: noqa: RUF001 - the signs and quotation marks are those that people write
# Few texts have a sum, so it is compiled when the first one is met.
_SIGNED_SUM = r"""(?x)(?<!\S)(
        [(\[“‘"'~]*                 # a line must not end after what is around the sum
        (?:
            [-–−‐+±][£$€][ ]?       # "-£3", "–£ 3"
          | [-–−‐+±](?=[\d.])       # "–3"
          | [£$€][-–−‐+± ]          # "£-3", "£ 3"
        )
        \.?\d\S{0,20}
    )(?!\S)"""
"""A sum with its sign and currency: a hyphen or dash would let a line end after it."""

# Five times as fast as looking for sums, as all that it finds begins with one of a few characters.
_SIGN = re.compile(r"[-–−‐+±£$€](?:(?<=[£$€])(?=[-–−‐+± ])|(?<![£$€])(?<!\w.)(?=[£$€.\d]))")
_SIGNS = r"/\\.?&_=#@-"
"""The signs in addresses and codes after which a line may end."""
_LINE_END = re.compile(r"[\s/?–−‐+£$€-]")
_LONG_WORD = re.compile(r"\S{30,}")
# Twice as fast as a search, as it reads each character once.
_TO_LONG_WORD = re.compile(r"(?:\S{0,29}+\s)*+\S{30}")
_PART = re.compile(rf"(?<=[{_SIGNS}])(?![{_SIGNS}])")
WORDS = re.compile(r"[ \t\r\n]+")
"""The spaces between words: not those that hold words together, as `str.split` has it."""
WORDS_OR_PARTS = re.compile(rf"{WORDS.pattern}|(?<=[/\\?&_=#])(?![/\\?&_=#])")
"""Those, and the places between the parts of an address that no word has."""


def by_sums(text: str) -> list[str]:
    """Split a text at its sums: every second part, from the second, must stay on one line."""
    return re.split(_SIGNED_SUM, text) if _SIGN.search(text) else [text]


def may_be_broken(text: str) -> bool:
    """Tell whether a line may end inside a text, at a space, a hyphen or a sign."""
    return _LINE_END.search(text) is not None


def has_long_word(text: str) -> bool:
    """Tell whether a text has a word that may be too long for a line."""
    return _TO_LONG_WORD.match(text) is not None


def address_parts(text: str) -> list[str]:
    """Split a text inside its long words, after the signs that addresses are made of."""
    places = [
        word.start() + part.start()
        for word in _LONG_WORD.finditer(text)
        for part in _PART.finditer(word[0])
    ]
    return [text[start:end] for start, end in pairwise([0, *places, len(text)])]
