"""The context of some words: their sentence and paragraph, and quotations and code around them."""

import re

# Far enough for a sentence, and near enough for a text of any length to be read quickly.
_REACH = 400
_END = r"[.?!;](?=\s)|\n\s*\n"
_BREAK = r"\n[ \t]*\n"


def sentence_around(text: str, start: int, end: int) -> str:
    """Return the sentence around a part of a text."""
    before = text[max(0, start - _REACH) : start]
    ends = [found.end() for found in re.finditer(_END, before)]
    after = text[end : end + _REACH]
    stop = re.search(_END, after)
    return (
        before[ends[-1] if ends else 0 :]
        + text[start:end]
        + (after[: stop.start()] if stop else after)
    )


def paragraph_around(text: str, start: int, end: int) -> str:
    """Return the paragraph around a part of a text; only the nearest words of a long one."""
    after = text[end : end + _REACH]
    stop = re.search(_BREAK, after)
    return _before(text, start) + text[start:end] + (after[: stop.start()] if stop else after)


def is_quoted(text: str, start: int) -> bool:
    """Tell whether a place in a text is inside a quotation or code."""
    before = _before(text, start)
    line = before.rpartition("\n")[2]
    return (
        line.lstrip().startswith(">")
        or before.rfind("“") > before.rfind("”")
        or before.count('"') % 2 == 1
        or is_code(text, start)
    )


def is_code(text: str, start: int) -> bool:
    """Tell whether a place in a text is inside code."""
    return _before(text, start).count("`") % 2 == 1


def _before(text: str, start: int) -> str:
    before = text[max(0, start - _REACH) : start]
    breaks = [found.end() for found in re.finditer(_BREAK, before)]
    return before[breaks[-1] if breaks else 0 :]
