"""A board with the people who sit on it."""

from typing import TypeAlias, cast

from msgspec import Struct
from msgspec.structs import replace

from boardpapers.diagnostics import Diagnostic, Place
from boardpapers.models import Board, Membership, Person
from boardpapers.models.languages import Language
from boardpapers.workspace.linked_report import LinkedReport, board_language
from boardpapers.workspace.paper import Paper
from boardpapers.workspace.references import Links
from boardpapers.workspace.workspace import Workspace


class BoardMember(Struct, frozen=True):
    """A person, and the seat that this person has on a board."""

    membership: Membership
    person: Person


class LinkedBoard(Struct, frozen=True):
    """A board with its members, in the order of its file, and a language to print it in.

    `languages` are all that it has its names in; `language_of_names` is that of its own words.
    A member who cannot be found is left out.
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
        """The place where it does."""
        return self.paper.value("style")


LinkedPaper: TypeAlias = LinkedReport | LinkedBoard
"""Any paper of a kind that is rendered, with what it refers to."""


def link_board(
    workspace: Workspace, paper: Paper[Board]
) -> tuple[list[LinkedBoard], list[Diagnostic]]:
    """Resolve a board's references to members; return it once for each document that it makes.

    That is one for each of its languages, and none where it has no members.

    Codes: BP201; where a file of members has errors, those, for the member may be in it.
    """
    board = cast("Board", paper.model)
    links = Links(workspace, paper)
    members = [
        BoardMember(membership, person)
        for index, membership in enumerate(board.members)
        if (person := links.follow_member(membership.member, ("members", index, "member")))
    ]
    own = board_language(board) or workspace.settings.language
    others = board.languages or workspace.settings.languages
    languages = (own, *(each for each in others if each != own and each in board.translations))
    linked = LinkedBoard(paper, board, tuple(members), own, own, languages)
    documents = languages if board.members else ()
    return [replace(linked, language=each) for each in documents], links.diagnostics
