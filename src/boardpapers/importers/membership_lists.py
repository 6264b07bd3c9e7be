"""The membership on the front of an agenda, as seats on the board."""

import re
from typing import Any

from msgspec import Struct

from boardpapers.importers.label_keys import label_key
from boardpapers.importers.names_in_lists import NamedPerson, Person, members
from boardpapers.importers.passages import Grid, Passage
from boardpapers.importers.plain_words import as_words
from boardpapers.importers.style_phrases import is_phrase
from boardpapers.styles import Style

_COUNTED = re.compile(r"(?P<group>.+?)\s*\(\d+\)")


class ListedSeat(Struct, frozen=True):
    """A member with a role on the board, and the group whose heading is above."""

    person: Person
    role: str = ""
    group: str = ""
    voting: bool = True

    @property
    def fields(self) -> dict[str, Any]:
        """The fields of a seat on a board."""
        role = {"role": self.role} if self.role else {}
        group = {"group": self.group} if self.group else {}
        return {"member": self.person, **role, **group} | ({} if self.voting else {"voting": False})


def seats_in(piece: Passage | Grid, heading: str, style: Style) -> list[ListedSeat]:
    """Return the seats in a line or table of members, below the heading of a group."""
    if isinstance(piece, Grid):
        return [seat for row in _rows(piece, style) for seat in _row(row, heading, style)]
    return [_seat(each, heading, style) for each in members(as_words(piece.text), style)]


def _rows(grid: Grid, style: Style) -> tuple[tuple[str, ...], ...]:
    is_head = label_key(as_words(grid.rows[0][0])) == label_key(style.membership.columns.member)
    return grid.rows[1:] if is_head or grid.has_head else grid.rows


def _row(row: tuple[str, ...], heading: str, style: Style) -> list[ListedSeat]:
    found = [_seat(each, heading, style) for each in members(as_words(row[0]), style)]
    authority = as_words(row[1]).strip() if len(row) > 1 else ""
    if len(found) == 1 and authority:
        person = {**found[0].person, "authority": authority}
        return [ListedSeat(person, found[0].role, found[0].group, found[0].voting)]
    return found


def _seat(member: NamedPerson, heading: str, style: Style) -> ListedSeat:
    said = style.membership
    others = [each for each in member.others if not is_phrase(said.non_voting, each)]
    printed = {words: role for role, words in said.words.items()}
    role = ", ".join(printed.get(each, each) for each in others)
    counted = _COUNTED.fullmatch(heading)
    group = counted["group"] if counted else heading
    is_group = group and not (is_phrase(said.others, group) or is_phrase(said.members, group))
    is_voting = len(others) == len(member.others)
    return ListedSeat(member.person, role, printed.get(group, group) if is_group else "", is_voting)
