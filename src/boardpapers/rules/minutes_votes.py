"""BP368, BP369 and BP378: the votes in minutes, and those who gave them."""

from collections.abc import Collection, Iterator

from boardpapers.models import Vote
from boardpapers.reader import DataPath
from boardpapers.rules.linked_contexts import MinutesContext
from boardpapers.rules.members_at_items import attending, entitled, gone_at_items, key_of
from boardpapers.rules.rule import Finding
from boardpapers.workspace import MemberReference, recorded_votes


def too_many_votes(context: MinutesContext) -> Iterator[Finding]:
    """There are more votes than members present who may vote.

    Either a number is wrong, or someone is missing under `present`. Members who left during an
    earlier item, or because of an interest, do not vote.

    Fails:

        # file: minutes.yaml
        kind: minutes
        meeting: {board: {name: Parks}, date: 2013-09-09, status: held, items: [{title: Benches}]}
        present: [{name: Ann Example}, {name: Bob Example}]
        items: [{item: 1, decision: That benches be bought., vote: {for: 2, against: 1}}]

    Passes:

        # file: minutes.yaml
        kind: minutes
        meeting: {board: {name: Parks}, date: 2013-09-09, status: held, items: [{title: Benches}]}
        present: [{name: Ann Example}, {name: Bob Example}]
        items: [{item: 1, decision: That benches be bought., vote: {for: 1, against: 1}}]
    """
    if not context.model.present:
        return
    may_vote = [key_of(each) for each in entitled(context)]
    gone = list(gone_at_items(context))
    for index, vote, path in _votes(context):
        there = sum(each not in gone[index] for each in may_vote)
        if (votes := _number_of_votes(vote)) > there:
            may = f"only {there} member{'' if there == 1 else 's'} present may vote"
            sentence = f"there are {votes} votes, but {may}"
            help = "check the numbers, and who is under `present`"
            yield Finding(context.paper.key(*path), sentence, help)


def votes_of_the_absent(context: MinutesContext) -> Iterator[Finding]:
    """A recorded vote names someone who was not there, or more than once.

    A member who declared an interest and left the room was not there for that item. One who left
    the meeting during an item was not there for the items after it.

    Fails:

        # file: minutes.yaml
        kind: minutes
        meeting: {board: {name: Parks}, date: 2013-09-09, status: held, items: [{title: Benches}]}
        present: [{id: ann, name: Ann Example}, {id: bob, name: Bob Example}]
        declarations: {member: {id: bob, name: Bob Example}, item: 1, left: yes}
        items:
          - item: 1
            decision: That benches be bought.
            vote: {for: [{id: ann, name: Ann Example}, {id: bob, name: Bob Example}]}

    Passes:

        # file: minutes.yaml
        kind: minutes
        meeting: {board: {name: Parks}, date: 2013-09-09, status: held, items: [{title: Benches}]}
        present: [{id: ann, name: Ann Example}, {id: bob, name: Bob Example}]
        declarations: {member: {id: bob, name: Bob Example}, item: 1, left: yes}
        items:
          - item: 1
            decision: That benches be bought.
            vote: {for: [{id: ann, name: Ann Example}]}
    """
    present = {key_of(each) for each in attending(context)}
    gone = list(gone_at_items(context))
    for index, vote, path in _votes(context):
        voted: set[str] = set()
        for side, members in recorded_votes(vote):
            for number, member in enumerate(members):
                key = key_of(member)
                if reason := _cannot_vote(context, key, index, gone[index], voted, present):
                    place = context.paper.value(*path, side, number)
                    name = context.linked.person(member).name
                    yield Finding(place, f"{name} {reason}", "check who voted")
                voted.add(key)


def votes_not_unanimous(context: MinutesContext) -> Iterator[Finding]:
    """A vote is called unanimous, but not all voted for the motion.

    One of the two is a mistake, and readers cannot tell which.

    Fails:

        # file: minutes.yaml
        kind: minutes
        meeting: {board: {name: Parks}, date: 2013-09-09, status: held, items: [{title: Benches}]}
        items: [{item: 1, vote: {for: 4, against: 2, unanimous: yes}}]

    Passes:

        # file: minutes.yaml
        kind: minutes
        meeting: {board: {name: Parks}, date: 2013-09-09, status: held, items: [{title: Benches}]}
        items: [{item: 1, vote: {for: 6, unanimous: yes}}]
    """
    for _, vote, path in _votes(context):
        if vote.unanimous and _count(vote.against) + _count(vote.abstain):
            sentence = "this vote is unanimous, but not all voted for the motion"
            help = "correct the votes, or delete `unanimous`"
            yield Finding(context.paper.key(*path, "unanimous"), sentence, help)


def _cannot_vote(
    context: MinutesContext,
    key: str,
    index: int,
    gone: Collection[str],
    voted: set[str],
    present: set[str],
) -> str:
    item = context.model.items[index].item
    declared = (each for each in context.model.declarations if each.left and each.item == item)
    if any(key_of(each.member) == key for each in declared):
        return "declared an interest and left the room, but is named in the vote"
    if key in voted:
        return "is named twice in the vote"
    if key in gone:
        return "is named in the vote, but was not in the meeting at this item"
    if present and key not in present:
        return "is named in the vote, but is not under `present` or `substitutes`"
    return ""


def _votes(context: MinutesContext) -> Iterator[tuple[int, Vote, DataPath]]:
    """Yield the votes on items and on amendments to them, with the index of the item."""
    for index, item in enumerate(context.model.items):
        if item.vote:
            yield index, item.vote, ("items", index, "vote")
        for number, amendment in enumerate(item.amendments):
            if amendment.vote:
                yield index, amendment.vote, ("items", index, "amendments", number, "vote")


def _number_of_votes(vote: Vote) -> int:
    return sum(map(_count, (vote.for_, vote.against, vote.abstain)))


def _count(side: int | tuple[MemberReference, ...]) -> int:
    return side if isinstance(side, int) else len(side)
