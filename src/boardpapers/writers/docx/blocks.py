"""Blocks as paragraphs and tables."""

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from boardpapers.markdown.nodes import (
    Blocks,
    BulletList,
    CodeBlock,
    Figure,
    ListItem,
    NumberedParagraph,
    OrderedList,
    Paragraph,
    Quotation,
    Separator,
    Table,
)
from boardpapers.writers.direction import is_right_to_left
from boardpapers.writers.docx.captions import caption
from boardpapers.writers.docx.inlines import inlines
from boardpapers.writers.docx.list_numbering import (
    BULLETS,
    HIGHEST_NUMBER,
    LEVELS,
    STEP,
    hanging_of_marks,
    ordered_list,
    style_of,
)
from boardpapers.writers.docx.markup import TAB, bookmark, exact, paragraph, words
from boardpapers.writers.docx.state import PARAGRAPHS, BlockContext, WriterState
from boardpapers.writers.docx.tables import table


def blocks(nodes: Blocks, state: WriterState, context: BlockContext) -> str:
    """Return blocks one below the other."""
    if not nodes:
        return ""
    contexts = _contexts(len(nodes), context)
    pairs = zip(nodes, contexts, strict=True)
    return "".join(_BLOCKS[node.kind](node, state, own) for node, own in pairs)


def _contexts(count: int, context: BlockContext) -> list[BlockContext]:
    """Return the context of each of several blocks or items: only the last is before a heading."""
    return [replace(context, before_heading=False)] * (count - 1) + [context]


def anchored(node: Paragraph | NumberedParagraph, state: WriterState, context: BlockContext) -> str:
    """Return the words of a paragraph, with the bookmark for links to it."""
    place = bookmark(node.address, next(state.ids)) if node.address else ""
    return place + inlines(node.content, state, context)


def _paragraph(node: Paragraph, state: WriterState, context: BlockContext) -> str:
    content, rtl = anchored(node, state, context), is_right_to_left(node.content)
    return paragraph(context.style, content, indent=_indent(context), rtl=rtl)


def _indent(context: BlockContext) -> tuple[int, int] | None:
    return (context.indent, 0) if context.indent else None


def _numbered(node: NumberedParagraph, state: WriterState, context: BlockContext) -> str:
    style = style_of(node, state.style, state.place)
    indent = state.columns.at(node.depth)
    inner = replace(context, indent=indent[0], style="BodyText", depth=0)
    content = anchored(node, state, inner)
    is_paragraph = node.address.rpartition("/")[2].startswith("paragraph-")
    if style.list and not (is_paragraph and PARAGRAPHS in state.uncounted):
        number = (style.list, style.level) if state.place else None
        own = paragraph(style.id, content, keep=_leads(node.blocks), number=number)
    else:
        content = words(node.number) + TAB + content
        own = paragraph(style.id, content, number=(0, 0), indent=indent)
    return own + blocks(node.blocks, state, inner)


def _leads(below: Blocks) -> bool:
    """Tell whether a paragraph introduces the next block, and should stay on the same page.

    Not before a table: LibreOffice would then separate later headings from their texts.
    """
    return bool(below) and isinstance(
        below[0], NumberedParagraph | BulletList | OrderedList | Quotation
    )


def _bullets(node: BulletList, state: WriterState, context: BlockContext) -> str:
    number = (BULLETS, min(context.depth, LEVELS - 1))
    contexts = _contexts(len(node.items), context)
    return "".join(
        _item(item, "ListBullet", number, "", state, own)
        for item, own in zip(node.items, contexts, strict=True)
    )


def _ordered(node: OrderedList, state: WriterState, context: BlockContext) -> str:
    contexts = _contexts(len(node.items), context)
    hanging, number, is_live = hanging_of_marks(node), (0, 0), _is_live(node)
    if is_live:
        level = min(context.depth, LEVELS - 1)
        state.lists.append((level, node))
        number = (ordered_list(len(state.lists) - 1, state.documents), level)
    return "".join(
        _item(item, "ListNumber", number, "" if is_live else mark, state, own, hanging)
        for mark, item, own in zip(node.marks, node.items, contexts, strict=True)
    )


def _is_live(node: OrderedList) -> bool:
    """Tell whether Word can number a list."""
    return node.start + len(node.items) <= HIGHEST_NUMBER


def _item(
    item: ListItem,
    style: str,
    number: tuple[int, int],
    mark: str,
    state: WriterState,
    context: BlockContext,
    hanging: int = STEP,
) -> str:
    """Return an item: its first paragraph has the number, or the mark if Word has none."""
    inner = replace(context.further(hanging), depth=context.depth + 1)
    content, rest = words(mark) + TAB if mark else "", item.blocks
    if rest and isinstance(rest[0], Paragraph):
        content += anchored(rest[0], state, inner)
        rest = rest[1:]
    indent = (inner.indent, hanging)
    own_style = context.style if state.in_note else style
    own = paragraph(own_style, content, keep=_leads(rest), number=number, indent=indent)
    return own + blocks(rest, state, inner)


def _figure(node: Figure, state: WriterState, context: BlockContext) -> str:
    pictures = inlines(node.content, state, context)
    own = paragraph(context.style, pictures, keep=True, indent=_indent(context))
    return own + caption(node, state, context)


def _table(node: Table, state: WriterState, context: BlockContext) -> str:
    return table(node, state, context)


def _quotation(node: Quotation, state: WriterState, context: BlockContext) -> str:
    style = context.style if state.in_note else "BlockText"
    return blocks(node.blocks, state, replace(context.further(STEP), style=style))


def _code_block(node: CodeBlock, _writing: WriterState, context: BlockContext) -> str:
    return paragraph("CodeLines", exact(node.text.removesuffix("\n")), indent=_indent(context))


def _separator(_node: Separator, _writing: WriterState, context: BlockContext) -> str:
    return paragraph("Separator", "", indent=_indent(context))


_BLOCKS: dict[str, Callable[[Any, WriterState, BlockContext], str]] = {
    Paragraph.kind: _paragraph,
    NumberedParagraph.kind: _numbered,
    BulletList.kind: _bullets,
    OrderedList.kind: _ordered,
    Table.kind: _table,
    Figure.kind: _figure,
    Quotation.kind: _quotation,
    CodeBlock.kind: _code_block,
    Separator.kind: _separator,
}
