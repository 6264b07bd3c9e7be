"""New papers: their fields in order, explained, with placeholders to fill in.

The texts are templates in `templates/scaffold/`; a workspace's own templates take precedence.
"""

from boardpapers.scaffold.location import Location, choose_location
from boardpapers.scaffold.meetings import UpcomingMeeting, upcoming_meetings
from boardpapers.scaffold.new_paper import Scaffold, find_board, make_scaffold, name_of
from boardpapers.scaffold.new_workspace import check_free, make_workspace
from boardpapers.scaffold.request import (
    NO_MEETING,
    Request,
    board_of,
    check_request,
    check_style,
    complete,
)
from boardpapers.scaffold.typed_values import read_day

__all__ = [
    "NO_MEETING",
    "Location",
    "Request",
    "Scaffold",
    "UpcomingMeeting",
    "board_of",
    "check_free",
    "check_request",
    "check_style",
    "choose_location",
    "complete",
    "find_board",
    "make_scaffold",
    "make_workspace",
    "name_of",
    "read_day",
    "upcoming_meetings",
]  # fmt: skip
