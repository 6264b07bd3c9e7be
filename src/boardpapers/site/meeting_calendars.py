"""The calendars of a site: one of all meetings, and one of each board."""

from collections.abc import Iterator, Mapping
from importlib.util import find_spec

from msgspec.structs import replace

from boardpapers.diagnostics import CallError
from boardpapers.models import MEETING
from boardpapers.registers.calendar_events import Event, calendar_events, event_uid
from boardpapers.registers.calendars import MEETINGS, calendars
from boardpapers.site.contents import Contents, SiteFile
from boardpapers.site.page_addresses import board_address
from boardpapers.site.public_meetings import PublicMeeting
from boardpapers.workspace.site_record import History

CALENDAR = "calendar.ics"
"""The name of the file."""


def require_calendars() -> None:
    """Raise CallError if the extra that writes calendars is not installed."""
    if find_spec("icalendar") is None:
        help = "pip install 'boardpapers[site]'"
        raise CallError(f"the calendars of a site need an extra: {help}")


def calendar_files(contents: Contents) -> Iterator[SiteFile]:
    """Yield the calendar of all meetings and that of each board, with links to their pages.

    A board's is also where that of its former id was; that of a withdrawn board is empty.
    """
    from boardpapers.registers.icalendar_file import write_calendar

    workspace = contents.workspace
    meetings = {event_uid(workspace, each.id): each for each in contents.public_meetings}
    events, _ = calendar_events(workspace)
    gone = _withdrawn_agendas(contents)
    linked = [_linked(contents, each, meetings[each.uid], gone) for each in events]
    for name, title, listed in calendars(workspace, linked, MEETINGS):
        board = "" if name == MEETINGS else name.removesuffix(f"-{MEETINGS}")
        calendar = write_calendar(title, listed)
        yield SiteFile((board and board_address(board)) + CALENDAR, calendar)
        for id in contents.former_ids(board) if board else ():
            yield SiteFile(board_address(id) + CALENDAR, calendar)
    for id in contents.former_ids(""):
        title = workspace.settings.name or contents.url
        yield SiteFile(board_address(id) + CALENDAR, write_calendar(title, []))


def _linked(
    contents: Contents, event: Event, meeting: PublicMeeting, gone: Mapping[str, list[History]]
) -> Event:
    """Return an event with its page, and what the record has of its agenda in all languages.

    An agenda that was withdrawn counts as well: the number of an event must never be lower again.
    """
    now = [page.history for page in meeting.pages_of(MEETING.name) if page.history]
    histories = [*now, *gone.get(MEETING.output_name(meeting.id), ())]
    return replace(
        event,
        url=contents.absolute(meeting.address),
        revision=max((len(each) - 1 for each in histories), default=0),
        changed=max((each[-1].day for each in histories), default=None),
    )


def _withdrawn_agendas(contents: Contents) -> dict[str, list[History]]:
    """Return the agendas that are gone, by the document that they are or translate."""
    found: dict[str, list[History]] = {}
    for each in contents.withdrawn:
        if each[0].kind == MEETING.name:
            document = each[0].document.removesuffix(f".{each[0].language}")
            found.setdefault(document, []).append(each)
    return found
