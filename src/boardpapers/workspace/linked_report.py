"""A report with the papers it refers to, and contradictions between it and its meeting."""

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Any, cast

from msgspec import Struct
from msgspec.structs import replace

from boardpapers.diagnostics import Diagnostic, Place, error
from boardpapers.models import (
    BOARD,
    MEETING,
    Appendix,
    Board,
    MeetingNotice,
    Person,
    Report,
    Section,
)
from boardpapers.models.languages import Language
from boardpapers.models.report import Access, Exemption
from boardpapers.models.roles import Role, names_with, paths_with
from boardpapers.reader import DataPath
from boardpapers.workspace.paper import AnyPaper, Paper
from boardpapers.workspace.references import ReferenceLinks, ResolvedReference, both
from boardpapers.workspace.report_parts import ReportPart, parts_of
from boardpapers.workspace.workspace import Workspace

if TYPE_CHECKING:
    from boardpapers.models import Meeting

OF_MEETING = frozenset(path[-1] for path in paths_with(Report, Role.FACT) if path[0] == "meeting")
"""Facts that a report takes from its meeting."""
_SHARED = names_with(Report, Role.SHARED)


class LinkedReport(Struct, frozen=True, dict=True):
    """A report with the board and meeting that it goes to, and its number there.

    `item` is the meeting's number for it if the meeting lists it, else the report's own;
    `access` is the report's own, else that of the meeting's item, else public;
    `portfolio_holder` is the member responsible for it. `language_of_names` is that of the board's
    and the meeting's own words. `original` is the report that it translates, whose board, meeting,
    item, access and portfolio holder it shares.
    """

    paper: Paper[Report]
    report: Report
    board: Board | None
    meeting: MeetingNotice | None
    item: str | None
    access: Access = "public"
    language: Language = "en-GB"
    language_of_names: Language = "en-GB"
    original: "LinkedReport | None" = None

    @cached_property
    def parts(self) -> tuple[ReportPart, ...]:
        """Its sections at any depth, and its appendices."""
        return tuple(parts_of(self.report, self.access))

    @property
    def exempt(self) -> Exemption | None:
        """The reasons why it is not public; a translation may take them from the original."""
        if self.report.exempt or not self.original:
            return self.report.exempt
        return self.original.exempt

    @property
    def key_decision(self) -> bool | None:
        """True if it asks for a key decision; a translation may take this from the original."""
        own = self.report.key_decision
        return self.original.key_decision if own is None and self.original else own

    @property
    def style(self) -> str | None:
        """The house style that it names: its own, else its original's, else its board's."""
        own = self.report.style or (self.original and self.original.report.style)
        return own or (self.board.style if self.board else None)

    @property
    def style_place(self) -> Place:
        """The place where the house style is named."""
        return self.paper.value("style" if self.report.style else "board")

    portfolio_holder: Person | None = None

    def value_of(self, name: str) -> Any:
        """Return the value of a fact, a field, or a key below one: `date`, `implications.legal`.

        If its meeting or its original has the value, it is taken from there.
        """
        if name in OF_MEETING:
            return getattr(self.meeting, name, None)
        shared = getattr(self, name) if name in _SHARED else None
        return self.report.value_of(name) if shared is None else shared


def link_original(
    workspace: Workspace, paper: Paper[Report]
) -> tuple[LinkedReport, list[Diagnostic]]:
    """Resolve the references of a report that is not a translation.

    Codes: BP201 a reference does not exist, BP202 several papers have that id, BP203 the board
    differs from the meeting's, BP204 the item differs from the meeting's, BP205 several meetings
    list it; and the errors of the papers that it refers to.
    """
    report = cast("Report", paper.model)
    links = ReferenceLinks(workspace, paper)
    meeting = links.follow(MEETING, report.meeting, ("meeting",), paper)
    if report.meeting is None:
        meeting = _listing_meeting(links, paper)
    notice = cast("MeetingNotice | None", meeting.model)
    agenda = _agenda_of(meeting)
    board = links.follow(BOARD, report.board, ("board",), paper)
    if notice and meeting.paper and notice.board is not None:
        path = ("board",) if agenda else ("meeting", "board")
        if report.board is None:
            board = links.follow(BOARD, notice.board, path, meeting.paper)
        elif board.model and _name(report.board) != _name(notice.board) and _exists(links, notice):
            links.diagnostics.append(_two_boards(paper, report.board, notice, meeting.paper, path))
    linked = LinkedReport(paper, report, cast("Board | None", board.model), notice, report.item)
    holder = links.follow_member(report.portfolio_holder, ("portfolio_holder",))
    linked = replace(linked, access=report.access or "public", portfolio_holder=holder)
    if agenda and meeting.paper:
        linked = _listed(links, linked, agenda, meeting.paper)
    links.diagnostics += _open_after_all(linked)
    language = language_of(workspace, report, linked.board)
    names = (linked.board and board_language(linked.board)) or workspace.settings.language
    return replace(linked, language=language, language_of_names=names), links.diagnostics


