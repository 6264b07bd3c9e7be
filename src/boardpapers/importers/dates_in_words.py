"""Dates and times as papers print them, in English and Welsh."""

import re

from boardpapers.models.value_corrections import MONTHS, suggest_date, suggest_time

_WELSH = (
    "ionawr", "chwefror", "mawrth", "ebrill", "mai", "mehefin",
    "gorffennaf", "awst", "medi", "hydref", "tachwedd", "rhagfyr",
)  # fmt: skip
_LONGEST = 100
_MONTH = "|".join((*MONTHS, *(month[:3] for month in MONTHS), *_WELSH))
_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|dydd \w+),?\s+"
_ENDING = r"(?:st|nd|rd|th|af|il|ydd|ed|fed|eg|ain)?"
_DATE = re.compile(
    rf"(?:{_WEEKDAY})?(?P<day>\d{{1,2}}){_ENDING}\s+(?:of\s+)?(?P<month>{_MONTH})\.?,?\s+"
    r"(?P<year>\d{4})\b",
    re.IGNORECASE,
)
_IN_NUMBERS = re.compile(r"\b(?P<day>\d{1,2})[/.](?P<month>\d{1,2})[/.](?P<year>\d{4})\b")
# Each date has one, which is faster to look for.
_YEAR = re.compile(r"\d{4}")
_ISO = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")
_TIME = re.compile(
    r"\b\d{1,2}(?:[.:]\d{2})?\s*(?:[ap]\.?m\b\.?|(?:yb|yh)\b)|\b\d{1,2}[.:]\d{2}\b", re.IGNORECASE
)


def find_date(text: str) -> str:
    """Return the first date in a text, as `2013-09-09`; empty if it has none.

    A date in numbers has its day first.
    """
    if not _YEAR.search(text):
        return ""
    if found := _ISO.search(text):
        return suggest_date(found[0])
    if found := _DATE.search(text):
        month = _month(found["month"].lower())
        return suggest_date(f"{found['year']}-{month:02}-{int(found['day']):02}")
    if found := _IN_NUMBERS.search(text):
        return suggest_date(f"{found['year']}-{int(found['month']):02}-{int(found['day']):02}")
    return ""


def is_date(text: str) -> bool:
    """Tell whether a line is a date, perhaps with a time, and nothing else."""
    if len(text) > _LONGEST or not _YEAR.search(text):
        return False
    for pattern in (_ISO, _DATE, _IN_NUMBERS):
        if found := pattern.search(text):
            rest = text[: found.start()] + text[found.end() :]
            return not re.sub(r"(?i)\b(?:at|date|dyddiad)\b|[\s,.:;–-]", "", _TIME.sub("", rest))
    return False


def without_date(text: str) -> str:
    """Return a text without its first date and the signs around it."""
    if not _YEAR.search(text):
        return text
    for pattern in (_ISO, _DATE, _IN_NUMBERS):
        if found := pattern.search(text):
            return f"{text[: found.start()]} {text[found.end() :]}".strip(" ,:;–-—")
    return text


def find_times(text: str) -> list[str]:
    """Return the times in a text, as `14:30`, without those that could mean two things."""
    without_dates = _IN_NUMBERS.sub("", text)
    found = (
        each[0].lower().replace("yb", "am").replace("yh", "pm")
        for each in _TIME.finditer(without_dates)
    )
    return [
        time
        for each in found
        if (time := suggest_time(each.rstrip(".") if each.endswith("m.") else each))
    ]


def _month(name: str) -> int:
    names = _WELSH if name in _WELSH else tuple(month[: len(name)] for month in MONTHS)
    return names.index(name) + 1
