"""Documents as CommonMark with tables: numbers are text, addresses are anchors."""

import re
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import quote

from msgspec.structs import replace

from boardpapers.document.tree import Document, DocumentSection, Fact, Version
from boardpapers.markdown.nodes import (
    Block,
    Blocks,
    BulletList,
    CodeBlock,
    Footnote,
    Inlines,
    ListItem,
    NumberedParagraph,
    OrderedList,
    Paragraph,
    Quotation,
    Separator,
    Strong,
    Table,
)
from boardpapers.markdown.walk import plain_text
from boardpapers.styles import HouseStyle
from boardpapers.templating.templates import Filters, Form
from boardpapers.writers.markdown.escaping import (
    anchor,
    escape,
    escape_heading_end,
    escape_line_start,
    fence_for,
)
from boardpapers.writers.markdown.inlines import Setting, linked, write_inlines

_LINE = re.compile(r"\n(?!\n)")
# Beyond it, a number no longer begins an item.
_HIGHEST_NUMBER = 999_999_999


def write_markdown(document: Document, style: HouseStyle, way_to_workspace: str) -> str:
    """Return the document as Markdown.

    `way_to_workspace` is the relative URL, empty or with `/` at its end, that leads from where
    the text will lie to the workspace's folder, from which images are named.
    """
    from boardpapers.templating.rendering import render_template

    return render_template(style, MARKDOWN, document=document, way=way_to_workspace)


def write_blocks(blocks: Blocks, way: str) -> str:
    """Return blocks with an empty line between them.

    Two lists of a kind that follow one another get different marks, or Markdown would join them.
    """
    written: list[str] = []
    other_mark, last = False, ""
    for block in _flat(blocks):
        other_mark = last == block.kind and not other_mark
        if text := _BLOCKS[block.kind](block, way, other_mark):
            written.append(text)
            last = block.kind
    return "\n\n".join(written)


def _flat(blocks: Blocks) -> Iterator[Block]:
    """Yield each block; what belongs to a numbered paragraph stands after it, side by side."""
    for block in blocks:
        if isinstance(block, NumberedParagraph):
            yield replace(block, blocks=())
            yield from _flat(block.blocks)
        else:
            yield block


def _footnote(note: Footnote, way: str) -> str:
    opening = f"{anchor(f'footnote-{note.number}')}\\[{note.number}\\]"
    begins_with_words = note.blocks and isinstance(note.blocks[0], Paragraph)
    return opening + (" " if begins_with_words else "\n\n") + write_blocks(note.blocks, way)


def _heading(section: DocumentSection) -> str:
    words = write_inlines(section.heading, Setting("", "heading"))
    number = f"{section.number} " if section.number else ""
    # Renderers give a heading the address that its words make, and differ where those are not
    # plain: any other address needs an anchor.
    own = (number + plain_text(section.heading)).lower().replace(" ", "-")
    address = "" if section.address == own else anchor(section.address)
    return f"{'#' * section.level} {address}{escape(number)}{escape_heading_end(words)}"


def _paragraph(block: Paragraph, way: str, _other: bool) -> str:
    words = write_inlines(block.content, Setting(way))
    return anchor(block.address) + "\n".join(map(escape_line_start, words.split("\n")))


def _numbered(block: NumberedParagraph, way: str, _other: bool) -> str:
    first, *more = write_inlines(block.content, Setting(way)).split("\n")
    number = escape_line_start(escape(block.number))
    opening = f"{anchor(block.address)}{number} {first}".rstrip(" ")
    return "\n".join([opening, *map(escape_line_start, more)])


def _bullets(block: BulletList, way: str, other: bool) -> str:
    return _items(block.items, ["*" if other else "-"] * len(block.items), way)


def _ordered(block: OrderedList, way: str, other: bool) -> str:
    end = ")" if other else "."
    numbers = range(block.start, block.start + len(block.items))
    marks = [f"{min(number, _HIGHEST_NUMBER)}{end}" for number in numbers]
    return _items(block.items, marks, way)


def _items(items: tuple[ListItem, ...], marks: list[str], way: str) -> str:
    written = []
    for item, mark in zip(items, marks, strict=True):
        lines = _LINE.sub("\n" + " " * (len(mark) + 1), write_blocks(item.blocks, way))
        written.append(f"{mark} {lines}".rstrip(" "))
    tight = all(len(item.blocks) < 2 for item in items)
    return ("\n" if tight else "\n\n").join(written)


def _table(block: Table, way: str, _other: bool) -> str:
    rules = {"left": ":--", "right": "--:", "center": ":-:"}
    rule = [rules.get(alignment, "---") for alignment in block.alignments]
    rows = [[_cell(cell, way) for cell in row] for row in (block.head, *block.rows)]
    lines = [f"| {' | '.join(row)} |" for row in (rows[0], rule, *rows[1:])]
    if block.caption:
        caption = Paragraph((Strong(block.caption),), address=block.address)
        lines = [_paragraph(caption, way, False), "", *lines]
    return "\n".join(lines)


def _cell(content: Inlines, way: str) -> str:
    return write_inlines(content, Setting(way, "cell"))


def _quotation(block: Quotation, way: str, _other: bool) -> str:
    lines = write_blocks(block.blocks, way).split("\n")
    return "\n".join(f"> {line}" if line else ">" for line in lines)


def _code_block(block: CodeBlock, _way: str, _other: bool) -> str:
    fence = fence_for(block.text)
    language = block.language if re.fullmatch(r"[\w.+#-]*", block.language) else ""
    text = block.text if block.text.endswith("\n") or not block.text else block.text + "\n"
    return f"{fence}{language}\n{text}{fence}"


def _separator(_block: Separator, _way: str, _other: bool) -> str:
    return "___"  # the marks of a list can be read as a part of any other rule


_BLOCKS: dict[str, Callable[[Any, str, bool], str]] = {
    "paragraph": _paragraph,
    "numbered_paragraph": _numbered,
    "bullet_list": _bullets,
    "ordered_list": _ordered,
    "table": _table,
    "quotation": _quotation,
    "code_block": _code_block,
    "separator": _separator,
}


def _text(text: str) -> str:
    return escape_heading_end(escape_line_start(escape(text)))


def _rule(_label: str) -> str:
    return "---"


def _link(fact: Fact) -> str:
    return linked(escape(fact.value), fact.link)


def _version(version: Version) -> str:
    return linked(version.name, f"{quote(version.document)}.md")


_FILTERS: Filters = (
    ("text", _text),
    ("cell", escape),
    ("rule", _rule),
    ("link", _link),
    ("version", _version),
    ("blocks", write_blocks),
    ("footnote", _footnote),
    ("heading", _heading),
)

MARKDOWN = Form("report.md.j2", _FILTERS, autoescape=False, names=("document", "way"))
"""How Markdown is rendered."""
