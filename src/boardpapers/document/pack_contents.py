"""The contents of a pack: the agenda, then the papers of each item in the order of the agenda."""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from boardpapers.document.addresses import Addresses
from boardpapers.document.dates import print_date
from boardpapers.document.layouts.meeting_items import (
    LinkedItem,
    item_addresses,
    item_title,
    link_item,
)
from boardpapers.document.pack import StyledDocument
from boardpapers.document.printed_names import filled_text, named
from boardpapers.document.tree import Document, Part
from boardpapers.markdown.nodes import Inlines, InternalLink, Paragraph, Text
from boardpapers.markdown.walk import plain_text
from boardpapers.models import MEETING, Minutes
from boardpapers.styles import Style
from boardpapers.workspace import AnyPaper, LinkedMeeting, Paper, Workspace

_OUTPUT = "{id}-pack"


class PackEntry(Struct, frozen=True):
    """An item with the papers that it brings to the pack, and its address on the agenda.

    There are no papers if they are to follow or to be tabled, or are left out.
    """

    item: LinkedItem
    address: str
    papers: tuple[AnyPaper, ...]


def pack_entries(
    workspace: Workspace, linked: LinkedMeeting, *, private: bool
) -> Iterator[PackEntry]:
    """Yield the items with something to print in a pack, in printed order, each paper once.

    Papers of private items are left out, unless the pack is private.
    """
    meeting, included = linked.meeting, set[str]()
    addresses = item_addresses(meeting, Addresses())
    for (number, item), address in zip(meeting.numbered_items, addresses, strict=True):
        found = link_item(workspace, number, item, linked.language)
        if found.access != "public" and not private:
            continue
        papers: list[AnyPaper] = list(map(_as_draft, found.minutes))
        if found.report and not found.to_come:
            papers.append(workspace.paper(found.report.paper.path))
        new = tuple(paper for paper in papers if str(paper.path) not in included)
        included |= {str(paper.path) for paper in new}
        if new or found.to_come or found.is_left_out:
            yield PackEntry(found, address, new)


def _as_draft(minutes: Paper[Minutes]) -> Paper[Minutes]:
    """Return minutes as the meeting has them before it that is to agree them."""
    if minutes.model is None:
        return minutes
    draft = minutes.model.model_copy(update={"status": "draft", "agreed_at": None})
    return replace(minutes, model=draft)


def pack_title(linked: LinkedMeeting, style: Style, title: str = "") -> str:
    """Return the title of a pack, or one like it: the name of the board, and the day."""
    board = plain_text(named(linked, linked.board, "name"))
    day = print_date(linked.meeting.date, style.date, linked.language)
    return filled_text(title or style.pack.title, board=board, date=day)


def agenda_of_pack(linked: LinkedMeeting, agenda: Document) -> Document:
    """Return an agenda whose versions in other languages are those of the pack."""
    versions = (
        replace(each, document=pack_name(linked, each.document)) for each in agenda.versions
    )
    return replace(agenda, versions=tuple(versions))


def with_way_back(document: Document, style: Style, entry: PackEntry, agenda: Document) -> Document:
    """Return a document of a pack that begins with a link to its item on the agenda."""
    words = Text(style.pack.back.replace("{number}", entry.item.number))
    link = InternalLink(entry.address, (words,), agenda.id)
    part = Part("agenda", "", "part-agenda", (Paragraph((link,)),))
    return replace(document, cover=(part, *document.cover))


def slip(linked: LinkedMeeting, entry: PackEntry, agenda: StyledDocument) -> StyledDocument:
    """Return the page in the place of papers that are not there; it says why."""
    document, house_style = agenda
    style = house_style.style
    title = _numbered_title(linked, entry, style)
    to_come = entry.item.to_come
    words = Text(getattr(style.agenda, to_come) if to_come else style.pack.left_out)
    page = replace(
        document,
        id=f"{document.id}-{entry.address}",
        title=plain_text(title),
        title_words=title,
        masthead=(),
        cover=(Part("status", "", "part-status", (Paragraph((words,)),)),),
        body=(),
        footnotes=(),
        versions=(),
    )
    return with_way_back(page, style, entry, document), house_style


def _numbered_title(linked: LinkedMeeting, entry: PackEntry, style: Style) -> Inlines:
    number = style.agenda.number.replace("{number}", entry.item.number)
    return (Text(f"{number} "), *item_title(linked, entry.item, style, private=True))


def pack_name(linked: LinkedMeeting, agenda: str) -> str:
    """Return the name of a pack's files, without ending; it ends like that of its agenda."""
    ending = agenda.removeprefix(MEETING.output_name(linked.paper.id))
    return _OUTPUT.replace("{id}", linked.paper.id) + ending
