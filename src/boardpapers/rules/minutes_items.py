"""BP370 to BP374: what minutes record, beside the agenda and the calendar."""

from collections.abc import Iterator

from boardpapers.models import Minutes
from boardpapers.reader import DataPath
from boardpapers.rules.linked_contexts import MinutesContext
from boardpapers.rules.rule import Finding, two_places


def items_not_on_the_agenda(context: MinutesContext) -> Iterator[Finding]:
    """The minutes have an item that is not on the agenda, without a reason for urgency.

    A principal council may take such an item only if the chair finds it urgent by reason of special
    circumstances, which the minutes specify: Local Government Act 1972, section 100B(4).

    Fails:

        # file: minutes.yaml
        kind: minutes
        meeting: {board: {name: Parks}, date: 2013-09-09, status: held, items: [{title: Benches}]}
        items: [{item: 2, title: Storm damage, decision: That trees be felled.}]

    Passes:

        # file: minutes.yaml
        kind: minutes
        meeting: {board: {name: Parks}, date: 2013-09-09, status: held, items: [{title: Benches}]}
        items:
          - item: 2
            title: Storm damage
            urgency: The storm was on 8 September.
            decision: That trees be felled.
    """
    numbers = [number for number, _ in context.linked.meeting.numbered_items]
    listed = f"is not on the agenda, whose items are: {', '.join(numbers) or 'none'}"
    urgent = [item.item for item in context.model.items if item.urgency]
    for index, item in enumerate(context.model.items):
        if item.item and item.item not in (*numbers, *urgent):
            help = "correct the number, or add `urgency:` with the special circumstances"
            place = context.paper.value("items", index, "item")
            yield Finding(place, f"item {item.item} {listed}", help)
    for number, path in _cited_items(context.model):
        if number not in (*numbers, *urgent):
            place = context.paper.value(*path)
            yield Finding(place, f"item {number} {listed}", "correct the number")


def _cited_items(minutes: Minutes) -> Iterator[tuple[str, DataPath]]:
    """Yield the numbers of items that declarations and resolutions to exclude the public name."""
    for index, declaration in enumerate(minutes.declarations):
        if declaration.item:
            yield declaration.item, ("declarations", index, "item")
    for index, item in enumerate(minutes.items):
        for position, number in enumerate(item.public_excluded_for):
            yield number, ("items", index, "public_excluded_for", position)


def items_minuted_twice(context: MinutesContext) -> Iterator[Finding]:
    """Two minutes are about the same item.

    Readers who look for what was decided would find only one of them.

    Fails:

        # file: minutes.yaml
        kind: minutes
        meeting: {board: {name: Parks}, date: 2013-09-09, status: held, items: [{title: Benches}]}
        items: [{item: 1, outcome: noted}, {item: 1, outcome: agreed}]

    Passes:

        # file: minutes.yaml
        kind: minutes
        meeting: {board: {name: Parks}, date: 2013-09-09, status: held, items: [{title: Benches}]}
        items: [{item: 1, outcome: noted}]
    """
    first: dict[str, int] = {}
    for index, item in enumerate(context.model.items):
        if item.item and (other := first.setdefault(item.item, index)) != index:
            places = (context.paper.value("items", each, "item") for each in (index, other))
            help = "put what was decided into one of them"
            yield two_places(f"item {item.item} has two minutes", help, *places)


def actions_without_owner(context: MinutesContext) -> Iterator[Finding]:
    """An action does not say who is to do it.

    The next meeting does not know who should report on it.

    Fails:

        # file: minutes.yaml
        kind: minutes
        meeting: {board: {name: Parks}, date: 2013-09-09, status: held, items: [{title: Benches}]}
        items: [{item: 1, actions: {action: Order benches}}]

    Passes:

        # file: minutes.yaml
        kind: minutes
        meeting: {board: {name: Parks}, date: 2013-09-09, status: held, items: [{title: Benches}]}
        items: [{item: 1, actions: {action: Order benches, owner: Head of Parks}}]
    """
    for index, item in enumerate(context.model.items):
        for number, action in enumerate(item.actions):
            if not action.owner:
                place = context.paper.key("items", index, "actions", number, "action")
                yield Finding(place, "this action has no owner", "add `owner:`")


def meetings_not_held(context: MinutesContext) -> Iterator[Finding]:
    """The minutes are of a meeting that, by its own file, has not been held.

    The agenda would still say that the meeting is planned, or is cancelled.

    Fails:

        # file: minutes.yaml
        kind: minutes
        meeting: {board: {name: Parks Board}, date: 2013-09-09, status: cancelled}

    Passes:

        # file: minutes.yaml
        kind: minutes
        meeting: {board: {name: Parks Board}, date: 2013-09-09, status: held}
    """
    status = context.linked.meeting.status
    if status != "held":
        sentence = f"these are minutes of a meeting whose status is `{status}`"
        help = "write `status: held` in the meeting"
        yield Finding(context.paper.value("meeting"), sentence, help)


def minute_numbers(context: MinutesContext) -> Iterator[Finding]:
    """Two minutes have the same number, or the next number cannot be worked out.

    People cite a decision by the number of its minute. A number such as `27/25` has two numbers in
    it, so write the numbers of the minutes after it.

    Fails:

        # file: minutes.yaml
        kind: minutes
        meeting: {board: {name: Parks}, date: 2013-09-09, status: held, items: [{title: Benches}]}
        items: [{item: 1, number: 27/25}, {title: Close of business}]

    Passes:

        # file: minutes.yaml
        kind: minutes
        meeting: {board: {name: Parks}, date: 2013-09-09, status: held, items: [{title: Benches}]}
        items: [{item: 1, number: 27/25}, {title: Close of business, number: 28/25}]
    """
    first: dict[str, int] = {}
    has_numbers = any(each.number for each in context.model.items)
    before = ""
    for index, (number, minute) in enumerate(context.model.numbered_items):
        field = "number" if minute.number else "item" if minute.item else "title"
        place = context.paper.value("items", index, field)
        if not number and has_numbers and before:
            sentence = (
                f"this minute has no number, and `{before}` does not say which number is next"
            )
            yield Finding(place, sentence, "add `number:`")
        elif has_numbers and number and (other := first.setdefault(number, index)) != index:
            there = context.paper.key("items", other)
            sentence = f"two minutes have the number {number}"
            yield two_places(sentence, "give one of the two another number", place, there)
        before = minute.number or before
