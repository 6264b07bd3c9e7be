"""BP206: items and reports of a meeting that have the same number."""

from collections.abc import Iterator

from boardpapers.rules.contexts import WorkspaceContext
from boardpapers.rules.rule import Finding, two_places
from boardpapers.workspace import PaperSummary

_ANOTHER_NUMBER = "give one of the two another number"


def duplicate_item_numbers(context: WorkspaceContext) -> Iterator[Finding]:
    """Two items of one meeting, or two reports to it, have the same number.

    The agenda gives notice of each item of business (Local Government Act 1972, section 100B), and
    the minutes cite it by number, so a number must mean one item only.

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
    """
    first: dict[tuple[str, str], PaperSummary] = {}
    for paper in context.summaries:
        if paper.meeting is None or paper.item is None:
            continue
        if (other := first.setdefault((paper.meeting, paper.item), paper)) is not paper:
            sentence = f"two reports are item {paper.item} of the meeting `{paper.meeting}`"
            places = (context.workspace.paper(each.path).value("item") for each in (paper, other))
            yield two_places(sentence, _ANOTHER_NUMBER, *places)
