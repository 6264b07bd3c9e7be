"""The inline nodes of a paragraph, as runs."""

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from boardpapers.document.breaks import by_sums
from boardpapers.markdown.nodes import (
    Code,
    Emphasis,
    FootnoteReference,
    Image,
    Inlines,
    InternalLink,
    LineBreak,
    Link,
    Phrase,
    Strong,
    StruckOut,
    Subscript,
    Superscript,
    Text,
)
from boardpapers.writers.docx.markup import (
    LINE_BREAK,
    PLAIN,
    Look,
    attribute,
    bookmark,
    bookmark_name,
    exact,
    field,
    link_within,
    run,
    signed_sum,
    words,
)
from boardpapers.writers.docx.pictures import picture
from boardpapers.writers.docx.scripts import looks_of
from boardpapers.writers.docx.state import BlockContext, WriterState

_LINK = "Hyperlink"
_UNKNOWN = "…"
"""A number that only Word can work out. A guess might be printed, and be wrong."""


def inlines(nodes: Inlines, state: WriterState, context: BlockContext, look: Look = PLAIN) -> str:
    """Return inline nodes as runs; `look` is the look of the words around them."""
    return "".join(_INLINES[node.kind](node, state, context, look) for node in nodes)


def linked(url: str, content: str, state: WriterState, title: str = "", anchor: str = "") -> str:
    """Return a link to outside the document; `anchor` is a bookmark in its target."""
    id = state.relationships.to_url(state.part, url)
    more = f" w:tooltip={attribute(title)}" if title else ""
    more += f" w:anchor={attribute(anchor)}" if anchor else ""
    return f'<w:hyperlink r:id="{id}"{more}>{content}</w:hyperlink>'


def _text(node: Text, state: WriterState, context: BlockContext, look: Look) -> str:
    all_parts = [node.text] if context.in_cell else by_sums(node.text)
    return "".join(
        signed_sum(part, own) if at % 2 else words(part, own)
        for at, parts in enumerate(all_parts)
        for part, own in looks_of(parts, look, state.fonts)
    )


def _emphasis(node: Emphasis, state: WriterState, context: BlockContext, look: Look) -> str:
    return inlines(node.content, state, context, replace(look, italic=True))


def _strong(node: Strong, state: WriterState, context: BlockContext, look: Look) -> str:
    return inlines(node.content, state, context, replace(look, bold=True))


def _phrase(node: Phrase, state: WriterState, context: BlockContext, look: Look) -> str:
    return inlines(node.content, state, context, replace(look, language=node.language))


def _superscript(node: Superscript, state: WriterState, context: BlockContext, look: Look) -> str:
    return inlines(node.content, state, context, replace(look, position="superscript"))


def _subscript(node: Subscript, state: WriterState, context: BlockContext, look: Look) -> str:
    return inlines(node.content, state, context, replace(look, position="subscript"))


def _struck_out(node: StruckOut, state: WriterState, context: BlockContext, look: Look) -> str:
    return inlines(node.content, state, context, replace(look, struck=True))


def _code(node: Code, _writing: WriterState, _setting: BlockContext, look: Look) -> str:
    return words(node.text, replace(look, style=look.style or "CodeWords"))


def _line_break(
    _node: LineBreak, _writing: WriterState, _setting: BlockContext, _look: Look
) -> str:
    return LINE_BREAK


def _link(node: Link, state: WriterState, context: BlockContext, look: Look) -> str:
    content = inlines(node.content, state, context, replace(look, style=_LINK))
    return linked(node.url, content, state, node.title)


def _internal_link(
    node: InternalLink, state: WriterState, context: BlockContext, look: Look
) -> str:
    content = inlines(node.content, state, context, replace(look, style=_LINK))
    if not node.document:
        return link_within(node.address, content) + _page(node)
    url = state.links.to_document(node.document)
    return linked(url, content, state, anchor=bookmark_name(node.address))


def _page(node: InternalLink) -> str:
    """Return the page on which a document of the pack begins, if that is to be printed.

    Its last page is not: without Word there is no telling a paper of one page from longer ones.
    """
    if not node.pages:
        return ""
    before, _, after = node.pages[0].partition("{first}")
    code = f"PAGEREF {bookmark_name(node.address)} \\h"
    return words(f" {before}") + field(code, _UNKNOWN, is_stale=True) + words(after)


def _image(node: Image, state: WriterState, context: BlockContext, _look: Look) -> str:
    return run(picture(node, state, context.width - context.indent))


def _footnote_reference(
    node: FootnoteReference, state: WriterState, _setting: BlockContext, look: Look
) -> str:
    """Return a footnote's mark, after a space if it follows another."""
    space = exact("\u00a0", Look(position="superscript")) if node.follows_another else ""
    return space + _footnote_mark(node, state, look)


def _footnote_mark(node: FootnoteReference, state: WriterState, look: Look) -> str:
    """Return a footnote's mark: Word allows one for each note, and none inside notes."""
    address = f"{node.prefix}note-{node.number}"
    if state.in_note or node.number in state.marked:
        shown = words(f"{node.number}", replace(look, style="", position="superscript"))
        return shown if look.style == _LINK else link_within(address, shown)
    counted = node.number == sum(state.marked.values()) + 1
    state.marked[node.number] = counted
    mark = f'w:id="{state.first_note + node.number}"/>'
    if not counted:
        mark = f'w:customMarkFollows="1" {mark}<w:t>{node.number}</w:t>'
    shown = run(f"<w:footnoteReference {mark}", Look("FootnoteReference"))
    return bookmark(address, next(state.ids)) + shown


_INLINES: dict[str, Callable[[Any, WriterState, BlockContext, Look], str]] = {
    Text.kind: _text,
    Emphasis.kind: _emphasis,
    Strong.kind: _strong,
    Phrase.kind: _phrase,
    Superscript.kind: _superscript,
    Subscript.kind: _subscript,
    StruckOut.kind: _struck_out,
    Code.kind: _code,
    LineBreak.kind: _line_break,
    Link.kind: _link,
    InternalLink.kind: _internal_link,
    Image.kind: _image,
    FootnoteReference.kind: _footnote_reference,
}
