"""BP202: ids that several papers or members share."""

from collections.abc import Iterator

from boardpapers.diagnostics import Place
from boardpapers.models import MEMBERS, Members
from boardpapers.rules.contexts import WorkspaceContext
from boardpapers.rules.rule import Finding, two_places
from boardpapers.workspace import PaperSummary, Workspace


def duplicate_ids(context: WorkspaceContext) -> Iterator[Finding]:
    """Two papers of one kind have the same id.

    A reference to this id could mean either, and both papers would be rendered to the same file.

    Fails:

        # file: north/parks.yaml
        kind: board
        name: Parks Board North
        # file: south/parks.yaml
        kind: board
        name: Parks Board South

    Passes:

        # file: north/parks-north.yaml
        kind: board
        name: Parks Board North
        # file: south/parks-south.yaml
        kind: board
        name: Parks Board South
    """
    first: dict[tuple[str, str], PaperSummary] = {}
    for paper in context.summaries:
        if not paper.kind:
            continue
        if (other := first.setdefault((paper.kind, paper.id), paper)) is not paper:
            sentence = f"two papers of the kind `{paper.kind}` have the id `{paper.id}`"
            places = (context.workspace.paper(each.path).id_place for each in (paper, other))
            yield two_places(sentence, "rename one of the files, or give it an `id:`", *places)
    if any(paper.kind == MEMBERS.name for paper in context.summaries):
        yield from _duplicate_members(context.workspace)


def _duplicate_members(workspace: Workspace) -> Iterator[Finding]:
    first: dict[str, Place] = {}
    for paper in workspace.members_files:
        members = paper.model.members if isinstance(paper.model, Members) else ()
        for index, member in enumerate(members):
            place = paper.value("members", index, "id")
            if (other := first.setdefault(member.id, place)) is not place:
                sentence = f"two members have the id `{member.id}`"
                yield two_places(sentence, "give one of them another id", place, other)
