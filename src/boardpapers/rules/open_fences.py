"""BP343: blocks of code that are not closed."""

import re
from collections.abc import Iterator

from boardpapers.markdown.nodes import CodeBlock
from boardpapers.markdown.prose import BLANKS, Prose, lines_of
from boardpapers.markdown.walk import blocks_below
from boardpapers.models import StrictModel
from boardpapers.rules.contexts import PaperContext
from boardpapers.rules.rule import Finding

_FENCE = re.compile(r"`{3,}|~{3,}")


def open_fences(context: PaperContext[StrictModel]) -> Iterator[Finding]:
    r"""A block of code is not closed.

    Everything below its first line is printed as code, up to the end of the text, or of the list
    item or quotation that it is in. Its last line has the same marks as the first one, at least as
    many of them, and no words.

    Fails:

        sections:
          - heading: Data
            text: |
              The file begins so:

              ```
              ward,stands

              It is published each month.

    Passes:

        sections:
          - heading: Data
            text: |
              The file begins so:

              ```
              ward,stands
              ```

              It is published each month.
    """
    for prose in context.containing("```", "~~~"):
        yield from _found(prose)


def _found(prose: Prose) -> Iterator[Finding]:
    lines = lines_of(prose.text)
    notes = [note.blocks for note in prose.footnotes]
    for block in (each for blocks in (prose.blocks, *notes) for each in blocks_below(blocks)):
        if isinstance(block, CodeBlock) and block.lines:
            start, end = block.lines
            fence = _FENCE.search(lines[start])
            if fence and _line_count(block.text) == end - start - 1:
                yield Finding(
                    prose.locate(fence[0], start),
                    "this block of code is not closed: all that is below it is printed as code",
                    f"write a line with only {fence[0]} where the code ends; leave this line out "
                    "if what is below it is not code",
                )


def _line_count(text: str) -> int:
    """Return the number of lines of a block of code, without the empty ones at its end."""
    code = text.rstrip(BLANKS)
    return code.count("\n") + 1 if code else 0
