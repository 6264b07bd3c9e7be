"""What was published and is gone, as deleted objects of OParl, so that copies of it follow."""

from collections.abc import Collection, Iterator

from boardpapers.models import MEETING, MINUTES, OFFICER_DECISION, PLAN_ENTRY, REPORT
from boardpapers.registers.paper_references import iso
from boardpapers.site.contents import Contents
from boardpapers.site.media_types import MEDIA_TYPES
from boardpapers.site.moments import start_of
from boardpapers.site.oparl.file_objects import FILE, PACK
from boardpapers.site.oparl.objects import OparlObject, new_object, object_url
from boardpapers.site.page_addresses import DECISIONS, language_folder
from boardpapers.workspace.site_record import History

PAPERS = (REPORT.name, OFFICER_DECISION.name, PLAN_ENTRY.name)
"""The kinds of page that are papers."""

_DOCUMENTS = (*PAPERS, MEETING.name, MINUTES.name, DECISIONS)
_DOWNLOADS = tuple(each for each in MEDIA_TYPES if each != "html")


def withdrawn_papers(contents: Contents) -> Iterator[OparlObject]:
    """Yield the papers that the record has and the site has not any more."""
    for history in _originals(contents, PAPERS):
        id = object_url(contents.url, "paper", history[0].document)
        yield _deleted(contents, id, "Paper", history)


def withdrawn_meetings(contents: Contents) -> Iterator[OparlObject]:
    """Yield the meetings of agendas that were published, if they are gone; with their boards."""
    current = {each.id for each in contents.public_meetings}
    for history in _originals(contents, (MEETING.name,)):
        meeting = history[0].document.removesuffix(MEETING.output_name(""))
        if meeting not in current:
            board = history[-1].board
            boards = [object_url(contents.url, "organization", board)]
            properties = {"organization": boards if board in contents.boards else []}
            id = object_url(contents.url, "meeting", meeting)
            yield _deleted(contents, id, "Meeting", history, properties)


def withdrawn_files(contents: Contents) -> Iterator[OparlObject]:
    """Yield the files of pages that are gone, in each format that they may have had."""
    for history in _withdrawn(contents, _DOCUMENTS):
        document = history[0].document
        files = [(FILE, document, each) for each in _DOWNLOADS]
        if history[0].kind == MEETING.name:
            files.append((PACK, document, "pdf"))
        # Required, even of a file that is gone: that page says so.
        properties = {"accessUrl": contents.absolute(history[-1].address)}
        for names in files:
            yield _deleted(contents, object_url(contents.url, *names), "File", history, properties)


def _deleted(
    contents: Contents, id: str, name: str, history: History, properties: OparlObject | None = None
) -> OparlObject:
    first, last = history[0], history[-1]
    dates = {
        "created": start_of(iso(first.day)),
        "modified": start_of(iso(last.day)) if last.is_withdrawn else None,
    }
    web = {"web": contents.absolute(last.address), "deleted": True}
    return new_object(id, name, dates | web | (properties or {}))


def _originals(contents: Contents, kinds: Collection[str]) -> Iterator[History]:
    """Yield documents that are gone, without translations: those are files of their originals."""
    addresses = {*contents.pages_by_address, *(each[-1].address for each in contents.withdrawn)}
    for history in _withdrawn(contents, kinds):
        address = history[-1].address
        folder = language_folder(contents.workspace, history[-1].language)
        original = address.removeprefix(folder)
        if original == address or original not in addresses:
            yield history


def _withdrawn(contents: Contents, kinds: Collection[str]) -> Iterator[History]:
    """Yield documents of some kinds that are gone, unless another now has their id."""
    for history in contents.withdrawn:
        if history[0].kind in kinds and history[0].document not in contents.pages_by_id:
            yield history
