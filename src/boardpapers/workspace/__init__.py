"""The papers of a folder, each read once, and what they refer to."""

from typing import TYPE_CHECKING

from boardpapers.system.lazy_exports import lazy_exports
from boardpapers.workspace.field_diagnostics import diagnostics_of
from boardpapers.workspace.linked_paper import LinkedPaper
from boardpapers.workspace.loading import load_as, load_data
from boardpapers.workspace.paper import AnyPaper, Paper
from boardpapers.workspace.peek import SETTINGS, SITE_MANIFEST, is_paper
from boardpapers.workspace.workspace import Workspace, find_root

if TYPE_CHECKING:
    from boardpapers.workspace.board_terms import terms_by_reference, terms_of
    from boardpapers.workspace.linked_board import (
        BoardMember,
        LinkedBoard,
        board_members,
        link_board,
    )
    from boardpapers.workspace.linked_decision import (
        LinkedOfficerDecision,
        LinkedPlanEntry,
        link_officer_decision,
        link_plan_entry,
    )
    from boardpapers.workspace.linked_meeting import LinkedMeeting, link_meeting
    from boardpapers.workspace.linked_minutes import (
        LinkedMinutes,
        MemberReference,
        link_minutes,
        recorded_votes,
        references_of,
    )
    from boardpapers.workspace.linked_report import LinkedReport
    from boardpapers.workspace.planned_items import entries_about
    from boardpapers.workspace.report_parts import ReportPart, parts_of
    from boardpapers.workspace.summaries import PaperSummary, summary_of
    from boardpapers.workspace.translations import languages_of, link_report, versions
    from boardpapers.workspace.unresolved import suggest_id

__all__ = [
    "SETTINGS",
    "SITE_MANIFEST",
    "AnyPaper",
    "BoardMember",
    "LinkedBoard",
    "LinkedMeeting",
    "LinkedMinutes",
    "LinkedOfficerDecision",
    "LinkedPaper",
    "LinkedPlanEntry",
    "LinkedReport",
    "MemberReference",
    "Paper",
    "PaperSummary",
    "ReportPart",
    "Workspace",
    "board_members",
    "diagnostics_of",
    "entries_about",
    "find_root",
    "is_paper",
    "languages_of",
    "link_board",
    "link_meeting",
    "link_minutes",
    "link_officer_decision",
    "link_plan_entry",
    "link_report",
    "load_as",
    "load_data",
    "parts_of",
    "recorded_votes",
    "references_of",
    "suggest_id",
    "summary_of",
    "terms_by_reference",
    "terms_of",
    "versions",
]  # fmt: skip

_MODULES = {
    "terms_by_reference": "board_terms",
    "terms_of": "board_terms",
    "BoardMember": "linked_board",
    "LinkedBoard": "linked_board",
    "board_members": "linked_board",
    "link_board": "linked_board",
    "LinkedOfficerDecision": "linked_decision",
    "LinkedPlanEntry": "linked_decision",
    "link_officer_decision": "linked_decision",
    "link_plan_entry": "linked_decision",
    "LinkedMeeting": "linked_meeting",
    "link_meeting": "linked_meeting",
    "LinkedMinutes": "linked_minutes",
    "MemberReference": "linked_minutes",
    "link_minutes": "linked_minutes",
    "recorded_votes": "linked_minutes",
    "references_of": "linked_minutes",
    "LinkedReport": "linked_report",
    "entries_about": "planned_items",
    "ReportPart": "report_parts",
    "parts_of": "report_parts",
    "PaperSummary": "summaries",
    "summary_of": "summaries",
    "languages_of": "translations",
    "link_report": "translations",
    "versions": "translations",
    "suggest_id": "unresolved",
}

if not TYPE_CHECKING:  # so that a type checker refuses any other name
    __getattr__ = lazy_exports(__name__, _MODULES)
