"""Boards that are gone: the site has published papers of theirs, and no board has their id now.

All that is known of them is in the record of the site: which papers left a board, and for which.
"""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec import Struct

from boardpapers.models import BOARD, REPORT
from boardpapers.site.address_conflicts import same_address
from boardpapers.workspace import Workspace
from boardpapers.workspace.site_record import PublishedVersion

if TYPE_CHECKING:
    from boardpapers.site.contents import Contents

_NOT_RECORDED = date.max
"""The day of what has happened since the site was last published."""


class FormerBoard(Struct, frozen=True):
    """A board that is gone: `successor` is the id of the board that has its papers now.

    If that is empty, they were withdrawn, on the day `withdrawn` if it is recorded. `years` are
    those of its meetings.
    """

    id: str
    successor: str
    withdrawn: date | None
    years: tuple[str, ...]


class _Departure(Struct, frozen=True):
    """A page that left a board, on a day: the board that it belongs to since, empty if none."""

    day: date
    kind: str
    board: str


def former_boards(contents: "Contents") -> list[FormerBoard]:
    """Return the boards that are gone, by their ids; without those whose papers have errors."""
    left, known = _departures(contents), _known_boards(contents.workspace)
    years = _years(contents)
    found: list[FormerBoard] = []
    for id in sorted(left):
        successor = _successor(left, known, id)
        if same_address(id) not in known and (not successor or successor in contents.boards):
            last = max(each.day for each in left[id])
            day = last if last != _NOT_RECORDED else None
            found.append(FormerBoard(id, successor, day, tuple(sorted(years.get(id, ())))))
    return found


def _known_boards(workspace: Workspace) -> set[str]:
    """Return the ids of all boards, also of those with errors, as parts of addresses."""
    return {same_address(id) for id in workspace.ids(BOARD)}


def _departures(contents: "Contents") -> dict[str, list[_Departure]]:
    """Return the last departure of each page from each board that it has left."""
    found: dict[str, list[_Departure]] = {}
    now = [(page.history, page.board) for page in contents.pages if page.history]
    for history, board in [*now, *((each, "") for each in contents.withdrawn)]:
        stays = [("" if each.is_withdrawn else each.board, each.day) for each in history]
        moves = pairwise([*stays, (board, _NOT_RECORDED)])
        kind = history[0].kind
        last = {old: _Departure(day, kind, new) for (old, _), (new, day) in moves if old != new}
        for old, departure in last.items():
            if old and old != board:
                found.setdefault(old, []).append(departure)
    return found


def _successor(left: dict[str, list[_Departure]], known: set[str], id: str) -> str:
    """Return the board that has the papers of a board now; empty if there is not exactly one.

    A report may move to another board, but a meeting does not unless its board becomes another.
    """
    passed: set[str] = set()
    while id in left and id not in passed and same_address(id) not in known:
        passed.add(id)
        day = max(each.day for each in left[id])
        last = [each for each in left[id] if each.day == day]
        own = [each for each in last if each.kind != REPORT.name] or last
        boards = {each.board for each in own if each.board}
        id = boards.pop() if len(boards) == 1 else ""
    return id if same_address(id) in known else ""


def _years(contents: "Contents") -> dict[str, set[str]]:
    """Return the years of the meetings of each board whose papers were published."""
    found: dict[str, set[str]] = {}
    pages = (page.history for page in contents.pages)
    for version in (each for history in (*pages, *contents.withdrawn) for each in history):
        for year in _year_of_meeting(version):
            found.setdefault(version.board, set()).add(year)
    return found


def _year_of_meeting(version: PublishedVersion) -> Iterator[str]:
    """Yield the year of the meeting in an address, if it has one."""
    _, is_below, rest = f"/{version.address}".partition(f"/{version.board}/")
    year, dash, _ = rest.partition("-")
    if version.board and is_below and dash and len(year) == len("2030") and year.isdecimal():
        yield year
