"""The terms that a board meets under, from its file and the settings of its workspace."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from boardpapers.law.terms import ClosedDays, Practice, Terms
from boardpapers.models import BOARD, Board
from boardpapers.models.board_practice import BoardPractice
from boardpapers.models.closures import ClosedDay, ClosedPeriod
from boardpapers.workspace.workspace import Workspace

_REASON = "office closed"


def terms_by_reference(workspace: Workspace, board: str | Board | None) -> Terms | None:
    """Return the terms of a board or its id; None if there is not just one such board."""
    if isinstance(board, str):
        found = workspace.find(BOARD, board)
        board = found[0].model if len(found) == 1 else None
    return terms_of(workspace, board) if board else None


def terms_of(workspace: Workspace, board: Board) -> Terms:
    """Return the terms of a board: its regime and practice, and all closed days."""
    own = board.practice or BoardPractice()
    practice = Practice(own.clear_days, own.key_decisions, own.notice, own.drafts, own.forward_plan)
    closed = _closed_days((*workspace.settings.calendar, *board.calendar))
    return Terms(board.regime, board.full_council, practice, closed)


@lru_cache
def _closed_days(calendar: tuple[ClosedDay, ...]) -> ClosedDays:
    """Return the closed days with their reasons; kept, as several rules ask for each meeting."""
    return {day: reason for each in calendar for day, reason in _days(each)}


def _days(closed: ClosedDay) -> Iterator[tuple[date, str]]:
    if not isinstance(closed, ClosedPeriod):
        yield closed, _REASON
        return
    for number in range((closed.last - closed.from_).days + 1):
        yield closed.from_ + timedelta(number), closed.reason or _REASON
