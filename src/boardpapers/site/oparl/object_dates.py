"""When objects of OParl were made and last changed: known of those that are made from pages."""

from collections.abc import Iterable

from boardpapers.site.moments import start_of
from boardpapers.site.oparl.objects import OparlObject
from boardpapers.site.page_days import page_days
from boardpapers.site.site_page import SitePage

_NAMES = ("created", "modified")


def dates_of(pages: Iterable[SitePage], parts: Iterable[OparlObject] = ()) -> OparlObject:
    """Return when the first of some pages was published, and when one of them last changed.

    An object has also changed if one of the objects inside it, its `parts`, has. The dates are
    empty if nothing says when that was.
    """
    days = [page_days(page) for page in pages]
    changed = [start_of(day.last) for day in days if day.last]
    changed += [each["modified"] for each in parts if each.get("modified")]
    first = min((day.first for day in days if day.first), default="")
    return dict(zip(_NAMES, (start_of(first), max(changed, default="")), strict=True))


def dates_since_both(first: Iterable[SitePage], second: Iterable[SitePage]) -> OparlObject:
    """Return the dates of what has existed since there were pages of both kinds; the later ones.

    They are empty if one of the kinds has none.
    """
    both = [dates_of(pages) for pages in (first, second)]
    if not all(dates["created"] for dates in both):
        return {}
    return {name: max(dates[name] for dates in both) for name in _NAMES}
