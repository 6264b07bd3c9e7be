"""The parts of a site that are made from its contents: lists, style sheets, feeds and data."""

from collections.abc import Callable, Iterable, Iterator
from pkgutil import resolve_name
from typing import TypeAlias, cast

from boardpapers.site.contents import Contents, SiteFile
from boardpapers.site.sitemap import listed_address, sitemap_files

MakePart: TypeAlias = Callable[[Contents], Iterable[SiteFile]]

PARTS = {
    "style sheets": "style_sheets:style_sheets",
    "home page": "pages.home_page:home_page",
    "boards": "pages.board_pages:board_pages",
    "meetings": "pages.meeting_pages:meeting_pages",
    "papers by year": "pages.meeting_pages:board_year_pages",
    "members": "pages.person_pages:person_pages",
    "registers": "pages.register_pages:register_pages",
    "accessibility": "pages.about_pages:accessibility_pages",
    "notices": "pages.notice_page:notice_page",
    "search": "pages.search_page:search_pages",
    "unknown address": "pages.about_pages:not_found_page",
    "data": "pages.data_page:data_page",
    "feeds": "feeds:feed_files",
    "calendars": "meeting_calendars:calendar_files",
    "CSV": "tables.csv_files:csv_files",
    "OParl": "oparl.object_files:oparl",
}
"""By name: the module and function that makes the files, loaded when used."""


def files_of(contents: Contents) -> Iterator[SiteFile]:
    """Yield the files of all parts, then those that list their pages for search engines."""
    addresses: list[str] = []
    for path in PARTS.values():
        for file in cast("MakePart", resolve_name(f"boardpapers.site.{path}"))(contents):
            address = listed_address(file)
            addresses += [] if address is None else [address]
            yield file
    yield from sitemap_files(contents, addresses)
