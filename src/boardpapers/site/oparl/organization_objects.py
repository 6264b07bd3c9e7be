"""Boards, and the political groups on them, as organizations of OParl."""

from collections.abc import Iterator

from boardpapers.models import BOARD, Board
from boardpapers.registers.paper_references import papers_of
from boardpapers.site.contents import Contents
from boardpapers.site.oparl.membership_objects import group_url, membership_url
from boardpapers.site.oparl.objects import OparlObject, new_object, object_url
from boardpapers.site.page_addresses import board_address

# The values that OParl recommends, which are German.
_BOARD, _GROUP, _COUNCIL = "Gremium", "Fraktion", "Parlament"


def board_url(contents: Contents, board: str) -> str:
    """Return the id of a board."""
    return object_url(contents.url, "organization", board)


def meetings_of_board_url(contents: Contents, board: str) -> str:
    """Return the address of the list of a board's meetings."""
    return object_url(contents.url, "organization", board, "meetings")


def boards(contents: Contents) -> Iterator[OparlObject]:
    """Yield all boards."""
    for paper in papers_of(contents.workspace, BOARD):
        if paper.model:
            yield _board(contents, paper.id, paper.model)


def groups(contents: Contents) -> Iterator[OparlObject]:
    """Yield the political groups of which boards have members."""
    names = {group_url(contents, each.group): each.group for each in contents.seats}
    for id, name in sorted((id, name) for id, name in names.items() if id):
        properties = {
            "body": object_url(contents.url, "body"),
            "name": name,
            "organizationType": _GROUP,
            "classification": _GROUP,
        }
        yield new_object(id, "Organization", properties)


def _board(contents: Contents, id: str, board: Board) -> OparlObject:
    seats = contents.seats_of_board.get(id, [])
    properties = {
        "body": object_url(contents.url, "body"),
        "name": board.name,
        "shortName": board.short_name,
        "organizationType": _BOARD,
        "classification": _COUNCIL if board.full_council else None,
        "post": list(dict.fromkeys(each.membership.role for each in seats if each.membership.role)),
        "membership": [membership_url(contents, each) for each in seats],
        "meeting": meetings_of_board_url(contents, id),
        "web": contents.absolute(board_address(id)),
    }
    names = {language: words.name for language, words in board.translations.items() if words.name}
    own = {"organisation": board.organisation, "names": names, "quorum": board.quorum}
    return new_object(board_url(contents, id), "Organization", properties, own)
