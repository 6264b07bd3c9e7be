"""BP366, BP367, BP377, BP440: who was at a meeting, and whether they were enough."""

from collections.abc import Iterator

from boardpapers.law.regimes import BODIES
from boardpapers.rules.linked_contexts import MinutesContext
from boardpapers.rules.members_at_items import counted, gone_at_items, key_of, quorum_of
from boardpapers.rules.rule import Finding, two_places
from boardpapers.workspace import references_of

_NO_QUORUM = "without a quorum, no decision can be taken"


def quorum_not_met(context: MinutesContext) -> Iterator[Finding]:
    """Fewer members were present than the board needs to take a decision.

    Decisions of a meeting without a quorum can be challenged. Substitutes count, and members
    without a vote do not. In England, members who attend remotely do not count either. Members who
    left during an earlier item, or because of an interest, do not count at that item.

    If the board is the council itself (`full_council: yes`) and gives no quorum, the law does: one
    quarter of the members of a principal council; one third of those of a parish or community
    council, and at least three (Local Government Act 1972, Schedule 12, paragraphs 6, 12 and 28).

    Fails:

        # file: minutes.yaml
        kind: minutes
        meeting:
          board: {name: Parks Board, quorum: 2, members: [{member: {id: ann, name: Ann Example}}]}
          date: 2013-09-09
          status: held
        present: [{id: ann, name: Ann Example}]

    Passes:

        # file: minutes.yaml
        kind: minutes
        meeting:
          board: {name: Parks Board, quorum: 1, members: [{member: {id: ann, name: Ann Example}}]}
          date: 2013-09-09
          status: held
        present: [{id: ann, name: Ann Example}]
    """
    quorum = quorum_of(context)
    if quorum is None or not context.model.present:
        return
    present = [key_of(each) for each in counted(context)]
    if len(present) < quorum:
        help = f"check `present` and `substitutes`: {_NO_QUORUM}"
        yield Finding(context.paper.key("present"), _too_few(len(present), quorum), help)
        return
    for index, (item, gone) in enumerate(
        zip(context.model.items, gone_at_items(context), strict=True)
    ):
        left = sum(each not in gone for each in present)
        if left < quorum and (item.decisions or item.vote):
            place = context.paper.key("items", index, "item" if item.item else "title")
            help = f"check who had left by then: {_NO_QUORUM}"
            yield Finding(place, _too_few(left, quorum), help)


def _too_few(present: int, quorum: int) -> str:
    if present == 0:
        return f"no member who counts towards the quorum was present; the quorum is {quorum}"
    counting = "1 member who counts" if present == 1 else f"{present} members who count"
    was = "was" if present == 1 else "were"
    return f"only {counting} towards the quorum {was} present; the quorum is {quorum}"


def people_without_a_seat(context: MinutesContext) -> Iterator[Finding]:
    """Someone who has no seat on the board on that day is present as a member, or voted.

    The seat may have ended, or not begun yet. Other councillors who came belong under
    `in_attendance`, and substitutes under `substitutes`.

    Fails:

        # file: minutes.yaml
        kind: minutes
        meeting:
          board:
            name: Parks Board
            members: [{member: {id: ann, name: Ann Example}, to: 2013-05-01}]
          date: 2013-09-09
          status: held
        present: [{id: ann, name: Ann Example}]

    Passes:

        # file: minutes.yaml
        kind: minutes
        meeting:
          board:
            name: Parks Board
            members: [{member: {id: ann, name: Ann Example}, to: 2014-05-01}]
          date: 2013-09-09
          status: held
        present: [{id: ann, name: Ann Example}]
    """
    linked = context.linked
    if not linked.board.members:
        return
    known = {key_of(seat.member) for seat in linked.seats}
    known |= {key_of(each.member) for each in context.model.substitutes}
    seen: set[str] = set()
    for reference, path in references_of(context.model):
        key = key_of(reference)
        if path[0] in ("apologies", "absent", "substitutes") or key in known or key in seen:
            continue
        seen.add(key)
        name = linked.person(reference).name
        sentence = f"{name} has no seat on this board on the day of the meeting"
        help = "check the dates in the board, or list them under `in_attendance` or `substitutes`"
        yield Finding(context.paper.value(*path), sentence, help)


def present_and_absent(context: MinutesContext) -> Iterator[Finding]:
    """A member is listed twice: as present and with apologies, for example.

    Readers cannot tell whether the member was there.

    Fails:

        # file: minutes.yaml
        kind: minutes
        meeting: {board: {name: Parks Board}, date: 2013-09-09, status: held}
        present: [{id: ann, name: Ann Example}]
        apologies: [{id: ann, name: Ann Example}]

    Passes:

        # file: minutes.yaml
        kind: minutes
        meeting: {board: {name: Parks Board}, date: 2013-09-09, status: held}
        present: [{id: ann, name: Ann Example}]
        apologies: [{id: bob, name: Bob Example}]
    """
    lists = ("present", "apologies", "absent", "substitutes")
    first: dict[str, tuple[str | int, ...]] = {}
    for reference, path in references_of(context.model):
        if path[0] not in lists or path[-1] == "for":
            continue
        if (other := first.setdefault(key_of(reference), path)) != path:
            name = context.linked.person(reference).name
            sentence = f"{name} is under `{path[0]}`"
            sentence += " twice" if other[0] == path[0] else f" and under `{other[0]}`"
            places = (context.paper.value(*each) for each in (path, other))
            yield two_places(sentence, "delete one of the two", *places)


def members_not_named(context: MinutesContext) -> Iterator[Finding]:
    """The minutes do not name the members who were present.

    The names of the members present at a meeting of a council are recorded: Local Government Act
    1972, Schedule 12, paragraph 40.

    Fails:

        # file: meeting.yaml
        kind: meeting
        board: {name: Parks Committee, regime: england-council}
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
