"""BP020: reports whose output has the name of another paper's."""

from collections.abc import Iterator

from boardpapers.document import OTHER_DOCUMENTS, makes_documents
from boardpapers.models import KINDS
from boardpapers.rules.contexts import ReportContext
from boardpapers.rules.rule import Finding


def shared_output_names(context: ReportContext) -> Iterator[Finding]:
    """A report would be written to the same file as the membership list of a board.

    The list of the board `parks` is called `parks-membership`. If a report has that id, one of the
    two would be lost.

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
    documents = [(kind, kind.output) for kind in KINDS.values()]
    documents += [(each.kind, each.output) for each in OTHER_DOCUMENTS.values()]
    for kind, output in documents:
        before, _, after = output.partition("{id}")
        if not (before or after) or not (name.startswith(before) and name.endswith(after)):
            continue
        id = name[len(before) : len(name) - len(after)]
        for other in context.workspace.find(kind, id):
            if makes_documents(context.workspace, other.path):
                sentence = (
                    f"this report and the {kind.name} `{id}` would both be written to files called "
                    f"`{name}`"
                )
                related = ((f"the {kind.name}", other.id_place),)
                help = "give the report a different `id:`"
                yield Finding(context.paper.id_place, sentence, help, related)
