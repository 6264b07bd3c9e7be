"""The contents of a site: what its lists, feeds and data are made from."""

from datetime import date
from functools import cached_property

from msgspec import Struct

from boardpapers.site.site_page import SitePage
from boardpapers.workspace import Workspace


class SiteFile(Struct, frozen=True):
    """A file of a site: its path below the site's folder, and its bytes."""

    path: str
    content: bytes


class Contents(Struct, frozen=True, dict=True):
    """All pages of documents, in the order of their addresses, and the workspace.

    `url` is the address of the site, with `/` at its end; `on` is the day on which it is made.
    Meetings, minutes and boards are read from the workspace. Reports are not, because there may be
    thousands: their facts are in their pages.
    """

    workspace: Workspace
    pages: tuple[SitePage, ...]
    url: str
    on: date

    @cached_property
    def pages_by_id(self) -> dict[str, SitePage]:
        """The pages by the ids of their documents."""
        return {page.id: page for page in self.pages}

    @cached_property
    def pages_of_meeting(self) -> dict[str, list[SitePage]]:
        """The pages of the papers of each meeting, by its id."""
        found: dict[str, list[SitePage]] = {}
        for page in self.pages:
            found.setdefault(page.meeting, []).append(page)
        return found

    @cached_property
    def styles(self) -> list[str]:
        """The house styles of the pages."""
        return sorted({page.style for page in self.pages})

    def absolute(self, address: str) -> str:
        """Return the whole URL of an address."""
        return self.url + address
