"""Political balance: fractions reckoned by hand, and the choices that the numbers leave."""

from fractions import Fraction

import pytest

from boardpapers.law.political_balance import (
    PoliticalBalance,
    PoliticalGroup,
    SeatsToAllocate,
    political_balance,
)


def balance_of(groups: dict[str, int], others: int, *sizes: int) -> PoliticalBalance:
    committees = [SeatsToAllocate(f"committee {n}", size) for n, size in enumerate(sizes)]
    return political_balance([PoliticalGroup(*each) for each in groups.items()], others, committees)


BRIGHTON = {"Labour": 37, "Green": 8, "Conservative": 5, "Brighton & Hove Independents": 2}


def test_the_groups_of_brighton_and_hove_in_october_2024() -> None:
    found = balance_of(BRIGHTON, 2, 8, 10, 13)
    assert (found.members, found.seats) == (54, 31)
    # 37/54 of 31 is 1147/54, which is 21 and 13/54; 8/54 of it is 4 and 32/54.
    shares = [found.share(group.members, 31) for group in found.groups]
    assert shares == [
        21 + Fraction(13, 54), 4 + Fraction(32, 54), 2 + Fraction(47, 54), 1 + Fraction(8, 54),
    ]  # fmt: skip
    first = found.allocations[0]
    # The nearest wholes are 21, 5, 3 and 1, which leaves one seat of 31.
    assert first.totals == (21, 5, 3, 1)
    # Nearest on each: 5 and 26/54, 6 and 46/54, 8 and 49/54 of Labour; 1 and 10/54, 1 and 26/54,
    # 1 and 50/54 of Green, whose fifth seat is nearest at 26/54; 16/54, 20/54 and 26/54 of the
    # Independents, whose seat is nearest at 26/54.
    assert first.seats == ((5, 7, 9), (1, 2, 2), (1, 1, 1), (0, 0, 1))
    assert first.others == (1, 0, 0)
    assert first.unmet == ()
    differences = (26, 8, 5, 10, 28, 4, 14, 4, 11, 16, 20, 28)
    assert first.deviation == Fraction(sum(differences), 54)


def test_other_allocations_are_listed_with_what_they_deviate() -> None:
    first, second, *_ = balance_of(BRIGHTON, 2, 8, 10, 13).allocations
    # The Independents' seat on the committee of 8 (16/54) in place of that of 13 (26/54).
    assert second.seats[3] == (1, 0, 0)
    assert second.deviation - first.deviation == Fraction(2 * 10, 54)


def test_a_majority_of_the_council_is_one_on_each_committee() -> None:
    found = balance_of({"One": 28, "Other": 26}, 0, *[10] * 10)
    # In proportion, 52 of 100 seats; six of ten are a majority, and come first.
    (only,) = found.allocations
    assert only.totals == (60, 40)
    assert set(only.seats[0]) == {6}


def test_half_of_the_council_is_not_a_majority() -> None:
    found = balance_of({"One": 27, "Other": 27}, 0, 10, 10)
    assert found.allocations[0].seats == ((5, 5), (5, 5))


def test_not_all_seats_go_to_one_group() -> None:
    # 19/20 of 5 is 4.75: the nearest whole number would be all of them.
    found = balance_of({"One": 19}, 1, 5)
    assert found.allocations[0].seats == ((4,),)
    assert found.allocations[0].others == (1,)


def test_a_principle_that_cannot_be_met_is_named() -> None:
    assert balance_of({"One": 10}, 0, 5).allocations[0].unmet == ("a",)
    # A majority of two seats is both of them, but not all seats may go to one group.
    assert balance_of({"One": 6, "Other": 4}, 0, 2).allocations[0].seats == ((1,), (1,))


def test_a_share_halfway_between_two_numbers_leaves_a_choice() -> None:
    found = balance_of({"One": 5, "Other": 5}, 0, 5)
    assert {each.totals for each in found.allocations} == {(3, 2), (2, 3)}
    assert len({each.deviation for each in found.allocations}) == 1


def test_groups_that_are_equally_near_leave_a_choice() -> None:
    found = balance_of({"One": 3, "Two": 3, "Three": 3}, 1, 2)
    assert {each.totals for each in found.allocations} == {(1, 1, 0), (1, 0, 1), (0, 1, 1)}


def test_a_single_member_is_not_a_group() -> None:
    found = balance_of({"One": 8, "Alone": 1}, 1, 5)
    assert [group.name for group in found.groups] == ["One"]
    assert found.others == 2


@pytest.mark.parametrize(("groups", "sizes"), [({}, (5,)), ({"One": 5}, ()), ({"One": 5}, (0,))])
def test_without_groups_or_seats_there_is_nothing_to_allocate(
    groups: dict[str, int], sizes: tuple[int, ...]
) -> None:
    assert balance_of(groups, 1, *sizes).allocations == ()


def test_a_committee_larger_than_the_council_cannot_be_filled() -> None:
    assert balance_of({"One": 3, "Other": 2}, 0, 6).allocations == ()
