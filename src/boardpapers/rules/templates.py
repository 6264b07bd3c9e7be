"""BP9xx: the manuals of house styles and their templates."""

from boardpapers.diagnostics import Severity
from boardpapers.rules.rule import Rule

TEMPLATES = {
    "BP901": Rule(
        "unknown-style",
        Severity.ERROR,
        text="""There is no house style of that name.

        A house style is a folder with a `style.yaml`, in the workspace's own `templates/` or among
        those that come with the program.

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
        or tries what templates may not do: they can print a paper, and cannot reach the machine.
        It is `boardpapers render` that says so, with the line of the template.
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
            numbers:
              paragraph: (1)
            cover:
              - part: summary
            body:
              - part: sections

        Passes:

            style: parks
            # file: templates/parks/style.yaml
            name: Parks
            numbers:
              paragraph: ({number})
            cover:
              - part: summary
            body:
              - part: sections
        """,
    ),
}
"""What house styles and templates report, by code."""
