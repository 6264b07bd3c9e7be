"""The numbers of the items of an agenda, as printed, each of them once."""

import itertools
import re
from collections.abc import Iterator, Sequence
from string import ascii_lowercase

_PART = re.compile(r"(\d+)")


def printed_number(text: str | None) -> str:
    """Return a number as it is printed, without the full stop after it."""
    return (text or "").strip().rstrip(".:").strip()


def printed_order(numbers: Sequence[str]) -> list[int]:
    """Return the order in which items are printed, as indexes.

    It is that of their numbers, if each has one that begins with digits and no two are the same;
    else that in which they came.
    """
    keys = [_natural(number) for number in numbers]
    if any(not key or not key[0][0] for key in keys) or len(set(numbers)) < len(numbers):
        return list(range(len(numbers)))
    return sorted(range(len(numbers)), key=lambda index: keys[index])


def unique_numbers(printed: Sequence[str]) -> list[str]:
    """Return a number for each item, given those printed; some may be empty or repeated.

    If none is printed, they are 1, 2, 3. An item without a number gets that before it with a
    letter, and one whose number is taken gets a letter too: `4`, `4a`.
    """
    if not any(printed):
        return [str(number) for number in range(1, len(printed) + 1)]
    wanted = set(filter(None, printed))
    free = {base: _lettered(base) for base in ("0", *wanted)}
    taken: set[str] = set()
    numbers: list[str] = []
    base = "0"
    for number in printed:
        base = number or base
        if not number or number in taken:
            number = next(each for each in free[base] if each not in taken and each not in wanted)
        taken.add(number)
        numbers.append(number)
    return numbers


def _lettered(number: str) -> Iterator[str]:
    yield from (f"{number}{letter}" for letter in ascii_lowercase)
    yield from (f"{number}-{count}" for count in itertools.count(1))


def _natural(number: str) -> list[tuple[bool, int, str]]:
    parts = filter(None, _PART.split(number))
    return [(p.isdecimal(), int(p) if p.isdecimal() else 0, p) for p in parts]
