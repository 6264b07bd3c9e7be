"""New papers: their fields in order, explained, with placeholders to fill in.

The texts are templates in `templates/scaffold/`; a workspace's own templates take precedence.
"""

from typing import TYPE_CHECKING

from boardpapers.scaffold.location import Location, choose_location
from boardpapers.scaffold.meetings import UpcomingMeeting, upcoming_meetings
from boardpapers.scaffold.request import (
    NO_MEETING,
    Request,
    board_of,
    check_request,
    check_style,
    complete,
)
from boardpapers.scaffold.typed_values import read_day
from boardpapers.system.lazy_exports import lazy_exports

if TYPE_CHECKING:
    from boardpapers.scaffold.new_paper import Scaffold, find_board, make_scaffold, name_of
    from boardpapers.scaffold.new_workspace import check_free, make_workspace
else:
    _NEW_PAPER = dict.fromkeys(("Scaffold", "find_board", "make_scaffold", "name_of"), "new_paper")
    _NEW_WORKSPACE = dict.fromkeys(("check_free", "make_workspace"), "new_workspace")
    # Both need templates, which an import does not.
    __getattr__ = lazy_exports(__name__, _NEW_PAPER | _NEW_WORKSPACE)

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
