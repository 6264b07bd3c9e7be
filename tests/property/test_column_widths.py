"""The widths of columns, for any needs: they fit the room, and none is less than it must be."""

from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from boardpapers.document.column_widths import share

NEEDS = st.lists(st.lists(st.integers(1, 9_000), min_size=4, max_size=4), min_size=1, max_size=12)


@given(NEEDS, st.integers(10, 40_000))
def test_columns_share_the_room_step_by_step(steps: list[list[int]], room: int) -> None:
    needs = [list(accumulate(each)) for each in steps]
    widths = share(needs, room)
    assert sum(widths) <= room + 0.01
    for step in zip(*needs, strict=True):
        if sum(step) <= room:
            assert all(width >= least for width, least in zip(widths, step, strict=True))
        else:
            assert all(width <= most for width, most in zip(widths, step, strict=True))
            assert abs(sum(widths) - room) < 1
            break


@given(NEEDS, st.integers(10, 40_000))
def test_of_two_columns_the_one_that_needs_more_never_gets_less(
    steps: list[list[int]], room: int
) -> None:
    needs = [list(accumulate(each)) for each in steps]
    greater = [[need + 100 for need in needs[0]], *needs]
    first, second, *_ = share(greater, room)
    assert first >= second - 0.01
