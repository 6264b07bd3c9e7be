"""The items on which papers are considered, as consultations of OParl."""

from collections.abc import Iterator

from boardpapers.models import MEETING, REPORT
from boardpapers.registers.listed_items import ListedItem
from boardpapers.site.contents import Contents
from boardpapers.site.oparl.object_dates import dates_since_both
from boardpapers.site.oparl.objects import OparlObject, new_object, object_url
from boardpapers.site.public_meetings import PublicMeeting
from boardpapers.site.site_page import SitePage

_AUTHORITATIVE = {"decision": True, "discussion": False, "information": False}


def consultation_url(contents: Contents, meeting: PublicMeeting, item: ListedItem) -> str | None:
    """Return the id of the consultation of an item; None if it has no public report."""
    if not paper_url(contents, item.report):
        return None
    return object_url(contents.url, "consultation", meeting.id, item.report)


def paper_url(contents: Contents, report: str) -> str | None:
    """Return the id of a report; None if it has no page."""
    page = _page(contents, report)
    return object_url(contents.url, "paper", page.id) if page else None


def consultations(contents: Contents) -> Iterator[OparlObject]:
    """Yield the consultation of each report on an agenda."""
    for meeting in contents.public_meetings:
        for listed, item in zip(meeting.items, meeting.meeting.items, strict=True):
            if id := consultation_url(contents, meeting, listed):
                properties = _properties(contents, meeting, listed) | {
                    "authoritative": _AUTHORITATIVE.get(item.purpose or ""),
                    "role": item.purpose,
                }
                yield new_object(id, "Consultation", properties)


def _properties(contents: Contents, meeting: PublicMeeting, item: ListedItem) -> OparlObject:
    url, board, page = contents.url, meeting.board_id, _page(contents, item.report)
    return {
        "paper": paper_url(contents, item.report),
        "agendaItem": object_url(url, "agenda-item", meeting.id, item.address),
        "meeting": object_url(url, "meeting", meeting.id),
        "organization": [object_url(url, "organization", board)] if board else [],
        **dates_since_both(filter(None, [page]), meeting.pages_of(MEETING.name)),
    }


def _page(contents: Contents, report: str) -> SitePage | None:
    return contents.pages_by_id.get(REPORT.output_name(report))
