"""Markdown texts as the plain words of a register."""

import re
from collections.abc import Iterator
from itertools import count, repeat
from pathlib import Path

from boardpapers.diagnostics import Place
from boardpapers.markdown.nodes import Block, Blocks, BulletList, CodeBlock, OrderedList, Table
from boardpapers.markdown.parser import Footnotes, parse
from boardpapers.markdown.prose import Prose
from boardpapers.markdown.walk import plain_text
from boardpapers.styles.registers_style import RegistersStyle

# Its words are a number that only the document has: the name remains. That of another paper does
# not, because the paper may be exempt.
_BARE_REFERENCE = re.compile(r"\[\]\(([^)\s]*?)#?([^)#\s]+)\)")
ANOTHER_PAPER = str(RegistersStyle.model_fields["another_paper"].default)


def plain_words(text: str | None, another_paper: str = ANOTHER_PAPER) -> str:
    """Return a Markdown text as plain words, a line for each paragraph and each item of a list.

    `another_paper` are the words for a reference to another paper that has none of its own.
    """
    if not text:
        return ""
    named = _BARE_REFERENCE.sub(lambda found: another_paper if found[1] else found[2], text)
    prose = Prose((), named, lambda _words, _line: Place(Path()))
    return "\n".join(_lines(parse(prose, Footnotes(), lambda *_picture: "")))


def _lines(blocks: Blocks) -> Iterator[str]:
    for block in blocks:
        match block:
            case BulletList():
                yield from _items(block, repeat("- "))
            case OrderedList(start=start):
                yield from _items(block, (f"{number}. " for number in count(start)))
            case Table(head=head, rows=rows):
                yield from ("; ".join(filter(None, map(plain_text, row))) for row in (head, *rows))
            case CodeBlock(text=text):
                yield from text.splitlines()
            case _:
                yield from _words(block)


def _items(block: BulletList | OrderedList, marks: Iterator[str]) -> Iterator[str]:
    """Yield the lines of the items of a list, the first of each with its mark."""
    for item, mark in zip(block.items, marks, strict=False):
        for index, line in enumerate(_lines(item.blocks)):
            yield f"{mark}{line}" if index == 0 else line


def _words(block: Block) -> Iterator[str]:
    if words := plain_text(getattr(block, "content", ())):
        yield words
    yield from _lines(getattr(block, "blocks", ()))
