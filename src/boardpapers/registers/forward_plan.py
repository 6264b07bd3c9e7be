"""The forward plan: decisions that are to be taken, and what comes to which meeting."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import cast

from boardpapers.diagnostics import Diagnostic
from boardpapers.document import style_of
from boardpapers.document.layouts.meeting_items import LinkedItem, item_title, link_item
from boardpapers.document.layouts.private_parts import private_parts
from boardpapers.document.printed_names import print_name
from boardpapers.law.regimes import Regime
from boardpapers.markdown.walk import plain_text
from boardpapers.models import (
    MEETING,
    PLAN_ENTRY,
    Board,
    Contact,
    DecisionMaker,
    Meeting,
    MeetingItem,
    Report,
)
from boardpapers.models.notices import KeyDecisionNotice, PrivateMeetingNotice
from boardpapers.registers.paper_references import every_paper, id_of, iso
from boardpapers.registers.register import Filter, Register, Row
from boardpapers.registers.words import plain_words
from boardpapers.styles import Style
from boardpapers.workspace import (
    BoardMember,
    LinkedMeeting,
    LinkedPlanEntry,
    Paper,
    Workspace,
    entries_about,
    link_meeting,
    link_plan_entry,
)

_COLUMNS = {
    "date": "Date", "period": "Period", "decision_maker": "Decision maker", "members": "Members",
    "board": "Board", "meeting": "Meeting", "meeting_status": "Status of the meeting",
    "item": "Item", "title": "Matter", "matter": "Details", "key_decision": "Key decision",
    "access": "Access", "wards": "Wards affected", "documents": "Documents submitted",
    "contact": "Copies and other documents from", "notice": "Notice of the key decision",
    "notice_under": "Exception", "notice_agreed_by": "Informed or agreed by",
    "notice_reasons": "Reasons for urgency",
    "first_private_notice": "First notice of private meeting",
    "second_private_notice": "Second notice of private meeting",
    "private_reasons": "Reasons for meeting in private",
    "representations": "Representations received", "answer": "Answer",
    "private_agreed_by": "Urgency agreed by", "paper": "Paper",
}  # fmt: skip
_BRIEF = (
    "date", "period", "decision_maker", "item", "title", "key_decision", "access", "notice",
    "meeting_status",
)  # fmt: skip
_NOTES = (
    "Other documents relevant to these matters may be submitted to the decision maker.",
    (
        "Ask the contact of a matter for copies of the documents, subject to any prohibition or "
        "restriction on disclosure, and for details of other documents as they become available."
    ),
)
_REGULATIONS = (
    "of the Local Authorities (Executive Arrangements) (Meetings and Access to Information) "
    "(England) Regulations 2012."
)
_NOTICES: Mapping[tuple[Regime, bool], str] = {
    ("england-executive", False): (
        f"This plan gives notice of key decisions under regulation 9 {_REGULATIONS}"
    ),
    ("england-executive", True): (
        "This plan gives notice of key decisions under regulation 9, and of meetings in private "
        f"under regulation 5, {_REGULATIONS}"
    ),
    ("combined-authority", False): (
        "This plan gives notice of key decisions under article 11 of the Combined Authorities "
        "(Overview and Scrutiny Committees, Access to Information and Audit Committees) Order 2017."
    ),
}
"""What a plan gives notice of, by regime and whether an executive is to meet in private."""


def forward_plan(workspace: Workspace, wanted: Filter) -> Register:
    """Return what is to be decided from a day on: entries of the plan, and items of meetings.

    An entry takes the place of the item that it is about. Entries without a day come
    last. Items without a report are left out, unless they are key decisions or private.
    """
    plan = _Plan(workspace, wanted)
    plan.read_entries()
    rows = [*plan.items(), *plan.rest()]
    rows.sort(key=lambda row: (not row["date"], row["date"], row["meeting"]))
    notes = (*plan.notices(), *_NOTES)
    return Register(
        "forward-plan", _COLUMNS, tuple(rows), "Forward plan", notes=notes, heading="title",
        groups=("date", "period", "decision_maker"), brief=_BRIEF,
        for_programs=frozenset({"meeting", "paper"}),
        diagnostics=tuple(plan.diagnostics),
    )  # fmt: skip


class _Plan:
    """The rows of a plan, its errors, and what it gives notice of."""

    def __init__(self, workspace: Workspace, wanted: Filter) -> None:
        self.workspace = workspace
        self.wanted = wanted
        self.since = wanted.since or wanted.on
        self.diagnostics: list[Diagnostic] = []
        self._regimes: dict[Regime, bool] = {}  # and whether anything is private
        self._boards: dict[Regime, dict[str, None]] = {}  # names in their order
        self._planned: dict[tuple[str, Path], Row] = {}  # by meeting and file of the entry

    def read_entries(self) -> None:
        for paper in every_paper(self.workspace, PLAN_ENTRY):
            if paper.model is None:
                self.diagnostics += paper.diagnostics
                continue
            linked, found = link_plan_entry(self.workspace, paper)
            self.diagnostics += found
            board = id_of(linked.entry.board) or (
                id_of(linked.meeting.board) if linked.meeting else ""
            )
            day = linked.entry.date or (linked.meeting.date if linked.meeting else None)
            if self._is_wanted(board, linked.meeting_id, day):
                if linked.board:
                    self._note(linked.board, linked.entry.access)
                row = _of_entry(linked, day, style_of(self.workspace, linked).style)
                self._planned[linked.meeting_id, paper.path] = row

    def items(self) -> Iterator[Row]:
        for paper in every_paper(self.workspace, MEETING):
            if paper.model is None:
                self.diagnostics += paper.diagnostics
            elif paper.model.status != "cancelled" and self._is_wanted(
                id_of(paper.model.board), paper.id, paper.model.date
            ):
                yield from self._of_meeting(paper)

    def _of_meeting(self, paper: Paper[Meeting]) -> Iterator[Row]:
        versions, found = link_meeting(self.workspace, paper)
        self.diagnostics += found
        for linked in versions[:1]:
            style = style_of(self.workspace, linked).style
            for number, item in linked.meeting.numbered_items:
                if planned := self._planned_as(paper, item):
                    yield from (row | {"item": number} for row in planned)
                    continue
                each = link_item(self.workspace, number, item, linked.language)
                if item.report or each.is_key_decision or each.access != "public":
                    access = _access(self.workspace, each, style)
                    self._note(linked.board, access)
                    yield _of_item(self.workspace, linked, each, access, style)

    def _planned_as(self, paper: Paper[Meeting], item: MeetingItem) -> list[Row]:
        """Take the rows of the entries about an item, each only once."""
        entries = entries_about(self.workspace, paper.id, item)
        rows = (self._planned.pop((paper.id, each.path), None) for each in entries)
        return [row for row in rows if row]

    def rest(self) -> Iterator[Row]:
        """Yield the entries that are about no item on an agenda."""
        yield from self._planned.values()

    def _is_wanted(self, board: str, meeting: str, day: date | None) -> bool:
        wanted = self.wanted
        if day is None:
            return wanted.board in (None, board) and wanted.meeting is None and not wanted.until
        return wanted.accepts(board, meeting, day) and (not self.since or self.since <= day)

    def _note(self, board: Board, access: str) -> None:
        is_private = board.regime == "england-executive" and access != "public"
        self._regimes[board.regime] = self._regimes.get(board.regime, False) or is_private
        self._boards.setdefault(board.regime, {})[board.name] = None

    def notices(self) -> Iterator[str]:
        """Yield what the plan gives notice of, by each law that its bodies are under.

        If the plan has matters of bodies under other laws too, each says whose matters it is about.
        """
        for (regime, is_private), sentence in _NOTICES.items():
            if (regime, is_private) in self._regimes.items():
                names = ", ".join(self._boards[regime])
                about = f" This is about the matters of these bodies: {names}."
                yield sentence + (about if len(self._regimes) > 1 else "")


def _of_entry(linked: LinkedPlanEntry, day: date | None, style: Style) -> Row:
    entry, board, maker = linked.entry, linked.board, linked.decision_maker
    contacts = entry.contacts or (board.contacts if board else ())
    private = _private_notice(entry.access, entry.private_notice, linked.meeting)
    notices = _key_notice(entry.notice) | private
    return dict.fromkeys(_COLUMNS, "") | notices | {
        "date": iso(day), "period": "" if day else entry.period or "",
        "decision_maker": _maker(maker, style) if maker else (board.name if board else ""),
        "members": _names(linked.members, style), "board": board.name if board else "",
        "meeting": linked.meeting_id, "title": entry.title, "matter": plain_words(entry.matter),
        "meeting_status": _status(linked.meeting), "access": entry.access,
        "key_decision": "yes" if entry.key_decision else "no", "wards": ", ".join(entry.wards),
        "documents": "\n".join(entry.documents), "contact": _contacts(contacts),
        "paper": linked.paper.id,
    }  # fmt: skip


def _key_notice(notice: KeyDecisionNotice | None) -> Row:
    if notice is None:
        return {}
    return {
        "notice": iso(notice.published),
        "notice_under": "" if notice.under == "full notice" else notice.under,
        "notice_agreed_by": notice.agreed_by or "", "notice_reasons": plain_words(notice.reasons),
    }  # fmt: skip


def _access(workspace: Workspace, item: LinkedItem, style: Style) -> str:
    """Return the access of an item; `partly exempt` if only a part of its report is private."""
    parts = {part.access for part in private_parts(workspace, item, style)}
    return f"partly {'exempt' if 'exempt' in parts else 'confidential'}" if parts else item.access


def _private_notice(access: str, own: PrivateMeetingNotice | None, meeting: Meeting | None) -> Row:
    """Return the notices of a private meeting: an entry's own, else those of the meeting."""
    if access == "public":
        return {}
    notice = own or (meeting.private_notice if meeting else None)
    if notice is None:
        return {}
    return {
        "first_private_notice": iso(notice.published),
        "second_private_notice": iso(notice.second_published),
        "private_reasons": plain_words(notice.reasons),
        "representations": plain_words(notice.representations),
        "answer": plain_words(notice.answer), "private_agreed_by": notice.agreed_by or "",
    }  # fmt: skip


