"""BP0xx: the manuals of what can be wrong with a file before anybody asks what it says."""

from boardpapers.diagnostics import Severity
from boardpapers.rules.rule import Rule

READING = {
    "BP000": Rule(
        "unreadable-file",
        Severity.ERROR,
        text="""A file or folder cannot be read or written, or holds no papers.

        The path is misspelt, or may not be opened, or the folder has no paper in it. The
        papers are not at fault, so the exit code is 2. All other files are checked all the same.
        """,
    ),
    "BP001": Rule(
        "not-utf-8",
        Severity.ERROR,
        text="""The file is not UTF-8.

        Quotation marks and dashes that an older word processor has saved as Windows-1252 would
        come out as other characters. UTF-8 is the open standard for public bodies (the UK
        government's "Cross platform character encoding" profile).

        Save the file as UTF-8; in Notepad: Save as, Encoding, UTF-8.
        """,
    ),
    "BP002": Rule(
        "not-yaml",
        Severity.ERROR,
        text="""The file is not YAML.

        YAML is the notation that all papers are written in (yaml.org, version 1.2). A value that
        has a colon and a space in it, or begins with a character that means something to YAML,
        must stand in quotes; only spaces indent, never tabs.

        Fails:

            title: Item 4: Cycle parking

        Passes:

            title: "Item 4: Cycle parking"
        """,
    ),
    "BP003": Rule(
        "repeated-field",
        Severity.ERROR,
        text="""A field stands twice in one group.

        YAML wants each name once. Most programs keep the last one and drop the other without a
        word, and with it what the author wrote there.

        Fails:

            summary: The plan adds forty stands.
            summary: The plan adds fifty stands.

        Passes:

            summary: The plan adds fifty stands.
        """,
    ),
    "BP004": Rule(
        "anchor-or-alias",
        Severity.ERROR,
        text="""A value begins with `&` or `*`, or a field is called `<<`.

        To YAML these are anchors, aliases and merge keys, which repeat another part of the file.
        Whoever reads a paper should find what it says where it says it; and most who type them
        mean the characters themselves, which need quotes.

        Fails:

            contacts:
              - &officer {name: Alex Example}
              - *officer

        Passes:

            contacts:
              - name: Alex Example
        """,
    ),
    "BP005": Rule(
        "tag",
        Severity.ERROR,
        text="""A value begins with `!`.

        To YAML this is a tag, which makes a program build an object of some type or read another
        file. Papers are text and nothing else, and safe to open wherever they come from.

        Fails:

            action: !urgent repairs by May

        Passes:

            action: "!urgent repairs by May"
        """,
    ),
    "BP006": Rule(
        "second-document",
        Severity.ERROR,
        text="""A line `---` begins a second document in one file.

        A paper's id is the name of its file, so a file holds one paper. In a text of several
        lines, `---` must be indented like the rest of the text.

        Fails:

            title: Cycle parking
            ---
            title: Bus stops

        Passes:

            ---
            title: Cycle parking
        """,
    ),
    "BP007": Rule(
        "field-without-name",
        Severity.ERROR,
        text="""The name of a field is empty, or is not text.

        It often stems from a value that begins with `{` or `[`: YAML takes it for a group or a
        list.

        Fails:

            title: {{ title }}

        Passes:

            title: "{{ title }}"
        """,
    ),
    "BP008": Rule(
        "beyond-limits",
        Severity.ERROR,
        text="""A file is longer, or something in it is nested deeper, than any paper needs.

        The limits are 16 MB a file, 64 levels of fields, and in a Markdown text 100 levels of
        lists and quotations and 40 of emphasis. Without them, one small file made for the purpose
        could stop a server that checks papers.

        Fails:

            wards: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[

        Passes:

            wards: [North, South]
        """,
    ),
    "BP009": Rule(
        "invisible-character",
        Severity.ERROR,
        text="""A text holds a character that cannot be seen.

        Control characters break what reads them next. Those that turn the direction of writing
        show a text in another order than it has, so that a reader approves what is not there
        (Unicode Technical Standard 55). They often come along with copied text: delete them.

        Fails:

            title: "Cycle\\u0007 parking"

        Passes:

            title: "Cycle parking"
        """,
    ),
    "BP010": Rule(
        "no-fields",
        Severity.ERROR,
        text="""The file is empty, or holds a text or a list where fields should stand.

        Every paper is a group of fields, a name, a colon and a value each, and says with `kind`
        what it is.

        Fails:

            # file: parks.yaml
            Parks Board

        Passes:

            # file: parks.yaml
            kind: board
            name: Parks Board
        """,
    ),
    "BP011": Rule(
        "text-lost-to-comment",
        Severity.WARNING,
        text="""The end of a value is a comment to YAML, and is left out.

        After a space, `#` begins a comment. If it is part of the value, put the value in quotes;
        if it is a comment, write a space after `#`.

        Fails:

            title: Disposal of lot #4

        Passes:

            title: "Disposal of lot #4"
        """,
    ),
    "BP012": Rule(
        "unused-footnote",
        Severity.ERROR,
        text="""Nothing in the text refers to a footnote.

        It would not be printed, and what the author wrote there would reach nobody. A note belongs
        to the text that has its mark: the same field or, in a Markdown file, what stands under the
        same `##`; of recommendations, the same one.

        Fails:

            summary: |
              The plan adds forty stands.

              [^cost]: They cost £40 each.

        Passes:

            summary: |
              The plan adds forty stands.[^cost]

              [^cost]: They cost £40 each.
        """,
    ),
    "BP015": Rule(
        "unused-ignore",
        Severity.WARNING,
        text="""A comment asks to ignore what is not there.

        The comment would hide a mistake that somebody makes in that line later, and tells whoever
        reads the file something that is not so. Delete it.

        Fails:

            # boardpapers: ignore BP011
            title: Disposal of the lot

        Passes:

            # boardpapers: ignore BP011
            title: Disposal of lot 4 #see the map
        """,
    ),
    "BP016": Rule(
        "list-in-folded-text",
        Severity.WARNING,
        text="""A text that begins with `>` holds a list, whose lines become one line.

        `>` joins the lines of a text; `|` keeps them, and with them its lists and tables.

        Fails:

            summary: >
              The plan adds forty stands:
              - twenty at the station
              - twenty at the library

        Passes:

            summary: |
              The plan adds forty stands:

              - twenty at the station
              - twenty at the library
        """,
    ),
    "BP017": Rule(
        "unused-link-target",
        Severity.ERROR,
        text="""A line that begins with `[words]:` is a link's target to Markdown, and not printed.

        No link uses it, so that what the author wrote there would reach nobody.

        Fails:

            summary: |
              The plan adds forty stands.

              [Note]: see

        Passes:

            summary: |
              The plan adds forty stands.

              \\[Note]: see
        """,
    ),
    "BP018": Rule(
        "paper-without-id",
        Severity.WARNING,
        text="""A paper from standard input has no id.

        A file's id is its name. Without one, no meeting's item and no other paper can mean it.
        Add an `id:`.
        """,
    ),
}
"""What the reader reports, and what is wrong with the file as a text, by code."""
