"""What must agree in a board, in a meeting, and among all papers of a workspace."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import cast

from msgspec import Struct

from boardpapers.diagnostics import Diagnostic, Place
from boardpapers.models import BOARD, REPORT, Board, Meeting, Members, Report
from boardpapers.workspace.paper import AnyPaper, Paper
from boardpapers.workspace.references import Links, both
from boardpapers.workspace.workspace import Workspace


class PaperSummary(Struct, frozen=True):
    """What other papers may contradict in a paper; all that is kept of it once it is checked."""

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


def check_board(workspace: Workspace, paper: Paper[Board]) -> list[Diagnostic]:
    """Check a board's references to members.

    BP201; where a file of members has errors, those, for the member may be in it.
    """
    links = Links(workspace, paper)
    for index, membership in enumerate(cast("Board", paper.model).members):
        links.follow_member(membership.member, ("members", index, "member"))
    return links.diagnostics


def check_meeting(workspace: Workspace, paper: Paper[Meeting]) -> list[Diagnostic]:
    """Check a meeting's references to its board and reports.

    Codes: BP201, BP202 as for a report; BP206 two items of one number; BP207 a report that names
    another meeting; BP210 a report listed twice.
    """
    meeting = cast("Meeting", paper.model)
    links = Links(workspace, paper)
    links.follow(BOARD, meeting.board, ("board",), paper)
    for index, item in enumerate(meeting.items):
        path = ("items", index, "report")
        target = links.follow(REPORT, item.report, path, paper)
        named = target.model.meeting if isinstance(target.model, Report) else None
        if target.paper and isinstance(named, str) and named != paper.id:
            sentence = f"the report is for the meeting `{named}`, not this one"
            other = target.paper.value("meeting")
            links.diagnostics.append(both("BP207", paper.value(*path), sentence, other))
    return [
        *links.diagnostics,
        *_repeated_numbers(paper, meeting),
        *_repeated_reports(paper, meeting),
    ]


def check_members(workspace: Workspace) -> Iterator[Diagnostic]:
    """Check that no two members have one id. BP202."""
    first: dict[str, Place] = {}
    for paper in workspace.members_files:
        members = paper.model.members if isinstance(paper.model, Members) else ()
        for index, member in enumerate(members):
            if member.id in first:
                sentence = f"two members have the id `{member.id}`"
                yield both("BP202", paper.value("members", index, "id"), sentence, first[member.id])
            else:
                first[member.id] = paper.value("members", index, "id")


def check_summaries(
    workspace: Workspace, summaries: Iterable[PaperSummary]
) -> Iterator[Diagnostic]:
    """Check that no two papers of a kind have one id (BP202), no two reports one item (BP206)."""
    ids: dict[tuple[str, str], PaperSummary] = {}
    items: dict[tuple[str, str], PaperSummary] = {}
    for summary in summaries:
        if (
            summary.kind
            and (first := ids.setdefault((summary.kind, summary.id), summary)) is not summary
        ):
            sentence = f"two papers of the kind {summary.kind} have the id `{summary.id}`"
            here, there = workspace.paper(summary.path), workspace.paper(first.path)
            yield both("BP202", here.id_place, sentence, there.id_place)
        if summary.meeting is None or summary.item is None:
            continue
        if (first := items.setdefault((summary.meeting, summary.item), summary)) is not summary:
            sentence = f"two reports are item {summary.item} of the meeting `{summary.meeting}`"
            here, there = workspace.paper(summary.path), workspace.paper(first.path)
            yield both("BP206", here.value("item"), sentence, there.value("item"))


def _repeated_numbers(paper: Paper[Meeting], meeting: Meeting) -> Iterator[Diagnostic]:
    first: dict[str, int] = {}
    for index, (number, _) in enumerate(meeting.numbered_items):
        if first.setdefault(number, index) != index:
            sentence = f"two items have the number {number}"
            place = paper.value("items", index, "number")
            yield both("BP206", place, sentence, paper.value("items", first[number], "number"))


def _repeated_reports(paper: Paper[Meeting], meeting: Meeting) -> Iterator[Diagnostic]:
    first: dict[str, int] = {}
    for index, item in enumerate(meeting.items):
        report = item.report
        if isinstance(report, str) and first.setdefault(report, index) != index:
            sentence = f"the report `{report}` is listed twice"
            place = paper.value("items", index, "report")
            yield both("BP210", place, sentence, paper.value("items", first[report], "report"))
