"""The ways to write a count: 1, a, A, i or I."""

from collections.abc import Callable

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_ALPHABET = "abcdefghijklmnopqrstuvwxyz"


def letters(count: int) -> str:
    """Return a, b … z, aa, bb … as Word and statutes do."""
    more, position = divmod(count - 1, len(_ALPHABET))
    return _ALPHABET[position] * (more + 1)


def roman(count: int) -> str:
    """Return i, ii, iii, iv …"""
    written = ""
    for value, numeral in _ROMAN:
        times, count = divmod(count, value)
        written += numeral * times
    return written


COUNTERS: dict[str, Callable[[int], str]] = {
    "number": str,
    "letter": letters,
    "LETTER": lambda count: letters(count).upper(),
    "roman": roman,
    "ROMAN": lambda count: roman(count).upper(),
}
"""The ways to write a count, by their names in the formats of house styles."""
