"""Upcoming meetings of boards, and free item numbers."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from msgspec import Struct

from boardpapers.models import MEETING, Meeting, Report
from boardpapers.models.report import Access
from boardpapers.workspace import Workspace

_WHOLE = re.compile(r"\d{1,9}")


class UpcomingMeeting(Struct, frozen=True):
    """A meeting that is still to be held."""

    id: str
    date: date


def upcoming_meetings(workspace: Workspace, board: str, today: date) -> list[UpcomingMeeting]:
    """Return a board's scheduled meetings from today on, the next one first."""
    found = [
        UpcomingMeeting(id, meeting.date)
        for id, meeting in _meetings(workspace)
        if meeting.board == board and meeting.date >= today and meeting.status == "scheduled"
    ]
    return sorted(found, key=lambda each: (each.date, each.id))


def free_number(workspace: Workspace, meeting: str) -> str:
    """Return the next whole number that no item of a meeting and no report to it has."""
    numbers = (*_listed_numbers(workspace, meeting), *_own_numbers(workspace, meeting))
    wholes = [int(whole[0]) for number in numbers if (whole := _WHOLE.match(number))]
    return str(max(wholes, default=0) + 1)


def listed_as(workspace: Workspace, meeting: str, report: str) -> tuple[str, Access | None] | None:
    """Return the number and access that a meeting gives a report; None if it is not listed."""
    for model in _models(workspace, meeting):
        for number, item in model.numbered_items:
            if item.report == report:
                return number, item.access
    return None


def _meetings(workspace: Workspace) -> Iterator[tuple[str, Meeting]]:
    for id in workspace.ids(MEETING):
        for model in _models(workspace, id):
            yield id, model


def _models(workspace: Workspace, meeting: str) -> Iterator[Meeting]:
    for paper in workspace.find(MEETING, meeting):
        if isinstance(paper.model, Meeting):
            yield paper.model


def _listed_numbers(workspace: Workspace, meeting: str) -> Iterator[str]:
    for model in _models(workspace, meeting):
        yield from (number for number, _ in model.numbered_items)


def _own_numbers(workspace: Workspace, meeting: str) -> Iterator[str]:
    named = meeting.encode()
    for path in workspace.files():
        if _mentions(path, named):
            report = workspace.paper(path).model
            if isinstance(report, Report) and report.meeting == meeting and report.item:
                yield report.item


def _mentions(path: Path, words: bytes) -> bool:
    """Tell quickly whether a file has some words: there may be thousands of reports."""
    try:
        return path.is_file() and words in path.read_bytes()
    except OSError:
        return False
