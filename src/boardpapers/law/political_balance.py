"""Political balance: the seats of a council's groups on its committees.

Sections 15 to 17 of the Local Government and Housing Act 1989 and the Local Government (Committees
and Political Groups) Regulations 1990 (SI 1990/1553). All shares are exact fractions. More than one
allocation may be lawful, so that the answer is always a list.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import islice

from msgspec import Struct

from boardpapers.law.seat_totals import SeatBounds, seat_totals
from boardpapers.law.seats_by_committee import exchanges, seats_by_committee

MOST_ALLOCATIONS = 6
"""At most as many allocations are listed."""

SMALLEST_GROUP = 2
"""A group is two or more members who gave notice of it (regulation 8 of SI 1990/1553)."""


class PoliticalGroup(Struct, frozen=True):
    """A political group, and the number of its members."""

    name: str
    members: int


class SeatsToAllocate(Struct, frozen=True):
    """A committee, and the number of its seats."""

    committee: str
    seats: int


class Allocation(Struct, frozen=True):
    """One way to allocate the seats.

    `seats` has the seats of each group on each committee, and `others` those for members of no
    group, on each committee. `deviation` is the sum of all differences from the exact shares of
    the groups on the committees. `unmet` are the principles, from `a` and `b`, that it breaks on
    some committee, because the numbers leave no other way.
    """

    seats: tuple[tuple[int, ...], ...]
    others: tuple[int, ...]
    deviation: Fraction
    unmet: tuple[str, ...]

    @property
    def totals(self) -> tuple[int, ...]:
        """The seats of each group on all committees together."""
        return tuple(map(sum, self.seats))


class PoliticalBalance(Struct, frozen=True):
    """The allocations that follow the principles of section 15(5), in their order.

    `others` is the number of members of no group. Of the allocations, which are never empty where
    there are groups and seats, those with the least deviation come first; with equal deviation,
    none is nearer to proportion than another.
    """

    groups: tuple[PoliticalGroup, ...]
    others: int
    committees: tuple[SeatsToAllocate, ...]
    allocations: tuple[Allocation, ...]

    @property
    def members(self) -> int:
        """The number of all members."""
        return sum(group.members for group in self.groups) + self.others

    @property
    def seats(self) -> int:
        """The number of all seats."""
        return sum(each.seats for each in self.committees)

    def share(self, members: int, seats: int) -> Fraction:
        """Return the exact share of some members in some seats."""
        return Fraction(members * seats, self.members)


def political_balance(
    groups: Sequence[PoliticalGroup], others: int, committees: Sequence[SeatsToAllocate]
) -> PoliticalBalance:
    """Return the lawful allocations of seats nearest to proportion.

    A member alone is not a group, and counts among the `others`. The seats that are left over go to
    these. If there are more seats than all members together can take, there is no allocation.
    """
    others += sum(group.members for group in groups if group.members < SMALLEST_GROUP)
    real = tuple(
        sorted(
            (group for group in groups if group.members >= SMALLEST_GROUP),
            key=lambda group: (-group.members, group.name.casefold()),
        )
    )
    filled = tuple(each for each in committees if each.seats > 0)
    empty = PoliticalBalance(real, others, filled, ())
    if not real or any(each.seats > empty.members for each in filled) or not filled:
        return empty
    bounds = [_bounds(group, empty) for group in real]
    found = {each.seats: each for each in _allocations(empty, bounds)}
    nearest = sorted(found.values(), key=lambda each: (len(each.unmet), each.deviation))
    return PoliticalBalance(real, others, filled, tuple(nearest[:MOST_ALLOCATIONS]))


def _bounds(group: PoliticalGroup, balance: PoliticalBalance) -> SeatBounds:
    """Return the bounds of a group's seats on each committee by the first two principles."""
    has_majority = 2 * group.members > balance.members
    seats = [each.seats for each in balance.committees]
    return SeatBounds(
        shares=tuple(balance.share(group.members, each) for each in seats),
        least=tuple(each // 2 + 1 if has_majority else 0 for each in seats),
        most=tuple(each - 1 for each in seats),
        members=group.members,
    )


def _allocations(balance: PoliticalBalance, bounds: Sequence[SeatBounds]) -> Iterator[Allocation]:
    """Yield the nearest allocation for each way to share all seats, and others near the first."""
    columns = [each.seats for each in balance.committees]
    ways = seat_totals(bounds, balance.seats, balance.others * len(columns))
    for index, totals in enumerate(islice(ways, MOST_ALLOCATIONS)):
        seats = seats_by_committee(bounds, totals, columns, balance.others)
        if seats is None:
            continue
        yield _allocation(seats, columns, bounds)
        if index == 0:
            for other in exchanges(seats, bounds, columns, balance.others):
                yield _allocation(other, columns, bounds)


def _allocation(
    seats: tuple[tuple[int, ...], ...], columns: Sequence[int], bounds: Sequence[SeatBounds]
) -> Allocation:
    cells = [
        (held, bound, column)
        for row, bound in zip(seats, bounds, strict=True)
        for column, held in enumerate(row)
    ]
    taken = [sum(row[column] for row in seats) for column in range(len(columns))]
    broken = {
        "a": any(held > bound.most[column] for held, bound, column in cells),
        "b": any(held < bound.least[column] for held, bound, column in cells),
    }
    return Allocation(
        seats,
        tuple(size - some for size, some in zip(columns, taken, strict=True)),
        sum((abs(held - bound.shares[column]) for held, bound, column in cells), Fraction()),
        tuple(principle for principle, is_broken in broken.items() if is_broken),
    )
