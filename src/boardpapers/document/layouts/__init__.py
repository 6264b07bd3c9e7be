"""Layouts: for each kind of paper that is rendered, a function that lays it out."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from pkgutil import resolve_name
from typing import cast

from msgspec import Struct
from msgspec.structs import replace

from boardpapers.document.tree import Document
from boardpapers.document.unfinished_document import UnfinishedDocument
from boardpapers.models import (
    BOARD,
    MEETING,
    MINUTES,
    OFFICER_DECISION,
    PLAN_ENTRY,
    REPORT,
    Kind,
    StrictModel,
)
from boardpapers.styles import HouseStyle
from boardpapers.workspace import LinkedPaper, Workspace

LAYOUTS = {
    REPORT.name: "report:lay_out_report",
    BOARD.name: "membership:lay_out_membership",
    MEETING.name: "agenda:lay_out_agenda",
    MINUTES.name: "minutes:lay_out_minutes",
    PLAN_ENTRY.name: "plan_entry:lay_out_plan_entry",
    OFFICER_DECISION.name: "officer_decision:lay_out_officer_decision",
}
"""The module and function of each kind, by its name, loaded when used; others are not rendered."""


class OtherDocument(Struct, frozen=True):
    """A document that is made from a kind of paper besides its own, when it is asked for.

    `name` is what people call it; `output` is the name of its files, without ending; `layout` is
    the module and function that lays it out, loaded when used.
    """

    kind: Kind[StrictModel]
    name: str
    output: str
    layout: str

    def output_name(self, id: str) -> str:
        """Return the name, without ending, of the files made from a paper."""
        return self.output.replace("{id}", id)


OTHER_DOCUMENTS: dict[str, OtherDocument] = {
    "decisions": OtherDocument(
        MINUTES, "decision sheet", "{id}-decisions", "decision_sheet:lay_out_decisions"
    ),
}
"""By the name that `boardpapers render --as` takes."""

NEEDED: dict[str, tuple[str, str]] = {
    BOARD.name: ("members", "membership list"),
    MEETING.name: ("items", "agenda"),
}
"""By kind: the list without which there is no document, and the name of the document."""


def is_rendered(kind: str) -> bool:
    """Tell whether papers of a kind are rendered."""
    return kind in LAYOUTS


def makes_documents(workspace: Workspace, path: Path, document: str | None = None) -> bool:
    """Tell whether a file in a folder should be rendered; as another document, if one is named.

    A board without members and a meeting without items make no document. A file without a kind,
    or with errors, counts, so that rendering reports it.
    """
    kind = workspace.peek_kind(path)
    if document:
        return kind in ("", OTHER_DOCUMENTS[document].kind.name)
    if kind not in NEEDED:
        return is_rendered(kind) or not kind
    field, _ = NEEDED[kind]
    return bool(getattr(workspace.paper(path).model, field, True))


def lay_out(workspace: Workspace, linked: LinkedPaper, style: HouseStyle) -> UnfinishedDocument:
    """Lay out a paper with the layout for its kind; other documents are laid out when asked for."""
    kind = linked.paper.kind
    layout = _load(LAYOUTS[kind])(workspace, linked, style)

    def other(document: OtherDocument, *, private: bool = False) -> Document:
        id = document.output_name(linked.paper.id)
        return _load(document.layout)(workspace, linked, style, id).finish(private=private)

    others = {
        name: partial(other, document)
        for name, document in OTHER_DOCUMENTS.items()
        if document.kind.name == kind
    }
    return replace(layout, others=others) if others else layout


def _load(layout: str) -> Callable[..., UnfinishedDocument]:
    return cast("Callable[..., UnfinishedDocument]", resolve_name(f"{__name__}.{layout}"))
