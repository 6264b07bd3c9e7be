"""The direction of words: from right to left in Arabic, Hebrew, Urdu and others."""

from unicodedata import bidirectional, category

from boardpapers.markdown.nodes import Inlines
from boardpapers.markdown.walk import plain_text

_RIGHT_TO_LEFT = frozenset({"R", "AL"})
_LANGUAGES = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"})


def is_right_to_left(content: Inlines) -> bool:
    """Tell whether words run from right to left: their first letter decides, as in browsers."""
    text = plain_text(content)
    if text.isascii():
        return False
    kinds = map(bidirectional, text)
    return next((kind for kind in kinds if kind in ("L", *_RIGHT_TO_LEFT)), "L") in _RIGHT_TO_LEFT


def must_be_turned(content: Inlines) -> bool:
    """Tell whether words from right to left are in the wrong order inside a line of other words.

    They are not if all their letters, and their last sign, run from right to left.
    """
    kinds = list(map(bidirectional, plain_text(content).strip()))
    return is_right_to_left(content) and ("L" in kinds or kinds[-1] not in _RIGHT_TO_LEFT)


def runs_right_to_left(language: str) -> bool:
    """Tell whether a language is written from right to left."""
    return language.partition("-")[0] in _LANGUAGES


def may_be_misread(text: str) -> bool:
    """Tell whether a text has letters from right to left, or marks above or below letters."""
    return not text.isascii() and any(
        bidirectional(each) in _RIGHT_TO_LEFT or category(each).startswith("M")
        for each in set(text)
    )
