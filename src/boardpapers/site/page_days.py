"""The days on which pages were published and changed."""

from msgspec import Struct

from boardpapers.site.site_page import SitePage

NOT_KNOWN = "1970-01-01"
"""The day in feeds, which must give one, of a page that has none: it comes last."""


class PageDays(Struct, frozen=True):
    """The days on which a page was first published and last changed, in ISO 8601.

    Both are empty if nothing says when that was.
    """

    first: str = ""
    last: str = ""


def page_days(page: SitePage) -> PageDays:
    """Return the days of a page: those on record, else the one that its paper gives."""
    published = page.facts.published
    return PageDays(page.first_published or published, page.last_changed or published)


def day_in_feeds(page: SitePage) -> str:
    """Return the day under which a page is news: when it changed, else the day of its meeting.

    It is the same on whatever day the site is made, so that no old page is news again.
    """
    return page_days(page).last or page.date or NOT_KNOWN
