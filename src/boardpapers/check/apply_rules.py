"""Apply rules to a paper or a workspace, and turn their findings into diagnostics."""

from collections.abc import Iterator
from functools import cache
from itertools import islice

from msgspec.structs import replace

from boardpapers.check.ignores import Selection
from boardpapers.diagnostics import Diagnostic
from boardpapers.models import KINDS, Kind, StrictModel
from boardpapers.rules import (
    MOST_FINDINGS,
    RULES,
    Finding,
    PaperContext,
    Rule,
    Scope,
    WorkspaceContext,
)


def apply_to_paper(
    context: PaperContext[StrictModel], selection: Selection
) -> Iterator[Diagnostic]:
    """Yield the findings of the rules for a paper's kind and for any paper."""
    return _apply((KINDS[context.paper.kind], Scope.ANY_PAPER), context, selection)


def apply_to_workspace(context: WorkspaceContext, selection: Selection) -> Iterator[Diagnostic]:
    """Yield the findings of the rules for the workspace as a whole."""
    return _apply((Scope.WORKSPACE,), context, selection)


def _apply(
    abouts: tuple[Kind[StrictModel] | Scope, ...],
    context: PaperContext[StrictModel] | WorkspaceContext,
    selection: Selection,
) -> Iterator[Diagnostic]:
    for code, rule in _rules_about(abouts, selection):
        if findings := list(islice(rule.check(context), MOST_FINDINGS + 1)):
            yield from _diagnostics(code, rule, findings)


@cache
def _rules_about(
    abouts: tuple[Kind[StrictModel] | Scope, ...], selection: Selection
) -> list[tuple[str, Rule]]:
    """Return the rules to apply; cached, because they are the same for thousands of papers."""
    return [
        (code, rule)
        for code, rule in RULES.items()
        if any(map(rule.is_about, abouts)) and selection.includes(code, rule.severity)
    ]


def _diagnostics(code: str, rule: Rule, findings: list[Finding]) -> Iterator[Diagnostic]:
    if len(findings) > MOST_FINDINGS:
        sentence = f"there are more than {MOST_FINDINGS} problems like this: {findings[-1].message}"
        findings[-1] = replace(findings[-1], message=sentence)
    for each in findings:
        yield Diagnostic(code, rule.severity, each.message, each.place, each.help, each.related)
