"""Clear days and deadlines, for any regime, practice, calendar and day."""

from datetime import date, timedelta
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from boardpapers.law.clear_days import clear_days, earliest_meeting, is_in_time, last_lawful_day
from boardpapers.law.notice_periods import (
    NoticePeriod,
    general_exception,
    notice_of_key_decision,
    notice_of_meeting,
    notices_of_private_meeting,
)
from boardpapers.law.regimes import REGIMES
from boardpapers.law.terms import DayCount, Practice, Terms

DAY = timedelta(days=1)
COUNTS = st.sampled_from((None, *get_args(DayCount)))
MEETINGS = st.dates(date(2002, 10, 1), date(2100, 12, 31))
BEFORE = st.integers(-3, 60)


@st.composite
def notices(draw: st.DrawFn) -> tuple[date, date, NoticePeriod, dict[date, str]]:
    """Draw a day of publication, a meeting, a period of notice, and closed days around them."""
    meeting = draw(MEETINGS)
    practice = Practice(draw(COUNTS), draw(COUNTS))
    terms = Terms(draw(st.sampled_from(REGIMES)), draw(st.booleans()), practice)
    found = [
        notice_of_meeting(terms, meeting),
        notice_of_key_decision(terms, meeting),
        general_exception(terms, meeting),
        *(notices_of_private_meeting(terms, meeting) or ()),
        NoticePeriod(draw(st.integers(1, 40)), practice.clear_days or "working-days", "own"),
    ]
    period = draw(st.sampled_from([each for each in found if each]))
    away = draw(st.sets(st.integers(-3, 80), max_size=12))
    closed = {meeting - before * DAY: "closed" for before in away}
    return meeting - draw(BEFORE) * DAY, meeting, period, closed


@given(notices())
def test_a_day_later_is_never_more_lawful(
    notice: tuple[date, date, NoticePeriod, dict[date, str]],
) -> None:
    published, meeting, period, closed = notice
    earlier, later = (
        clear_days(each, meeting, period, closed) for each in (published, published + DAY)
    )
    assert later.number <= earlier.number
    assert earlier.is_lawful or not later.is_lawful


@given(notices(), st.integers(-3, 70))
def test_a_closed_day_never_adds_a_clear_day(
    notice: tuple[date, date, NoticePeriod, dict[date, str]], before: int
) -> None:
    published, meeting, period, closed = notice
    more = closed | {meeting - before * DAY: "closed too"}
    assert (
        clear_days(published, meeting, period, more).number
        <= clear_days(published, meeting, period, closed).number
    )
    assert last_lawful_day(meeting, period, more) <= last_lawful_day(meeting, period, closed)


@given(notices())
def test_the_deadline_is_the_last_lawful_day(
    notice: tuple[date, date, NoticePeriod, dict[date, str]],
) -> None:
    published, meeting, period, closed = notice
    last = last_lawful_day(meeting, period, closed)
    assert clear_days(last, meeting, period, closed).is_lawful
    assert not clear_days(last + DAY, meeting, period, closed).is_lawful
    assert is_in_time(published, meeting, period, closed) == (published <= last)


@given(notices())
def test_the_earliest_meeting_is_the_first_that_is_lawful(
    notice: tuple[date, date, NoticePeriod, dict[date, str]],
) -> None:
    published, _, period, closed = notice
    first = earliest_meeting(published, period, closed)
    assert clear_days(published, first, period, closed).is_lawful
    assert not clear_days(published, first - DAY, period, closed).is_lawful


@given(notices())
def test_each_day_between_is_counted_or_explained(
    notice: tuple[date, date, NoticePeriod, dict[date, str]],
) -> None:
    published, meeting, period, closed = notice
    found = clear_days(published, meeting, period, closed)
    days = sorted([*found.counted, *(each.day for each in found.left_out)])
    between = max(0, (meeting - found.begins).days - 1)
    assert days == [found.begins + (n + 1) * DAY for n in range(between)]
    assert found.begins >= published
    assert all(each.reason for each in found.left_out)
