"""References between papers, resolved; and what contradicts across two of them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import cast

from boardpapers.diagnostics import Diagnostic, Place, error
from boardpapers.models import Board, Meeting, MeetingNotice, Part, Report
from boardpapers.models.problems import suggest
from boardpapers.workspace.folder import Workspace
from boardpapers.workspace.paper import Paper


@dataclass(frozen=True, slots=True)
class LinkedReport:
    """A report with the board and meeting that it goes to, and its number there.

    `item` is the meeting's number for it where the meeting lists it, else the report's own.
    """

    paper: Paper[Report]
    report: Report
    board: Board | None
    meeting: MeetingNotice | None
    item: str | None


@dataclass(frozen=True, slots=True)
class _Target:
    """What a reference leads to, and where that stands."""

    model: Part | None
    paper: Paper[Part] | None


_NOWHERE = _Target(None, None)


def link_report(
    workspace: Workspace, paper: Paper[Report]
) -> tuple[LinkedReport, list[Diagnostic]]:
    """Resolve a report's references.

    Codes: BP201 leads nowhere, BP202 more than one has that id, BP203 another board than the
    meeting's, BP204 another item than the meeting's, BP205 several meetings list it.
    """
    report = cast("Report", paper.model)
    diagnostics: list[Diagnostic] = []
    meeting = _resolve(workspace, paper, "meeting", report.meeting, diagnostics)
    if report.meeting is None:
        meeting = _listing_meeting(workspace, paper, diagnostics)
    notice = cast("MeetingNotice | None", meeting.model)
    board = _resolve(workspace, paper, "board", report.board, diagnostics)
    if notice and notice.board is not None:
        diagnostics += _check_board(paper, report, meeting, notice)
        if report.board is None and meeting.paper:
            board = _resolve(workspace, meeting.paper, "board", notice.board, diagnostics)
    listed = _listed(meeting, paper.id)
    if listed and report.item is not None and report.item != listed[1]:
        diagnostics.append(_two_numbers(paper, report.item, listed))
    item = listed[1] if listed else report.item
    linked = LinkedReport(paper, report, cast("Board | None", board.model), notice, item)
    return linked, diagnostics


def check_board(workspace: Workspace, paper: Paper[Board]) -> list[Diagnostic]:
    """Check a board's references to members. BP201."""
    diagnostics: list[Diagnostic] = []
    for index, membership in enumerate(cast("Board", paper.model).members):
        if isinstance(membership.member, str) and not workspace.member(membership.member):
            place = paper.value("members", index, "member")
            diagnostics.append(_nowhere(workspace, place, "member", membership.member))
    return diagnostics


def check_meeting(workspace: Workspace, paper: Paper[Meeting]) -> list[Diagnostic]:
    """Check a meeting's references to its board and reports.

    Codes: BP201, BP202 as for a report; BP206 two items of one number; BP207 a report that names
    another meeting.
    """
    meeting = cast("Meeting", paper.model)
    diagnostics: list[Diagnostic] = []
    _resolve(workspace, paper, "board", meeting.board, diagnostics)
    for index, item in enumerate(meeting.items):
        path = ("items", index, "report")
        target = _resolve(workspace, paper, "report", item.report, diagnostics, path)
        report = target.model
        named = report.meeting if isinstance(report, Report) else None
        if target.paper and isinstance(named, str) and named != paper.id:
            sentence = f"the report is for the meeting `{named}`, not this one"
            other = target.paper.value("meeting")
            diagnostics.append(_both("BP207", paper.value(*path), sentence, other))
    return [*diagnostics, *_repeated_numbers(paper, meeting)]


def check_items(reports: list[LinkedReport]) -> list[Diagnostic]:
    """Check that no two reports claim one number of one meeting. BP206."""
    diagnostics: list[Diagnostic] = []
    claims: dict[tuple[str, str], LinkedReport] = {}
    for linked in reports:
        meeting = linked.report.meeting
        if not isinstance(meeting, str) or linked.report.item is None:
            continue
        first = claims.setdefault((meeting, linked.report.item), linked)
        if first is not linked:
            sentence = f"two reports are item {linked.report.item} of the meeting `{meeting}`"
            other = first.paper.value("item")
            diagnostics.append(_both("BP206", linked.paper.value("item"), sentence, other))
    return diagnostics


def check_ids(papers: list[Paper[Part]]) -> list[Diagnostic]:
    """Check that no two papers of a kind have one id. BP202."""
    diagnostics: list[Diagnostic] = []
    first: dict[tuple[str, str], Paper[Part]] = {}
    for paper in papers:
        earlier = first.setdefault((paper.kind, paper.id), paper)
        if paper.kind and earlier is not paper:
            sentence = f"two papers of the kind {paper.kind} have the id `{paper.id}`"
            diagnostics.append(_both("BP202", _id_place(paper), sentence, _id_place(earlier)))
    return diagnostics


