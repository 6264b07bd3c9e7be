"""The contexts of rules: a paper of any kind, a report that is laid out, or the workspace."""

from collections.abc import Callable, Hashable, Mapping
from functools import cached_property
from typing import Any, Generic, TypeVar, cast

from msgspec import Struct

from boardpapers.document import UnfinishedDocument
from boardpapers.markdown.prose import Prose
from boardpapers.models import Report
from boardpapers.models.kinds import Model
from boardpapers.rules.quick_look import QuickLook
from boardpapers.styles import HouseStyle
from boardpapers.workspace import LinkedReport, Paper, PaperSummary, Workspace

Result = TypeVar("Result")


class PaperContext(Struct, Generic[Model], frozen=True, dict=True):
    """A paper of any kind that was read without errors, in its workspace.

    `proses` are the Markdown texts of the paper, in the order in which they are printed; there are
    none if the paper is not laid out. Each has its `text`, the `blocks` parsed from it, and
    `locate`, which returns places in the file.
    """

    workspace: Workspace
    paper: Paper[Model]
    proses: tuple[Prose, ...]

    @property
    def model(self) -> Model:
        """The content of the file."""
        return cast("Model", self.paper.model)

    def containing(self, *marks: str) -> list[Prose]:
        """Return the texts that contain one of the marks."""
        return self._quick_look.containing(marks)

    def with_lines(self, *beginnings: str) -> list[Prose]:
        """Return the texts with a line that begins in one of the ways, after any spaces.

        A beginning has one character or two.
        """
        return self._quick_look.with_lines(beginnings)

    @cached_property
    def _quick_look(self) -> QuickLook:
        return QuickLook(self.proses)


class ReportContext(PaperContext[Report], frozen=True):
    """A report that has been linked and laid out in its house style.

    `names` are those that the author gave to places in the texts, by address in the document.
    """

    linked: LinkedReport
    style: HouseStyle
    document: UnfinishedDocument
    names: Mapping[str, str]

    @cached_property
    def text(self) -> str:
        """All Markdown texts as one text."""
        return "\n\n".join(prose.text for prose in self.proses)

    @property
    def is_english(self) -> bool:
        """Tell whether rules about English words apply."""
        return self.document.language.startswith("en")

    def once(self, work: Callable[..., Result], *about: Hashable) -> Result:
        """Return the result of a function of the report, which is called once for all rules."""
        key = (work, about)
        if key not in self._done:
            self._done[key] = work(self, *about)
        done: Result = self._done[key]
        return done

    @cached_property
    def _done(self) -> dict[Hashable, Any]:
        return {}

    @cached_property
    def body_fields(self) -> frozenset[str]:
        """The fields that are printed after the first page, whose texts may contain headings."""
        return frozenset(part.part.partition(".")[0] for part in self.style.style.body_parts)

    @property
    def report(self) -> Report:
        """The content of the report's file."""
        return self.linked.report


class WorkspaceContext(Struct, frozen=True):
    """A workspace, and the summaries of all papers that are checked."""

    workspace: Workspace
    summaries: tuple[PaperSummary, ...]
