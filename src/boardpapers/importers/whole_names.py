"""Members whom minutes name by surname alone, as those of that name who were there."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

Person = dict[str, Any]

_LISTS = ("present", "apologies", "absent", "substitutes")
_MOST_FIELDS = frozenset({"title", "name"})


def with_whole_names(minutes: dict[str, Any]) -> dict[str, Any]:
    """Return minutes in which members who came are the same everywhere: `Councillor Example`.

    A surname that two of them have stays as it is.
    """
    there = {each["name"]: each for each in _people(minutes)}
    surnames = Counter(name.split()[-1] for name in there if name.split())
    whole = {
        name.split()[-1]: person
        for name, person in there.items()
        if len(name.split()) > 1 and surnames[name.split()[-1]] == 1
    }
    return {
        name: value if name in (*_LISTS, "in_attendance") else _whole(value, whole, there)
        for name, value in minutes.items()
    }


def _people(minutes: dict[str, Any]) -> Iterator[Person]:
    """Yield the members in the lists of who came."""
    for entry in _entries(minutes):
        yield from (entry[name] for name in ("member", "for") if isinstance(entry.get(name), dict))
        if "name" in entry:
            yield entry


def _entries(minutes: dict[str, Any]) -> Iterable[Person]:
    return (each for name in _LISTS for each in minutes.get(name, ()))


def _whole(value: Any, whole: dict[str, Person], there: dict[str, Person]) -> Any:
    if isinstance(value, list):
        return [_whole(each, whole, there) for each in value]
    if not isinstance(value, dict):
        return value
    if "name" in value and value.keys() <= _MOST_FIELDS:
        name = value["name"]
        return there.get(name) or (whole.get(name, value) if " " not in name else value)
    return {key: _whole(each, whole, there) for key, each in value.items()}
