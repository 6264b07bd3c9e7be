"""Layouts: for each kind of paper that is rendered, a function that lays it out."""

from collections.abc import Callable
from pathlib import Path
from pkgutil import resolve_name
from typing import Any, cast

from boardpapers.document.unfinished_document import UnfinishedDocument
from boardpapers.models import BOARD, MEETING, MINUTES, REPORT
from boardpapers.styles import HouseStyle
from boardpapers.workspace import LinkedPaper, Workspace

Layout = Callable[[Workspace, Any, HouseStyle], UnfinishedDocument]

LAYOUTS = {
    REPORT.name: "report:lay_out_report",
    BOARD.name: "membership:lay_out_membership",
    MEETING.name: "agenda:lay_out_agenda",
    MINUTES.name: "minutes:lay_out_minutes",
}
"""The module and function of each kind, by its name, loaded when used; others are not rendered."""

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
    layout = cast("Layout", resolve_name(f"{__name__}.{LAYOUTS[linked.paper.kind]}"))
    return layout(workspace, linked, style)
