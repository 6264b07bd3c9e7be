"""The references of meetings."""

from typing import cast

from boardpapers.diagnostics import Diagnostic
from boardpapers.models import BOARD, REPORT, Meeting
from boardpapers.workspace.paper import Paper
from boardpapers.workspace.references import Links
from boardpapers.workspace.workspace import Workspace


def link_meeting(workspace: Workspace, paper: Paper[Meeting]) -> list[Diagnostic]:
    """Follow a meeting's references to its board and reports.

    Codes: BP201, BP202, and the errors of the papers that it refers to.
    """
    meeting = cast("Meeting", paper.model)
    links = Links(workspace, paper)
    links.follow(BOARD, meeting.board, ("board",), paper)
    for index, item in enumerate(meeting.items):
        links.follow(REPORT, item.report, ("items", index, "report"), paper)
    return links.diagnostics
