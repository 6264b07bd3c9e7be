"""Meetings with their documents, items and motions as objects of OParl."""

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import NamedTuple

from boardpapers.models import MEETING, MINUTES
from boardpapers.registers.calendar_events import end_of
from boardpapers.site.contents import Contents
from boardpapers.site.members_and_seats import participants, person_id
from boardpapers.site.moments import moment
from boardpapers.site.oparl.agenda_item_objects import (
    agenda_item_url,
    agenda_items,
    published_minutes,
)
from boardpapers.site.oparl.file_objects import (
    files_of_page,
    in_object,
    pack_of_meeting,
    supplements_of_meeting,
)
from boardpapers.site.oparl.object_dates import dates_of
from boardpapers.site.oparl.objects import OparlObject, ids, inside, new_object, object_url
from boardpapers.site.oparl.vote_objects import motions_of_item
from boardpapers.site.page_addresses import DECISIONS
from boardpapers.site.public_meetings import PublicMeeting, in_first_language

_DOCUMENTS = (MEETING.name, MINUTES.name, DECISIONS)

# The values that OParl recommends, which are German: the last one is of meetings with minutes.
_PLANNED, _INVITED, _HELD = "terminiert", "eingeladen", "durchgeführt"


class MeetingWithParts(NamedTuple):
    """A meeting, and the objects that belong to it with references to it."""

    meeting: OparlObject
    items: list[OparlObject]
    motions: list[OparlObject]
    files: list[OparlObject]


def meetings(
    contents: Contents, locations: Mapping[str, OparlObject]
) -> Iterator[MeetingWithParts]:
    """Yield all meetings, the earliest first; locations are given by the words of the venue."""
    for each in contents.public_meetings:
        yield _meeting(contents, each, locations)


def _meeting(
    contents: Contents, each: PublicMeeting, locations: Mapping[str, OparlObject]
) -> MeetingWithParts:
    id = object_url(contents.url, "meeting", each.id)
    motions = list(_motions(contents, each))
    by_item: dict[str, list[OparlObject]] = {}
    for motion in motions:
        by_item.setdefault(motion.get("agendaItem", ""), []).append(motion)
    items = list(agenda_items(contents, each, by_item))
    files = {kind: list(_files(contents, each, kind, id)) for kind in _DOCUMENTS}
    all_files = [*chain.from_iterable(files.values())]
    properties = {
        **_facts(contents, each, locations),
        **_documents(files),
        "agendaItem": [inside(item, "meeting") for item in items],
        **dates_of(each.pages, all_files),
    }
    minutes = each.minutes
    own = {
        "status": each.meeting.status,
        "isTimeKnown": each.meeting.time is not None,
        "minutesStatus": minutes.linked.minutes.status if minutes else None,
        "motion": ids(by_item.get("", ())),
    }
    made = new_object(id, "Meeting", properties, own)
    return MeetingWithParts(made, items, motions, all_files)


def _facts(
    contents: Contents, each: PublicMeeting, locations: Mapping[str, OparlObject]
) -> OparlObject:
    meeting = each.meeting
    ends = end_of(meeting)
    return {
        "name": each.board.name,
        "meetingState": _state(each),
        "cancelled": each.is_off,
        "start": moment(meeting.date, meeting.time),
        "end": moment(ends.date(), ends.time()) if ends else None,
        "location": locations.get(meeting.venue or ""),
        "organization": [object_url(contents.url, "organization", each.board_id)]
        if each.board_id
        else [],
        "participant": list(_participants(contents, each)),
        "web": contents.absolute(each.address),
    }


def _state(each: PublicMeeting) -> str:
    if each.pages_of(MINUTES.name):
        return _HELD
    was_called = each.meeting.status == "held" or each.pages_of(MEETING.name)
    return _INVITED if was_called else _PLANNED


def _participants(contents: Contents, each: PublicMeeting) -> Iterator[str]:
    """Yield the members who came, if the minutes are published."""
    if minutes := each.minutes:
        came = map(person_id, participants(minutes.linked.minutes))
        yield from (object_url(contents.url, "person", id) for id in dict.fromkeys(came) if id)


def _motions(contents: Contents, each: PublicMeeting) -> Iterator[OparlObject]:
    """Yield the motions of public items, with the ids of the items on the agenda."""
    agenda = {item.number: agenda_item_url(contents, each, item) for item in each.items}
    for order, minute in enumerate(published_minutes(contents, each), 1):
        if minute.item.is_public:
            item = agenda.get(minute.item.minute.item or "", "")
            yield from motions_of_item(contents, each, minute.item, str(order), item)


def _files(contents: Contents, each: PublicMeeting, kind: str, id: str) -> Iterator[OparlObject]:
    """Yield the files of a kind of document in each language, with the packs of agendas."""
    first = in_first_language(contents.workspace, each.pages_of(kind))
    others = [page for page in each.pages_of(kind) if page not in first]
    for page in (*first, *others):
        yield from files_of_page(contents, page, {"meeting": [id]})
        if pack := pack_of_meeting(contents, page, id):
            yield pack
        yield from supplements_of_meeting(contents, page, id)


def _documents(files: Mapping[str, list[OparlObject]]) -> OparlObject:
    """Return the agenda and the minutes as PDF, and all other files."""
    agenda, minutes = files[MEETING.name], files[MINUTES.name]
    auxiliary = [*agenda[1:], *files[DECISIONS], *minutes[1:]]
    return {
        "invitation": in_object(agenda[0]) if agenda else None,
        "resultsProtocol": in_object(minutes[0]) if minutes else None,
        "auxiliaryFile": list(map(in_object, auxiliary)),
    }
