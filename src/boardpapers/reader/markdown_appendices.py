"""Headings of appendices, in the forms that people use: `Appendix A – Map`."""

import re
from string import ascii_uppercase

from msgspec import Struct

_HEADING = re.compile(
    r"appendix(?: (?P<mark>\d{1,3}|[a-z]|[ivx]{2,5}))?(?: ?(?:[:–—]|--?(?= |$)) ?|$)(?P<title>.*)",
    re.IGNORECASE,
)
_ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")


class AppendixHeading(Struct, frozen=True):
    """The number or letter of an appendix, and its title; either is empty if it is not given."""

    mark: str
    title: str

    def expected(self, number: int) -> str:
        """Return the mark expected of the appendix with a number: its own, if that is correct."""
        letter, tens, ones = ascii_uppercase[number - 1 : number], *divmod(number, 10)
        if self.mark.upper() in (letter, "X" * tens + _ROMAN[ones]):
            return self.mark
        return letter or str(number) if len(self.mark) == 1 and self.mark.isalpha() else str(number)

    def is_at(self, number: int) -> bool:
        """Tell whether this can be the heading of the appendix with a number."""
        return not self.mark or self.mark.lstrip("0") == self.expected(number)


def appendix_heading(words: str) -> AppendixHeading | None:
    """Return the mark and title of the heading of an appendix; None for any other heading."""
    found = _HEADING.fullmatch(words)
    return AppendixHeading(found["mark"] or "", found["title"]) if found else None
