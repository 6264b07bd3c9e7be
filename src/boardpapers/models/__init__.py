"""The fields that files may have: one model for each kind of paper."""

from boardpapers.models.attendance import Movement
from boardpapers.models.base import StrictModel
from boardpapers.models.board import Board, Membership
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
from boardpapers.models.meeting import Meeting, MeetingItem
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
