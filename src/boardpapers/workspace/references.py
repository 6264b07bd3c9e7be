"""References of a paper to others, resolved."""

from collections.abc import Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from boardpapers.diagnostics import Diagnostic, Place, error, has_errors
from boardpapers.models import REPORT, Kind, Person, StrictModel
from boardpapers.reader import DataPath
from boardpapers.workspace.paper import AnyPaper
from boardpapers.workspace.unresolved import unresolved, unresolved_member
from boardpapers.workspace.workspace import Workspace


class ResolvedReference(Struct, frozen=True):
    """The target of a reference and the paper that has it; both None if there is none."""

    model: StrictModel | None = None
    paper: AnyPaper | None = None


class ReferenceLinks(Struct):
    """The references of one paper, followed one by one, and their errors.

    If a paper is found but has errors, these are collected, and there is no model: nothing else
    is reported about it.
    """

    workspace: Workspace
    paper: AnyPaper
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def follow(
        self,
        kind: Kind[StrictModel],
        reference: str | StrictModel | None,
        path: DataPath,
        paper: AnyPaper,
        *,
        takes_fields: bool = True,
    ) -> ResolvedReference:
        """Return the target of a reference at a path of a paper. BP201, BP202.

        A report that has a file is an outline, without texts. `takes_fields` is false if only an id
        can be written there, not the fields of the target.
        """
        if not isinstance(reference, str):
            return ResolvedReference(reference, paper)
        found = self._find(kind, reference)
        if len(found) == 1:
            self.add_errors_of(found[0])
            return ResolvedReference(found[0].model, found[0])
        unreadable = self.workspace.find_unreadable(reference)
        if unreadable and not found:
            self.add_errors_of(unreadable[0])
            return ResolvedReference()
        place = paper.value(*path)
        if found:
            self.diagnostics.append(_several(place, kind, reference, found))
        else:
            board = getattr(paper.model, "board", None)
            found_none = unresolved(
                self.workspace, place, kind, reference, board, takes_fields=takes_fields
            )
            self.diagnostics.append(found_none)
        return ResolvedReference()

    def _find(self, kind: Kind[StrictModel], id: str) -> Sequence[AnyPaper]:
        is_report = kind is REPORT
        return self.workspace.report_outlines(id) if is_report else self.workspace.find(kind, id)

    def follow_member(self, reference: str | Person | None, path: DataPath) -> Person | None:
        """Return the member that a path of this paper refers to. BP201."""
        if not isinstance(reference, str):
            return reference
        member = self.workspace.member(reference)
        if member is None and self.workspace.broken_members:
            self.diagnostics += self.workspace.broken_members[0].diagnostics
        elif member is None:
            place = self.paper.value(*path)
            self.diagnostics.append(unresolved_member(self.workspace, place, reference))
        return member

    def add_errors_of(self, paper: AnyPaper) -> None:
        """Keep the errors of a paper that this one relies on."""
        if has_errors(paper.diagnostics):
            self.diagnostics += paper.diagnostics


def both(code: str, place: Place, message: str, other: Place, help: str) -> Diagnostic:
    """Make an error that names two places."""
    return replace(error(code, place, message, help), related=(("the other place", other),))


def _several(
    place: Place, kind: Kind[StrictModel], reference: str, found: Sequence[AnyPaper]
) -> Diagnostic:
    sentence = f"more than one {kind.name} has the id `{reference}`"
    several = error("BP202", place, sentence, "give each its own id")
    return replace(several, related=tuple(("this one", other.id_place) for other in found))
