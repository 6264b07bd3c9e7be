"""A meeting with its board and the members who hold a seat on its day."""

from collections.abc import Iterator
from typing import cast

from msgspec import Struct
from msgspec.structs import replace

from boardpapers.diagnostics import Diagnostic, Place
from boardpapers.models import BOARD, MEETING, REPORT, Board, Meeting
from boardpapers.models.languages import Language
from boardpapers.workspace.linked_board import (
    BoardMember,
    is_held,
    languages_of_board,
    members_of,
)
from boardpapers.workspace.paper import AnyPaper, Paper
from boardpapers.workspace.references import ReferenceLinks, both
from boardpapers.workspace.workspace import Workspace


class LinkedMeeting(Struct, frozen=True):
    """A meeting with its board, and a language to print its agenda in.

    `members` are those of the board on the day of the meeting, in the order of its file.
    `languages` are all the languages of its agenda; `language_of_names` is that of its own words.
    """

    paper: Paper[Meeting]
    meeting: Meeting
    board: Board
    board_paper: AnyPaper
    members: tuple[BoardMember, ...]
    language: Language
    language_of_names: Language
    languages: tuple[Language, ...]

    @property
    def style(self) -> str | None:
        """The house style that its board names."""
        return self.board.style

    @property
    def style_place(self) -> Place:
        """The place of the board whose house style it is printed in."""
        return self.paper.value("board")


def link_meeting(
    workspace: Workspace, paper: Paper[Meeting]
) -> tuple[list[LinkedMeeting], list[Diagnostic]]:
    """Follow a meeting's references; return it once for each document to write.

    There is one document in each language of the board, and none if the meeting has no items or
    its board cannot be found. Codes: BP201, BP202, BP206 two items have the same number, and the
    errors of the papers that it refers to.
    """
    meeting = cast("Meeting", paper.model)
    links = ReferenceLinks(workspace, paper)
    board = links.follow(BOARD, meeting.board, ("board",), paper)
    for index, item in enumerate(meeting.items):
        links.follow(REPORT, item.report, ("items", index, "report"), paper)
        links.follow(MEETING, item.minutes_of, ("items", index, "minutes_of"), paper)
    links.follow(MEETING, meeting.follows, ("follows",), paper)
    links.diagnostics += _doubled_numbers(paper, meeting)
    if not isinstance(board.model, Board) or board.paper is None or not meeting.items:
        return [], links.diagnostics
    linked = _linked(paper, meeting, board.model, ReferenceLinks(workspace, board.paper))
    return [replace(linked, language=each) for each in linked.languages], links.diagnostics


def _linked(
    paper: Paper[Meeting], meeting: Meeting, board: Board, links: ReferenceLinks
) -> LinkedMeeting:
    """Link a meeting to its board; `links` are those of the board's file."""
    languages = languages_of_board(links.workspace, board)
    own = languages[0]
    inline = not isinstance(meeting.board, str)
    members = members_of(links, board, ("board",) if inline else ())
    held = (each for each in members if is_held(each.membership, meeting.date))
    return LinkedMeeting(paper, meeting, board, links.paper, tuple(held), own, own, languages)


def _doubled_numbers(paper: Paper[Meeting], meeting: Meeting) -> Iterator[Diagnostic]:
    """Yield an error for each item whose number another one has: minutes cite items by it."""
    first: dict[str, int] = {}
    for index, (number, _) in enumerate(meeting.numbered_items):
        if (other := first.setdefault(number, index)) != index:
            sentence = f"two items have the number {number}"
            help = "give one of the two another number"
            place, there = (paper.value("items", each, "number") for each in (index, other))
            yield both("BP206", place, sentence, there, help)
