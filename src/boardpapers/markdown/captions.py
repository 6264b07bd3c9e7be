"""Captions: a paragraph `Table: words` beside a table, `Figure: words` beside pictures."""

from collections.abc import Iterable

from msgspec.structs import replace

from boardpapers.markdown.nodes import (
    Block,
    Blocks,
    Figure,
    Image,
    Inlines,
    LineBreak,
    Paragraph,
    Table,
    Text,
)

# In the languages that a paper can have.
_OF_TABLES = ("Table: ", "Tabl: ")
_OF_FIGURES = ("Figure: ", "Ffigur: ", "Ffigwr: ")
CAPTION_WORDS = (*_OF_TABLES, *_OF_FIGURES)
"""The beginnings of captions."""
_Captioned = Table | Figure


def is_caption(line: str) -> bool:
    """Tell whether a line of a text is a table's caption, even if it looks like a row."""
    return line.lstrip("> \t").startswith(_OF_TABLES)


def caption_word(content: Inlines) -> str:
    """Return the word with a colon that makes some words a caption; empty if there is none."""
    text = content[0].text if content and isinstance(content[0], Text) else ""
    return next((word for word in CAPTION_WORDS if text.startswith(word)), "").strip()


def with_captions(blocks: Iterable[Block]) -> Blocks:
    """Add captions to the tables and pictures beside them; each takes the first one."""
    done: list[Block] = []
    for block in blocks:
        last = done[-1] if done else None
        if isinstance(block, Table):
            block = _own_caption(block)
        elif isinstance(block, Paragraph) and Image in map(type, block.content):
            block = _with_own_caption(block)
        pictured = _captioned(block, last)
        if pictured:
            done[-1] = pictured
        elif last and (captioned := _captioned(last, block)):
            done[-1] = captioned
        else:
            done.append(block)
    return tuple(done)


def is_picture(block: Block | None) -> bool:
    """Tell whether a block is a paragraph of pictures and nothing else."""
    if not isinstance(block, Paragraph) or Image not in map(type, block.content):
        return False
    return all(isinstance(node, Image) or _is_space(node) for node in block.content)


def _is_space(node: object) -> bool:
    return isinstance(node, LineBreak) or (isinstance(node, Text) and node.text.isspace())


def _captioned(block: Block, beside: Block | None) -> _Captioned | None:
    """Return a table or figure with the caption that is beside it; None if there is none."""
    if not isinstance(beside, Paragraph):
        return None
    if isinstance(block, Table):
        caption = () if block.caption else _after_word(beside.content, _OF_TABLES)
        if not caption:
            return None
        name, lines = beside.name, beside.lines
        return replace(block, caption=caption, name=name, caption_lines=lines)
    caption = _after_word(beside.content, _OF_FIGURES)
    if not (caption and isinstance(block, Paragraph) and is_picture(block)):
        return None
    return Figure(
        block.content, caption, beside.name or block.name, lines=block.lines,
        caption_lines=beside.lines if beside.name or not block.name else block.lines,
    )  # fmt: skip


def _after_word(content: Inlines, words: tuple[str, ...]) -> Inlines:
    """Return a caption without the word that makes it one; empty if it is none."""
    if not content or not isinstance(content[0], Text):
        return ()
    for word in words:
        if content[0].text.startswith(word):
            rest = content[0].text.removeprefix(word)
            return ((Text(rest),) if rest else ()) + content[1:]
    return ()


def _with_own_caption(block: Paragraph) -> Block:
    """Make a figure of pictures with a caption on the line before or after them."""
    pictures = [index for index, node in enumerate(block.content) if isinstance(node, Image)]
    first, end = pictures[0], pictures[-1] + 1
    before, inside, after = block.content[:first], block.content[first:end], block.content[end:]
    if not is_picture(replace(block, content=inside)) or bool(before) == bool(after):
        return block
    caption = _after_word(_stripped(before or after), _OF_FIGURES)
    if not caption:
        return block
    return Figure(inside, caption, block.name, lines=block.lines, caption_lines=block.lines)


def _stripped(content: Inlines) -> Inlines:
    """Return some words without the line ends around them."""
    nodes = list(content)
    while nodes and _is_space(nodes[0]):
        del nodes[0]
    while nodes and _is_space(nodes[-1]):
        del nodes[-1]
    if nodes and isinstance(nodes[0], Text):
        nodes[0] = Text(nodes[0].text.lstrip())
    if nodes and isinstance(nodes[-1], Text):
        nodes[-1] = Text(nodes[-1].text.rstrip())
    return tuple(nodes)


def _own_caption(table: Table) -> Table:
    """Take the caption out of the last row: without an empty line, Markdown puts it there."""
    if not table.rows:
        return table
    first, *others = table.rows[-1]
    caption = _after_word(first, _OF_TABLES)
    if not caption or any(others):
        return table
    return replace(table, rows=table.rows[:-1], caption=caption)
