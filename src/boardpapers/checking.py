"""All that can be said about papers: as they are read, linked, laid out, and by the rules."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import cast

from boardpapers.diagnostics import BoardpapersError, Diagnostic, has_errors
from boardpapers.document import Document, build_document, style_of
from boardpapers.models import Board, Meeting, Part, Report
from boardpapers.rules import MOST_FINDINGS, RULES, Subject
from boardpapers.styles import HouseStyle
from boardpapers.workspace import (
    LinkedReport,
    Paper,
    Workspace,
    check_board,
    check_ids,
    check_items,
    check_meeting,
    link_report,
)


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A report as far as it came: linked, and laid out in its house style unless that failed."""

    linked: LinkedReport
    style: HouseStyle | None
    document: Document | None
    diagnostics: tuple[Diagnostic, ...]


def lay_out(workspace: Workspace, paper: Paper[Part], style: str | None = None) -> LaidOut:
    """Link a report, lay it out and apply the rules; `style` overrides the report's own."""
    report = cast("Paper[Report]", paper)
    linked, diagnostics = link_report(workspace, report)
    try:
        house_style = style_of(workspace, linked, style)
    except BoardpapersError as problem:
        return LaidOut(linked, None, None, (*diagnostics, *problem.diagnostics))
    built = build_document(workspace, linked, house_style)
    subject = Subject(workspace, linked, house_style, built.document, built.proses, built.names)
    diagnostics += [*built.diagnostics, *apply_rules(subject)]
    return LaidOut(linked, house_style, built.document, tuple(diagnostics))


def apply_rules(subject: Subject) -> Iterator[Diagnostic]:
    """Yield what the rules find in a report, with each rule's code and severity."""
    for code, rule in RULES.items():
        for found in islice(rule.check(subject), MOST_FINDINGS) if rule.check else ():
            yield Diagnostic(
                code, rule.severity, found.message, found.place, found.help, found.related
            )


def check(workspace: Workspace, papers: Iterable[Paper[Part]]) -> list[Diagnostic]:
    """Check papers of a workspace, each by itself and against the others, and its settings.

    Papers that they refer to are told of only where they have errors.
    """
    papers = list(papers)
    diagnostics = check_ids(papers)
    reports: list[LinkedReport] = []
    for paper in papers:
        diagnostics += paper.diagnostics
        if isinstance(paper.model, Report):
            laid_out = lay_out(workspace, paper)
            reports.append(laid_out.linked)
            diagnostics += laid_out.diagnostics
        elif isinstance(paper.model, Meeting):
            diagnostics += check_meeting(workspace, cast("Paper[Meeting]", paper))
        elif isinstance(paper.model, Board):
            diagnostics += check_board(workspace, cast("Paper[Board]", paper))
    diagnostics += check_items(reports)
    diagnostics += broken(workspace, papers)
    return arranged(diagnostics)


def broken(workspace: Workspace, papers: Iterable[Paper[Part]]) -> Iterator[Diagnostic]:
    """Yield what is wrong with the settings, and with papers that others refer to."""
    settings = workspace.settings_paper
    if settings:
        yield from settings.diagnostics
    known = {paper.path for paper in papers}
    for paper in workspace.loaded:
        unreadable = any(each.code == "BP000" for each in paper.diagnostics)
        if paper.path not in known and has_errors(paper.diagnostics) and not unreadable:
            yield from paper.diagnostics


def arranged(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return the diagnostics sorted, each once."""
    return sorted(dict.fromkeys(diagnostics), key=lambda diagnostic: diagnostic.sort_key)
