"""Dates and times as patterns ask, and which patterns are understood."""

from datetime import date, time

import pytest
from babel.dates import format_date, format_time
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from boardpapers.document.dates import print_date, print_time
from boardpapers.styles.date_patterns import DatePattern, TimePattern, pieces

LETTERS = [
    "d", "dd", "M", "MM", "MMM", "MMMM", "y", "yy", "yyyy", "E", "EE", "EEE", "EEEE", "H", "HH",
    "h", "hh", "m", "mm", "a", "{th}", "{a.m.}", " ", ", ", "'", "'on'", "''", "{", "%d", "x",
]  # fmt: skip

DATE: TypeAdapter[str] = TypeAdapter(DatePattern)
TIME: TypeAdapter[str] = TypeAdapter(TimePattern)


@pytest.mark.parametrize(
    ("pattern", "english", "welsh"),
    [
        ("dd MMMM yyyy", "09 September 2013", "09 Medi 2013"),
        ("EEEE, d MMMM yyyy", "Monday, 9 September 2013", "Dydd Llun, 9 Medi 2013"),
        ("EEEE, d{th} MMMM, yyyy", "Monday, 9th September, 2013", "Dydd Llun, 9fed Medi, 2013"),
        ("d 'of' MMM yy", "9 of Sept 13", "9 of Medi 13"),
    ],
)
def test_a_date_in_two_languages(pattern: str, english: str, welsh: str) -> None:
    day = date(2013, 9, 9)
    assert print_date(day, pattern, "en-GB") == english
    assert print_date(day, pattern, "cy-GB") == welsh


def test_endings_of_every_day() -> None:
    days = [print_date(date(2014, 1, day), "d{th}", "en-GB") for day in range(1, 32)]
    assert days[:4] == ["1st", "2nd", "3rd", "4th"]
    assert days[10:13] == ["11th", "12th", "13th"]
    assert days[20:24] == ["21st", "22nd", "23rd", "24th"]
    assert days[29:] == ["30th", "31st"]
    welsh = [print_date(date(2014, 1, day), "d{th}", "cy-GB") for day in (1, 2, 11, 15, 22)]
    assert welsh == ["1af", "2il", "11eg", "15fed", "22ain"]


@pytest.mark.parametrize(
    ("pattern", "moment", "english", "welsh"),
    [
        ("HH:mm", time(9, 5), "09:05", "09:05"),
        ("h.mm a", time(14, 0), "2.00 pm", "2.00 yh"),
        ("h.mma", time(12, 30), "12.30pm", "12.30yh"),
        ("h.mm {a.m.}", time(10, 0), "10.00 a.m.", "10.00 y.b."),
        ("h.mm a", time(0, 0), "12.00 am", "12.00 yb"),
    ],
)
def test_a_time_in_two_languages(pattern: str, moment: time, english: str, welsh: str) -> None:
    assert print_time(moment, pattern, "en-GB") == english
    assert print_time(moment, pattern, "cy-GB") == welsh


@given(st.lists(st.sampled_from(LETTERS), max_size=9).map("".join))
def test_what_is_accepted_can_be_printed(pattern: str) -> None:
    assert "".join(text for _, text in pieces(pattern)) == pattern
    if _accepted(DATE, pattern):
        assert print_date(date(2013, 9, 9), pattern, "en-GB").strip()
    if _accepted(TIME, pattern):
        assert print_time(time(14, 0), pattern, "cy-GB").strip()


@pytest.mark.parametrize(
    "letters", ["d", "dd", "M", "MM", "MMM", "MMMM", "y", "yy", "yyyy", "EEEE"]
)
def test_babel_knows_what_dates_are_made_of(letters: str) -> None:
    assert format_date(date(2013, 9, 9), letters, locale="en_GB") != letters


@pytest.mark.parametrize("letters", ["H", "HH", "h", "hh", "m", "mm"])
def test_babel_knows_what_times_are_made_of(letters: str) -> None:
    assert format_time(time(14, 0), letters, locale="en_GB") != letters


def _accepted(kind: TypeAdapter[str], pattern: str) -> bool:
    try:
        kind.validate_python(pattern)
    except ValidationError:
        return False
    return True
