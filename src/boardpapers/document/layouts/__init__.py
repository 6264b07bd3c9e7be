"""Layouts: for each kind of paper that is rendered, a function that lays it out."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from boardpapers.document.layouts.membership import lay_out_membership
from boardpapers.document.layouts.report import lay_out_report
from boardpapers.document.unfinished_document import UnfinishedDocument
from boardpapers.models import BOARD, REPORT, Board
from boardpapers.styles import HouseStyle
from boardpapers.workspace import LinkedPaper, Workspace

LAYOUTS: dict[str, Callable[[Workspace, Any, HouseStyle], UnfinishedDocument]] = {
    REPORT.name: lay_out_report,
    BOARD.name: lay_out_membership,
}
"""By the name of the kind; other kinds are not rendered."""


def is_rendered(kind: str) -> bool:
    """Tell whether papers of a kind are rendered."""
    return kind in LAYOUTS


def makes_documents(workspace: Workspace, path: Path) -> bool:
    """Tell whether a file in a folder should be rendered: all but a board without members.

    A file without a kind, or with errors, counts too, so that rendering reports it.
    """
    kind = workspace.peek_kind(path)
    if kind != BOARD.name:
        return is_rendered(kind) or not kind
    board = workspace.paper(path).model
    return not isinstance(board, Board) or bool(board.members)


def lay_out(workspace: Workspace, linked: LinkedPaper, style: HouseStyle) -> UnfinishedDocument:
    """Lay out a paper with the layout for its kind."""
    return LAYOUTS[linked.paper.kind](workspace, linked, style)
