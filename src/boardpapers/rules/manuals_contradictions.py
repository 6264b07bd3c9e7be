"""BP2xx: the manuals of what contradicts within a paper, or between a report and others."""

from boardpapers.diagnostics import Severity
from boardpapers.rules.rule import Rule

CONTRADICTIONS = {
    "BP203": Rule(
        "another-board",
        Severity.ERROR,
        text="""A report is for one board, and its meeting is of another.

        One of the two is wrong, and the paper would be published under a board that does not
        consider it.

        Fails:

            board: parks
            meeting: 2013-09-09
            # file: parks.yaml
            kind: board
            name: Parks Board
            # file: roads.yaml
            kind: board
            name: Roads Board
            # file: 2013-09-09.yaml
            kind: meeting
            board: roads
            date: 2013-09-09

        Passes:

            board: parks
            meeting: 2013-09-09
            # file: parks.yaml
            kind: board
            name: Parks Board
            # file: 2013-09-09.yaml
            kind: meeting
            board: parks
            date: 2013-09-09
        """,
    ),
    "BP204": Rule(
        "another-item-number",
        Severity.ERROR,
        text="""A report says another item number than the meeting that lists it.

        Agenda, report and minutes cite the number, so it must be the same in all of them. The
        meeting has the last word: a report that it lists need not say the number at all.

        Fails:

            item: 5
            # file: 2013-09-09.yaml
            kind: meeting
            board: {name: Parks Board}
            date: 2013-09-09
            items:
              - number: 4
                report: cycle-parking

        Passes:

            item: 4
            # file: 2013-09-09.yaml
            kind: meeting
            board: {name: Parks Board}
            date: 2013-09-09
            items:
              - number: 4
                report: cycle-parking
        """,
    ),
    "BP205": Rule(
        "several-meetings",
        Severity.ERROR,
        text="""Several meetings list a report, and it does not say which of them it goes to.

        Date and item number are printed on it, and can only be those of one meeting.

        Fails:

            # file: 2013-09-09.yaml
            kind: meeting
            board: {name: Parks Board}
            date: 2013-09-09
            items: [{report: cycle-parking}]
            # file: 2013-10-10.yaml
            kind: meeting
            board: {name: Parks Board}
            date: 2013-10-10
            items: [{report: cycle-parking}]

        Passes:

            # file: 2013-09-09.yaml
            kind: meeting
            board: {name: Parks Board}
            date: 2013-09-09
            items: [{report: cycle-parking}]
            # file: 2013-10-10.yaml
            kind: meeting
            board: {name: Parks Board}
            date: 2013-10-10
            items: [{title: Bus stops}]
        """,
    ),
    "BP206": Rule(
        "repeated-item-number",
        Severity.ERROR,
        text="""Two items of one meeting, or two reports to it, have the same number.

        The agenda gives notice of each item of business (Local Government Act 1972, section
        100B), and the minutes cite it by its number: it must mean one item.

        Fails:

            # file: 2013-09-09.yaml
            kind: meeting
            board: {name: Parks Board}
            date: 2013-09-09
            items:
              - number: 4
                title: Bus stops
              - number: 4
                report: cycle-parking

        Passes:

            # file: 2013-09-09.yaml
            kind: meeting
            board: {name: Parks Board}
            date: 2013-09-09
            items:
              - number: 4
                title: Bus stops
              - number: 5
                report: cycle-parking
        """,
    ),
    "BP207": Rule(
        "another-meeting",
        Severity.ERROR,
        text="""A meeting lists a report that says it is for another meeting.

        The report would carry one date, and lie among the papers of another.

        Fails:

            meeting: 2013-10-10
            # file: 2013-09-09.yaml
            kind: meeting
            board: {name: Parks Board}
            date: 2013-09-09
            items: [{report: cycle-parking}]
            # file: 2013-10-10.yaml
            kind: meeting
            board: {name: Parks Board}
            date: 2013-10-10

        Passes:

            meeting: 2013-09-09
            # file: 2013-09-09.yaml
            kind: meeting
            board: {name: Parks Board}
            date: 2013-09-09
            items: [{report: cycle-parking}]
        """,
    ),
    "BP208": Rule(
        "two-accesses",
        Severity.ERROR,
        text="""A report and its meeting's item differ on whether the public may see it.

        Printing the one would publish what the other keeps closed. Change one of them.

        Fails:

            access: public
            meeting: 2013-09-09
            # file: 2013-09-09.yaml
            kind: meeting
            board: {name: Parks Board}
            date: 2013-09-09
            items: [{report: cycle-parking, access: exempt}]

        Passes:

            meeting: 2013-09-09
            # file: 2013-09-09.yaml
            kind: meeting
            board: {name: Parks Board}
            date: 2013-09-09
            items: [{report: cycle-parking, access: exempt}]
        """,
    ),
    "BP209": Rule(
        "reasons-of-a-public-report",
        Severity.ERROR,
        text="""A report says why it is closed, and is public.

        `exempt` has the reasons for `access: exempt`. With nothing to give reasons for, one of
        the two is a mistake.

        Fails:

            exempt: {paragraphs: [3]}

        Passes:

            access: exempt
            exempt: {paragraphs: [3]}
        """,
    ),
    "BP210": Rule(
        "report-listed-twice",
        Severity.ERROR,
        text="""A meeting lists one report twice.

        It would have two numbers.

        Fails:

            meeting: 2013-09-09
            # file: 2013-09-09.yaml
            kind: meeting
            board: {name: Parks Board}
            date: 2013-09-09
            items: [{report: cycle-parking}, {report: cycle-parking}]

        Passes:

            meeting: 2013-09-09
            # file: 2013-09-09.yaml
            kind: meeting
            board: {name: Parks Board}
            date: 2013-09-09
            items: [{report: cycle-parking}]
        """,
    ),
    "BP220": Rule(
        "unfit-translation",
        Severity.ERROR,
        text="""A report says that it translates another, and cannot be its translation.

        A translation says its own `language`, which is not that of the original; it translates
        the original, not another translation; and there is one into each language.

        Fails:

            # file: cycle-parking.cy-GB.yaml
            kind: report
            translation_of: cycle-parking
            language: en-GB
            title: Parcio beiciau
            style: lga-2013
            purpose: I benderfynu arno.
            summary: Mae'r cynllun yn ychwanegu deugain stand.
            recommendations: Cytuno ar y cynllun.
            action: Swyddogion i weithredu yn ôl penderfyniad yr aelodau.
            contacts: {name: Alex Example}
            sections: {heading: Cefndir, text: Mae deugain stand.}

        Passes:

            # file: cycle-parking.cy-GB.yaml
            kind: report
            translation_of: cycle-parking
            language: cy-GB
            title: Parcio beiciau
            style: lga-2013
            purpose: I benderfynu arno.
            summary: Mae'r cynllun yn ychwanegu deugain stand.
            recommendations: Cytuno ar y cynllun.
            action: Swyddogion i weithredu yn ôl penderfyniad yr aelodau.
            contacts: {name: Alex Example}
            sections: {heading: Cefndir, text: Mae deugain stand.}
        """,
    ),
    "BP221": Rule(
        "contradicting-translation",
        Severity.ERROR,
        text="""A translation says something else than its original about a fact that they share.

        Board, meeting, item and access of the original hold for the translation, as do a key
        decision and the paragraphs by which a report is exempt; it need not say them again.

        Fails:

            item: 4
            # file: cycle-parking.cy-GB.yaml
            kind: report
            translation_of: cycle-parking
            language: cy-GB
            item: 5
            title: Parcio beiciau
            style: lga-2013
            purpose: I benderfynu arno.
            summary: Mae'r cynllun yn ychwanegu deugain stand.
            recommendations: Cytuno ar y cynllun.
            action: Swyddogion i weithredu yn ôl penderfyniad yr aelodau.
            contacts: {name: Alex Example}
            sections: {heading: Cefndir, text: Mae deugain stand.}

        Passes:

            item: 4
            # file: cycle-parking.cy-GB.yaml
            kind: report
            translation_of: cycle-parking
            language: cy-GB
            title: Parcio beiciau
            style: lga-2013
            purpose: I benderfynu arno.
            summary: Mae'r cynllun yn ychwanegu deugain stand.
            recommendations: Cytuno ar y cynllun.
            action: Swyddogion i weithredu yn ôl penderfyniad yr aelodau.
            contacts: {name: Alex Example}
            sections: {heading: Cefndir, text: Mae deugain stand.}
        """,
    ),
}
"""What reports contradict, by code."""
