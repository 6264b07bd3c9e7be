"""The pages whose versions are on record: those of documents, and those of members."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec import Struct

from boardpapers.document.printed_names import print_name
from boardpapers.site.page_addresses import person_address
from boardpapers.workspace.id_references import MEMBER
from boardpapers.workspace.site_record import History, PublicPage

if TYPE_CHECKING:
    from boardpapers.site.contents import Contents


class RecordedPage(Struct, frozen=True):
    """A page, and the versions in which it was published, the oldest first; none if none is known.

    `document` and `kind` together say which page it is.
    """

    document: str
    kind: str
    address: str
    title: str
    history: History


def recorded_pages(contents: "Contents") -> Iterator[RecordedPage]:
    """Yield the pages of documents, then those of members in the language of the site.

    A member has the same page in each language of the site, so one of them is recorded.
    """
    for page in contents.pages:
        yield RecordedPage(page.id, page.kind, page.address, page.title, page.history)
    workspace, style = contents.workspace, contents.editions[0].style.style
    for id in workspace.member_ids:
        if person := workspace.member(id):
            address, title = person_address(id), print_name(person, style)
            language = workspace.settings.language
            public = PublicPage(id, MEMBER, "", language, address, title, "")
            yield RecordedPage(id, MEMBER, address, title, workspace.site_record.history(public))
