"""Bank holidays of England and Wales.

They follow the Banking and Financial Dealings Act 1971 and the proclamations under it: New Year's
Day since 1974, the first Monday in May since 1978, and the days that were moved or added since.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache

FIRST_YEAR, LAST_YEAR = 1974, 2100
"""The years whose bank holidays are known, as far as the law is today."""

_MONDAY, _SATURDAY = 0, 5
_DAY = timedelta(days=1)

_MOVED = {
    date(1995, 5, 1): date(1995, 5, 8),
    date(2002, 5, 27): date(2002, 6, 4),
    date(2012, 5, 28): date(2012, 6, 4),
    date(2020, 5, 4): date(2020, 5, 8),
    date(2022, 5, 30): date(2022, 6, 2),
}
_ADDED = {
    date(1977, 6, 7): "Silver Jubilee",
    date(1981, 7, 29): "Royal Wedding",
    date(1999, 12, 31): "Millennium",
    date(2002, 6, 3): "Golden Jubilee",
    date(2011, 4, 29): "Royal Wedding",
    date(2012, 6, 5): "Diamond Jubilee",
    date(2022, 6, 3): "Platinum Jubilee",
    date(2022, 9, 19): "State Funeral of Queen Elizabeth II",
    date(2023, 5, 8): "Coronation",
}


@cache
def bank_holidays(year: int) -> Mapping[date, str]:
    """Return the names of the bank holidays of a year by date, Good Friday and Christmas too."""
    easter = easter_day(year)
    regular = {
        easter - 2 * _DAY: "Good Friday",
        easter + _DAY: "Easter Monday",
        _last_monday(date(year, 5, 31)): "Spring bank holiday",
        _last_monday(date(year, 8, 31)): "Summer bank holiday",
    }
    if year >= 1978:
        regular[_last_monday(date(year, 5, 7))] = "Early May bank holiday"
    moved = {_MOVED.get(day, day): name for day, name in regular.items()}
    added = {day: name for day, name in _ADDED.items() if day.year == year}
    return moved | _christmas_and_new_year(year) | added


def easter_day(year: int) -> date:
    """Return Easter Day in the Gregorian calendar, by the algorithm of Meeus, Jones and Butcher."""
    golden = year % 19
    century, of_century = divmod(year, 100)
    leap_centuries, century_rest = divmod(century, 4)
    leap_years, year_rest = divmod(of_century, 4)
    moon = (19 * golden + century - leap_centuries - (8 * century + 13) // 25 + 15) % 30
    to_sunday = (32 + 2 * century_rest + 2 * leap_years - moon - year_rest) % 7
    late = (golden + 11 * moon + 22 * to_sunday) // 451
    month, day = divmod(moon + to_sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _christmas_and_new_year(year: int) -> dict[date, str]:
    """Return the holidays with fixed dates, and the weekdays in place of those at a weekend."""
    days = {date(year, 12, 25): "Christmas Day", date(year, 12, 26): "Boxing Day"}
    if year >= 1974:
        days[date(year, 1, 1)] = "New Year's Day"
    found = dict(days)
    for day, name in days.items():
        if day.weekday() >= _SATURDAY:
            instead = day
            while instead.weekday() >= _SATURDAY or instead in found:
                instead += _DAY
            found[instead] = f"substitute day for {name}"
    return found


def _last_monday(day: date) -> date:
    """Return the last Monday up to a day."""
    return day - (day.weekday() - _MONDAY) * _DAY
