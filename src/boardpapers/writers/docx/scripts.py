"""Words of other alphabets: Word must be told their direction, and which font has them."""

import re
from collections.abc import Iterator
from itertools import pairwise

from msgspec.structs import replace

from boardpapers.styles.font_files import Font
from boardpapers.writers.direction import runs_right_to_left
from boardpapers.writers.docx.markup import Look

# Ranges of the Unicode standard: Hebrew, Arabic and their neighbours; Indian and other alphabets
# whose letters change their shape; Chinese, Japanese and Korean.
_RIGHT_TO_LEFT = r"\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_COMPLEX = r"\u0900-\u109f\u1780-\u17ff\ua8e0-\ua8ff"
_EAST_ASIAN = r"\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef"
_OTHERS = re.compile(
    rf"(?P<rtl>[{_RIGHT_TO_LEFT}](?:[{_RIGHT_TO_LEFT}\W\d]*[{_RIGHT_TO_LEFT}])?)"
    rf"|(?P<complex>[{_COMPLEX}](?:[{_COMPLEX}\s]*[{_COMPLEX}])?)"
    rf"|(?P<east>[{_EAST_ASIAN}]+)"
)


def looks_of(text: str, look: Look, fonts: tuple[Font, ...]) -> Iterator[tuple[str, Look]]:
    """Yield the parts of a text, each of one script, with the look of its run."""
    if text.isascii():
        yield text, look
        return
    if runs_right_to_left(look.language):
        yield text, replace(look, script="rtl", font=_family(text, fonts))
        return
    found = list(_OTHERS.finditer(text))
    for before, after in pairwise([0, *(each.end() for each in found), len(text)]):
        other = next((each for each in found if each.end() == after and before < after), None)
        start = other.start() if other else after
        if before < start:
            yield text[before:start], look
        if other:
            own = replace(look, script=other.lastgroup or "", font=_family(other[0], fonts))
            yield other[0], own


def _family(text: str, fonts: tuple[Font, ...]) -> str:
    """Return the family of the first font that has the first letter; empty if none has it."""
    letter = next(filter(str.isalpha, text), "")
    return next((font.family for font in fonts if letter and font.has(letter)), "")
