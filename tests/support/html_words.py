"""Pages as a browser reads them: the tree, and the words in the order in which they are seen."""

import re
from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from xml.etree.ElementTree import Element

import html5lib
from html5lib.html5parser import ParseError

_SILENT = frozenset({"head", "style", "script", "title"})
_BREAKS = frozenset(
    {"p", "div", "br", "li", "td", "th", "dt", "dd", "tr", "h1", "h2", "h3", "h4", "h5", "h6"}
    | {"pre", "hr", "blockquote", "section", "address", "ul", "ol", "dl", "table", "main"}
)


class NotHtmlError(AssertionError):
    """A page that does not follow the standard."""


def page(html: str) -> Element:
    """Read a whole page, strictly; the tree is the caller's own, to change at will."""
    return deepcopy(_parsed(html))


@cache
def _parsed(html: str) -> Element:
    try:
        tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(html)
    except ParseError as problem:
        raise NotHtmlError(str(problem)) from problem
    assert isinstance(tree, Element)
    return tree


def fragment(html: str) -> Element:
    """Read a piece of a page, as any browser would."""
    tree = html5lib.parseFragment(html, namespaceHTMLElements=False)
    assert isinstance(tree, Element)
    return tree


def words(element: Element) -> list[str]:
    """Return the words that a reader sees, numbers that browsers put before items included."""
    return re.findall(r"\S+", "".join(_text(element)))


def _text(element: Element) -> Iterator[str]:
    # A list of contents repeats the headings, and no other format has one.
    if element.tag in _SILENT or element.get("class") == "contents":
        return
    breaks = element.tag in _BREAKS
    if breaks:
        yield "\n"
    if element.tag == "img":
        yield element.get("alt", "")
    yield element.text or ""
    number = int(element.get("start", "1"))
    for child in element:
        if element.tag == "ol" and child.tag == "li":
            yield f"\n{number}. "
            number += 1
        yield from _text(child)
        yield child.tail or ""
    if breaks:
        yield "\n"
