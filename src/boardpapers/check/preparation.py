"""Prepare papers for the rules: link them and, if their kind has a layout, lay them out."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeAlias, cast

from msgspec import Struct
from msgspec.structs import replace

from boardpapers.diagnostics import BoardpapersError, Diagnostic
from boardpapers.document import UnfinishedDocument, lay_out, style_of
from boardpapers.markdown.prose import Prose
from boardpapers.models import (
    BOARD,
    MEETING,
    MEMBERS,
    MINUTES,
    OFFICER_DECISION,
    PLAN_ENTRY,
    REPORT,
    StrictModel,
)
from boardpapers.rules import PaperContext, ReportContext
from boardpapers.styles import HouseStyle
from boardpapers.workspace import (
    AnyPaper,
    LinkedPaper,
    Workspace,
)

if TYPE_CHECKING:
    from boardpapers.models import (
        Board,
        Meeting,
        Minutes,
        OfficerDecision,
        PlanEntry,
        Report,
    )
    from boardpapers.workspace import Paper


class Prepared(Struct, frozen=True):
    """A paper prepared for the rules, and the diagnostics so far.

    `context` is None if errors prevent the rules from being applied. `layouts` are those of the
    documents made from the paper, each with its house style.
    """

    context: PaperContext[StrictModel] | None
    diagnostics: tuple[Diagnostic, ...] = ()
    layouts: tuple[tuple[UnfinishedDocument, HouseStyle], ...] = ()

    @property
    def proses(self) -> tuple[Prose, ...]:
        """The texts of the paper; those of a document in another language are the same."""
        return self.layouts[0][0].proses if self.layouts else ()


def prepare(workspace: Workspace, paper: AnyPaper, style: str | None = None) -> Prepared:
    """Link a paper and lay it out; `style` overrides its own house style."""
    if paper.model is None:
        return Prepared(None)
    return _PREPARATIONS[paper.kind](workspace, paper, style)


def _prepare_report(workspace: Workspace, paper: AnyPaper, style: str | None) -> Prepared:
    from boardpapers.workspace import link_report

    report = cast("Paper[Report]", paper)
    linked, found = link_report(workspace, report)
    try:
        house_style = style_of(workspace, linked, style)
    except BoardpapersError as problem:
        return Prepared(None, (*found, *problem.diagnostics))
    layout = lay_out(workspace, linked, house_style)
    context = ReportContext(
        workspace, report, layout.proses, linked, house_style, layout, layout.names
    )
    return Prepared(context, (*found, *layout.diagnostics), ((layout, house_style),))


def _prepare_meeting(workspace: Workspace, paper: AnyPaper, style: str | None) -> Prepared:
    from boardpapers.workspace import link_meeting

    meetings, found = link_meeting(workspace, cast("Paper[Meeting]", paper))
    return _in_all_languages(workspace, paper, meetings, found, style)


def _prepare_board(workspace: Workspace, paper: AnyPaper, style: str | None) -> Prepared:
    from boardpapers.workspace import link_board

    boards, found = link_board(workspace, cast("Paper[Board]", paper))
    return _in_all_languages(workspace, paper, boards, found, style)


def _prepare_minutes(workspace: Workspace, paper: AnyPaper, style: str | None) -> Prepared:
    from boardpapers.rules.linked_contexts import MinutesContext
    from boardpapers.workspace import link_minutes

    minutes = cast("Paper[Minutes]", paper)
    linked, found = link_minutes(workspace, minutes)
    prepared = _in_all_languages(workspace, paper, [linked] if linked else [], found, style)
    context = MinutesContext(workspace, minutes, prepared.proses, linked) if linked else None
    return replace(prepared, context=context)


def _prepare_plan_entry(workspace: Workspace, paper: AnyPaper, style: str | None) -> Prepared:
    from boardpapers.rules.linked_contexts import PlanEntryContext
    from boardpapers.workspace import link_plan_entry

    entry = cast("Paper[PlanEntry]", paper)
    linked, found = link_plan_entry(workspace, entry)
    prepared = _in_all_languages(workspace, paper, [linked], found, style)
    return replace(prepared, context=PlanEntryContext(workspace, entry, prepared.proses, linked))


def _prepare_decision(workspace: Workspace, paper: AnyPaper, style: str | None) -> Prepared:
    from boardpapers.workspace import link_officer_decision

    linked, found = link_officer_decision(workspace, cast("Paper[OfficerDecision]", paper))
    return _in_all_languages(workspace, paper, [linked], found, style)


def _in_all_languages(
    workspace: Workspace,
    paper: AnyPaper,
    versions: Sequence[LinkedPaper],
    found: list[Diagnostic],
    style: str | None,
) -> Prepared:
    """Lay out a paper that makes a document in each of several languages."""
    layouts: list[tuple[UnfinishedDocument, HouseStyle]] = []
    for linked in versions:
        try:
            house_style = style_of(workspace, linked, style)
        except BoardpapersError as problem:
            found += problem.diagnostics
            continue
        layouts.append((lay_out(workspace, linked, house_style), house_style))
    found += (each for layout, _ in layouts for each in layout.diagnostics)
    prepared = Prepared(None, tuple(found), tuple(layouts))
    return replace(prepared, context=PaperContext(workspace, paper, prepared.proses))


def _prepare_members(workspace: Workspace, paper: AnyPaper, _style: str | None) -> Prepared:
    return Prepared(PaperContext(workspace, paper, ()))


_Preparation: TypeAlias = Callable[[Workspace, AnyPaper, str | None], Prepared]

_PREPARATIONS: dict[str, _Preparation] = {
    REPORT.name: _prepare_report,
    BOARD.name: _prepare_board,
    MEMBERS.name: _prepare_members,
    MEETING.name: _prepare_meeting,
    MINUTES.name: _prepare_minutes,
    PLAN_ENTRY.name: _prepare_plan_entry,
    OFFICER_DECISION.name: _prepare_decision,
}
"""The function that prepares a paper, by its kind."""
