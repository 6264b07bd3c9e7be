"""Links of a whole site: of pages, of data, and of downloads."""

import html
import re
import zipfile
from collections.abc import Iterator
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pikepdf

_LINKS = {"href", "src", "action", "data-root", "content"}
_TEXTS = {".xml", ".json", ".ics", ".csv", ".md", ".txt", ""}


class _Page(HTMLParser):
    """The ids and links of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: list[str] = []
        self.feed(text)

    def handle_starttag(self, _tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self.ids |= {found["id"]} if "id" in found else set()
        for name in _LINKS & found.keys():
            if name != "content":
                self.links.append(found[name])
            elif found.get("http-equiv", "").lower() == "refresh":
                self.links.append(found[name].partition("url=")[2])


class SiteLinks:
    """The files of a site at an address, and what is wrong with the links in them."""

    def __init__(self, folder: Path, url: str) -> None:
        self.folder, self.url = folder, url
        self.files = {
            path.relative_to(folder).as_posix(): path
            for path in sorted(folder.rglob("*"))
            if path.is_file()
        }

    @cached_property
    def pages(self) -> dict[str, _Page]:
        found = ((name, path) for name, path in self.files.items() if name.endswith(".html"))
        return {name: _Page(path.read_text("utf-8")) for name, path in found}

    def problems(self) -> list[str]:
        """Return each link that leads nowhere, or could not be followed elsewhere."""
        return [
            f"{name}: {link} {problem}"
            for name in self.files
            for link in dict.fromkeys(self._links(name))
            if (problem := self._problem(name, link))
        ]

    def _links(self, name: str) -> Iterator[str]:
        path = self.files[name]
        if name in self.pages:
            yield from self.pages[name].links
        elif path.suffix == ".pdf":
            yield from _of_pdf(path)
        elif path.suffix == ".docx":
            yield from _of_docx(path)
        if path.suffix in _TEXTS:
            yield from self._of_text(path)

    def _of_text(self, path: Path) -> Iterator[str]:
        """Yield the addresses of the site in a text, whatever it is."""
        text = path.read_bytes().decode("utf-8").replace("\r\n ", "").replace("\\/", "/")
        for found in re.findall(rf"{re.escape(self.url)}[^\s\"<>)\]\\,;]*", text):
            yield html.unescape(found).rstrip(".'")

    def _problem(self, name: str, link: str) -> str:
        # A server shows the page of an unknown address at any address.
        if re.match(r"/(?!/)|file:", link) and name != "404.html":
            return "works only at one place"
        whole = urljoin(f"{self.url}{name}", link)
        if not whole.startswith(self.url):
            return (
                "" if urlsplit(whole).scheme in ("http", "https", "mailto", "tel", "data") else "?"
            )
        address, fragment = urldefrag(whole.removeprefix(self.url))
        target = self._file(unquote(address.partition("?")[0]))
        if target is None:
            return "leads nowhere"
        if not fragment or target not in self.pages or unquote(fragment) in self.pages[target].ids:
            return ""
        return "leads to no place on that page"

    def _file(self, address: str) -> str | None:
        """Return the file at an address, as a server finds it."""
        names = (f"{address}index.html",) if address.endswith("/") or not address else (address,)
        return next((name for name in names if name in self.files), None)


def _of_pdf(path: Path) -> Iterator[str]:
    with pikepdf.open(path) as pdf:
        for each in pdf.objects:
            if isinstance(each, pikepdf.Dictionary) and "/URI" in each:
                yield str(each["/URI"])


def _of_docx(path: Path) -> Iterator[str]:
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            if name.endswith(".rels"):
                found = archive.read(name).decode("utf-8")
                for relation in re.findall(
                    r"<Relationship [^>]*TargetMode=.External.[^>]*>", found
                ):
                    (target,) = re.findall(r"Target=\"([^\"]*)\"", relation)
                    yield html.unescape(target)
