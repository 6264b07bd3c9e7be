"""The home page: the next meetings, what was published last, and the boards."""

from collections.abc import Iterator
from datetime import date
from operator import attrgetter

from msgspec import Struct

from boardpapers.document.printed_names import filled_text
from boardpapers.models import MEETING, OFFICER_DECISION
from boardpapers.registers.paper_references import iso, papers_of
from boardpapers.site.contents import Contents, SiteFile
from boardpapers.site.edition import Edition, isolated
from boardpapers.site.linked_data import website_data
from boardpapers.site.page_addresses import DECISIONS, board_address
from boardpapers.site.page_days import page_days
from boardpapers.site.pages.meeting_entries import (
    coming,
    find_page,
    meeting_entries,
    numbered_day,
)
from boardpapers.site.pages.page_layout import PageLink, link, list_page

_MOST_MEETINGS = 10
_MOST_PAPERS = 10


class LatestPaper(Struct, frozen=True):
    """A paper that was published, and the sentence that says when."""

    link: PageLink
    published: str


class DatedPaper(Struct, frozen=True):
    """A paper whose day of publication is known, and the day that it is about, in ISO 8601."""

    published: str
    day: str
    words: str
    address: str
    about: str = ""


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
            "latest": [_printed(edition, each) for each in _latest(contents, edition)],
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


def _printed(edition: Edition, paper: DatedPaper) -> LatestPaper:
    day = edition.short_date(date.fromisoformat(paper.published))
    published = edition.words.home.published.replace("{date}", day)
    return LatestPaper(link(paper.words, paper.address, about=paper.about), published)


def _latest(contents: Contents, edition: Edition) -> list[DatedPaper]:
    """Return the papers that were published last; of one day, those of the latest meetings."""
    found = [*_of_meetings(contents, edition), *_of_officers(contents, edition)]
    known = [each for each in found if each.published <= iso(contents.on)]
    known.sort(key=attrgetter("address"))
    known.sort(key=attrgetter("published", "day"), reverse=True)
    return known[:_MOST_PAPERS]


def _of_meetings(contents: Contents, edition: Edition) -> Iterator[DatedPaper]:
    """Yield the agendas and decisions whose day of publication is known."""
    words = edition.words.home
    for listed in contents.meetings:
        board = edition.of_board(listed.board).text if listed.board else ""
        day = edition.short_date(listed.day)
        day = numbered_day(contents.workspace, day, listed.board_id, listed.day, listed.id)
        names = {"board": isolated(board), "date": day}
        page = find_page(contents, edition, MEETING.name, listed.id)
        if page and (first := page_days(page).first):
            title = filled_text(words.agenda, **names)
            yield DatedPaper(first, iso(listed.day), title, page.address)
        for paper in contents.workspace.minutes_of(listed.id):
            sheet = find_page(contents, edition, DECISIONS, paper.id)
            if sheet and (first := page_days(sheet).first):
                title = filled_text(words.decisions, **names)
                yield DatedPaper(first, iso(listed.day), title, sheet.address)


def _of_officers(contents: Contents, edition: Edition) -> Iterator[DatedPaper]:
    for paper in papers_of(contents.workspace, OFFICER_DECISION):
        page = find_page(contents, edition, OFFICER_DECISION.name, paper.id)
        if page and paper.model:
            day = iso(paper.model.date)
            about = edition.short_date(paper.model.date)
            yield DatedPaper(page_days(page).first or day, day, page.title, page.address, about)
