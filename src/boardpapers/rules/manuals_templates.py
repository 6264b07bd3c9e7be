"""BP9xx: the manuals of house styles and their templates."""

from boardpapers.diagnostics import Severity
from boardpapers.rules.rule import Rule

TEMPLATES = {
    "BP901": Rule(
        "unknown-style",
        Severity.ERROR,
        text="""There is no house style of that name.

        A house style is a folder with a `style.yaml`, in the workspace's own `templates/` or among
        those that come with the program. It may be a link to another folder of the workspace, not
        to one outside of it.

        Fails:

            style: lga-1913

        Passes:

            style: lga-2013
        """,
    ),
    "BP902": Rule(
        "unfit-part",
        Severity.ERROR,
        text="""A house style has a part or a fact where none of that name can stand.

        The first page and the pages after it each have their own parts, since only those after it
        have numbered paragraphs; those need a `label` for their heading. Only under
        `implications` may other parts stand.

        Fails:

            style: parks
            # file: templates/parks/style.yaml
            name: Parks
            cover:
              - part: sections

        Passes:

            style: parks
            # file: templates/parks/style.yaml
            name: Parks
            cover:
              - part: purpose
            body:
              - part: sections
        """,
    ),
    "BP903": Rule(
        "broken-template",
        Severity.ERROR,
        text="""A template of a house style cannot be rendered.

        It is missing, has a mistake in its syntax, uses a name that nothing defines, never ends,
        makes a text larger than any paper, or tries what templates may not do: they can print a
        paper, and cannot reach the machine. They can include only templates of their house style,
        and no link that leads out of its folder; none may be larger than 256 kB. They can call
        macros, loops, and the methods of texts, numbers and lists. What is nested some hundred
        times over is not read.
        Those of PDF have 20 seconds, 2 GB of memory, no packages, and no network.
        `boardpapers validate templates/parks` checks them without a paper, by printing one that
        has every field and one that has hardly any.

        Fails:

            style: parks
            # file: templates/parks/style.yaml
            name: Parks
            extends: lga-2013
            # file: templates/parks/report.md.j2
            # {{ document.titel }}

        Passes:

            style: parks
            # file: templates/parks/style.yaml
            name: Parks
            extends: lga-2013
            # file: templates/parks/report.md.j2
            # {{ document.title }}
        """,
    ),
    "BP904": Rule(
        "unfit-format",
        Severity.ERROR,
        text="""A format of a house style has no place for what it is to print, or has a wrong one.

        What stands in braces is replaced: `{item}` by an item's number, `{number}` by a
        paragraph's. Anything else in braces would be printed as it stands.

        Fails:

            style: parks
            # file: templates/parks/style.yaml
            name: Parks
            extends: lga-2013
            item: Agenda item {number}

        Passes:

            style: parks
            # file: templates/parks/style.yaml
            name: Parks
            extends: lga-2013
            item: Agenda item {item}
        """,
    ),
    "BP905": Rule(
        "repeated-part",
        Severity.ERROR,
        text="""A house style lists a part twice.

        It would be printed twice, and the names in it would be those of two places.

        Fails:

            style: parks
            # file: templates/parks/style.yaml
            name: Parks
            extends: lga-2013
            cover:
              - part: purpose
              - part: summary
              - part: recommendations
              - part: summary
                label: In short

        Passes:

            style: parks
            # file: templates/parks/style.yaml
            name: Parks
            extends: lga-2013
            cover:
              - part: purpose
              - part: recommendations
              - part: action
              - part: contacts
              - part: summary
                label: In short
        """,
    ),
    "BP906": Rule(
        "unused-template",
        Severity.WARNING,
        text="""Nothing uses a file in the folder of a house style.

        A template is used if it has the name of one in `templates/base`, or if one that is used
        includes it; words in a language, if the file is called as the language is.

        Fails:

            style: parks
            # file: templates/parks/style.yaml
            name: Parks
            extends: lga-2013
            # file: templates/parks/reports.css
            h1 { color: green; }

        Passes:

            style: parks
            # file: templates/parks/style.yaml
            name: Parks
            extends: lga-2013
            # file: templates/parks/report.css
            h1 { color: green; }
        """,
    ),
    "BP908": Rule(
        "circular-style",
        Severity.ERROR,
        text="""A house style extends itself, at once or by way of others.

        Then none of them says what a paper looks like. Only a style that has the name of a
        built-in one may extend that name.

        Fails:

            style: parks
            # file: templates/parks/style.yaml
            name: Parks
            extends: gardens
            # file: templates/gardens/style.yaml
            name: Gardens
            extends: parks

        Passes:

            style: parks
            # file: templates/parks/style.yaml
            name: Parks
            extends: gardens
            # file: templates/gardens/style.yaml
            name: Gardens
            extends: lga-2013
        """,
    ),
    "BP911": Rule(
        "unfit-reference",
        Severity.ERROR,
        text="""The `reference.docx` of a house style cannot be used.

        It is a Word document whose styles, page and header are used in Word. It is not one that
        can be read, is larger than 50 MB when it is unpacked, or is a link out of its folder.
        `boardpapers render --to docx` says so, and `boardpapers validate` of the style.
        """,
    ),
    "BP920": Rule(
        "unfit-pattern",
        Severity.ERROR,
        text="""The pattern of a date or a time in a house style cannot be printed.

        Patterns are those of CLDR: `d` or `dd` is the day, `MMMM` the month in words (`MMM` short,
        `MM` a number), `yyyy` the year, `EEEE` the day of the week; `HH` or `h` is the hour, `mm`
        the minute, `a` am or pm. `d{th}` prints 22nd, `{a.m.}` prints a.m. or p.m. Words stand
        between apostrophes. A date has a day, a month and a year, a time an hour and a minute.

        Fails:

            style: parks
            # file: templates/parks/style.yaml
            name: Parks
            date: "%d %B %Y"

        Fails:

            style: parks
            # file: templates/parks/style.yaml
            name: Parks
            time: h.mm

        Passes:

            style: parks
            # file: templates/parks/style.yaml
            name: Parks
            date: EEEE, d{th} MMMM, yyyy
            time: h.mm {a.m.}
            cover: [{part: purpose}, {part: summary}, {part: recommendations}, {part: action},
              {part: contacts}]
            body: [{part: sections}]
        """,
    ),
    "BP930": Rule(
        "unprintable-character",
        Severity.ERROR,
        text="""A PDF has no letter for a character.

        A PDF carries its own letters, Arimo, which has those of European languages, and signs
        of other fonts; without a letter, it would show an empty box, and a screen reader
        nothing. Say it in words, or put it into an image with alternative text. The other
        formats can still be had.
        """,
    ),
    "BP931": Rule(
        "damaged-image",
        Severity.ERROR,
        text="""An image begins as one, but a PDF cannot show it.

        It may have been cut off when it was copied: save it anew. An SVG may not link to other
        images, hold parts of a web page, or have very many parts: save it as PNG.
        """,
    ),
    "BP932": Rule(
        "too-deep",
        Severity.ERROR,
        text="""Lists, quotations or tables stand too deep in one another for a PDF.

        More than twenty levels can be printed. Who reads or hears them has lost the thread long
        before: part them into sections.
        """,
    ),
    "BP933": Rule(
        "too-long-link",
        Severity.ERROR,
        text="""A link is too long for a PDF.

        It may have 8,000 characters; longer ones often hold the whole state of a map or of a
        search. Link to a page that leads there. The other formats can still be had.
        """,
    ),
}
"""What house styles and templates report, by code."""
