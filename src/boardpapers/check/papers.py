"""All that can be said about papers: as they are read, linked, laid out, and by the rules."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, partial
from itertools import islice
from pathlib import Path
from typing import cast

from msgspec import Struct
from msgspec.structs import replace

from boardpapers.check.ignores import EVERYTHING, Selection, without_ignored
from boardpapers.check.inputs import Inputs
from boardpapers.diagnostics import BoardpapersError, Diagnostic, has_errors
from boardpapers.document import Built, Document, build_document, finish_document, style_of
from boardpapers.models import MEMBERS, Board, Meeting, Report
from boardpapers.parallel import share_out
from boardpapers.rules import MOST_FINDINGS, RULES, Check, Finding, Subject
from boardpapers.rules.placeholders import placeholders_in
from boardpapers.styles import HouseStyle
from boardpapers.workspace import (
    AnyPaper,
    LinkedReport,
    Paper,
    PaperSummary,
    Workspace,
    check_board,
    check_meeting,
    check_members,
    check_summaries,
    link_report,
    summary_of,
)


class LaidOut(Struct, frozen=True):
    """A report as far as it came: laid out in its house style, unless it has errors."""

    document: Document | None
    style: HouseStyle | None
    diagnostics: tuple[Diagnostic, ...]


class CheckedReport(Struct, frozen=True):
    """A report with all that is found in it, and what it was built to, if it came so far."""

    linked: LinkedReport
    diagnostics: tuple[Diagnostic, ...]
    style: HouseStyle | None = None
    built: Built | None = None


def lay_out(
    workspace: Workspace,
    paper: AnyPaper,
    selection: Selection,
    style: str | None = None,
) -> LaidOut:
    """Check a report, and lay it out for print; `style` overrides the report's own."""
    checked = check_report(workspace, paper, selection, style)
    if not checked.built or not checked.style or has_errors(checked.diagnostics):
        return LaidOut(None, None, checked.diagnostics)
    document = finish_document(checked.built, checked.linked, checked.style)
    return LaidOut(document, checked.style, checked.diagnostics)


def check_report(
    workspace: Workspace,
    paper: AnyPaper,
    selection: Selection,
    style: str | None = None,
) -> CheckedReport:
    """Link a report, build its document and apply the rules; `style` overrides its own."""
    report = cast("Paper[Report]", paper)
    linked, diagnostics = link_report(workspace, report)
    diagnostics += paper.diagnostics
    try:
        house_style = style_of(workspace, linked, style)
    except BoardpapersError as problem:
        return CheckedReport(linked, (*diagnostics, *problem.diagnostics))
    built = build_document(workspace, linked, house_style)
    subject = Subject(workspace, linked, house_style, built.document, built.proses, built.names)
    diagnostics += [*built.diagnostics, *_apply_rules(subject, selection)]
    diagnostics = without_ignored(workspace, paper, diagnostics, selection)
    return CheckedReport(linked, tuple(diagnostics), house_style, built)


def check_inputs(
    inputs: Inputs, selection: Selection = EVERYTHING, processes: int = 1
) -> list[Diagnostic]:
    """Check all papers that a command or a program has named; what could not be read is told of."""
    diagnostics = list(inputs.diagnostics)
    for workspace, files in inputs.by_workspace:
        diagnostics += check(workspace, files, selection, processes)
    diagnostics += check_styles(inputs, selection)
    return arranged(diagnostics)


def check_styles(inputs: Inputs, selection: Selection = EVERYTHING) -> list[Diagnostic]:
    """Check the house styles that a command or a program has named, by itself or all of them."""
    if not inputs.styles:
        return []
    from boardpapers.check.house_styles import check_style

    return [
        each
        for path, workspace in inputs.styles.items()
        for each in check_style(workspace, path.parent.name, selection)
    ]


def check(
    workspace: Workspace,
    files: Sequence[Path],
    selection: Selection = EVERYTHING,
    processes: int = 1,
) -> list[Diagnostic]:
    """Check papers of a workspace, each by itself and against the others, and its settings.

    Papers that they refer to are told of only where they have errors. Of each report only its
    summary is kept, so that thousands need no more memory than a few.
    """
    diagnostics: list[Diagnostic] = []
    summaries: list[PaperSummary] = []
    if len(files) > 1:
        workspace.build_index()  # once, before the work is shared out
    work = partial(_check_run, workspace, selection)
    for found, summaries_of_run in share_out(work, files, processes):
        diagnostics += found
        summaries += summaries_of_run
    diagnostics += check_summaries(workspace, summaries)
    if any(summary.kind == MEMBERS.name for summary in summaries):
        diagnostics += check_members(workspace)
    if workspace.settings_paper:
        diagnostics += workspace.settings_paper.diagnostics
    return arranged(diagnostics)


def _check_run(
    workspace: Workspace, selection: Selection, files: Sequence[Path]
) -> tuple[list[Diagnostic], list[PaperSummary]]:
    diagnostics: list[Diagnostic] = []
    summaries: list[PaperSummary] = []
    # All are read before the first is checked: a processor is quicker at what it has done just now.
    for paper in [workspace.paper(file) for file in files]:
        diagnostics += check_paper(workspace, paper, selection)
        summaries.append(summary_of(paper))
        workspace.release(paper)
    return diagnostics, summaries


def check_paper(
    workspace: Workspace, paper: AnyPaper, selection: Selection
) -> Iterable[Diagnostic]:
    """Check one paper, and the papers that it refers to."""
    if isinstance(paper.model, Report):
        return check_report(workspace, paper, selection).diagnostics
    found = list(paper.diagnostics)
    if isinstance(paper.model, Meeting):
        found += check_meeting(workspace, cast("Paper[Meeting]", paper))
    elif isinstance(paper.model, Board):
        found += check_board(workspace, cast("Paper[Board]", paper))
    if paper.model and selection.wants("BP306"):
        found += (_diagnostic("BP306", each) for each in placeholders_in(paper))
    return without_ignored(workspace, paper, found, selection)


def arranged(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return the diagnostics sorted, each once."""
    return sorted(dict.fromkeys(diagnostics), key=lambda diagnostic: diagnostic.sort_key)


def _apply_rules(subject: Subject, selection: Selection) -> Iterator[Diagnostic]:
    """Yield what the rules find in a report, with each rule's code and severity."""
    for code, check in _wanted(selection):
        if findings := list(islice(check(subject), MOST_FINDINGS + 1)):
            yield from _diagnostics(code, findings)


@cache
def _wanted(selection: Selection) -> list[tuple[str, Check]]:
    """Return the rules that are applied, which are the same for thousands of reports."""
    checks = ((code, rule.check) for code, rule in RULES.items() if selection.wants(code))
    return [(code, check) for code, check in checks if check]


def _diagnostics(code: str, findings: list[Finding]) -> Iterator[Diagnostic]:
    if len(findings) > MOST_FINDINGS:
        sentence = f"there are more than {MOST_FINDINGS} of these: {findings[-1].message}"
        findings[-1] = replace(findings[-1], message=sentence)
    return (_diagnostic(code, found) for found in findings)


def _diagnostic(code: str, found: Finding) -> Diagnostic:
    severity = RULES[code].severity
    return Diagnostic(code, severity, found.message, found.place, found.help, found.related)
