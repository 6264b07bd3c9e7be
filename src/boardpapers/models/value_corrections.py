"""Suggested corrections of dates, times, yes and no; empty if the text is ambiguous."""

import re
from datetime import date

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

# Few papers have a mistake, so `re` compiles these when there is one.
_WEEKDAY = r"(?a)(?P<weekday>[a-z]{3,9})\.?,?\s+(?=\S)"
_IN_WORDS = (
    r"(?a)(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?"
    r"(?P<month>[a-z]{3,9})\.?,?\s+(?P<year>\d{4})"
)
_DAY_FIRST = r"(?a)(?P<day>\d{1,2})([/.-])(?P<month>\d{1,2})\2(?P<year>\d{4})"
_YEAR_FIRST = r"(?a)(?P<year>\d{4})([/.-])(?P<month>\d{1,2})\2(?P<day>\d{1,2})"
_CLOCK = r"(?a)(\d{1,2})(?:[.:]([0-5]\d))?\s*([ap]\.?m\.?)?"

# Before nine, an hour of one digit may be in the morning or the evening.
_FIRST_PLAIN_HOUR = 9


def suggest_date(text: str) -> str:
    """Return a date as `2013-09-09`, from words or from numbers that allow one reading only.

    A weekday before it must be right.
    """
    text = text.strip().lower()
    words = re.match(_WEEKDAY, text)
    rest = text[words.end() :] if words else text
    day = _numbers(rest) if not words else _words(rest)
    if day is None or (words and not WEEKDAYS[day.weekday()].startswith(words["weekday"])):
        return ""
    return day.isoformat()


def _numbers(text: str) -> date | None:
    if found := re.fullmatch(_YEAR_FIRST, text):
        return _date(found, int(found["month"]))
    found = re.fullmatch(_DAY_FIRST, text)
    if found and (int(found["day"]) > len(MONTHS) or int(found["day"]) == int(found["month"])):
        return _date(found, int(found["month"]))
    return _words(text)


def _words(text: str) -> date | None:
    found = re.fullmatch(_IN_WORDS, text)
    if not found:
        return None
    months = [n for n, name in enumerate(MONTHS, 1) if name.startswith(found["month"])]
    return _date(found, months[0]) if months else None


def _date(found: re.Match[str], month: int) -> date | None:
    try:
        return date(int(found["year"]), month, int(found["day"]))
    except ValueError:
        return None


def suggest_time(text: str) -> str:
    """Return a time as `14:30`, from `2.30pm`, `14.30` or `9:30`; `2.30` is ambiguous."""
    found = re.fullmatch(_CLOCK, text.strip().lower())
    if not found:
        return ""
    digits, minute, half = found[1], found[2], (found[3] or "")[:1]
    hour = int(digits)
    if half:
        # Whether midnight or noon is `12am` is a matter of dispute.
        if not 1 <= hour <= 12 or (half == "a" and hour == 12):
            return ""
        hour += 12 if half == "p" and hour < 12 else 0
    elif minute is None or hour > 23 or (len(digits) == 1 and hour < _FIRST_PLAIN_HOUR):
        return ""
    return f"{hour:02}:{minute or '00'}"


def suggest_yes_no(text: str) -> str:
    """Return `yes`, `no`, `true` or `false`, from another spelling of it."""
    text = text.strip().lower()
    return {"y": "yes", "n": "no"}.get(text, text if text in ("yes", "no", "true", "false") else "")
