"""The dates of a page, printed: when it was first published, last changed, and each change."""

from msgspec import Struct

from boardpapers.document.dates import print_date
from boardpapers.styles import HouseStyle
from boardpapers.workspace.site_record import History, PublishedVersion


class PrintedVersion(Struct, frozen=True):
    """A version of a page as it is printed: its day, and what changed."""

    day: str
    iso_day: str
    changes: tuple[str, ...]


class PublicationDates(Struct, frozen=True):
    """When a page was published, in the words of its house style.

    `first` and `last` are sentences; `last` is empty if the page has never changed.
    """

    first: str
    last: str
    versions: tuple[PrintedVersion, ...]


def publication_dates(
    history: History, style: HouseStyle, language: str
) -> PublicationDates | None:
    """Return the dates of a page; None if no record of it is kept."""
    if not history:
        return None
    words = style.style.publication
    printed = tuple(_printed(each, style, language) for each in history)
    first = words.first.replace("{date}", printed[0].day)
    last = words.last.replace("{date}", printed[-1].day) if len(history) > 1 else ""
    return PublicationDates(first, last, printed)


def _printed(version: PublishedVersion, style: HouseStyle, language: str) -> PrintedVersion:
    words = style.style.publication.changes
    day = print_date(version.day, style.style.date, language)
    changes = tuple(words[each] for each in version.changes if each in words)
    return PrintedVersion(day, version.day.isoformat(), changes)
