"""Political balance of any council: sums, bounds, and no allocation that is nearer."""

from fractions import Fraction
from itertools import product

from hypothesis import assume, given
from hypothesis import strategies as st

from boardpapers.law.political_balance import (
    PoliticalBalance,
    PoliticalGroup,
    SeatsToAllocate,
    political_balance,
)


@st.composite
def councils(draw: st.DrawFn, most: int = 30, committees: int = 5) -> PoliticalBalance:
    sizes = draw(st.lists(st.integers(1, most), min_size=1, max_size=5))
    others = draw(st.integers(0, 5))
    members = others + sum(sizes)
    seats = draw(st.lists(st.integers(1, min(20, members)), min_size=1, max_size=committees))
    return political_balance(
        [PoliticalGroup(f"group {n}", size) for n, size in enumerate(sizes)],
        others,
        [SeatsToAllocate(f"committee {n}", size) for n, size in enumerate(seats)],
    )


@given(councils())
def test_every_seat_is_allocated_once(council: PoliticalBalance) -> None:
    assert bool(council.allocations) == bool(council.groups)
    for each in council.allocations:
        for column, committee in enumerate(council.committees):
            held = sum(row[column] for row in each.seats)
            assert held + each.others[column] == committee.seats
            assert 0 <= each.others[column] <= council.others
        for group, row in zip(council.groups, each.seats, strict=True):
            assert all(0 <= seats <= group.members for seats in row)


@given(councils())
def test_the_first_two_principles_hold_unless_they_are_said_to_be_broken(
    council: PoliticalBalance,
) -> None:
    for each in council.allocations:
        for group, row in zip(council.groups, each.seats, strict=True):
            has_majority = 2 * group.members > council.members
            for committee, seats in zip(council.committees, row, strict=True):
                assert "a" in each.unmet or seats < committee.seats
                if has_majority and "b" not in each.unmet:
                    assert 2 * seats > committee.seats


@given(councils())
def test_totals_are_the_nearest_whole_numbers_where_these_fit(council: PoliticalBalance) -> None:
    assume(council.allocations and council.others == 0)
    shares = [council.share(group.members, council.seats) for group in council.groups]
    assume(all(2 * group.members <= council.members for group in council.groups))
    for each in council.allocations:
        if not each.unmet:
            assert all(
                abs(total - share) < 1 for total, share in zip(each.totals, shares, strict=True)
            )


@given(councils())
def test_allocations_are_listed_from_the_nearest_and_differ(council: PoliticalBalance) -> None:
    listed = council.allocations
    assert len({each.seats for each in listed}) == len(listed)
    order = [(len(each.unmet), each.deviation) for each in listed]
    assert order == sorted(order)


@given(councils(most=6, committees=2))
def test_no_allocation_with_the_same_totals_is_nearer(council: PoliticalBalance) -> None:
    assume(council.allocations and len(council.groups) <= 3)
    assume(all(each.seats <= 8 for each in council.committees))
    best = council.allocations[0]
    assume(not best.unmet)
    columns = [range(each.seats + 1) for each in council.committees]
    for firsts in product(columns[0], repeat=len(council.groups)):
        rows = tuple(
            (first, total - first)[: len(columns)]
            for first, total in zip(firsts, best.totals, strict=True)
        )
        if _is_lawful(council, rows, best.totals):
            assert _deviation(council, rows) >= best.deviation


def _is_lawful(
    council: PoliticalBalance, rows: tuple[tuple[int, ...], ...], totals: tuple[int, ...]
) -> bool:
    if tuple(map(sum, rows)) != totals:
        return False
    for column, committee in enumerate(council.committees):
        held = [row[column] for row in rows]
        if not 0 <= committee.seats - sum(held) <= council.others:
            return False
        for group, seats in zip(council.groups, held, strict=True):
            is_short = 2 * group.members > council.members and 2 * seats <= committee.seats
            if not 0 <= seats <= group.members or seats == committee.seats or is_short:
                return False
    return True


def _deviation(council: PoliticalBalance, rows: tuple[tuple[int, ...], ...]) -> Fraction:
    return sum(
        (
            abs(seats - council.share(group.members, committee.seats))
            for group, row in zip(council.groups, rows, strict=True)
            for committee, seats in zip(council.committees, row, strict=True)
        ),
        Fraction(),
    )
