"""The forward plan: decisions that are to be taken, and what comes to which meeting."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from msgspec.structs import replace

from boardpapers.diagnostics import Diagnostic
from boardpapers.document import style_of
from boardpapers.document.layouts.meeting_items import link_item
from boardpapers.law.regimes import Regime
from boardpapers.models import (
    MEETING,
    PLAN_ENTRY,
    Board,
    Meeting,
    MeetingItem,
)
from boardpapers.registers.forward_plan_rows import (
    access_of_item,
    row_of_entry,
    row_of_item,
)
from boardpapers.registers.paper_references import every_paper, id_of, name_of
from boardpapers.registers.register import Filter, Register, Row, new_register, words_for
from boardpapers.workspace import (
    Paper,
    Workspace,
    entries_about,
    link_meeting,
    link_plan_entry,
)

_BRIEF = (
    "date", "period", "decision_maker", "item", "title", "key_decision", "access", "notice",
    "meeting_status",
)  # fmt: skip
_TEXTS = frozenset({
    "period", "matter", "notice_agreed_by", "notice_reasons", "private_reasons", "representations",
    "answer", "private_agreed_by",
})  # fmt: skip
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
    words = words_for(workspace, wanted)
    notes = (*plan.notices(), words.forward_plan.other_documents, words.forward_plan.requests)
    register = new_register("forward-plan", words, words.forward_plan, wanted, rows)
    return replace(
        register, notes=notes, heading="title",
        groups=("date", "period", "decision_maker"), brief=_BRIEF,
        for_programs=frozenset({"meeting", "paper"}), texts=_TEXTS,
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
            linked = replace(linked, language=self.wanted.language or linked.language)
            board = id_of(linked.entry.board) or (
                id_of(linked.meeting.board) if linked.meeting else ""
            )
            day = linked.entry.date or (linked.meeting.date if linked.meeting else None)
            if self._is_wanted(board, linked.meeting_id, day):
                if linked.board:
                    self._note(linked.board, linked.entry.access)
                row = row_of_entry(linked, day, style_of(self.workspace, linked).style)
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
        for first in versions[:1]:
            linked = replace(first, language=self.wanted.language or first.language)
            style = style_of(self.workspace, linked).style
            for number, item in linked.meeting.numbered_items:
                if planned := self._planned_as(paper, item):
                    yield from (row | {"item": number} for row in planned)
                    continue
                each = link_item(self.workspace, number, item, linked.language)
                if item.report or each.is_key_decision or each.access != "public":
                    access = access_of_item(self.workspace, each, style)
                    self._note(linked.board, access)
                    yield row_of_item(self.workspace, linked, each, access, style)

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
        self._boards.setdefault(board.regime, {})[name_of(board, self.wanted.language)] = None

    def notices(self) -> Iterator[str]:
        """Yield what the plan gives notice of, by each law that its bodies are under.

        If the plan has matters of bodies under other laws too, each says whose matters it is about.
        """
        for (regime, is_private), sentence in _NOTICES.items():
            if (regime, is_private) in self._regimes.items():
                names = ", ".join(self._boards[regime])
                about = f" This is about the matters of these bodies: {names}."
                yield sentence + (about if len(self._regimes) > 1 else "")
