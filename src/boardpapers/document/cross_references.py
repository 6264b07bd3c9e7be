"""The cross-references of a paper: their targets, and those without one."""

import re
from urllib.parse import unquote

from msgspec import Struct

from boardpapers.diagnostics import Diagnostic
from boardpapers.document.addresses import Target
from boardpapers.document.citations import is_private, targets_in_report
from boardpapers.document.context import LayoutContext
from boardpapers.document.file_endings import FILE_ENDINGS
from boardpapers.markdown.nodes import CrossReference, Link
from boardpapers.markdown.prose import Prose
from boardpapers.models import REPORT
from boardpapers.models.name_suggestions import suggest
from boardpapers.workspace import LinkedPaper, Workspace

_REPORT = (
    r"(?i)(?![a-z][a-z\d+.-]*:|//)(?:[^?#]*/)?(?P<id>[^/?#]+?)(?:-private)?"
    rf"(?:\.(?:{'|'.join(FILE_ENDINGS)}|ya?ml))?(?:\?[^#]*)?(?:#(?P<name>.*))?"
)
"""A link that may lead to the file of a report, wherever it is, or be meant to."""


class CrossReferences(Struct, frozen=True):
    """Find the targets of cross-references, in the paper itself and in other reports.

    `own_ids` are the ids by which the paper may be named in its own references.
    """

    context: LayoutContext[LinkedPaper]
    own_ids: frozenset[str]

    def find(self, reference: CrossReference | Link, _before: str = "") -> Target | None:
        """Return the target of a reference; None if there is none, or it is a link."""
        if isinstance(reference, Link):
            return None
        return self.targets(reference.document).get(reference.name)

    def find_public(self, reference: CrossReference | Link, _before: str = "") -> Target | None:
        """Return the target of a reference in a public version; for a link, if it is withheld."""
        if isinstance(reference, Link):
            return self._withheld(reference.url)
        target = self.find(reference)
        return target and target.for_the_public

    def _withheld(self, url: str) -> Target | None:
        """Return a target without an address for a link to what is withheld in a report."""
        found = re.fullmatch(_REPORT, url)
        if not found:
            return None
        id, name = unquote(found["id"]), unquote(found["name"] or "")
        target = self.targets(id).get(name)
        is_withheld = target and target.public
        ids = {id, id.lower()}
        is_closed = any(is_private(self.context.workspace, each) for each in ids)
        return Target("", ()) if is_withheld or is_closed else None

    def targets(self, id: str) -> dict[str, Target]:
        """Return the names in a paper; for another report, with the words that cite it."""
        context = self.context
        if not id or id in self.own_ids:
            return context.numbering.addresses.targets
        return targets_in_report(context.workspace, id, context.linked.language, context.style.of)

    def check(self) -> None:
        """Report every reference that has no target or no words. BP211."""
        for prose in self.context.proses:
            for reference, line in prose.references:
                target = self.find(reference)
                if target is None:
                    self._leads_nowhere(prose, reference, line)
                elif not (reference.content or target.words):
                    _has_no_number(prose, reference, line)

    def _leads_nowhere(self, prose: Prose, reference: CrossReference, line: int | None) -> None:
        words, id = f"{reference.document}#{reference.name}", reference.document
        workspace = self.context.workspace
        if broken := _errors_of(workspace, id):
            self.context.diagnostics += broken
        elif id and not workspace.find(REPORT, id):
            sentence = f"there is no report `{id}` in the workspace"
            prose.error("BP211", words, line, sentence, suggest(id, workspace.ids(REPORT)))
        else:
            names = list(self.targets(id))
            sentence = f"nothing is named `{reference.name}`" + (f" in `{id}`" if id else "")
            help = suggest(reference.name, names) or _known(reference.name, names)
            prose.error("BP211", words, line, sentence, help)


def _known(name: str, names: list[str]) -> str:
    if names:
        return "the names are " + ", ".join(f"`{each}`" for each in names)
    return f"name a paragraph by adding {{#{name}}} at its end"


def _has_no_number(prose: Prose, reference: CrossReference, line: int | None) -> None:
    words = f"{reference.document}#{reference.name}"
    sentence = f"`{reference.name}` has no number to print here"
    help = f"write the words of the link, like `[the summary]({words})`"
    prose.error("BP211", words, line, sentence, help)


def _errors_of(workspace: Workspace, id: str) -> tuple[Diagnostic, ...]:
    """Return the errors of a cited report, which are reported before a missing name."""
    for paper in workspace.find(REPORT, id) or workspace.find_unreadable(id):
        if paper.model is None:
            return paper.diagnostics
    return ()
