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
        macros, loops, and the methods of texts, numbers and lists.
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
        text="""A house style extends itself, by way of others.

        Then none of them says what a paper looks like.

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
        can be read, is larger than 50 MB when it is unpacked, or is a link out of its folder. It
        is `boardpapers render --to docx` that says so.
        """,
    ),
}
"""What house styles and templates report, by code."""
