"""The words of a house style that have placeholders, as patterns that find them in a source."""

import re
from functools import lru_cache

_PLACEHOLDER = re.compile(r"\\\{(\w+)\\\}")
_APOSTROPHE = re.compile("['’]")


def whole(template: str, words: str) -> re.Match[str] | None:
    """Match all of some words with those of a style; a group has the words for each placeholder.

    Capitals, blanks, the form of apostrophes and a full stop at the end do not matter.
    """
    return _pattern(template).fullmatch(words.strip()) if template else None


def is_phrase(template: str, words: str) -> bool:
    """Tell whether some words are those of a style."""
    return whole(template, words) is not None


def within(template: str, words: str) -> re.Match[str] | None:
    """Find the words of a style in others."""
    return _pattern(template).search(words) if template else None


@lru_cache(maxsize=1024)
def _pattern(template: str) -> re.Pattern[str]:
    escaped = re.escape(" ".join(template.strip().rstrip(".").split()))
    spaced = _APOSTROPHE.sub("['’]", escaped).replace("\\ ", r"\s+")
    named = _PLACEHOLDER.sub(r"(?P<\1>.+?)", spaced)
    return re.compile(rf"{named}\.?", re.IGNORECASE | re.DOTALL)
