"""The meetings of a site with their pages, items and minutes: what feeds and data are made from."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from msgspec import Struct

from boardpapers.models import MEETING, MINUTES, Board, Meeting
from boardpapers.registers.listed_items import ListedItem, listed_items
from boardpapers.registers.minuted_items import MinutedMeeting, MinutedMeetings
from boardpapers.site.page_addresses import DECISIONS, language_folder
from boardpapers.site.site_page import SitePage
from boardpapers.workspace import Workspace

if TYPE_CHECKING:
    from boardpapers.site.contents import Contents


class PublicMeeting(Struct, frozen=True):
    """A meeting with its board, its items, and its minutes if they have a page.

    `pages` are those of the meeting's own documents: its agenda, minutes and decisions, in each
    language. `address` is that of its agenda, or of the page in its place.
    """

    id: str
    meeting: Meeting
    board: Board
    board_id: str
    address: str
    items: tuple[ListedItem, ...]
    minutes: MinutedMeeting | None
    pages: tuple[SitePage, ...]

    @property
    def is_off(self) -> bool:
        """Tell whether it is not held on its day."""
        return self.meeting.status in ("cancelled", "postponed")

    def pages_of(self, kind: str) -> tuple[SitePage, ...]:
        """Return the pages of a kind of document, in each language."""
        return tuple(page for page in self.pages if page.kind == kind)


def public_meetings(contents: "Contents") -> Iterator[PublicMeeting]:
    """Yield the meetings of all boards, the earliest first; none whose board is unknown."""
    workspace = contents.workspace
    minutes = {each.where["meeting"]: each for each in MinutedMeetings(workspace, contents.wanted)}
    for each in contents.meetings:
        for paper in workspace.find(MEETING, each.id) if each.board else ():
            if each.board and paper.model is each.meeting:
                pages = tuple(_own(contents.pages_of_meeting.get(each.id, ())))
                yield PublicMeeting(
                    each.id,
                    each.meeting,
                    each.board,
                    each.board_id,
                    _address(workspace, pages) or each.address,
                    listed_items(workspace, paper),
                    minutes.get(each.id),
                    pages,
                )


def in_first_language(workspace: Workspace, pages: Iterable[SitePage]) -> list[SitePage]:
    """Return each page once, in the site's own language if it is in several."""
    found: dict[str, SitePage] = {}
    for page in sorted(pages, key=lambda page: page.language != workspace.settings.language):
        found.setdefault(neutral_address(workspace, page), page)
    return sorted(found.values(), key=lambda page: page.address)


def neutral_address(workspace: Workspace, page: SitePage) -> str:
    """Return the address of a page without the folder of its language."""
    return page.address.removeprefix(language_folder(workspace, page.language))


def _address(workspace: Workspace, pages: Iterable[SitePage]) -> str:
    """Return the address of an agenda: in the site's own language, if it is in several."""
    agendas = (page for page in pages if page.kind == MEETING.name)
    return next((page.address for page in in_first_language(workspace, agendas)), "")


def _own(pages: Iterable[SitePage]) -> Iterator[SitePage]:
    kinds = (MEETING.name, MINUTES.name, DECISIONS)
    return (page for page in pages if page.kind in kinds)
