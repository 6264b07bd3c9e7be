"""What pages are about in the terms of schema.org, as JSON-LD, for search engines."""

from typing import Any, TypeAlias
from urllib.parse import quote

from msgspec import json

from boardpapers.models import BOARD, Board, Meeting, Person
from boardpapers.registers.calendar_events import end_of
from boardpapers.registers.paper_references import id_of, iso
from boardpapers.site.moments import moment
from boardpapers.site.page_addresses import board_address, person_address
from boardpapers.workspace import Workspace

LinkedData: TypeAlias = dict[str, Any]

_CONTEXT = "https://schema.org"
_STATUS = {"cancelled": "EventCancelled", "postponed": "EventPostponed"}
_MIXED, _OFFLINE = "MixedEventAttendanceMode", "OfflineEventAttendanceMode"
_ESCAPES = (("&", "\\u0026"), ("<", "\\u003c"), (">", "\\u003e"))


def data_script(data: LinkedData) -> str:
    """Return data as an element of a page's head; it is a block of data, which is never run."""
    text = json.encode({"@context": _CONTEXT} | data).decode()
    for letter, escaped in _ESCAPES:
        text = text.replace(letter, escaped)  # or `</script>` in a title would end it
    return f'<script type="application/ld+json">{text}</script>\n'


def filled(data: LinkedData) -> LinkedData:
    """Return data without what is not known."""
    return {name: value for name, value in data.items() if value not in (None, "", [], {})}


def publisher(workspace: Workspace, url: str) -> LinkedData:
    """Return the organisation whose site it is."""
    name = workspace.settings.name or url
    return {"@type": "GovernmentOrganization", "name": name, "url": url}


def website_data(workspace: Workspace, url: str) -> LinkedData:
    """Return what the home page is about: the site and its publisher."""
    name, licence = workspace.settings.name or url, workspace.settings.licence
    site = {"@type": "WebSite", "name": name, "url": url, "license": licence}
    return filled(site | {"publisher": publisher(workspace, url)})


def page_data(
    workspace: Workspace, address: str, title: str, language: str, url: str
) -> LinkedData:
    """Return a page that is about nothing but what it lists."""
    return {
        "@type": "WebPage",
        "name": title,
        "url": f"{url}{quote(address)}",
        "inLanguage": language,
        "isPartOf": website_data(workspace, url),
    }


def board_data(workspace: Workspace, id: str, board: Board, url: str) -> LinkedData:
    """Return a board, and the organisation that it belongs to; it may have no id."""
    organisation = publisher(workspace, url)
    if board.organisation:
        organisation = {"@type": "GovernmentOrganization", "name": board.organisation}
    return filled(
        {
            "@type": "GovernmentOrganization",
            "name": board.name,
            "alternateName": board.short_name,
            "url": f"{url}{quote(board_address(id))}" if id else None,
            "parentOrganization": organisation,
        }
    )


def person_data(id: str, person: Person, url: str) -> LinkedData:
    """Return a member with their party."""
    party = {"@type": "PoliticalParty", "name": person.party} if person.party else None
    council = person.authority and {"@type": "GovernmentOrganization", "name": person.authority}
    return filled(
        {
            "@type": "Person",
            "name": person.name,
            "honorificPrefix": person.title,
            "honorificSuffix": " ".join(person.honours),
            "url": f"{url}{quote(person_address(id))}",
            "memberOf": [each for each in (party, council) if each],
        }
    )


def meeting_data(workspace: Workspace, meeting: Meeting, address: str, url: str) -> LinkedData:
    """Return a meeting as an event, one of the meetings of its board."""
    id = id_of(meeting.board)
    found = workspace.find(BOARD, id) if id else []
    board = meeting.board if isinstance(meeting.board, Board) else found[0].model if found else None
    organizer = board_data(workspace, id, board, url) if board else publisher(workspace, url)
    ends, name = end_of(meeting), organizer["name"]
    return filled(
        {
            "@type": "Event",
            "name": name,
            "url": f"{url}{quote(address)}",
            "startDate": moment(meeting.date, meeting.time) if meeting.time else iso(meeting.date),
            "endDate": moment(ends.date(), ends.time()) if ends else None,
            "eventStatus": f"{_CONTEXT}/{_STATUS.get(meeting.status, 'EventScheduled')}",
            "eventAttendanceMode": f"{_CONTEXT}/{_MIXED if meeting.remote else _OFFLINE}",
            "location": _place(meeting.venue),
            "organizer": organizer,
            "superEvent": filled(
                {"@type": "EventSeries", "name": name, "url": organizer.get("url")}
            ),
        }
    )


def _place(venue: str | None) -> LinkedData | None:
    return {"@type": "Place", "name": venue, "address": venue} if venue else None
