"""The texts of a report, laid out and numbered in printed order."""

from typing import Any

from msgspec import Struct

from boardpapers.document.context import LayoutContext
from boardpapers.document.layouts.report_body import body_part
from boardpapers.document.layouts.report_cover import cover_texts
from boardpapers.document.numbering import Numbering
from boardpapers.document.printed_names import organisation_of
from boardpapers.document.tree import DocumentSection, Part
from boardpapers.markdown.nodes import Footnote, Inlines
from boardpapers.markdown.phrases import has_phrases
from boardpapers.models import Report
from boardpapers.models.roles import Role, names_with
from boardpapers.reader import DataPath
from boardpapers.styles import HouseStyle, Style
from boardpapers.workspace import LinkedReport, Workspace

# Facts in the report's own words.
_OWN_FACTS = sorted(
    names_with(Report, Role.FACT) - names_with(Report, Role.IDENTITY, Role.SHARED) - {"contacts"}
)


class ReportPages(Struct, frozen=True):
    """The numbered texts of a report, before its cross-references are resolved.

    `cover` has the parts of the first page that are texts, by their keys.
    """

    title: Inlines
    organisation: Inlines
    cover: dict[str, Part]
    body: tuple[DocumentSection, ...]
    footnotes: tuple[Footnote, ...]


def number_report(
    workspace: Workspace, linked: LinkedReport, style: HouseStyle
) -> tuple[LayoutContext[LinkedReport], ReportPages]:
    """Number a report's texts in the order of the style; the context collects the findings."""
    words = style.style
    numbering = Numbering(words.number_scheme, words.paragraph, words.of)
    context = LayoutContext(workspace, linked, words, numbering, style.logo)
    title = context.words(("title",), linked.report.title)
    cover = {part.key: part for part in cover_texts(context)}
    body = tuple(each for part in style.style.body for each in body_part(context, part))
    footnotes = tuple(context.footnotes.notes)  # those of the cover and the body
    _check_phrases_in_facts(context)
    organisation = organisation_of(workspace, linked, style.style)
    return context, ReportPages(title, organisation, cover, body, footnotes)


def _check_phrases_in_facts(context: LayoutContext[LinkedReport]) -> None:
    for path, text in _texts_of_facts(context.linked.report, context.style):
        if text and has_phrases(text):
            context.words(path, text)


def _texts_of_facts(report: Report, style: Style) -> list[tuple[DataPath, str | None]]:
    texts = [text for name in _OWN_FACTS for text in _texts_of(name, report.value_of(name))]
    keys = (key for fact in style.facts if (key := fact.partition(".")[2]))
    texts += [(("details", key), report.details.get(key)) for key in keys]
    texts += [
        (("contacts", index, key), text)
        for index, officer in enumerate(report.contacts)
        for key, text in officer
    ]
    return texts


def _texts_of(name: str, value: Any) -> list[tuple[DataPath, str | None]]:
    if isinstance(value, tuple):
        return [((name, index), text) for index, text in enumerate(value)]
    return [((name,), value)]
