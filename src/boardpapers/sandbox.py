"""A sandbox for templates that also ends, and that fills no memory.

Jinja's sandbox keeps templates from what is private. This one lets them call nothing but macros,
loops and the methods of plain values, and meters every way in which something new is made: loops,
calls, operators, slices, literals, filters, includes, and the joining of what is printed.
"""

from collections.abc import Callable, Generator, Iterable, Iterator
from functools import wraps
from typing import Any, cast

from jinja2 import nodes, pass_eval_context
from jinja2.compiler import CodeGenerator, Frame
from jinja2.environment import Template
from jinja2.exceptions import SecurityError
from jinja2.nodes import EvalContext
from jinja2.runtime import (
    BlockReference,
    Context,
    LoopContext,
    Macro,
    Undefined,
    markup_join,
    str_join,
)
from jinja2.sandbox import ImmutableSandboxedEnvironment, safe_range
from jinja2.utils import Cycler, Joiner, Namespace
from jinja2.visitor import NodeTransformer

from boardpapers.metering import (
    CHARACTERS_A_STEP,
    check_product,
    count,
    count_text,
    counted,
    made,
    size,
    size_of_format,
    start,
)

Filter = Callable[..., Any]

_COUNTED, _MADE, _JOINED = "counted", "made", "joined"
_OUTPUTS_A_STEP = 4
_STEPS_A_CALL = 5
# In characters: what it takes to hold one, and after how many they are counted.
_PIECE = 8
_LOOKED_AT = 10_000
_STEPS_AN_INCLUDE = 20
# Not the same each time, or about the insides of the program.
_LEFT_OUT_FILTERS = ("random", "pprint")
_LEFT_OUT_GLOBALS = ("lipsum",)
# They give no more than they are given, whatever their arguments.
_SMALLER = frozenset(
    {"attr", "count", "d", "default", "first", "float", "int", "last", "length", "max", "min",
     "round", "truncate", "wordcount", "map", "select", "reject", "selectattr", "rejectattr"}
)  # fmt: skip
_PLAIN = (str, bytes, int, float, list, tuple, dict, set, frozenset)
_PRINTED = (list, tuple, dict, Namespace)
_CALLED = (Macro, BlockReference, LoopContext, Joiner, Undefined)
_MADE_BY_CALL = (safe_range, dict, Cycler, Joiner, Namespace)


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, where a rendering takes no more than so many steps.

    Raises SecurityError within a rendering that takes more; `start` it before each.
    """

    intercepted_binops = frozenset({"+", "-", "*", "**", "%"})

    def __init__(self, **options: Any) -> None:
        super().__init__(finalize=_printable, **options)
        self.filters = {name: _bounded(name, each) for name, each in self.filters.items()}
        for name in _LEFT_OUT_FILTERS:
            del self.filters[name]
        for name in _LEFT_OUT_GLOBALS:
            del self.globals[name]
        self.filters |= {_COUNTED: counted, _MADE: made, _JOINED: _joined}

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
        owner = _owner(called)
        if not isinstance(owner, _PLAIN) and called is not dict:
            return super().call(context, called, *arguments, **named)
        name = getattr(called, "__name__", "")
        is_format = name in ("format", "format_map")
        given = size_of_format(owner) if is_format else size(owner)
        check_product(name, given, (*arguments, *named.values()))
        return made(super().call(context, called, *arguments, **named))

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Reckon, unless a text or number comes of it that fills the memory."""
        if operator == "**":
            raise SecurityError("templates have no powers")
        if operator == "%" and isinstance(left, str):
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


class _Metering(NodeTransformer):
    """Puts a meter on what makes something new without a filter, an operator or a call."""

    def visit_For(self, node: nodes.For) -> nodes.Node:  # noqa: N802 - Jinja's name
        self.generic_visit(node)
        outputs = sum(len(each.nodes) for each in node.find_all(nodes.Output))
        words = sum(len(each.data) for each in node.find_all(nodes.TemplateData))
        steps = 1 + outputs // _OUTPUTS_A_STEP + words // CHARACTERS_A_STEP
        weight = nodes.Const(steps, lineno=node.lineno)
        node.iter = _filtered(cast("nodes.Expr", node.iter), _COUNTED, weight)
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        values = nodes.List(node.nodes, lineno=node.lineno, environment=node.environment)
        return _filtered(values, _JOINED)

    def visit_Getitem(self, node: nodes.Getitem) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        return _filtered(node, _MADE) if isinstance(node.arg, nodes.Slice) else node

    def visit_List(self, node: nodes.List) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        return _filtered(node, _MADE)

    def visit_Dict(self, node: nodes.Dict) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        return _filtered(node, _MADE)

    def visit_Tuple(self, node: nodes.Tuple) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        return _filtered(node, _MADE) if node.ctx == "load" else node


def _filtered(node: nodes.Expr, name: str, *arguments: nodes.Expr) -> nodes.Filter:
    return nodes.Filter(
        node, name, list(arguments), [], None, None,
        lineno=node.lineno, environment=node.environment,
    )  # fmt: skip


class _MeteredCode(CodeGenerator):
    def visit_Template(  # noqa: N802 - Jinja's name
        self, node: nodes.Template, frame: Frame | None = None
    ) -> None:
        _Metering().visit(node)
        node.set_environment(self.environment)
        super().visit_Template(node, frame)


Sandbox.code_generator_class = _MeteredCode


def _bounded(name: str, unmetered: Filter) -> Filter:
    """Return a filter of Jinja's with a meter; iterators become lists, or could not be sized."""
    passed = 1 if hasattr(unmetered, "jinja_pass_arg") else 0

    @wraps(unmetered)
    def run(*arguments: Any, **named: Any) -> Any:
        given, *others = (
            list(counted(each)) if hasattr(each, "__next__") else each
            for each in arguments[passed:]
        )
        if name in _SMALLER:
            count_text(size(given))
        else:
            sized = size_of_format(given) if name == "format" else size(given)
            check_product(name, sized, (*others, *named.values()))
        return made(unmetered(*arguments[:passed], given, *others, **named))

    return run


def _owner(called: Any) -> Any:
    """Return what a method is of; `str.format` comes wrapped by Jinja's sandbox."""
    return getattr(getattr(called, "__wrapped__", called), "__self__", None)


@pass_eval_context
def _joined(context: EvalContext, values: list[Any]) -> str:
    check_product("~", size(values), ())
    return markup_join(values) if context.autoescape else str_join(values)


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
