"""Footnotes: those with a mark in the text as Word's own footnotes, others after the text."""

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
from boardpapers.writers.docx.state import BlockContext, WriterState

STYLE = "FootnoteText"
_RULES = "".join(
    f'<w:footnote w:type="{kind}" w:id="{id}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
    for id, kind in ((-1, "separator"), (0, "continuationSeparator"))
)


def footnotes_part(notes: str) -> bytes:
    """Return the footnotes of all documents."""
    return f"<w:footnotes {NAMESPACES}>{_RULES}{notes}</w:footnotes>".encode()


def marked_notes(state: WriterState, context: BlockContext) -> str:
    """Return the footnotes of a document that have a mark in its text."""
    inner = BlockContext(context.width, style=STYLE)
    return "".join(
        f'<w:footnote w:id="{state.first_note + note.number}">'
        f"{_note(note, _mark(note, state), state, inner)}</w:footnote>"
        for note in state.document.footnotes
        if note.number in state.marked
    )


def notes_below(state: WriterState, context: BlockContext) -> str:
    """Return, after the text, the footnotes whose only mark is in another one."""
    inner = BlockContext(context.width, style=STYLE)
    below = state.in_notes(state.part)
    notes = [each for each in state.document.footnotes if each.number not in state.marked]
    return "".join(
        _note(note, _place(note, state) + words(f"{note.number}", _RAISED), below, inner)
        for note in notes
    )


_RAISED = Look(position="superscript")


def _place(note: Footnote, state: WriterState) -> str:
    return bookmark(f"{note.prefix}note-{note.number}", next(state.ids))


def _mark(note: Footnote, state: WriterState) -> str:
    look = Look("FootnoteReference")
    if state.marked[note.number]:
        return run("<w:footnoteRef/>", look)
    return words(f"{note.number}", look)


def _note(note: Footnote, mark: str, state: WriterState, context: BlockContext) -> str:
    """Return a note, with its mark in its first paragraph."""
    content, rest = mark + exact(" "), note.blocks
    if rest and isinstance(rest[0], Paragraph):
        content += anchored(rest[0], state, context)
        rest = rest[1:]
    return paragraph(context.style, content) + blocks(rest, state, context)
