"""A sandbox for templates that also ends, and that fills no memory.

Jinja's sandbox keeps templates from what is private. This one lets them call nothing but macros,
loops and the methods of plain values, and meters every way in which something new is made: loops,
calls, operators, slices, literals, filters, includes, and the joining of what is printed.
"""

from collections.abc import Generator, Iterable, Iterator
from string import Formatter
from typing import Any

from jinja2.environment import Template
from jinja2.exceptions import SecurityError
from jinja2.runtime import BlockReference, Context, LoopContext, Macro, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment, safe_range
from jinja2.utils import Cycler, Joiner, Namespace

from boardpapers.templating.metered_code import MeteredCode
from boardpapers.templating.metered_filters import Filter, metered_filters, metered_tests
from boardpapers.templating.metering import (
    check_product,
    count,
    count_text,
    listed,
    made,
    size,
    size_of_format,
    start,
)

_STEPS_A_CALL = 5
# In characters: what it takes to hold one, and after how many they are counted.
_PIECE = 8
_LOOKED_AT = 10_000
_STEPS_AN_INCLUDE = 20
_LEFT_OUT_GLOBALS = ("lipsum",)
# Some encodings take the square of a text's length; templates are made of text alone.
_LEFT_OUT_METHODS = ("encode", "decode")
_FORMATS = ("format", "format_map")
_PLAIN = (str, bytes, int, float, list, tuple, dict, set, frozenset)
_PRINTED = (list, tuple, dict, Namespace)
_CALLED = (Macro, BlockReference, LoopContext, Joiner, Undefined)
_MADE_BY_CALL = (safe_range, dict, Cycler, Joiner, Namespace)


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, where a rendering takes no more than so many steps.

    Raises SecurityError within a rendering that takes more; `start` it before each.
    """

    code_generator_class = MeteredCode
    intercepted_binops = frozenset({"+", "-", "*", "**", "%"})

    def __init__(self, **options: Any) -> None:
        super().__init__(finalize=_printable, **options)
        self.filters = dict(metered_filters(self.filters))
        self.tests = dict(metered_tests(self.tests))
        for name in _LEFT_OUT_GLOBALS:
            del self.globals[name]

    def add_filters(self, filters: Iterable[tuple[str, Filter]]) -> None:
        """Take filters of the program's own, which are trusted with what they are given."""
        self.filters.update(filters)

    def start(self) -> None:
        """Begin to count anew."""
        start()

    def is_safe_callable(self, called: Any) -> bool:
        """Tell whether a template may call something: what it has itself, and plain values have."""
        owner = _owner(called)
        return (
            isinstance(called, _CALLED)
            or any(called is each for each in _MADE_BY_CALL)
            or isinstance(owner, (*_PLAIN, LoopContext, Cycler))
        )

    def call(self, context: Context, called: Any, /, *arguments: Any, **named: Any) -> Any:
        """Call what a template calls: a macro, a loop inside itself, a method."""
        count(_STEPS_A_CALL)
        if isinstance(called, Macro):
            return context.call(called, *arguments, **named)
        arguments = tuple(map(listed, arguments))
        named = {name: listed(each) for name, each in named.items()}
        owner = _owner(called)
        if isinstance(owner, _PLAIN) or called is dict:
            _check_method(owner, getattr(called, "__name__", ""), (*arguments, *named.values()))
            return made(super().call(context, called, *arguments, **named))
        count_text(size(arguments))
        return super().call(context, called, *arguments, **named)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Reckon, unless a text or number comes of it that fills the memory."""
        if operator == "**":
            raise SecurityError("templates have no powers")
        if operator == "%" and isinstance(left, str | bytes):
            check_product("%", size_of_format(left), (right,))
        elif operator == "*":
            check_product("*", size(left, by_value=True), (right,))
        elif operator == "+":
            check_product("+", size(left) + size(right), ())
        return made(super().call_binop(context, operator, left, right))

    def concat(self, pieces: Iterable[str]) -> str:
        """Join what a template, a macro or a block prints."""
        if isinstance(pieces, list):
            count_text(sum(map(len, pieces)) + _PIECE * len(pieces))
            return "".join(pieces)
        return "".join(_streamed(pieces))

    def _load_template(self, name: str, globals: Any) -> Template:  # noqa: A002 - Jinja's name
        count(_STEPS_AN_INCLUDE)
        return super()._load_template(name, globals)


def _owner(called: Any) -> Any:
    """Return what a method is of; `str.format` comes wrapped by Jinja's sandbox."""
    return getattr(getattr(called, "__wrapped__", called), "__self__", None)


def _check_method(owner: Any, name: str, arguments: Iterable[Any]) -> None:
    """Raise SecurityError where a method could make more than it may, or take without end."""
    if name in _LEFT_OUT_METHODS:
        raise SecurityError(f"templates have no `{name}`")
    is_format = name in _FORMATS and isinstance(owner, str)
    if is_format and any("{" in (field[2] or "") for field in Formatter().parse(owner)):
        raise SecurityError(f"`{name}` takes no field inside another, as in `{{:{{}}}}`")
    check_product(name, size_of_format(owner) if is_format else size(owner), arguments)


def _printable(value: Any) -> Any:
    """Let a value be printed, unless its words are many more than itself: a list of lists."""
    if isinstance(value, str):
        count_text(len(value))
        return value
    return made(value) if isinstance(value, _PRINTED) else value


def _streamed(pieces: Iterable[str]) -> Iterator[str]:
    """Yield what a template prints; the template is told where it has printed too much."""
    waiting = 0
    for piece in pieces:
        waiting += len(piece) + _PIECE
        if waiting > _LOOKED_AT:
            try:
                count_text(waiting)
            except SecurityError as problem:
                if isinstance(pieces, Generator):
                    pieces.throw(problem)
                raise
            waiting = 0
        yield piece
    count_text(waiting)
