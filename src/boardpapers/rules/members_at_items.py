"""Who was at a meeting, at each item: what rules about quorum and votes count."""

from collections.abc import Iterator

from boardpapers.models import Person
from boardpapers.rules.linked_contexts import MinutesContext
from boardpapers.workspace import MemberReference


def key_of(reference: MemberReference) -> str:
    """Return what identifies a member: the id, else the name."""
    return (reference.id or reference.name) if isinstance(reference, Person) else reference


def attending(context: MinutesContext) -> list[MemberReference]:
    """Return members who were present, and substitutes."""
    minutes = context.model
    members = [each.member for each in minutes.present]
    members += [each.member for each in minutes.substitutes]
    return list({key_of(each): each for each in members}.values())


def entitled(context: MinutesContext) -> list[MemberReference]:
    """Return those attending who may vote."""
    without_vote = {key_of(seat.member) for seat in context.linked.seats if not seat.voting}
    return [each for each in attending(context) if key_of(each) not in without_vote]


def counted(context: MinutesContext) -> list[MemberReference]:
    """Return those attending who count towards the quorum."""
    remote: set[str] = set()
    from boardpapers.law.quorums import counts_remotely

    if not counts_remotely(context.linked.board.regime, context.linked.meeting.date):
        came = (*context.model.present, *context.model.substitutes)
        remote = {key_of(each.member) for each in came if each.attending == "remotely"}
    return [each for each in entitled(context) if key_of(each) not in remote]


def quorum_of(context: MinutesContext) -> int | None:
    """Return the quorum of a board: its own, else that of the law for the council itself."""
    board = context.linked.board
    if board.quorum is not None or not board.full_council:
        return board.quorum
    from boardpapers.law.quorums import quorum_of_council

    by_law = quorum_of_council(board.regime, sum(seat.voting for seat in context.linked.seats))
    return by_law.number if by_law else None


def gone_at_items(context: MinutesContext) -> Iterator[frozenset[str]]:
    """Yield for each minute the keys of members who were not there, as other minutes say.

    They had left at an item before, had not arrived yet, or left the room because of an interest.
    A member who left during an item was there for some of it, and is not among them.
    """
    minutes = context.model
    first: dict[str, str] = {}
    for item in minutes.items:
        for field in ("arrived", "left"):
            for each in getattr(item, field):
                first.setdefault(key_of(each.member), field)
    gone = {key for key, field in first.items() if field == "arrived"}
    for item in minutes.items:
        gone -= {key_of(each.member) for each in item.arrived}
        declared = {
            key_of(each.member)
            for each in minutes.declarations
            if each.left and each.item and each.item == item.item
        }
        yield frozenset(gone | declared)
        gone |= {key_of(each.member) for each in item.left}
