"""The files of a page: its downloads with their sizes, and the papers of a meeting."""

from collections.abc import Iterator

from msgspec import Struct

from boardpapers.build.website import DocumentPage, Download
from boardpapers.models import MEETING, MINUTES
from boardpapers.site.edition import Edition
from boardpapers.site.page_addresses import DocumentAddress, find_document
from boardpapers.site.pages.page_layout import PageLink, link
from boardpapers.site.published_minutes import published_minutes_of
from boardpapers.writers import FORMATS

_KILOBYTE = 1000
_MEGABYTE = 1_000_000


class PageFile(Struct, frozen=True):
    """A file in the folder of a page: its name, and what it is."""

    name: str
    words: str


class PageFiles(Struct, frozen=True):
    """The files of a page. `packs` and `papers` are those of a meeting, if the page is of one."""

    downloads: tuple[PageFile, ...]
    packs: tuple[PageFile, ...]
    papers: tuple[PageLink, ...]


def page_files(edition: Edition, page: DocumentPage, found: DocumentAddress) -> PageFiles:
    """Return the files of a page."""
    downloads = tuple(_file(edition, each) for each in page.downloads)
    if found.kind != MEETING.name:
        return PageFiles(downloads, (), ())
    return PageFiles(downloads, tuple(_packs(edition, page)), tuple(_papers(edition, page)))


def _file(edition: Edition, download: Download) -> PageFile:
    words = edition.words.document
    format = words.formats.get(download.format, download.format.upper())
    return PageFile(
        download.name, words.file.format(format=format, size=_size(edition, download.size))
    )


def _size(edition: Edition, size: int) -> str:
    """Return a size in words, rounded up: no file has 0 KB."""
    words = edition.words.document
    if size < _MEGABYTE:
        return words.kilobytes.replace("{number}", str(-(-size // _KILOBYTE)))
    return words.megabytes.replace("{number}", f"{size / _MEGABYTE:.1f}")


def _packs(edition: Edition, page: DocumentPage) -> Iterator[PageFile]:
    """Yield the packs of a meeting, which are made after its page: their sizes are not known."""
    words = edition.words.document
    for name, format in FORMATS.items():
        if format.takes_in_files and format.is_installed:
            label = f"{words.pack} ({words.formats.get(name, name.upper())})"
            yield PageFile(pack_name(page, name), label)


def pack_name(page: DocumentPage, format: str) -> str:
    """Return the name of the pack beside the page of an agenda."""
    own = MEETING.output_name(page.paper.id)
    language = page.document.id.removeprefix(own)
    return f"{page.paper.id}-pack{language}.{format}"


def _papers(edition: Edition, page: DocumentPage) -> Iterator[PageLink]:
    """Yield the links to the decisions and minutes of a meeting, once there are any."""
    words, workspace = edition.words.meetings, edition.workspace
    for minutes in published_minutes_of(edition, page.paper.id):
        for label, name in (
            (words.decisions, f"{minutes.id}-decisions"),
            (words.minutes, MINUTES.output_name(minutes.id)),
        ):
            if found := find_document(workspace, name):
                yield link(label, found.address)
