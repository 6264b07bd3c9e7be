"""The list of boards, and the page of each board."""

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from msgspec import Struct

from boardpapers.document.addresses import Addresses
from boardpapers.document.layouts.membership_groups import groups_of
from boardpapers.document.printed_names import print_name
from boardpapers.markdown.nodes import Blocks
from boardpapers.markdown.walk import plain_text
from boardpapers.models import BOARD, Board
from boardpapers.registers.paper_references import id_of
from boardpapers.site.contents import Contents, SiteFile
from boardpapers.site.edition import Edition, Words
from boardpapers.site.linked_data import board_data
from boardpapers.site.page_addresses import board_address
from boardpapers.site.pages.decision_entries import DecisionEntry, decision_entries
from boardpapers.site.pages.markdown_blocks import markdown_blocks
from boardpapers.site.pages.meeting_entries import coming, find_page, meeting_entries, past
from boardpapers.site.pages.meeting_pages import other_report_links, year_links, years_of_board
from boardpapers.site.pages.page_layout import PageLink, link, list_page
from boardpapers.site.pages.person_pages import person_link, seat_dates
from boardpapers.site.pages.plan_entries import PlannedDecision, plan_entries
from boardpapers.workspace import BoardMember, Paper, board_members

BOARDS = "boards/"
_MOST_PAST = 5
_MOST_DECISIONS = 5

Entry = TypeVar("Entry", DecisionEntry, PlannedDecision)


class SeatLine(Struct, frozen=True):
    """A member's seat on a board: the link to the member, and the role and days."""

    link: PageLink
    marks: tuple[str, ...]


class SeatGroup(Struct, frozen=True):
    """The seats of a political group, under a heading."""

    heading: str
    seats: tuple[SeatLine, ...]


def board_pages(contents: Contents) -> Iterator[SiteFile]:
    """Yield the list of boards, and the page of each, in each edition."""
    for edition in contents.editions:
        title = edition.words.menu.boards
        years = sorted(contents.other_reports.get("", ()), reverse=True)
        content = {
            "groups": list(_by_organisation(contents, edition)),
            "others": other_report_links(contents, edition, "", years),
        }
        yield list_page(edition, "boards", BOARDS, title, content=content)
        decided = _by_board(decision_entries(contents, edition))
        planned = _by_board(plan_entries(contents, edition))
        for id, paper in contents.boards.items():
            own = decided.get(id, [])[:_MOST_DECISIONS], planned.get(id, [])
            yield _board_page(contents, edition, paper, *own)


def _by_board(entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    found: dict[str, list[Entry]] = {}
    for each in entries:
        found.setdefault(each.board, []).append(each)
    return found


def _by_organisation(contents: Contents, edition: Edition) -> Iterator[dict[str, Any]]:
    """Yield the boards of each organisation, with its name."""
    found: dict[str, list[PageLink]] = {}
    for id, paper in contents.boards.items():
        if board := paper.model:
            of = edition.of_board(board, "organisation").text or edition.name
            to = link(edition.of_board(board), f"{edition.folder}{board_address(id)}")
            found.setdefault(of, []).append(to)
    for heading, boards in found.items():
        yield {"heading": heading, "boards": boards}


def _board_page(
    contents: Contents,
    edition: Edition,
    paper: Paper[Board],
    decided: list[DecisionEntry],
    planned: list[PlannedDecision],
) -> SiteFile:
    board = paper.model
    assert board is not None  # noqa: S101 - boards with errors are not listed
    meetings = contents.meetings_of_board.get(paper.id, [])
    address, on = board_address(paper.id), contents.on
    remit, remit_language = _remit(edition, board)
    membership = find_page(contents, edition, BOARD.name, paper.id)
    content: dict[str, Any] = {
        "organisation": edition.of_board(board, "organisation"),
        "remit": remit,
        "remit_language": remit_language,
        "next": meeting_entries(contents, edition, coming(meetings, on)),
        "past": meeting_entries(contents, edition, past(meetings, on)[:_MOST_PAST]),
        "years": year_links(edition, address, years_of_board(contents, paper.id)),
        "others": other_report_links(contents, edition, paper.id, [""]),
        "plan": planned,
        "decisions": decided,
        "groups": list(_groups(contents, edition, paper)),
        "membership": link(membership.title, membership.address) if membership else None,
        "contacts": board.contacts,
    }
    content["sections"] = list(_sections(edition, content))
    crumbs = (link(edition.words.menu.boards, f"{edition.folder}{BOARDS}"),)
    title = edition.of_board(board).text
    data = board_data(contents.workspace, paper.id, board, edition.url)
    return list_page(edition, "board", address, title, crumbs, address, data, content=content)


def _sections(edition: Edition, content: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the address and heading of each section of the page, in order."""
    words, membership = edition.words.board, edition.style.style.membership
    headings = {
        "remit": membership.terms_of_reference,
        "next": words.next,
        "past": words.past,
        "others": edition.words.meetings.others,
        "plan": words.forward_plan,
        "decisions": words.decisions,
        "groups": words.members,
        "contacts": membership.contacts,
    }
    yield from ((key, label) for key, label in headings.items() if content[key] or key == "next")
    yield "follow", words.follow


def _remit(edition: Edition, board: Board) -> tuple[Blocks, str]:
    """Return what a board is for, and the language if it is another than that of the page."""
    translation = getattr(board.translations.get(edition.language), "terms_of_reference", None)
    text = translation or board.terms_of_reference
    language = "" if translation else edition.of_board(board, "terms_of_reference").language
    return markdown_blocks(text), language


def _groups(contents: Contents, edition: Edition, paper: Paper[Board]) -> Iterator[SeatGroup]:
    members, _ = board_members(contents.workspace, paper, contents.on)
    style = edition.style.style
    for group in groups_of(members, style, Addresses()):
        seats = tuple(_seat(contents, edition, each) for each in group.members)
        yield SeatGroup(plain_text(group.heading), seats)


def _seat(contents: Contents, edition: Edition, member: BoardMember) -> SeatLine:
    membership, words = member.membership, edition.style.style.membership
    name = Words(print_name(member.person, edition.style.style))
    role = edition.word(membership.role) if membership.role else ""
    voting = "" if membership.voting else words.non_voting
    marks = (role, voting, seat_dates(edition, membership, contents.on))
    to = person_link(contents.workspace, edition, id_of(membership.member), name)
    return SeatLine(to, tuple(filter(None, marks)))
