"""Layouts: for each kind of paper that is rendered, a function that lays it out."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from boardpapers.document.layouts.agenda import lay_out_agenda
from boardpapers.document.layouts.membership import lay_out_membership
from boardpapers.document.layouts.minutes import lay_out_minutes
from boardpapers.document.layouts.officer_decision import lay_out_officer_decision
from boardpapers.document.layouts.plan_entry import lay_out_plan_entry
from boardpapers.document.layouts.report import lay_out_report
from boardpapers.document.unfinished_document import UnfinishedDocument
from boardpapers.models import BOARD, MEETING, MINUTES, OFFICER_DECISION, PLAN_ENTRY, REPORT
from boardpapers.styles import HouseStyle
from boardpapers.workspace import LinkedPaper, Workspace

LAYOUTS: dict[str, Callable[[Workspace, Any, HouseStyle], UnfinishedDocument]] = {
    REPORT.name: lay_out_report,
    BOARD.name: lay_out_membership,
    MEETING.name: lay_out_agenda,
    MINUTES.name: lay_out_minutes,
    PLAN_ENTRY.name: lay_out_plan_entry,
    OFFICER_DECISION.name: lay_out_officer_decision,
}
"""By the name of the kind; other kinds are not rendered."""


NEEDED: dict[str, tuple[str, str]] = {
    BOARD.name: ("members", "membership list"),
    MEETING.name: ("items", "agenda"),
}
"""By kind: the list without which there is no document, and the name of the document."""


def is_rendered(kind: str) -> bool:
    """Tell whether papers of a kind are rendered."""
    return kind in LAYOUTS


def makes_documents(workspace: Workspace, path: Path) -> bool:
    """Tell whether a file in a folder should be rendered.

    A board without members and a meeting without items make no document. A file without a kind,
    or with errors, counts, so that rendering reports it.
    """
    kind = workspace.peek_kind(path)
    if kind not in NEEDED:
        return is_rendered(kind) or not kind
    field, _ = NEEDED[kind]
    return bool(getattr(workspace.paper(path).model, field, True))


def lay_out(workspace: Workspace, linked: LinkedPaper, style: HouseStyle) -> UnfinishedDocument:
    """Lay out a paper with the layout for its kind."""
    return LAYOUTS[linked.paper.kind](workspace, linked, style)