def _of_item(
    workspace: Workspace, linked: LinkedMeeting, item: LinkedItem, access: str, style: Style
) -> Row:
    public = item.report.paper if item.report and item.access == "public" else None
    report = cast("Report", workspace.paper(public.path).model) if public else None
    contacts = (report.contacts if report else ()) or linked.board.contacts
    title = plain_text(item_title(linked, item, style))
    return dict.fromkeys(_COLUMNS, "") | _private_notice(access, None, linked.meeting) | {
        "date": iso(linked.meeting.date), "decision_maker": linked.board.name,
        "members": _names(linked.members, style), "board": linked.board.name,
        "meeting": linked.paper.id, "meeting_status": _status(linked.meeting),
        "item": item.number, "title": title, "access": access,
        "key_decision": "yes" if item.is_key_decision else "no",
        "wards": ", ".join(report.wards) if report else "",
        "documents": report.title if report else "", "contact": _contacts(contacts),
        "paper": public.id if public else "",
    }  # fmt: skip


def _status(meeting: Meeting | None) -> str:
    """Return the status of a meeting that may not decide: cancelled or postponed."""
    return meeting.status if meeting and meeting.status in ("cancelled", "postponed") else ""


def _names(members: tuple[BoardMember, ...], style: Style) -> str:
    return ", ".join(print_name(each.person, style) for each in members)


def _maker(maker: object, style: Style) -> str:
    person = cast("DecisionMaker", maker)
    words = (print_name(person, style), getattr(person, "position", None))
    return ", ".join(filter(None, words))


def _contacts(contacts: tuple[Contact, ...]) -> str:
    return "\n".join(
        ", ".join(filter(None, (each.name, each.position, each.phone, each.email)))
        for each in contacts
    )
