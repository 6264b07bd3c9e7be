"""The addresses of pages: folders below the site's own, with `/` between them and at their end.

An address has no status, format or number of an item, because these change.
"""

from collections.abc import Callable
from typing import Any, cast

from msgspec import Struct
from msgspec.structs import replace

from boardpapers.document import OTHER_DOCUMENTS
from boardpapers.models import (
    BOARD,
    MEETING,
    MINUTES,
    OFFICER_DECISION,
    PLAN_ENTRY,
    REPORT,
    Kind,
    Meeting,
    Minutes,
    OfficerDecision,
    PlanEntry,
    Report,
)
from boardpapers.models.languages import LANGUAGES
from boardpapers.registers.paper_references import id_of, iso
from boardpapers.rules.output_names import papers_called
from boardpapers.workspace import AnyPaper, Paper, Workspace, link_report
from boardpapers.workspace.linked_report import board_language

PAPERS = "papers"
"""The folder of reports that belong to no meeting."""


DECISIONS = "decisions"
"""The kind of the page of a decision sheet."""


def language_folder(workspace: Workspace, language: str) -> str:
    """Return the folder of the pages in a language; empty for the site's own language."""
    return "" if language == workspace.settings.language else f"{language.partition('-')[0]}/"


def board_address(board: str) -> str:
    """Return the address of a board."""
    return f"{board}/"


def person_address(person: str) -> str:
    """Return the address of a member."""
    return f"people/{person}/"


def person_page(workspace: Workspace, person: str, language: str) -> str | None:
    """Return the address of the page of a member; None if no file of members has them."""
    if workspace.member(person) is None:
        return None
    return f"{language_folder(workspace, language)}{person_address(person)}"


def meeting_address(workspace: Workspace, id: str, meeting: Meeting) -> str:
    """Return the address of a meeting: its board and its day.

    Of several meetings of a board on one day, the later ones have a number, too. A meeting whose
    board has no file, and so no address, has that of its id.
    """
    if not isinstance(meeting.board, str):
        return f"{MEETING.name}/{id}/"
    same_day = workspace.meetings_on(meeting.board, meeting.date)
    at = same_day.index(id) + 1 if id in same_day else 1
    number = f"-{at}" if at > 1 else ""
    return f"{meeting.board}/{meeting.date.isoformat()}{number}/"


class DocumentAddress(Struct, frozen=True):
    """The address of a document, and where it belongs.

    `board` and `meeting` are ids, empty if there are none; `date` is the day of the meeting or of
    the decision, in ISO 8601.
    """

    address: str
    language: str
    kind: str
    board: str = ""
    meeting: str = ""
    date: str = ""


def find_document(workspace: Workspace, document: str) -> DocumentAddress | None:
    """Return the address of a document by its id.

    None if no paper makes it, or if it is not known: its meeting has errors.
    """
    name, _, language = document.rpartition(".")
    if language not in LANGUAGES:
        name, language = document, ""
    # A report that has the name of another document is not made: BP020.
    called = sorted(papers_called(workspace, name), key=lambda found: found[0] is REPORT)
    for kind, paper in called:
        if paper.model is not None:
            own = _ADDRESSES[kind.name](workspace, paper)
            if own is None:
                return None
            other = _other_document(name, kind, paper)
            language = language or own.language
            folder = language_folder(workspace, language)
            address = f"{folder}{own.address}{other and f'{other}/'}"
            return replace(own, address=address, language=language, kind=other or kind.name)
    return None


def document_address(workspace: Workspace, document: str) -> str | None:
    """Return the address of a document by its id; None if no paper makes it."""
    found = find_document(workspace, document)
    return found.address if found else None


