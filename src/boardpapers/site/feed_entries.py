"""The entries of feeds: what was published or has changed, the newest first."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from typing import cast

from msgspec import Struct
from msgspec.structs import replace

from boardpapers.build.website import Download
from boardpapers.document import workspace_style
from boardpapers.document.dates import print_date
from boardpapers.models import BOARD, MEETING, MINUTES, Board
from boardpapers.models.languages import Language
from boardpapers.registers.paper_references import iso, papers_of
from boardpapers.site.contents import Contents
from boardpapers.site.page_addresses import DECISIONS, board_address, language_folder
from boardpapers.site.page_days import day_in_feeds, page_days
from boardpapers.site.public_meetings import in_first_language
from boardpapers.site.site_page import SitePage
from boardpapers.styles import load_style

MOST_ENTRIES = 100
"""The number of entries in a feed, at most."""

_OF_MEETINGS = frozenset({MEETING.name, MINUTES.name, DECISIONS})


class FeedEntry(Struct, frozen=True):
    """A page as news: its URL, its title and summary, and its files.

    `id` is the first URL that it had, so that readers know a paper that has moved. `day` is that of
    the last change and `first` that of publication, in ISO 8601; `first` is empty if it is not
    known.
    """

    id: str
    url: str
    title: str
    summary: str
    day: str
    first: str
    kind: str
    language: str
    board: str
    files: tuple[tuple[str, Download], ...] = ()


class Feed(Struct, frozen=True):
    """A feed of all boards or of one: its folder, its title and its entries.

    `home` is the URL of the page whose news it has, `author` the organisation. The feed is also in
    the `former_folders`, for those who subscribed there.
    """

    folder: str
    title: str
    home: str
    author: str
    language: str
    entries: tuple[FeedEntry, ...]
    former_folders: tuple[str, ...] = ()


def feeds(contents: Contents) -> Iterator[Feed]:
    """Yield the feed of all boards and that of each, then those of papers in other languages."""
    workspace = contents.workspace
    first = workspace.settings.language
    languages = {page.language for page in contents.pages}
    ids = _ids(contents)
    others = sorted((languages | {each.language for each in contents.editions}) - {first})
    for language in (first, *others):
        folder = language_folder(workspace, language)
        news = [*_news(contents, language, ids), *_off(contents, language)]
        news.sort(key=lambda entry: entry.url)
        news.sort(key=lambda entry: entry.day, reverse=True)
        yield _feed(contents, folder, "", language, news)
        by_board: dict[str, list[FeedEntry]] = {}
        for entry in news:
            by_board.setdefault(entry.board, []).append(entry)
        for paper in papers_of(workspace, BOARD):
            name = _board_name(paper.model, language)
            address = f"{folder}{board_address(paper.id)}"
            own = _feed(contents, address, name, language, by_board.get(paper.id, []))
            former = (f"{folder}{board_address(id)}" for id in contents.former_ids(paper.id))
            yield replace(own, former_folders=tuple(former))
        for id in contents.former_ids(""):
            yield _feed(contents, f"{folder}{board_address(id)}", "", language, [])


def _board_name(board: Board | None, language: str) -> str:
    if board is None:
        return ""
    words = board.translations.get(cast("Language", language))
    return (words.name if words else None) or board.name


def _ids(contents: Contents) -> dict[str, str]:
    """Return the address that is the id of each page, by its address now.

    It is the first one that the page had, unless another page is or began there.
    """
    pages = contents.pages
    first = {
        each.address: each.history[0].address if each.history else each.address for each in pages
    }
    taken = Counter({*first, *(each.address for each in contents.public_meetings)})
    taken.update(old for now, old in first.items() if old != now)
    return {now: old if taken[old] == 1 else now for now, old in first.items()}


def _news(contents: Contents, language: str, ids: Mapping[str, str]) -> Iterator[FeedEntry]:
    """Yield the pages of a language; those of the first have all that is in no other."""
    pages = [page for page in contents.pages if page.kind != BOARD.name]
    if language == contents.workspace.settings.language:
        pages = in_first_language(contents.workspace, pages)
    else:
        pages = [page for page in pages if page.language == language]
    yield from (_entry(contents, page, ids[page.address]) for page in pages)


def _off(contents: Contents, language: str) -> Iterator[FeedEntry]:
    """Yield the meetings that are not held and have no agenda that says so."""
    workspace = contents.workspace
    for each in contents.public_meetings:
        if each.is_off and not each.pages_of(MEETING.name):
            style = workspace_style(workspace, contents.chosen_style, language).style
            name, status = _board_name(each.board, language), each.meeting.status
            day = print_date(each.meeting.date, style.date, language)
            words = getattr(style.agenda.status, status), getattr(style.agenda.notices, status)
            published = iso(each.meeting.published)
            url = contents.absolute(f"{language_folder(workspace, language)}{each.address}")
            yield FeedEntry(
                url,
                url,
                f"{name} – {words[0]}, {day}",
                words[1],
                published or iso(each.meeting.date),
                published,
                MEETING.name,
                language,
                each.board_id,
            )


def _feed(
    contents: Contents, folder: str, board: str, language: str, news: list[FeedEntry]
) -> Feed:
    organisation = contents.workspace.settings.name or ""
    title = ", ".join(filter(None, (board, organisation))) or contents.url
    home, newest = contents.absolute(folder), tuple(news[:MOST_ENTRIES])
    return Feed(folder, title, home, organisation or title, language, newest)


def _entry(contents: Contents, page: SitePage, id: str) -> FeedEntry:
    files = [*page.downloads, *(file for _, file in contents.supplements_of(page))]
    return FeedEntry(
        contents.absolute(id),
        contents.absolute(page.address),
        _title(contents, page),
        page.summary,
        day_in_feeds(page),
        page_days(page).first,
        page.kind,
        page.language,
        page.board,
        tuple((contents.absolute(page.address + each.name), each) for each in files),
    )


def _title(contents: Contents, page: SitePage) -> str:
    """Return the title of a page; those of a meeting's own documents need its day."""
    if page.kind not in _OF_MEETINGS or not page.date:
        return page.title
    style = load_style(contents.workspace, page.style, page.language).style
    day = print_date(date.fromisoformat(page.date), style.date, page.language)
    return f"{page.title}, {day}"
