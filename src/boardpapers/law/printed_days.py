"""Days in English words, as messages and explanations print them, whatever the locale."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta

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


def days_in_a_row(
    days: Sequence[tuple[date, str]],
    print_day: Callable[[date], str] = day_and_month,
    words: str = "{first} to {last}",
) -> Iterator[str]:
    """Yield days, each with a remark; one range for days in a row that have the same remark.

    `words` are those for a range.
    """
    begun: list[tuple[date, str]] = []
    for day, remark in days:
        if begun and (remark != begun[-1][1] or day - begun[-1][0] != timedelta(days=1)):
            yield _range(begun, print_day, words)
            begun = []
        begun.append((day, remark))
    if begun:
        yield _range(begun, print_day, words)


def _range(days: Sequence[tuple[date, str]], print_day: Callable[[date], str], words: str) -> str:
    (first, remark), (last, _) = days[0], days[-1]
    begins = str(first.day) if first.month == last.month else print_day(first)
    ends = print_day(last)
    printed = ends if first == last else words.format(first=begins, last=ends)
    return f"{printed} ({remark})" if remark else printed


def in_a_row(words: Sequence[str]) -> str:
    """Return words in a row: `one, two and three`."""
    *most, last = words or ("",)
    return f"{', '.join(most)} and {last}" if most else last
