"""Bind documents together: as a whole pack, or as a supplement to one that has been published."""

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct

from boardpapers.diagnostics import BoardpapersError, Diagnostic, error
from boardpapers.document.pack import Pack, StyledDocument, pack_of
from boardpapers.document.pack_changes import (
    PackPart,
    changes_since,
    front_of_supplement,
    page_of_changes,
    papers_of_supplement,
)
from boardpapers.document.pack_contents import agenda_of_pack, pack_name, pack_title
from boardpapers.workspace import LinkedMeeting
from boardpapers.workspace.publication import (
    Publication,
    PublicationRecord,
    PublishedDocument,
    supplement_name,
)


class BoundPack(Struct, frozen=True):
    """A pack that is ready to be written, with the digests of its papers by their ids.

    `of_pack` is its own name, or that of the pack that it is a supplement to.
    """

    pack: Pack
    of_pack: str
    digests: dict[str, str]

    @property
    def is_supplement(self) -> bool:
        """Tell whether it is a supplement to another pack."""
        return self.pack.id != self.of_pack


def whole_pack(
    linked: LinkedMeeting,
    agenda: StyledDocument,
    parts: Sequence[PackPart],
    record: PublicationRecord,
) -> BoundPack:
    """Return a whole pack; after the agenda, it lists what has changed since it was published.

    If it has been published with the same papers, it is that pack made again: it lists what had
    changed since the publication before.
    """
    document, house_style = agenda
    name, digests = pack_name(linked, document.id), _digests(parts)
    first: list[StyledDocument] = [(agenda_of_pack(linked, document), house_style)]
    if before := record.before(name, digests):
        changes = changes_since(before, parts, document.id)
        first.append(page_of_changes(agenda, changes, before))
    title = pack_title(linked, house_style.style)
    pack = pack_of(name, title, [*first, *(part.styled for part in parts)])
    return BoundPack(pack, name, {document.id: "", **digests})


def supplement(
    linked: LinkedMeeting,
    agenda: StyledDocument,
    parts: Sequence[PackPart],
    record: PublicationRecord,
) -> BoundPack:
    """Return a supplement with the papers that have not been published, after the last pages.

    If there are none, it is the last supplement made again. Raises BoardpapersError, BP382: the
    pack has not been published, or nothing is new.
    """
    before = record.of_pack(pack_name(linked, agenda[0].id))
    if not before:
        help = f"publish it first: `boardpapers pack {linked.paper.id} --published`"
        raise BoardpapersError(_nothing(linked, "the pack has not been published", help))
    before, papers = _next_or_last(before, parts)
    if not papers:
        help = (
            "add the report to an item that was to follow; for a new text of a report, give its "
            "item `published:`, the day of the new text"
        )
        sentence = f"there is nothing new since the pack was published on {before[-1].day}"
        raise BoardpapersError(_nothing(linked, sentence, help))
    return _supplement(linked, agenda, papers, before)


def published_supplements(
    linked: LinkedMeeting,
    agenda: StyledDocument,
    parts: Sequence[PackPart],
    record: PublicationRecord,
) -> Iterator[BoundPack]:
    """Yield the supplements to the last whole pack, made again as they were published.

    One is left out if a paper of it has another text by now, or is not public any more.
    """
    publications = record.of_pack(pack_name(linked, agenda[0].id))
    for at, each in enumerate(publications):
        papers = [p for p in parts if p.digest and each.digests.get(p.id) == p.digest]
        if each.is_supplement and len(papers) == len(each.digests):
            yield _supplement(linked, agenda, papers, publications[:at])


def _supplement(
    linked: LinkedMeeting,
    agenda: StyledDocument,
    papers: Sequence[PackPart],
    before: tuple[Publication, ...],
) -> BoundPack:
    """Return the supplement with some papers; `before` are the publications that it follows."""
    document, house_style = agenda
    name, number = pack_name(linked, document.id), len(before)
    words = house_style.style.pack.supplement.replace("{number}", str(number))
    title = pack_title(linked, house_style.style, words)
    last = max(each.last_page for each in before)
    front = front_of_supplement(agenda, title, papers, before, last)
    id = supplement_name(name, number)
    pack = pack_of(id, title, [front, *(part.styled for part in papers)], last + 1)
    return BoundPack(pack, name, _digests(papers))


def _next_or_last(
    publications: tuple[Publication, ...], parts: Sequence[PackPart]
) -> tuple[tuple[Publication, ...], list[PackPart]]:
    """Return the papers of the next supplement, else those of the last, and what came before it."""
    papers = papers_of_supplement(publications, parts)
    if papers or not publications[-1].is_supplement:
        return publications, papers
    again = papers_of_supplement(publications[:-1], parts)
    if _digests(again) != publications[-1].digests:
        return publications, []
    return publications[:-1], again


def no_day(linked: LinkedMeeting, is_supplement: bool) -> Diagnostic:
    """Return the error for a pack or supplement that is published on an unknown day."""
    where = "the items that are new" if is_supplement else "the meeting"
    help = f"write `published:` in {where}, or add `--on 2030-05-01`"
    return _nothing(linked, "the day of publication is not known", help)


def publication(bound: BoundPack, pdf: bytes, day: date) -> Publication:
    """Return the record of a pack, with the pages that its papers are on in its PDF."""
    from boardpapers.writers.pdf.pack_pages import pages_of

    ids = [document.address for document, _ in bound.pack.parts]
    pages = pages_of(pdf, ids, bound.pack.first_page)
    documents = tuple(
        PublishedDocument(document.id, document.title, *pages[document.address], digest)
        for document, _ in bound.pack.parts
        if (digest := bound.digests.get(document.id)) is not None
    )
    _, last_page = pages[ids[-1]]
    return Publication(day, bound.of_pack, last_page, documents, bound.is_supplement)


def _digests(parts: Sequence[PackPart]) -> dict[str, str]:
    return {part.id: part.digest for part in parts if part.digest}


def _nothing(linked: LinkedMeeting, sentence: str, help: str) -> Diagnostic:
    return error("BP382", linked.paper.id_place, sentence, help)
