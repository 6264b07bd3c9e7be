"""Ids of papers and people: from their names, and the same in each run."""

from collections.abc import Iterable
from typing import TypeVar

K = TypeVar("K")


def unique_ids(wanted: Iterable[tuple[K, str, str, bool]]) -> dict[K, str]:
    """Return an id for each key, given its number, the id it wants, and whether it is obsolete.

    Of several that want the same id, the one with the lowest number gets it: it is the oldest, and
    keeps its id when others are imported later. What is obsolete comes after all others. The others
    get their number after it.
    """
    ids: dict[K, str] = {}
    taken: set[str] = set()
    for key, number, id, _ in sorted(wanted, key=lambda each: (each[3], _by_number(each[1]))):
        free = id if id not in taken else f"{id}-{number}"
        ids[key] = free if free not in taken else _next_free(free, taken)
        taken.add(ids[key])
    return ids


def _by_number(number: str) -> tuple[int, str]:
    return (int(number) if number.isdecimal() else 0, number)


def _next_free(id: str, taken: set[str]) -> str:
    count = 2
    while f"{id}-{count}" in taken:
        count += 1
    return f"{id}-{count}"
