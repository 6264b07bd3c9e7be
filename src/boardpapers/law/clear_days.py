"""Clear days: those between the day of publication and the day of the meeting, neither counted."""

from datetime import date

from msgspec import Struct

from boardpapers.law.counted_days import (
    DAY,
    last_counted_day,
    next_counted_day,
    reason_left_out,
)
from boardpapers.law.notice_periods import NoticePeriod
from boardpapers.law.printed_days import days_in_a_row, in_a_row, long_day
from boardpapers.law.terms import ClosedDays


class LeftOut(Struct, frozen=True):
    """A day that does not count, and the reason."""

    day: date
    reason: str


class ClearDays(Struct, frozen=True):
    """The clear days between publication and a meeting.

    The count begins after `begins`: the day of publication, or the next day on which the papers can
    be inspected. `last_lawful` is the last day on which they may be published.
    """

    published: date
    begins: date
    meeting: date
    period: NoticePeriod
    counted: tuple[date, ...]
    left_out: tuple[LeftOut, ...]
    last_lawful: date

    @property
    def number(self) -> int:
        """The number of clear days."""
        return len(self.counted)

    @property
    def short_by(self) -> int:
        """The number of days that are missing; 0 if there are enough."""
        return max(0, self.period.number - self.number)

    @property
    def is_lawful(self) -> bool:
        """Tell whether there are enough clear days."""
        return not self.short_by

    @property
    def reasons(self) -> str:
        """The days that do not count and why, as words; empty if there are none."""
        return in_a_row([*days_in_a_row([(each.day, each.reason) for each in self.left_out])])

    @property
    def beginning(self) -> str:
        """A sentence on why the count begins later than on the day of publication; else empty."""
        if self.begins == self.published:
            return ""
        return (
            f"published on {long_day(self.published)}, when nothing can be inspected, "
            f"so the count begins on {long_day(self.begins)}"
        )


def clear_days(
    published: date, meeting: date, period: NoticePeriod, closed: ClosedDays
) -> ClearDays:
    """Count the clear days from publication to a meeting."""
    begins = published
    if period.from_open_day and published < meeting:
        begins = next_counted_day(published, period.days, closed)
    counted: list[date] = []
    left_out: list[LeftOut] = []
    day = begins + DAY if begins < meeting else meeting
    while day < meeting:
        reason = reason_left_out(day, period.days, closed)
        if reason:
            left_out.append(LeftOut(day, reason))
        else:
            counted.append(day)
        day += DAY
    last = last_lawful_day(meeting, period, closed)
    return ClearDays(published, begins, meeting, period, tuple(counted), tuple(left_out), last)


def last_lawful_day(meeting: date, period: NoticePeriod, closed: ClosedDays) -> date:
    """Return the last day on which papers for a meeting may be published."""
    day = meeting
    for _ in range(period.number):
        day = last_counted_day(day - DAY, period.days, closed)
    return last_counted_day(day - DAY, period.days, closed) if period.from_open_day else day - DAY


def is_in_time(published: date, meeting: date, period: NoticePeriod, closed: ClosedDays) -> bool:
    """Tell whether there are enough clear days, without counting those that are more than that."""
    return published <= last_lawful_day(meeting, period, closed)


def earliest_meeting(published: date, period: NoticePeriod, closed: ClosedDays) -> date:
    """Return the first day on which a meeting may be held after publication."""
    day = published
    if period.from_open_day:
        day = next_counted_day(day, period.days, closed)
    for _ in range(period.number):
        day = next_counted_day(day + DAY, period.days, closed)
    return day + DAY
