"""A rule is one function and one line in `RULES`, whatever it is about."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints

import pytest

from boardpapers import Severity, validate
from boardpapers.check.apply_rules import _rules_about
from boardpapers.models import KINDS, MEETING, MEMBERS, MINUTES, PLAN_ENTRY, REPORT, Kind, Meeting
from boardpapers.rules import (
    RULES,
    About,
    Finding,
    PaperContext,
    ReportContext,
    Rule,
    Scope,
    WorkspaceContext,
)
from boardpapers.rules.linked_contexts import MinutesContext, PlanEntryContext
from tests.support.small_reports import report, write

MEETING_OF_PARKS = "kind: meeting\nboard: {name: Parks Board}\ndate: 2013-09-09\n"


CONTEXTS: dict[About, type] = {
    REPORT: ReportContext,
    Scope.WORKSPACE: WorkspaceContext,
    MINUTES: MinutesContext,
    PLAN_ENTRY: PlanEntryContext,
}
"""The contexts that have more than a paper, by what a rule is about."""


@pytest.mark.parametrize("code", RULES)
def test_a_rule_takes_the_context_of_what_it_is_about(code: str) -> None:
    rule = RULES[code]
    models = {
        kind.model.__name__: kind.model for kind in KINDS.values()
    }  # some are imported when needed
    taken = next(iter(get_type_hints(rule.check, localns=models).values()))
    if rule.about in CONTEXTS:
        assert taken is CONTEXTS[rule.about]
    else:
        assert get_origin(taken) is PaperContext
        (model,) = get_args(taken)
        assert (rule.about is Scope.ANY_PAPER or isinstance(rule.about, tuple)) or (
            isinstance(rule.about, Kind) and model is rule.about.model
        )


def without_items(context: PaperContext[Meeting]) -> Iterator[Finding]:
    """A meeting has no items."""
    if not context.model.items:
        yield Finding(context.paper.key("kind"), "a meeting without items")


def any_paper(context: PaperContext[Any]) -> Iterator[Finding]:
    """Any paper."""
    yield Finding(context.paper.key("kind"), f"{context.paper.kind} {context.paper.id}")


def whole_workspace(context: WorkspaceContext) -> Iterator[Finding]:
    """The workspace has so many papers."""
    first = context.workspace.paper(context.summaries[0].path)
    yield Finding(first.key("kind"), f"{len(context.summaries)} papers")


@pytest.fixture
def messages(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Callable[..., list[str]]]:
    """A function that adds a rule BP399 and returns what is then reported by it, or as BP015."""

    def messages(about: About, check: Callable[[Any], Iterator[Finding]]) -> list[str]:
        monkeypatch.setattr("boardpapers.rules.placeholders.for_this_test", check, raising=False)
        rule = Rule("for-this-test", Severity.WARNING, about, "placeholders:for_this_test")
        monkeypatch.setitem(RULES, "BP399", rule)
        _rules_about.cache_clear()
        found = validate(tmp_path)
        return [each.message for each in found if each.code in ("BP399", "BP015")]

    yield messages
    _rules_about.cache_clear()


def test_rules_about_a_kind_any_paper_and_the_workspace(
    messages: Callable[..., list[str]], tmp_path: Path
) -> None:
    write(tmp_path / "2013-09-09.yaml", MEETING_OF_PARKS)
    write(tmp_path / "cycle-parking.yaml", report())
    assert messages(MEETING, without_items) == ["a meeting without items"]
    assert messages(MEMBERS, any_paper) == []
    assert messages(Scope.ANY_PAPER, any_paper) == ["meeting 2013-09-09", "report cycle-parking"]
    assert messages(Scope.WORKSPACE, whole_workspace) == ["2 papers"]


@pytest.mark.parametrize(
    ("about", "check"), [(MEETING, without_items), (Scope.WORKSPACE, whole_workspace)]
)
def test_a_finding_is_ignored_by_a_comment_and_by_the_settings(
    about: About, check: object, messages: Callable[..., list[str]], tmp_path: Path
) -> None:
    write(tmp_path / "2013-09-09.yaml", f"# boardpapers: ignore BP399\n{MEETING_OF_PARKS}")
    assert messages(about, check) == []
    write(tmp_path / "2013-09-09.yaml", MEETING_OF_PARKS)
    assert len(messages(about, check)) == 1
    write(tmp_path / "boardpapers.yaml", "ignore: {path: 2013-09-09.yaml, rule: BP399}\n")
    assert messages(about, check) == []
