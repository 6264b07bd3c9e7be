"""The boards and meetings of the workspace that a source names."""

from typing import Any

from boardpapers.models import BOARD, MEETING
from boardpapers.workspace import Workspace


def with_known_papers(
    data: dict[str, Any], workspace: Workspace, board: str | None
) -> dict[str, Any]:
    """Return the fields of a report with its board, meeting and member: ids, or their fields."""
    named, date = data.pop("board", ""), data.pop("date", "")
    time, venue = data.pop("time", ""), data.pop("venue", "")
    organisation = data.pop("organisation", "")
    id = board or (workspace.id_of(BOARD, named) if named else None)
    meeting = meeting_of(workspace, id, date) if id and date else None
    facts = {"date": date, "time": time, "venue": venue}
    inline = {key: value for key, value in facts.items() if value}
    own = {"name": named} | ({"organisation": organisation} if organisation else {})
    holder = _known_member(workspace, data.get("portfolio_holder"))
    return {
        **data,
        **({"portfolio_holder": holder} if holder else {}),
        **({"board": id or own} if id or named else {}),
        **({"meeting": meeting or inline} if date else {}),
    }


def _known_member(workspace: Workspace, holder: Any) -> str | None:
    """Return the id of the only member of the workspace with a name."""
    if not isinstance(holder, dict):
        return None
    people = ((id, workspace.member(id)) for id in workspace.member_ids)
    name = holder["name"].casefold()
    found = [id for id, person in people if person and person.name.casefold() == name]
    return found[0] if len(found) == 1 else None


def meeting_of(workspace: Workspace, board: str, date: str) -> str | None:
    """Return the id of the only meeting of a board on a day."""
    found = [
        id
        for id in workspace.ids(MEETING)
        for paper in workspace.find(MEETING, id)
        if paper.model and paper.model.board == board and paper.model.date.isoformat() == date
    ]
    return found[0] if len(found) == 1 else None


def default_style(workspace: Workspace, board: Any) -> str | None:
    """Return the house style that a report of a board has if it names none."""
    if isinstance(board, str):
        for paper in workspace.find(BOARD, board):
            if paper.model and paper.model.style:
                return paper.model.style
    return workspace.settings.style
