"""BP445, BP446: majorities, and recorded votes on a budget."""

from collections.abc import Iterator
from datetime import date

from boardpapers.law.regimes import BODIES
from boardpapers.models import Motion, Vote
from boardpapers.models.votes import Votes
from boardpapers.reader import DataPath
from boardpapers.rules.linked_contexts import MinutesContext
from boardpapers.rules.rule import Finding

_RECORDED_SINCE = date(2014, 2, 25)
"""SI 2014/165 came into force."""


def outcomes_against_the_vote(context: MinutesContext) -> Iterator[Finding]:
    """The outcome of an item does not agree with the votes on it.

    Questions are decided by a majority of the members present and voting; if the votes are equal,
    the person presiding has a casting vote: Local Government Act 1972, Schedule 12, paragraph 39.
    Executives and combined authorities may have other rules, and are not checked.

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
        items: [{item: 1, outcome: agreed, vote: {for: 4, against: 5}}]

    Passes:

        # file: meeting.yaml
        kind: meeting
        board: {name: Parks Committee, regime: england-council}
        date: 2026-03-19
        status: held
        items: [{title: Benches}]
        # file: minutes.yaml
        kind: minutes
        meeting: meeting
        items: [{item: 1, outcome: agreed, vote: {for: 5, against: 5, casting_vote: yes}}]
    """
    body = BODIES.get(context.linked.board.regime)
    if not body or body.is_executive or context.linked.board.regime == "combined-authority":
        return
    for motion, path in _motions(context):
        reason = _disagreement(motion, motion.vote) if motion.vote else ""
        if reason:
            help = "correct the votes or the `outcome`, or add `casting_vote: yes` to a tie"
            yield Finding(context.paper.key(*path, "vote"), reason, help)


def budgets_without_names(context: MinutesContext) -> Iterator[Finding]:
    """The vote on a budget does not name the members who voted for and against.

    After any vote at a budget decision meeting of a council in England, the minutes record the
    names of those who voted for and against and of those who abstained: SI 2001/3384, Schedule 2,
    as amended by SI 2014/165. `budget: yes` on the agenda's item says that it decides the budget.

    Fails:

        # file: meeting.yaml
        kind: meeting
        board: {name: Council, regime: england-council, full_council: yes}
        date: 2026-02-26
        status: held
        items: [{title: Budget, budget: yes}]
        # file: minutes.yaml
        kind: minutes
        meeting: meeting
        items: [{item: 1, outcome: agreed, vote: {for: 30, against: 20}}]

    Passes:

        # file: people.yaml
        kind: members
        members: [{id: ann, name: Ann Example}, {id: bob, name: Bob Example}]
        # file: meeting.yaml
        kind: meeting
        board: {name: Council, regime: england-council, full_council: yes}
        date: 2026-02-26
        status: held
        items: [{title: Budget, budget: yes}]
        # file: minutes.yaml
        kind: minutes
        meeting: meeting
        items: [{item: 1, outcome: agreed, vote: {for: [ann, bob], against: [], abstain: []}}]
    """
    meeting, body = context.linked.meeting, BODIES.get(context.linked.board.regime)
    if meeting.date < _RECORDED_SINCE or body is None or body.is_local or body.nation == "Wales":
        return
    budgets = {number for number, item in meeting.numbered_items if item.budget}
    for motion, path in _motions(context):
        if context.model.items[int(path[1])].item not in budgets:
            continue
        if motion.vote and not _names_all(motion.vote):
            place = context.paper.key(*path, "vote")
        elif motion.vote is None and motion.outcome in ("agreed", "amended", "refused"):
            place = context.paper.key(*path, "outcome")
        else:
            continue
        sentence = "the vote on the budget does not name the members"
        help = "list the members in each of `for`, `against` and `abstain`: `for: [ann-example]`"
        yield Finding(place, sentence, help)


def _disagreement(motion: Motion, vote: Vote) -> str:
    """Return the difference between an outcome and its votes; empty if there is none."""
    ayes, noes = _count(vote.for_), _count(vote.against)
    if vote.casting_vote and ayes != noes:
        return f"there is a casting vote, but the votes are not equal: {ayes} to {noes}"
    passed = motion.outcome in ("agreed", "noted", "amended")
    if passed and ayes < noes:
        return f"the outcome is `{motion.outcome}`, but the vote is {ayes} for and {noes} against"
    if passed and ayes == noes and not vote.casting_vote:
        return f"the outcome is `{motion.outcome}`, but the votes are equal: {ayes} to {noes}"
    if motion.outcome == "refused" and ayes > noes:
        return f"the outcome is `refused`, but the vote is {ayes} for and {noes} against"
    return ""


def _count(votes: Votes) -> int:
    return votes if isinstance(votes, int) else len(votes)


def _names_all(vote: Vote) -> bool:
    """Tell whether each side lists its members; a side without votes may be left out."""
    sides = (vote.for_, vote.against, vote.abstain)
    return not any(isinstance(each, int) and each for each in sides)


def _motions(context: MinutesContext) -> Iterator[tuple[Motion, DataPath]]:
    """Yield the minutes of items and the amendments to them, with their paths."""
    for index, item in enumerate(context.model.items):
        yield item, ("items", index)
        for number, amendment in enumerate(item.amendments):
            yield amendment, ("items", index, "amendments", number)
