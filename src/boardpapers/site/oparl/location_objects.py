"""Venues of meetings as locations of OParl."""

from collections.abc import Iterator

from boardpapers.models import MEETING
from boardpapers.models.ids import slug
from boardpapers.site.contents import Contents
from boardpapers.site.oparl.object_dates import dates_of
from boardpapers.site.oparl.objects import OparlObject, new_object, object_url
from boardpapers.site.site_page import SitePage


def locations(contents: Contents) -> dict[str, OparlObject]:
    """Return the venues of all meetings, by their words."""
    pages: dict[str, list[SitePage]] = {}
    for each in contents.public_meetings:
        if venue := each.meeting.venue:
            pages.setdefault(venue, []).extend(each.pages_of(MEETING.name))
    venues = sorted(pages)
    return {
        venue: _location(contents, venue, name, pages[venue])
        for venue, name in zip(venues, _names(venues), strict=True)
    }


def _location(contents: Contents, venue: str, name: str, pages: list[SitePage]) -> OparlObject:
    """Return a venue: it never changes, and was there whenever a meeting's page last changed."""
    dates = [dates_of([page]) for page in pages]
    properties = {"description": venue} | {
        name: min((each[name] for each in dates if each[name]), default="")
        for name in ("created", "modified")
    }
    return new_object(object_url(contents.url, "location", name), "Location", properties)


def _names(venues: list[str]) -> Iterator[str]:
    """Yield a name for each venue, with a number if another has the same."""
    used: dict[str, int] = {}
    for venue in venues:
        name = slug(venue, "venue")
        used[name] = used.get(name, 0) + 1
        yield f"{name}-{used[name]}" if used[name] > 1 else name
