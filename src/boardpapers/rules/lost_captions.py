"""BP341: captions that are not beside a table or image."""

import re
from collections.abc import Iterator

from boardpapers.markdown.captions import CAPTION_WORDS, caption_word
from boardpapers.markdown.nodes import Block, Image, Paragraph, Table, Text
from boardpapers.markdown.prose import Prose
from boardpapers.markdown.walk import blocks_below, plain_text
from boardpapers.rules.contexts import ReportContext
from boardpapers.rules.rule import Finding

_TABLES = r"Table|Tabl"
_FIGURES = r"Figure|Fig\.?|Ffigur|Ffigwr|Chart|Graph|Diagram|Map|Image|Picture|Photo"
_NUMBER = r"\s{0,3}(?:\d{1,2}(?:\.\d{1,2})?[a-zA-Z]?|[A-Z])(?:\s?[:.–—]|\s-|(?=\s*$))(?!\S)"
# Not compiled until they are used: few reports have typed captions.
_TABLE = rf"\s*((?i:{_TABLES}){_NUMBER})"
_FIGURE = rf"\s*((?i:{_FIGURES}){_NUMBER})"
TYPED_CAPTION = rf"((?i:{_TABLES}|{_FIGURES}){_NUMBER})"
"""The pattern of the beginning of a caption with a number: `Table 3:`, `Fig. 1 –`."""
_BESIDE = {"Table:": "a table", "Tabl:": "a table"}


def lost_captions(context: ReportContext) -> Iterator[Finding]:
    """A caption is not beside a table or image.

    It would be printed as a paragraph, with the word before it. A caption is a paragraph that
    begins with `Table:` directly before or after a table, or with `Figure:` beside an image. With a
    typed number, `Table 3: Costs`, it is a paragraph like any other.

    Fails:

        sections:
          - heading: Costs
            text: |
              Table: Costs of the stands

              They are as follows.

              | What | £ |
              | --- | --: |
              | Stands | 90 |

    Passes:

        sections:
          - heading: Costs
            text: |
              They are as follows.

              Table: Costs of the stands

              | What | £ |
              | --- | --: |
              | Stands | 90 |
    """
    for prose in context.containing(*CAPTION_WORDS):
        for block in blocks_below(prose.blocks):
            if isinstance(block, Paragraph) and (word := caption_word(block.content)):
                beside = _BESIDE.get(word, "an image")
                yield Finding(
                    prose.locate(word, block.line),
                    f"this caption is not beside {beside} and will be printed as text",
                    f"move it to the line before or after {beside}, or leave out `{word}`",
                )
    for prose in context.containing("|", "!["):
        yield from _with_typed_numbers(prose)


def _with_typed_numbers(prose: Prose) -> Iterator[Finding]:
    blocks = [None, *blocks_below(prose.blocks), None]
    for before, block, after in zip(blocks, blocks[1:], blocks[2:], strict=False):
        if isinstance(block, Table) and block.rows and (found := _in_last_row(block)):
            yield _typed(prose, block.line, found)
        elif isinstance(block, Paragraph):
            found = _beside_table(block, before, after) or _beside_image(block, before, after)
            if found:
                yield _typed(prose, block.line, found)


def _in_last_row(table: Table) -> re.Match[str] | None:
    """Return a caption that Markdown takes for a row, as no empty line is before it."""
    first, *others = table.rows[-1]
    return None if any(others) else re.match(_TABLE, plain_text(first))


def _beside_table(block: Paragraph, *beside: Block | None) -> re.Match[str] | None:
    is_beside = any(isinstance(each, Table) for each in beside)
    return re.match(_TABLE, plain_text(block.content)) if is_beside else None


def _beside_image(block: Paragraph, *beside: Block | None) -> re.Match[str] | None:
    if _has_image(block):
        words = (node.text for node in block.content if isinstance(node, Text))
        return next(filter(None, (re.match(_FIGURE, each) for each in words)), None)
    return re.match(_FIGURE, plain_text(block.content)) if any(map(_has_image, beside)) else None


def _has_image(block: Block | None) -> bool:
    return isinstance(block, Paragraph) and Image in map(type, block.content)


def _typed(prose: Prose, line: int | None, found: re.Match[str]) -> Finding:
    typed, words = found[1], found.string[found.end() :].split("\n")[0].strip() or "words"
    return Finding(
        prose.locate(typed, line),
        f"`{typed}` does not begin a caption, and will be printed as text",
        f"write `{_caption_word(typed)}: {words}`, without a number",
    )


def _caption_word(typed: str) -> str:
    word = re.match(r"\w+", typed)
    meant = word[0].capitalize() if word else ""
    return meant if f"{meant}: " in CAPTION_WORDS else "Figure"
