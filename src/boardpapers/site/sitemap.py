"""The site's pages for search engines: `sitemap.xml`, in parts if there are many, and `robots.txt`.

Both are made from the files of all other parts, so that no page is forgotten.
"""

from collections.abc import Iterable, Iterator, Sequence
from xml.etree import ElementTree as ET

from boardpapers.models.languages import LANGUAGES
from boardpapers.site.contents import Contents, SiteFile
from boardpapers.site.page_addresses import language_folder
from boardpapers.site.page_days import page_days

MOST_URLS = 50_000
"""The number of URLs in a file, at most, by the protocol."""

_PAGE = "index.html"
_NOT_LISTED = (b'content="noindex', b'http-equiv="refresh"')
_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML = "http://www.w3.org/1999/xhtml"


def listed_address(file: SiteFile) -> str | None:
    """Return the address of a page that search engines may list; None if it is none."""
    folder, _, name = file.path.rpartition("/")
    if name != _PAGE or any(each in file.content for each in _NOT_LISTED):
        return None
    return f"{folder}/" if folder else ""


def sitemap_files(contents: Contents, addresses: Iterable[str]) -> Iterator[SiteFile]:
    """Yield the list of the pages of documents and of others by their addresses."""
    known = sorted({page.address for page in contents.pages} | set(addresses))
    versions = _versions(contents, known)
    parts = [known[at : at + MOST_URLS] for at in range(0, len(known), MOST_URLS)] or [[]]
    names = ["sitemap.xml"]
    if len(parts) > 1:
        names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
        yield SiteFile("sitemap.xml", _index(contents, names))
    for name, part in zip(names, parts, strict=True):
        yield SiteFile(name, _urls(contents, part, versions))
    robots = f"User-agent: *\nAllow: /\n\nSitemap: {contents.absolute('sitemap.xml')}\n"
    yield SiteFile("robots.txt", robots.encode())


def _versions(contents: Contents, addresses: Sequence[str]) -> dict[str, dict[str, str]]:
    """Return the addresses of each page in all languages, by language; nothing if it is in one."""
    workspace = contents.workspace
    folders = {each: language_folder(workspace, each) for each in LANGUAGES}
    by_page: dict[str, dict[str, str]] = {}
    for address in addresses:
        own = (each for each, folder in folders.items() if folder and address.startswith(folder))
        language = next(own, workspace.settings.language)
        neutral = address.removeprefix(folders[language])
        by_page.setdefault(neutral, {})[language] = address
    several = (found for found in by_page.values() if len(found) > 1)
    return {address: found for found in several for address in found.values()}


def _urls(
    contents: Contents, addresses: Iterable[str], versions: dict[str, dict[str, str]]
) -> bytes:
    ET.register_namespace("", _NAMESPACE)
    ET.register_namespace("xhtml", _XHTML)
    root = ET.Element(f"{{{_NAMESPACE}}}urlset")
    for address in addresses:
        url = ET.SubElement(root, f"{{{_NAMESPACE}}}url")
        _text(url, "loc", contents.absolute(address))
        page = contents.pages_by_address.get(address)
        if page and (changed := page_days(page).last):
            _text(url, "lastmod", changed)
        for language, other in sorted(versions.get(address, {}).items()):
            href = contents.absolute(other)
            attributes = {"rel": "alternate", "hreflang": language, "href": href}
            ET.SubElement(url, f"{{{_XHTML}}}link", attributes)
    return _written(root)


def _index(contents: Contents, names: Iterable[str]) -> bytes:
    ET.register_namespace("", _NAMESPACE)
    root = ET.Element(f"{{{_NAMESPACE}}}sitemapindex")
    for name in names:
        sitemap = ET.SubElement(root, f"{{{_NAMESPACE}}}sitemap")
        _text(sitemap, "loc", contents.absolute(name))
    return _written(root)


def _text(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, f"{{{_NAMESPACE}}}{name}").text = text


def _written(root: ET.Element) -> bytes:
    ET.indent(root)
    written: bytes = ET.tostring(root, "utf-8", xml_declaration=True)
    return written + b"\n"
