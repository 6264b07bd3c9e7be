"""Lists of words in one line: "1, 2 and 3"."""

import re
from collections.abc import Sequence

from boardpapers.styles import Style

# Letters that begin with a vowel's sound, and the Welsh numbers that are read so: un, wyth, un ar
# ddeg, un ar bymtheg, wyth deg, wyth cant.
_VOWEL = re.compile(r"[aeiouwyâêîôûŵŷáéíóúàèìòùäëïöü]|(?:1|8\d{0,2}|11|16)(?!\d)", re.IGNORECASE)


def joined(words: Sequence[str], style: Style) -> str:
    """Return words as a list, with the style's word before the last: Welsh has a, and ac."""
    if len(words) < 2:
        return "".join(words)
    before_vowel = style.list_join_before_vowel if _VOWEL.match(words[-1]) else None
    return ", ".join(words[:-1]) + (before_vowel or style.list_join) + words[-1]
