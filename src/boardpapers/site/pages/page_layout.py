"""What every page of a site has around its content: head, menu, way back, languages and foot."""

from urllib.parse import quote

from msgspec import Struct
from msgspec.structs import replace

from boardpapers.build.write_pages import relative_url
from boardpapers.site.contents import SiteFile
from boardpapers.site.edition import Edition, Words, language_name
from boardpapers.site.linked_data import LinkedData, data_script, page_data
from boardpapers.site.site_page import PageVersion
from boardpapers.templating.rendering import render_template
from boardpapers.writers.links import Links
from boardpapers.writers.site_templates import site_template


class PageLink(Struct, frozen=True):
    """A link to a page of the site: its words, and its address below the site's folder.

    `about` is what screen readers read out after the words, if other links may have the same.
    """

    words: Words
    address: str
    about: str = ""


class PageLayout(Struct, frozen=True):
    """What a page has around its content.

    `root` is the relative URL of the site's folder, `folder` that of the pages in its language.
    `crumbs` lead back to the home page. `feed` is the folder whose feed and calendar have what
    the page is about. `style` is the name of its style sheet, `licence` the URL of the licence.
    `data` is what the page is about in the terms of schema.org, as an element of the head.
    """

    name: str
    title: str
    language: str
    address: str
    root: str
    folder: str
    url: str
    style: str
    crumbs: tuple[PageLink, ...] = ()
    versions: tuple[PageVersion, ...] = ()
    feed: str = ""
    licence: str = ""
    data: str = ""

    @property
    def is_at_known_url(self) -> bool:
        """Tell whether the whole URL of the page is known."""
        return "://" in self.url


def link(words: str | Words, address: str, anchor: str = "", about: str = "") -> PageLink:
    """Return a link to an address, or to a place on its page."""
    shown = Words(words) if isinstance(words, str) else words
    return PageLink(shown, quote(address) + (anchor and f"#{quote(anchor)}"), about)


def layout_of(
    edition: Edition,
    address: str,
    title: str,
    crumbs: tuple[PageLink, ...] = (),
    versions: tuple[PageVersion, ...] = (),
    feed: str = "",
    style: str = "",
    data: LinkedData | None = None,
) -> PageLayout:
    """Return the layout of a page in an edition; `data` is about the page, if not only its name."""
    about = data or page_data(edition.workspace, address, title, edition.language, edition.url)
    return PageLayout(
        edition.name,
        title,
        edition.language,
        quote(address),
        relative_url(address, ""),
        edition.folder,
        edition.url,
        style or edition.style.id,
        crumbs,
        versions,
        quote(feed),
        edition.workspace.settings.licence or "",
        data_script(about),
    )


def list_page(
    edition: Edition,
    template: str,
    address: str,
    title: str,
    crumbs: tuple[PageLink, ...] = (),
    feed: str = "",
    data: LinkedData | None = None,
    **content: object,
) -> SiteFile:
    """Return a page that lists documents; `address` is the same in each edition."""
    versions = tuple(
        PageVersion(each.language, language_name(each.language), f"{each.folder}{address}")
        for each in other_editions(edition)
    )
    own = f"{edition.folder}{address}"
    layout = layout_of(edition, own, title, crumbs, versions, feed, data=data)
    html = render_page(edition, template, layout, **content)
    return SiteFile(f"{edition.folder}{address}index.html", html.encode())


def render_page(edition: Edition, template: str, layout: PageLayout, **content: object) -> str:
    """Render a template of a page, or of a part of it, with its layout and words."""
    values = {"site": layout, "words": edition.words, "links": Links("html"), **content}
    return render_template(edition.style, site_template(template), **values)


def other_editions(edition: Edition) -> list[Edition]:
    """Return the editions in other languages."""
    others = (each for each in edition.languages if each != edition.language)
    return [replace(edition, language=each) for each in others]
