"""The references of boards and meetings."""

from typing import cast

from boardpapers.diagnostics import Diagnostic
from boardpapers.models import BOARD, REPORT, Board, Meeting
from boardpapers.workspace.paper import Paper
from boardpapers.workspace.references import Links
from boardpapers.workspace.workspace import Workspace


def link_board(workspace: Workspace, paper: Paper[Board]) -> list[Diagnostic]:
    """Follow a board's references to its members.

    Code: BP201; where a file of members has errors, those, for the member may be in it.
    """
    links = Links(workspace, paper)
    for index, membership in enumerate(cast("Board", paper.model).members):
        links.follow_member(membership.member, ("members", index, "member"))
    return links.diagnostics


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
