"""BP325, BP326: lines that look like a table but are not one, and rows with missing cells."""

from collections.abc import Iterator

from boardpapers.diagnostics import quoted
from boardpapers.markdown.captions import is_caption
from boardpapers.markdown.table_cells import count_cells
from boardpapers.rules.contexts import ReportContext
from boardpapers.rules.rule import Finding
from boardpapers.rules.spans import paragraph_spans, table_spans

_ROW = r"(?m)^[ \t>]*(\|[^\n]*\|)[ \t]*$"
_LINE = r"(?m)^[ \t>]*([^\n]*\S)"


def not_tables(context: ReportContext) -> Iterator[Finding]:
    """Lines look like a table but are not one.

    The second line of a table separates the header from the rows. It has dashes, one group for
    each column. Without it, or with more or fewer groups than the header has cells, the lines will
    be printed as text, with all their bars.

    Fails:

        summary: |
          | Place | Stands |
          | Station | 20 |

    Passes:

        summary: |
          | Place | Stands |
          | --- | --- |
          | Station | 20 |
    """
    for block in paragraph_spans(context.containing("|")):
        rows = block.find(_ROW)
        columns = count_cells(rows[0][1]) if rows else 0
        if columns > 1 or len(rows) > 1:
            dashes = "| " + " | ".join(["---"] * columns) + " |"
            yield Finding(
                block.at(rows[0], 1),
                f"{quoted(rows[0][1])} looks like a table but will be printed as text",
                f"write `{dashes}` as the second line: one group of dashes for each column",
            )


def missing_cells(context: ReportContext) -> Iterator[Finding]:
    """A row of a table has fewer cells than its header.

    Empty cells are added at the end of the row, so figures may be in the wrong column. A line
    directly after a table, without an empty line between them, is also a row of the table.

    Fails:

        summary: |
          | Place | Stands | Lockers |
          | --- | --- | --- |
          | Station | 20 |

    Passes:

        summary: |
          | Place | Stands | Lockers |
          | --- | --- | --- |
          | Station | 20 | |
    """
    for block in table_spans(context.containing("|")):
        _, dashes, *rows = block.find(_LINE)
        columns = count_cells(dashes[1])
        for row in rows:
            if (cells := count_cells(row[1])) < columns and not is_caption(row[1]):
                yield Finding(
                    block.at(row, 1),
                    f"{quoted(row[1])} has only {cells} of the {columns} cells that the header has",
                    "write `|` after each cell, even an empty one; if this is not a row, leave an "
                    "empty line before it",
                )
