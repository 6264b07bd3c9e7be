"""Papers to begin from: what a kind of paper has, in order, explained, with places to fill in.

The texts are templates, `templates/scaffold/`; what goes into them is worked out here. A
workspace's own `templates/scaffold/` comes first.
"""

from boardpapers.scaffold.names import read_day
from boardpapers.scaffold.place import Place, choose_place
from boardpapers.scaffold.scaffold import Scaffold, find_board, make_scaffold, name_of
from boardpapers.scaffold.starter import check_free, make_workspace
from boardpapers.scaffold.upcoming import Upcoming, upcoming_meetings
from boardpapers.scaffold.wish import (
    NO_MEETING,
    OPTIONS,
    Wish,
    board_of,
    check_style,
    check_wish,
    complete,
)

__all__ = [
    "NO_MEETING", "OPTIONS", "Place", "Scaffold", "Upcoming", "Wish", "board_of", "check_free",
    "check_style", "check_wish", "choose_place", "complete", "find_board", "make_scaffold",
    "make_workspace", "name_of", "read_day", "upcoming_meetings",
]  # fmt: skip
