"""A board with its members."""

from datetime import date
from typing import cast

from msgspec import Struct
from msgspec.structs import replace

from boardpapers.diagnostics import Diagnostic, Place
from boardpapers.models import Board, Membership, Person
from boardpapers.models.languages import Language
from boardpapers.reader import DataPath
from boardpapers.workspace.linked_report import board_language
from boardpapers.workspace.paper import Paper
from boardpapers.workspace.references import ReferenceLinks
from boardpapers.workspace.workspace import Workspace


class BoardMember(Struct, frozen=True):
    """A person and their seat on a board."""

    membership: Membership
    person: Person

    @property
    def group(self) -> str:
        """The political group: the one of the seat, else the party; empty if there is none."""
        group = self.membership.group or self.person.party or ""
        return "" if group.strip().casefold() == "none" else group


class LinkedBoard(Struct, frozen=True):
    """A board with its members, in the order of its file, and a language to print it in.

    `languages` are all the languages of its names; `language_of_names` is that of its own words.
    Members who cannot be found are left out.
    """

    paper: Paper[Board]
    board: Board
    members: tuple[BoardMember, ...]
    language: Language
    language_of_names: Language
    languages: tuple[Language, ...]

    @property
    def style(self) -> str | None:
        """The house style that it names."""
        return self.board.style

    @property
    def style_place(self) -> Place:
        """The place where the house style is named."""
        return self.paper.value("style")


def link_board(
    workspace: Workspace, paper: Paper[Board]
) -> tuple[list[LinkedBoard], list[Diagnostic]]:
    """Resolve a board's references to members; return it once for each document to write.

    There is one document in each of its languages, and none if it has no members.

    Codes: BP201; or the errors of a file of members, if it has any: the member may be in it.
    """
    board = cast("Board", paper.model)
    links = ReferenceLinks(workspace, paper)
    members = members_of(links, board)
    languages = languages_of_board(workspace, board)
    linked = LinkedBoard(paper, board, members, languages[0], languages[0], languages)
    documents = languages if board.members else ()
    return [replace(linked, language=each) for each in documents], links.diagnostics


def languages_of_board(workspace: Workspace, board: Board) -> tuple[Language, ...]:
    """Return the languages that the papers of a board are printed in, that of its words first."""
    own = board_language(board) or workspace.settings.language
    others = board.languages or workspace.settings.languages
    return (own, *(each for each in others if each != own and each in board.translations))


def members_of(links: ReferenceLinks, board: Board, at: DataPath = ()) -> tuple[BoardMember, ...]:
    """Return the members of a board that is at a path of the file that `links` are of. BP201."""
    return tuple(
        BoardMember(membership, person)
        for index, membership in enumerate(board.members)
        if (person := links.follow_member(membership.member, (*at, "members", index, "member")))
    )


def board_members(
    workspace: Workspace, paper: Paper[Board], day: date
) -> tuple[list[BoardMember], list[Diagnostic]]:
    """Return those with a seat on a board on a day. BP201: a member cannot be found."""
    links = ReferenceLinks(workspace, paper)
    everyone = members_of(links, paper.model) if paper.model else ()
    return [each for each in everyone if is_held(each.membership, day)], links.diagnostics


def is_held(membership: Membership, day: date) -> bool:
    """Tell whether a seat is held on a day."""
    begins, ends = membership.from_, membership.to
    return (not begins or begins <= day) and (not ends or day <= ends)
