"""BP361, BP363, BP379: who took the chair, stood in for others, and moved motions in minutes."""

import re
from collections.abc import Iterator

from boardpapers.law.regimes import BODIES
from boardpapers.reader import DataPath
from boardpapers.rules.linked_contexts import MinutesContext
from boardpapers.rules.members_at_items import attending, gone_at_items, key_of
from boardpapers.rules.rule import Finding
from boardpapers.workspace import references_of

_CHAIRS = re.compile(r"(?i)chair|convener|president|leader|mayor|cadeir|llywydd|arweinydd|\bmaer\b")
_ROLES = {
    "chair": "took the chair",
    "moved_by": "moved this",
    "seconded_by": "seconded this",
}


def chair_not_named(context: MinutesContext) -> Iterator[Finding]:
    """The minutes do not say who took the chair, although the chair of the board was not there.

    Whoever presides signs the minutes, and may have a casting vote. If the vice-chair was present,
    the minutes need not say that the vice-chair took the chair.

    Fails:

        # file: minutes.yaml
        kind: minutes
        meeting:
          board:
            name: Parks Board
            members:
              - {member: {id: ann, name: Ann Example}, role: Chair}
              - {member: {id: bob, name: Bob Example}}
          date: 2013-09-09
          status: held
        present: [{id: bob, name: Bob Example}]
        apologies: [{id: ann, name: Ann Example}]

    Passes:

        # file: minutes.yaml
        kind: minutes
        meeting:
          board:
            name: Parks Board
            members:
              - {member: {id: ann, name: Ann Example}, role: Chair}
              - {member: {id: bob, name: Bob Example}}
          date: 2013-09-09
          status: held
        chair: {id: bob, name: Bob Example}
        present: [{id: bob, name: Bob Example}]
        apologies: [{id: ann, name: Ann Example}]
    """
    minutes = context.model
    chairs = {key_of(e.member) for e in context.linked.seats if e.role and _CHAIRS.search(e.role)}
    there = {key_of(each) for each in attending(context)}
    if minutes.chair is None and chairs and minutes.present and not chairs & there:
        sentence = "no chair or vice-chair was present, and the minutes do not say who presided"
        help = "add `chair:` with the member who took the chair"
        yield Finding(context.paper.key("present"), sentence, help)


def substitutes_on_an_executive(context: MinutesContext) -> Iterator[Finding]:
    """Someone attended a meeting of an executive as a substitute.

    An executive has only the members whom its leader or mayor has appointed: Local Government Act
    2000, section 9C in England and section 11 in Wales. No other councillor can take the place of
    one of them for a meeting, count towards the quorum, or vote. Councillors who came belong under
    `in_attendance`.

    Fails:

        # file: minutes.yaml
        kind: minutes
        meeting:
          board: {name: Cabinet, regime: england-executive}
          date: 2026-03-19
          status: held
        present: [{id: ann, name: Ann Example}]
        substitutes: {member: {id: cat, name: Cat Example}, for: {id: bob, name: Bob Example}}

    Passes:

        # file: minutes.yaml
        kind: minutes
        meeting:
          board: {name: Cabinet, regime: england-executive}
          date: 2026-03-19
          status: held
        present: [{id: ann, name: Ann Example}]
        apologies: [{id: bob, name: Bob Example}]
        in_attendance: [Councillor Cat Example]
    """
    body = BODIES.get(context.linked.board.regime)
    if body is None or not body.is_executive:
        return
    for index, each in enumerate(context.model.substitutes):
        name = context.linked.person(each.member).name
        sentence = f"{name} is a substitute, but an executive has none"
        help = "list councillors who are not members of the executive under `in_attendance`"
        yield Finding(context.paper.value("substitutes", index, "member"), sentence, help)


def absent_movers(context: MinutesContext) -> Iterator[Finding]:
    """A member who was not there took the chair, or moved or seconded a motion.

    A member who declared an interest and left the room was not there for that item. One who left
    the meeting during an item was not there for the items after it. A member cannot second their
    own motion.

    Fails:

        # file: minutes.yaml
        kind: minutes
        meeting: {board: {name: Parks}, date: 2013-09-09, status: held, items: [{title: Benches}]}
        present: [{id: ann, name: Ann Example}]
        items:
          - item: 1
            moved_by: {id: ann, name: Ann Example}
            seconded_by: {id: bob, name: Bob Example}
            decision: That benches be bought.

    Passes:

        # file: minutes.yaml
        kind: minutes
        meeting: {board: {name: Parks}, date: 2013-09-09, status: held, items: [{title: Benches}]}
        present: [{id: ann, name: Ann Example}, {id: bob, name: Bob Example}]
        items:
          - item: 1
            moved_by: {id: ann, name: Ann Example}
            seconded_by: {id: bob, name: Bob Example}
            decision: That benches be bought.
    """
    minutes, there = context.model, {key_of(each) for each in attending(context)}
    gone = list(gone_at_items(context))
    if not minutes.present:
        return
    movers: dict[DataPath, str] = {}
    for reference, path in references_of(minutes):
        key, role = key_of(reference), path[-1]
        if role not in _ROLES:
            continue
        name, place = context.linked.person(reference).name, context.paper.value(*path)
        if key not in there:
            sentence = f"{name} {_ROLES[role]}, but is not under `present` or `substitutes`"
            yield Finding(place, sentence, "check who was present")
        elif role != "chair" and key in gone[int(path[1])]:
            sentence = f"{name} {_ROLES[role]}, but was not in the meeting at this item"
            yield Finding(place, sentence, "check the name, and when the member was there")
        elif role == "seconded_by" and movers.get(path[:-1]) == key:
            yield Finding(place, f"{name} moved this, and cannot second it", "check the names")
        movers[path[:-1]] = key
