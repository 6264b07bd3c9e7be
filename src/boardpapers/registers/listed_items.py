"""The items on the agenda of a meeting, as the public may know them."""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from boardpapers.document import style_of
from boardpapers.document.addresses import Addresses
from boardpapers.document.layouts.meeting_items import item_addresses, item_title, link_item
from boardpapers.markdown.walk import plain_text
from boardpapers.models import Meeting
from boardpapers.models.languages import Language
from boardpapers.workspace import LinkedMeeting, LinkedMinutes, Paper, Workspace, link_meeting


class ListedItem(Struct, frozen=True):
    """An item of business: its number, its public title, and whether the public may stay for it.

    `paragraphs` are those of Schedule 12A for which it is exempt. `report` is the id of its report,
    empty if it has none or it is not public. `address` is that of the item within the agenda.
    """

    number: str
    title: str
    access: str = "public"
    paragraphs: tuple[str, ...] = ()
    is_key_decision: bool = False
    report: str = ""
    address: str = ""

    @property
    def is_private(self) -> bool:
        """Tell whether the public may not stay for it, or not read its report."""
        return self.access != "public"


def listed_items(
    workspace: Workspace, paper: Paper[Meeting], language: Language | None = None
) -> tuple[ListedItem, ...]:
    """Return the items of a meeting, with their titles in a language, where they have been given.

    By default, that is the first language of its board.

    The reports are read once. There are no items if the board of the meeting cannot be found.
    """

    def read() -> tuple[ListedItem, ...]:
        versions, _ = link_meeting(workspace, paper)
        first = (replace(each, language=language or each.language) for each in versions[:1])
        return tuple(item for linked in first for item in items_of(workspace, linked))

    return workspace.dependencies.once(_key(paper.id, language), read)


def keep_listed_items(
    workspace: Workspace, meeting: str, items: tuple[ListedItem, ...], language: Language | None
) -> None:
    """Keep the items of a meeting as they are known from elsewhere, so that no report is read.

    The language is that of their titles; None if it is the first of their board.
    """
    workspace.dependencies.once(_key(meeting, language), lambda: items)


def items_of(workspace: Workspace, linked: LinkedMeeting | LinkedMinutes) -> Iterator[ListedItem]:
    """Yield the items of a meeting, which may be written in its minutes."""
    style = style_of(workspace, linked).style
    addresses = item_addresses(linked.meeting, Addresses())
    for (number, item), address in zip(linked.meeting.numbered_items, addresses, strict=True):
        each = link_item(workspace, number, item, linked.language)
        is_public = each.access == "public"
        yield ListedItem(
            number,
            plain_text(item_title(linked, each, style)),
            each.access,
            tuple(each.exempt.paragraphs) if each.access == "exempt" and each.exempt else (),
            each.is_key_decision,
            each.report.paper.id if each.report and is_public else "",
            address,
        )


def _key(meeting: str, language: Language | None) -> tuple[str, ...]:
    return "listed items", meeting, language or ""
