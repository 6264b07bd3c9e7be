"""The home page: the next meetings, what was published last, and the boards."""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from boardpapers.models import MEETING, OFFICER_DECISION
from boardpapers.registers.paper_references import papers_of
from boardpapers.site.contents import Contents, SiteFile
from boardpapers.site.edition import Edition
from boardpapers.site.linked_data import website_data
from boardpapers.site.page_addresses import board_address
from boardpapers.site.pages.meeting_entries import coming, find_page, meeting_entries
from boardpapers.site.pages.page_layout import PageLink, link, list_page
from boardpapers.site.public_meetings import DECISIONS

_MOST_MEETINGS = 10
_MOST_PAPERS = 10


class LatestPaper(Struct, frozen=True):
    """A paper that was published, and the sentence that says when."""

    link: PageLink
    published: str


def home_page(contents: Contents) -> Iterator[SiteFile]:
    """Yield the home page of each edition."""
    for edition in contents.editions:
        name = edition.name
        title = (
            edition.words.home.title.replace("{name}", name) if name else edition.words.menu.home
        )
        meetings = coming(contents.meetings, contents.on)[:_MOST_MEETINGS]
        content = {
            "next": meeting_entries(contents, edition, meetings),
            "latest": [_printed(edition, *each) for each in _latest(contents, edition)],
            "boards": board_links(contents, edition),
        }
        data = website_data(contents.workspace, edition.url)
        yield list_page(edition, "home", "", title, data=data, content=content)


def board_links(contents: Contents, edition: Edition) -> list[PageLink]:
    """Return the links to the boards."""
    return [
        link(edition.of_board(paper.model), f"{edition.folder}{board_address(id)}")
        for id, paper in contents.boards.items()
        if paper.model
    ]


def _printed(edition: Edition, day: date, words: str, address: str) -> LatestPaper:
    published = edition.words.home.published.replace("{date}", edition.short_date(day))
    return LatestPaper(link(words, address), published)


def _latest(contents: Contents, edition: Edition) -> list[tuple[date, str, str]]:
    """Return the papers that were published last: their days, words and addresses."""
    found = [*_of_meetings(contents, edition), *_of_officers(contents, edition)]
    known = [each for each in found if each[0] <= contents.on]
    known.sort(key=lambda each: each[2])
    known.sort(key=lambda each: each[0], reverse=True)
    return known[:_MOST_PAPERS]


def _of_meetings(contents: Contents, edition: Edition) -> Iterator[tuple[date, str, str]]:
    """Yield the agendas and decisions whose day of publication is known."""
    words = edition.words.home
    for listed in contents.meetings:
        board = edition.of_board(listed.board).text if listed.board else ""
        names = {"{board}": board, "{date}": edition.short_date(listed.day)}
        page = find_page(contents, edition, MEETING.name, listed.id)
        if page and (day := listed.meeting.published):
            yield day, _filled(words.agenda, names), page.address
        for paper in contents.workspace.minutes_of(listed.id):
            sheet = find_page(contents, edition, DECISIONS, paper.id)
            if sheet and paper.model and (day := paper.model.decisions_published):
                yield day, _filled(words.decisions, names), sheet.address


def _of_officers(contents: Contents, edition: Edition) -> Iterator[tuple[date, str, str]]:
    for paper in papers_of(contents.workspace, OFFICER_DECISION):
        page = find_page(contents, edition, OFFICER_DECISION.name, paper.id)
        if page and paper.model:
            yield paper.model.published or paper.model.date, page.title, page.address


def _filled(text: str, words: dict[str, str]) -> str:
    for slot, word in words.items():
        text = text.replace(slot, word)
    return text
