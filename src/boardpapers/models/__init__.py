"""The fields that files may have: one model for each kind of paper."""

from typing import TYPE_CHECKING

from boardpapers.models.base import StrictModel
from boardpapers.models.kinds import (
    BOARD,
    KINDS,
    MEETING,
    MEMBERS,
    MINUTES,
    OFFICER_DECISION,
    PLAN_ENTRY,
    REPORT,
    Kind,
)
from boardpapers.system.lazy_exports import lazy_exports

if TYPE_CHECKING:
    from boardpapers.models.board import Board, Membership
    from boardpapers.models.meeting import Meeting, MeetingItem
    from boardpapers.models.meeting_attendance import Movement
    from boardpapers.models.meeting_notice import MeetingNotice
    from boardpapers.models.minutes import Action, Adjournment, Minute, Minutes, next_number
    from boardpapers.models.officer_decision import OfficerDecision
    from boardpapers.models.people import Contact, Member, Members, Person
    from boardpapers.models.plan_entry import DecisionMaker, PlanEntry
    from boardpapers.models.report import Appendix, Report, Section, TextFile
    from boardpapers.models.settings import Settings
    from boardpapers.models.votes import Amendment, Motion, Vote

__all__ = [
    "BOARD",
    "KINDS",
    "MEETING",
    "MEMBERS",
    "MINUTES",
    "OFFICER_DECISION",
    "PLAN_ENTRY",
    "REPORT",
    "Action",
    "Adjournment",
    "Amendment",
    "Appendix",
    "Board",
    "Contact",
    "DecisionMaker",
    "Kind",
    "Meeting",
    "MeetingItem",
    "MeetingNotice",
    "Member",
    "Members",
    "Membership",
    "Minute",
    "Minutes",
    "Motion",
    "Movement",
    "OfficerDecision",
    "Person",
    "PlanEntry",
    "Report",
    "Section",
    "Settings",
    "StrictModel",
    "TextFile",
    "Vote",
    "next_number",
]  # fmt: skip

_MODULES = {
    "Movement": "meeting_attendance",
    "Board": "board",
    "Membership": "board",
    "Meeting": "meeting",
    "MeetingItem": "meeting",
    "MeetingNotice": "meeting_notice",
    "Action": "minutes",
    "Adjournment": "minutes",
    "Minute": "minutes",
    "Minutes": "minutes",
    "next_number": "minutes",
    "OfficerDecision": "officer_decision",
    "Contact": "people",
    "Member": "people",
    "Members": "people",
    "Person": "people",
    "DecisionMaker": "plan_entry",
    "PlanEntry": "plan_entry",
    "Appendix": "report",
    "Report": "report",
    "Section": "report",
    "TextFile": "report",
    "Settings": "settings",
    "Amendment": "votes",
    "Motion": "votes",
    "Vote": "votes",
}

if not TYPE_CHECKING:  # so that a type checker refuses any other name
    __getattr__ = lazy_exports(__name__, _MODULES)
