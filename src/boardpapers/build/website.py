"""A site, for which documents are written as pages."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from msgspec import Struct

from boardpapers.document import Document
from boardpapers.styles import HouseStyle
from boardpapers.workspace import AnyPaper, Workspace

if TYPE_CHECKING:
    from boardpapers.writers.html import PageFrame


class Download(Struct, frozen=True):
    """A file of a page: its format, its name in the page's folder, its size in bytes, and SHA-512.

    The digest is in hexadecimal.
    """

    format: str
    name: str
    size: int
    sha512: str = ""


class DocumentPage(Struct, frozen=True):
    """A document that becomes a page, and what is known of it before it is written.

    `address` is its folder below the site's, with `/` at its end.
    """

    paper: AnyPaper
    document: Document
    style: HouseStyle
    address: str
    downloads: tuple[Download, ...] = ()


class Website(Struct, frozen=True):
    """What a site says of its documents.

    `address` returns the address of a document by its id, None if it has none; `person` that of
    the page of a member, by the id and a language. `frame` returns what the site adds to a page,
    and `facts` what it lists of it, as JSON. All of them ask the workspace, so that a page is made
    again if the answer changes. `url` is the address of the site itself, with `/` at its end.
    """

    url: str
    address: Callable[[Workspace, str], str | None]
    person: Callable[[Workspace, str, str], str | None]
    frame: Callable[[Workspace, DocumentPage, str], "PageFrame"]
    facts: Callable[[Workspace, DocumentPage], bytes]
