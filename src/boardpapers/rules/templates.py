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
        text="""A house style puts a part where it cannot stand, or names one that no report has.

        The first page and the pages after it each have their own parts, since only those after it
        have numbered paragraphs.

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
        It is `boardpapers render` that says so, with the line of the template.
        """,
    ),
}
"""What house styles and templates report, by code."""
