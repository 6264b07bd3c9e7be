"""The pages after the first: sections, with the blocks under their headings."""

from msgspec.structs import replace

from boardpapers.document.tree import Document, DocumentSection
from boardpapers.writers.docx.blocks import blocks
from boardpapers.writers.docx.cover import marking, worded
from boardpapers.writers.docx.inlines import inlines
from boardpapers.writers.docx.list_numbering import NO_LIST, heading_list
from boardpapers.writers.docx.markup import bookmark, paragraph
from boardpapers.writers.docx.state import (
    CAPTIONS,
    PARAGRAPHS,
    BlockContext,
    WriterState,
)

_NUMBERED_LEVEL = 2


def body(document: Document, state: WriterState, context: BlockContext) -> str:
    """Return the body, on a new page if the style asks for that."""
    if not document.body:
        return ""
    title, page = "", document.cover_alone
    if document.title_again:
        again = worded(document.title_words, document.title, state, state.look("title"))
        title, page = paragraph("TitleAgain", again, page=page), False
    return title + _sections(document.body, state, context, page=page)


def _sections(
    sections: tuple[DocumentSection, ...],
    state: WriterState,
    context: BlockContext,
    *,
    page: bool = False,
) -> str:
    """Return sections one after the other, each followed by the next one's heading."""
    inner = replace(context, before_heading=True)
    written = [
        _section(each, state, inner, page=page and not index)
        for index, each in enumerate(sections[:-1])
    ]
    last = [_section(each, state, context, page=page and not written) for each in sections[-1:]]
    return "".join(written + last)


def _section(
    section: DocumentSection, state: WriterState, context: BlockContext, *, page: bool
) -> str:
    style = state.style
    written = _heading(section, state, context, page=page)
    if section.is_withheld:
        state.uncounted.update((CAPTIONS, PARAGRAPHS))
    elif section.is_counted and state.style.number_scheme.restarts:
        state.uncounted.discard(PARAGRAPHS)
    if section.access not in ("public", state.document.access):
        written += marking(getattr(style.markings, section.access))
    before_heading = context.before_heading or bool(section.sections)
    written += blocks(section.blocks, state, replace(context, before_heading=before_heading))
    return written + _sections(section.sections, state, context)


def _heading(
    section: DocumentSection, state: WriterState, context: BlockContext, *, page: bool
) -> str:
    """Return a heading, without its style's number if the document has none for it."""
    content = bookmark(section.address, next(state.ids))
    content += inlines(section.heading, state, context, state.look("headings"))
    number = _number(section, state) if section.level == _NUMBERED_LEVEL else None
    indent = NO_LIST if number == NO_LIST else None
    return paragraph(f"Heading{section.level}", content, page=page, number=number, indent=indent)


def _number(section: DocumentSection, state: WriterState) -> tuple[int, int] | None:
    """Return the list of a heading and the level in it; None for that of its style."""
    if state.style.number_scheme.headings and section.is_counted:
        return (heading_list(state.style, state.place), 0) if state.place else None
    return NO_LIST if state.file_style.number_scheme.headings else None
