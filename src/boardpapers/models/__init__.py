"""What a file may say: one model a kind of paper."""

from boardpapers.models.base import StrictModel
from boardpapers.models.board import Board, Membership
from boardpapers.models.meeting import Meeting, MeetingItem
from boardpapers.models.people import Contact, Member, Members, Person
from boardpapers.models.report import Appendix, MeetingNotice, Report, Section, TextFile
from boardpapers.models.settings import Settings

KINDS: dict[str, type[StrictModel]] = {
    "report": Report,
    "board": Board,
    "members": Members,
    "meeting": Meeting,
}

__all__ = [
    "KINDS",
    "Appendix",
    "Board",
    "Contact",
    "Meeting",
    "MeetingItem",
    "MeetingNotice",
    "Member",
    "Members",
    "Membership",
    "Person",
    "Report",
    "Section",
    "Settings",
    "StrictModel",
    "TextFile",
]  # fmt: skip
