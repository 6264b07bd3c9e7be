"""Dates, times, yes and no, whole numbers: what is not one is an error, and never another value."""

import re
from datetime import date, time
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from boardpapers.models.values import Date, Time, WholeNumber, YesNo
from tests.support.paper_strategies import CHARACTERS

DATES: TypeAdapter[date] = TypeAdapter(Date)
TIMES: TypeAdapter[time] = TypeAdapter(Time)
ANSWERS: TypeAdapter[bool] = TypeAdapter(YesNo)
NUMBERS: TypeAdapter[int] = TypeAdapter(WholeNumber)

NOT_TEXT: st.SearchStrategy[object] = st.sampled_from(
    [None, 1, 1.0, True, [], ["2013-09-09"], {}, b"1"]
)
ANYTHING = st.one_of(
    st.text(max_size=12),
    st.text("0123456789-:. TZ+/\u0966\uff12", max_size=20),
    st.sampled_from(["yes", "Yes", "y", "on", "true", "True", "no", "n", "0", "1", "yes "]),
    NOT_TEXT,
)


def taken(adapter: TypeAdapter[Any], value: object) -> object:
    """Return what a value is read as; None if it is refused."""
    try:
        return adapter.validate_python(value)
    except ValidationError as refusal:
        codes = [each["type"] for each in refusal.errors()]
    assert len(codes) == 1
    assert re.fullmatch(r"BP10[4567]", codes[0])
    return None


def real_date(value: object) -> date | None:
    if not isinstance(value, str) or not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


@given(st.one_of(ANYTHING, st.dates().map(str)))
@example("2013-02-29")
@example("2013-W01-1")
@example("20130909")
@example("2013-09-09\n")
@example("0000-01-01")
def test_dates(value: object) -> None:
    assert taken(DATES, value) == real_date(value)


@given(st.integers(0, 9999), st.integers(0, 99), st.integers(0, 99))
def test_days_that_there_are(year: int, month: int, day: int) -> None:
    text = f"{year:04}-{month:02}-{day:02}"
    assert taken(DATES, text) == real_date(text)


@given(st.one_of(ANYTHING, st.times().map(str)))
@example("24:00")
@example("11:60")
@example("9:00")
@example("11:00\n")
def test_times(value: object) -> None:
    found = re.fullmatch(r"([0-9]{2}):([0-9]{2})", value) if isinstance(value, str) else None
    hours, minutes = (int(found[1]), int(found[2])) if found else (24, 0)
    real = hours < 24 and minutes < 60
    assert taken(TIMES, value) == (time(hours, minutes) if real else None)


@pytest.mark.parametrize(("hour", "minute"), [(h, m) for h in (0, 9, 23) for m in (0, 30, 59)])
def test_every_time(hour: int, minute: int) -> None:
    assert taken(TIMES, f"{hour:02}:{minute:02}") == time(hour, minute)


@given(ANYTHING)
def test_answers(value: object) -> None:
    known = {"yes": True, "true": True, "no": False, "false": False}
    assert taken(ANSWERS, value) is (known.get(value) if isinstance(value, str) else None)


@given(st.one_of(ANYTHING, st.integers(0, 10**11).map(str), st.text(CHARACTERS, max_size=3)))
@example("٣")
@example("4.0")
@example("1_000")
@example("007")
def test_whole_numbers(value: object) -> None:
    digits = isinstance(value, str) and re.fullmatch(r"[0-9]{1,9}", value)
    assert taken(NUMBERS, value) == (int(str(value)) if digits else None)
