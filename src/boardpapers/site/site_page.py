"""The facts of a page, which lists, feeds and data are made from."""

from collections.abc import Iterator
from functools import partial

from msgspec import Struct, json

from boardpapers.build.website import DocumentPage, Download
from boardpapers.document.published_text import digest_of_text
from boardpapers.document.tree import Part
from boardpapers.markdown.walk import blocks_below, plain_text
from boardpapers.registers.paper_references import iso
from boardpapers.site.page_addresses import DECISIONS, DocumentAddress, find_document
from boardpapers.site.paper_facts import PageFacts, paper_facts
from boardpapers.workspace import Workspace
from boardpapers.workspace.site_record import History, PublicPage


class PageVersion(Struct, frozen=True):
    """The same document in another language."""

    language: str
    name: str
    address: str


class SitePage(Struct, frozen=True):
    """What is public of a page: its address, and the facts that lists name.

    `id` is that of the document, `paper` that of the paper that it is made from. `kind` is the
    paper's kind, or the name of another document, such as `decisions`. `board` and `meeting` are
    empty if there are none, as is `date`, the day of the meeting or of the decision. `summary` is
    the beginning of its text. `style` is its house style. `digest` changes with its text. `facts`
    are those that only data and feeds need. `history` has the versions in which it was published,
    the oldest first; none if no record is kept.
    """

    id: str
    kind: str
    paper: str
    language: str
    title: str
    address: str
    style: str
    digest: str
    board: str
    meeting: str
    date: str
    summary: str = ""
    downloads: tuple[Download, ...] = ()
    versions: tuple[PageVersion, ...] = ()
    facts: PageFacts = PageFacts()
    history: History = ()

    @property
    def first_published(self) -> str:
        """The day on which it was first published, in ISO 8601; empty if no record is kept."""
        return iso(self.history[0].day) if self.history else ""

    @property
    def last_changed(self) -> str:
        """The day on which it was last changed, in ISO 8601; empty if no record is kept."""
        return iso(self.history[-1].day) if self.history else ""


def facts_of(workspace: Workspace, page: DocumentPage) -> bytes:
    """Return the facts of a page as JSON."""
    return json.format(json.encode(site_page(workspace, page)), indent=1) + b"\n"


def site_page(workspace: Workspace, page: DocumentPage) -> SitePage:
    """Return the facts of a page."""
    document = page.document
    found = find_document(workspace, document.id)
    if found is None:
        raise LookupError(document.id)
    return SitePage(
        document.id,
        found.kind,
        page.paper.id,
        document.language,
        document.title,
        found.address,
        page.style.id,
        _digest_of(workspace, page, found.kind, with_title=True),
        found.board,
        found.meeting,
        found.date,
        next(_texts(page), ""),
        page.downloads,
        tuple(_versions(workspace, page)),
        paper_facts(workspace, page, found.kind),
        history_of(workspace, page, found),
    )


def history_of(workspace: Workspace, page: DocumentPage, found: DocumentAddress) -> History:
    """Return the versions in which a page was published; `found` is where it is now."""
    digest = _digest_of(workspace, page, found.kind, with_title=False)
    about = found.board, page.document.language, found.address, page.document.title, digest
    return workspace.history(PublicPage(page.document.id, found.kind, *about))


def _digest_of(workspace: Workspace, page: DocumentPage, kind: str, *, with_title: bool) -> str:
    """Return the digest of the text of a document, found once for all of its languages."""
    options = {"with_title": with_title, "decisions_only": kind == DECISIONS}
    find = partial(digest_of_text, workspace, page.paper, **options)
    return workspace.dependencies.once(("text", page.paper.path, *options.values()), find)


def _texts(page: DocumentPage) -> Iterator[str]:
    """Yield the paragraphs of the parts of the first page, such as the purpose."""
    for part in page.document.cover:
        if isinstance(part, Part):
            for block in blocks_below(part.blocks):
                if words := plain_text(getattr(block, "content", ())):
                    yield words


def _versions(workspace: Workspace, page: DocumentPage) -> Iterator[PageVersion]:
    for version in page.document.versions:
        if found := find_document(workspace, version.document):
            yield PageVersion(version.language, version.name, found.address)
