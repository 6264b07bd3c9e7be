"""What has changed since a pack was published, and the front pages that say so."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from boardpapers.document.dates import print_date
from boardpapers.document.pack import StyledDocument
from boardpapers.document.tree import CoverPart, Document, DocumentSection, Facts, Part
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

    `number` is that of its item. `is_late` if its item says that it was published after the agenda.
    """

    styled: StyledDocument
    number: str
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
    sections = _lists(
        ("added", style.pack.added, [_link(part, style) for part in changes.added]),
        ("changed", style.pack.changed, [_link(part, style) for part in changes.changed]),
        ("withdrawn", style.pack.withdrawn, [(Text(each.title),) for each in changes.withdrawn]),
    )
    notice = style.pack.changes_notice.replace("{date}", _day(since, document, style))
    title = (Text(style.pack.changes),)
    cover = (_said(notice),)
    return _page(agenda, f"{document.id}-changes", title, cover, sections), house_style


def front_of_supplement(
    agenda: StyledDocument,
    title: str,
    papers: Sequence[PackPart],
    before: tuple[Publication, ...],
    last_page: int,
) -> StyledDocument:
    """Return the first page of a supplement: the meeting, and its papers, new or with a new text.

    `before` are the publications that it follows, and `last_page` is their last page.
    """
    document, house_style = agenda
    style = house_style.style
    known = documents_of(before)
    sections = _lists(
        (
            "added",
            style.pack.added,
            [_item(each, style) for each in papers if each.id not in known],
        ),
        (
            "changed",
            style.pack.changed,
            [_item(each, style) for each in papers if each.id in known],
        ),
    )
    notice = style.pack.supplement_notice.replace("{date}", _day(before[0], document, style))
    notice = notice.replace("{page}", str(last_page))
    # The meeting as on the agenda, with a notice if it is cancelled, but not whom to contact.
    meeting = (part for part in document.cover if isinstance(part, Facts | Part))
    return _page(
        agenda, document.id, (Text(title),), (*meeting, _said(notice)), sections
    ), house_style


def _said(sentence: str) -> Part:
    return Part("status", "", "part-status", (Paragraph((Text(sentence),)),))


def _lists(*lists: tuple[str, str, Sequence[Inlines]]) -> tuple[DocumentSection, ...]:
    """Return a section for each list, given by its address and heading, that is not empty."""
    return tuple(
        DocumentSection((Text(heading),), 2, address, (_bullets(tuple(lines)),))
        for address, heading, lines in lists
        if lines
    )


def _page(
    agenda: StyledDocument,
    id: str,
    title: Inlines,
    cover: tuple[CoverPart, ...],
    sections: tuple[DocumentSection, ...],
) -> Document:
    document, _ = agenda
    return replace(
        document,
        id=id,
        title="".join(each.text for each in title if isinstance(each, Text)),
        title_words=title,
        cover=cover,
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


def _item(part: PackPart, style: Style) -> Inlines:
    return (Text(f"{style.agenda.number.replace('{number}', part.number)} "), *_link(part, style))


def _bullets(lines: tuple[Inlines, ...]) -> Block:
    return BulletList(tuple(ListItem((Paragraph(words),)) for words in lines))
