"""BP2xx: the manuals of references, and of what they lead to."""

from boardpapers.diagnostics import Severity
from boardpapers.rules.rule import Rule

REFERENCES = {
    "BP201": Rule(
        "unresolved-reference",
        Severity.ERROR,
        text="""A board, meeting, member or report is named that the workspace does not have.

        A reference is the id of a paper: its file's name without the ending, or its `id`. What it
        leads to may also be written in place.

        Fails:

            board: parks

        Passes:

            board: parks
            # file: parks.yaml
            kind: board
            name: Parks Board
        """,
    ),
    "BP202": Rule(
        "ambiguous-id",
        Severity.ERROR,
        text="""Two papers of one kind have the same id.

        Nobody could tell which of them a reference means, and both would be rendered to one file.

        Fails:

            # file: north/parks.yaml
            kind: board
            name: Parks Board North
            # file: south/parks.yaml
            kind: board
            name: Parks Board South

        Passes:

            # file: north/parks-north.yaml
            kind: board
            name: Parks Board North
            # file: south/parks-south.yaml
            kind: board
            name: Parks Board South
        """,
    ),
    "BP211": Rule(
        "dead-cross-reference",
        Severity.ERROR,
        text="""A cross-reference leads nowhere, or to something that has no number to print.

        `[](#terms)` becomes "paragraph 7" if `{#terms}` stands at the end of a paragraph, a list
        item or a heading. What has no number needs words: `[the summary](#short)`.

        Fails:

            sections:
              - heading: Background
                text: |
                  The costs are in [](#costs).

        Passes:

            sections:
              - heading: Background
                text: |
                  The costs are in [](#costs).

                  Forty stands cost £1,600. {#costs}
        """,
    ),
    "BP212": Rule(
        "repeated-name",
        Severity.ERROR,
        text="""Two places of a report have the same name for cross-references.

        A reference to it could mean either.

        Fails:

            sections:
              - heading: Background
                text: |
                  Forty stands cost £1,600. {#costs}

                  They last ten years. {#costs}

        Passes:

            sections:
              - heading: Background
                text: |
                  Forty stands cost £1,600. {#costs}

                  They last ten years. {#life}
        """,
    ),
    "BP213": Rule(
        "unavailable-file",
        Severity.ERROR,
        text="""An image, or the file of a text or appendix, is not there or cannot be printed.

        Images are PNG, JPEG, GIF, WebP or SVG files below the workspace, of at most 10 MB and
        50 million pixels. They become part of what is rendered; nothing is ever fetched from the
        web. The file of a text is
        Markdown without front matter, for with it a file is a paper of its own.

        Fails:

            appendices:
              - title: Terms of reference
                file: terms.md

        Passes:

            appendices:
              - title: Terms of reference
                file: terms.md
            # file: terms.md
            The board advises the council on parks.
        """,
    ),
    "BP218": Rule(
        "unfit-picture",
        Severity.ERROR,
        text="""A picture cannot be shown in the format that is asked for.

        Word shows PNG, JPEG and GIF, and what can be turned into them, WebP; it needs another
        file for SVG. It is `boardpapers render --to docx` that says so: to `validate`, and in
        other formats, such a picture is well.
        """,
    ),
}
"""What linking papers reports, by code."""