def _agenda_of(meeting: ResolvedReference) -> "Meeting | None":
    """Return a meeting with its items, unless the report has its fields in place of its id."""
    is_file = meeting.paper is not None and meeting.paper.kind == MEETING.name
    return cast("Meeting", meeting.model) if is_file else None


def language_of(workspace: Workspace, report: Report, board: Board | None) -> Language:
    """Return the language of a report: its own, else its board's, else its workspace's."""
    return report.language or (board and board_language(board)) or workspace.settings.language


def board_language(board: Board) -> Language | None:
    """Return the language of a board's own words, if it is set."""
    return board.language or next(iter(board.languages), None)


def _exists(links: ReferenceLinks, notice: MeetingNotice) -> bool:
    """Tell whether a meeting's board exists; if not, that is reported in the meeting's file."""
    board = notice.board
    return not isinstance(board, str) or bool(links.workspace.find(BOARD, board))


def _listing_meeting(links: ReferenceLinks, paper: Paper[Report]) -> ResolvedReference:
    """Find the meeting that lists a report that does not name a meeting."""
    listing = links.workspace.listings(paper.id)
    if len(listing) == 1:
        return ResolvedReference(listing[0][0].model, listing[0][0])
    if listing:
        sentence = "several meetings list this report"
        several = error(
            "BP205", paper.key("title"), sentence, "add `meeting:` with the id of one of them"
        )
        places = (meeting.value("items", index, "report") for meeting, index in listing)
        related = tuple(("listed here", place) for place in places)
        links.diagnostics.append(replace(several, related=related))
    return ResolvedReference()


def _listed(
    links: ReferenceLinks, linked: LinkedReport, meeting: "Meeting", meeting_paper: AnyPaper
) -> LinkedReport:
    """Return the report with the number and access that its meeting gives it."""
    paper, report = linked.paper, linked.report
    for index, (number, item) in enumerate(meeting.numbered_items):
        path: DataPath = ("items", index, "number" if item.number is not None else "report")
        if item.report == paper.id:
            if report.item not in (None, number):
                links.diagnostics.append(_two_numbers(paper, number, meeting_paper.value(*path)))
            if report.access and item.access and report.access != item.access:
                other = meeting_paper.value("items", index, "access")
                sentence = (
                    f"the report is `{report.access}`, but its meeting's item is `{item.access}`"
                )
                help = "write the same in both, or leave `access` out of the report"
                place = paper.value("access")
                links.diagnostics.append(both("BP208", place, sentence, other, help))
            access = report.access or item.access or "public"
            return replace(linked, item=number, access=access)
        if report.item == number and isinstance(report.meeting, str):
            sentence = f"the meeting has something else as item {number}"
            other = meeting_paper.value(*path)
            help = "list the report in the meeting, or leave its `item` out"
            place = paper.value("item")
            links.diagnostics.append(both("BP206", place, sentence, other, help))
    return linked


def _two_numbers(paper: Paper[Report], number: str, other: Place) -> Diagnostic:
    own = cast("Report", paper.model).item
    sentence = f"the report says item {own}, but its meeting says item {number}"
    help = "the meeting's number is the one printed: change the report's `item`, or leave it out"
    return both("BP204", paper.value("item"), sentence, other, help)


def _open_after_all(linked: LinkedReport) -> Iterator[Diagnostic]:
    """Yield an error for a report, section or appendix that is public but says why it is not."""
    found: list[tuple[DataPath, Report | Section | Appendix, Access]] = [
        ((), linked.report, linked.access),
        *((each.path, each.part, each.access) for each in linked.parts),
    ]
    for path, part, access in found:
        if access != "public" or not part.exempt:
            continue
        name = type(part).__name__.lower()
        sentence = f"`exempt` says why the {name} is closed, but the {name} is public"
        help = "write `access: exempt` or `access: confidential`, or leave out `exempt`"
        yield error("BP209", linked.paper.key(*path, "exempt"), sentence, help)


def _two_boards(
    paper: Paper[Report],
    board: str | Board,
    notice: MeetingNotice,
    meeting: AnyPaper,
    path: DataPath,
) -> Diagnostic:
    sentence = f"the report is for {_name(board)}, but its meeting is of {_name(notice.board)}"
    help = "leave `board` out of the report: its meeting says whose it is; or name another meeting"
    return both("BP203", paper.value("board"), sentence, meeting.value(*path), help)


def _name(board: str | Board | None) -> str:
    return f"`{board.name if isinstance(board, Board) else board}`"
