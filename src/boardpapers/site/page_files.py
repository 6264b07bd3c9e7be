"""The files of a page: its downloads with their sizes, and the papers of a meeting."""

from collections.abc import Iterator

from msgspec import Struct

from boardpapers.build.website import DocumentPage, Download
from boardpapers.models import MEETING, MINUTES
from boardpapers.site.edition import Edition
from boardpapers.site.page_addresses import DocumentAddress, find_document
from boardpapers.site.pages.page_layout import PageLink, link
from boardpapers.site.published_minutes import published_minutes_of
from boardpapers.site.published_supplements import (
    PublishedSupplement,
    supplements_of_meeting,
)
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
    """Yield the packs of a meeting and the supplements to them, the latest pages last.

    They are made after its page: their sizes are not known.
    """
    words = edition.words.document
    formats = [name for name, each in FORMATS.items() if each.takes_in_files and each.is_installed]
    own = page_pack(page.paper.id, page.document.id)
    style = edition.chosen_style or ""
    about = edition.workspace, page.paper.id, own, page.document.language, style
    labels = {own: words.pack} | {
        each.name: supplement_words(edition, each) for each in supplements_of_meeting(*about)
    }
    for name, label in labels.items():
        for format in formats:
            shown = words.formats.get(format, format.upper())
            yield PageFile(f"{name}.{format}", f"{label} ({shown})")


def supplement_words(edition: Edition, supplement: PublishedSupplement) -> str:
    """Return the name of a supplement in words, with its day."""
    day = edition.short_date(supplement.day)
    words = edition.words.document.supplement
    return words.format(number=supplement.number, date=day)


def page_pack(meeting: str, agenda: str) -> str:
    """Return the name of the pack beside the page of an agenda, without ending."""
    return f"{meeting}-pack{agenda.removeprefix(MEETING.output_name(meeting))}"


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
