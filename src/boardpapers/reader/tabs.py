"""Replace tabs in YAML's indentation with spaces, if only one reading is possible."""

import re
from pathlib import Path

from msgspec.structs import replace

from boardpapers.diagnostics import BoardpapersError, Diagnostic, Edit
from boardpapers.reader.composer import Composition, compose
from boardpapers.reader.source import Source

_INDENTED_BY_TAB = re.compile(r"^ *\t[ \t]*(?=\S)", re.MULTILINE)
# The usual widths first: if all give the same data, there is no doubt.
_WIDTHS = (2, 4, 8, 1, 3, 5, 6, 7)
_LONGEST = 1_000_000


def with_spaces(source: Source, problem: Diagnostic) -> Diagnostic:
    """Return the diagnostic of a tab with edits for all tabs, if only one reading is possible."""
    marked = problem.place.excerpt[problem.place.column - 1 : problem.place.column]
    if problem.code != "BP002" or marked != "\t" or len(source.text) > _LONGEST:
        return problem
    # A mistake further down must not hide the meaning of these lines.
    last = [found.end() for found in _INDENTED_BY_TAB.finditer(source.text)][-1:]
    as_far = source.text[: source.text.find("\n", *last)] if last else ""
    possible = _readings(source.text) or _readings(as_far)
    if not possible or any(one != next(iter(possible.values())) for one in possible.values()):
        return problem
    return replace(problem, fix=_edits(source, next(iter(possible))))


def _readings(text: str) -> dict[int, Composition]:
    """Return the data in a text by the width of a tab, for the widths that make it valid."""
    found = {width: _reading(text, width) for width in _WIDTHS}
    return {width: reading for width, reading in found.items() if reading is not None}


def _reading(text: str, width: int) -> Composition | None:
    """Return the data in a text whose tabs have a width; None if it has errors."""
    text = _INDENTED_BY_TAB.sub(lambda found: found[0].expandtabs(width), text)
    try:
        composition = compose(Source(Path(), text))
    except BoardpapersError:
        return None
    return replace(composition, diagnostics=())


def _edits(source: Source, width: int) -> tuple[Edit, ...]:
    return tuple(
        Edit(number, 1, len(found[0]), found[0].expandtabs(width))
        for number, line in enumerate(source.text.split("\n"), 1)
        if (found := _INDENTED_BY_TAB.match(line))
    )
