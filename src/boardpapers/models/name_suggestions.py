"""The likeness of names, and suggestions for misspelt ones."""

from collections.abc import Iterable
from functools import lru_cache

HINT = 0.6
"""The minimum likeness for "did you mean …?", which the author decides."""
HINT_AMONG_FEW = 0.5
"""The same among the few keys of a group: half the letters are enough."""
FIX = 0.82
"""The minimum likeness for a name to replace the wrong one."""
LEAD_OF_FIX = 0.1
"""The minimum lead in likeness over every other name."""
SAME_WORD = 0.74
"""The minimum likeness of a misspelt word in a text to the right one."""

_SAME = 1.5  # a name in capitals is not misspelt at all
_SWAPPED = 0.9
_MOST_NAMED = 10


def did_you_mean(name: str) -> str:
    """Return the words that suggest a name."""
    return f"did you mean `{name}`?"


def several(names: list[str]) -> str:
    """Return the names for a sentence; if there are many, the first ones and how many more."""
    more = len(names) - _MOST_NAMED
    shown = ", ".join(names[:_MOST_NAMED])
    return f"{shown} and {more} more" if more > 0 else shown


def suggest(wrong: str, names: list[str], least: float = HINT) -> str:
    """Return "did you mean …?" for the nearest of the names, or nothing."""
    close = nearest(wrong, names, least)
    return did_you_mean(close) if close else ""


def nearest(wrong: str, names: list[str], least: float = HINT) -> str:
    """Return the name most like a misspelling; empty if none is close."""
    return _nearest(wrong, tuple(names), least)


@lru_cache(maxsize=1_000)  # one mistake may be in a thousand places
def _nearest(wrong: str, names: tuple[str, ...], least: float) -> str:
    from difflib import get_close_matches

    close = get_close_matches(wrong, names, 1, least) or get_close_matches(
        wrong.lower(), [name for name in names if name.lower() != name], 1, least
    )
    return close[0] if close else ""


def suggest_name(wrong: str, names: Iterable[str]) -> str:
    """Return the name most like a misspelling; empty if another is nearly as close."""
    plain = wrong.strip().lower()
    ranked = sorted(((likeness(plain, name), name) for name in names), reverse=True)
    if not ranked or ranked[0][0] < FIX:
        return ""
    if len(ranked) > 1 and ranked[1][0] > ranked[0][0] - LEAD_OF_FIX:
        return ""
    return ranked[0][1]


@lru_cache(maxsize=10_000)
def likeness(wrong: str, name: str) -> float:
    """Return how alike two names are, from 0 to 1; swapped letters count as one missing letter."""
    lowered = name.lower()
    if wrong == lowered:
        return _SAME
    from difflib import SequenceMatcher

    alike = SequenceMatcher(None, wrong, lowered).ratio()
    swapped = any(
        wrong[:n] + wrong[n + 1 : n + 2] + wrong[n : n + 1] + wrong[n + 2 :] == lowered
        for n in range(len(wrong) - 1)
    )
    return max(alike, _SWAPPED) if swapped else alike


def is_misspelt(word: str, right: str) -> bool:
    """Tell whether a word is a misspelling of another; capitals do not matter."""
    word, right = word.casefold(), right.casefold()
    if word == right or word[0] != right[0]:
        return False
    from difflib import SequenceMatcher

    return SequenceMatcher(None, word, right, autojunk=False).ratio() >= SAME_WORD
