"""Layouts: for each kind of paper that is rendered, a function that lays it out."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from boardpapers.document.layouts.agenda import lay_out_agenda
from boardpapers.document.layouts.decision_sheet import lay_out_decisions
from boardpapers.document.layouts.membership import lay_out_membership
from boardpapers.document.layouts.minutes import lay_out_minutes
from boardpapers.document.layouts.report import lay_out_report
from boardpapers.document.tree import Document
from boardpapers.document.unfinished_document import UnfinishedDocument
from boardpapers.models import BOARD, MEETING, MINUTES, REPORT, Kind, StrictModel
from boardpapers.styles import HouseStyle
from boardpapers.workspace import LinkedPaper, Workspace

LAYOUTS: dict[str, Callable[[Workspace, Any, HouseStyle], UnfinishedDocument]] = {
    REPORT.name: lay_out_report,
    BOARD.name: lay_out_membership,
    MEETING.name: lay_out_agenda,
    MINUTES.name: lay_out_minutes,
}
"""By the name of the kind; other kinds are not rendered."""


class OtherDocument(Struct, frozen=True):
    """A document that is made from a kind of paper besides its own, when it is asked for.

    `name` is what people call it; `output` is the name of its files, without ending.
    """

    kind: Kind[StrictModel]
    name: str
    output: str
    lay_out: Callable[[Workspace, Any, HouseStyle, str], UnfinishedDocument]

    def output_name(self, id: str) -> str:
        """Return the name, without ending, of the files made from a paper."""
        return self.output.replace("{id}", id)


OTHER_DOCUMENTS: dict[str, OtherDocument] = {
    "decisions": OtherDocument(MINUTES, "decision sheet", "{id}-decisions", lay_out_decisions),
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
    layout = LAYOUTS[kind](workspace, linked, style)

    def other(document: OtherDocument) -> Document:
        id = document.output_name(linked.paper.id)
        return document.lay_out(workspace, linked, style, id).finish()

    others = {
        name: partial(other, document)
        for name, document in OTHER_DOCUMENTS.items()
        if document.kind.name == kind
    }
    return replace(layout, others=others) if others else layout
