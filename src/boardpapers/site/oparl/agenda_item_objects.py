"""Items of business, with what was decided on them, as agenda items of OParl."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from boardpapers.models import MINUTES, Action, MeetingItem
from boardpapers.registers.listed_items import ListedItem
from boardpapers.registers.minuted_items import MinutedItem
from boardpapers.registers.paper_references import iso
from boardpapers.registers.words import plain_words
from boardpapers.site.contents import Contents
from boardpapers.site.oparl.consultation_objects import consultation_url
from boardpapers.site.oparl.object_dates import dates_of
from boardpapers.site.oparl.objects import OparlObject, ids, known, new_object, object_url
from boardpapers.site.public_meetings import PublicMeeting, in_first_language


class PublishedMinute(Struct, frozen=True):
    """A minute with its URL within the page of the minutes, empty if there is none."""

    item: MinutedItem
    url: str


Motions = Mapping[str, Sequence[OparlObject]]
"""Motions by the ids of their items on the agenda."""


def agenda_items(
    contents: Contents, meeting: PublicMeeting, motions: Motions
) -> Iterator[OparlObject]:
    """Yield the items of a meeting, in order."""
    minutes: dict[str, list[PublishedMinute]] = {}
    for each in published_minutes(contents, meeting):
        minutes.setdefault(each.item.minute.item or "", []).append(each)
    items = zip(meeting.items, meeting.meeting.items, strict=True)
    dates = dates_of(meeting.pages)
    for order, (listed, item) in enumerate(items):
        id = agenda_item_url(contents, meeting, listed)
        own = minutes.get(listed.number, [])
        properties = _properties(contents, meeting, listed, own) | {"order": order} | dates
        more = _own(listed, item, own, motions.get(id, ()))
        yield new_object(id, "AgendaItem", properties, more)


def agenda_item_url(contents: Contents, meeting: PublicMeeting, item: ListedItem) -> str:
    """Return the id of an item."""
    return object_url(contents.url, "agenda-item", meeting.id, item.address)


def published_minutes(contents: Contents, meeting: PublicMeeting) -> list[PublishedMinute]:
    """Return the minutes of the items of a meeting; none if they are not published."""
    pages = in_first_language(contents.workspace, meeting.pages_of(MINUTES.name))
    if not pages or not meeting.minutes:
        return []
    url, addresses = contents.absolute(pages[0].address), pages[0].facts.minutes
    items = list(meeting.minutes.items())
    urls = [f"{url}#{each}" for each in addresses] if len(addresses) == len(items) else []
    return [PublishedMinute(item, urls[index] if urls else url) for index, item in enumerate(items)]


def _properties(
    contents: Contents, meeting: PublicMeeting, item: ListedItem, minutes: list[PublishedMinute]
) -> OparlObject:
    public = [each.item.minute for each in minutes if each.item.is_public]
    outcomes = [each.outcome for each in public if each.outcome]
    decisions = [plain_words(words) for each in public for words in each.decisions]
    return {
        "meeting": object_url(contents.url, "meeting", meeting.id),
        "number": item.number,
        "name": item.title,
        "public": not item.is_private,
        "consultation": consultation_url(contents, meeting, item),
        "result": outcomes[-1] if outcomes else None,
        "resolutionText": "\n\n".join(decisions),
        "web": f"{contents.absolute(meeting.address)}#{item.address}",
    }


def _own(
    listed: ListedItem,
    item: MeetingItem,
    minutes: list[PublishedMinute],
    motions: Sequence[OparlObject],
) -> OparlObject:
    actions = (a for each in minutes if each.item.is_public for a in each.item.minute.actions)
    return {
        "access": listed.access,
        "exemptParagraphs": list(listed.paragraphs),
        "keyDecision": listed.is_key_decision,
        "purpose": item.purpose,
        "minute": [_minute(each) for each in minutes],
        "action": [_action(each) for each in actions],
        "motion": ids(motions),
    }


def _minute(published: PublishedMinute) -> OparlObject:
    """Return a minute: its number and, if it is public, each decision and what it rests on."""
    item = published.item
    made: OparlObject = {"number": item.number, "access": item.access, "web": published.url}
    if item.is_public:
        minute = item.minute
        made |= {
            "outcome": minute.outcome,
            "decision": [plain_words(each) for each in minute.decisions],
            "reasons": plain_words(minute.reasons),
            "options": plain_words(minute.options),
        }
    return known(made)


def _action(action: Action) -> OparlObject:
    return known(
        {
            "action": action.action,
            "owner": action.owner,
            "due": iso(action.due),
            "status": action.status,
        }
    )
