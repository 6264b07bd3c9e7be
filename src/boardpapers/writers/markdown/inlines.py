"""Inline nodes as Markdown that all renderers read in the same way."""

from collections.abc import Callable
from typing import Any, Literal

from msgspec import Struct
from msgspec.structs import replace

from boardpapers.markdown.nodes import (
    Code,
    Emphasis,
    FootnoteReference,
    Image,
    Inline,
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
from boardpapers.writers.links import Links
from boardpapers.writers.markdown.escaping import (
    code,
    code_in_cell,
    entity,
    escape,
    link_target,
    parts_words,
    quoted,
)

_TAGS = {"superscript": "sup", "subscript": "sub", "struck_out": "del"}


class InlineContext(Struct, frozen=True):
    """The surroundings of inline nodes; `mark` is the mark of the emphasis around them."""

    links: Links
    place: Literal["paragraph", "heading", "cell"] = "paragraph"
    mark: str = "*"


def write_inlines(content: Inlines, context: InlineContext) -> str:
    """Return the words of a paragraph; only the author's own line breaks end a line."""
    if len(content) == 1 and isinstance(content[0], Text):  # as most paragraphs
        return escape(content[0].text)
    nodes = list(simplified(content))
    while nodes and isinstance(nodes[-1], LineBreak):
        nodes.pop()
    return _write(tuple(nodes), context)


def simplified(content: Inlines, inside: frozenset[str] = frozenset()) -> Inlines:
    """Return the words with nested emphasis removed, and adjacent nodes of the same kind joined.

    Markdown cannot express either in a way that all renderers understand.
    """
    done: list[Inline] = []
    for node in content:
        if node.kind in inside:
            nodes = simplified(node.content, inside) if isinstance(node, Emphasis | Strong) else ()
        elif isinstance(node, Emphasis | Strong):
            inner = simplified(node.content, inside | {node.kind})
            nodes = (replace(node, content=inner),) if inner else ()
        elif isinstance(node, Phrase):
            nodes = simplified(node.content, inside)
        elif isinstance(node, Link | InternalLink | Superscript | Subscript | StruckOut):
            nodes = (replace(node, content=simplified(node.content, inside)),)
        else:
            nodes = (node,)
        for each in nodes:
            _add(done, each)
    return tuple(done)


def _add(done: list[Inline], node: Inline) -> None:
    last = done[-1] if done else None
    if isinstance(last, Text | Code) and isinstance(node, Text | Code) and last.kind == node.kind:
        done[-1] = replace(last, text=last.text + node.text)
    elif isinstance(last, Emphasis | Strong) and type(last) is type(node):
        done[-1] = replace(last, content=simplified(last.content + node.content))
    else:
        done.append(node)


def _write(nodes: Inlines, context: InlineContext) -> str:
    written, closing = "", ""
    for index, node in enumerate(nodes):
        opening = _mark(node, nodes[max(0, index - 1) : index + 2], context)
        piece = _INLINES[node.kind](node, replace(context, mark=opening or context.mark))
        if closing and parts_words(closing, written[-len(closing) - 1], piece[:1]):
            piece = entity(piece[0]) + piece[1:]
        if opening and parts_words(opening, piece[len(opening)], written[-1:]):
            written = written[:-1] + entity(written[-1])
        if written.endswith("!") and piece.startswith("["):
            written = written[:-1] + "\\!"
        written += piece
        closing = opening
    return written


def _mark(node: Inline, neighbours: Inlines, context: InlineContext) -> str:
    """Return the mark of emphasis; a `*` next to or around `**` would be misread."""
    if isinstance(node, Strong):
        return "**"
    if not isinstance(node, Emphasis):
        return ""
    is_next = any(isinstance(each, Strong) for each in neighbours)
    return "_" if is_next or context.mark == "**" or _holds_strong(node) else "*"


def _holds_strong(node: Inline) -> bool:
    content = getattr(node, "content", ())
    return any(isinstance(each, Strong) or _holds_strong(each) for each in content)


def _emphasis(node: Emphasis | Strong, context: InlineContext) -> str:
    words = _write(node.content, context)
    if words[-1].isspace():
        words = words[:-1] + entity(words[-1])
    if words[0].isspace():
        words = entity(words[0]) + words[1:]
    return f"{context.mark}{words}{context.mark}"


def linked(words: str, url: str, title: str = "") -> str:
    """Return a link; only the words if there is no URL."""
    return f"[{words}]({link_target(url)}{quoted(title)})" if url else words


def _link(node: Link, context: InlineContext) -> str:
    words = _write(node.content, replace(context, mark="*"))
    return f"[{words}]({link_target(node.url)}{quoted(node.title)})"


def _internal_link(node: InternalLink, context: InlineContext) -> str:
    url = context.links.to_document(node.document, node.address)
    return linked(_write(node.content, replace(context, mark="*")), url)


def _image(node: Image, context: InlineContext) -> str:
    return "!" + linked(escape(node.alternative), context.links.to_file(node.source), node.title)


def _footnote(node: FootnoteReference, _setting: InlineContext) -> str:
    space = escape("\u00a0") if node.follows_another else ""
    return f"{space}[\\[{node.number}\\]](#{node.prefix}footnote-{node.number})"


def _text(node: Text, _setting: InlineContext) -> str:
    return escape(node.text)


def _tagged(node: Superscript | Subscript | StruckOut, context: InlineContext) -> str:
    tag = _TAGS[node.kind]
    return f"<{tag}>{_write(node.content, replace(context, mark='*'))}</{tag}>"


def _code(node: Code, context: InlineContext) -> str:
    return code_in_cell(node.text) if context.place == "cell" else code(node.text)


def _line_break(_node: LineBreak, context: InlineContext) -> str:
    return "\\\n" if context.place == "paragraph" else "<br>"


_INLINES: dict[str, Callable[[Any, InlineContext], str]] = {
    "text": _text,
    "emphasis": _emphasis,
    "strong": _emphasis,
    "superscript": _tagged,
    "subscript": _tagged,
    "struck_out": _tagged,
    "code": _code,
    "line_break": _line_break,
    "link": _link,
    "cross_reference": _internal_link,
    "image": _image,
    "footnote_reference": _footnote,
}
