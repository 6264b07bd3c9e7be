"""The calendars of a site, in each language: one of all meetings, and one of each board."""

from collections.abc import Iterator, Mapping
from importlib.util import find_spec

from msgspec.structs import replace

from boardpapers.diagnostics import CallError
from boardpapers.markdown.phrases import one_line
from boardpapers.models import MEETING, REPORT, MeetingItem
from boardpapers.registers.calendar_events import Event, calendar_events, event_uid
from boardpapers.registers.listed_items import ListedItem
from boardpapers.registers.register import Filter
from boardpapers.site.contents import Contents, SiteFile
from boardpapers.site.edition import Edition
from boardpapers.site.page_addresses import board_address
from boardpapers.site.pages.meeting_entries import find_page
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
    first = Filter(language=contents.editions[0].language)
    events, _ = calendar_events(contents.workspace, first)
    for edition in contents.editions:
        translated = _in_edition(contents, edition, events)
        yield _calendar(edition, "", edition.words.menu.meetings, translated)
        by_board: dict[str, list[Event]] = {}
        for event in translated:
            by_board.setdefault(event.board, []).append(event)
        for id, paper in contents.boards.items():
            title = edition.of_board(paper.model).text if paper.model else id
            for each in (id, *contents.former_ids(id)):
                yield _calendar(edition, board_address(each), title, by_board.get(id, []))
        for id in contents.former_ids(""):
            yield _calendar(edition, board_address(id), "", [])


def _calendar(edition: Edition, folder: str, title: str, events: list[Event]) -> SiteFile:
    from boardpapers.registers.icalendar_file import write_calendar

    name = ", ".join(filter(None, (title, edition.name))) or edition.url
    return SiteFile(f"{edition.folder}{folder}{CALENDAR}", write_calendar(name, events))


def _in_edition(contents: Contents, edition: Edition, events: list[Event]) -> list[Event]:
    """Return the events with links to the pages and with the words of an edition."""
    workspace = contents.workspace
    meetings = {event_uid(workspace, each.id): each for each in contents.public_meetings}
    gone = _withdrawn_agendas(contents)
    linked = (_linked(contents, each, meetings[each.uid], gone) for each in events)
    return [_translated(contents, edition, each, meetings[each.uid]) for each in linked]


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


def _translated(contents: Contents, edition: Edition, event: Event, public: PublicMeeting) -> Event:
    if edition is contents.editions[0]:
        return event
    page = find_page(contents, edition, MEETING.name, public.id)
    address = page.address if page else f"{edition.folder}{public.address}"
    meeting, board = public.meeting, public.board
    status = getattr(edition.words.status, meeting.status, "")
    remote = edition.of_meeting(meeting, board, "remote").text
    items = zip(public.items, meeting.items, strict=False)
    titles = [f"{each.number}. {_title(contents, edition, each, item)}" for each, item in items]
    return replace(
        event,
        url=contents.absolute(address),
        summary=": ".join(filter(None, (status, edition.of_board(board).text))),
        place=edition.of_meeting(meeting, board, "venue").text,
        description="\n".join(filter(None, (remote, *titles))),
    )


def _title(contents: Contents, edition: Edition, listed: ListedItem, item: MeetingItem) -> str:
    """Return the public title of an item in the language of an edition, else as it is known."""
    words = item.translations.get(edition.language)
    if words and words.title:
        return one_line(words.title)
    page = find_page(contents, edition, REPORT.name, listed.report) if not item.title else None
    return page.title if page and page.language == edition.language else listed.title
