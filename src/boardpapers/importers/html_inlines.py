"""The words of web pages, with their formatting and links."""

from collections.abc import Callable
from typing import Any

from boardpapers.importers.source_inlines import footnote_mark, linked
from boardpapers.markdown.nodes import (
    Code,
    Emphasis,
    Image,
    Inline,
    LineBreak,
    Strong,
    StruckOut,
    Subscript,
    Superscript,
    Text,
)

_STYLED: dict[str, Callable[[tuple[Inline, ...]], Inline]] = {
    "em": Emphasis,
    "i": Emphasis,
    "strong": Strong,
    "b": Strong,
    "sup": Superscript,
    "sub": Subscript,
    "s": StruckOut,
    "del": StruckOut,
    "strike": StruckOut,
}
# Far deeper than the emphasis of any page, and than Markdown can be.
_DEEPEST = 12

ImageOf = Callable[[str], str]
"""Returns the name of the file of an image; empty if there is none."""


class HtmlWords:
    """Reads inline elements; `footnotes` has the names of footnotes by the addresses of links."""

    def __init__(self, footnotes: dict[str, str], image_of: ImageOf) -> None:
        self.footnotes = footnotes
        self.image_of = image_of
        self._depth = 0

    def element(self, element: Any) -> list[Inline]:
        """Return the words of an inline element, without those after it."""
        tag = element.tag
        if tag == "br":
            return [LineBreak()]
        if tag == "img":
            return self._image(element)
        if tag == "a" and element.get("href", "") in self.footnotes:
            return [footnote_mark(self.footnotes[element.get("href")])]
        content = self.content(element)
        if tag == "sup" and _has_mark(element, self.footnotes):
            return content
        if tag in ("code", "kbd", "samp", "tt"):
            return [Code("".join(element.itertext()))] if content else []
        if tag == "a":
            return linked(element.get("href", ""), content)
        wrap = _STYLED.get(tag)
        has_words = any(each.text.strip() for each in content if isinstance(each, Text))
        return [wrap(tuple(content))] if wrap and has_words else content

    def content(self, element: Any) -> list[Inline]:
        """Return the words inside an element; those nested too deeply without formatting."""
        if self._depth > _DEEPEST:
            return words(element.text_content())
        self._depth += 1
        found = words(element.text)
        for child in element:
            if isinstance(child.tag, str):
                found += self.element(child)
            found += words(child.tail)
        self._depth -= 1
        return found

    def _image(self, element: Any) -> list[Inline]:
        name = self.image_of(element.get("src", ""))
        alternative = element.get("alt", "")
        if name:
            return [Image(name, alternative, "", "", b"")]
        return [Text(alternative)] if alternative else []


def words(text: str | None) -> list[Inline]:
    """Return a text of a page, whose line ends are spaces."""
    return [Text(text.replace("\n", " ").replace("\t", " "))] if text else []


def _has_mark(element: Any, footnotes: dict[str, str]) -> bool:
    return any(each.get("href", "") in footnotes for each in element.iter("a"))
