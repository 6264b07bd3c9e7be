"""Papers to begin from: what a kind of paper has, in order, explained, with places to fill in.

The texts are templates, `templates/scaffold/`; what goes into them is worked out here. A
workspace's own `templates/scaffold/` comes first.
"""

from boardpapers.scaffold.location import Location, choose_place
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
    "choose_place",
    "complete",
    "find_board",
    "make_scaffold",
    "make_workspace",
    "name_of",
    "read_day",
    "upcoming_meetings",
]  # fmt: skip
