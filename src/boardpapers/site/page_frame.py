"""What a site adds to the page of a document: its head, its way back, downloads and foot."""

from boardpapers.build.write_pages import Page, relative_url
from boardpapers.site.addresses import find_document, language_folder
from boardpapers.site.publication_dates import publication_dates
from boardpapers.site.site_page import history_of
from boardpapers.templating.rendering import render_template
from boardpapers.templating.templates import Template
from boardpapers.workspace import Workspace
from boardpapers.writers.html import PageFrame

_PARTS = ("head", "top", "downloads", "foot")


def page_frame(workspace: Workspace, page: Page, url: str) -> PageFrame:
    """Return the frame of a page; `url` is the address of the site."""
    home = language_folder(workspace, page.document.language)
    found = find_document(workspace, page.document.id)
    history = history_of(workspace, page, found) if found else ()
    values = {
        "page": page,
        "name": workspace.settings.name,
        "url": url,
        "root": relative_url(page.address, ""),
        "home": relative_url(page.address, home),
        "publication": publication_dates(history, page.style, page.document.language),
    }
    parts = (
        render_template(
            page.style, Template(f"site/{part}.html.j2", (), True, tuple(values)), **values
        )
        for part in _PARTS
    )
    return PageFrame(*parts)
