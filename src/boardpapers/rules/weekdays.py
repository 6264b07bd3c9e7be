"""BP315: days of the week that do not match their dates."""

import re
from collections.abc import Iterator
from datetime import date

from boardpapers.law.printed_days import MONTHS, WEEKDAYS
from boardpapers.rules.contexts import ReportContext
from boardpapers.rules.rule import Finding
from boardpapers.rules.spans import find_in_blocks

_DATE = (
    rf"\b({'|'.join(WEEKDAYS)}),?\s{{1,3}}(?:the\s)?(\d{{1,2}})(?:st|nd|rd|th)?\s{{1,3}}(?:of\s)?"
    rf"({'|'.join(MONTHS)})\b(?:,?\s{{1,3}}(\d{{4}})\b)?"
)
# A date without a year is assumed to be at most this many days from the meeting.
_NEAR = 92


def wrong_weekdays(context: ReportContext) -> Iterator[Finding]:
    """A date has the wrong day of the week.

    One of the two is a mistake, and someone will come on the wrong day. A date without a year is
    checked if it is near the date of the meeting. Only English days and months are recognised, in
    papers of any language: Welsh dates are not checked.

    Fails:

        summary: The first meeting is on Tuesday 4 September 2013.

    Passes:

        summary: The first meeting is on Wednesday 4 September 2013.
    """
    for prose in context.containing(*WEEKDAYS):
        for found in find_in_blocks(prose, _DATE):
            sentence = _mistake(context, found)
            if sentence:
                help = "check a calendar, and correct the day or the date"
                yield Finding(prose.at(*found.span()), sentence, help)


def _mistake(context: ReportContext, found: re.Match[str]) -> str:
    weekday, day, month, year = found.groups()
    words = f"{int(day)} {month}"
    try:
        when = _date(context, int(day), MONTHS.index(month) + 1, year)
    except ValueError:
        return f"the date `{' '.join(found[0].split())}` does not exist"
    if when is None or WEEKDAYS[when.weekday()] == weekday:
        return ""
    return f"{words} {when.year} is a {WEEKDAYS[when.weekday()]}, not a {weekday}"


def _date(context: ReportContext, day: int, month: int, year: str | None) -> date | None:
    """Return the day that is meant; None if the year is not clear.

    Raises ValueError: the day does not exist.
    """
    if year:
        return date(int(year), month, day)
    meeting = context.linked.meeting
    date(2000, month, day)  # a leap year: is there such a day at all?
    if meeting is None:
        return None
    for candidate in (meeting.date.year, meeting.date.year - 1, meeting.date.year + 1):
        if 1 <= candidate <= 9999 and (month, day) != (2, 29):
            when = date(candidate, month, day)
            if abs((when - meeting.date).days) <= _NEAR:
                return when
    return None
