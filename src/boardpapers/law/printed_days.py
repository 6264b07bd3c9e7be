"""Days in English words, as messages and explanations print them, whatever the locale."""

from collections.abc import Sequence
from datetime import date

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def weekday(day: date) -> str:
    """Return the day of the week: `Thursday`."""
    return WEEKDAYS[day.weekday()]


def day_and_month(day: date) -> str:
    """Return a day of a year that is clear: `11 April`."""
    return f"{day.day} {MONTHS[day.month - 1]}"


def long_day(day: date) -> str:
    """Return a day in full: `Thursday 11 April 2019`."""
    return f"{weekday(day)} {day_and_month(day)} {day.year}"


def in_a_row(words: Sequence[str]) -> str:
    """Return words in a row: `one, two and three`."""
    *most, last = words or ("",)
    return f"{', '.join(most)} and {last}" if most else last
