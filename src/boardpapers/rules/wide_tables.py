"""BP342: tables that are too wide for paper."""

from collections.abc import Iterator

from boardpapers.markdown.nodes import Blocks, OrderedList, Table
from boardpapers.markdown.walk import blocks_below
from boardpapers.rules.contexts import ReportContext
from boardpapers.rules.rule import Finding


def tables_too_wide(context: ReportContext) -> Iterator[Finding]:
    """A table is too wide for a printed page.

    Its letters are made smaller first. If that is not enough, a table of the pages after the first
    has a page on its side, unless it is in a list or a quotation. Where there is still no room,
    words and amounts are broken in the middle, in PDF and Word. On the web the table can be
    scrolled.

    Fails:

        sections:
          - heading: Costs
            text: |
              - The costs are:

                | 2030 | 2031 | 2032 | 2033 | 2034 | 2035 | 2036 | 2037 | 2038 | 2039 |
                | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
                | 1,000,000,000 | 2,000,000,000 | 1,000,000,000 | 2,000,000,000 | 1,000,000,000 | 2,000,000,000 | 1,000,000,000 | 2,000,000,000 | 1,000,000,000 | 2,000,000,000 |

    Passes:

        sections:
          - heading: Costs
            text: |
              The costs are:

              | 2030 | 2031 | 2032 | 2033 | 2034 | 2035 | 2036 | 2037 | 2038 | 2039 |
              | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
              | 1,000,000,000 | 2,000,000,000 | 1,000,000,000 | 2,000,000,000 | 1,000,000,000 | 2,000,000,000 | 1,000,000,000 | 2,000,000,000 | 1,000,000,000 | 2,000,000,000 |
    """  # noqa: E501 - the row of a wide table
    for prose in context.containing("|"):
        in_body = prose.path[0] in context.body_fields
        for block, is_alone in _tables(prose.blocks):
            from boardpapers.document.table_print import table_print  # few papers have a table

            if not table_print(block, may_turn=in_body and is_alone).has_room:
                yield Finding(
                    prose.locate("|", block.lines[0] if block.lines else None),
                    f"the {len(block.head)} columns of this table do not fit on a printed page",
                    _help(in_body, is_alone),
                )


def _help(in_body: bool, is_alone: bool) -> str:
    advice = "split the table in two, leave columns out, or give sums in thousands"
    if in_body and not is_alone:
        return f"{advice}; outside the list or quotation it would have a page on its side"
    return advice


def _tables(blocks: Blocks) -> Iterator[tuple[Table, bool]]:
    """Yield each table, and whether nothing is around it; numbered items become paragraphs."""
    for block in blocks:
        if isinstance(block, Table):
            yield block, True
        elif isinstance(block, OrderedList) and block.is_numbered:
            for item in block.items:
                yield from _tables(item.blocks)
        else:
            inside = blocks_below((block,))
            yield from ((each, False) for each in inside if isinstance(each, Table))
