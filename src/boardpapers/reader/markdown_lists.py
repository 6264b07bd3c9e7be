"""The list at the beginning of a Markdown text: the text and place of each item."""

import re
from functools import partial
from itertools import takewhile
from typing import TypeAlias, cast

from msgspec import Struct

from boardpapers.markdown.nodes import Block, Blocks, BulletList, OrderedList, Paragraph
from boardpapers.markdown.parser import outline
from boardpapers.markdown.prose import BLANKS

Lists: TypeAlias = tuple[BulletList | OrderedList, ...]

_MARK = re.compile(r"([ ]*(?:[-+*]|\d+[.)]))([ \t]*)")


class Item(Struct, frozen=True):
    """An item of a list: the column at which its words begin, its text, and its lines."""

    column: int
    text: str
    start: int
    end: int


class LeadingList(Struct, frozen=True):
    """The items of a list, and the first line of the text that is outside the list."""

    items: tuple[Item, ...]
    other: int | None


def leading_list(text: str) -> LeadingList | None:
    """Return the list that a text begins with; None if it begins with another block."""
    blocks, _ = outline(text)
    parts = cast("Lists", tuple(takewhile(partial(_is_part, blocks[:1]), blocks)))
    if not parts:
        return None
    lines = text.split("\n")
    items = tuple(_item(lines, *(each.lines or (0, 0))) for part in parts for each in part.items)
    inside = range((parts[0].lines or (0, 0))[0], (parts[-1].lines or (0, 0))[1])
    # The target of a link is a line that belongs to no block.
    others = (n for n, line in enumerate(lines) if line.strip(BLANKS) and n not in inside)
    return LeadingList(items, next(others, None))


def _is_part(first: Blocks, block: Block) -> bool:
    """Tell whether a block is part of the list that begins with another: numbers may have gaps."""
    if isinstance(block, OrderedList):
        return block.is_numbered and isinstance(first[0], OrderedList)
    return isinstance(block, BulletList) and block is first[0]


def is_one_paragraph(text: str) -> bool:
    """Tell whether a text is a paragraph and nothing else."""
    blocks, footnotes = outline(text)
    return not footnotes and [type(block) for block in blocks] == [Paragraph]


def _item(lines: list[str], start: int, end: int) -> Item:
    """Return an item of a list, without its mark and without the indent of its lines."""
    found = cast("re.Match[str]", _MARK.match(lines[start]))
    words = lines[start][found.end() :]
    before = found[0].expandtabs(4)
    width = len(found[1])
    blanks = len(before) - width
    # Five spaces or more indent code; the first of them belongs to the item's mark.
    indent = width + (blanks if words and blanks < 5 else 1)
    own = [before[indent:] + words, *(_dedented(each, indent) for each in lines[start + 1 : end])]
    return Item(found.end(), "\n".join(own).rstrip(BLANKS), start, end)


def _dedented(line: str, indent: int) -> str:
    words = line.lstrip(" \t")
    blanks = line[: len(line) - len(words)].expandtabs(4)
    return blanks[indent:] + words
