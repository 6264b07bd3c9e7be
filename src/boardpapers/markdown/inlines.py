"""The words of a paragraph, with their links, emphasis and images: inline tokens to nodes."""

import re
from collections.abc import Callable
from itertools import groupby
from typing import TYPE_CHECKING
from urllib.parse import unquote

from boardpapers.markdown.nodes import (
    Code,
    CrossReference,
    Emphasis,
    FootnoteReference,
    Image,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Phrase,
    Strong,
    StruckOut,
    Subscript,
    Superscript,
    Text,
)
from boardpapers.markdown.phrases import read_language
from boardpapers.markdown.prose import Prose
from boardpapers.markdown.walk import plain_text
from boardpapers.reader.source import FORBIDDEN_CHARACTER

if TYPE_CHECKING:
    from markdown_it.token import Token

Pictures = Callable[[str, str, str], Image | str]
"""Returns the image of a source, alternative text and title, or why it cannot be printed."""

# Emphasis inside emphasis: no paper needs more, and each level costs the writers a call.
MAXIMUM_NESTING = 40
_STYLED: dict[str, Callable[[Inlines], Inline]] = {
    "strong_close": Strong,
    "em_close": Emphasis,
    "sup_close": Superscript,
    "sub_close": Subscript,
    "s_close": StruckOut,
}
_CROSS_REFERENCE = re.compile(r"([^/?#:]*)#([^#]*)")


def read_inlines(token: "Token", prose: Prose, pictures: Pictures, first_footnote: int) -> Inlines:
    """Turn an inline token into nodes.

    Noted in the prose: BP008 nested too deeply, BP009 an entity for an invisible character, BP213
    an unusable image, BP502 a link without words, BP510 a phrase in an unknown language; and marks
    of footnotes without a footnote.
    """
    line = token.map[0] if token.map else None
    reader = _Reader(prose, line, pictures, first_footnote)
    for child in token.children or []:
        reader.read(child)
    return reader.content()


class _Reader:
    """The nodes built from flat tokens; `open` has the contents of each node not yet closed."""

    def __init__(
        self, prose: Prose, line: int | None, pictures: Pictures, first_footnote: int
    ) -> None:
        self.prose = prose
        self.line = line
        self.pictures = pictures
        self.first_footnote = first_footnote
        self.open: list[list[Inline]] = [[]]
        self.links: list[Token] = []
        self.after_link: list[Inline] = []
        self.languages: list[str] = []

    def content(self) -> Inlines:
        """Return the nodes, without line breaks at the beginning and at the end."""
        nodes = _joined(self.open[0])
        while nodes and isinstance(nodes[-1], LineBreak):
            nodes = nodes[:-1]
        while nodes and isinstance(nodes[0], LineBreak):
            nodes = nodes[1:]
        return nodes

    def read(self, token: "Token") -> None:
        if token.nesting == 1:
            if len(self.open) == MAXIMUM_NESTING:
                self.prose.error("BP008", "", self.line, "emphasis is nested too deeply")
            self.open.append([])
            if token.type == "link_open":
                self.links.append(token)
            elif token.type == "phrase_open":
                language = read_language(token.meta["lang"], self.prose, self.line)
                self.languages.append(language)
            return
        if token.nesting == -1:
            content = _joined(self.open.pop())
            node = self.close(token, content)
        else:
            node = self.single(token)
        if node is not None:
            self.open[-1].append(node)
        if not self.links:
            self.open[-1] += self.after_link
            self.after_link = []

    def close(self, token: "Token", content: Inlines) -> Inline | None:
        if token.type == "link_close":
            link = self.links.pop()
            if not self.links:
                return self.link(link, content)
            self.open[-1] += content  # a URL in angle brackets, among the words of another link
            return None
        if token.type == "phrase_close":
            return Phrase(self.languages.pop(), content)
        return _STYLED[token.type](content)

    def single(self, token: "Token") -> Inline | None:
        if token.type == "code_inline":
            return Code(token.content)
        if token.type == "hardbreak":
            return LineBreak()
        if token.type == "softbreak":
            return Text(" ")
        if token.type == "footnote_ref":
            self.after_link.append(self.mark(token.meta))  # a link cannot hold another
            return None
        if token.type == "image":
            return self.image(token)
        if token.type == "bare_mark":
            self.prose.bare_marks.append((token.meta["name"], self.line))
        found = FORBIDDEN_CHARACTER.search(token.content)
        if found:
            words = f"&#x{ord(found[0]):x};"
            self.prose.error(
                "BP009",
                words,
                self.line,
                "an entity in this text is an invisible character",
                "delete it",
            )
        return Text(token.content)

    def link(self, token: "Token", content: Inlines) -> Inline | None:
        url = str(token.attrs["href"])
        found = _CROSS_REFERENCE.fullmatch(unquote(url))
        if found and found[2] and (not content or "." not in found[1]):
            reference = CrossReference(found[2], content, found[1])
            self.prose.references.append((reference, self.line))
            return reference
        if not content:
            help = "write the words between the square brackets"
            self.prose.error(
                "BP502", f"]({url}", self.line, f"the link to `{url}` has no words", help
            )
        return Link(url, content, str(token.attrs.get("title", "")))

    def mark(self, footnote: dict[str, int]) -> FootnoteReference:
        before = self.after_link or self.open[-1]
        follows_another = bool(before) and isinstance(before[-1], FootnoteReference)
        number = self.first_footnote + footnote["id"] + 1
        return FootnoteReference(number, footnote["subId"] + 1, follows_another)

    def image(self, token: "Token") -> Inline | None:
        source = unquote(str(token.attrs["src"]))
        if not source:
            sentence = "the image does not name a file"
            help = "write the path of its file between the round brackets"
            self.prose.error("BP213", f"![{token.content}](", self.line, sentence, help)
            return None
        words = read_inlines(token, self.prose, self.pictures, self.first_footnote)
        if any(isinstance(node, FootnoteReference) for node in words):
            sentence = "the mark of a footnote is inside the alternative text of an image"
            help = "put the mark after the image"
            self.prose.error("BP012", "![", self.line, sentence, help)
        alternative = plain_text(words)
        image = self.pictures(source, alternative, str(token.attrs.get("title", "")))
        if isinstance(image, str):
            self.prose.error("BP213", str(token.attrs["src"]), self.line, image)
            return None
        return image


def _joined(nodes: list[Inline]) -> Inlines:
    """Join neighbouring texts: an entity or an escape splits one word into several tokens."""
    joined: list[Inline] = []
    for kind, run in groupby(nodes, type):
        if kind is not Text:
            joined += run
        elif words := "".join(node.text for node in run if isinstance(node, Text)):
            joined.append(Text(words))
    return tuple(joined)
