"""Days and times of day in London, as data gives them: in ISO 8601, with their offset."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

_LONDON = ZoneInfo("Europe/London")


def moment(day: date, at: time | None = None) -> str:
    """Return a time of day, midnight if it is not given."""
    return datetime.combine(day, at or time(), _LONDON).isoformat()


def start_of(day: str) -> str:
    """Return the beginning of a day in ISO 8601; empty if that is."""
    return moment(date.fromisoformat(day)) if day else ""
