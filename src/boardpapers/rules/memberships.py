"""BP023, BP024: the dates of memberships, and members who are listed twice."""

from collections.abc import Iterator
from datetime import date
from itertools import combinations

from boardpapers.models import Board, Membership
from boardpapers.rules.contexts import PaperContext
from boardpapers.rules.rule import Finding, two_places


def reversed_memberships(context: PaperContext[Board]) -> Iterator[Finding]:
    """A membership ends before it begins.

    The membership list would print both dates, and readers could not tell who was a member when.

    Fails:

        # file: parks.yaml
        kind: board
        name: Parks Board
        members: [{member: {name: Alex Example}, from: 2026-05-20, to: 2025-05-14}]

    Passes:

        # file: parks.yaml
        kind: board
        name: Parks Board
        members: [{member: {name: Alex Example}, from: 2025-05-14, to: 2026-05-20}]
    """
    for index, each in enumerate(context.model.members):
        if each.from_ and each.to and each.to < each.from_:
            sentence = f"the membership ends on {each.to}, before it begins on {each.from_}"
            place = context.paper.value("members", index, "to")
            yield Finding(place, sentence, "swap the dates, or correct one of them")


def members_listed_twice(context: PaperContext[Board]) -> Iterator[Finding]:
    """A board lists a member twice for the same time.

    The membership list would print and count the member twice, perhaps in two political groups. A
    member who changed groups, or came back, has two memberships whose dates do not overlap: give
    the first one a `to`, and the second one a `from`.

    Fails:

        # file: parks.yaml
        kind: board
        name: Parks Board
        members:
          - {member: {name: Alex Example}, group: Green}
          - {member: {name: Alex Example}, group: Independent}

    Passes:

        # file: parks.yaml
        kind: board
        name: Parks Board
        members:
          - {member: {name: Alex Example}, group: Green, to: 2026-03-31}
          - {member: {name: Alex Example}, group: Independent, from: 2026-04-01}
    """
    by_person: dict[str, list[tuple[int, Membership]]] = {}
    for index, each in enumerate(context.model.members):
        person = each.member if isinstance(each.member, str) else each.member.id or each.member.name
        by_person.setdefault(person.casefold(), []).append((index, each))
    for memberships in by_person.values():
        for (first, one), (second, other) in combinations(memberships, 2):
            if _overlap(one, other):
                places = (context.paper.value("members", n, "member") for n in (second, first))
                sentence = "the board has this member twice at the same time"
                help = "delete one of the two, or give the earlier a `to` and the later a `from`"
                yield two_places(sentence, help, *places)
                break


def _overlap(one: Membership, other: Membership) -> bool:
    starts = max(each.from_ or date.min for each in (one, other))
    return starts <= min(each.to or date.max for each in (one, other))
