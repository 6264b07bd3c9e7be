"""The kinds of value in an answer, read from its texts: words, dates, times, yes and no."""

import re
from datetime import date, time
from html import unescape
from typing import Annotated, Any

from pydantic import BeforeValidator

from boardpapers.reader.source import FORBIDDEN_CHARACTER

_DATE = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ T].*)?", re.ASCII)
_ISO_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[ T].*)?", re.ASCII)
_TIME = re.compile(
    r"(\d{1,2})(?:[.:]([0-5]\d))?(?:[.:][0-5]\d)?\s*(?:([ap])\.?\s?m\.?)?", re.ASCII | re.IGNORECASE
)
_NOON = re.compile(r"(?:12(?:[.:]00)?\s*)?(?:noon|midday|canol dydd)\.?")
_TAG = re.compile(r"</?[a-z][^<>]{0,200}>", re.IGNORECASE)
_SPACE = re.compile(r"\s+")
_YES = frozenset({"true", "yes", "1"})
_NO = frozenset({"false", "no", "0", ""})


def clean(text: str) -> str:
    """Return words on one line: escaped characters are decoded, twice if they are escaped twice.

    Invisible characters and tags of HTML are left out.
    """
    for _ in range(2):
        text = unescape(text) if "&" in text else text
    text = FORBIDDEN_CHARACTER.sub("", _TAG.sub(" ", text))
    return _SPACE.sub(" ", text).strip()


def _words(value: Any) -> str:
    words = clean(value)
    if not words:
        raise ValueError("it is empty")
    return words


def _day(value: Any) -> date:
    text = clean(value)
    if found := _DATE.fullmatch(text):
        day, month, year = map(int, found.groups())
    elif found := _ISO_DATE.fullmatch(text):
        year, month, day = map(int, found.groups())
    else:
        raise ValueError("write a date like 14/03/2024")
    try:
        return date(year, month, day)
    except ValueError:
        raise ValueError("the day does not exist") from None


def _clock(value: Any) -> time:
    text = clean(value).lower()
    if _NOON.fullmatch(text):
        return time(12)
    found = _TIME.fullmatch(text)
    if not found or (found[2] is None and found[3] is None):
        raise ValueError("write a time like 10.00 am")
    hour, half = int(found[1]), (found[3] or "").lower()
    if hour > 23 or (half and hour == 0):
        raise ValueError("the time does not exist")
    # With 12 hours, 12.30 pm comes after noon, and 12.30 am after midnight.
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    return time(hour, int(found[2] or 0))


def _flag(value: Any) -> bool:
    text = clean(value).lower()
    if text not in _YES | _NO:
        raise ValueError("write True or False")
    return text in _YES


Key = Annotated[str, BeforeValidator(_words)]
"""The number that identifies a committee, meeting, item, document or person."""

Words = Annotated[str, BeforeValidator(_words)]
"""Words on one line."""

Html = Annotated[str, BeforeValidator(lambda value: value)]
"""A text in HTML, as it came."""

Day = Annotated[date, BeforeValidator(_day)]
"""A date, `14/03/2024`."""

Clock = Annotated[time, BeforeValidator(_clock)]
"""A time, `10.00 am`."""

Flag = Annotated[bool, BeforeValidator(_flag)]
"""`True` or `False`."""
