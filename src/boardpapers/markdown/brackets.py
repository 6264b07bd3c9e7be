"""Brackets that are open inside one another, which a link's words may have."""

import re

MAXIMUM_DEPTH = 64
"""Far more than any words have; to look for the end of each takes long."""

_BRACKET = re.compile(r"\\.|[\[\]]|\n[ \t]*(?=\n)", re.DOTALL)
_STEPS = {"[": 1, "]": -1}


def find_deep_brackets(text: str) -> int | None:
    """Return the line, from 0, of the first bracket that is too deep; None if there is none."""
    if text.count("[") <= MAXIMUM_DEPTH:
        return None
    depth = 0
    for found in _BRACKET.finditer(text):
        is_end_of_paragraph = found[0][0] == "\n"
        depth = 0 if is_end_of_paragraph else max(0, depth + _STEPS.get(found[0], 0))
        if depth > MAXIMUM_DEPTH:
            return text.count("\n", 0, found.start())
    return None
