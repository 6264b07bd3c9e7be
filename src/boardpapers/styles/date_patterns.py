"""Patterns of dates and times in a house style: CLDR patterns, as Babel prints them.

Letters are replaced, words between apostrophes are printed. Two slots are added to CLDR's letters:
`{th}` is the ending of a day (22nd), and `{a.m.}` is a.m. or p.m. with its dots.
"""

import re
from typing import Annotated

from boardpapers.models.value_readers import check_text, wrong
from boardpapers.models.value_rules import Check

_PIECE = re.compile(
    r"(?P<quoted>'(?:[^']|'')*')|(?P<letters>([A-Za-z])\3*)|(?P<slot>\{[^{}]*\})|(?P<other>.)",
    re.DOTALL,
)
DAY_ENDING = "{th}"
DOTTED_HALF = "{a.m.}"

_DAYS, _MONTHS, _YEARS = {"d", "dd"}, {"M", "MM", "MMM", "MMMM"}, {"y", "yy", "yyyy"}
_WEEKDAYS = {"E", "EE", "EEE", "EEEE"}
_HALVES = {"a", DOTTED_HALF}
_HOURS, _HALF_DAY_HOURS, _MINUTES = {"H", "HH"}, {"h", "hh"}, {"m", "mm"}

# So that the help can translate a strftime format.
_INSTEAD_OF_STRFTIME = {
    "%d": "dd", "%-d": "d", "%e": "d", "%B": "MMMM", "%b": "MMM", "%m": "MM", "%-m": "M",
    "%Y": "yyyy", "%y": "yy", "%A": "EEEE", "%a": "EEE", "%H": "HH", "%-H": "H", "%I": "hh",
    "%-I": "h", "%M": "mm", "%p": "a",
}  # fmt: skip
_STRFTIME = re.compile(r"%-?[A-Za-z]")


def pieces(pattern: str) -> list[tuple[str, str]]:
    """Split a pattern into its pieces, each `quoted`, `letters` of a kind, a `slot`, or `other`."""
    return [
        (kind, found[kind])
        for found in _PIECE.finditer(pattern)
        for kind in ("quoted", "letters", "slot", "other")
        if found[kind]
    ]


def _date_pattern(pattern: str) -> str:
    _refuse_strftime(pattern, "dd MMMM yyyy")
    known = _DAYS | _MONTHS | _YEARS | _WEEKDAYS | {DAY_ENDING}
    there = _known_only(pattern, known, "dd MMMM yyyy")
    for name, any_of, example in (
        ("day", _DAYS, "d"), ("month", _MONTHS, "MMMM"), ("year", _YEARS, "yyyy"),
    ):  # fmt: skip
        if there.isdisjoint(any_of):
            sentence, help = f"`{{value}}` has no {name}", f"add `{example}` for the {name}"
            raise wrong("BP920", sentence, help, pattern)
    if DAY_ENDING in there and f"d{DAY_ENDING}" not in pattern:
        sentence = "`{{th}}` in `{value}` does not follow the day"
        raise wrong("BP920", sentence, "write `d{th}`", pattern)
    return pattern


def _time_pattern(pattern: str) -> str:
    _refuse_strftime(pattern, "HH:mm")
    there = _known_only(pattern, _HOURS | _HALF_DAY_HOURS | _MINUTES | _HALVES, "h.mm a")
    has_half = not there.isdisjoint(_HALVES)
    if there.isdisjoint(_HOURS | _HALF_DAY_HOURS) or there.isdisjoint(_MINUTES):
        help = "write `HH` or `h` for the hour and `mm` for the minute"
        raise wrong("BP920", "`{value}` has no hour or no minute", help, pattern)
    if not there.isdisjoint(_HALF_DAY_HOURS) and not has_half:
        help = "add `a`, or write `HH` for 24 hours"
        raise wrong("BP920", "`{value}` does not say whether it is am or pm", help, pattern)
    return pattern


def _refuse_strftime(pattern: str, example: str) -> None:
    if _STRFTIME.search(pattern):
        meant = _STRFTIME.sub(lambda found: _INSTEAD_OF_STRFTIME.get(found[0], "%"), pattern)
        help = f"write `{example if '%' in meant else meant}`"
        raise wrong("BP920", "`{value}` is a strftime format", help, pattern)


def _known_only(pattern: str, known: set[str], example: str) -> set[str]:
    """Return the pieces of a pattern. BP109: it is empty; BP920: one is not known."""
    check_text(pattern)
    if ("other", "'") in pieces(pattern):
        help = "write an apostrophe before and after the words, or two for a printed apostrophe"
        raise wrong("BP920", "an apostrophe in `{value}` is not closed", help, pattern)
    there = {text for kind, text in pieces(pattern) if kind in ("letters", "slot")}
    for text in sorted(there - known):
        sentence = f"`{_plain(text)}` in `{{value}}` has no meaning here"
        help = f"write a pattern like `{example}`, with words between apostrophes: 'on'"
        raise wrong("BP920", sentence, help, pattern)
    return there


def _plain(text: str) -> str:
    """Return a text with its braces doubled, for a sentence with a slot for a value."""
    return text.replace("{", "{{").replace("}", "}}")


DatePattern = Annotated[str, Check(_date_pattern)]
"""The pattern of a date: `dd MMMM yyyy`, `EEEE, d{th} MMMM, yyyy`. BP920."""

TimePattern = Annotated[str, Check(_time_pattern)]
"""The pattern of a time of day: `HH:mm`, `h.mm a`, `h.mm {a.m.}`. BP920."""
