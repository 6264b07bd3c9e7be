"""BP207, BP210, BP225, BP383, BP386: the items of a meeting, and the reports that it lists.

Rules about meetings import what lays out their items where they need it: most runs check reports.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from boardpapers.models import MEETING
from boardpapers.rules.contexts import PaperContext, ReportContext
from boardpapers.rules.placeholders import placeholders
from boardpapers.rules.rule import Finding, two_places

if TYPE_CHECKING:
    from boardpapers.models import Meeting


def reports_for_another_meeting(context: "PaperContext[Meeting]") -> Iterator[Finding]:
    """A meeting lists a report that is for another meeting.

    The report would have the date of one meeting but be among the papers of another.

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
    """
    workspace = context.workspace
    for index, item in enumerate(context.model.items):
        found = workspace.report_outlines(item.report) if isinstance(item.report, str) else []
        report = found[0].model if len(found) == 1 else None
        if report and isinstance(report.meeting, str) and report.meeting != context.paper.id:
            sentence = f"the report is for the meeting `{report.meeting}`, not this one"
            place = context.paper.value("items", index, "report")
            help = "list it under its own meeting, or change the report's `meeting`"
            yield two_places(sentence, help, place, found[0].value("meeting"))


def reports_listed_twice(context: "PaperContext[Meeting]") -> Iterator[Finding]:
    """A meeting lists the same report twice.

    The report would have two item numbers.

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
    """
    first: dict[str, int] = {}
    for index, item in enumerate(context.model.items):
        report = item.report
        if isinstance(report, str) and (other := first.setdefault(report, index)) != index:
            places = (context.paper.value("items", each, "report") for each in (index, other))
            sentence = f"the report `{report}` is listed twice"
            yield two_places(sentence, "delete one of the two items", *places)


def unlisted_reports(context: ReportContext) -> Iterator[Finding]:
    """A report is for a meeting whose agenda does not list it.

    The agenda and the pack have only the reports that the meeting lists, so this one would be in
    neither. This is reported once the report has no placeholders left, and the meeting has items.
    It is not reported if the meeting is cancelled or has been held.

    Fails:

        meeting: 2013-09-09
        # file: 2013-09-09.yaml
        kind: meeting
        board: {name: Parks Board}
        date: 2013-09-09
        items: [{title: Apologies}]

    Passes:

        id: cycle-parking
        meeting: 2013-09-09
        # file: 2013-09-09.yaml
        kind: meeting
        board: {name: Parks Board}
        date: 2013-09-09
        items: [{title: Apologies}, {report: cycle-parking}]
    """
    workspace, paper, report = context.workspace, context.paper, context.report
    if not isinstance(report.meeting, str) or report.translation_of:
        return
    found = workspace.find(MEETING, report.meeting)
    meeting = found[0].model if len(found) == 1 else None
    if meeting is None or not meeting.items:
        return
    is_over = meeting.status in ("cancelled", "held") or workspace.minutes_of(report.meeting)
    # An item number that the meeting gives to something else is reported with it.
    is_reported = report.item in dict(meeting.numbered_items)
    if is_over or is_reported or workspace.listings(paper.id):
        return
    if not any(placeholders(context)):  # with them, it is not ready for an agenda
        sentence = f"the meeting `{report.meeting}` does not list this report: no pack has it"
        help = f"add `- report: {paper.id}` to the meeting’s `items`, or name another meeting"
        yield two_places(sentence, help, paper.value("meeting"), found[0].key("items"))


def reports_in_items(context: "PaperContext[Meeting]") -> Iterator[Finding]:
    """A report is written in the item of a meeting, so it is not in the pack.

    A pack has the reports that have files of their own. In place of this one, it has a page that
    says that the report is not there. Save the report as a file, and name it in the item by its
    id.

    Fails:

        # file: 2013-09-09.yaml
        kind: meeting
        board: {name: Parks Board}
        date: 2013-09-09
        items:
          - report: {title: Cycle stands, purpose: For information.}

    Passes:

        # file: 2013-09-09.yaml
        kind: meeting
        board: {name: Parks Board}
        date: 2013-09-09
        items: [{report: cycle-parking}]
    """
    from boardpapers.document import link_item

    for index, (number, item) in enumerate(context.model.numbered_items):
        if link_item(context.workspace, number, item, "en-GB").is_left_out:
            sentence = f"the report on item {number} is written in the item: the pack leaves it out"
            help = "give the report a file of its own, and name it here by its id"
            yield Finding(context.paper.key("items", index, "report"), sentence, help)


def untitled_private_items(context: "PaperContext[Meeting]") -> Iterator[Finding]:
    """An item that is not public has no title of its own.

    The title of a private report is private too, so the public agenda and minutes cannot name the
    item. Give it a title that reveals nothing: the agenda gives notice of each item of business
    (Local Government Act 1972, section 100B).

    Fails:

        access: exempt
        exempt: {paragraphs: [3]}
        # file: 2013-09-09.yaml
        kind: meeting
        board: {name: Parks Board}
        date: 2013-09-09
        items: [{report: cycle-parking}]

    Passes:

        access: exempt
        exempt: {paragraphs: [3]}
        # file: 2013-09-09.yaml
        kind: meeting
        board: {name: Parks Board}
        date: 2013-09-09
        items: [{title: Contract for cycle stands, report: cycle-parking}]
    """
    from boardpapers.document import link_item

    meeting, workspace = context.model, context.workspace
    for index, (number, item) in enumerate(meeting.numbered_items):
        if item.title or link_item(workspace, number, item, "en-GB").access == "public":
            continue
        sentence = f"item {number} is private and has no title: the public agenda cannot name it"
        help = "add a `title:` that reveals nothing which is exempt or confidential"
        yield Finding(context.paper.key("items", index, "report"), sentence, help)
