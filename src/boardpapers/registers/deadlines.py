"""The register of deadlines: what is due before and after each meeting, and why."""

from collections.abc import Iterator
from datetime import date

from boardpapers.law.deadlines import Deadline, deadlines_of_meeting
from boardpapers.law.printed_days import weekday
from boardpapers.models import BOARD, MEETING
from boardpapers.registers.named_papers import named_paper
from boardpapers.registers.register import Filter, Register
from boardpapers.workspace import Workspace, terms_by_reference

_COLUMNS = {
    "date": "Date", "weekday": "Day", "days_left": "Days left", "task": "Task",
    "board": "Board", "meeting": "Meeting", "meeting_date": "Day of the meeting",
    "reason": "Reason", "provision": "Provision",
}  # fmt: skip


def deadlines_about(workspace: Workspace, name: str | None, today: date) -> Register:
    """Return the deadlines of the meeting or board with an id or file, or of all meetings.

    Raises CallError: there is no such paper. Raises BoardpapersError: it has errors.
    """
    wanted = Filter()
    if name is not None:
        paper = named_paper(workspace, name, MEETING, BOARD)
        is_board = paper.kind == BOARD.name
        wanted = Filter(board=paper.id) if is_board else Filter(meeting=paper.id)
    return deadlines(workspace, wanted, today)


def deadlines(workspace: Workspace, wanted: Filter, today: date) -> Register:
    """Return the deadlines of meetings, the earliest first.

    Those of a meeting that is asked for are all there; of others, those that are still to come.
    Meetings that are cancelled or postponed have none.
    """
    rows = [
        row
        for row in _rows(workspace, wanted, today)
        if wanted.meeting is not None or row["date"] >= today.isoformat()
    ]
    rows.sort(key=lambda row: (row["date"], row["meeting_date"], row["meeting"]))
    return Register("deadlines", _COLUMNS, tuple(rows))


def _rows(workspace: Workspace, wanted: Filter, today: date) -> Iterator[dict[str, str]]:
    for id in dict.fromkeys(workspace.ids(MEETING)):
        for paper in workspace.find(MEETING, id):
            meeting = paper.model
            if meeting is None or meeting.status in ("cancelled", "postponed"):
                continue
            board = meeting.board if isinstance(meeting.board, str) else ""
            terms = terms_by_reference(workspace, meeting.board)
            if terms and wanted.accepts(board, paper.id, meeting.date):
                where = {
                    "board": board, "meeting": paper.id,
                    "meeting_date": meeting.date.isoformat(),
                }  # fmt: skip
                for each in deadlines_of_meeting(terms, meeting.date):
                    yield where | _facts(each, today)


def _facts(deadline: Deadline, today: date) -> dict[str, str]:
    left = (deadline.day - today).days
    return {
        "date": deadline.day.isoformat(), "weekday": weekday(deadline.day),
        "days_left": str(left) if left >= 0 else "", "task": deadline.task,
        "reason": deadline.reason, "provision": deadline.provision,
    }  # fmt: skip
