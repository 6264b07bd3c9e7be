"""Venues of meetings as locations of OParl."""

from collections.abc import Iterator

from boardpapers.models.ids import slug
from boardpapers.site.contents import Contents
from boardpapers.site.oparl.objects import OparlObject, new_object, object_url


def locations(contents: Contents) -> dict[str, OparlObject]:
    """Return the venues of all meetings, by their words."""
    venues = sorted({each.meeting.venue for each in contents.public_meetings if each.meeting.venue})
    return {
        venue: new_object(
            object_url(contents.url, "location", name), "Location", {"description": venue}
        )
        for venue, name in zip(venues, _names(venues), strict=True)
    }


def _names(venues: list[str]) -> Iterator[str]:
    """Yield a name for each venue, with a number if another has the same."""
    used: dict[str, int] = {}
    for venue in venues:
        name = slug(venue, "venue")
        used[name] = used.get(name, 0) + 1
        yield f"{name}-{used[name]}" if used[name] > 1 else name
