"""The page about the rights of the public and the notices that the law asks for."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from msgspec import Struct

from boardpapers.law.regimes import Regime
from boardpapers.models import PLAN_ENTRY, Board
from boardpapers.models.notices import PrivateMeetingNotice
from boardpapers.registers.paper_references import papers_of
from boardpapers.registers.words import plain_words
from boardpapers.site.contents import Contents, SiteFile
from boardpapers.site.edition import Edition
from boardpapers.site.listed_meetings import ListedMeeting
from boardpapers.site.page_addresses import board_address
from boardpapers.site.pages.meeting_entries import (
    MeetingListing,
    address_of_meeting,
    coming,
    find_page,
    meeting_entries,
)
from boardpapers.site.pages.page_layout import PageLink, link, list_page
from boardpapers.site.pages.plan_entries import PlannedDecision, plan_entries

NOTICES = "about/notices/"
_EXECUTIVE = "england-executive"
_KEY_DECISIONS = ("england-executive", "combined-authority")
_BY_THE_ACT = ("england-council", "wales-council", "wales-cjc", "combined-authority")


class RightsOfBoards(Struct, frozen=True):
    """What the law says of some boards, and the links to these."""

    sentence: str
    boards: tuple[PageLink, ...]


class NoticedMeeting(Struct, frozen=True):
    """A meeting to come, and the sentence that says when its papers are published."""

    entry: MeetingListing
    published: str


class PrivateNotice(Struct, frozen=True):
    """The notices of one private meeting or decision: labels with lines of text."""

    link: PageLink
    facts: tuple[tuple[str, tuple[str, ...]], ...]


def notice_page(contents: Contents) -> Iterator[SiteFile]:
    """Yield the page in each edition."""
    regimes = {paper.model.regime for paper in contents.boards.values() if paper.model}
    for edition in contents.editions:
        words = edition.words.notices
        content: dict[str, Any] = {
            "attend": list(_rights(contents, edition, words.attend_by_regime, words.attend_text)),
            "notice": list(_rights(contents, edition, words.meetings_by_regime, "")),
            "meetings": list(_meetings(contents, edition)),
            "is_executive": _EXECUTIVE in regimes,
            "private": list(_private(contents, edition)),
            "has_key_decisions": not regimes.isdisjoint(_KEY_DECISIONS),
            "key": list(_key(contents, edition)),
            "is_under_the_act": not regimes.isdisjoint(_BY_THE_ACT),
        }
        yield list_page(edition, "notices", NOTICES, words.title, content=content)


def _rights(
    contents: Contents, edition: Edition, by_regime: dict[Regime, str], otherwise: str
) -> Iterator[RightsOfBoards]:
    """Yield each sentence about the boards that it is about."""
    found: dict[str, list[PageLink]] = {}
    for id, paper in contents.boards.items():
        board = paper.model
        if board and (sentence := by_regime.get(board.regime, otherwise)):
            found.setdefault(sentence, []).append(_board(edition, id, board))
    for sentence, boards in found.items():
        yield RightsOfBoards(sentence, tuple(boards))


def _board(edition: Edition, id: str, board: Board) -> PageLink:
    return link(edition.of_board(board), f"{edition.folder}{board_address(id)}")


def _meetings(contents: Contents, edition: Edition) -> Iterator[NoticedMeeting]:
    words = edition.words.notices
    listed = coming(contents.meetings, contents.on)
    for each, entry in zip(listed, meeting_entries(contents, edition, listed), strict=True):
        day = None if each.is_off else each.meeting.published
        sentence = words.published if day and day <= contents.on else words.to_be_published
        printed = sentence.replace("{date}", edition.short_date(day)) if day else ""
        yield NoticedMeeting(entry, printed)


def _private(contents: Contents, edition: Edition) -> Iterator[PrivateNotice]:
    """Yield the notices of meetings and decisions in private that are still to come."""
    for listed in coming(contents.meetings, contents.on):
        if notice := listed.meeting.private_notice:
            to = _meeting(contents, edition, listed)
            yield PrivateNotice(to, tuple(_facts(edition, notice)))
    ids = {each.row["paper"] for each in plan_entries(contents, edition)}
    for paper in papers_of(contents.workspace, PLAN_ENTRY):
        entry = paper.model
        page = find_page(contents, edition, PLAN_ENTRY.name, paper.id)
        if entry and entry.private_notice and page and paper.id in ids:
            to = link(entry.title, page.address)
            yield PrivateNotice(to, tuple(_facts(edition, entry.private_notice)))


def _meeting(contents: Contents, edition: Edition, listed: ListedMeeting) -> PageLink:
    (entry,) = meeting_entries(contents, edition, [listed])
    words = f"{entry.board.words.text}, {entry.day}"
    return link(words, address_of_meeting(contents, edition, listed))


def _facts(edition: Edition, notice: PrivateMeetingNotice) -> Iterator[tuple[str, tuple[str, ...]]]:
    words = edition.words.notices
    yield words.first_notice, _day(edition, notice.published)
    yield words.second_notice, _day(edition, notice.second_published)
    yield words.reasons, _lines(notice.reasons)
    yield words.representations, _lines(notice.representations)
    yield words.answer, _lines(notice.answer)
    yield words.agreed_by, _lines(notice.agreed_by)


def _day(edition: Edition, day: date | None) -> tuple[str, ...]:
    return (edition.short_date(day),) if day else ()


def _lines(text: str | None) -> tuple[str, ...]:
    return tuple(plain_words(text).splitlines())


def _key(contents: Contents, edition: Edition) -> Iterator[PlannedDecision]:
    for each in plan_entries(contents, edition):
        if each.row["key_decision"] == "yes":
            yield each
