"""The manuals of what can be wrong with a report in Markdown, beyond what YAML has too."""

from boardpapers.diagnostics import Severity
from boardpapers.rules.rule import Rule

MARKDOWN = {
    "BP021": Rule(
        "no-front-matter",
        Severity.ERROR,
        text="""A Markdown file that is named as a paper has no front matter.

        A paper says what it is with `kind`, in fields between two lines `---`, the first of which
        is the first line of the file. A folder may have other Markdown files, such as a
        `README.md`; they are passed over, unless they are named.
        """,
    ),
    "BP022": Rule(
        "front-matter-not-closed",
        Severity.ERROR,
        text="""The front matter of a Markdown file has no end.

        The fields stand between two lines `---`. Without the second one, nobody can tell where the
        fields end and the prose begins.

        Fails:

            # file: tree-planting.md
            ---
            kind: report
            title: Tree planting

            ## Purpose

            For decision.

        Passes:

            # file: tree-planting.md
            ---
            kind: report
            title: Tree planting
            contact: {name: Alex Example}
            ---

            ## Purpose

            For decision.

            ## Recommendations

            That the plan be agreed.

            ## Background

            There are forty trees.
        """,
    ),
    "BP121": Rule(
        "unclear-title",
        Severity.ERROR,
        text="""A report in Markdown has two titles.

        The title stands in the front matter, or in the first heading of the prose with one `#`;
        where it stands in both, they must agree. All other headings begin with `##` or more.

        Fails:

            # file: tree-planting.md
            ---
            kind: report
            title: Tree planting
            contact: {name: Alex Example}
            ---

            # Trees in Example Street

            ## Purpose

            For decision.

            ## Recommendations

            That the plan be agreed.

            ## Background

            There are forty trees.

        Passes:

            # file: tree-planting.md
            ---
            kind: report
            contact: {name: Alex Example}
            ---

            # Trees in Example Street

            ## Purpose

            For decision.

            ## Recommendations

            That the plan be agreed.

            ## Background

            There are forty trees.
        """,
    ),
    "BP122": Rule(
        "words-without-heading",
        Severity.ERROR,
        text="""Words in a Markdown file belong to no part of the report.

        What stands before the first heading `##` would have to be left out, for no field is meant
        by it. Of the papers, only a report has prose.

        Fails:

            # file: tree-planting.md
            ---
            kind: report
            title: Tree planting
            contact: {name: Alex Example}
            purpose: For decision.
            recommendations: That the plan be agreed.
            ---

            There are forty trees.

        Passes:

            # file: tree-planting.md
            ---
            kind: report
            title: Tree planting
            contact: {name: Alex Example}
            purpose: For decision.
            recommendations: That the plan be agreed.
            ---

            ## Background

            There are forty trees.
        """,
    ),
    "BP123": Rule(
        "field-given-twice",
        Severity.ERROR,
        text="""A field of a report in Markdown is given twice.

        It stands in the front matter and under a heading of its name, or under two such headings:
        of the two texts, one would be lost.

        Fails:

            # file: tree-planting.md
            ---
            kind: report
            title: Tree planting
            contact: {name: Alex Example}
            purpose: For decision.
            recommendations: That the plan be agreed.
            ---

            ## Purpose

            For discussion.

            ## Background

            There are forty trees.

        Passes:

            # file: tree-planting.md
            ---
            kind: report
            title: Tree planting
            contact: {name: Alex Example}
            recommendations: That the plan be agreed.
            ---

            ## Purpose

            For discussion.

            ## Background

            There are forty trees.
        """,
    ),
    "BP124": Rule(
        "unfit-heading",
        Severity.ERROR,
        text="""A heading, or a background paper, in a Markdown file says more than is printed.

        The title, the headings of sections and background papers are plain words: emphasis or a
        link in them would be lost. So would a name like `{#terms}` at the heading of a part such as
        the summary, for the house style prints a heading of its own, and a number of an appendix
        other than the one it gets. An appendix has a title, which its heading says.

        Fails:

            # file: tree-planting.md
            ---
            kind: report
            title: Tree planting
            contact: {name: Alex Example}
            purpose: For decision.
            recommendations: That the plan be agreed.
            ---

            ## The *next* year

            There will be fifty trees.

        Passes:

            # file: tree-planting.md
            ---
            kind: report
            title: Tree planting
            contact: {name: Alex Example}
            purpose: For decision.
            recommendations: That the plan be agreed.
            ---

            ## The next year {#next}

            There will be *fifty* trees.
        """,
    ),
    "BP125": Rule(
        "unclear-list",
        Severity.ERROR,
        text="""It is not clear what is one recommendation, or one background paper.

        Under `## Recommendations`, each item of a list is a recommendation; words without a list,
        or with words before it, are one recommendation in all. Words after a list may belong to
        its last item, or to none. Under `## Background papers` there is nothing but a list, or one
        paragraph.

        Fails:

            # file: tree-planting.md
            ---
            kind: report
            title: Tree planting
            contact: {name: Alex Example}
            purpose: For decision.
            ---

            ## Recommendations

            1. That the plan be agreed.
            2. That officers report in May.

            The report is to have a map.

            ## Background

            There are forty trees.

        Passes:

            # file: tree-planting.md
            ---
            kind: report
            title: Tree planting
            contact: {name: Alex Example}
            purpose: For decision.
            ---

            ## Recommendations

            1. That the plan be agreed.
            2. That officers report in May.

               The report is to have a map.

            ## Background

            There are forty trees.
        """,
    ),
}
"""What a report in Markdown reports beyond one in YAML, by code."""
