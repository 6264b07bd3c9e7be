"""Documents as CommonMark with tables: numbers are text, addresses are anchors."""

import re
from collections.abc import Callable
from typing import Any

from boardpapers.document.inlines import plain_text
from boardpapers.document.tree import (
    Blocks,
    BulletList,
    Code,
    CodeBlock,
    CrossReference,
    Document,
    Emphasis,
    FootnoteReference,
    Image,
    Inlines,
    LineBreak,
    Link,
    ListItem,
    NumberedParagraph,
    OrderedList,
    Paragraph,
    Quotation,
    Section,
    Separator,
    Strong,
    Table,
    Text,
)
from boardpapers.styles import HouseStyle
from boardpapers.templating import Filters, render_template
from boardpapers.writers.markdown_text import (
    code,
    escape,
    escape_line_start,
    fence_for,
    link_target,
    quoted,
)

_LINE = re.compile(r"\n(?!\n)")


def write_markdown(document: Document, style: HouseStyle, way_to_workspace: str) -> str:
    """Return the document as Markdown.

    `way_to_workspace` is the relative URL, empty or with `/` at its end, that leads from where
    the text will lie to the workspace's folder, from which images are named.
    """
    return render_template(
        style,
        "report.md.j2",
        _FILTERS,
        autoescape=False,
        document=document,
        way=way_to_workspace,
    )


def write_blocks(blocks: Blocks, way: str) -> str:
    """Return blocks with an empty line between them.

    Two lists of a kind that follow one another get different marks, or Markdown would join them.
    """
    written: list[str] = []
    other_mark = False
    for position, block in enumerate(blocks):
        same = position > 0 and blocks[position - 1].kind == block.kind
        other_mark = same and not other_mark
        written.append(_BLOCKS[block.kind](block, way, other_mark))
    return "\n\n".join(written)


def _heading(section: Section) -> str:
    words = write_inlines(section.heading, "")
    number = f"{section.number}. " if section.number else ""
    # Renderers give a heading the address that its words make, and differ where those are not
    # plain: any other address needs an anchor.
    own = (number + plain_text(section.heading)).lower().replace(" ", "-")
    anchor = "" if section.address == own else _anchor(section.address)
    return f"{'#' * section.level} {anchor}{number}{words}"


def _anchor(address: str) -> str:
    return f'<a id="{escape(address)}"></a>'


def _paragraph(block: Paragraph, way: str, _other: bool) -> str:
    anchor = _anchor(block.address) if block.address else ""
    words = write_inlines(block.content, way)
    return anchor + words if anchor else _lines(words)


def _lines(words: str) -> str:
    return "\n".join(map(escape_line_start, words.split("\n")))


def _numbered(block: NumberedParagraph, way: str, _other: bool) -> str:
    words = write_inlines(block.content, way)
    first, *more = words.split("\n")
    number = block.number[:-1] + "\\." if block.number.endswith(".") else block.number
    opening = f"{_anchor(block.address)}{number} {first}".rstrip(" ")
    paragraph = "\n".join([opening, *map(escape_line_start, more)])
    return "\n\n".join(filter(None, (paragraph, write_blocks(block.blocks, way))))


def _bullets(block: BulletList, way: str, other: bool) -> str:
    return _items(block.items, ["*" if other else "-"] * len(block.items), way)


def _ordered(block: OrderedList, way: str, other: bool) -> str:
    end = ")" if other else "."
    numbers = range(block.start, block.start + len(block.items))
    return _items(block.items, [f"{number}{end}" for number in numbers], way)


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
    return "\n".join(f"| {' | '.join(row)} |" for row in (rows[0], rule, *rows[1:]))


def _cell(content: Inlines, way: str) -> str:
    """Return a table's cell; a pipe in code has to be escaped here, and nowhere else."""
    return "".join(
        code(node.text).replace("|", "\\|")
        if isinstance(node, Code)
        else write_inlines((node,), way)
        for node in content
    )


def _quotation(block: Quotation, way: str, _other: bool) -> str:
    lines = write_blocks(block.blocks, way).split("\n")
    return "\n".join(f"> {line}".rstrip(" ") for line in lines)


def _code_block(block: CodeBlock, _way: str, _other: bool) -> str:
    fence = fence_for(block.text)
    text = block.text if block.text.endswith("\n") or not block.text else block.text + "\n"
    return f"{fence}{block.language}\n{text}{fence}"


def _separator(_block: Separator, _way: str, _other: bool) -> str:
    return "---"


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


def write_inlines(content: Inlines, way: str) -> str:
    """Return what stands inside a paragraph; only a line break that was asked for ends a line."""
    return "".join(_INLINES[node.kind](node, way) for node in content)


def _emphasis(node: Emphasis | Strong, way: str) -> str:
    mark = "**" if isinstance(node, Strong) else "*"
    return f"{mark}{write_inlines(node.content, way)}{mark}"


def _link(node: Link, way: str) -> str:
    return f"[{write_inlines(node.content, way)}]({link_target(node.url)}{quoted(node.title)})"


def _linked(words: str, url: str) -> str:
    return f"[{words}]({link_target(url)})" if url else words


def _cross_reference(node: CrossReference, way: str) -> str:
    file = f"{node.document}.md" if node.document else ""
    return _linked(write_inlines(node.content, way), f"{file}#{node.address}")


def _image(node: Image, way: str) -> str:
    return f"![{escape(node.alternative)}]({link_target(way + node.source)}{quoted(node.title)})"


def _mark(node: FootnoteReference, _way: str) -> str:
    return f"[\\[{node.number}\\]](#footnote-{node.number})"


def _text(node: Text, _way: str) -> str:
    return escape(node.text)


def _code(node: Code, _way: str) -> str:
    return code(node.text)


def _line_break(_node: LineBreak, _way: str) -> str:
    return "\\\n"


_INLINES: dict[str, Callable[[Any, str], str]] = {
    "text": _text,
    "emphasis": _emphasis,
    "strong": _emphasis,
    "code": _code,
    "line_break": _line_break,
    "link": _link,
    "cross_reference": _cross_reference,
    "image": _image,
    "footnote_reference": _mark,
}


_FILTERS: Filters = (
    ("text", lambda text: escape_line_start(escape(text))),
    ("cell", escape),
    ("rule", lambda _label: "---"),
    ("link", lambda fact: _linked(escape(fact.value), fact.link)),
    ("blocks", write_blocks),
    ("heading", _heading),
)
