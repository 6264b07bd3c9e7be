"""Meetings as lists of a site print them: day, time, place, status, and links to their papers."""

from collections.abc import Iterable
from datetime import date
from urllib.parse import quote

from msgspec import Struct

from boardpapers.models import MEETING, MINUTES
from boardpapers.site.contents import Contents
from boardpapers.site.edition import Edition, Words
from boardpapers.site.listed_meetings import ListedMeeting
from boardpapers.site.page_addresses import DECISIONS, board_address
from boardpapers.site.pages.page_layout import PageLink, link
from boardpapers.site.site_page import SitePage
from boardpapers.workspace import Workspace


class MeetingListing(Struct, frozen=True):
    """A meeting in a list; texts are empty where nothing is known.

    `status` is the word for a meeting that is not held. `papers` are the links to its documents.
    """

    board: PageLink
    day: str
    iso_day: str
    time: str
    venue: Words
    status: str
    address: str
    papers: tuple[PageLink, ...]


def meeting_entries(
    contents: Contents, edition: Edition, meetings: Iterable[ListedMeeting]
) -> list[MeetingListing]:
    """Return the entries of some meetings, in their order."""
    return [_entry(contents, edition, each) for each in meetings]


def find_page(contents: Contents, edition: Edition, kind: str, paper: str) -> SitePage | None:
    """Return the page of a document in the language of an edition, else in another."""
    found = contents.documents.get((kind, paper), [])
    others = (each for page in found for each in page.versions)  # a translation is another paper
    addresses = [each.address for each in others if each.language == edition.language]
    own = [page for page in found if page.language == edition.language]
    own += [each for at in addresses if (each := contents.pages_by_address.get(at))]
    return next(iter(own or found), None)


def address_of_meeting(contents: Contents, edition: Edition, meeting: ListedMeeting) -> str:
    """Return the address of a meeting: of its agenda, or of the page in its place."""
    page = find_page(contents, edition, MEETING.name, meeting.id)
    return page.address if page else f"{edition.folder}{meeting.address}"


def numbered_day(workspace: Workspace, day: str, board: str, on: date, meeting: str) -> str:
    """Return a printed day, with a number for the later meetings of a board on one day."""
    same_day = workspace.meetings_on(board, on) if board else []
    at = same_day.index(meeting) + 1 if meeting in same_day else 1
    return f"{day} ({at})" if at > 1 else day


def board_link(edition: Edition, meeting: ListedMeeting) -> PageLink:
    """Return the link to the board of a meeting; without an address, if it has no page."""
    words = edition.of_board(meeting.board) if meeting.board else Words("")
    address = f"{edition.folder}{board_address(meeting.board_id)}" if meeting.board_id else ""
    return link(words, address)


def coming(meetings: Iterable[ListedMeeting], on: date) -> list[ListedMeeting]:
    """Return the meetings from a day on, the next first."""
    return [each for each in meetings if each.day >= on]


def past(meetings: Iterable[ListedMeeting], on: date) -> list[ListedMeeting]:
    """Return the meetings before a day, the last first."""
    return [each for each in meetings if each.day < on][::-1]


def _entry(contents: Contents, edition: Edition, listed: ListedMeeting) -> MeetingListing:
    meeting, status = listed.meeting, edition.words.status
    off = {"cancelled": status.cancelled, "postponed": status.postponed}
    day = edition.long_date(listed.day)
    return MeetingListing(
        board_link(edition, listed),
        numbered_day(contents.workspace, day, listed.board_id, listed.day, listed.id),
        meeting.date.isoformat(),
        edition.clock_time(meeting.time) if meeting.time else "",
        edition.of_meeting(meeting, listed.board, "venue"),
        off.get(meeting.status, ""),
        quote(address_of_meeting(contents, edition, listed)),
        tuple(_papers(contents, edition, listed)),
    )


def _papers(contents: Contents, edition: Edition, listed: ListedMeeting) -> list[PageLink]:
    words = edition.words.meetings
    minutes = contents.minutes_by_meeting.get(listed.id, "")
    wanted = (
        (words.agenda, MEETING.name, listed.id),
        (words.decisions, DECISIONS, minutes),
        (words.minutes, MINUTES.name, minutes),
    )
    found = ((label, find_page(contents, edition, kind, paper)) for label, kind, paper in wanted)
    return [link(label, page.address) for label, page in found if page]
