"""Footnotes of a source, each written below the text that has its mark."""

import re

_MARK = re.compile(r"\[\^([^\]\s]+)\](?!:)")


def with_footnotes(text: str, footnotes: dict[str, str]) -> str:
    """Return a text with the footnotes whose marks are in it."""
    names = dict.fromkeys(name for name in _MARK.findall(text) if name in footnotes)
    notes = [f"[^{name}]: {footnotes[name]}" for name in names]
    return "\n\n".join([text, *notes]) if notes else text
