"""Blocks as paragraphs and tables."""

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from boardpapers.markdown.nodes import (
    Blocks,
    BulletList,
    CodeBlock,
    ListItem,
    NumberedParagraph,
    OrderedList,
    Paragraph,
    Quotation,
    Separator,
    Table,
)
from boardpapers.writers.docx.inlines import inlines
from boardpapers.writers.docx.list_numbering import (
    BULLETS,
    HIGHEST_NUMBER,
    LEVELS,
    STEP,
    hanging_of,
    left_of,
    ordered_list,
    style_of,
)
from boardpapers.writers.docx.markup import TAB, bookmark, exact, paragraph, words
from boardpapers.writers.docx.state import Setting, Writing
from boardpapers.writers.docx.tables import table


def blocks(nodes: Blocks, writing: Writing, setting: Setting) -> str:
    """Return blocks one below the other."""
    return "".join(_BLOCKS[node.kind](node, writing, setting) for node in nodes)


def anchored(node: Paragraph | NumberedParagraph, writing: Writing, setting: Setting) -> str:
    """Return the words of a paragraph, with the bookmark that links to it lead to."""
    place = bookmark(node.address, next(writing.ids)) if node.address else ""
    return place + inlines(node.content, writing, setting)


def _paragraph(node: Paragraph, writing: Writing, setting: Setting) -> str:
    return paragraph(setting.style, anchored(node, writing, setting), indent=_indent(setting))


def _indent(setting: Setting) -> tuple[int, int] | None:
    return (setting.indent, 0) if setting.indent else None


def _numbered(node: NumberedParagraph, writing: Writing, setting: Setting) -> str:
    style, depth, is_live = style_of(node, writing.style)
    inner = replace(setting, indent=left_of(depth), style="BodyText", depth=0)
    content = anchored(node, writing, inner)
    if is_live:
        own = paragraph(style, content, keep=_leads(node.blocks))
    else:
        indent = (left_of(depth), hanging_of(depth))
        content = words(node.number) + TAB + content
        own = paragraph(style, content, number=(0, 0), indent=indent)
    return own + blocks(node.blocks, writing, inner)


def _leads(below: Blocks) -> bool:
    """Tell whether a paragraph leads over to what follows, and should not be parted from it.

    From a table it may be: LibreOffice then parts headings further down from their texts.
    """
    return bool(below) and isinstance(
        below[0], NumberedParagraph | BulletList | OrderedList | Quotation
    )


def _bullets(node: BulletList, writing: Writing, setting: Setting) -> str:
    number = (BULLETS, min(setting.depth, LEVELS - 1))
    return "".join(_item(item, "ListBullet", number, "", writing, setting) for item in node.items)


def _ordered(node: OrderedList, writing: Writing, setting: Setting) -> str:
    if node.start + len(node.items) > HIGHEST_NUMBER:
        numbered = enumerate(node.items, node.start)
        return "".join(
            _item(item, "ListNumber", (0, 0), f"{number}.", writing, setting)
            for number, item in numbered
        )
    level = min(setting.depth, LEVELS - 1)
    writing.lists.append((level, node.start))
    number = (ordered_list(len(writing.lists) - 1), level)
    return "".join(_item(item, "ListNumber", number, "", writing, setting) for item in node.items)


def _item(
    item: ListItem,
    style: str,
    number: tuple[int, int],
    mark: str,
    writing: Writing,
    setting: Setting,
) -> str:
    """Return an item: its first paragraph takes the number, or the mark where Word gives none."""
    inner = replace(setting.further(STEP), depth=setting.depth + 1)
    content, rest = words(mark) + TAB if mark else "", item.blocks
    if rest and isinstance(rest[0], Paragraph):
        content += anchored(rest[0], writing, inner)
        rest = rest[1:]
    indent = (inner.indent, STEP)
    own = paragraph(style, content, keep=_leads(rest), number=number, indent=indent)
    return own + blocks(rest, writing, inner)


def _table(node: Table, writing: Writing, setting: Setting) -> str:
    return table(node, writing, setting)


def _quotation(node: Quotation, writing: Writing, setting: Setting) -> str:
    return blocks(node.blocks, writing, replace(setting.further(STEP), style="BlockText"))


def _code_block(node: CodeBlock, _writing: Writing, setting: Setting) -> str:
    return paragraph("CodeLines", exact(node.text.removesuffix("\n")), indent=_indent(setting))


def _separator(_node: Separator, _writing: Writing, setting: Setting) -> str:
    return paragraph("Separator", "", indent=_indent(setting))


_BLOCKS: dict[str, Callable[[Any, Writing, Setting], str]] = {
    Paragraph.kind: _paragraph,
    NumberedParagraph.kind: _numbered,
    BulletList.kind: _bullets,
    OrderedList.kind: _ordered,
    Table.kind: _table,
    Quotation.kind: _quotation,
    CodeBlock.kind: _code_block,
    Separator.kind: _separator,
}
