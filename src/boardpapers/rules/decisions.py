"""BP391 to BP393: what the records of decisions, and the notices before them, must say."""

from collections.abc import Iterator

from boardpapers.models import OfficerDecision
from boardpapers.rules.contexts import PaperContext, PlanEntryContext
from boardpapers.rules.rule import Finding

_EXECUTIVES = ("england-executive", "combined-authority")
"""Regimes in which key decisions and private meetings need notice."""


def incomplete_records(context: PaperContext[OfficerDecision]) -> Iterator[Finding]:
    """The record of an officer's decision leaves out its reasons, options or interests.

    In England a record has the date, the decision and the reasons, the options that were considered
    and rejected, and conflicts of interest: regulation 7 of SI 2014/2095, and for an executive
    regulation 13 of SI 2012/2089. Write None where there are none: it shows that it was considered.

    Fails:

        # file: footbridge.yaml
        kind: officer-decision
        title: Closure of the footbridge
        date: 2013-09-09
        officer: {name: Alex Example, position: Head of Highways}
        decision: That the footbridge be closed for repairs.
        reasons: The handrail is broken.

    Passes:

        # file: footbridge.yaml
        kind: officer-decision
        title: Closure of the footbridge
        date: 2013-09-09
        officer: {name: Alex Example, position: Head of Highways}
        decision: That the footbridge be closed for repairs.
        reasons: The handrail is broken.
        options: Leaving it open was rejected as unsafe.
        interests: None
    """
    record = context.model
    fields = ("reasons", "options", "interests")
    if lacking := [f"`{name}`" for name in fields if getattr(record, name) is None]:
        sentence = f"the record of the decision has no {_either(lacking)}"
        help = "add what is missing; write None where there was nothing"
        yield Finding(context.paper.key("title"), sentence, help)


def incomplete_key_notices(context: PlanEntryContext) -> Iterator[Finding]:
    """The notice of a key decision leaves out something that it must say.

    The notice names the matter, the decision maker, the day or the period, the documents submitted,
    and where copies of these and of others are had: regulation 9 of SI 2012/2089. For a board, it
    names the members. The entry also needs the day on which the notice is published.

    Fails:

        # file: leisure-centres.yaml
        kind: plan-entry
        title: Contract for the leisure centres
        board:
          name: Cabinet
          regime: england-executive
          members: [{member: {name: Ann Example}}]
        date: 2013-09-09
        key_decision: yes

    Passes:

        # file: leisure-centres.yaml
        kind: plan-entry
        title: Contract for the leisure centres
        board:
          name: Cabinet
          regime: england-executive
          members: [{member: {name: Ann Example}}]
        date: 2013-09-09
        key_decision: yes
        documents: Report of the Director of Places
        contact: {name: Alex Example, email: alex.example@example.gov.uk}
        notice: {published: 2013-08-01}
    """
    linked = context.linked
    entry, board = linked.entry, linked.board
    if not entry.key_decision or board is None or board.regime not in _EXECUTIVES:
        return
    known = {
        "`members` of the board": linked.decision_maker or linked.members,
        "`documents`": entry.documents,
        "`contacts`": entry.contacts or board.contacts,
        "day on which the `notice` is `published`": entry.notice and entry.notice.published,
    }
    if lacking := [name for name, value in known.items() if not value]:
        sentence = f"the notice of the key decision has no {_either(lacking)}"
        help = "add what is missing; write None for documents if there are none"
        yield Finding(context.paper.key("key_decision"), sentence, help)


def incomplete_plan_notices(context: PlanEntryContext) -> Iterator[Finding]:
    """The notice that a decision is to be taken in private leaves out its reasons or a date.

    An executive that meets in private gives notice twice: 28 clear days before with the reasons,
    and five clear days before with the reasons, the representations received and the answer; or the
    chair of the scrutiny committee has agreed that the meeting cannot wait: regulation 5 of
    SI 2012/2089. Give the day on which the second notice will be published, if it is not yet. An
    entry whose meeting has a `private_notice` needs none of its own.

    Fails:

        # file: leisure-centres.yaml
        kind: plan-entry
        title: Contract for the leisure centres
        board: {name: Cabinet, regime: england-executive}
        date: 2013-09-09
        access: exempt
        exempt: {paragraph: 3}

    Passes:

        # file: leisure-centres.yaml
        kind: plan-entry
        title: Contract for the leisure centres
        board: {name: Cabinet, regime: england-executive}
        date: 2013-09-09
        access: exempt
        exempt: {paragraph: 3}
        private_notice:
          published: 2013-08-01
          second_published: 2013-08-30
          reasons: The report names the prices of each bid.
    """
    linked = context.linked
    entry, board = linked.entry, linked.board
    is_alone = linked.decision_maker is not None  # one person holds no meeting
    if entry.access == "public" or is_alone or not board or board.regime not in _EXECUTIVES:
        return
    notice = entry.private_notice or (linked.meeting and linked.meeting.private_notice)
    needed = ["published", "second_published", "reasons"]
    if notice and notice.agreed_by:
        needed = ["reasons"]
    if lacking := [f"`{name}`" for name in needed if getattr(notice, name, None) is None]:
        sentence = f"the notice of the meeting in private has no {_either(lacking)}"
        help = (
            "add what is missing under `private_notice`; or say in `agreed_by` who agreed that it "
            "cannot wait"
        )
        yield Finding(context.paper.key("access"), sentence, help)


def _either(names: list[str]) -> str:
    *first, last = names
    return f"{', '.join(first)} or {last}" if first else last
