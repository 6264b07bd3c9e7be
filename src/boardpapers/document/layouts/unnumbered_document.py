"""The numbering and the document of a paper whose paragraphs have no numbers."""

from collections.abc import Iterable, Iterator

from boardpapers.document.context import LayoutContext
from boardpapers.document.masthead import masthead
from boardpapers.document.numbering import Numbering
from boardpapers.document.printed_names import organisation_of
from boardpapers.document.tree import CoverPart, Document, DocumentSection, Version
from boardpapers.markdown.nodes import Inlines
from boardpapers.markdown.walk import plain_text
from boardpapers.models import Kind, StrictModel
from boardpapers.models.languages import LANGUAGES
from boardpapers.styles import HouseStyle, number_scheme
from boardpapers.workspace import LinkedBoard, LinkedMeeting, LinkedPaper


def without_numbers(style: HouseStyle) -> Numbering:
    """Return the numbering of a paper whose paragraphs have no numbers."""
    return Numbering(number_scheme("none", style.style.numbers), style.style.paragraph)


def unnumbered_document(
    context: LayoutContext[LinkedPaper],
    id: str,
    title: Inlines,
    *,
    header: Iterable[str],
    cover: Iterable[CoverPart],
    body: Iterable[DocumentSection],
    skip: str,
    versions: Iterable[Version] = (),
    marking: tuple[str, str] = ("public", ""),
) -> Document:
    """Return the document of a paper, whose first page runs on into the rest.

    `marking` is its access and the words that say so.
    """
    linked, style = context.linked, context.style
    organisation = organisation_of(context.workspace, linked, style)
    return Document(
        id=id,
        title=plain_text(title),
        language=linked.language,
        organisation=plain_text(organisation),
        header=tuple(header),
        access=marking[0],
        marking=marking[1],
        masthead=tuple(masthead(context, organisation, style.masthead)),
        cover=tuple(cover),
        body=tuple(body),
        footnotes=tuple(context.footnotes.notes),
        title_words=title,
        organisation_words=organisation,
        versions=tuple(versions),
        number_columns=(),
        cover_alone=False,
        title_again=False,
        title_in_cover=False,
        skip=skip,
    )


def id_in_language(
    kind: Kind[StrictModel], linked: LinkedBoard | LinkedMeeting, language: str
) -> str:
    """Return the id of the document of a board or meeting in one of its languages."""
    name = kind.output_name(linked.paper.id)
    return name if language == linked.languages[0] else f"{name}.{language}"


def other_languages(
    kind: Kind[StrictModel], linked: LinkedBoard | LinkedMeeting
) -> Iterator[Version]:
    """Yield the document of a board or meeting in its other languages."""
    for language in linked.languages:
        if language != linked.language:
            id = id_in_language(kind, linked, language)
            yield Version(id, language, LANGUAGES[language])
