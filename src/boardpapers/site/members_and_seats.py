"""The people of a site: its members, and their seats on boards."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct

from boardpapers.models import BOARD, Board, Membership, Minutes, Person
from boardpapers.models.ids import slug
from boardpapers.registers.paper_references import papers_of
from boardpapers.site.page_addresses import person_address
from boardpapers.workspace import MemberReference, Workspace

if TYPE_CHECKING:
    from boardpapers.site.contents import Contents


class Seat(Struct, frozen=True):
    """A seat of a person on a board, both by id; `number` counts their seats, the first is 1."""

    board_id: str
    board: Board
    person: str
    membership: Membership
    number: int
    group: str


def person_id(reference: MemberReference) -> str:
    """Return the id of a member; one who is written in full may have none but their name."""
    return reference if isinstance(reference, str) else reference.id or slug(reference.name, "")


def people(contents: "Contents") -> dict[str, Person]:
    """Return all members by their ids, with those whom boards and minutes write in full.

    Of public minutes, only who came and who did not: the rest may be private.
    """
    workspace = contents.workspace
    found = {id: person for id in workspace.member_ids if (person := workspace.member(id))}
    for reference in _named_in_full(contents):
        found.setdefault(person_id(reference), reference)
    return {id: found[id] for id in sorted(found) if id}


def page_of_person(contents: "Contents", id: str) -> str:
    """Return the URL of a member's page; empty if they are in no file of members."""
    is_listed = contents.workspace.member(id) is not None
    return contents.absolute(person_address(id)) if is_listed else ""


def seats(workspace: Workspace) -> Iterator[Seat]:
    """Yield the seats on all boards, those of each board in the order of its file."""
    for paper in papers_of(workspace, BOARD):
        board = paper.model
        numbers = _numbers(board) if board else {}
        for index, each in enumerate(board.members if board else ()):
            member, id = each.member, person_id(each.member)
            person = member if isinstance(member, Person) else workspace.member(member)
            if board and person and id:
                yield Seat(paper.id, board, id, each, numbers[index], _group(each, person))


def _numbers(board: Board) -> dict[int, int]:
    """Return the number of each seat among those of its member, the earliest first."""
    by_day = sorted(enumerate(board.members), key=lambda each: each[1].from_ or date.min)
    found: dict[int, int] = {}
    counted: dict[str, int] = {}
    for index, membership in by_day:
        id = person_id(membership.member)
        found[index] = counted[id] = counted.get(id, 0) + 1
    return found


def _group(membership: Membership, person: Person) -> str:
    """Return the political group of a seat; empty if there is none."""
    group = membership.group or person.party or ""
    return "" if group.strip().casefold() == "none" else group


def _named_in_full(contents: "Contents") -> Iterator[Person]:
    for paper in papers_of(contents.workspace, BOARD):
        members = paper.model.members if paper.model else ()
        yield from (each.member for each in members if isinstance(each.member, Person))
    for meeting in contents.public_meetings:
        if minutes := meeting.minutes:
            named = attendance_of(minutes.linked.minutes)
            yield from (each for each in named if isinstance(each, Person))


def attendance_of(minutes: Minutes) -> Iterator[MemberReference]:
    """Yield those who came to a meeting, and those who did not."""
    yield from participants(minutes)
    yield from minutes.apologies
    yield from minutes.absent


def participants(minutes: Minutes) -> Iterator[MemberReference]:
    """Yield the members who came to a meeting, with substitutes."""
    yield from (each.member for each in minutes.present)
    yield from (each.member for each in minutes.substitutes)