def _resolve(
    workspace: Workspace,
    paper: Paper[Part],
    kind: str,
    reference: str | Part | None,
    diagnostics: list[Diagnostic],
    path: tuple[str | int, ...] = (),
) -> _Target:
    """Follow a reference; what is wrong with it goes to `diagnostics`.

    A paper that is found and has errors of its own gives no model: it is told of by itself.
    """
    if not isinstance(reference, str):
        return _Target(reference, paper)
    found = workspace.find(kind, reference)
    place = paper.value(*(path or (kind,))) if len(found) != 1 else None
    if place and not found:
        diagnostics.append(_nowhere(workspace, place, kind, reference))
    elif place:
        sentence = f"more than one {kind} has the id `{reference}`"
        several = error("BP202", place, sentence, "give each an id of its own")
        related = tuple(("this one", _id_place(other)) for other in found)
        diagnostics.append(replace(several, related=related))
    return _Target(found[0].model, found[0]) if len(found) == 1 else _NOWHERE


def _nowhere(workspace: Workspace, place: Place, kind: str, reference: str) -> Diagnostic:
    hint = suggest(reference, workspace.ids(kind))
    others = workspace.kinds_of(reference)
    if others:
        hint = f"`{reference}` is the id of a paper of the kind {others[0]}"
    where = "kind: members" if kind == "member" else f"kind: {kind}"
    hint = hint or f"add it to the workspace, in a file with `{where}`, or write it here in place"
    return error("BP201", place, f"there is no {kind} `{reference}` in the workspace", hint)


def _listing_meeting(
    workspace: Workspace, paper: Paper[Report], diagnostics: list[Diagnostic]
) -> _Target:
    """Find the meeting that lists a report that names none."""
    listing = [
        _Target(meeting.model, meeting)
        for id in workspace.ids("meeting")
        for meeting in workspace.find("meeting", id)
        if isinstance(meeting.model, Meeting)
        and any(item.report == paper.id for item in meeting.model.items)
    ]
    if len(listing) > 1:
        sentence = "several meetings list this report"
        several = error("BP205", paper.key("title"), sentence, "say which one with `meeting:`")
        places = ((m, _listed(m, paper.id)) for m in listing)
        related = tuple(("listed here", found[0]) for _, found in places if found)
        diagnostics.append(replace(several, related=related))
    return listing[0] if len(listing) == 1 else _NOWHERE


def _listed(meeting: _Target, id: str) -> tuple[Place, str] | None:
    """Return where a meeting lists a report, and under which number."""
    if not meeting.paper or not isinstance(meeting.model, Meeting):
        return None
    for index, (number, item) in enumerate(meeting.model.numbered_items):
        if item.report == id:
            written = item.number is not None
            path = ("items", index, "number" if written else "report")
            return meeting.paper.value(*path), number
    return None


def _check_board(
    paper: Paper[Report], report: Report, meeting: _Target, notice: MeetingNotice
) -> Iterator[Diagnostic]:
    if meeting.paper and report.board is not None and _name(report.board) != _name(notice.board):
        place = paper.value("board")
        path = ("board",) if meeting.paper.kind == "meeting" else ("meeting", "board")
        sentence = (
            f"the report is for {_name(report.board)}, its meeting is of {_name(notice.board)}"
        )
        yield _both("BP203", place, sentence, meeting.paper.value(*path))


def _name(board: str | Board | None) -> str:
    return f"`{board.name if isinstance(board, Board) else board}`"


def _two_numbers(paper: Paper[Report], own: str, listed: tuple[Place, str]) -> Diagnostic:
    sentence = f"the report says item {own}, its meeting says item {listed[1]}"
    help = "the meeting has the last word: change the report, or leave its `item` out"
    return replace(_both("BP204", paper.value("item"), sentence, listed[0]), help=help)


def _repeated_numbers(paper: Paper[Meeting], meeting: Meeting) -> Iterator[Diagnostic]:
    first: dict[str, Place] = {}
    for index, (number, item) in enumerate(meeting.numbered_items):
        place = paper.value("items", index, *(("number",) if item.number else ()))
        if number in first:
            yield _both("BP206", place, f"two items have the number {number}", first[number])
        first.setdefault(number, place)


def _both(code: str, place: Place, message: str, other: Place) -> Diagnostic:
    return replace(error(code, place, message), related=(("the other place", other),))


def _id_place(paper: Paper[Part]) -> Place:
    has_id = isinstance(paper.data, dict) and "id" in paper.data
    return (
        paper.value("id")
        if has_id
        else Place(paper.path, 1, 1, 1, paper.source.text.split("\n")[0])
    )
