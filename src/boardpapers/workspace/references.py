"""References of a paper, resolved; and what contradicts between a report and its meeting."""

from dataclasses import dataclass, field
from typing import cast

from msgspec import Struct
from msgspec.structs import replace

from boardpapers.diagnostics import Diagnostic, Place, error, has_errors
from boardpapers.models import Board, Meeting, MeetingNotice, Person, Report, StrictModel
from boardpapers.models.languages import Language
from boardpapers.models.report import Access, Exemption
from boardpapers.reader import DataPath
from boardpapers.workspace.paper import AnyPaper, Paper
from boardpapers.workspace.unresolved import unresolved
from boardpapers.workspace.workspace import Workspace


class LinkedReport(Struct, frozen=True):
    """A report with the board and meeting that it goes to, and its number there.

    `item` is the meeting's number for it where the meeting lists it, else the report's own;
    `access` is the report's own, else that of the meeting's item, else public;
    `portfolio_holder` the member who answers for it. `language_of_names` is that of the board's
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

    @property
    def exempt(self) -> Exemption | None:
        """Why it is not public; of a translation, what the original says."""
        if self.report.exempt or not self.original:
            return self.report.exempt
        return self.original.exempt

    @property
    def key_decision(self) -> bool | None:
        """Whether it asks for a key decision; of a translation, what the original says."""
        own = self.report.key_decision
        return self.original.key_decision if own is None and self.original else own

    portfolio_holder: Person | None = None


class ResolvedReference(Struct, frozen=True):
    """What a reference leads to, and the paper in which that stands; nothing if nowhere."""

    model: StrictModel | None = None
    paper: AnyPaper | None = None


@dataclass(slots=True)
class Links:
    """Follows the references of one paper, and keeps what is wrong with them.

    A paper that is found and has errors of its own gives no model, and its errors: nothing else
    is said of it.
    """

    workspace: Workspace
    paper: AnyPaper
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def follow(
        self,
        kind: str,
        reference: str | StrictModel | None,
        path: DataPath,
        paper: AnyPaper,
    ) -> ResolvedReference:
        """Return what stands behind a reference at a path of a paper. BP201, BP202."""
        if not isinstance(reference, str):
            return ResolvedReference(reference, paper)
        found = self.workspace.find(kind, reference)
        if len(found) == 1:
            self.tell_of(found[0])
            return ResolvedReference(found[0].model, found[0])
        unreadable = self.workspace.find("", reference)
        if unreadable and not found:
            self.tell_of(unreadable[0])
            return ResolvedReference()
        place = paper.value(*path)
        if found:
            self.diagnostics.append(_several(place, kind, reference, found))
        else:
            board = getattr(paper.model, "board", None)
            self.diagnostics.append(unresolved(self.workspace, place, kind, reference, board))
        return ResolvedReference()

    def follow_member(self, reference: str | Person | None, path: DataPath) -> Person | None:
        """Return the member behind a reference at a path of this paper. BP201."""
        if not isinstance(reference, str):
            return reference
        member = self.workspace.member(reference)
        if member is None and self.workspace.broken_members:
            self.diagnostics += self.workspace.broken_members[0].diagnostics
        elif member is None:
            place = self.paper.value(*path)
            self.diagnostics.append(unresolved(self.workspace, place, "member", reference))
        return member

    def tell_of(self, paper: AnyPaper) -> None:
        """Keep the errors of a paper that this one relies on."""
        if has_errors(paper.diagnostics):
            self.diagnostics += paper.diagnostics


def link_original(
    workspace: Workspace, paper: Paper[Report]
) -> tuple[LinkedReport, list[Diagnostic]]:
    """Resolve the references of a report that translates no other.

    Codes: BP201 leads nowhere, BP202 more than one has that id, BP203 another board than the
    meeting's, BP204 another item than the meeting's, BP205 several meetings list it; and the
    errors of the papers that it refers to.
    """
    report = cast("Report", paper.model)
    links = Links(workspace, paper)
    meeting = links.follow("meeting", report.meeting, ("meeting",), paper)
    if report.meeting is None:
        meeting = _listing_meeting(links, paper)
    notice = cast("MeetingNotice | None", meeting.model)
    board = links.follow("board", report.board, ("board",), paper)
    if notice and meeting.paper and notice.board is not None:
        path = ("board",) if meeting.paper.kind == "meeting" else ("meeting", "board")
        if report.board is None:
            board = links.follow("board", notice.board, path, meeting.paper)
        elif board.model and _name(report.board) != _name(notice.board) and _exists(links, notice):
            links.diagnostics.append(_two_boards(paper, report.board, notice, meeting.paper, path))
    linked = LinkedReport(paper, report, cast("Board | None", board.model), notice, report.item)
    holder = links.follow_member(report.portfolio_holder, ("portfolio_holder",))
    linked = replace(linked, access=report.access or "public", portfolio_holder=holder)
    if meeting.paper and isinstance(meeting.model, Meeting):
        linked = _listed(links, linked, meeting.model, meeting.paper)
    if linked.access == "public" and report.exempt:
        links.diagnostics.append(_open_after_all(paper))
    language = language_of(workspace, report, linked.board)
    names = (linked.board and board_language(linked.board)) or workspace.settings.language
    return replace(linked, language=language, language_of_names=names), links.diagnostics


def language_of(workspace: Workspace, report: Report, board: Board | None) -> Language:
    """Return the language of a report: its own, else its board's, else its workspace's."""
    return report.language or (board and board_language(board)) or workspace.settings.language


def board_language(board: Board) -> Language | None:
    """Return the language that a board's own words are in, if it says."""
    return board.language or next(iter(board.languages), None)


