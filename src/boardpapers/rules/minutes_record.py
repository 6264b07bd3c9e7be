"""BP440, BP442, BP443: the names that minutes record, and the meeting that agrees them."""

from collections.abc import Iterator

from boardpapers.law.printed_days import long_day
from boardpapers.law.regimes import BODIES
from boardpapers.models import MEETING
from boardpapers.rules.contexts import MinutesContext
from boardpapers.rules.rule import Finding


def members_not_named(context: MinutesContext) -> Iterator[Finding]:
    """The minutes do not name the members who were present.

    The names of the members present at a meeting of a council are recorded: Local Government Act
    1972, Schedule 12, paragraph 40.

    Fails:

        # file: parks.yaml
        kind: board
        name: Parks Committee
        regime: england-council
        # file: meeting.yaml
        kind: meeting
        board: parks
        date: 2026-03-19
        status: held
        items: [{title: Benches}]
        # file: minutes.yaml
        kind: minutes
        meeting: meeting
        items: [{item: 1, outcome: noted}]

    Passes:

        # file: parks.yaml
        kind: board
        name: Parks Committee
        regime: england-council
        members: [{member: {id: ann, name: Ann Example}}]
        # file: meeting.yaml
        kind: meeting
        board: parks
        date: 2026-03-19
        status: held
        items: [{title: Benches}]
        # file: minutes.yaml
        kind: minutes
        meeting: meeting
        present: [{id: ann, name: Ann Example}]
        items: [{item: 1, outcome: noted}]
    """
    minutes = context.model
    if context.linked.board.regime in BODIES and not minutes.present and not minutes.substitutes:
        sentence = "the minutes do not name the members who were present"
        yield Finding(context.paper.key("meeting"), sentence, "add `present:` with their ids")


def agreed_too_early(context: MinutesContext) -> Iterator[Finding]:
    """The meeting that agreed the minutes was held before the meeting that they are of.

    Minutes are signed at the same or the next suitable meeting: Local Government Act 1972, Schedule
    12, paragraph 41.

    Fails:

        # file: parks.yaml
        kind: board
        name: Parks Committee
        regime: england-council
        # file: first.yaml
        kind: meeting
        board: parks
        date: 2026-03-19
        status: held
        # file: before.yaml
        kind: meeting
        board: parks
        date: 2026-02-19
        # file: minutes.yaml
        kind: minutes
        meeting: first
        status: agreed
        agreed_at: before

    Passes:

        # file: parks.yaml
        kind: board
        name: Parks Committee
        regime: england-council
        # file: first.yaml
        kind: meeting
        board: parks
        date: 2026-03-19
        status: held
        # file: next.yaml
        kind: meeting
        board: parks
        date: 2026-04-16
        # file: minutes.yaml
        kind: minutes
        meeting: first
        status: agreed
        agreed_at: next
    """
    id = context.model.agreed_at
    found = context.workspace.find(MEETING, id) if id else []
    agreeing = found[0].model if len(found) == 1 else None
    held = context.linked.meeting.date
    if agreeing and agreeing.date < held and context.linked.board.regime in BODIES:
        sentence = f"the meeting on {long_day(agreeing.date)} cannot agree minutes of a later one"
        help = f"name a meeting on or after {long_day(held)}"
        yield Finding(context.paper.value("agreed_at"), sentence, help)


def agreed_by_no_meeting(context: MinutesContext) -> Iterator[Finding]:
    """The minutes are agreed, but do not say at which meeting.

    Minutes are signed at the same or the next suitable meeting: Local Government Act 1972, Schedule
    12, paragraph 41.

    Fails:

        # file: parks.yaml
        kind: board
        name: Parks Committee
        regime: england-council
        # file: first.yaml
        kind: meeting
        board: parks
        date: 2026-03-19
        status: held
        # file: minutes.yaml
        kind: minutes
        meeting: first
        status: agreed

    Passes:

        # file: parks.yaml
        kind: board
        name: Parks Committee
        regime: england-council
        # file: first.yaml
        kind: meeting
        board: parks
        date: 2026-03-19
        status: held
        # file: minutes.yaml
        kind: minutes
        meeting: first
        status: draft
    """
    minutes = context.model
    is_agreed = minutes.status == "agreed" and context.linked.board.regime in BODIES
    if is_agreed and not minutes.agreed_at:
        sentence = "the minutes are agreed, but do not say at which meeting"
        help = "add `agreed_at:` with the id of the meeting"
        yield Finding(context.paper.value("status"), sentence, help)
