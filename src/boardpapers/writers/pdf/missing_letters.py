"""Characters that no font of a PDF has, as people call them."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from boardpapers.diagnostics import Diagnostic
from boardpapers.writers.refusals import unprintable

_MOST_NAMED = 5
_KINDS = {"LETTER", "SIGN", "SYLLABLE", "DIGIT", "MARK", "VOWEL", "SMALL", "CAPITAL", "NUMBER"}
_OF_ONE_SCRIPT = {"Lo", "Lm", "Mn", "Mc", "Me"}
"""Letters without capitals, and marks: their names begin with their script, but may lack a kind."""
_OF_ANY_SCRIPT = ("COMBINING", "VARIATION")
_IDEOGRAPH = re.compile("CJK (?:UNIFIED|COMPATIBILITY) IDEOGRAPH-")
_INVISIBLE = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f]")
"""Joiners, marks of direction, and variants of the characters before them."""
_ESCAPE = re.compile(r"\\(?:u\{([0-9a-f]+)\}|(.))")


def missing_letters(texts: Iterable[str]) -> Iterator[Diagnostic]:
    """Yield an error for each alphabet, with the characters that no font has."""
    letters = dict.fromkeys("".join(map(_unescaped, texts)))
    visible = [each for each in letters if not _INVISIBLE.match(each)] or letters
    by_script: dict[str, list[str]] = {}
    for letter in visible:
        by_script.setdefault(script(letter), []).append(letter)
    yield from (_missing(alphabet, letters) for alphabet, letters in by_script.items())


def _unescaped(text: str) -> str:
    """Return a text without the escapes of combining and invisible characters in messages."""
    return _ESCAPE.sub(lambda found: chr(int(found[1], 16)) if found[1] else found[2], text)


def _missing(alphabet: str, letters: list[str]) -> Diagnostic:
    named = ", ".join(f"`{each}` ({name(each)})" for each in letters[:_MOST_NAMED])
    others = len(letters) - _MOST_NAMED
    more = f", and {others} more" if others > 0 else ""
    if alphabet:
        help = f"add a font that has {alphabet} letters to `fonts:` in `boardpapers.yaml`"
    else:
        help = "write it in words, or use an image"
    return unprintable("BP930", letters[0], f"the fonts of a PDF do not have {named}{more}", help)


def script(letter: str) -> str:
    """Return the name of a letter's alphabet, like `Bengali`; empty for a symbol."""
    words = unicodedata.name(letter, "").split()
    if _IDEOGRAPH.match(" ".join(words)):
        return "Chinese"
    if not words or words[0] in _OF_ANY_SCRIPT:
        return ""
    category = unicodedata.category(letter)
    is_letter = category in _OF_ONE_SCRIPT or (category[0] in "LN" and _KINDS.intersection(words))
    is_arabic = unicodedata.bidirectional(letter) == "AL"
    return words[0].capitalize() if is_letter or is_arabic else ""


def name(letter: str) -> str:
    """Return the name of a character in plain words: `Bengali letter KA`, `bicycle`."""
    official = unicodedata.name(letter, "")
    if not official:
        return f"U+{ord(letter):04X}"
    if _IDEOGRAPH.match(official):
        return f"Chinese character U+{ord(letter):04X}"
    if not script(letter):
        return official.lower()
    words = official.split()
    last = max((at for at, word in enumerate(words) if word in _KINDS), default=len(words))
    plain = [words[0].capitalize(), *(word.lower() for word in words[1 : last + 1])]
    return " ".join([*plain, *words[last + 1 :]])
