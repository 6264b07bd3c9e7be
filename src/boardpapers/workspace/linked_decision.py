"""Decisions with what they refer to: those of the forward plan, and those of officers."""

from typing import cast

from msgspec import Struct

from boardpapers.diagnostics import Diagnostic, Place
from boardpapers.models import (
    BOARD,
    MEETING,
    REPORT,
    Board,
    DecisionMaker,
    Meeting,
    OfficerDecision,
    Person,
    PlanEntry,
)
from boardpapers.models.languages import Language
from boardpapers.workspace.linked_board import BoardMember, is_held, members_of
from boardpapers.workspace.linked_report import board_language
from boardpapers.workspace.paper import AnyPaper, Paper
from boardpapers.workspace.references import ReferenceLinks, ResolvedReference, both
from boardpapers.workspace.workspace import Workspace


class LinkedPlanEntry(Struct, frozen=True):
    """An entry of the forward plan with its board, its decision maker and its meeting.

    `meeting` is the one that it names, else the one that lists its report; `meeting_id` is its id.
    `members` are the people on the board on the day, if the board itself decides.
    """

    paper: Paper[PlanEntry]
    entry: PlanEntry
    board: Board | None
    decision_maker: Person | None
    meeting: Meeting | None
    meeting_id: str
    members: tuple[BoardMember, ...]
    language: Language
    language_of_names: Language

    @property
    def style(self) -> str | None:
        """The house style that it names: its own, else its board's."""
        return self.entry.style or (self.board.style if self.board else None)

    @property
    def style_place(self) -> Place:
        """The place where the house style is named."""
        return self.paper.value("style" if self.entry.style else "board")


class LinkedOfficerDecision(Struct, frozen=True):
    """The record of an officer's decision, with the board on whose behalf it was taken."""

    paper: Paper[OfficerDecision]
    decision: OfficerDecision
    board: Board | None
    language: Language
    language_of_names: Language

    @property
    def style(self) -> str | None:
        """The house style that it names: its own, else its board's."""
        return self.decision.style or (self.board.style if self.board else None)

    @property
    def style_place(self) -> Place:
        """The place where the house style is named."""
        return self.paper.value("style" if self.decision.style else "board")


def link_plan_entry(
    workspace: Workspace, paper: Paper[PlanEntry]
) -> tuple[LinkedPlanEntry, list[Diagnostic]]:
    """Follow the references of an entry of the forward plan.

    Codes: BP201, BP202, BP390 its date or board contradicts that of its meeting, or its report is
    on the agenda of another meeting; and the errors of the papers that it refers to.
    """
    entry = cast("PlanEntry", paper.model)
    links = ReferenceLinks(workspace, paper)
    for field, kind in (("meeting", MEETING), ("report", REPORT)):
        links.follow(kind, getattr(entry, field), (field,), paper, takes_fields=False)
    found = _meeting_of(links, entry)
    meeting = found.model if found and isinstance(found.model, Meeting) else None
    board = links.follow(BOARD, entry.board, ("board",), paper)
    if found and meeting and entry.board is None:
        board = links.follow(BOARD, meeting.board, ("board",), found)
    maker = _decision_maker(links, entry)
    own = cast("Board | None", board.model)
    if found and meeting:
        _compare(links, entry, meeting, found)
    _compare_listings(links, entry)
    language = (own and board_language(own)) or workspace.settings.language
    id = found.id if found else ""
    members = () if maker or not own else _members(workspace, board, entry, meeting)
    linked = LinkedPlanEntry(paper, entry, own, maker, meeting, id, members, language, language)
    return linked, links.diagnostics


def _members(
    workspace: Workspace, found: ResolvedReference, entry: PlanEntry, meeting: Meeting | None
) -> tuple[BoardMember, ...]:
    """Return the people on a board on the day of the decision, or all if that is not known.

    A member who cannot be found is reported in the board's own file.
    """
    board, paper = cast("Board", found.model), cast("AnyPaper", found.paper)
    at = () if isinstance(paper.model, Board) else ("board",)
    day = entry.date or (meeting.date if meeting else None)
    everyone = members_of(ReferenceLinks(workspace, paper), board, at)
    return tuple(each for each in everyone if day is None or is_held(each.membership, day))


def _decision_maker(links: ReferenceLinks, entry: PlanEntry) -> Person | None:
    maker = entry.decision_maker
    if isinstance(maker, DecisionMaker):
        return maker
    return links.follow_member(maker, ("decision_maker",))


def _meeting_of(links: ReferenceLinks, entry: PlanEntry) -> AnyPaper | None:
    """Return the meeting that an entry names, else the only one that lists its report."""
    if entry.meeting:
        found: list[AnyPaper] = list(links.workspace.find(MEETING, entry.meeting))
    elif entry.report:
        found = [paper for paper, _ in links.workspace.listings(entry.report)]
    else:
        return None
    return found[0] if len(found) == 1 else None


def _compare(links: ReferenceLinks, entry: PlanEntry, meeting: Meeting, other: AnyPaper) -> None:
    """Add an error for each fact of an entry that contradicts its meeting. BP390."""
    paper = links.paper
    if entry.date and entry.date != meeting.date:
        sentence = f"the decision is planned for {entry.date}, but its meeting is on {meeting.date}"
        help = "leave `date` out: the meeting gives it"
        place = paper.value("date")
        links.diagnostics.append(both("BP390", place, sentence, other.value("date"), help))
    is_alone = entry.decision_maker is not None
    boards = (entry.board, meeting.board)
    if not is_alone and all(isinstance(each, str) for each in boards) and len(set(boards)) > 1:
        sentence = f"the decision is for `{entry.board}`, but its meeting is of `{meeting.board}`"
        help = "leave `board` out: the meeting gives it; or name another meeting"
        place = paper.value("board")
        links.diagnostics.append(both("BP390", place, sentence, other.value("board"), help))


def _compare_listings(links: ReferenceLinks, entry: PlanEntry) -> None:
    """Add an error if only other meetings list the report of an entry. BP390."""
    listings = links.workspace.listings(entry.report) if entry.report and entry.meeting else []
    if not listings or any(paper.id == entry.meeting for paper, _ in listings):
        return
    other, index = listings[0]
    sentence = (
        f"the decision is planned for the meeting `{entry.meeting}`, but its report is on the "
        f"agenda of `{other.id}`"
    )
    help = "leave `meeting` out: the meeting that lists the report gives it"
    at = other.value("items", index, "report")
    links.diagnostics.append(both("BP390", links.paper.value("meeting"), sentence, at, help))


def link_officer_decision(
    workspace: Workspace, paper: Paper[OfficerDecision]
) -> tuple[LinkedOfficerDecision, list[Diagnostic]]:
    """Follow the references of the record of an officer's decision. BP201, BP202."""
    decision = cast("OfficerDecision", paper.model)
    links = ReferenceLinks(workspace, paper)
    board = cast("Board | None", links.follow(BOARD, decision.board, ("board",), paper).model)
    language = (board and board_language(board)) or workspace.settings.language
    linked = LinkedOfficerDecision(paper, decision, board, language, language)
    return linked, links.diagnostics
