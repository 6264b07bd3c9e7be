"""The seats of each political group on all committees together: principle (c) of section 15(5)."""

from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import TypeAlias

from msgspec import Struct

Cost: TypeAlias = tuple[int, int, Fraction]
"""Seats that break principle (a), seats that break principle (b), and the distance from the share.

Costs are compared and added part by part: no distance outweighs a broken principle.
"""

NOTHING: Cost = (0, 0, Fraction())


class SeatBounds(Struct, frozen=True):
    """The exact shares of a group in the seats of each committee, and its bounds there.

    `least` are the seats that give it a majority, or 0, and `most` those that leave one to others.
    """

    shares: tuple[Fraction, ...]
    least: tuple[int, ...]
    most: tuple[int, ...]
    members: int

    def cost(self, column: int, seats: int) -> Cost:
        """Return the cost of some seats on a committee; it is convex."""
        return _cost(self.shares[column], self.least[column], self.most[column], seats)

    def total_cost(self, seats: int) -> Cost:
        """Return the cost of some seats on all committees together; it is convex."""
        return _cost(sum(self.shares, Fraction()), sum(self.least), sum(self.most), seats)


def _cost(share: Fraction, least: int, most: int, seats: int) -> Cost:
    return max(0, seats - most), max(0, least - seats), abs(seats - share)


def plus(one: Cost, other: Cost) -> Cost:
    """Add two costs."""
    return one[0] + other[0], one[1] + other[1], one[2] + other[2]


def minus(one: Cost, other: Cost) -> Cost:
    """Subtract a cost from another."""
    return one[0] - other[0], one[1] - other[1], one[2] - other[2]


def seat_totals(bounds: Sequence[SeatBounds], seats: int, most_others: int) -> Iterator[list[int]]:
    """Yield every nearest way to share seats among groups: their seats, in the groups' order.

    Each group gets the nearest whole number to its share, and members of no group the rest, which
    is `most_others` at most. If the groups would get too many or too few, the least distance
    decides. There are several ways where a share is halfway between two numbers, or where groups
    are equally near to the next.
    """
    steps = _steps(bounds, seats) + [(NOTHING, len(bounds))] * most_others
    steps.sort()
    if len(steps) < seats:
        return
    last, _ = steps[seats - 1]
    first = Counter(who for cost, who in steps if cost < last)
    tied = Counter(who for cost, who in steps if cost == last)
    for chosen in _choices(sorted(tied.items()), seats - first.total()):
        yield [first[group] + chosen[group] for group in range(len(bounds))]


def _steps(bounds: Sequence[SeatBounds], seats: int) -> list[tuple[Cost, int]]:
    """Return the cost of each further seat of each group, with the group."""
    found = []
    for group, bound in enumerate(bounds):
        most = min(seats, bound.members * len(bound.shares))
        costs = [bound.total_cost(number) for number in range(most + 1)]
        found += [(minus(costs[n + 1], costs[n]), group) for n in range(most)]
    return found


def _choices(tied: Sequence[tuple[int, int]], seats: int) -> Iterator[Counter[int]]:
    """Yield every choice of seats from those that cost the same."""
    if not tied:
        if seats == 0:
            yield Counter()
        return
    (group, available), *rest = tied
    others = sum(count for _, count in rest)
    for taken in range(max(0, seats - others), min(available, seats) + 1):
        for chosen in _choices(rest, seats - taken):
            yield Counter({group: taken}) + chosen
