"""Lists of words in one line: "1, 2 and 3"."""

import re
from collections.abc import Sequence

from boardpapers.styles import Style

# Words that begin with a vowel, and the Welsh numbers that are read so: un, wyth, un ar
# ddeg, un ar bymtheg, wyth deg, wyth cant.
_VOWEL = r"(?i)[aeiouwyâêîôûŵŷáéíóúàèìòùäëïöü]|(?:1|8\d{0,2}|11|16)(?!\d)"


def joined(words: Sequence[str], style: Style) -> str:
    """Return words as a list, with the style's word before the last: Welsh has a, and ac."""
    if len(words) < 2:
        return "".join(words)
    join = style.list_join
    if style.list_join_before_vowel and re.match(_VOWEL, words[-1]):
        join = style.list_join_before_vowel
    return ", ".join(words[:-1]) + join + words[-1]
