"""BP400, BP401: a board's practice and quorum, beside the law that it meets under."""

from collections.abc import Iterator

from boardpapers.law.regimes import BODIES
from boardpapers.models import Board
from boardpapers.rules.contexts import PaperContext
from boardpapers.rules.rule import Finding


def practice_without_room(context: PaperContext[Board]) -> Iterator[Finding]:
    """A board's practice counts days that the law does not.

    In England, only working days count in the notice of a principal council, since nothing can be
    inspected on others: R v Swansea City Council ex parte Elitestone (1993). The practice is
    disregarded, and working days are counted. Parish and community councils may count Saturdays;
    councils in Wales have published papers electronically since 2021, and may set another count.

    Fails:

        # file: parks.yaml
        kind: board
        name: Parks Committee
        regime: england-council
        practice: {clear_days: calendar-days}

    Passes:

        # file: parks.yaml
        kind: board
        name: Town Council
        regime: parish
        practice: {clear_days: with-saturdays}
    """
    board = context.model
    own = board.practice.clear_days if board.practice else None
    if own is None:
        return
    from boardpapers.law.notice_periods import allowed_counts

    allowed = allowed_counts(board.regime)
    if own not in allowed:
        sentence = f"the law leaves no room for `{own}` in a board of `{board.regime}`"
        help = f"write {' or '.join(f'`{each}`' for each in allowed)}"
        yield Finding(context.paper.value("practice", "clear_days"), sentence, help)


def quorum_below_the_law(context: PaperContext[Board]) -> Iterator[Finding]:
    """A council's quorum is lower than the law allows.

    A principal council needs one quarter of the whole number of its members; a parish or community
    council one third, and never fewer than three: Local Government Act 1972, Schedule 12,
    paragraphs 6, 12 and 28. The members are those without a last day of membership. Set
    `full_council: yes` for the council itself: the council sets the quorum of its committees.

    Fails:

        # file: town.yaml
        kind: board
        name: Town Council
        regime: parish
        full_council: yes
        quorum: 2
        members: [{member: {name: Ann Example}}, {member: {name: Bob Example}}]

    Passes:

        # file: town.yaml
        kind: board
        name: Town Council
        regime: parish
        full_council: yes
        quorum: 3
        members: [{member: {name: Ann Example}}, {member: {name: Bob Example}}]
    """
    board = context.model
    if board.quorum is None or not board.full_council or board.regime not in BODIES:
        return
    from boardpapers.law.quorums import quorum_of_council

    members = [each for each in board.members if each.voting and each.to is None]
    least = quorum_of_council(board.regime, len(members))
    if least and board.quorum < least.number:
        sentence = f"the quorum is {board.quorum}, but the law asks for {least.number}"
        help = f"{least.reason} ({least.provision})"
        yield Finding(context.paper.value("quorum"), sentence, help)
