"""Documents as CommonMark with tables; numbers become text, addresses become anchors."""

import re
from collections.abc import Callable, Iterator
from itertools import groupby
from typing import Any

from msgspec.structs import replace

from boardpapers.document.numbering_groups import first_paragraph
from boardpapers.document.pack import Pack
from boardpapers.document.tree import Document, DocumentSection, Fact, LogoImage, Version
from boardpapers.markdown.nodes import (
    Block,
    Blocks,
    BulletList,
    CodeBlock,
    Figure,
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
    Text,
)
from boardpapers.markdown.walk import plain_text
from boardpapers.styles import CONTACTS, HouseStyle
from boardpapers.templating.templates import Filters, Template
from boardpapers.writers.links import Links
from boardpapers.writers.markdown.escaping import (
    anchor,
    escape,
    escape_heading_end,
    escape_line_start,
    fence_for,
)
from boardpapers.writers.markdown.inlines import InlineContext, linked, write_inlines

_LINE = re.compile(r"\n(?!\n)")
# A larger number does not begin an item in Markdown.
_HIGHEST_NUMBER = 999_999_999


def write_markdown(document: Document, style: HouseStyle, links: Links) -> str:
    """Return the document as Markdown; images are linked from the workspace's folder."""
    from boardpapers.templating.rendering import render_template

    return render_template(style, MARKDOWN, document=document, links=links)


def write_markdown_pack(pack: Pack, links: Links) -> str:
    """Return a pack as one Markdown text, its documents one after another."""
    from boardpapers.templating.rendering import render_template

    _, style = pack.parts[0]
    parts = tuple((document, each.style) for document, each in pack.parts)
    return render_template(style, MARKDOWN_PACK, pack=replace(pack, parts=parts), links=links)


def write_blocks(blocks: Blocks, links: Links) -> str:
    """Return blocks with an empty line between them.

    Consecutive lists would be one list in Markdown: those with bullets get different ones, and
    numbered lists, which keep their marks, an empty comment between them.
    """
    written: list[str] = []
    other_mark, last = False, None
    for block in _flat(blocks):
        joins = last is not None and _are_one_list(last, block)
        other_mark = joins and not other_mark
        if text := _BLOCKS[block.kind](block, links, other_mark):
            written += ["<!-- -->", text] if joins and _is_numbered(block) else [text]
            last = block
    return "\n\n".join(written)


def _are_one_list(first: Block, second: Block) -> bool:
    lists = (BulletList, OrderedList)
    are_lists = isinstance(first, lists) and isinstance(second, lists)
    return are_lists and _is_numbered(first) == _is_numbered(second)


def _is_numbered(block: Block) -> bool:
    """Tell whether a block is a list whose marks are those of Markdown."""
    return isinstance(block, OrderedList) and block.is_numbered


def _flat(blocks: Blocks) -> Iterator[Block]:
    """Yield each block, and the blocks of a numbered paragraph after it."""
    for block in blocks:
        if isinstance(block, NumberedParagraph):
            yield replace(block, blocks=())
            yield from _below(block)
        else:
            yield block


def _below(paragraph: NumberedParagraph) -> Iterator[Block]:
    """Yield the blocks of a numbered paragraph at its own level.

    Numbers like (a) do not say what they are below: their paragraphs are the items of a list.
    """
    number = paragraph.number
    for is_list, group in groupby(paragraph.blocks, lambda each: _needs_list(each, number)):
        if is_list:
            yield BulletList(tuple(ListItem(tuple(_flat((each,)))) for each in group))
        else:
            yield from _flat(tuple(group))


def _needs_list(block: Block, above: str) -> bool:
    """Tell whether a block is a paragraph whose number does not begin with the one above."""
    if not isinstance(block, NumberedParagraph):
        return False
    return not re.match(rf"{re.escape(above.strip('().'))}\W+\w", block.number.lstrip("("))


def _footnote(note: Footnote, links: Links) -> str:
    opening = f"{anchor(f'{note.prefix}footnote-{note.number}')}\\[{note.number}\\]"
    begins_with_words = note.blocks and isinstance(note.blocks[0], Paragraph)
    return opening + (" " if begins_with_words else "\n\n") + write_blocks(note.blocks, links)


def _heading(section: DocumentSection, links: Links) -> str:
    words = write_inlines(section.heading, InlineContext(links, "heading"))
    number = f"{section.number} " if section.number else ""
    # Renderers make a heading's address from its words, but differ if those are not plain: any
    # other address needs an anchor.
    own = (number + plain_text(section.heading)).lower().replace(" ", "-")
    address = "" if section.address == own else anchor(section.address)
    return f"{'#' * section.level} {address}{escape(number)}{escape_heading_end(words)}"


def _paragraph(block: Paragraph, links: Links, _other: bool) -> str:
    words = write_inlines(block.content, InlineContext(links))
    return anchor(block.address) + "\n".join(map(escape_line_start, words.split("\n")))


