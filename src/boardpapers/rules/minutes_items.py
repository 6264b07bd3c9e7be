"""BP370 to BP373: what minutes record, beside the agenda and the calendar."""

from collections.abc import Iterator

from boardpapers.rules.contexts import MinutesContext
from boardpapers.rules.rule import Finding, two_places


def items_not_on_the_agenda(context: MinutesContext) -> Iterator[Finding]:
    """The minutes have an item that is not on the agenda, without a reason for urgency.

    A principal council may take such an item only if the chair finds it urgent by reason of special
    circumstances, which the minutes specify: Local Government Act 1972, section 100B(4).

    Fails:

        # file: parks.yaml
        kind: board
        name: Parks Board
        # file: first.yaml
        kind: meeting
        board: parks
        date: 2013-09-09
        status: held
        items: [{title: Benches}]
        # file: minutes.yaml
        kind: minutes
        meeting: first
        items: [{item: 2, title: Storm damage, decision: That trees be felled.}]

    Passes:

        # file: parks.yaml
        kind: board
        name: Parks Board
        # file: first.yaml
        kind: meeting
        board: parks
        date: 2013-09-09
        status: held
        items: [{title: Benches}]
        # file: minutes.yaml
        kind: minutes
        meeting: first
        items:
          - item: 2
            title: Storm damage
            urgency: The storm was on 8 September.
            decision: That trees be felled.
    """
    numbers = [number for number, _ in context.linked.meeting.numbered_items]
    for index, item in enumerate(context.model.items):
        if item.item not in numbers and not item.urgency:
            listed = ", ".join(numbers) or "none"
            sentence = f"item {item.item} is not on the agenda, whose items are: {listed}"
            help = "correct the number, or add `urgency:` with the special circumstances"
            yield Finding(context.paper.value("items", index, "item"), sentence, help)


def items_minuted_twice(context: MinutesContext) -> Iterator[Finding]:
    """Two minutes are about the same item.

    Readers who look for what was decided would find only one of them.

    Fails:

        # file: parks.yaml
        kind: board
        name: Parks Board
        # file: first.yaml
        kind: meeting
        board: parks
        date: 2013-09-09
        status: held
        items: [{title: Benches}]
        # file: minutes.yaml
        kind: minutes
        meeting: first
        items: [{item: 1, outcome: noted}, {item: 1, outcome: agreed}]

    Passes:

        # file: parks.yaml
        kind: board
        name: Parks Board
        # file: first.yaml
        kind: meeting
        board: parks
        date: 2013-09-09
        status: held
        items: [{title: Benches}]
        # file: minutes.yaml
        kind: minutes
        meeting: first
        items: [{item: 1, outcome: noted}]
    """
    first: dict[str, int] = {}
    for index, item in enumerate(context.model.items):
        if (other := first.setdefault(item.item, index)) != index:
            places = (context.paper.value("items", each, "item") for each in (index, other))
            help = "put what was decided into one of them"
            yield two_places(f"item {item.item} has two minutes", help, *places)


def actions_without_owner(context: MinutesContext) -> Iterator[Finding]:
    """An action does not say who is to do it.

    Nobody is asked to report on it at the next meeting.

    Fails:

        # file: parks.yaml
        kind: board
        name: Parks Board
        # file: first.yaml
        kind: meeting
        board: parks
        date: 2013-09-09
        status: held
        items: [{title: Benches}]
        # file: minutes.yaml
        kind: minutes
        meeting: first
        items: [{item: 1, actions: {action: Order benches}}]

    Passes:

        # file: parks.yaml
        kind: board
        name: Parks Board
        # file: first.yaml
        kind: meeting
        board: parks
        date: 2013-09-09
        status: held
        items: [{title: Benches}]
        # file: minutes.yaml
        kind: minutes
        meeting: first
        items: [{item: 1, actions: {action: Order benches, owner: Head of Parks}}]
    """
    for index, item in enumerate(context.model.items):
        for number, action in enumerate(item.actions):
            if not action.owner:
                place = context.paper.key("items", index, "actions", number, "action")
                yield Finding(place, "this action has no owner", "add `owner:`")


def meetings_not_held(context: MinutesContext) -> Iterator[Finding]:
    """The minutes are of a meeting that, by its own file, has not been held.

    The agenda would still say that the meeting is to come, or is cancelled.

    Fails:

        # file: parks.yaml
        kind: board
        name: Parks Board
        # file: first.yaml
        kind: meeting
        board: parks
        date: 2013-09-09
        status: cancelled
        # file: minutes.yaml
        kind: minutes
        meeting: first

    Passes:

        # file: parks.yaml
        kind: board
        name: Parks Board
        # file: first.yaml
        kind: meeting
        board: parks
        date: 2013-09-09
        status: held
        # file: minutes.yaml
        kind: minutes
        meeting: first
    """
    status = context.linked.meeting.status
    if status != "held":
        sentence = f"these are minutes of a meeting whose status is `{status}`"
        help = "write `status: held` in the meeting"
        yield Finding(context.paper.value("meeting"), sentence, help)
