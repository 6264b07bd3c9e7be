"""BP375 and BP376: the meeting that agrees minutes."""

from collections.abc import Iterator

from boardpapers.models import MEETING, Meeting
from boardpapers.rules.contexts import PaperContext
from boardpapers.rules.linked_contexts import MinutesContext
from boardpapers.rules.rule import Finding
from boardpapers.workspace import Workspace


def unclear_agreement(context: MinutesContext) -> Iterator[Finding]:
    """Minutes do not say which later meeting agreed them, or say it although they are a draft.

    Minutes of a council are signed at the same or the next suitable meeting: Local Government Act
    1972, Schedule 12, paragraph 41. Readers look there for corrections.

    Fails:

        # file: minutes.yaml
        kind: minutes
        meeting: {board: {name: Parks Board}, date: 2013-09-09, status: held}
        status: agreed

    Passes:

        # file: second.yaml
        kind: meeting
        board: {name: Parks Board}
        date: 2013-10-10
        status: held
        # file: minutes.yaml
        kind: minutes
        meeting: {board: {name: Parks Board}, date: 2013-09-09, status: held}
        status: agreed
        agreed_at: second
    """
    minutes, paper = context.model, context.paper
    later = _meeting(context.workspace, minutes.agreed_at)
    if minutes.status == "draft":
        if minutes.agreed_at:
            sentence = "these minutes are a draft, but name the meeting that agreed them"
            help = "write `status: agreed`, or delete `agreed_at`"
            yield Finding(paper.value("agreed_at"), sentence, help)
    elif later is None:
        sentence = "these minutes are agreed, but do not say at which meeting"
        yield Finding(paper.value("status"), sentence, "add `agreed_at:` with its id")
    elif later.date <= context.linked.meeting.date:
        sentence = (
            f"the meeting that agreed them, on {later.date}, is not after that of the minutes"
        )
        help = "name a later meeting"
        yield Finding(paper.value("agreed_at"), sentence, help)
    elif later.status != "held":
        sentence = f"the status of the meeting that agreed them is `{later.status}`"
        help = "write `status: held` in that meeting, or `status: draft` here"
        yield Finding(paper.value("agreed_at"), sentence, help)


def unclear_approval(context: PaperContext[Meeting]) -> Iterator[Finding]:
    """An agenda asks for the approval of minutes of a meeting that is later, or was not held.

    That meeting cannot have minutes yet, so another one is probably meant.

    Fails:

        # file: second.yaml
        kind: meeting
        board: {name: Parks Board}
        date: 2013-10-10
        items: [{title: Minutes, minutes_of: second}]

    Passes:

        # file: first.yaml
        kind: meeting
        board: {name: Parks Board}
        date: 2013-09-09
        status: held
        # file: second.yaml
        kind: meeting
        board: {name: Parks Board}
        date: 2013-10-10
        items: [{title: Minutes, minutes_of: first}]
    """
    for index, item in enumerate(context.model.items):
        before = _meeting(context.workspace, item.minutes_of)
        if before is None or item.minutes_of is None:
            continue
        place = context.paper.value("items", index, "minutes_of")
        if before.date >= context.model.date:
            sentence = f"the meeting `{item.minutes_of}`, on {before.date}, is not before this one"
            yield Finding(place, sentence, "name an earlier meeting")
        elif before.status in ("cancelled", "postponed"):
            sentence = f"the meeting `{item.minutes_of}` has no minutes: it was {before.status}"
            yield Finding(place, sentence, "name a meeting that was held")


def _meeting(workspace: Workspace, id: str | None) -> Meeting | None:
    found = workspace.find(MEETING, id) if id else []
    return found[0].model if len(found) == 1 else None