def _numbered(block: NumberedParagraph, links: Links, _other: bool) -> str:
    first, *more = write_inlines(block.content, InlineContext(links)).split("\n")
    number = escape_line_start(escape(block.number))
    opening = f"{anchor(block.address)}{number} {first}".rstrip(" ")
    return "\n".join([opening, *map(escape_line_start, more)])


def _bullets(block: BulletList, links: Links, other: bool) -> str:
    return _items(block.items, ["*" if other else "-"] * len(block.items), links)


def _ordered(block: OrderedList, links: Links, other: bool) -> str:
    if block.is_numbered:
        numbers = range(block.start, block.start + len(block.items))
        return _items(block.items, [f"{min(each, _HIGHEST_NUMBER)}." for each in numbers], links)
    return _bullets(BulletList(tuple(map(_marked, block.items, block.marks))), links, other)


def _marked(item: ListItem, mark: str) -> ListItem:
    """Return an item that begins with its mark as words, because Markdown does not know it."""
    first, rest = first_paragraph(item.blocks)
    marked = replace(first, content=(Text(f"{mark} "), *first.content))
    return replace(item, blocks=(marked, *rest))


def _items(items: tuple[ListItem, ...], marks: list[str], links: Links) -> str:
    written = []
    for item, mark in zip(items, marks, strict=True):
        lines = _LINE.sub("\n" + " " * (len(mark) + 1), write_blocks(item.blocks, links))
        written.append(f"{mark} {lines}".rstrip(" "))
    tight = all(len(item.blocks) < 2 for item in items)
    return ("\n" if tight else "\n\n").join(written)


def _table(block: Table, links: Links, _other: bool) -> str:
    rules = {"left": ":--", "right": "--:", "center": ":-:"}
    rule = [rules.get(alignment, "---") for alignment in block.alignments]
    rows = [[_cell(cell, links) for cell in row] for row in (block.head, *block.rows)]
    lines = [f"| {' | '.join(row)} |" for row in (rows[0], rule, *rows[1:])]
    if block.caption:
        lines = [_caption(block, links), "", *lines]
    return "\n".join(lines)


def _figure(block: Figure, links: Links, _other: bool) -> str:
    pictures = _paragraph(Paragraph(block.content), links, False)
    return f"{pictures}\n\n{_caption(block, links)}"


def _caption(block: Table | Figure, links: Links) -> str:
    label = (Text(f"{block.label} "),) if block.label else ()
    words = Paragraph((Strong(label + block.caption),), address=block.address)
    return _paragraph(words, links, False)


def _cell(content: Inlines, links: Links) -> str:
    return write_inlines(content, InlineContext(links, "cell"))


def _quotation(block: Quotation, links: Links, _other: bool) -> str:
    lines = write_blocks(block.blocks, links).split("\n")
    return "\n".join(f"> {line}" if line else ">" for line in lines)


def _code_block(block: CodeBlock, _links: Links, _other: bool) -> str:
    fence = fence_for(block.text)
    language = block.language if re.fullmatch(r"[\w.+#-]*", block.language) else ""
    text = block.text if block.text.endswith("\n") or not block.text else block.text + "\n"
    return f"{fence}{language}\n{text}{fence}"


def _separator(_block: Separator, _links: Links, _other: bool) -> str:
    return "___"  # any other rule could be read together with the marks of a list


_BLOCKS: dict[str, Callable[[Any, Links, bool], str]] = {
    "paragraph": _paragraph,
    "numbered_paragraph": _numbered,
    "bullet_list": _bullets,
    "ordered_list": _ordered,
    "table": _table,
    "figure": _figure,
    "quotation": _quotation,
    "code_block": _code_block,
    "separator": _separator,
}


def _text(text: str) -> str:
    return escape_heading_end(escape_line_start(escape(text)))


def _rule(_label: str) -> str:
    return "---"


def _value(fact: Fact, links: Links) -> str:
    if fact.key == CONTACTS:
        return write_inlines(fact.words, InlineContext(links, "cell"))
    return linked(escape(fact.value), fact.link)


def _logo(part: LogoImage, links: Links) -> str:
    return write_inlines((part.image,), InlineContext(links))


def _version(version: Version, links: Links) -> str:
    return linked(version.name, links.to_document(version.document, version.address))


_FILTERS: Filters = (
    ("text", _text),
    ("anchor", anchor),
    ("cell", escape),
    ("rule", _rule),
    ("value", _value),
    ("logo", _logo),
    ("version", _version),
    ("blocks", write_blocks),
    ("footnote", _footnote),
    ("heading", _heading),
)

MARKDOWN = Template("report.md.j2", _FILTERS, autoescape=False, names=("document", "links"))
"""The template and filters for Markdown."""

MARKDOWN_PACK = Template("pack.md.j2", _FILTERS, autoescape=False, names=("pack", "links"))
"""The same for a pack."""
