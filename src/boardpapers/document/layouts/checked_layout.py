"""The last step of every layout: checks that need all texts of a paper."""

from collections.abc import Callable
from functools import partial

from boardpapers.document.context import LayoutContext
from boardpapers.document.cross_references import CrossReferences
from boardpapers.document.layout import Layout
from boardpapers.document.printed_names import organisation_of
from boardpapers.document.resolve import resolve_references
from boardpapers.document.tree import Document, DocumentSection
from boardpapers.markdown.footnotes import note_unused_footnotes
from boardpapers.markdown.walk import plain_text
from boardpapers.workspace import LinkedPaper


def checked_layout(
    context: LayoutContext[LinkedPaper],
    body: tuple[DocumentSection, ...],
    finish: Callable[[], Document],
    own_ids: frozenset[str] = frozenset(),
) -> Layout:
    """Check cross-references and footnotes, and return the layout of a paper. BP012, BP211.

    `finish` makes the document, apart from its cross-references; `own_ids` are the ids by which
    the paper may be named in its own references.
    """
    references = CrossReferences(context, own_ids)
    references.check()
    note_unused_footnotes(context.proses)
    return Layout(
        language=context.linked.language,
        organisation=plain_text(organisation_of(context.workspace, context.linked)),
        body=body,
        proses=tuple(context.proses),
        names=context.numbering.addresses.names,
        diagnostics=tuple(context.diagnostics),
        finish=partial(_with_links, context, references, finish),
    )


def _with_links(
    context: LayoutContext[LinkedPaper],
    references: CrossReferences,
    finish: Callable[[], Document],
) -> Document:
    return resolve_references(finish(), context.proses, references.find)
