"""The papers of a folder that have a page, with the problems in each and between them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import cast

from msgspec import Struct

from boardpapers.check.ignores import EVERYTHING
from boardpapers.check.inputs import find_inputs
from boardpapers.check.papers import arranged, check_paper, check_workspace
from boardpapers.diagnostics import BoardpapersError, Diagnostic, Severity
from boardpapers.document import makes_documents, style_of
from boardpapers.document.dates import print_date
from boardpapers.markdown.phrases import one_line, read_phrases
from boardpapers.markdown.walk import plain_text
from boardpapers.models import KINDS, Board, Report
from boardpapers.paths import relative
from boardpapers.workspace import (
    AnyPaper,
    LinkedReport,
    Paper,
    PaperSummary,
    Workspace,
    link_report,
    summary_of,
)


class PaperFacts(Struct, frozen=True):
    """What the list says of a paper; `printed_date` is the day of its meeting in words."""

    title: str
    board: str = ""
    item: str = ""
    day: date | None = None
    printed_date: str = ""
    is_membership: bool = False

    @property
    def sort_key(self) -> tuple[object, ...]:
        """Order: the latest meeting first, each by its items; then papers without a meeting."""
        latest = -self.day.toordinal() if self.day else 0
        items = tuple((len(digits), digits) for digits in re.findall(r"\d+", self.item))
        return (latest, self.is_membership, self.board, items, self.title.casefold())


class Row(Struct, frozen=True):
    """A paper in the list. `key` is its page's name, with a number if others have that name."""

    key: str
    path: Path
    facts: PaperFacts
    errors: int
    warnings: int


@dataclass(slots=True)
class PaperList:
    """The papers below a folder, and the problems elsewhere: in meetings, members, settings."""

    title: str
    rows: list[Row] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)

    @property
    def paths(self) -> dict[str, Path]:
        """The files of the papers, by the names of their pages."""
        return {row.key: row.path for row in self.rows}


def list_papers(folder: Path) -> PaperList:
    """Check all papers below a folder, and list those that have a page."""
    inputs = find_inputs([str(folder)])
    ((workspace, files),) = inputs.by_workspace
    listing = PaperList(workspace.settings.name or workspace.root.name)
    elsewhere = list(inputs.diagnostics)
    summaries: list[PaperSummary] = []
    for paper in map(workspace.paper, files):
        found = arranged(check_paper(workspace, paper, EVERYTHING))
        summaries.append(summary_of(paper))
        if makes_documents(workspace, paper.path):
            listing.rows.append(_row(listing, workspace, paper, found))
        else:
            elsewhere += found
        workspace.release(paper)
    listing.rows.sort(key=lambda row: row.facts.sort_key)
    listed = set(listing.paths.values())
    elsewhere = [each for each in elsewhere if each.place.path not in listed]
    among = check_workspace(workspace, summaries, EVERYTHING)
    listing.diagnostics = arranged([*elsewhere, *among])
    return listing


def _row(
    listing: PaperList, workspace: Workspace, paper: AnyPaper, found: Sequence[Diagnostic]
) -> Row:
    errors = sum(each.severity is Severity.ERROR for each in found)
    # A file name may have bytes that an address cannot have.
    key = _free(page_name(paper).encode("utf-8", "replace").decode("utf-8"), listing.paths)
    return Row(key, paper.path, _facts(workspace, paper), errors, len(found) - errors)


def page_name(paper: AnyPaper) -> str:
    """Return the name of a paper's page; for a file without a kind, its id."""
    kind = KINDS.get(paper.kind)
    return kind.output_name(paper.id) if kind else paper.id


def _facts(workspace: Workspace, paper: AnyPaper) -> PaperFacts:
    if isinstance(paper.model, Board):
        return PaperFacts(one_line(paper.model.name), is_membership=True)
    if not isinstance(paper.model, Report):
        return PaperFacts(relative(paper.path))
    linked, _ = link_report(workspace, cast("Paper[Report]", paper))
    board = one_line(linked.board.name) if linked.board else ""
    title = plain_text(read_phrases(one_line(linked.report.title)))
    day = linked.meeting.date if linked.meeting else None
    printed = _printed_date(workspace, linked, day) if day else ""
    return PaperFacts(title, board, linked.item or "", day, printed)


def _printed_date(workspace: Workspace, linked: LinkedReport, day: date) -> str:
    """Return a day in the words of the report's house style, or plain if that has errors."""
    try:
        return print_date(day, style_of(workspace, linked).style.date, linked.language)
    except BoardpapersError:
        return day.isoformat()


def _free(id: str, taken: dict[str, Path]) -> str:
    key, number = id, 1
    while key in taken:
        number += 1
        key = f"{id}~{number}"
    return key
