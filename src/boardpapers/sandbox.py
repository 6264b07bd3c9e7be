"""A sandbox for templates that also ends: each turn of a loop and each call is counted."""

from collections.abc import Iterable, Iterator
from contextvars import ContextVar
from typing import Any

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

# Two thousand paragraphs take far fewer; to count as far takes some three seconds.
MAXIMUM_STEPS = 3_000_000
MAXIMUM_TEXT = 10_000_000
_COUNTED = "counted"
_steps: ContextVar[int] = ContextVar("_steps", default=0)


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, where a rendering takes no more than so many steps.

    Raises SecurityError within a rendering that takes more; `start` it before each.
    """

    intercepted_binops = frozenset({"*", "**"})

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.filters[_COUNTED] = _counted

    def start(self) -> None:
        """Begin to count anew."""
        _steps.set(0)

    def call(self, context: Context, called: Any, /, *arguments: Any, **named: Any) -> Any:
        """Call what a template calls: a macro, a loop inside itself, a method."""
        _count()
        return super().call(context, called, *arguments, **named)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Multiply, unless a text or number comes of it that fills the memory."""
        if operator == "**":
            raise SecurityError("templates have no powers")
        sizes = [len(each) if hasattr(each, "__len__") else each for each in (left, right)]
        if abs(sizes[0] * sizes[1]) > MAXIMUM_TEXT:
            raise SecurityError("a product is too large")
        return super().call_binop(context, operator, left, right)


class _CountingCode(CodeGenerator):
    """Compiles `for x in y` as `for x in y | counted`."""

    def visit_Template(  # noqa: N802 - Jinja's name
        self, node: nodes.Template, frame: Frame | None = None
    ) -> None:
        for loop in node.find_all(nodes.For):
            loop.iter = nodes.Filter(
                loop.iter, _COUNTED, [], [], None, None,
                lineno=loop.lineno, environment=self.environment,
            )  # fmt: skip
        super().visit_Template(node, frame)


Sandbox.code_generator_class = _CountingCode


def _counted(values: Iterable[Any]) -> Iterator[Any]:
    for value in values:
        _count()
        yield value


def _count() -> None:
    steps = _steps.get() + 1
    _steps.set(steps)
    if steps > MAXIMUM_STEPS:
        raise SecurityError("it does not come to an end")
