"""The days that count in a period of notice, and the reasons why others do not."""

from datetime import date, timedelta

from boardpapers.law.bank_holidays import bank_holidays, easter_day
from boardpapers.law.terms import ClosedDays, DayCount

DAY = timedelta(days=1)

_SATURDAY, _SUNDAY = 5, 6


def reason_left_out(day: date, days: DayCount, closed: ClosedDays) -> str:
    """Return the reason why a day does not count; empty if it does."""
    if days == "calendar-days":
        return ""
    if day.weekday() == _SUNDAY:
        return "Sunday"
    holiday = bank_holidays(day.year).get(day) or closed.get(day)
    if holiday:
        return holiday
    if day.weekday() == _SATURDAY:
        return "Saturday" if days == "working-days" else _in_a_break(day)
    return ""


def _in_a_break(saturday: date) -> str:
    """Return `Easter break` for the Saturday between Good Friday and Easter Monday; else empty.

    At Christmas, every such Saturday is itself a bank holiday.
    """
    if saturday + DAY == easter_day(saturday.year):
        return "Easter break"
    return ""


def next_counted_day(day: date, days: DayCount, closed: ClosedDays) -> date:
    """Return a day if it counts, else the first one after it that does."""
    while reason_left_out(day, days, closed):
        day += DAY
    return day


def last_counted_day(day: date, days: DayCount, closed: ClosedDays) -> date:
    """Return a day if it counts, else the last one before it that does."""
    while reason_left_out(day, days, closed):
        day -= DAY
    return day
