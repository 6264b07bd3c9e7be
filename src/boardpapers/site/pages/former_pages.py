"""Pages at addresses that were published and are no longer those of a page.

If a page has moved, its old address leads to the new one. If it was withdrawn, its address says so,
and nothing else of it: it may not be public any more.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from urllib.parse import quote, urlsplit

from msgspec import Struct
from msgspec.structs import replace

from boardpapers.build.write_pages import relative_url
from boardpapers.document.dates import print_date
from boardpapers.site.address_conflicts import same_address
from boardpapers.site.contents import Contents, SiteFile
from boardpapers.site.edition import Edition
from boardpapers.site.page_addresses import board_address
from boardpapers.site.pages.former_boards import FormerBoard
from boardpapers.site.pages.page_layout import PageLink, layout_of, link, render_page
from boardpapers.site.recorded_pages import RecordedPage
from boardpapers.styles import HouseStyle
from boardpapers.workspace.id_references import MEMBER
from boardpapers.workspace.site_record import History, PublishedVersion

_PAGE = "index.html"


class FormerPage(Struct, frozen=True):
    """What is said at an old address: where the page is now, or that it was withdrawn."""

    title: str
    sentence: str = ""
    target: str = ""
    target_title: str = ""
    canonical: str = ""


class FormerAddress(Struct, frozen=True):
    """An old address, its language, and where it leads: to the address and title of a page.

    If the page was withdrawn, there is no target; `withdrawn` is the day, if that is known.
    """

    address: str
    language: str
    target: str = ""
    target_title: str = ""
    withdrawn: date | None = None


def former_pages(contents: Contents, taken: Iterable[str]) -> Iterator[SiteFile]:
    """Yield a page for each old address, and redirects for servers; none at a path in use."""
    moved: list[tuple[str, str]] = []
    paths = list(taken)
    in_use = {same_address(path) for path in paths}
    for former in former_addresses(contents, paths):
        path = f"{former.address}{_PAGE}"
        if same_address(path) not in in_use:
            yield SiteFile(path, _html(contents, former).encode())
            moved += [(former.address, former.target)] if former.target else []
    if moved:
        yield SiteFile("_redirects", _redirects(contents.url, moved).encode())


def former_addresses(contents: Contents, paths: Iterable[str]) -> list[FormerAddress]:
    """Return the old addresses of documents and boards in order; `paths` are those of all files."""
    found = {each.address: each for each in _of_boards(contents, paths)}
    found |= {each.address: each for each in _of_documents(contents)}
    return [found[address] for address in sorted(found)]


def _of_documents(contents: Contents) -> Iterator[FormerAddress]:
    """Yield the old addresses of documents; each belongs to the page that had it last."""
    live = {page.address for page in contents.recorded}
    found: dict[str, tuple[PublishedVersion, RecordedPage | None]] = {}
    pages = [(page.history, page) for page in contents.recorded]
    for history, page in [*pages, *((each, None) for each in contents.withdrawn)]:
        for address, version in _last_at(history).items():
            other = found.get(address)
            if address not in live and (other is None or other[0].day < version.day):
                found[address] = version, page
    for address, (version, page) in found.items():
        if page:
            former = FormerAddress(address, version.language, page.address, page.title)
        else:
            day = version.day if version.is_withdrawn else None
            former = FormerAddress(address, version.language, withdrawn=day)
        if version.kind == MEMBER:
            yield from (_in_edition(former, each) for each in contents.editions)
        else:
            yield former


def _in_edition(former: FormerAddress, edition: Edition) -> FormerAddress:
    """Return the old address of a member in an edition."""
    target = f"{edition.folder}{former.target}" if former.target else ""
    address = f"{edition.folder}{former.address}"
    return replace(former, address=address, language=edition.language, target=target)


def _of_boards(contents: Contents, paths: Iterable[str]) -> Iterator[FormerAddress]:
    """Yield the old addresses of the pages of boards, of their years and of their meetings."""
    pages = [path.removesuffix(_PAGE) for path in paths if path.endswith(f"/{_PAGE}")]
    for former in contents.former_boards:
        for edition in contents.editions:
            if former.successor:
                yield from _of_renamed_board(contents, edition, former, pages)
            else:
                for address in _addresses(edition, former):
                    day = former.withdrawn
                    yield FormerAddress(address, edition.language, withdrawn=day)


def _of_renamed_board(
    contents: Contents, edition: Edition, former: FormerBoard, pages: Iterable[str]
) -> Iterator[FormerAddress]:
    """Yield what leads to a page of the new board, and the years that it does not have."""
    old = f"{edition.folder}{board_address(former.id)}"
    new = f"{edition.folder}{board_address(former.successor)}"
    board = contents.boards[former.successor].model
    title = edition.of_board(board).text if board else ""
    depth = new.count("/") + 1
    now = (page for page in pages if page.startswith(new) and page.count("/") <= depth)
    targets = dict.fromkeys(_addresses(edition, former), new)
    targets |= {old + page.removeprefix(new): page for page in now}
    for address, target in targets.items():
        yield FormerAddress(address, edition.language, target, title)


def _addresses(edition: Edition, former: FormerBoard) -> list[str]:
    """Return the addresses of a board and its years in an edition, by the record."""
    own = f"{edition.folder}{board_address(former.id)}"
    return [own, *(f"{own}{year}/" for year in former.years)]


def _last_at(history: History) -> dict[str, PublishedVersion]:
    return {version.address: version for version in history}


def _html(contents: Contents, former: FormerAddress) -> str:
    languages: dict[str, Edition] = {each.language: each for each in contents.editions}
    edition = languages.get(former.language, contents.editions[0])
    content = _former_page(contents, former, edition.style)
    crumbs = tuple(_way_back(contents, edition, former))
    layout = layout_of(edition, former.address, content.title, crumbs)
    # Search engines find the page where it is now, and no page that was withdrawn.
    return render_page(edition, "former", replace(layout, url=""), content=content)


def _way_back(contents: Contents, edition: Edition, former: FormerAddress) -> Iterator[PageLink]:
    """Yield the board that an address belongs to, if there is such a board now."""
    own = former.address.removeprefix(edition.folder)
    for id, paper in contents.boards.items():
        if paper.model and own.startswith(board_address(id)):
            yield link(edition.of_board(paper.model), f"{edition.folder}{board_address(id)}")


def _former_page(contents: Contents, former: FormerAddress, style: HouseStyle) -> FormerPage:
    words = style.style.publication
    if former.target:
        target = relative_url(former.address, former.target)
        canonical = contents.absolute(former.target)
        return FormerPage(words.moved, "", target, former.target_title, canonical)
    if former.withdrawn is None:
        return FormerPage(words.withdrawn, words.withdrawn_meanwhile)
    day = print_date(former.withdrawn, style.style.date, former.language)
    return FormerPage(words.withdrawn, words.withdrawn_since.replace("{date}", day))


def _redirects(url: str, moved: list[tuple[str, str]]) -> str:
    """Return the redirects as several hosts of static sites read them."""
    start = urlsplit(url).path or "/"
    return "".join(f"{start}{quote(old)} {start}{quote(new)} 301\n" for old, new in moved)
