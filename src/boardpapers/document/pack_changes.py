"""What has changed since a pack was published, and the front pages that say so."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from boardpapers.document.dates import print_date
from boardpapers.document.pack import StyledDocument
from boardpapers.document.tree import Document, DocumentSection, Part
from boardpapers.markdown.nodes import (
    Block,
    BulletList,
    Inlines,
    InternalLink,
    ListItem,
    Paragraph,
    Text,
)
from boardpapers.styles import Style
from boardpapers.workspace.publication import Publication, PublishedDocument, documents_of


class PackPart(Struct, frozen=True):
    """A document of a pack, with the digest of its paper's text; a slip has none.

    `is_late` if its item says that it was published after the agenda.
    """

    styled: StyledDocument
    digest: str = ""
    is_late: bool = False

    @property
    def id(self) -> str:
        """The id of the document."""
        return self.styled[0].id


class Changes(Struct, frozen=True):
    """The documents that were added, changed and withdrawn since the last publication."""

    added: tuple[PackPart, ...]
    changed: tuple[PackPart, ...]
    withdrawn: tuple[PublishedDocument, ...]


def changes_since(publication: Publication, parts: Sequence[PackPart], agenda: str) -> Changes:
    """Compare the papers of a pack with what was published; the agenda itself does not count."""
    before = documents_of((publication,))
    now = {part.id: part for part in parts if part.digest}
    return Changes(
        tuple(part for id, part in now.items() if id not in before),
        tuple(
            part for id, part in now.items() if id in before and part.digest != before[id].digest
        ),
        tuple(each for id, each in before.items() if id not in now and id != agenda),
    )


def papers_of_supplement(
    publications: tuple[Publication, ...], parts: Sequence[PackPart]
) -> list[PackPart]:
    """Return the papers that are not published yet, and late ones with a new text."""
    before = documents_of(publications)

    def is_new(part: PackPart) -> bool:
        known = before.get(part.id)
        return known is None or (part.is_late and known.digest != part.digest)

    return [part for part in parts if part.digest and is_new(part)]


def page_of_changes(agenda: StyledDocument, changes: Changes, since: Publication) -> StyledDocument:
    """Return the page that lists what has changed since a pack was published."""
    document, house_style = agenda
    style = house_style.style
    lists: tuple[tuple[str, str, tuple[Inlines, ...]], ...] = (
        ("added", style.pack.added, tuple(_link(part, style) for part in changes.added)),
        ("changed", style.pack.changed, tuple(_link(part, style) for part in changes.changed)),
        ("withdrawn", style.pack.withdrawn, tuple((Text(e.title),) for e in changes.withdrawn)),
    )
    sections = tuple(
        DocumentSection((Text(heading),), 2, address, (_bullets(words),))
        for address, heading, words in lists
        if words
    )
    notice = style.pack.changes_notice.replace("{date}", _day(since, document, style))
    title = (Text(style.pack.changes),)
    return _page(agenda, f"{document.id}-changes", title, notice, sections), house_style


def front_of_supplement(
    agenda: StyledDocument, title: str, papers: Sequence[PackPart], since: Publication
) -> StyledDocument:
    """Return the first page of a supplement, which lists its papers."""
    document, house_style = agenda
    style = house_style.style
    links = _bullets(tuple(_link(part, style) for part in papers))
    section = DocumentSection((Text(style.agenda.items),), 2, "items", (links,))
    notice = style.pack.supplement_notice.replace("{date}", _day(since, document, style))
    return _page(agenda, document.id, (Text(title),), notice, (section,)), house_style


def _page(
    agenda: StyledDocument,
    id: str,
    title: Inlines,
    notice: str,
    sections: tuple[DocumentSection, ...],
) -> Document:
    document, _ = agenda
    words = Part("status", "", "part-status", (Paragraph((Text(notice),)),))
    return replace(
        document,
        id=id,
        title="".join(each.text for each in title if isinstance(each, Text)),
        title_words=title,
        cover=(words,),
        body=sections,
        footnotes=(),
        versions=(),
    )


def _day(since: Publication, document: Document, style: Style) -> str:
    return print_date(since.day, style.date, document.language)


def _link(part: PackPart, style: Style) -> Inlines:
    document, _ = part.styled
    pages = (style.pack.page, style.pack.pages)
    return (InternalLink("", document.title_words, document.id, pages=pages),)


def _bullets(lines: tuple[Inlines, ...]) -> Block:
    return BulletList(tuple(ListItem((Paragraph(words),)) for words in lines))
