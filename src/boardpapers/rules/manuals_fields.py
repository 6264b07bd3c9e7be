"""BP1xx: the manuals of what a field may hold."""

from boardpapers.diagnostics import Severity
from boardpapers.rules.rule import Rule

FIELDS = {
    "BP101": Rule(
        "missing-field",
        Severity.ERROR,
        text="""A field that a paper cannot do without is missing.

        Every report has a title, a purpose and at least one recommendation, every section a
        heading, every contact a name. docs/papers.md prints the required fields in bold.

        Fails:

            sections:
              - text: There are forty stands.

        Passes:

            sections:
              - heading: Background
                text: There are forty stands.
        """,
    ),
    "BP102": Rule(
        "unknown-field",
        Severity.ERROR,
        text="""A field has a name that papers of this kind do not have.

        Most often it is misspelt. If it were passed over, what the author wrote there would be
        missing from the printed paper. A list of one may have the singular for its name, but not
        stand under both.

        Fails:

            sumary: The plan adds forty stands.

        Passes:

            summary: The plan adds forty stands.
        """,
    ),
    "BP103": Rule(
        "wrong-shape",
        Severity.ERROR,
        text="""A text, a list or a group of fields stands where one of the others is wanted.

        A text that begins with `[` or `{`, or has lines like `name: value`, needs quotes, or a
        `|` after the field's name and the text indented below it.

        Fails:

            title:
              - Cycle parking

        Passes:

            title: Cycle parking
        """,
    ),
    "BP104": Rule(
        "not-a-date",
        Severity.ERROR,
        text="""A date is not written as year, month and day, or there is no such day.

        09/10/2013 is one day in Cardiff and another in Chicago. A date in a file is written as
        ISO 8601 has it; the house style prints it in the words of the house.

        Fails:

            meeting: {date: 9 September 2013}

        Passes:

            meeting: {date: 2013-09-09}
        """,
    ),
    "BP105": Rule(
        "not-a-time",
        Severity.ERROR,
        text="""A time is not written as hours and minutes of 24 hours.

        Two digits, a colon and two digits (ISO 8601) leave no doubt about morning and afternoon.

        Fails:

            meeting: {date: 2013-09-09, time: 2.00 pm}

        Passes:

            meeting: {date: 2013-09-09, time: 14:00}
        """,
    ),
    "BP106": Rule(
        "neither-yes-nor-no",
        Severity.ERROR,
        text="""A field that wants yes or no holds something else.

        It takes `yes`, `no`, `true` and `false`, in small letters, and guesses at nothing: whether
        a decision is a key decision, or a member has a vote, has consequences in law.

        Fails:

            key_decision: perhaps

        Passes:

            key_decision: no
        """,
    ),
    "BP107": Rule(
        "not-a-whole-number",
        Severity.ERROR,
        text="""A field that wants a whole number holds something else.

        Digits only, at most nine: a quorum, or the numbers of the paragraphs of Schedule 12A to
        the Local Government Act 1972 under which a report is exempt. The limit of a house style
        allows one word at least.

        Fails:

            access: exempt
            exempt: {paragraphs: three}

        Passes:

            access: exempt
            exempt: {paragraphs: 3}
        """,
    ),
    "BP108": Rule(
        "unknown-choice",
        Severity.ERROR,
        text="""A value is not one of those that the field may have.

        Such a value decides what the program does with the paper: who may see it, in which
        language it is, which law applies. So only words that have one meaning are taken.

        Fails:

            access: secret

        Passes:

            access: confidential
        """,
    ),
    "BP109": Rule(
        "empty-value",
        Severity.ERROR,
        text="""A field that must say something is empty.

        A field that may be left out can be left out; one that stands there has something to say.

        Fails:

            title: ""

        Passes:

            title: Cycle parking
        """,
    ),
    "BP110": Rule(
        "unfit-id",
        Severity.ERROR,
        text="""An id could not be the name of a file.

        A rendered paper's file is named after the id, on every system that it may be copied to,
        so an id has none of `/ \\ : * ? " < > | #`, no two dots together, no dot or space first.

        Fails:

            id: parks/cycle-parking

        Passes:

            id: parks-cycle-parking
        """,
    ),
    "BP111": Rule(
        "unknown-kind",
        Severity.ERROR,
        text="""The file does not say what it is, or says something that papers cannot be.

        `kind` decides which fields a paper may have: a `report`, a `board`, `members`, a
        `meeting`.

        Fails:

            kind: raport

        Passes:

            kind: report
        """,
    ),
    "BP112": Rule(
        "outside-the-workspace",
        Severity.ERROR,
        text="""A path leads out of the folder that the papers share.

        A paper is printed from what lies beside it, so that it comes out the same on every
        machine, and no paper can take another file of the machine into its text.

        Fails:

            appendices:
              - title: Terms of reference
                file: ../terms.md

        Passes:

            appendices:
              - title: Terms of reference
                file: terms.md
            # file: terms.md
            The board advises the council on parks.
        """,
    ),
    "BP113": Rule(
        "one-of-two",
        Severity.ERROR,
        text="""Of two fields, one must be given, and there are both or neither.

        An appendix has its text in the report, or in a file; an item of a meeting has a title, or
        the report that brings one.

        Fails:

            appendices:
              - title: Terms of reference

        Passes:

            appendices:
              - title: Terms of reference
                text: The board advises the council on parks.
        """,
    ),
    "BP114": Rule(
        "not-a-report",
        Severity.ERROR,
        text="""A paper is to be rendered that is not a report.

        Boards, members and meetings are what reports refer to; only a report has a printed form
        of its own. It is `boardpapers render` that says so: to `validate`, such a paper is well.
        """,
    ),
}
"""What the models report, by code."""
