"""What stands inside a paragraph, as runs."""

from collections.abc import Callable
from typing import Any
from urllib.parse import quote

from msgspec.structs import replace

from boardpapers.markdown.nodes import (
    Code,
    CrossReference,
    Emphasis,
    FootnoteReference,
    Image,
    Inlines,
    LineBreak,
    Link,
    Phrase,
    Strong,
    Text,
)
from boardpapers.writers.docx.markup import (
    LINE_BREAK,
    PLAIN,
    Look,
    attribute,
    bookmark,
    bookmark_name,
    link_within,
    run,
    words,
)
from boardpapers.writers.docx.pictures import picture
from boardpapers.writers.docx.state import Setting, Writing

_LINK = "Hyperlink"


def inlines(nodes: Inlines, writing: Writing, setting: Setting, look: Look = PLAIN) -> str:
    """Return inline nodes as runs; `look` is that of the words around them."""
    return "".join(_INLINES[node.kind](node, writing, setting, look) for node in nodes)


def linked(url: str, content: str, writing: Writing, title: str = "", anchor: str = "") -> str:
    """Return a link out of the document; `anchor` is a bookmark where it leads."""
    from docx.opc.constants import RELATIONSHIP_TYPE

    id = writing.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    more = f" w:tooltip={attribute(title)}" if title else ""
    more += f" w:anchor={attribute(anchor)}" if anchor else ""
    return f'<w:hyperlink r:id="{id}"{more}>{content}</w:hyperlink>'


def _text(node: Text, _writing: Writing, _setting: Setting, look: Look) -> str:
    return words(node.text, look)


def _emphasis(node: Emphasis, writing: Writing, setting: Setting, look: Look) -> str:
    return inlines(node.content, writing, setting, replace(look, italic=True))


def _strong(node: Strong, writing: Writing, setting: Setting, look: Look) -> str:
    return inlines(node.content, writing, setting, replace(look, bold=True))


def _phrase(node: Phrase, writing: Writing, setting: Setting, look: Look) -> str:
    return inlines(node.content, writing, setting, replace(look, language=node.language))


def _code(node: Code, _writing: Writing, _setting: Setting, look: Look) -> str:
    return words(node.text, replace(look, style=look.style or "CodeWords"))


def _line_break(_node: LineBreak, _writing: Writing, _setting: Setting, _look: Look) -> str:
    return LINE_BREAK


def _link(node: Link, writing: Writing, setting: Setting, look: Look) -> str:
    content = inlines(node.content, writing, setting, replace(look, style=_LINK))
    return linked(node.url, content, writing, node.title)


def _cross_reference(node: CrossReference, writing: Writing, setting: Setting, look: Look) -> str:
    content = inlines(node.content, writing, setting, replace(look, style=_LINK))
    if not node.document:
        return link_within(node.address, content)
    file = f"{quote(node.document)}.docx"
    return linked(file, content, writing, anchor=bookmark_name(node.address))


def _image(node: Image, writing: Writing, setting: Setting, _look: Look) -> str:
    return run(picture(node, writing, setting.width - setting.indent))


def _footnote_reference(
    node: FootnoteReference, writing: Writing, _setting: Setting, look: Look
) -> str:
    """Return a footnote's mark: Word has one for each note, and none inside of notes."""
    if writing.in_note or node.number in writing.marked:
        shown = words(f"{node.number}", replace(look, style="", raised=True))
        return shown if look.style == _LINK else link_within(f"note-{node.number}", shown)
    counted = node.number == sum(writing.marked.values()) + 1
    writing.marked[node.number] = counted
    mark = f'w:id="{node.number}"/>'
    if not counted:
        mark = f'w:customMarkFollows="1" {mark}<w:t>{node.number}</w:t>'
    shown = run(f"<w:footnoteReference {mark}", Look("FootnoteReference"))
    return bookmark(f"note-{node.number}", next(writing.ids)) + shown


_INLINES: dict[str, Callable[[Any, Writing, Setting, Look], str]] = {
    Text.kind: _text,
    Emphasis.kind: _emphasis,
    Strong.kind: _strong,
    Phrase.kind: _phrase,
    Code.kind: _code,
    LineBreak.kind: _line_break,
    Link.kind: _link,
    CrossReference.kind: _cross_reference,
    Image.kind: _image,
    FootnoteReference.kind: _footnote_reference,
}
