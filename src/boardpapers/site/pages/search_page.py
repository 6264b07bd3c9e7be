"""The search page, which also leads to the papers of each board and year."""

from collections.abc import Iterator

from boardpapers.site.contents import Contents, SiteFile
from boardpapers.site.edition import Edition, language_name
from boardpapers.site.page_addresses import board_address
from boardpapers.site.pages.board_pages import BOARDS
from boardpapers.site.pages.meeting_pages import MEETINGS, year_links, years_of_board
from boardpapers.site.pages.page_layout import PageLink, link, list_page
from boardpapers.site.pages.register_pages import REGISTERS
from boardpapers.site.search_index import has_search, pages_by_index
from boardpapers.templating.rendering import render_template
from boardpapers.writers.site_templates import SEARCH_SCRIPT

SEARCH = "search/"


def search_pages(contents: Contents) -> Iterator[SiteFile]:
    """Yield the search page of each edition; without the extra for search it has only lists."""
    indexes = tuple(pages_by_index(contents.pages)) if has_search() else ()
    for edition in contents.editions:
        content = {
            "indexes": indexes,
            "boards": _boards(contents, edition),
            "years": [(year, year) for year in _years(contents)],
            "kinds": _kinds(contents, edition),
            "languages": [(each, language_name(each)) for each in edition.languages],
            "browse": list(_by_board(contents, edition)),
            "lists": _lists(edition),
        }
        yield list_page(edition, "search", SEARCH, edition.words.menu.search, content=content)
    if indexes:
        script = render_template(contents.editions[0].style, SEARCH_SCRIPT)
        yield SiteFile(f"{SEARCH}search.js", script.encode())


def _boards(contents: Contents, edition: Edition) -> list[tuple[str, str]]:
    """Return the ids and names of the boards that have papers."""
    with_papers = {page.board for page in contents.pages}
    boards = ((id, paper.model) for id, paper in contents.boards.items() if id in with_papers)
    return [(id, edition.of_board(board).text) for id, board in boards if board]


def _years(contents: Contents) -> list[str]:
    return sorted({page.date[:4] for page in contents.pages if page.date}, reverse=True)


def _kinds(contents: Contents, edition: Edition) -> list[tuple[str, str]]:
    """Return the kinds of the papers that there are, and their names in the words of the style."""
    found = {page.kind for page in contents.pages}
    return [(kind, name) for kind, name in edition.words.search.kinds.items() if kind in found]


def _by_board(contents: Contents, edition: Edition) -> Iterator[dict[str, object]]:
    """Yield each board and the links to its papers of each year."""
    for id, paper in contents.boards.items():
        if paper.model:
            address = board_address(id)
            own = years_of_board(contents, id)
            name = edition.of_board(paper.model)
            to = link(name, f"{edition.folder}{address}")
            yield {"link": to, "years": year_links(edition, address, own, name.text)}


def _lists(edition: Edition) -> list[PageLink]:
    """Return the links to other lists of papers."""
    menu = edition.words.menu
    return [
        link(menu.boards, f"{edition.folder}{BOARDS}"),
        link(menu.meetings, f"{edition.folder}{MEETINGS}"),
        link(menu.registers, f"{edition.folder}{REGISTERS}"),
    ]
