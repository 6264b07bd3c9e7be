"""The styles of a Word file: what each says of the paragraphs that have it."""

from msgspec import Struct

from boardpapers.importers.word_numbers import WordNumbers
from boardpapers.importers.word_xml import (
    RUN,
    Element,
    Properties,
    W,
    is_on,
    properties_of,
    value,
    whole,
)


class StyleFacts(Struct, frozen=True):
    """What a style says of its paragraphs: its name in small letters, and how they look.

    `level` is that of headings, 0 for other text, None if it says nothing.
    """

    name: str
    level: int | None
    is_bold: bool


class WordStyles:
    """Reads each style once; `numbers` knows on which ones it is based."""

    def __init__(self, numbers: WordNumbers) -> None:
        self._numbers = numbers
        self._facts: dict[str, StyleFacts] = {}

    def of(self, properties: Properties) -> StyleFacts:
        """Return what the style of a paragraph with some properties says."""
        id = value(properties.get(f"{W}pStyle"))
        if id not in self._facts:
            chain = [self._numbers.style(each) for each in self._numbers.style_chain(id)]
            name = _name(chain[0]) if chain else ""
            self._facts[id] = StyleFacts(name, _level_of_style(chain), _is_bold(chain))
        return self._facts[id]


def _name(style: Element) -> str:
    return value(style.find(f"{W}name")).lower()


def level_in(properties: Properties) -> int | None:
    """Return the level of a heading that properties give, 0 for other text; None if they do not."""
    level = properties.get(f"{W}outlineLvl")
    if level is None:
        return None
    depth = whole(value(level), 9)
    return depth + 1 if depth < 9 else 0


def _level_of_style(styles: list[Element]) -> int | None:
    """Return the level of a heading that the first of some styles to say so gives."""
    for each in styles:
        own = level_in(properties_of(each))
        if own is not None:
            return own
        words = _name(each).split()
        if words[:1] == ["heading"] and words[-1].isdecimal():
            return int(words[-1])
    return None


def _is_bold(styles: list[Element]) -> bool:
    bold = (properties_of(each, RUN).get(f"{W}b") for each in styles)
    return next((is_on(each) for each in bold if each is not None), False)
