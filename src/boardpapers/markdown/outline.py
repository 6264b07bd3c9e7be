"""Where the headings and lists of a Markdown text stand: its blocks, and nothing inside them."""

import re
from functools import cache
from typing import TYPE_CHECKING, cast

from msgspec import Struct

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.tree import SyntaxTreeNode

BLANKS = " \t\n"
"""What Markdown takes for nothing; a no-break space is a word to it."""

_NAME = re.compile(r"\{#([^\s{}#]+)\}[ \t]*$")
_LINE_END = re.compile(r"\r\n?|\n")
_ITEM = re.compile(r"([ ]*(?:[-+*]|\d+[.)]))([ \t]*)")
_COMMENT = re.compile(r"[ \t]*<!--[ \t]*boardpapers:[ \t]*ignore\b.*-->[ \t]*")
# Past its limit the parser drops blocks, so it is given room for more than is accepted elsewhere.
_MAXIMUM_NESTING = 101


class HeadingLines(Struct, frozen=True):
    """A heading that stands by itself; its lines from 0, `end` being the first one after it."""

    level: int
    words: str
    start: int
    end: int


class Item(Struct, frozen=True):
    """An item of a list: the column at which its words begin, its text, and its lines."""

    column: int
    text: str
    start: int
    end: int


class LeadingList(Struct, frozen=True):
    """The list that a text begins with: its items, and the first line that is not of the list."""

    items: tuple[Item, ...]
    other: int | None


def split_name(text: str) -> tuple[str, str]:
    """Split `Words {#name}` into words and name; the name is empty where there is none."""
    found = _NAME.search(text) if "{" in text else None
    return (text[: found.start()].rstrip(" \t"), found[1]) if found else (text, "")


def headings(text: str) -> list[HeadingLines]:
    """Return the headings of a text; not those inside lists, quotations or code."""
    return [
        HeadingLines(int(node.tag[1:]), node.children[0].content, *_lines(node))
        for node in _blocks(text)
        if node.type == "heading"
    ]


def leading_list(text: str) -> LeadingList | None:
    """Return the list that a text begins with, if it does."""
    first = next(iter(_blocks(text)), None)
    if first is None or first.type not in ("bullet_list", "ordered_list"):
        return None
    lines = text.split("\n")
    items = tuple(_item(lines, *_lines(node)) for node in first.children)
    inside = range(*_lines(first))
    # The target of a link is a line that gives no block.
    others = (n for n, line in enumerate(lines) if line.strip(BLANKS) and n not in inside)
    return LeadingList(items, next(others, None))


def is_one_paragraph(text: str) -> bool:
    """Tell whether a text is a paragraph and nothing else."""
    return [node.type for node in _blocks(text)] == ["paragraph"]


def stretches(text: str) -> dict[str, list[tuple[int, int]]]:
    """Return from where to where each `paragraph` and each `table` stands, by kind."""
    starts = [0, *(found.end() for found in _LINE_END.finditer(text)), len(text)]
    found: dict[str, list[tuple[int, int]]] = {"paragraph": [], "table": []}
    for token in _parser().parse(text):
        kind = token.type.removesuffix("_open")
        if kind in found and token.map:
            start, end = starts[token.map[0]], starts[token.map[1]]
            found[kind].append((start, start + len(text[start:end].rstrip(BLANKS))))
    return found


def count_cells(row: str) -> int:
    """Return how many cells a row of a table has."""
    from markdown_it.rules_block.table import escapedSplit

    cells = escapedSplit(row.lstrip("> \t").rstrip())
    return len(cells) - (not cells[0].strip()) - (len(cells) > 1 and not cells[-1].strip())


def plain_words(markdown: str) -> str | None:
    """Return what a line of Markdown says; None where it says it in any but plain words."""
    from markdown_it.token import Token

    tokens: list[Token] = []
    _parser().inline.parse(markdown, _parser(), {}, tokens)
    if any(token.type not in ("text", "text_special", "softbreak") for token in tokens):
        return None
    return "".join(" " if token.type == "softbreak" else token.content for token in tokens)


def comment_lines(text: str) -> list[int]:
    """Return the lines, from 0, that hold a comment for this program; those of code are no such."""
    lines = text.split("\n")
    found = [number for number, line in enumerate(lines) if _COMMENT.fullmatch(line)]
    in_code = {
        number
        for node in (_tree(text).walk() if found else ())
        if node.type in ("fence", "code_block")
        for number in range(*_lines(node))
    }
    return [number for number in found if number not in in_code]


def _item(lines: list[str], start: int, end: int) -> Item:
    """Take an item out of its list: without its mark, and the indent of all its lines."""
    found = cast("re.Match[str]", _ITEM.match(lines[start]))
    words = lines[start][found.end() :]
    before = found[0].expandtabs(4)
    width = len(found[1])
    blanks = len(before) - width
    # Five spaces or more are the indent of code, of which the mark of the item takes one.
    indent = width + (blanks if words and blanks < 5 else 1)
    own = [before[indent:] + words, *(_dedented(each, indent) for each in lines[start + 1 : end])]
    return Item(found.end(), "\n".join(own).rstrip(BLANKS), start, end)


def _dedented(line: str, indent: int) -> str:
    words = line.lstrip(" \t")
    blanks = line[: len(line) - len(words)].expandtabs(4)
    return blanks[indent:] + words


def _blocks(text: str) -> "list[SyntaxTreeNode]":
    return _tree(text).children


def _tree(text: str) -> "SyntaxTreeNode":
    from markdown_it.tree import SyntaxTreeNode

    return SyntaxTreeNode(_parser().parse(text))


def _lines(node: "SyntaxTreeNode") -> tuple[int, int]:
    return node.map or (0, 0)


@cache
def _parser() -> "MarkdownIt":
    """Return a parser of the same Markdown as the document's, that leaves words as they are."""
    from markdown_it import MarkdownIt
    from mdit_py_plugins.footnote import footnote_plugin

    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": _MAXIMUM_NESTING})
    parser.enable("table").use(footnote_plugin, inline=False)
    parser.core.ruler.enableOnly(["normalize", "block"])
    return parser
