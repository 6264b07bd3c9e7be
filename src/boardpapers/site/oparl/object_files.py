"""All objects of OParl as files: one for each, and one for each list.

OParl also wants programs in the pages of other sites to be able to read them, which is for the host
to say: many read what they are to say from `_headers`.
"""

from collections.abc import Iterable, Iterator
from urllib.parse import unquote, urlsplit

from msgspec import json

from boardpapers.site.contents import Contents, SiteFile
from boardpapers.site.oparl.body_objects import body, legislative_terms, system
from boardpapers.site.oparl.consultation_objects import consultations
from boardpapers.site.oparl.location_objects import locations
from boardpapers.site.oparl.meeting_objects import meetings
from boardpapers.site.oparl.membership_objects import memberships
from boardpapers.site.oparl.objects import OparlObject, object_url
from boardpapers.site.oparl.organization_objects import boards, groups
from boardpapers.site.oparl.paper_objects import papers
from boardpapers.site.oparl.person_objects import persons
from boardpapers.site.oparl.vote_objects import vote_events
from boardpapers.site.oparl.withdrawn_objects import (
    withdrawn_files,
    withdrawn_meetings,
    withdrawn_papers,
)

_MEETINGS = "meetings"


def oparl(contents: Contents) -> Iterator[SiteFile]:
    """Yield a file for each object, one for each list of objects, and what the host has to say."""
    every_object = f"{urlsplit(contents.url).path}oparl/*"
    yield SiteFile("_headers", f"{every_object}\n  Access-Control-Allow-Origin: *\n".encode())
    yield _file(contents, system(contents))
    for name, objects in _lists(contents):
        yield _list(contents, object_url(contents.url, name), objects)
        yield from (_file(contents, each) for each in objects)
        if name == _MEETINGS:
            yield from _meetings_of_boards(contents, objects)


def _lists(contents: Contents) -> Iterator[tuple[str, list[OparlObject]]]:
    """Yield all objects but the system, by the names of their lists."""
    seats = list(memberships(contents))
    places = locations(contents)
    held = list(meetings(contents, places))
    considered = list(consultations(contents))
    reports = list(papers(contents, _by(considered, "paper")))
    motions = [motion for each in held for motion in each.motions]
    yield "bodies", [body(contents)]
    yield "organizations", [*boards(contents), *groups(contents)]
    yield "persons", list(persons(contents, _by(seats, "person")))
    yield "memberships", seats
    yield _MEETINGS, [*(each.meeting for each in held), *withdrawn_meetings(contents)]
    yield "agenda-items", [item for each in held for item in each.items]
    yield "papers", [*(each.paper for each in reports), *withdrawn_papers(contents)]
    yield "consultations", considered
    of_meetings = (file for each in held for file in each.files)
    of_papers = (file for each in reports for file in each.files)
    yield "files", [*of_meetings, *of_papers, *withdrawn_files(contents)]
    yield "locations", list(places.values())
    yield "legislative-terms", list(legislative_terms(contents))
    yield "motions", motions
    yield "vote-events", [event for motion in motions for event in vote_events(motion)]


def _meetings_of_boards(contents: Contents, objects: list[OparlObject]) -> Iterator[SiteFile]:
    """Yield a list of the meetings of each board."""
    by_board: dict[str, list[OparlObject]] = {}
    for each in objects:
        for board in each.get("organization", ()):
            by_board.setdefault(board, []).append(each)
    for board in boards(contents):
        yield _list(contents, board["meeting"], by_board.get(board["id"], []))


def _by(objects: Iterable[OparlObject], name: str) -> dict[str, list[OparlObject]]:
    """Return objects by one of their properties."""
    found: dict[str, list[OparlObject]] = {}
    for each in objects:
        found.setdefault(each[name], []).append(each)
    return found


def _list(contents: Contents, url: str, objects: list[OparlObject]) -> SiteFile:
    """Return a list of objects, all on one page."""
    count = len(objects)
    pagination = {
        "totalElements": count,
        "elementsPerPage": count,
        "currentPage": 1,
        "totalPages": 1,
    }
    links = {"first": url, "self": url, "last": url}
    return _encoded(contents, url, {"data": objects, "pagination": pagination, "links": links})


def _file(contents: Contents, each: OparlObject) -> SiteFile:
    return _encoded(contents, each["id"], each)


def _encoded(contents: Contents, url: str, data: OparlObject) -> SiteFile:
    path = unquote(url.removeprefix(contents.url))
    return SiteFile(path, json.format(json.encode(data), indent=1) + b"\n")
