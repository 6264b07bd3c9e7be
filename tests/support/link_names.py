"""The accessible names of the links of a site's pages, and those that name two addresses."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin
from xml.etree.ElementTree import Element

import html5lib

_SITE = "https://site.invalid/"


def ambiguous_links(folder: Path) -> list[str]:
    """Return each name that links of one page share though they lead to different addresses."""
    said = []
    for path in sorted(folder.rglob("*.html")):
        name = path.relative_to(folder).as_posix()
        for words, addresses in links_by_name(path.read_text("utf-8"), name).items():
            if len(addresses) > 1:
                said.append(f"{name}: “{words}” leads to {', '.join(sorted(addresses))}")
    return said


def links_by_name(page: str, name: str) -> dict[str, set[str]]:
    """Return the addresses to which the links of each accessible name lead, by that name.

    A number that leads to its own paragraph is left out: what is around it says where it leads.
    """
    found: dict[str, set[str]] = {}
    for link, ids in _links(html5lib.parse(page, namespaceHTMLElements=False), ()):
        if link.attrib["href"].removeprefix("#") not in ids:
            words = link.get("aria-label") or "".join(_texts(link))
            target = urljoin(_SITE + name, link.attrib["href"]).removesuffix("index.html")
            found.setdefault(" ".join(words.split()).casefold(), set()).add(target)
    return found


def _links(element: Element, ids: tuple[str, ...]) -> Iterator[tuple[Element, tuple[str, ...]]]:
    """Yield each link, with the addresses of what it is in."""
    if element.tag == "a" and "href" in element.attrib:
        yield element, ids
    for child in element:
        yield from _links(child, (*ids, element.get("id", "")))


def _texts(element: Element) -> Iterator[str]:
    """Yield the texts that a screen reader reads out, of images their descriptions."""
    if element.tag == "img":
        yield element.get("alt", "")
    elif element.get("aria-hidden") != "true":
        yield element.text or ""
        for child in element:
            if isinstance(child.tag, str):
                yield from _texts(child)
            yield child.tail or ""
