"""Write documents as pages of a site: each in its own folder, with its downloads and its facts."""

from collections.abc import Callable, Sequence
from hashlib import sha512
from posixpath import relpath
from urllib.parse import quote

from msgspec.structs import replace

from boardpapers.build.destination import Destination
from boardpapers.build.website import DocumentPage, Download, Website
from boardpapers.build.write_documents import Rendered, Writable, write_documents
from boardpapers.diagnostics import Diagnostic
from boardpapers.document import Document
from boardpapers.document.nodes_inside import nodes_inside
from boardpapers.document.tree import Version
from boardpapers.markdown.nodes import Image, InternalLink, MemberName
from boardpapers.styles import HouseStyle
from boardpapers.workspace import AnyPaper, Workspace
from boardpapers.writers.html import write_html
from boardpapers.writers.links import Links

HTML, MARKDOWN = "html", "md"
FACTS = "index.json"
"""The name of the file with the facts of a page."""


WriteDocument = Callable[[Document, HouseStyle, AnyPaper], Writable]


def write_pages(
    workspace: Workspace,
    paper: AnyPaper,
    documents: Sequence[tuple[Document, HouseStyle]],
    destination: Destination,
    formats: Sequence[str],
    website: Website,
    writable: WriteDocument,
) -> tuple[list[Rendered], list[Diagnostic]]:
    """Write documents of a paper as pages; one that has no address is left out."""
    rendered: list[Rendered] = []
    found: list[Diagnostic] = []
    for document, style in documents:
        if address := website.address(workspace, document.id):
            page = DocumentPage(paper, document, style, address)
            files, problems = _write_page(workspace, page, destination, formats, website, writable)
            rendered += files
            found += problems
    return rendered, found


def _write_page(
    workspace: Workspace,
    page: DocumentPage,
    destination: Destination,
    formats: Sequence[str],
    website: Website,
    writable: WriteDocument,
) -> tuple[list[Rendered], list[Diagnostic]]:
    """Write the downloads of a page, then the page itself, which says how large they are."""
    own = Destination(destination.folder / page.address, is_page=True)
    pages = _linked_pages(workspace, page.document, website)
    to_write = writable(page.document, page.style, page.paper)
    absolute = {id: website.url + quote(address) for id, address in pages.items()}
    others = [format for format in formats if format != HTML]
    files, found = write_documents(workspace, own, others, [_with_links(to_write, absolute)])
    downloads = map(_download, files)
    page = replace(page, downloads=tuple(downloads))
    relative = {id: relative_url(page.address, address) for id, address in pages.items()}
    members = _linked_members(workspace, page, website)

    def write(links: Links) -> str:
        frame = website.frame(workspace, page, website.url)
        return write_html(
            page.document, page.style, replace(links, pages=relative, members=members), frame=frame
        )

    html, problems = write_documents(workspace, own, [HTML], [replace(to_write, write=write)])
    facts = Rendered(own.folder / FACTS, HTML, website.facts(workspace, page))
    images = _images(page.document, own) if MARKDOWN in formats else ()
    return [*files, *images, *html, facts], found + problems


def pack_destination(
    workspace: Workspace, agenda: Document, destination: Destination, website: Website | None
) -> Destination:
    """Return the destination of a pack: in a site, the folder of its agenda's page."""
    address = website and website.address(workspace, agenda.id)
    return replace(destination, folder=destination.folder / address) if address else destination


def relative_url(start: str, end: str) -> str:
    """Return the relative URL from one address to another."""
    # From an artificial root: a template's process may have no current folder.
    path = relpath(f"/{end}", f"/{start}")
    return f"{quote(path)}/"


def _with_links(writable: Writable, pages: dict[str, str]) -> Writable:
    def write(links: Links) -> str | bytes:
        return writable.write(replace(links, workspace="", pages=pages))

    return replace(writable, write=write)


def _linked_pages(workspace: Workspace, document: Document, website: Website) -> dict[str, str]:
    """Return the addresses of the documents that a document links to, by their ids."""
    ids = {each.document for each in nodes_inside(document, InternalLink)}
    ids |= {each.document for each in nodes_inside(document, Version)}
    found = {id: website.address(workspace, id) for id in sorted(ids) if id}
    return {id: address for id, address in found.items() if address}


def _linked_members(workspace: Workspace, page: DocumentPage, website: Website) -> dict[str, str]:
    """Return the URLs of the pages of the members that a document names, by their ids."""
    language = page.document.language
    ids = {each.member for each in nodes_inside(page.document, MemberName)}
    found = {id: website.person(workspace, id, language) for id in sorted(ids)}
    return {id: relative_url(page.address, at) for id, at in found.items() if at}


def _download(file: Rendered) -> Download:
    content = file.content
    return Download(file.format, file.path.name, len(content), sha512(content).hexdigest())


def _images(document: Document, own: Destination) -> list[Rendered]:
    """Return the images to which the Markdown file of a page links."""
    images = {each.source: each for each in nodes_inside(document, Image) if each.source}
    return [Rendered(own.folder / name, MARKDOWN, each.data) for name, each in images.items()]
