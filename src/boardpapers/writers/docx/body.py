"""The pages after the first: sections, and what stands under them."""

from boardpapers.document.tree import Document, DocumentSection
from boardpapers.writers.docx.blocks import blocks
from boardpapers.writers.docx.cover import marking, worded
from boardpapers.writers.docx.inlines import inlines
from boardpapers.writers.docx.markup import bookmark, paragraph
from boardpapers.writers.docx.state import Setting, Writing

_NUMBERED_LEVEL = 2


def body(document: Document, writing: Writing, setting: Setting) -> str:
    """Return the body, on a page of its own if the style wants that."""
    if not document.body:
        return ""
    title, page = "", writing.style.page.cover_alone
    if writing.style.page.title_again:
        again = worded(document.title_words, document.title, writing)
        title, page = paragraph("TitleAgain", again, page=page), False
    first, *others = document.body
    written = [_section(first, writing, setting, page=page)]
    return title + "".join(written + [_section(each, writing, setting) for each in others])


def _section(
    section: DocumentSection, writing: Writing, setting: Setting, *, page: bool = False
) -> str:
    style = writing.style
    written = _heading(section, writing, setting, page=page)
    if section.access not in ("public", writing.document.access):
        written += marking(getattr(style.markings, section.access))
    written += blocks(section.blocks, writing, setting)
    return written + "".join(_section(each, writing, setting) for each in section.sections)


def _heading(section: DocumentSection, writing: Writing, setting: Setting, *, page: bool) -> str:
    """Return a heading, without a number where its style has one that the document has not."""
    content = bookmark(section.address, next(writing.ids))
    content += inlines(section.heading, writing, setting)
    style_counts = writing.style.numbering == "per-section" and section.level == _NUMBERED_LEVEL
    unnumbered = style_counts and not section.number
    return paragraph(
        f"Heading{section.level}",
        content,
        page=page,
        number=(0, 0) if unnumbered else None,
        indent=(0, 0) if unnumbered else None,
    )
