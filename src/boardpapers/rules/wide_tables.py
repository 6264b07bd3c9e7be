"""BP342: tables that are too wide for paper."""

from collections.abc import Iterator

from boardpapers.markdown.nodes import Table
from boardpapers.markdown.walk import blocks_below
from boardpapers.rules.contexts import ReportContext
from boardpapers.rules.rule import Finding

_FEW = 5
"""Tables with fewer columns have room."""


def tables_too_wide(context: ReportContext) -> Iterator[Finding]:
    """A table is too wide for a printed page.

    Its letters are made smaller first. If that is not enough, words and amounts are broken in the
    middle, in PDF and Word. On the web the table can be scrolled.

    Fails:

        sections:
          - heading: Costs
            text: |
              The costs are:

              | 2030 | 2031 | 2032 | 2033 | 2034 | 2035 |
              | ---: | ---: | ---: | ---: | ---: | ---: |
              | 1,000,000,000 | 2,000,000,000 | 1,000,000,000 | 2,000,000,000 | 1,000,000,000 | 1,000,000,000 |

    Passes:

        sections:
          - heading: Costs
            text: |
              The costs in thousands are:

              | 2030 | 2031 | 2032 | 2033 | 2034 | 2035 |
              | ---: | ---: | ---: | ---: | ---: | ---: |
              | 1,000,000 | 2,000,000 | 1,000,000 | 2,000,000 | 1,000,000 | 1,000,000 |
    """  # noqa: E501 - the row of a wide table
    for prose in context.containing("|"):
        for block in blocks_below(prose.blocks):
            if isinstance(block, Table) and len(block.head) >= _FEW and _is_too_wide(block):
                yield Finding(
                    prose.locate("|", block.lines[0] if block.lines else None),
                    f"the {len(block.head)} columns of this table do not fit on a printed page",
                    "split the table in two, leave columns out, or give sums in thousands",
                )


def _is_too_wide(table: Table) -> bool:
    from boardpapers.document.column_widths import is_too_wide  # few papers have a wide table

    return is_too_wide(table)