def _of_report(workspace: Workspace, paper: AnyPaper) -> DocumentAddress | None:
    """Return the address of a report; a translation has that of its original."""
    linked, _ = link_report(workspace, cast("Paper[Report]", paper))
    first = linked.original or linked
    id, report = first.paper.id, first.report
    meetings = [meeting for meeting, _ in workspace.listings(id)]
    if isinstance(report.meeting, str):
        meetings = [*workspace.find(MEETING, report.meeting)]
    if meetings and isinstance(meetings[0].model, Meeting):
        found = _of_meeting(workspace, meetings[0])
        return replace(found, address=f"{found.address}{id}/", language=linked.language)
    if meetings or _may_be_listed(workspace, id):
        return None
    board = report.board if isinstance(report.board, str) else ""
    folder = f"{board_address(board)}{PAPERS}/" if board else f"{PAPERS}/"
    date = iso(first.meeting.date if first.meeting else None)
    return DocumentAddress(f"{folder}{id}/", linked.language, "", board, "", date)


def _may_be_listed(workspace: Workspace, report: str) -> bool:
    """Tell whether a meeting that has errors may list a report."""
    return any(
        not isinstance(meeting.data, dict) or report in repr(meeting.data.get("items"))
        for meeting in workspace.broken(MEETING)
    )


def _of_meeting(workspace: Workspace, paper: AnyPaper) -> DocumentAddress:
    meeting = cast("Meeting", paper.model)
    return DocumentAddress(
        meeting_address(workspace, paper.id, meeting),
        _language(workspace, meeting.board),
        "",
        id_of(meeting.board),
        paper.id,
        iso(meeting.date),
    )


def _of_minutes(workspace: Workspace, paper: AnyPaper) -> DocumentAddress | None:
    minutes = cast("Minutes", paper.model)
    meetings = workspace.find(MEETING, minutes.meeting) if isinstance(minutes.meeting, str) else ()
    if meetings:
        found = _of_meeting(workspace, meetings[0]) if meetings[0].model else None
        return found and replace(found, address=f"{found.address}{MINUTES.name}/")
    return DocumentAddress(f"{MINUTES.name}/{paper.id}/", workspace.settings.language, "")


def _of_board(workspace: Workspace, paper: AnyPaper) -> DocumentAddress:
    address = f"{board_address(paper.id)}members/"
    return DocumentAddress(address, _language(workspace, paper.id), "", paper.id)


def _of_plan_entry(workspace: Workspace, paper: AnyPaper) -> DocumentAddress:
    entry = cast("PlanEntry", paper.model)
    board, language = id_of(entry.board), _language(workspace, entry.board)
    address = f"forward-plan/{paper.id}/"
    return DocumentAddress(address, language, "", board, entry.meeting or "", iso(entry.date))


def _of_officer_decision(workspace: Workspace, paper: AnyPaper) -> DocumentAddress:
    decision = cast("OfficerDecision", paper.model)
    board, language = id_of(decision.board), _language(workspace, decision.board)
    address = f"decisions/{paper.id}/"
    return DocumentAddress(address, language, "", board, "", iso(decision.date))


def _language(workspace: Workspace, board: object) -> str:
    """Return the first language of a board's papers."""
    boards = workspace.find(BOARD, board) if isinstance(board, str) else ()
    own = (board_language(each.model) for each in boards if each.model)
    return next(own, None) or workspace.settings.language


_ADDRESSES: dict[str, Callable[[Workspace, AnyPaper], DocumentAddress | None]] = {
    REPORT.name: _of_report,
    MEETING.name: _of_meeting,
    MINUTES.name: _of_minutes,
    BOARD.name: _of_board,
    PLAN_ENTRY.name: _of_plan_entry,
    OFFICER_DECISION.name: _of_officer_decision,
}
"""By kind of paper: the function that returns where it belongs; the caller adds the kind."""


def _other_document(document: str, kind: Kind[Any], paper: AnyPaper) -> str:
    """Return the name of another document than the paper's own, such as `decisions`, or empty."""
    for name, other in OTHER_DOCUMENTS.items():
        if other.kind.name == kind.name and document == other.output_name(paper.id):
            return name
    return ""
