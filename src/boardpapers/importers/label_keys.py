"""Labels in the form in which they are compared."""

import re
from functools import lru_cache

LONGEST_LABEL = 200
"""Longer words are a paragraph, which is no label."""

# Between a label and its value.
_SIGN = re.compile(r":|\t|\s\\?\|")
_SIGNS = (":", "\t", "|")
_NUMBER = re.compile(r"^\(?\d{1,2}(?:\.\d{1,2})?[.)]?\s+")
_EITHER = re.compile(r"[/(]s\)?(?=$|\W)")
_ARTICLE = re.compile(r"\b(?:the|this) ")
_PLURAL = re.compile(r"(?<=[^s\W])s(?=$| )")


def label_key(words: str) -> str:
    """Return a label in lower case, without number, signs around it, articles and plurals."""
    return words if len(words) > LONGEST_LABEL else _key(words)


# A line is compared several times, with the labels of one kind after another.
@lru_cache(maxsize=4096)
def _key(words: str) -> str:
    words = _EITHER.sub("", plain_label(words)).replace("e-mail", "email")
    return _PLURAL.sub("", _ARTICLE.sub("", words))


def plain_label(words: str) -> str:
    """Return a label in lower case, without number and signs around it."""
    words = _NUMBER.sub("", " ".join(words.casefold().replace("’", "'").split()))
    return words.strip(" :.?*-–")


def label_before(words: str) -> str:
    """Return what is before the first colon, tab or upright line; empty if there is none."""
    if not any(sign in words for sign in _SIGNS):  # most lines have none
        return ""
    label, *rest = _SIGN.split(words, maxsplit=1)
    return label.strip() if rest else ""
