"""One message for people in place of many that say the same about a file.

A new paper has a placeholder in every field: a message for each would fill several screens. The
formats for programs keep them apart, each with its own place.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from msgspec.structs import replace

from boardpapers.diagnostics import Diagnostic
from boardpapers.rules.rule import MOST_FINDINGS

FOLDED = {"BP306": ("placeholders are still to be filled in", "replace each with the final text")}
"""The codes to fold, each with the end of its sentence and its help."""

_SHORTEST_RANGE = 3
_MOST_NAMED = 50


def folded(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return the diagnostics with those to be folded as one for each file, at the first place."""
    by_fold: dict[tuple[str, Path] | int, list[Diagnostic]] = {}
    for number, each in enumerate(diagnostics):
        fold = (each.code, each.place.path) if each.code in FOLDED else number
        by_fold.setdefault(fold, []).append(each)
    return [found[0] if len(found) == 1 else _fold(found) for found in by_fold.values()]


def _fold(found: list[Diagnostic]) -> Diagnostic:
    what, help = FOLDED[found[0].code]
    count = f"more than {MOST_FINDINGS}" if len(found) > MOST_FINDINGS else f"{len(found)}"
    lines = _in_words(sorted({each.place.line for each in found}))
    return replace(found[0], message=f"{count} {what}: {lines}", help=help)


def _in_words(lines: list[int]) -> str:
    """Return the numbers of lines as `line 3`, or `lines 3, 7 and 9–12`."""
    *names, last = _ranges(lines)
    if len(names) >= _MOST_NAMED:
        return f"lines {', '.join(names[:_MOST_NAMED])} and others"
    word = "line" if len(lines) == 1 else "lines"
    return f"{word} {', '.join(names)} and {last}" if names else f"{word} {last}"


def _ranges(lines: list[int]) -> Iterator[str]:
    """Yield lines that follow each other as one range, if there are enough of them."""
    for _, numbered in groupby(enumerate(lines), key=lambda each: each[1] - each[0]):
        run = [line for _, line in numbered]
        if len(run) < _SHORTEST_RANGE:
            yield from map(str, run)
        else:
            yield f"{run[0]}–{run[-1]}"
