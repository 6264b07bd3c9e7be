"""Meters in the code of a template: on what makes or goes through something without being called.

They are filters, put around loops, literals, slices, comparisons and what is joined by `~`.
"""

from typing import cast

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.visitor import NodeTransformer

from boardpapers.templating.metering import CHARACTERS_A_STEP

COMPARED, COUNTED, JOINED, MADE = "compared", "counted", "joined", "made"
"""The names of those filters."""

_OUTPUTS_A_STEP = 4


class _Metering(NodeTransformer):
    """Puts the filters into a template's tree."""

    def visit_For(self, node: nodes.For) -> nodes.Node:  # noqa: N802 - Jinja's name
        self.generic_visit(node)
        outputs = sum(len(each.nodes) for each in node.find_all(nodes.Output))
        words = sum(len(each.data) for each in node.find_all(nodes.TemplateData))
        steps = 1 + outputs // _OUTPUTS_A_STEP + words // CHARACTERS_A_STEP
        weight = nodes.Const(steps, lineno=node.lineno)
        node.iter = _filtered(cast("nodes.Expr", node.iter), COUNTED, weight)
        return node

    def visit_Compare(self, node: nodes.Compare) -> nodes.Node:  # noqa: N802 - Jinja's name
        self.generic_visit(node)
        node.expr = _filtered(node.expr, COMPARED)
        for operand in node.ops:
            operand.expr = _filtered(operand.expr, COMPARED)
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:  # noqa: N802 - Jinja's name
        self.generic_visit(node)
        values = nodes.List(node.nodes, lineno=node.lineno, environment=node.environment)
        return _filtered(values, JOINED)

    def visit_Getitem(self, node: nodes.Getitem) -> nodes.Node:  # noqa: N802 - Jinja's name
        self.generic_visit(node)
        return _filtered(node, MADE) if isinstance(node.arg, nodes.Slice) else node

    def visit_List(self, node: nodes.List) -> nodes.Node:  # noqa: N802 - Jinja's name
        self.generic_visit(node)
        return _filtered(node, MADE)

    def visit_Dict(self, node: nodes.Dict) -> nodes.Node:  # noqa: N802 - Jinja's name
        self.generic_visit(node)
        return _filtered(node, MADE)

    def visit_Tuple(self, node: nodes.Tuple) -> nodes.Node:  # noqa: N802 - Jinja's name
        self.generic_visit(node)
        return _filtered(node, MADE) if node.ctx == "load" else node


def _filtered(node: nodes.Expr, name: str, *arguments: nodes.Expr) -> nodes.Filter:
    return nodes.Filter(
        node, name, list(arguments), [], None, None,
        lineno=node.lineno, environment=node.environment,
    )  # fmt: skip


class MeteredCode(CodeGenerator):
    """Compiles a template with meters in it."""

    def visit_Template(  # noqa: N802 - Jinja's name
        self, node: nodes.Template, frame: Frame | None = None
    ) -> None:
        """Compile a template."""
        _Metering().visit(node)
        node.set_environment(self.environment)
        super().visit_Template(node, frame)
