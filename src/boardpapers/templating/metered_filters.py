"""The filters and tests of Jinja, with meters; what could take too much is refused beforehand."""

from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any

from jinja2 import pass_eval_context
from jinja2.exceptions import SecurityError
from jinja2.nodes import EvalContext
from jinja2.runtime import markup_join, str_join

from boardpapers.templating.metered_code import COMPARED, COUNTED, JOINED, MADE
from boardpapers.templating.metering import (
    check_product,
    count_text,
    counted,
    listed,
    made,
    size,
    size_of_format,
)

Filter = Callable[..., Any]

# Not the same each time, or about the insides of the program.
_LEFT_OUT = ("random", "pprint")
# They give no more than they are given, whatever their arguments.
_SMALLER = frozenset(
    {"attr", "count", "d", "default", "first", "float", "int", "last", "length", "max", "min",
     "round", "truncate", "wordcount", "map", "select", "reject", "selectattr", "rejectattr"}
)  # fmt: skip
# Tests that go through what they are given; the others look at what it is.
_COMPARING = frozenset(
    {"in", "lower", "upper", "==", "eq", "equalto", "!=", "ne", ">", "gt", "greaterthan", ">=",
     "ge", "<", "lt", "lessthan", "<=", "le"}
)  # fmt: skip
# Tests that take a remainder: of a text, it is the text filled in as a format.
_DIVIDING = frozenset({"odd", "even", "divisibleby"})
# In characters: what it takes to compare a number in a list.
_ITEM = 8
_MAXIMUM_PRECISION = 20
# Characters that `wordwrap` may copy when it breaks long words.
_MAXIMUM_COPIED = 1_000_000_000


def metered_filters(filters: Mapping[str, Filter]) -> dict[str, Filter]:
    """Return filters with a meter each, and those that are put into a template's code."""
    bounded = {name: _bounded(name, each) for name, each in filters.items()}
    for name in _LEFT_OUT:
        del bounded[name]
    return bounded | {COMPARED: _compared, COUNTED: counted, JOINED: _joined, MADE: made}


def metered_tests(tests: Mapping[str, Any]) -> dict[str, Filter]:
    """Return tests, with a meter on each that goes through what it is given."""
    metered = _COMPARING | _DIVIDING
    return {name: _metered(name, each) if name in metered else each for name, each in tests.items()}


def _bounded(name: str, unmetered: Filter) -> Filter:
    """Return a filter of Jinja's with a meter; iterators become lists, or could not be sized."""
    passed = 1 if hasattr(unmetered, "jinja_pass_arg") else 0

    @wraps(unmetered)
    def run(*arguments: Any, **named: Any) -> Any:
        given, *others = map(listed, arguments[passed:])
        named = {name: listed(each) for name, each in named.items()}
        if name in _CHECKS:
            _CHECKS[name](given, *others, **named)
        if name in _SMALLER:
            count_text(size(given))
        else:
            sized = size_of_format(given) if name == "format" else size(given)
            check_product(name, sized, (*others, *named.values()))
        return made(unmetered(*arguments[:passed], given, *others, **named))

    return run


def _metered(name: str, unmetered: Filter) -> Filter:
    """Return a test with a meter."""

    @wraps(unmetered)
    def run(given: Any, *others: Any, **named: Any) -> Any:
        if name in _DIVIDING:
            check_product(name, size_of_format(given), (*others, *named.values()))
        named = {name: _compared(each) for name, each in named.items()}
        return unmetered(_compared(given), *map(_compared, others), **named)

    return run


def _compared(value: Any) -> Any:
    """Count what a comparison could go through; an iterator becomes a list."""
    value = listed(value)
    count_text(size(value) * (1 if isinstance(value, str | bytes) else _ITEM))
    return value


@pass_eval_context
def _joined(context: EvalContext, values: list[Any]) -> str:
    check_product("~", size(values), ())
    return markup_join(values) if context.autoescape else str_join(values)


def _check_round(_given: Any, precision: Any = 0, *_others: Any, **_named: Any) -> None:
    """Refuse a power of ten that takes without end to work out."""
    if not isinstance(precision, int) or not 0 <= precision <= _MAXIMUM_PRECISION:
        raise SecurityError(f"`round` takes a precision from 0 to {_MAXIMUM_PRECISION}")


def _check_sum(_given: Any, _attribute: Any = None, start: Any = 0, **_named: Any) -> None:
    """Refuse to add up anything but numbers: lists would be copied for each that is added."""
    if not isinstance(start, int | float):
        raise SecurityError("`sum` takes a number as its `start`")


def _check_wordwrap(given: Any, width: Any = 79, *_others: Any, **_named: Any) -> None:
    """Refuse long words: what is left of one is copied for each line that it is broken into."""
    words = given.split() if isinstance(given, str) else []
    copied = sum(len(word) ** 2 for word in words)
    if isinstance(width, int) and width > 0 and copied // width > _MAXIMUM_COPIED:
        raise SecurityError("`wordwrap` is given words too long to be broken")


_CHECKS: dict[str, Callable[..., None]] = {
    "round": _check_round,
    "sum": _check_sum,
    "wordwrap": _check_wordwrap,
}
