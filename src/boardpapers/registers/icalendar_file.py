"""Events as an iCalendar file (RFC 5545), and how often each has changed.

SEQUENCE has to grow when people who have an event should see a change. Papers do not tell how often
a meeting has changed, so the file that was written before is the record: an event whose time,
place, name or status differs from the earlier one has the next number, and any other keeps its
own. The same papers and the same earlier file give the same bytes. A site has a record instead.
"""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time
from itertools import chain
from typing import Any
from zoneinfo import ZoneInfo

from icalendar import Calendar, Component, Timezone
from icalendar import Event as CalendarEvent

from boardpapers.registers.calendar_events import Event

LONDON = "Europe/London"
_ZONE = ZoneInfo(LONDON)
# The rule in force since 1996: the Summer Time Order 2002 (SI 2002/262).
_RULES = """BEGIN:VTIMEZONE
TZID:Europe/London
BEGIN:DAYLIGHT
DTSTART:19960331T010000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZNAME:BST
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T020000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZNAME:GMT
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
END:STANDARD
END:VTIMEZONE
"""
_UNKNOWN = datetime(2000, 1, 1, tzinfo=UTC)
"""The time stamp of a meeting that has no day but its own: the same papers, the same bytes."""
_SIGNIFICANT = ("DTSTART", "DTEND", "LOCATION", "SUMMARY", "STATUS")
_LINE_END = "\r\n"


def write_calendar(title: str, events: Iterable[Event], earlier: Iterable[bytes] = ()) -> bytes:
    """Return a calendar; `earlier` are the files that were written before with the same events."""
    before = _latest(earlier)
    calendar = Calendar()
    calendar.add("prodid", "-//boardpapers//boardpapers//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("name", title)
    calendar.add("x-wr-calname", title)
    calendar.add("x-wr-timezone", LONDON)
    calendar.add_component(Timezone.from_ical(_RULES.replace("\n", _LINE_END)))
    for event in events:
        component = _component(event)
        sequence = max(_sequence(component, before.get(event.uid)), event.revision)
        component.add("sequence", sequence)
        calendar.add_component(component)
    written: bytes = calendar.to_ical()
    return written


def _component(event: Event) -> Component:
    component = CalendarEvent()
    component.add("uid", event.uid)
    component.add("dtstamp", _midnight(event.changed or event.published) or _UNKNOWN)
    if event.changed:
        component.add("last-modified", _midnight(event.changed))
    component.add("summary", event.summary)
    is_timed = isinstance(event.starts, datetime)
    component.add("dtstart", _in_london(event.starts) if is_timed else event.starts)
    if event.ends:
        component.add("dtend", _in_london(event.ends))
    if event.place:
        component.add("location", event.place)
    if event.description:
        component.add("description", event.description)
    if event.url:
        component.add("url", event.url)
    component.add("status", "CANCELLED" if event.is_off else "CONFIRMED")
    return component


def _in_london(moment: Any) -> datetime:
    local: datetime = moment.replace(tzinfo=_ZONE)
    return local


def _midnight(day: date | None) -> datetime | None:
    return datetime.combine(day, time(), UTC) if day else None


def _latest(files: Iterable[bytes]) -> Mapping[str, Component]:
    """Return the events of files by their ids, each as the file with its highest number has it."""
    found: dict[str, Component] = {}
    for component in chain.from_iterable(map(_components, files)):
        uid = str(component.get("UID", ""))
        if uid not in found or _number(component) > _number(found[uid]):
            found[uid] = component
    return found


def _components(file: bytes) -> list[Component]:
    """Return the events of a file; none if it is not a calendar."""
    try:
        calendar = Calendar.from_ical(file)
    except ValueError:
        return []
    return calendar.walk("VEVENT")


def _number(component: Component) -> int:
    return int(component.get("SEQUENCE", 0))


def _sequence(now: Component, before: Component | None) -> int:
    """Return how often an event has changed, by the one written before."""
    if before is None:
        return 0
    last = _number(before)
    is_same = all(_content(now, name) == _content(before, name) for name in _SIGNIFICANT)
    return last if is_same else last + 1


def _content(component: Component, name: str) -> bytes:
    value = component.get(name)
    content: bytes = value.to_ical() if value is not None else b""
    return content
