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
        or tries what templates may not do: they can print a paper, and cannot reach the machine.
        It is `boardpapers render` that says so, with the line of the template.
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
}
"""What house styles and templates report, by code."""
