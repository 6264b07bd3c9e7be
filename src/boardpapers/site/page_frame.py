"""What a site adds to the page of a document: its head, its way back, its files and its foot."""

from collections.abc import Iterator
from typing import cast

from boardpapers.build.website import DocumentPage
from boardpapers.models import BOARD, MEETING, OFFICER_DECISION, PLAN_ENTRY
from boardpapers.models.languages import Language
from boardpapers.site.document_data import document_data
from boardpapers.site.edition import Edition, Words, languages_of_site
from boardpapers.site.linked_data import LinkedData
from boardpapers.site.page_addresses import DocumentAddress, board_address, find_document
from boardpapers.site.page_files import page_files
from boardpapers.site.pages.page_layout import PageLayout, PageLink, layout_of, link, render_page
from boardpapers.site.publication_dates import publication_dates
from boardpapers.site.report_context import address_of_agenda, report_context
from boardpapers.site.site_page import PageVersion, history_of
from boardpapers.workspace import Workspace
from boardpapers.writers.html import PageFrame
from boardpapers.writers.site_templates import FRAME_PARTS

_LISTS = {
    PLAN_ENTRY.name: ("forward_plan", "registers/forward-plan/"),
    OFFICER_DECISION.name: ("registers", "registers/"),
}
"""By kind: the word of the menu, and the address of the list that has it."""


def page_frame(
    workspace: Workspace, page: DocumentPage, url: str, *, chosen_style: str | None = None
) -> PageFrame:
    """Return the frame of a page; `url` is the address of the site.

    `chosen_style` overrides the workspace's house style.
    """
    language = cast("Language", page.document.language)
    edition = Edition(workspace, url, language, languages_of_site(workspace), chosen_style)
    found = find_document(workspace, page.document.id)
    if found is None:
        raise LookupError(page.document.id)
    history = history_of(workspace, page, found)
    data = document_data(workspace, page, found, history, url)
    layout = _layout(edition, page, found, data)
    values = {
        "page": page,
        "files": page_files(edition, page, found),
        "context": report_context(edition, page, found),
        "found": found,
        "publication": publication_dates(history, page.style, page.document.language),
    }
    parts = (render_page(edition, part, layout, **values) for part in FRAME_PARTS)
    head, top, downloads, foot, search = parts
    return PageFrame(head, top, downloads, foot, edition.name, search)


def _layout(
    edition: Edition, page: DocumentPage, found: DocumentAddress, data: LinkedData
) -> PageLayout:
    versions = tuple(_versions(edition.workspace, page))
    crumbs = tuple(_crumbs(edition, found))
    feed = board_address(found.board) if found.board else ""
    title = page.document.title
    style = page.style.id
    return layout_of(edition, page.address, title, crumbs, versions, feed, style, data)


def _versions(workspace: Workspace, page: DocumentPage) -> Iterator[PageVersion]:
    for version in page.document.versions:
        if other := find_document(workspace, version.document):
            yield PageVersion(version.language, version.name, other.address)


def _crumbs(edition: Edition, found: DocumentAddress) -> Iterator[PageLink]:
    """Yield the way back: the list of the kind, else the board and the meeting."""
    if found.kind in _LISTS:
        word, address = _LISTS[found.kind]
        yield link(str(getattr(edition.words.menu, word)), f"{edition.folder}{address}")
        return
    workspace = edition.workspace
    for board in workspace.find(BOARD, found.board) if found.board else ():
        name = edition.of_board(board.model) if board.model else Words(board.id)
        yield link(name, f"{edition.folder}{board_address(board.id)}")
    for meeting in workspace.find(MEETING, found.meeting) if found.meeting else ():
        if meeting.model and found.kind != MEETING.name:
            yield link(
                edition.short_date(meeting.model.date), address_of_agenda(edition, meeting.id)
            )
