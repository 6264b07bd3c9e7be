"""The seats of each political group on each committee: principle (d) of section 15(5).

Each cell begins at the nearest whole number to its share. The totals of groups and committees are
then repaired along the cheapest paths, which keeps the sum of all distances the least possible (a
minimum-cost flow with convex costs).
"""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import combinations, pairwise, permutations
from typing import TypeAlias

from msgspec import Struct

from boardpapers.law.seat_totals import NOTHING, Cost, SeatBounds, minus, plus

Seats: TypeAlias = tuple[tuple[int, ...], ...]


def seats_by_committee(
    bounds: Sequence[SeatBounds], totals: Sequence[int], columns: Sequence[int], others: int
) -> Seats | None:
    """Return the seats nearest to the shares, by group and committee, without those of no group.

    `totals` are the seats of each group, `columns` those of each committee. No group, nor the
    `others` of no group, has more seats on a committee than members. None if that is impossible.
    """
    table = _Table(bounds, others, [_start(bound, columns) for bound in bounds])
    table.cells.append([0] * len(columns))
    rows = [*totals, sum(columns) - sum(totals)]
    lacking = [want - sum(row) for want, row in zip(rows, table.cells, strict=True)]
    lacking += [sum(row[c] for row in table.cells) - want for c, want in enumerate(columns)]
    # Rows that lack seats and committees with too many are sources, the others are sinks.
    while any(lacking):
        path = _cheapest_path(table, lacking)
        if path is None:
            return None
        lacking[path[0]] -= 1
        lacking[path[-1]] += 1
        for start, end in pairwise(path):
            table.move(start, end)
    return tuple(map(tuple, table.cells[:-1]))


def _start(bound: SeatBounds, columns: Sequence[int]) -> list[int]:
    """Return the cheapest number of seats on each committee; it is near the share or a bound."""
    return [
        min(range(min(seats, bound.members) + 1), key=partial(bound.cost, column))
        for column, seats in enumerate(columns)
    ]


class _Table(Struct):
    """Seats by group and committee, the last row for members of no group.

    Rows are the nodes 0, 1, …; committees are the nodes after them.
    """

    bounds: Sequence[SeatBounds]
    others: int
    cells: list[list[int]]

    def step(self, start: int, end: int) -> Cost | None:
        """Return the cost of a seat more (row to committee) or less; None if it is impossible."""
        rows = len(self.cells)
        row, column, change = (start, end - rows, 1) if start < rows else (end, start - rows, -1)
        seats = self.cells[row][column] + change
        if row == len(self.bounds):
            return NOTHING if 0 <= seats <= self.others else None
        bound = self.bounds[row]
        if not 0 <= seats <= bound.members:
            return None
        return minus(bound.cost(column, seats), bound.cost(column, seats - change))

    def move(self, start: int, end: int) -> None:
        rows = len(self.cells)
        if start < rows:
            self.cells[start][end - rows] += 1
        else:
            self.cells[end][start - rows] -= 1

    def edges(self) -> Iterator[tuple[int, int, Cost]]:
        rows, columns = range(len(self.cells)), range(len(self.cells[0]))
        for row in rows:
            for column in columns:
                for start, end in ((row, len(rows) + column), (len(rows) + column, row)):
                    if (cost := self.step(start, end)) is not None:
                        yield start, end, cost


def _cheapest_path(table: _Table, lacking: Sequence[int]) -> list[int] | None:
    """Return the cheapest path from a source to a sink, by Bellman and Ford; None if none is."""
    reached: dict[int, tuple[Cost, list[int]]] = {
        node: (NOTHING, [node]) for node, lack in enumerate(lacking) if lack > 0
    }
    edges = list(table.edges())
    has_changed = True
    while has_changed:
        has_changed = False
        for start, end, cost in edges:
            if start not in reached:
                continue
            before, path = reached[start]
            total = plus(before, cost)
            if end not in reached or total < reached[end][0]:
                reached[end] = (total, [*path, end])
                has_changed = True
    sinks = [reached[node] for node, lack in enumerate(lacking) if lack < 0 and node in reached]
    return min(sinks)[1] if sinks else None


def exchanges(
    seats: Seats, bounds: Sequence[SeatBounds], columns: Sequence[int], others: int
) -> Iterator[Seats]:
    """Yield allocations that differ by one exchange of seats between two committees.

    The exchange is between two groups, or a group and the `others` of no group, so that all totals
    stay. All seats stay within one of the exact share, as those of a nearest whole number do.
    """
    left = [size - sum(row[column] for row in seats) for column, size in enumerate(columns)]
    rows = [*map(list, seats), left]
    for one, other in combinations(range(len(rows)), 2):
        for here, there in permutations(range(len(columns)), 2):
            changed = [list(row) for row in rows]
            for row, gains, loses in ((one, here, there), (other, there, here)):
                changed[row][gains] += 1
                changed[row][loses] -= 1
            cells = ((row, column) for row in (one, other) for column in (here, there))
            if all(_is_near(changed[row][at], bounds, row, at, others) for row, at in cells):
                yield tuple(map(tuple, changed[:-1]))


def _is_near(seats: int, bounds: Sequence[SeatBounds], row: int, column: int, others: int) -> bool:
    if row == len(bounds):
        return 0 <= seats <= others
    bound = bounds[row]
    within = bound.least[column] <= seats <= min(bound.most[column], bound.members)
    return within and seats >= 0 and abs(seats - bound.shares[column]) < 1
