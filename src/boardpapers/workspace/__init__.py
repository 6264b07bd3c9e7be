"""The papers of a folder, each read once, and what they refer to."""

from boardpapers.workspace.consistency import (
    Card,
    card_of,
    check_board,
    check_cards,
    check_meeting,
    check_members,
)
from boardpapers.workspace.folder import SETTINGS, Workspace, find_root, is_paper
from boardpapers.workspace.links import LinkedReport
from boardpapers.workspace.paper import Paper, diagnostics_of, load_as, load_data
from boardpapers.workspace.translations import languages_of, link_report, versions

__all__ = [
    "SETTINGS", "Card", "LinkedReport", "Paper", "Workspace", "card_of", "check_board",
    "check_cards", "check_meeting", "check_members", "diagnostics_of", "find_root", "is_paper",
    "languages_of",
    "link_report", "load_as", "load_data", "versions",
]  # fmt: skip
