"""The program's own comments in Markdown: `<!-- boardpapers: ignore BP305 -->` on its own line."""

import re

from boardpapers.markdown.nodes import CodeBlock
from boardpapers.markdown.parser import outline
from boardpapers.markdown.walk import blocks_below

_COMMENT = re.compile(r"[ \t]*<!--[ \t]*boardpapers:[ \t]*ignore\b.*-->[ \t]*")


def comment_lines(text: str) -> list[int]:
    """Return the lines, from 0, that are comments for this program; lines of code are not."""
    found = [number for number, line in enumerate(text.split("\n")) if _COMMENT.fullmatch(line)]
    in_code = _lines_of_code(text) if found else set()
    return [number for number in found if number not in in_code]


def _lines_of_code(text: str) -> set[int]:
    blocks, footnotes = outline(text)
    inside = (*blocks, *(block for note in footnotes for block in note.blocks))
    code = (block for block in blocks_below(inside) if isinstance(block, CodeBlock))
    return {number for block in code if block.lines for number in range(*block.lines)}


def without_comments(text: str) -> str:
    """Return a text with its comments replaced by spaces, so that nothing else moves."""
    if "boardpapers:" not in text:
        return text
    lines = text.split("\n")
    for number in comment_lines(text):
        lines[number] = " " * len(lines[number])
    return "\n".join(lines)
