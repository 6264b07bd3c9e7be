"""BP366 to BP369: who may decide at a meeting, and how they voted."""

from collections.abc import Iterator

from boardpapers.law.quorums import counts_remotely, quorum_of_council
from boardpapers.models import Minutes, Person, Vote
from boardpapers.reader import DataPath
from boardpapers.rules.contexts import MinutesContext
from boardpapers.rules.rule import Finding
from boardpapers.workspace import MemberReference, recorded_votes, references_of


def quorum_not_met(context: MinutesContext) -> Iterator[Finding]:
    """Fewer members were present than the board needs to take a decision.

    Decisions of a meeting without a quorum can be challenged. Substitutes count, and members
    without a vote do not. In England, members who attend remotely do not count either. If the board
    is the council itself (`full_council: yes`) and gives no quorum, the law does: one quarter of
    the members of a principal council, and one third of those of a parish or community council, and
    at least three (Local Government Act 1972, Schedule 12, paragraphs 6, 12 and 28).

    Fails:

        # file: parks.yaml
        kind: board
        name: Parks Board
        quorum: 2
        members: [{member: {id: ann, name: Ann Example}}]
        # file: first.yaml
        kind: meeting
        board: parks
        date: 2013-09-09
        status: held
        # file: minutes.yaml
        kind: minutes
        meeting: first
        present: [{id: ann, name: Ann Example}]

    Passes:

        # file: parks.yaml
        kind: board
        name: Parks Board
        quorum: 1
        members: [{member: {id: ann, name: Ann Example}}]
        # file: first.yaml
        kind: meeting
        board: parks
        date: 2013-09-09
        status: held
        # file: minutes.yaml
        kind: minutes
        meeting: first
        present: [{id: ann, name: Ann Example}]
    """
    quorum = _quorum(context)
    if quorum is None or not context.model.present:
        return
    if (counted := len(_counted(context))) < quorum:
        were = "1 member who counts was" if counted == 1 else f"{counted} members who count were"
        sentence = f"{were} present, but the quorum is {quorum}"
        help = "check `present` and `substitutes`: without a quorum, no decision can be taken"
        yield Finding(context.paper.key("present"), sentence, help)


def people_without_a_seat(context: MinutesContext) -> Iterator[Finding]:
    """Someone who has no seat on the board on that day is present as a member, or voted.

    The seat may have ended, or not begun yet. Other councillors who came belong under
    `in_attendance`, and substitutes under `substitutes`.

    Fails:

        # file: parks.yaml
        kind: board
        name: Parks Board
        members: [{member: {id: ann, name: Ann Example}, to: 2013-05-01}]
        # file: first.yaml
        kind: meeting
        board: parks
        date: 2013-09-09
        status: held
        # file: minutes.yaml
        kind: minutes
        meeting: first
        present: [{id: ann, name: Ann Example}]

    Passes:

        # file: parks.yaml
        kind: board
        name: Parks Board
        members: [{member: {id: ann, name: Ann Example}, to: 2014-05-01}]
        # file: first.yaml
        kind: meeting
        board: parks
        date: 2013-09-09
        status: held
        # file: minutes.yaml
        kind: minutes
        meeting: first
        present: [{id: ann, name: Ann Example}]
    """
    linked = context.linked
    if not linked.board.members:
        return
    known = {_key(seat.member) for seat in linked.seats}
    known |= {_key(each.member) for each in context.model.substitutes}
    seen: set[str] = set()
    for reference, path in references_of(context.model):
        key = _key(reference)
        if path[0] in ("apologies", "substitutes") or key in known or key in seen:
            continue
        seen.add(key)
        name = linked.person(reference).name
        sentence = f"{name} has no seat on this board on the day of the meeting"
        help = "check the dates in the board, or list them under `in_attendance` or `substitutes`"
        yield Finding(context.paper.value(*path), sentence, help)


def too_many_votes(context: MinutesContext) -> Iterator[Finding]:
    """There are more votes than members present who may vote.

    Either a number is wrong, or someone is missing under `present`.

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
        present: [{name: Ann Example}, {name: Bob Example}]
        items: [{item: 1, decision: That benches be bought., vote: {for: 2, against: 1}}]

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
        present: [{name: Ann Example}, {name: Bob Example}]
        items: [{item: 1, decision: That benches be bought., vote: {for: 1, against: 1}}]
    """
    minutes = context.model
    if not minutes.present:
        return
    entitled = len(_entitled(context))
    for vote, path in _votes(minutes):
        if (votes := _number_of_votes(vote)) > entitled:
            may = f"{entitled} member{'' if entitled == 1 else 's'} present may vote"
            sentence = f"there are {votes} votes, but {may}"
            help = "check the numbers, and who is under `present`"
            yield Finding(context.paper.key(*path), sentence, help)


