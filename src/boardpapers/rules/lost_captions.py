"""BP341: captions that are not beside a table or image."""

from collections.abc import Iterator

from boardpapers.markdown.captions import CAPTION_WORDS, caption_word
from boardpapers.markdown.nodes import Paragraph
from boardpapers.markdown.walk import blocks_below
from boardpapers.rules.contexts import ReportContext
from boardpapers.rules.rule import Finding

_BESIDE = {"Table:": "a table", "Tabl:": "a table"}


def lost_captions(context: ReportContext) -> Iterator[Finding]:
    """A caption is not beside a table or image.

    It would be printed as a paragraph, with the word before it. A caption is a paragraph that
    begins with `Table:` directly before or after a table, or with `Figure:` beside an image.

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
