"""The numbers of minutes: those of the agenda's items, or their own, which run on."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from boardpapers.models.minutes import next_number

_OF_AGENDA = re.compile(r"\d{1,4}(?:\.\d{1,3})*[A-Za-z]?")


def with_numbers(items: Sequence[dict[str, Any]], *, is_whole: bool) -> list[dict[str, Any]]:
    """Return minutes of which the agenda is not known, with the numbers of its items.

    Those are the numbers of the minutes. But if they are like `CAB49` and run on, and the minutes
    are of the whole meeting, the items of the agenda are counted from 1.
    """
    if is_whole and _run_on([each.get("number", "") for each in items]):
        counted = ({"item": str(n), **each} for n, each in enumerate(items, 1))
        return without_repeated(list(counted))
    return [_renamed(each) for each in items]


def _run_on(numbers: Sequence[str]) -> bool:
    """Tell whether minutes have numbers of their own, each after the one before."""
    follow = all(next_number(first) == second for first, second in pairwise(numbers))
    return bool(numbers) and follow and not _OF_AGENDA.fullmatch(numbers[0])


def _renamed(minute: dict[str, Any]) -> dict[str, Any]:
    number = minute.get("number", "")
    rest = {name: value for name, value in minute.items() if name != "number"}
    return {"item": number, **rest} if number else rest


def without_repeated(items: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return minutes without the numbers that follow from the one before."""
    found, last = [], ""
    for minute in items:
        number = minute.get("number", "")
        follows = bool(last) and next_number(last) == number
        rest = {name: value for name, value in minute.items() if name != "number"}
        own = {"number": number} if number and not follows else {}
        item = {"item": rest.pop("item")} if "item" in rest else {}
        found.append({**item, **own, **rest})
        last = number or (next_number(last) if last else "")
    return found
