"""The papers that were found in a source, and what an import needs to know."""

from functools import cached_property
from typing import Any

from msgspec import Struct, field

from boardpapers.importers.labels import StyleLabels, all_labels, label_words
from boardpapers.importers.meeting_words import PrintedMeetingWords, meeting_words
from boardpapers.importers.passages import Pieces, Remark
from boardpapers.models import Kind, StrictModel
from boardpapers.workspace import Workspace


class ImportContext(Struct, frozen=True, dict=True):
    """The workspace that papers are imported into; `style` and `board` are ids, if given."""

    workspace: Workspace
    style: str | None = None
    board: str | None = None

    @cached_property
    def labels(self) -> list[StyleLabels]:
        """The labels of all house styles, or of the one that was given."""
        known = all_labels(self.workspace)
        return [each for each in known if self.style in (None, each.id)]

    @cached_property
    def meeting_words(self) -> list[PrintedMeetingWords]:
        """The labels of agendas and minutes in these styles."""
        return [meeting_words(each.id, each.language, each.style) for each in self.labels]

    @cached_property
    def label_words(self) -> frozenset[str]:
        """All labels, in the form in which they are compared."""
        return label_words(self.labels)


class FoundPaper(Struct, frozen=True):
    """A paper that was found in a source.

    `name` is its id, and `data` are its fields in order. `comments` are lines to keep above them.
    `pieces` are those of the source, to compare the paper with, or another `document` that is made
    of it: `decisions`.
    """

    kind: Kind[StrictModel]
    name: str
    data: dict[str, Any]
    comments: tuple[str, ...] = ()
    remarks: tuple[Remark, ...] = ()
    images: dict[str, bytes] = field(default_factory=dict)
    pieces: Pieces = ()
    document: str | None = None