def votes_of_the_absent(context: MinutesContext) -> Iterator[Finding]:
    """A recorded vote names someone who was not there, or more than once.

    A member who declared an interest and left the room was not there for that item.

    Fails:

        # file: parks.yaml
        kind: board
        name: Parks Board
        # file: people.yaml
        kind: members
        members: [{id: ann, name: Ann Example}, {id: bob, name: Bob Example}]
        # file: first.yaml
        kind: meeting
        board: parks
        date: 2013-09-09
        status: held
        items: [{title: Benches}]
        # file: minutes.yaml
        kind: minutes
        meeting: first
        present: [ann, bob]
        declarations: [{member: bob, item: 1, left: yes}]
        items: [{item: 1, decision: That benches be bought., vote: {for: [ann, bob]}}]

    Passes:

        # file: parks.yaml
        kind: board
        name: Parks Board
        # file: people.yaml
        kind: members
        members: [{id: ann, name: Ann Example}, {id: bob, name: Bob Example}]
        # file: first.yaml
        kind: meeting
        board: parks
        date: 2013-09-09
        status: held
        items: [{title: Benches}]
        # file: minutes.yaml
        kind: minutes
        meeting: first
        present: [ann, bob]
        declarations: [{member: bob, item: 1, left: yes}]
        items: [{item: 1, decision: That benches be bought., vote: {for: [ann]}}]
    """
    minutes = context.model
    present = {_key(each) for each in _attending(context)}
    for index, item in enumerate(minutes.items):
        gone = {_key(d.member) for d in minutes.declarations if d.left and d.item == item.item}
        voted: set[str] = set()
        for side, members in recorded_votes(item.vote) if item.vote else ():
            for number, member in enumerate(members):
                if reason := _cannot_vote(_key(member), gone, voted, present):
                    place = context.paper.value("items", index, "vote", side, number)
                    name = context.linked.person(member).name
                    yield Finding(place, f"{name} {reason}", "check who voted")
                voted.add(_key(member))


def _cannot_vote(key: str, gone: set[str], voted: set[str], present: set[str]) -> str:
    if key in gone:
        return "declared an interest and left the room, but is named in the vote"
    if key in voted:
        return "is named twice in the vote"
    if present and key not in present:
        return "is named in the vote, but is not under `present` or `substitutes`"
    return ""


def _key(reference: MemberReference) -> str:
    """Return what identifies a member: the id, else the name."""
    return (reference.id or reference.name) if isinstance(reference, Person) else reference


def _attending(context: MinutesContext) -> list[MemberReference]:
    """Return members who were present, and substitutes."""
    minutes = context.model
    members = [each.member for each in minutes.present]
    members += [each.member for each in minutes.substitutes]
    return list({_key(each): each for each in members}.values())


def _entitled(context: MinutesContext) -> list[MemberReference]:
    """Return those attending who may vote."""
    without_vote = {_key(seat.member) for seat in context.linked.seats if not seat.voting}
    return [each for each in _attending(context) if _key(each) not in without_vote]


def _quorum(context: MinutesContext) -> int | None:
    """Return the quorum of a board: its own, or that of the law for the council itself."""
    board = context.linked.board
    if board.quorum is not None or not board.full_council:
        return board.quorum
    by_law = quorum_of_council(board.regime, sum(seat.voting for seat in context.linked.seats))
    return by_law.number if by_law else None


def _counted(context: MinutesContext) -> list[MemberReference]:
    """Return those attending who count towards the quorum."""
    remote: set[str] = set()
    if not counts_remotely(context.linked.board.regime, context.linked.meeting.date):
        present = context.model.present
        remote = {_key(each.member) for each in present if each.attending == "remotely"}
    return [each for each in _entitled(context) if _key(each) not in remote]


def _votes(minutes: Minutes) -> Iterator[tuple[Vote, DataPath]]:
    """Yield the votes on items and on amendments to them."""
    for index, item in enumerate(minutes.items):
        if item.vote:
            yield item.vote, ("items", index, "vote")
        for number, amendment in enumerate(item.amendments):
            if amendment.vote:
                yield amendment.vote, ("items", index, "amendments", number, "vote")


def _number_of_votes(vote: Vote) -> int:
    sides = (vote.for_, vote.against, vote.abstain)
    return sum(side if isinstance(side, int) else len(side) for side in sides)
