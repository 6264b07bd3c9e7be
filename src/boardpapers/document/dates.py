"""Dates and times in the format of a house style, in the words of a language."""

from datetime import date, time
from typing import TYPE_CHECKING

from boardpapers.styles.date_patterns import DAY_ENDING, DOTTED_HALF, pieces

if TYPE_CHECKING:
    from babel.core import Locale

NOON = 12
_WELSH_ENDINGS = {
    1: "af", 2: "il", 3: "ydd", 4: "ydd", 5: "ed", 6: "ed", 7: "fed", 8: "fed", 9: "fed",
    10: "fed", 11: "eg", 12: "fed", 13: "eg", 14: "eg", 15: "fed", 16: "eg", 17: "eg", 18: "fed",
    19: "eg", 20: "fed",
}  # fmt: skip
_ENGLISH_ENDINGS = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}


def print_date(day: date, pattern: str, language: str) -> str:
    """Format a date by a pattern: `EEEE, d{th} MMMM, yyyy` gives Wednesday, 22nd January, 2014."""
    from babel.dates import format_date

    pattern = _filled(pattern, {DAY_ENDING: day_ending(day.day, language)})
    return format_date(day, pattern, locale=_locale(language))


def print_time(moment: time, pattern: str, language: str) -> str:
    """Format a time of day by a pattern: `h.mm {a.m.}` gives 2.00 p.m."""
    from babel.dates import format_time, get_period_names

    locale = _locale(language)
    # In some languages the short form is the technical one: AM and PM in Welsh.
    half = get_period_names("wide", "format", locale)["am" if moment.hour < NOON else "pm"]
    dotted = "".join(f"{letter}." for letter in half)
    return format_time(moment, _filled(pattern, {"a": half, DOTTED_HALF: dotted}), locale=locale)


def _filled(pattern: str, words: dict[str, str]) -> str:
    """Replace some pieces of a pattern with words."""
    return "".join(
        f"'{words[text]}'" if kind != "quoted" and text in words else text
        for kind, text in pieces(pattern)
    )


def day_ending(day: int, language: str) -> str:
    """Return the ending that makes a day's number an ordinal: the `nd` of 22nd."""
    if language.startswith("cy"):
        return _WELSH_ENDINGS.get(day, "ain")
    return _ENGLISH_ENDINGS.get(day, "th")


def _locale(language: str) -> "Locale":
    from babel.core import Locale

    return Locale.parse(language, sep="-")
