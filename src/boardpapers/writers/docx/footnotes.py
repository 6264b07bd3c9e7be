"""Footnotes: those with a mark in the text as Word's own, others below it."""

from boardpapers.markdown.nodes import Footnote, Paragraph
from boardpapers.writers.docx.blocks import anchored, blocks
from boardpapers.writers.docx.markup import (
    NAMESPACES,
    Look,
    bookmark,
    exact,
    paragraph,
    run,
    words,
)
from boardpapers.writers.docx.state import Setting, Writing

STYLE = "FootnoteText"
_RULES = "".join(
    f'<w:footnote w:type="{kind}" w:id="{id}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
    for id, kind in ((-1, "separator"), (0, "continuationSeparator"))
)


def footnotes_part(writing: Writing, setting: Setting) -> bytes:
    """Return the footnotes that have a mark in the text."""
    inner = Setting(setting.width, style=STYLE)
    notes = (
        f'<w:footnote w:id="{note.number}">{_note(note, _mark(note, writing), writing, inner)}'
        "</w:footnote>"
        for note in writing.document.footnotes
        if note.number in writing.marked
    )
    return f"<w:footnotes {NAMESPACES}>{_RULES}{''.join(notes)}</w:footnotes>".encode()


def notes_below(writing: Writing, setting: Setting) -> str:
    """Return, after the text, the footnotes whose only mark is in another one."""
    inner = Setting(setting.width, style=STYLE)
    below = writing.in_notes(writing.part)
    notes = [each for each in writing.document.footnotes if each.number not in writing.marked]
    return "".join(
        _note(note, _place(note, writing) + words(f"{note.number}", _RAISED), below, inner)
        for note in notes
    )


_RAISED = Look(raised=True)


def _place(note: Footnote, writing: Writing) -> str:
    return bookmark(f"note-{note.number}", next(writing.ids))


def _mark(note: Footnote, writing: Writing) -> str:
    look = Look("FootnoteReference")
    if writing.marked[note.number]:
        return run("<w:footnoteRef/>", look)
    return words(f"{note.number}", look)


def _note(note: Footnote, mark: str, writing: Writing, setting: Setting) -> str:
    """Return a note, whose mark stands in its first paragraph."""
    content, rest = mark + exact(" "), note.blocks
    if rest and isinstance(rest[0], Paragraph):
        content += anchored(rest[0], writing, setting)
        rest = rest[1:]
    return paragraph(setting.style, content) + blocks(rest, writing, setting)
