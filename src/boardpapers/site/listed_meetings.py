"""The meetings that lists name, with their boards and addresses."""

from datetime import date, time

from msgspec import Struct

from boardpapers.models import BOARD, MEETING, Board, Meeting
from boardpapers.registers.paper_references import id_of, papers_of
from boardpapers.site.page_addresses import meeting_address
from boardpapers.workspace import Workspace


class ListedMeeting(Struct, frozen=True):
    """A meeting with its board, and the address of its page in the language of the site.

    `board_id` is empty if the board is written in the meeting; `board` is None if it is missing.
    """

    id: str
    meeting: Meeting
    board_id: str
    board: Board | None
    address: str

    @property
    def day(self) -> date:
        """The day of the meeting."""
        return self.meeting.date

    @property
    def board_name(self) -> str:
        """The name of the board in its own language; empty if it is missing."""
        return self.board.name if self.board else ""

    @property
    def is_off(self) -> bool:
        """Tell whether it is not held on that day."""
        return self.meeting.status in ("cancelled", "postponed")


def listed_meetings(workspace: Workspace) -> list[ListedMeeting]:
    """Return all meetings without errors, the earliest first."""
    found = [
        ListedMeeting(
            paper.id,
            paper.model,
            id_of(paper.model.board),
            _board(workspace, paper.model),
            meeting_address(workspace, paper.id, paper.model),
        )
        for paper in papers_of(workspace, MEETING)
        if paper.model
    ]
    return sorted(found, key=lambda each: (each.day, each.meeting.time or time(), each.id))


def _board(workspace: Workspace, meeting: Meeting) -> Board | None:
    if isinstance(meeting.board, Board):
        return meeting.board
    found = workspace.find(BOARD, meeting.board)
    return found[0].model if len(found) == 1 else None
