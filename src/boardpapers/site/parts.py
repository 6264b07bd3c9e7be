"""The parts of a site that are made from its contents: lists, style sheets, feeds and data."""

from collections.abc import Callable, Iterable, Iterator
from pkgutil import resolve_name
from typing import TypeAlias, cast

from boardpapers.site.contents import Contents, SiteFile

MakePart: TypeAlias = Callable[[Contents], Iterable[SiteFile]]

PARTS = {
    "style sheets": "style_sheets:style_sheets",
    "home page": "home_page:home_page",
    "boards": "board_pages:board_pages",
    "meetings": "meeting_pages:meeting_pages",
    "papers by year": "meeting_pages:board_year_pages",
    "members": "person_pages:person_pages",
    "registers": "register_pages:register_pages",
    "accessibility": "about_pages:accessibility_pages",
    "notices": "notice_page:notice_page",
    "search": "search_page:search_pages",
    "unknown address": "about_pages:not_found_page",
}
"""By name: the module and function that makes the files, loaded when used."""


def files_of(contents: Contents) -> Iterator[SiteFile]:
    """Yield the files of all parts."""
    for path in PARTS.values():
        yield from cast("MakePart", resolve_name(f"boardpapers.site.{path}"))(contents)
