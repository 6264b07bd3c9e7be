"""The template of a format, without Jinja, which takes long to load."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from msgspec import Struct

from boardpapers.diagnostics import Place

Filters = tuple[tuple[str, Callable[..., Any]], ...]
"""The filters of a format, by name."""


class Template(Struct, frozen=True):
    """A format's template, its filters, and the names that it sees besides `style`."""

    template: str
    filters: Filters
    autoescape: bool
    names: tuple[str, ...]


def place_of_line(path: Path, line: int, word: str = "") -> Place:
    """Return the place of a line of a template, or of a word in it."""
    if not line or not path.is_file():
        return Place(path)
    lines = path.read_text(encoding="utf-8").split("\n")
    excerpt = lines[min(line, len(lines)) - 1]
    if word and word in excerpt:
        return Place(path, line, excerpt.index(word) + 1, len(word), excerpt)
    return Place(path, line, 1, len(excerpt) or 1, excerpt)
