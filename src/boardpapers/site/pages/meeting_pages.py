"""The lists of meetings, the papers of each board by year, and meetings without an agenda."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from boardpapers.document.dates import print_date
from boardpapers.models import MEETING, REPORT
from boardpapers.site.contents import Contents, SiteFile
from boardpapers.site.edition import Edition, Words, isolated
from boardpapers.site.linked_data import meeting_data
from boardpapers.site.listed_meetings import ListedMeeting
from boardpapers.site.other_reports import reports_by_address
from boardpapers.site.page_addresses import board_address
from boardpapers.site.pages.meeting_entries import (
    board_link,
    coming,
    find_page,
    meeting_entries,
)
from boardpapers.site.pages.page_layout import PageLink, link, list_page
from boardpapers.site.public_meetings import neutral_address
from boardpapers.site.site_page import SitePage

MEETINGS = "meetings/"
_MONTH = "MMMM yyyy"


def meeting_pages(contents: Contents) -> Iterator[SiteFile]:
    """Yield the lists of all meetings, and of each year; and meetings that have no other page."""
    for edition in contents.editions:
        words = edition.words
        of_years = dict(by_year(contents.meetings))
        years = year_links(edition, MEETINGS, of_years)
        content = {
            "coming": meeting_entries(contents, edition, coming(contents.meetings, contents.on)),
            "groups": (),
            "with_boards": True,
            "years": years,
        }
        yield list_page(edition, "meetings", MEETINGS, words.menu.meetings, content=content)
        crumbs = (link(words.menu.meetings, f"{edition.folder}{MEETINGS}"),)
        for year, meetings in of_years.items():
            title = words.meetings.of_year.replace("{year}", year)
            of_year = {
                "groups": _months(contents, edition, meetings),
                "with_boards": True,
                "years": years,
            }
            yield list_page(
                edition, "meetings", f"{MEETINGS}{year}/", title, crumbs, content=of_year
            )
        yield from _without_agenda(contents, edition)


def by_year(meetings: Iterable[ListedMeeting]) -> Iterator[tuple[str, list[ListedMeeting]]]:
    """Yield each year with its meetings; they are in the order of their days."""
    for year, found in groupby(meetings, lambda each: each.day.year):
        yield f"{year:04}", [*found]


def year_links(
    edition: Edition, address: str, years: Iterable[str], about: str = ""
) -> tuple[PageLink, ...]:
    """Return the links to the years below an address, the last first."""
    return tuple(
        link(year, f"{edition.folder}{address}{year}/", about=about)
        for year in sorted(years, reverse=True)
    )


def years_of_board(contents: Contents, board: str) -> dict[str, list[ListedMeeting]]:
    """Return the years in which a board has meetings or other reports, with its meetings."""
    others: dict[str, list[ListedMeeting]] = {
        year: [] for year in contents.other_reports.get(board, ()) if year
    }
    return others | dict(by_year(contents.meetings_of_board.get(board, ())))


def board_year_pages(contents: Contents) -> Iterator[SiteFile]:
    """Yield the papers of each board in each year."""
    for edition in contents.editions:
        for id, paper in contents.boards.items():
            own = years_of_board(contents, id)
            years = year_links(edition, board_address(id), own)
            name = edition.of_board(paper.model) if paper.model else None
            for year, found in own.items():
                title = edition.words.meetings.of_board.format(
                    board=isolated(name.text if name else id), year=year
                )
                content = {
                    "meetings": [_with_reports(contents, edition, each) for each in found],
                    "others": other_report_links(contents, edition, id, [year]),
                    "years": years,
                }
                crumbs = (link(name or id, f"{edition.folder}{board_address(id)}"),)
                address = f"{board_address(id)}{year}/"
                yield list_page(
                    edition, "board-year", address, title, crumbs, board_address(id),
                    content=content,
                )  # fmt: skip


def _with_reports(contents: Contents, edition: Edition, listed: ListedMeeting) -> dict[str, Any]:
    """Return a meeting and the links to its reports, in the order of its items.

    Reports that say they are for the meeting, and that it does not list, come last.
    """
    workspace = contents.workspace
    reports = []
    unlisted = reports_by_address(workspace, contents.pages_of_meeting.get(listed.id, ()))
    for number, item in listed.meeting.numbered_items:
        report = item.report if isinstance(item.report, str) else ""
        page = find_page(contents, edition, REPORT.name, report)
        if page:
            reports.append(link(f"{number}. {page.title}", page.address))
            unlisted.pop(neutral_address(workspace, page), None)
    reports += _report_links(contents, edition, unlisted.values())
    (entry,) = meeting_entries(contents, edition, [listed])
    return {"entry": entry, "reports": tuple(reports)}


def other_report_links(
    contents: Contents, edition: Edition, board: str, years: Iterable[str]
) -> list[PageLink]:
    """Return the links to the reports of a board in some years that belong to no meeting."""
    of_board = contents.other_reports.get(board, {})
    found = (pages for year in years for pages in of_board.get(year, ()))
    return _report_links(contents, edition, found)


def _report_links(
    contents: Contents, edition: Edition, reports: Iterable[list[SitePage]]
) -> list[PageLink]:
    """Return the links to reports, whose pages are given in their languages.

    Those that are not in the language of the edition are in that of the site, else in another.
    """
    order = (edition.language, contents.workspace.settings.language)
    chosen = (min(pages, key=lambda page: [page.language != e for e in order]) for pages in reports)
    return [
        link(Words(page.title, edition.unless_own(page.language)), page.address) for page in chosen
    ]


def _months(
    contents: Contents, edition: Edition, meetings: Iterable[ListedMeeting]
) -> list[dict[str, Any]]:
    """Return the meetings of a year by month."""
    months = groupby(meetings, lambda each: (each.day.year, each.day.month))
    groups = [[*found] for _, found in months]
    return [
        {
            "heading": print_date(found[0].day, _MONTH, edition.language),
            "meetings": meeting_entries(contents, edition, found),
        }
        for found in groups
    ]


def _without_agenda(contents: Contents, edition: Edition) -> Iterator[SiteFile]:
    """Yield a page for each meeting that has no agenda."""
    for listed in contents.meetings:
        if (MEETING.name, listed.id) not in contents.documents:
            yield _plain_meeting(contents, edition, listed)


def _plain_meeting(contents: Contents, edition: Edition, listed: ListedMeeting) -> SiteFile:
    meeting, words, agenda = listed.meeting, edition.words.meetings, edition.style.style.agenda
    (entry,) = meeting_entries(contents, edition, [listed])
    off = {"cancelled": agenda.notices.cancelled, "postponed": agenda.notices.postponed}
    is_past = meeting.date < contents.on or meeting.status == "held"
    known = {
        "date": entry.day,
        "time": _time(edition, listed),
        "venue": entry.venue.text,
        "remote": edition.of_meeting(meeting, listed.board, "remote").text,
    }
    content = {
        "notice": off.get(meeting.status, ""),
        "facts": [(agenda.facts.get(key, ""), known.get(key, "")) for key in agenda.facts],
        "papers": entry.papers,
        "sentence": "" if listed.is_off else words.never if is_past else words.no_agenda,
    }
    title = words.title.format(board=isolated(entry.board.words.text), date=entry.day)
    board = board_link(edition, listed)
    crumbs = (board,) if board.address else ()
    feed = board_address(listed.board_id) if listed.board_id else ""
    data = meeting_data(contents.workspace, meeting, listed.address, edition.url)
    return list_page(edition, "meeting", listed.address, title, crumbs, feed, data, content=content)


def _time(edition: Edition, listed: ListedMeeting) -> str:
    starts, ends = listed.meeting.time, listed.meeting.ends
    if starts is None or ends is None:
        return edition.clock_time(starts) if starts else ""
    words = edition.style.style.agenda.time
    return words.format(starts=edition.clock_time(starts), ends=edition.clock_time(ends))