def _exists(links: Links, notice: MeetingNotice) -> bool:
    """Tell whether a meeting's board can be had; if not, that is told where the meeting is."""
    board = notice.board
    return not isinstance(board, str) or bool(links.workspace.find("board", board))


def both(code: str, place: Place, message: str, other: Place) -> Diagnostic:
    """Make an error that names two places."""
    return replace(error(code, place, message), related=(("the other place", other),))


def _several(place: Place, kind: str, reference: str, found: list[AnyPaper]) -> Diagnostic:
    sentence = f"more than one {kind} has the id `{reference}`"
    several = error("BP202", place, sentence, "give each an id of its own")
    return replace(several, related=tuple(("this one", other.id_place) for other in found))


def _listing_meeting(links: Links, paper: Paper[Report]) -> ResolvedReference:
    """Find the meeting that lists a report that names none."""
    listing = links.workspace.listings(paper.id)
    if len(listing) == 1:
        return ResolvedReference(listing[0][0].model, listing[0][0])
    if listing:
        sentence = "several meetings list this report"
        several = error("BP205", paper.key("title"), sentence, "say which one with `meeting:`")
        places = (meeting.value("items", index, "report") for meeting, index in listing)
        related = tuple(("listed here", place) for place in places)
        links.diagnostics.append(replace(several, related=related))
    return ResolvedReference()


def _listed(
    links: Links, linked: LinkedReport, meeting: Meeting, meeting_paper: AnyPaper
) -> LinkedReport:
    """Take over what the meeting says of the report that it lists."""
    paper, report = linked.paper, linked.report
    for index, (number, item) in enumerate(meeting.numbered_items):
        path: DataPath = ("items", index, "number" if item.number is not None else "report")
        if item.report == paper.id:
            if report.item not in (None, number):
                links.diagnostics.append(_two_numbers(paper, number, meeting_paper.value(*path)))
            if report.access and item.access and report.access != item.access:
                other = meeting_paper.value("items", index, "access")
                sentence = f"the report is {report.access}, its meeting's item is {item.access}"
                links.diagnostics.append(both("BP208", paper.value("access"), sentence, other))
            access = report.access or item.access or "public"
            return replace(linked, item=number, access=access)
        if report.item == number and isinstance(report.meeting, str):
            sentence = f"item {number} of the meeting is something else"
            other = meeting_paper.value(*path)
            links.diagnostics.append(both("BP206", paper.value("item"), sentence, other))
    return linked


def _two_numbers(paper: Paper[Report], number: str, other: Place) -> Diagnostic:
    own = cast("Report", paper.model).item
    sentence = f"the report says item {own}, its meeting says item {number}"
    help = "the meeting has the last word: change the report, or leave its `item` out"
    return replace(both("BP204", paper.value("item"), sentence, other), help=help)


def _open_after_all(paper: Paper[Report]) -> Diagnostic:
    sentence = "`exempt` says why the report is closed, but it is public"
    help = "add `access: exempt`, or leave `exempt` out"
    return error("BP209", paper.key("exempt"), sentence, help)


def _two_boards(
    paper: Paper[Report],
    board: str | Board,
    notice: MeetingNotice,
    meeting: AnyPaper,
    path: DataPath,
) -> Diagnostic:
    sentence = f"the report is for {_name(board)}, its meeting is of {_name(notice.board)}"
    return both("BP203", paper.value("board"), sentence, meeting.value(*path))


def _name(board: str | Board | None) -> str:
    return f"`{board.name if isinstance(board, Board) else board}`"
