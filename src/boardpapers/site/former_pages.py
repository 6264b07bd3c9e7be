"""Pages at addresses that were published and are no longer those of a page.

If a page has moved, its old address leads to the new one. If it was withdrawn, its address says so,
and nothing else of it: it may not be public any more.
"""

from collections.abc import Iterable, Iterator
from urllib.parse import quote, urlsplit

from msgspec import Struct
from msgspec.structs import replace

from boardpapers.build.write_pages import relative_url
from boardpapers.document.dates import print_date
from boardpapers.site.address_conflicts import same_address
from boardpapers.site.contents import Contents, SiteFile
from boardpapers.site.edition import Edition
from boardpapers.site.page_layout import layout_of, render_page
from boardpapers.site.site_page import SitePage
from boardpapers.styles import HouseStyle
from boardpapers.workspace.site_record import History, PublishedVersion


class FormerPage(Struct, frozen=True):
    """What is said at an old address: where the page is now, or that it was withdrawn."""

    title: str
    sentence: str = ""
    target: str = ""
    target_title: str = ""
    canonical: str = ""


class FormerAddress(Struct, frozen=True):
    """An old address, the last version that was there, and the page that it leads to, if any."""

    address: str
    last: PublishedVersion
    page: SitePage | None = None


def former_pages(contents: Contents, taken: Iterable[str]) -> Iterator[SiteFile]:
    """Yield a page for each old address, and redirects for servers; none at a path in use."""
    moved: list[tuple[str, str]] = []
    in_use = {same_address(path) for path in taken}
    for former in former_addresses(contents):
        path = f"{former.address}index.html"
        if same_address(path) not in in_use:
            yield SiteFile(path, _html(contents, former).encode())
            moved += [(former.address, former.page.address)] if former.page else []
    if moved:
        yield SiteFile("_redirects", _redirects(contents.url, moved).encode())


def former_addresses(contents: Contents) -> list[FormerAddress]:
    """Return the old addresses in order; each belongs to the page that had it last."""
    live = {page.address for page in contents.pages}
    found: dict[str, FormerAddress] = {}
    pages = [(page.history, page) for page in contents.pages]
    for history, page in [*pages, *((each, None) for each in contents.withdrawn)]:
        for address, version in _last_at(history).items():
            other = found.get(address)
            if address not in live and (other is None or other.last.day < version.day):
                found[address] = FormerAddress(address, version, page)
    return [found[address] for address in sorted(found)]


def _last_at(history: History) -> dict[str, PublishedVersion]:
    return {version.address: version for version in history}


def _html(contents: Contents, former: FormerAddress) -> str:
    languages: dict[str, Edition] = {each.language: each for each in contents.editions}
    edition = languages.get(former.last.language, contents.editions[0])
    content = _former_page(contents, former, edition.style)
    layout = layout_of(edition, former.address, content.title)
    # Search engines find the page where it is now, and no page that was withdrawn.
    return render_page(edition, "former", replace(layout, url=""), content=content)


def _former_page(contents: Contents, former: FormerAddress, style: HouseStyle) -> FormerPage:
    words = style.style.publication
    if page := former.page:
        target = relative_url(former.address, page.address)
        canonical = contents.absolute(page.address)
        return FormerPage(words.moved, "", target, page.title, canonical)
    if not former.last.is_withdrawn:
        return FormerPage(words.withdrawn, words.withdrawn_meanwhile)
    day = print_date(former.last.day, style.style.date, former.last.language)
    return FormerPage(words.withdrawn, words.withdrawn_since.replace("{date}", day))


def _redirects(url: str, moved: list[tuple[str, str]]) -> str:
    """Return the redirects as several hosts of static sites read them."""
    start = urlsplit(url).path or "/"
    return "".join(f"{start}{quote(old)} {start}{quote(new)} 301\n" for old, new in moved)
