"""What the page of a document is about in the terms of schema.org."""

from typing import cast
from urllib.parse import quote

from boardpapers.build.website import DocumentPage
from boardpapers.models import BOARD, MEETING, MINUTES, Board, Meeting
from boardpapers.registers.paper_references import iso
from boardpapers.site.linked_data import (
    LinkedData,
    board_data,
    filled,
    meeting_data,
    publisher,
)
from boardpapers.site.media_types import MEDIA_TYPES
from boardpapers.site.page_addresses import (
    DECISIONS,
    DocumentAddress,
    document_address,
    find_document,
    meeting_address,
)
from boardpapers.site.paper_facts import paper_facts
from boardpapers.workspace import Workspace
from boardpapers.workspace.site_record import History

_OF_MEETINGS = (MINUTES.name, DECISIONS)


def document_data(
    workspace: Workspace, page: DocumentPage, found: DocumentAddress, history: History, url: str
) -> LinkedData:
    """Return an agenda as its meeting, a membership as its board, and any other as a report."""
    if found.kind == MEETING.name:
        return meeting_data(workspace, cast("Meeting", page.paper.model), found.address, url)
    if found.kind == BOARD.name:
        return board_data(workspace, page.paper.id, cast("Board", page.paper.model), url)
    return _report(workspace, page, found, history, url)


def _report(
    workspace: Workspace, page: DocumentPage, found: DocumentAddress, history: History, url: str
) -> LinkedData:
    own = f"{url}{quote(found.address)}"
    published = paper_facts(workspace, page, found.kind).published
    meetings = workspace.find(MEETING, found.meeting) if found.kind in _OF_MEETINGS else []
    return filled(
        {
            "@type": "Report",
            "name": page.document.title,
            "headline": page.document.title,
            "url": own,
            "reportNumber": page.paper.id,
            "inLanguage": page.document.language,
            "datePublished": iso(history[0].day) if history else published,
            "dateModified": iso(history[-1].day) if history else "",
            "publisher": publisher(workspace, url),
            "license": workspace.settings.licence,
            "recordedAt": [
                _event(workspace, each.id, each.model, url) for each in meetings if each.model
            ],
            "workTranslation": _translations(workspace, page, url),
            "encoding": [
                {
                    "@type": "MediaObject",
                    "contentUrl": f"{own}{quote(each.name)}",
                    "encodingFormat": MEDIA_TYPES[each.format],
                    "contentSize": str(each.size),
                }
                for each in page.downloads
            ],
        }
    )


def _event(workspace: Workspace, id: str, meeting: Meeting, url: str) -> LinkedData:
    """Return the meeting that minutes record."""
    agenda = document_address(workspace, MEETING.output_name(id))
    address = agenda or meeting_address(workspace, id, meeting)
    event = meeting_data(workspace, meeting, address, url)
    return {name: event[name] for name in ("@type", "name", "url", "startDate")}


def _translations(workspace: Workspace, page: DocumentPage, url: str) -> list[LinkedData]:
    """Return the same document in other languages."""
    versions = (find_document(workspace, each.document) for each in page.document.versions)
    return [
        {"@type": "Report", "url": f"{url}{quote(each.address)}", "inLanguage": each.language}
        for each in versions
        if each
    ]
