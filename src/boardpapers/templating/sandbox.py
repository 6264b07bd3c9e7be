"""A sandbox for templates: they can print their data, and reach nothing else.

Jinja's sandbox hides private attributes. This one also limits calls to macros, loops and the
methods of plain values.
"""

from collections.abc import Generator, Iterable
from io import StringIO
from itertools import islice
from typing import Any

from jinja2 import pass_context
from jinja2.runtime import BlockReference, Context, LoopContext, Macro, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment, safe_range
from jinja2.utils import Cycler, Joiner, Namespace

# These differ each time, or show internals of the program.
_OMITTED_FILTERS = ("random", "pprint")
_OMITTED_GLOBALS = ("lipsum",)
_PIECES = 1_000
_PLAIN = (str, bytes, int, float, list, tuple, dict, set, frozenset)
_CALLABLE = (Macro, BlockReference, LoopContext, Joiner, Undefined)
_CONSTRUCTORS = (safe_range, dict, Cycler, Joiner, Namespace)


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, with fewer things to call."""

    def __init__(self, **options: Any) -> None:
        # Nothing is evaluated while a template is compiled: a mistake would have no line.
        super().__init__(**options, optimized=False, finalize=_unchanged)
        for name in _OMITTED_FILTERS:
            del self.filters[name]
        for name in _OMITTED_GLOBALS:
            del self.globals[name]

    def is_safe_callable(self, called: Any) -> bool:
        """Tell whether a template may call it: its own macros, and methods of plain values."""
        owner = _owner(called)
        return (
            isinstance(called, _CALLABLE)
            or any(called is each for each in _CONSTRUCTORS)
            or isinstance(owner, (*_PLAIN, LoopContext, Cycler))
        )

    @staticmethod
    def concat(pieces: Iterable[str]) -> str:
        """Join the output of a template; if it is too long, fail at the line that prints it."""
        text, rest = StringIO(), iter(pieces)
        try:
            # In batches, so that it is nearly always at a line of the template when it is ended.
            while run := list(islice(rest, _PIECES)):
                text.write("".join(run))
        except MemoryError as problem:
            text.close()  # so that memory is left to report it
            if isinstance(pieces, Generator):
                pieces.throw(problem)
            raise
        return text.getvalue()


@pass_context
def _unchanged(_context: Context, value: object) -> object:
    return value


def _owner(called: Any) -> Any:
    """Return the object that a method belongs to; Jinja's sandbox wraps `str.format`."""
    return getattr(getattr(called, "__wrapped__", called), "__self__", None)
