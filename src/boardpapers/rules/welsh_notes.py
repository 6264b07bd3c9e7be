"""BP450 to BP452: the note and the broadcast of meetings in Wales."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from boardpapers.law.printed_days import long_day
from boardpapers.law.regimes import nation_of
from boardpapers.rules.linked_contexts import MinutesContext
from boardpapers.rules.rule import Finding

if TYPE_CHECKING:
    from boardpapers.law.meeting_deadlines import Deadline

_BROADCAST_SINCE = date(2022, 5, 5)
"""Section 46 of the Act of 2021 came into force."""


def notes_too_late(context: MinutesContext) -> Iterator[Finding]:
    """The note of a meeting in Wales is published too late.

    Since 1 May 2021, a note of each meeting is published within seven working days, beginning with
    the day of the meeting: Local Government Act 1972, section 100C(1C), and Schedule 12, paragraph
    26ZA, for community councils.

    Fails:

        # file: meeting.yaml
        kind: meeting
        board: {name: Parks Committee, regime: wales-council}
        date: 2026-03-12
        status: held
        # file: minutes.yaml
        kind: minutes
        meeting: meeting
        note_published: 2026-03-23

    Passes:

        # file: meeting.yaml
        kind: meeting
        board: {name: Parks Committee, regime: wales-council}
        date: 2026-03-12
        status: held
        # file: minutes.yaml
        kind: minutes
        meeting: meeting
        note_published: 2026-03-20
    """
    from boardpapers.law.meeting_deadlines import NOTE_REASON

    published, deadline = context.model.note_published, _note(context)
    if published and deadline and published > deadline.day:
        sentence = f"the note is published after {long_day(deadline.day)}, {NOTE_REASON}"
        help = f"publish it within seven working days ({deadline.provision})"
        yield Finding(context.paper.value("note_published"), sentence, help)


def notes_without_outcome(context: MinutesContext) -> Iterator[Finding]:
    """A decision has no outcome for the note of a meeting in Wales.

    The note has the names of the members who were present and absent, the declarations of interest,
    and the decisions with the outcome of any vote, except exempt business: Local Government Act
    1972, section 100C(1C).

    Fails:

        # file: meeting.yaml
        kind: meeting
        board: {name: Parks Committee, regime: wales-council}
        date: 2026-03-12
        status: held
        items: [{title: Benches}]
        # file: minutes.yaml
        kind: minutes
        meeting: meeting
        items: [{item: 1, decision: That benches be bought.}]

    Passes:

        # file: meeting.yaml
        kind: meeting
        board: {name: Parks Committee, regime: wales-council}
        date: 2026-03-12
        status: held
        items: [{title: Benches}]
        # file: minutes.yaml
        kind: minutes
        meeting: meeting
        items: [{item: 1, decision: That benches be bought., outcome: agreed}]
    """
    if not _note(context):
        return
    for index, minute in enumerate(context.model.items):
        if minute.decisions and not minute.outcome and not minute.vote:
            sentence = "the decision has no outcome, which the note of the meeting gives"
            help = "add `outcome:`, and `vote:` if there was one"
            yield Finding(context.paper.value("items", index, "item"), sentence, help)


def councils_without_broadcast(context: MinutesContext) -> Iterator[Finding]:
    """The minutes of a council in Wales do not say where its meeting can be watched.

    Since 5 May 2022, meetings of a full council are broadcast live, and the recording is kept for
    the public: Local Government and Elections (Wales) Act 2021, section 46. A broadcast that fails
    does not make the proceedings unlawful.

    Fails:

        # file: meeting.yaml
        kind: meeting
        board: {name: Council, regime: wales-council, full_council: yes}
        date: 2026-03-12
        status: held
        # file: minutes.yaml
        kind: minutes
        meeting: meeting

    Passes:

        # file: meeting.yaml
        kind: meeting
        board: {name: Council, regime: wales-council, full_council: yes}
        date: 2026-03-12
        status: held
        # file: minutes.yaml
        kind: minutes
        meeting: meeting
        broadcast: "[Watch the meeting](https://www.example.gov.uk/watch/2026-03-12)"
    """
    board, meeting = context.linked.board, context.linked.meeting
    is_council = board.full_council and board.regime == "wales-council"
    if is_council and meeting.date >= _BROADCAST_SINCE and not context.model.broadcast:
        sentence = "the minutes do not say where the meeting can be watched"
        help = "add `broadcast:` with the link to the recording"
        yield Finding(context.paper.key("meeting"), sentence, help)


def _note(context: MinutesContext) -> "Deadline | None":
    """Return the deadline of the note of a meeting; None if it needs none."""
    regime = context.linked.board.regime
    if nation_of(regime) != "Wales":
        return None
    from boardpapers.law.meeting_deadlines import note_of_meeting

    return note_of_meeting(regime, context.linked.meeting.date)
