"""How much a template may do: steps are counted, and what could be made is reckoned before it is.

A step is a turn of a loop, a part of a call, or 32 characters made or gone through. A single
operation is taken to make the size of what it is given times the size of its arguments, numbers
counted by their value: `|center(80)` of n characters makes 80 n at most. That rule bounds all.
"""

import re
from collections.abc import Iterable, Iterator
from contextvars import ContextVar
from time import monotonic
from typing import Any

from jinja2.exceptions import SecurityError
from jinja2.utils import Namespace

# Two thousand paragraphs take far fewer; to count as far takes some three seconds.
MAXIMUM_STEPS = 3_000_000
MAXIMUM_TEXT = 10_000_000
"""Characters that a single operation may make."""
MAXIMUM_SECONDS = 20
"""A backstop, for operations that are slow beyond their steps."""

CHARACTERS_A_STEP = 32
_STEPS_A_LOOK = 1_000
# What a part of the paper may be copied about: a macro hands on what those inside it have made.
_COPIES = 20
_NOTHING = frozenset({bool, type(None)})
_SMALL = _NOTHING | {int, float}
_SIZED = (str, bytes, dict, list, tuple, set, frozenset, range, Namespace)


class _Meter:
    __slots__ = ("deadline", "given", "limit", "look", "steps")

    def __init__(self) -> None:
        self.steps = 0
        self.limit = MAXIMUM_STEPS
        self.look = min(_STEPS_A_LOOK, self.limit)
        self.deadline = monotonic() + MAXIMUM_SECONDS
        self.given: set[int] = set()


_meter: ContextVar[_Meter] = ContextVar("_meter")


def start() -> None:
    """Begin to count anew."""
    _meter.set(_Meter())


def count(steps: int = 1) -> None:
    """Count steps. Raises SecurityError: they are too many, or took too long."""
    meter = _meter.get()
    meter.steps += steps
    if meter.steps < meter.look:
        return
    if meter.steps > meter.limit or monotonic() > meter.deadline:
        raise SecurityError("it does not come to an end, or makes too much")
    meter.look = min(meter.steps + _STEPS_A_LOOK, meter.limit)


def count_text(characters: int) -> None:
    """Count what is made or gone through."""
    if characters >= CHARACTERS_A_STEP:
        count(characters // CHARACTERS_A_STEP)


def allow(part: object, characters: int) -> None:
    """Let the limit grow by what a part of the paper brings along, as an image; once for each."""
    meter = _meter.get()
    if id(part) not in meter.given:
        meter.given.add(id(part))
        meter.limit += _COPIES * characters // CHARACTERS_A_STEP


def counted(values: Iterable[Any], weight: int = 1) -> Iterator[Any]:
    """Yield the values of a loop, each of which counts."""
    for value in values:
        count(weight)
        yield value


def listed(value: Any) -> Any:
    """Return an iterator as a list, each value a step, and anything else as it is."""
    return list(counted(value)) if hasattr(value, "__next__") else value


def size(value: Any, *, by_value: bool = False) -> int:
    """Return how large a value is; numbers count by their value, if asked. Stops at the limit."""
    if isinstance(value, str | bytes):
        return len(value)
    small = _NOTHING if by_value else _SMALL
    found, waiting = 0, [(value, 1)]
    while waiting and found <= MAXIMUM_TEXT:
        each, depth = waiting.pop()
        if isinstance(each, str | bytes):
            found += len(each) + 1
        elif isinstance(each, dict):
            found += depth
            waiting += ((inner, depth + 1) for pair in each.items() for inner in pair)
        elif isinstance(each, list | tuple | set | frozenset | range):
            found += depth + len(each)
            waiting += ((inner, depth + 1) for inner in each if type(inner) not in small)
        elif isinstance(each, Namespace):
            found += MAXIMUM_TEXT + 1  # it prints all that is in it, which cannot be seen here
        else:
            found += _number(each) if by_value else 1
    return found


def _number(value: Any) -> int:
    if not isinstance(value, int | float):
        return 1
    return int(min(abs(value), MAXIMUM_TEXT + 1)) if value == value else 1


def size_of_format(text: Any) -> int:
    """Return how large a format is, its widths counted by their value: `%1000s`."""
    words = text.decode("latin-1") if isinstance(text, bytes) else text
    widths = re.findall(r"\d+", words) if isinstance(words, str) else []
    return size(text) + sum(int(each) if len(each) < 9 else MAXIMUM_TEXT for each in widths)


def check_product(name: str, given: int, arguments: Iterable[Any]) -> None:
    """Raise SecurityError where an operation could make more than it may."""
    by = sum(size(each, by_value=True) for each in arguments)
    if (given + 1) * (by + 1) > MAXIMUM_TEXT:
        raise SecurityError(f"`{name}` could make more than {MAXIMUM_TEXT:,} characters")
    count_text(given)


def made(value: Any) -> Any:
    """Count what has been made, and return it. Raises SecurityError: it is too large."""
    if isinstance(value, int | float) and abs(value) > 10**18:
        raise SecurityError("a number is too large")
    if isinstance(value, _SIZED):
        characters = size(value)
        if characters > MAXIMUM_TEXT:
            raise SecurityError("a value is too large")
        count_text(characters)
    return value
