"""BP020: papers whose output has the name of another paper's."""

from collections.abc import Iterator
from typing import Any

from boardpapers.document import NEEDED, OTHER_DOCUMENTS, is_rendered, makes_documents
from boardpapers.models import KINDS, REPORT
from boardpapers.models.kinds import Kind
from boardpapers.rules.contexts import ReportContext
from boardpapers.rules.rule import Finding
from boardpapers.workspace import AnyPaper, Workspace


def shared_output_names(context: ReportContext) -> Iterator[Finding]:
    """A report would be written to the same file as the membership list of a board.

    The list of the board `parks` is called `parks-membership`. If a report has that id, one of the
    two would be lost. `render --private` also refuses to write the private version of `parking` if
    there is a paper called `parking-private`.

    Fails:

        id: parks-membership
        # file: parks.yaml
        kind: board
        name: Parks Board
        members: [{member: {name: Alex Example}}]

    Passes:

        id: membership-of-the-parks-board
        # file: parks.yaml
        kind: board
        name: Parks Board
        members: [{member: {name: Alex Example}}]
    """
    name = context.paper.id
    for kind, other in _others_called(context.workspace, name):
        sentence = (
            f"this report and the {kind.name} `{other.id}` would both be written to files called "
            f"`{name}`"
        )
        related = ((f"the {kind.name}", other.id_place),)
        yield Finding(
            context.paper.id_place, sentence, "give the report a different `id:`", related
        )


def papers_called(workspace: Workspace, name: str) -> Iterator[tuple[Kind[Any], AnyPaper]]:
    """Yield the papers whose public files have a name, without ending, and their kinds."""
    for report in workspace.report_outlines(name):
        yield REPORT, report
    yield from _others_called(workspace, name)


def _others_called(workspace: Workspace, name: str) -> Iterator[tuple[Kind[Any], AnyPaper]]:
    """Yield those that are not reports."""
    for kind, output in _OTHERS:
        before, _, after = output.partition("{id}")
        if name.startswith(before) and name.endswith(after):
            for paper in workspace.find(kind, name[len(before) : len(name) - len(after)]):
                if kind.name not in NEEDED or makes_documents(workspace, paper.path):
                    yield kind, paper


_OTHERS: list[tuple[Kind[Any], str]] = [
    *((k, k.output) for k in KINDS.values() if is_rendered(k.name) and k is not REPORT),
    *((document.kind, document.output) for document in OTHER_DOCUMENTS.values()),
]
"""The kinds that make documents besides reports, and the names of these, without ending."""
