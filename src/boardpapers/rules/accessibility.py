"""BP503, BP504: images without alternative text, and tables without a header."""

import re
from collections.abc import Iterator
from itertools import islice

from boardpapers.markdown.nodes import Table
from boardpapers.markdown.walk import blocks_below, plain_text
from boardpapers.rules.contexts import ReportContext
from boardpapers.rules.rule import Finding
from boardpapers.rules.sentences import is_code

_NO_ALTERNATIVE = r"!(?<!\\!)\[[ \t]*\](?=[(\[])"
_NO_HEADER = r"(?m)^[ \t>]*\|[ \t|]*\n[ \t>]*\|?[ \t]*:?-"


def missing_alternative_texts(context: ReportContext) -> Iterator[Finding]:
    """An image has no alternative text.

    People who cannot see the image do not learn what it shows. Say what a reader should take
    from it.

    Fails:

        sections:
          - heading: The site
            text: "![](images/site.svg)"
        # file: images/site.svg
        <svg xmlns="http://www.w3.org/2000/svg"/>

    Passes:

        sections:
          - heading: The site
            text: "![The site, between the station and the river](images/site.svg)"
        # file: images/site.svg
        <svg xmlns="http://www.w3.org/2000/svg"/>
    """
    for prose in context.containing("!["):
        for found in re.finditer(_NO_ALTERNATIVE, prose.text):
            if not is_code(prose.text, found.start()):
                yield Finding(
                    prose.at(*found.span()),
                    "this image has no alternative text",
                    "between the square brackets, write what the image shows",
                )


def tables_without_header(context: ReportContext) -> Iterator[Finding]:
    """A table has no header row.

    Screen readers read out each cell with the header of its column.

    Fails:

        sections:
          - heading: Costs
            text: |
              The costs are:

              |        |    |
              |--------|----|
              | Stands | 90 |

    Passes:

        sections:
          - heading: Costs
            text: |
              The costs are:

              | What   | £  |
              |--------|----|
              | Stands | 90 |
    """
    for prose in context.containing("|"):
        tables = (each for each in blocks_below(prose.blocks) if isinstance(each, Table))
        empty = sum(not any(plain_text(cell).strip() for cell in table.head) for table in tables)
        for found in islice(re.finditer(_NO_HEADER, prose.text), empty):
            yield Finding(
                prose.at(prose.text.index("|", found.start()), found.end()),
                "this table has no header row",
                "in the first row of the table, write what each column contains",
            )
