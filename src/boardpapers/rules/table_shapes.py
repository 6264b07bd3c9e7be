"""BP325, BP326: lines that look like a table but are not one, and rows without all cells."""

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
    """What looks like a table is none.

    The second line of a table has dashes, one group for each column: it parts the header from
    the rows. Without it, or with more or fewer groups than the header has cells, the lines are
    printed as they stand, with all their bars.

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
                f"{quoted(rows[0][1])} looks like a table, and is printed as it stands",
                f"write `{dashes}` as its second line: dashes, one group for each column",
            )


def missing_cells(context: ReportContext) -> Iterator[Finding]:
    """A row of a table has fewer cells than its header.

    Empty cells are printed at its end, and figures may stand under the wrong heading. A line
    that follows a table without an empty line between them is a row of it, too.

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
                    f"{quoted(row[1])} has {cells} of the {columns} cells of the table's header",
                    "write `|` after each cell, an empty one, too; or an empty line before what "
                    "is no row",
                )
