"""The layout of a report: a first page, then numbered sections."""

from collections.abc import Iterator
from functools import partial

from boardpapers.document.context import LayoutContext
from boardpapers.document.layouts.report_cover import cover
from boardpapers.document.layouts.report_facts import header, marking, running_title
from boardpapers.document.layouts.report_pages import ReportPages, number_report
from boardpapers.document.masthead import masthead
from boardpapers.document.number_columns import number_columns
from boardpapers.document.tree import Document, Version
from boardpapers.document.unfinished_document import UnfinishedDocument, unfinished_document
from boardpapers.markdown.walk import plain_text
from boardpapers.models.languages import LANGUAGES
from boardpapers.styles import HouseStyle, Style
from boardpapers.workspace import LinkedReport, Workspace, versions


def lay_out_report(
    workspace: Workspace, linked: LinkedReport, style: HouseStyle
) -> UnfinishedDocument:
    """Lay out a report: number its parts in the style's order, and check references.

    Codes of the diagnostics: BP012 a footnote without a reference, BP211 a cross-reference without
    a target, BP212 a name used twice, BP213 a file that cannot be used, BP303 sub-paragraphs
    without a paragraph, and those of `markdown.parse`.
    """
    context, pages = number_report(workspace, linked, style)
    # A translation may also refer to itself by the id of its original.
    originals = (linked.original.paper.id,) if linked.original else ()
    own_ids = frozenset((linked.paper.id, *originals))
    finish = partial(_finish, context, pages)
    return unfinished_document(context, pages.body, finish, own_ids, tuple(pages.cover.values()))


def _finish(context: LayoutContext[LinkedReport], pages: ReportPages) -> Document:
    linked, style = context.linked, context.style
    parts = tuple(cover(context, pages.organisation, pages.cover))
    return Document(
        id=linked.paper.id,
        title=plain_text(pages.title),
        language=linked.language,
        organisation=plain_text(pages.organisation),
        header=header(linked, style),
        access=linked.access,
        marking=marking(linked, style),
        masthead=tuple(masthead(context, pages.organisation, _masthead_names(style))),
        cover=parts,
        body=pages.body,
        footnotes=pages.footnotes,
        title_words=pages.title,
        organisation_words=pages.organisation,
        versions=tuple(_versions(context.workspace, linked)),
        number_columns=number_columns(parts, pages.body),
        cover_alone=style.page.cover_alone,
        title_again=style.page.title_again,
        title_in_cover=style.title_in_cover,
        skip=style.skip,
        running_title=running_title(plain_text(pages.title), style),
    )


def _masthead_names(style: Style) -> list[str]:
    listed = {part.part for part in style.cover}
    return [name for name in style.masthead if name not in listed]


def _versions(workspace: Workspace, linked: LinkedReport) -> Iterator[Version]:
    """Yield the other languages that a report is available in."""
    for language, paper in versions(workspace, linked).items():
        if paper.path != linked.paper.path:
            yield Version(paper.id, language, LANGUAGES[language])
