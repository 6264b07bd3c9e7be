"""The manuals of what is found while a report is laid out: BP3xx house style, BP5xx accessibility.

The document builder reports these itself, because it could not go on without noticing.
"""

from boardpapers.diagnostics import Severity
from boardpapers.rules.rule import Rule

LAYOUT = {
    "BP303": Rule(
        "orphan-sub-paragraphs",
        Severity.ERROR,
        text="""Sub-paragraphs stand without a paragraph above them.

        An ordered list gives the sub-paragraphs of the paragraph before it, 3.1 and 3.2 of 3.
        Without one there is no number that minutes could cite. Paragraphs themselves are written
        without numbers, with an empty line between them: their numbers come by themselves.

        Fails:

            sections:
              - heading: Background
                text: |
                  1. There are forty stands.
                  2. There were thirty.

        Passes:

            sections:
              - heading: Background
                text: |
                  The survey found:

                  1. There are forty stands.
                  2. There were thirty.
        """,
    ),
    "BP501": Rule(
        "empty-heading",
        Severity.ERROR,
        text="""A heading has no words.

        People who use a screen reader move from heading to heading, and would hear nothing (WCAG
        2.2, success criteria 1.3.1 and 2.4.6). Public bodies must meet WCAG under the Public
        Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018.

        Fails:

            sections:
              - heading: Background
                text: |
                  There are forty stands.

                  ##

        Passes:

            sections:
              - heading: Background
                text: |
                  There are forty stands.

                  ## Costs

                  They cost £1,600.
        """,
    ),
    "BP502": Rule(
        "empty-link",
        Severity.ERROR,
        text="""A link has no words.

        Nobody can see it to follow it, and a screen reader has nothing to say (WCAG 2.2, success
        criteria 2.4.4 and 4.1.2).

        Fails:

            summary: The plan [](https://example.gov.uk/plan) adds forty stands.

        Passes:

            summary: The [cycle parking plan](https://example.gov.uk/plan) adds forty stands.
        """,
    ),
    "BP214": Rule(
        "cell-too-many",
        Severity.ERROR,
        text="""A row of a table has more cells than its header.

        Markdown drops the last ones: what the author wrote there would reach nobody.

        Fails:

            summary: |
              | Place | Stands |
              | --- | --- |
              | Station | 20 | 5 |

        Passes:

            summary: |
              | Place | Stands | Lockers |
              | --- | --- | --- |
              | Station | 20 | 5 |
        """,
    ),
    "BP510": Rule(
        "unknown-language",
        Severity.ERROR,
        text="""A phrase is marked as being in a language that there is not.

        `[Cyngor Enghraifft]{lang=cy}` marks a phrase in another language than the words around it,
        so that it is read out as it should be (WCAG 2.2, success criterion 3.1.2). A language is
        named by its code: `cy` Welsh, `en` English, `fr` French, `ur` Urdu. To print the mark as
        it stands, write a backslash before the first bracket.

        Fails:

            summary: The plan of [Cyngor Enghraifft]{lang=welsh} adds forty stands.

        Passes:

            summary: The plan of [Cyngor Enghraifft]{lang=cy} adds forty stands.
        """,
    ),
}
"""What laying out reports beyond reading and references, by code."""
