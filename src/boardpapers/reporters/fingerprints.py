"""A name for each diagnostic that stays the same when lines move around it."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from boardpapers.diagnostics import Diagnostic
from boardpapers.paths import relative

_NUMBER = re.compile(r"\d+")  # a message may name another line, by its number


def fingerprints(diagnostics: Iterable[Diagnostic]) -> Iterator[str]:
    """Yield 32 hexadecimal digits for each diagnostic, in order; no two are the same.

    They are made from the file, the code, the message, the marked words and the text of their
    line, but not its number; diagnostics that share all of these are counted.
    """
    from hashlib import sha256

    seen: Counter[tuple[str, ...]] = Counter()
    for each in diagnostics:
        known_by = _known_by(each)
        seen[known_by] += 1
        named = "\0".join((*known_by, str(seen[known_by])))
        yield sha256(named.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _known_by(each: Diagnostic) -> tuple[str, ...]:
    place = each.place
    start = place.column - 1
    words = place.excerpt[start : start + place.length]
    message = _NUMBER.sub("", each.message)
    return (relative(place.path), each.code, message, words, place.excerpt.strip())
