"""The papers of a workspace as registers: reports, meetings, boards, members."""

from collections.abc import Callable, Iterable
from typing import cast

from boardpapers.models import BOARD, MEETING, MINUTES, REPORT, Board, Meeting, MeetingNotice
from boardpapers.paths import relative
from boardpapers.registers.paper_references import id_of, in_language, iso, name_of, papers_of
from boardpapers.registers.register import Filter, Register, Row, new_register, words_for
from boardpapers.workspace import Paper, Workspace, link_report


def reports(workspace: Workspace, wanted: Filter) -> Register:
    """Return the reports, in the order of their meetings and items."""
    rows: list[tuple[tuple[str, str, int], Row]] = []
    for paper in papers_of(workspace, REPORT):
        linked, _ = link_report(workspace, paper)
        meeting = id_of(linked.report.meeting) or _listing(workspace, paper.id)
        board = _board_id(linked.report.board, linked.meeting)
        day = linked.meeting.date if linked.meeting else None
        if wanted.accepts(board, meeting, day):
            row = {
                "id": paper.id, "title": linked.report.title, "board": board, "meeting": meeting,
                "date": iso(day), "item": linked.item or "", "access": linked.access,
                "file": relative(paper.path),
            }  # fmt: skip
            rows.append(((iso(day), meeting, _position(workspace, meeting, paper.id)), row))
    rows.sort(key=lambda each: each[0])
    return _list(workspace, wanted, "reports", (row for _, row in rows))


def meetings(workspace: Workspace, wanted: Filter) -> Register:
    """Return the meetings, the earliest first."""
    minuted = {
        id_of(paper.model.meeting): paper for paper in papers_of(workspace, MINUTES) if paper.model
    }
    rows = [
        _meeting(paper, minuted.get(paper.id) is not None)
        for paper in papers_of(workspace, MEETING)
        if paper.model and wanted.accepts(id_of(paper.model.board), paper.id, paper.model.date)
    ]
    return _list(workspace, wanted, "meetings", sorted(rows, key=lambda row: row["date"]))


def _meeting(paper: Paper[Meeting], is_minuted: bool) -> Row:
    meeting = cast("Meeting", paper.model)
    return {
        "id": paper.id, "board": id_of(meeting.board), "date": iso(meeting.date),
        "time": meeting.time.isoformat("minutes") if meeting.time else "",
        "status": meeting.status, "published": iso(meeting.published),
        "items": str(len(meeting.items)), "minutes": "yes" if is_minuted else "no",
        "file": relative(paper.path),
    }  # fmt: skip


def boards(workspace: Workspace, wanted: Filter) -> Register:
    """Return the boards."""
    rows = []
    for paper in papers_of(workspace, BOARD):
        board = cast("Board", paper.model)
        if wanted.board in (None, paper.id):
            rows.append({
                "id": paper.id, "name": name_of(board, wanted.language),
                "organisation": in_language(board, "organisation", wanted.language),
                "members": str(len(board.members)), "regime": board.regime,
                "quorum": "" if board.quorum is None else str(board.quorum),
                "file": relative(paper.path),
            })  # fmt: skip
    return _list(workspace, wanted, "boards", rows)


def members(workspace: Workspace, wanted: Filter) -> Register:
    """Return the members of the workspace's files, or those with a seat on a board."""
    seats: dict[str, list[str]] = {}
    for paper in papers_of(workspace, BOARD):
        for seat in paper.model.members if paper.model else ():
            held = seats.setdefault(id_of(seat.member), [])
            if paper.id not in held:
                held.append(paper.id)
    rows = []
    for id in workspace.member_ids:
        person, on = workspace.member(id), seats.get(id, [])
        if person and (wanted.board is None or wanted.board in on):
            rows.append({
                "id": id, "name": person.name, "title": person.title or "",
                "party": person.party or "", "authority": person.authority or "",
                "boards": ", ".join(on),
            })  # fmt: skip
    return _list(workspace, wanted, "members", rows)


REGISTERS: dict[str, Callable[[Workspace, Filter], Register]] = {
    "reports": reports,
    "meetings": meetings,
    "boards": boards,
    "members": members,
}
"""By name."""


def _list(workspace: Workspace, wanted: Filter, name: str, rows: Iterable[Row]) -> Register:
    words = words_for(workspace, wanted)
    return new_register(name, words, getattr(words, name), wanted, rows)


def _board_id(board: object, meeting: MeetingNotice | None) -> str:
    return id_of(board) or (id_of(meeting.board) if meeting else "")


def _listing(workspace: Workspace, report: str) -> str:
    """Return the id of the meeting that lists a report; empty if there is not just one."""
    found = workspace.listings(report)
    return found[0][0].id if len(found) == 1 else ""


def _position(workspace: Workspace, meeting: str, report: str) -> int:
    return next((index for paper, index in workspace.listings(report) if paper.id == meeting), 0)
