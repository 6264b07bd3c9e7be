"""A paper that is laid out: the checks read it, and a document is made from it."""

from collections.abc import Callable, Mapping
from functools import partial

from msgspec import Struct

from boardpapers.diagnostics import Diagnostic
from boardpapers.document.context import LayoutContext
from boardpapers.document.cross_references import CrossReferences
from boardpapers.document.printed_names import organisation_of
from boardpapers.document.public_and_private import private_version, public_version
from boardpapers.document.resolve_references import resolve_references
from boardpapers.document.tree import Document, DocumentSection, Part
from boardpapers.markdown.footnotes import note_unused_footnotes
from boardpapers.markdown.prose import Prose
from boardpapers.markdown.walk import plain_text
from boardpapers.workspace import LinkedPaper


class UnfinishedDocument(Struct, frozen=True):
    """A paper whose texts are numbered and whose cross-references are checked, but not resolved.

    `cover` has the texts of the first page, and `body` the pages after it. `proses` are all
    Markdown texts in printed order. `names` has the places that the author named, by their
    addresses in the document. `access` is public, exempt or confidential: the public have only
    public papers. `finish` makes the public or the private version of a paper without errors. It is
    separate because printing dates in words takes longer to load than a report takes to check.
    `others` make other documents of the same paper, by name, such as the decisions of minutes.
    """

    language: str
    organisation: str
    cover: tuple[Part, ...]
    body: tuple[DocumentSection, ...]
    proses: tuple[Prose, ...]
    names: Mapping[str, str]
    diagnostics: tuple[Diagnostic, ...]
    finish: Callable[..., Document]
    access: str = "public"
    others: Mapping[str, Callable[..., Document]] = {}


def unfinished_document(
    context: LayoutContext[LinkedPaper],
    body: tuple[DocumentSection, ...],
    finish: Callable[[], Document],
    own_ids: frozenset[str] = frozenset(),
    cover: tuple[Part, ...] = (),
) -> UnfinishedDocument:
    """Check cross-references and footnotes, and return an unfinished document. BP012, BP211.

    `finish` makes the document, apart from its cross-references; `own_ids` are the ids by which
    the paper may be named in its own references.
    """
    references = CrossReferences(context, own_ids)
    references.check()
    note_unused_footnotes(context.proses)
    return UnfinishedDocument(
        language=context.linked.language,
        organisation=plain_text(organisation_of(context.workspace, context.linked, context.style)),
        cover=cover,
        body=body,
        proses=tuple(context.proses),
        names=context.numbering.addresses.names,
        diagnostics=tuple(context.diagnostics),
        finish=partial(_with_links, context, references, finish),
        access=getattr(context.linked, "access", "public"),
    )


def _with_links(
    context: LayoutContext[LinkedPaper],
    references: CrossReferences,
    finish: Callable[[], Document],
    *,
    private: bool = False,
) -> Document:
    whole = finish()
    if private:
        document = private_version(whole, context.style.markings.private)
        return resolve_references(document, context.proses, references.find)
    document = public_version(whole, context.withheld_notes)
    return resolve_references(document, context.proses, references.find_public)
