"""Tables of boards, members, and their seats."""

from boardpapers.models import BOARD
from boardpapers.registers.paper_references import iso, papers_of
from boardpapers.registers.register import Register, Row
from boardpapers.site.contents import Contents
from boardpapers.site.members_and_seats import Seat, page_of_person
from boardpapers.site.page_addresses import board_address

_BOARDS = {
    "board": "Board", "name": "Name", "short_name": "Short name", "organisation": "Organisation",
    "regime": "Law that it meets under", "full_council": "Full council", "quorum": "Quorum",
    "url": "Page",
}  # fmt: skip
_MEMBERS = {
    "member": "Member", "title": "Title", "name": "Name", "honours": "Honours", "party": "Party",
    "authority": "Council", "email": "Email", "url": "Page",
}  # fmt: skip
_MEMBERSHIPS = {
    "board": "Board", "member": "Member", "name": "Name", "role": "Role", "group": "Group",
    "from": "From", "to": "To", "voting": "May vote",
}  # fmt: skip


def boards(contents: Contents) -> Register:
    """Return the boards."""
    rows = tuple(
        {
            "board": paper.id, "name": board.name, "short_name": board.short_name or "",
            "organisation": board.organisation or "", "regime": board.regime,
            "full_council": yes_no(board.full_council), "quorum": str(board.quorum or ""),
            "url": contents.absolute(board_address(paper.id)),
        }
        for paper in papers_of(contents.workspace, BOARD) if (board := paper.model)
    )  # fmt: skip
    return Register("boards", _BOARDS, rows, "Boards and committees")


def members(contents: Contents) -> Register:
    """Return the members."""
    rows = tuple(
        {
            "member": id, "title": person.title or "", "name": person.name,
            "honours": " ".join(person.honours), "party": person.party or "",
            "authority": person.authority or "", "email": person.email or "",
            "url": page_of_person(contents, id),
        }
        for id, person in contents.people.items()
    )  # fmt: skip
    return Register("members", _MEMBERS, rows, "Members")


def memberships(contents: Contents) -> Register:
    """Return the seats of members on boards."""
    rows = tuple(_seat(contents, each) for each in contents.seats)
    return Register("memberships", _MEMBERSHIPS, rows, "Seats of members on boards")


def yes_no(value: object) -> str:
    """Return yes or no."""
    return "yes" if value else "no"


def _seat(contents: Contents, seat: Seat) -> Row:
    membership = seat.membership
    return {
        "board": seat.board_id, "member": seat.person, "name": contents.people[seat.person].name,
        "role": membership.role or "", "group": seat.group, "from": iso(membership.from_),
        "to": iso(membership.to), "voting": yes_no(membership.voting),
    }  # fmt: skip
