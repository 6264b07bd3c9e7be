"""The papers of a folder, each read once, and what they refer to."""

from boardpapers.workspace.folder import SETTINGS, Workspace, find_root
from boardpapers.workspace.links import (
    LinkedReport,
    check_board,
    check_ids,
    check_items,
    check_meeting,
    link_report,
)
from boardpapers.workspace.paper import Paper, load_as

__all__ = [
    "SETTINGS", "LinkedReport", "Paper", "Workspace", "check_board", "check_ids", "check_items",
    "check_meeting", "find_root", "link_report", "load_as",
]  # fmt: skip
