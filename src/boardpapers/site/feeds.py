"""Feeds of what is published, as Atom (RFC 4287) and JSON Feed 1.1, for each board and for all."""

from collections.abc import Iterator
from datetime import date
from typing import Any
from xml.etree import ElementTree as ET

from msgspec import json

from boardpapers.site.contents import Contents, SiteFile
from boardpapers.site.feed_entries import Feed, FeedEntry, feeds
from boardpapers.site.media_types import MEDIA_TYPES
from boardpapers.site.moments import start_of

ATOM, JSON = "feed.xml", "feed.json"
"""The names of the files."""

_NAMESPACE = "http://www.w3.org/2005/Atom"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_JSON_FEED = "https://jsonfeed.org/version/1.1"


def feed_files(contents: Contents) -> Iterator[SiteFile]:
    """Yield each feed in both forms; a board's is also where that of its former id was."""
    for feed in feeds(contents):
        atom, as_json = _atom(contents, feed), _json(contents, feed)
        for folder in (feed.folder, *feed.former_folders):
            yield SiteFile(folder + ATOM, atom)
            yield SiteFile(folder + JSON, as_json)


def _atom(contents: Contents, feed: Feed) -> bytes:
    ET.register_namespace("", _NAMESPACE)
    root = ET.Element(f"{{{_NAMESPACE}}}feed", {_LANGUAGE: feed.language})
    url = contents.absolute(feed.folder + ATOM)
    _add(root, "id", url)
    _add(root, "title", feed.title)
    _add(root, "updated", start_of(_newest(contents, feed)))
    _add(_add(root, "author"), "name", feed.author)
    _add(root, "link", rel="self", type="application/atom+xml", href=url)
    _add(root, "link", rel="alternate", type="text/html", href=feed.home)
    if licence := contents.workspace.settings.licence:
        _add(root, "link", rel="license", href=licence)
    for entry in feed.entries:
        _add_entry(root, entry)
    ET.indent(root)
    written: bytes = ET.tostring(root, "utf-8", xml_declaration=True)
    return written + b"\n"


def _add_entry(root: ET.Element, entry: FeedEntry) -> None:
    element = _add(root, "entry")
    element.set(_LANGUAGE, entry.language)
    _add(element, "id", entry.id)
    _add(element, "title", entry.title)
    if entry.first:
        _add(element, "published", start_of(entry.first))
    _add(element, "updated", start_of(entry.day))
    _add(element, "link", rel="alternate", type="text/html", href=entry.url)
    for url, file in entry.files:
        size, media_type = str(file.size), MEDIA_TYPES[file.format]
        _add(element, "link", rel="enclosure", type=media_type, length=size, href=url)
    _add(element, "category", term=entry.kind)
    if entry.summary:
        _add(element, "summary", entry.summary)


def _add(parent: ET.Element, name: str, text: str = "", **attributes: str) -> ET.Element:
    element = ET.SubElement(parent, f"{{{_NAMESPACE}}}{name}", attributes)
    element.text = text or None
    return element


def _json(contents: Contents, feed: Feed) -> bytes:
    made = {
        "version": _JSON_FEED,
        "title": feed.title,
        "home_page_url": feed.home,
        "feed_url": contents.absolute(feed.folder + JSON),
        "language": feed.language,
        "authors": [{"name": feed.author, "url": contents.url}],
        "items": [_item(entry) for entry in feed.entries],
    }
    return json.format(json.encode(made), indent=1) + b"\n"


def _item(entry: FeedEntry) -> dict[str, Any]:
    made = {
        "id": entry.id,
        "url": entry.url,
        "title": entry.title,
        # One of the two kinds of content is required.
        "content_text": entry.summary or entry.title,
        "date_modified": start_of(entry.day),
        "language": entry.language,
        "tags": [entry.kind],
        "attachments": [
            {"url": url, "mime_type": MEDIA_TYPES[file.format], "size_in_bytes": file.size}
            for url, file in entry.files
        ],
    }
    return made | ({"date_published": start_of(entry.first)} if entry.first else {})


def _newest(contents: Contents, feed: Feed) -> str:
    """Return the day of the newest entry; if there is none or it is to come, that of the site."""
    made = date.isoformat(contents.on)
    return min(max((entry.day for entry in feed.entries), default=made), made)
