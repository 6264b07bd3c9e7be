"""Summaries of papers: the facts that are kept to compare each with the others."""

from pathlib import Path

from msgspec import Struct

from boardpapers.models import Report
from boardpapers.workspace.paper import AnyPaper


class PaperSummary(Struct, frozen=True):
    """The facts of a paper that another paper may repeat or contradict.

    `meeting` and `item` are those of a report itself; a translation has none here.
    """

    path: Path
    kind: str
    id: str
    meeting: str | None = None
    item: str | None = None


def summary_of(paper: AnyPaper) -> PaperSummary:
    """Return a paper's summary."""
    report = paper.model
    is_original = isinstance(report, Report) and report.translation_of is None
    if isinstance(report, Report) and is_original and isinstance(report.meeting, str):
        return PaperSummary(paper.path, paper.kind, paper.id, report.meeting, report.item)
    return PaperSummary(paper.path, paper.kind, paper.id)
