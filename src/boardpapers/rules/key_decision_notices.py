"""BP392, BP425, BP426: notices of key decisions, and the entries of the plan that have them."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct

from boardpapers.law.printed_days import long_day
from boardpapers.law.terms import Terms
from boardpapers.models import Meeting, MeetingItem, PlanEntry
from boardpapers.models.notices import PrivateMeetingNotice
from boardpapers.rules.contexts import PaperContext
from boardpapers.rules.legal_meetings import report_of, terms_under_law
from boardpapers.rules.linked_contexts import PlanEntryContext
from boardpapers.rules.rule import Finding, has_no
from boardpapers.workspace import entries_about, terms_of

if TYPE_CHECKING:
    from boardpapers.law.notice_periods import NoticePeriod

_OF_EXCEPTIONS: Mapping[str, tuple[str, ...]] = {
    "general exception": ("reasons",),
    "special urgency": ("agreed_by", "reasons"),
}
"""What the notice of an exception says besides."""


def incomplete_key_notices(context: PlanEntryContext) -> Iterator[Finding]:
    """The notice of a key decision leaves out something that it must say.

    The notice names the matter, the decision maker, the day or the period, the documents submitted,
    and where people can get copies of these and of others: SI 2012/2089, regulation 9. For a board,
    it names the members. The entry also needs the day on which the notice is published. Under the
    general exception, a notice gives the reasons why the decision cannot wait (regulation 10);
    under special urgency, the reasons and who agreed (regulation 11).

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
    linked, (terms, day) = context.linked, terms_of_entry(context)
    entry, board, notice = linked.entry, linked.board, linked.entry.notice
    if not entry.key_decision or board is None or terms is None:
        return
    from boardpapers.law.notice_periods import notice_of_key_decision

    if notice_of_key_decision(terms, day) is None:
        return
    known = {
        "`members` of the board": linked.decision_maker or linked.members,
        "`documents`": entry.documents,
        "`contacts`": entry.contacts or board.contacts,
        "day on which the `notice` is `published`": notice and notice.published,
    }
    for name in _OF_EXCEPTIONS.get(notice.under, ()) if notice else ():
        known[f"`{name}`"] = getattr(notice, name)
    if missing := [name for name, value in known.items() if not value]:
        help = "add what is missing; write None for documents if there are none"
        sentence = has_no("the notice of the key decision", missing)
        yield Finding(context.paper.key("key_decision"), sentence, help)


def key_notices_too_late(context: PlanEntryContext) -> Iterator[Finding]:
    """The notice of a key decision is published too late.

    Notice is given 28 clear days before, and most councils count calendar days: SI 2012/2089,
    regulation 9; SI 2017/68, article 11, for combined authorities. If that is impracticable, the
    chair of the scrutiny committee is told, and five clear days pass after the day of a notice
    (`under: general exception`, regulation 10); or the chair agrees that the decision is urgent
    (`under: special urgency`, regulation 11).

    Fails:

        # file: entry.yaml
        kind: plan-entry
        title: Benches
        board: {name: Cabinet, regime: england-executive, members: {member: {name: Ann Example}}}
        date: 2013-11-01
        key_decision: yes
        documents: None
        contacts: {name: Alex Example}
        notice: {published: 2013-10-04}

    Passes:

        # file: entry.yaml
        kind: plan-entry
        title: Benches
        board: {name: Cabinet, regime: england-executive, members: {member: {name: Ann Example}}}
        date: 2013-11-01
        key_decision: yes
        documents: None
        contacts: {name: Alex Example}
        notice: {published: 2013-10-03}
    """
    notice, (terms, day) = context.model.notice, terms_of_entry(context)
    if not (context.model.key_decision and notice and notice.published and terms and day):
        return
    from boardpapers.law.notice_periods import general_exception, notice_of_key_decision

    period = {
        "full notice": notice_of_key_decision(terms, day),
        "general exception": general_exception(terms, day),
    }.get(notice.under)
    if period and (late := lateness(notice.published, day, period, terms)):
        sentence, help = late
        if notice.under == "full notice":
            help += "; if that is impracticable, add `under: general exception`"
        yield Finding(context.paper.value("notice", "published"), sentence, help)


def key_decisions_without_notice(context: PaperContext[Meeting]) -> Iterator[Finding]:
    """An executive is to take a key decision that is not in the forward plan.

    Notice of a key decision is published 28 clear days before: SI 2012/2089, regulation 9. An entry
    of the forward plan that names the report has the notice, or one that names the meeting and has
    the title of the item or of its report. This is reported if `practice: {forward_plan: yes}` of
    the board says that all notices are in the workspace.

    Fails:

        # file: meeting.yaml
        kind: meeting
        board: {name: Cabinet, regime: england-executive, practice: {forward_plan: yes}}
        date: 2026-03-19
        items: [{title: Sale of the depot, key_decision: yes}]

    Passes:

        # file: cabinet.yaml
        kind: board
        name: Cabinet
        regime: england-executive
        practice: {forward_plan: yes}
        members: {member: {name: Ann Example}}
        # file: meeting.yaml
        kind: meeting
        board: cabinet
        date: 2026-03-19
        items: [{title: Sale of the depot, key_decision: yes}]
        # file: entry.yaml
        kind: plan-entry
        title: Sale of the depot
        meeting: meeting
        key_decision: yes
        documents: None
        contacts: {name: Alex Example}
        notice: {published: 2026-02-18}
    """
    meeting, terms = context.model, terms_under_law(context)
    if terms is None or not terms.practice.forward_plan:
        return
    from boardpapers.law.notice_periods import notice_of_key_decision

    period = notice_of_key_decision(terms, meeting.date)
    if period is None:
        return
    planned = entries_for(context)
    for index, item in enumerate(meeting.items):
        report = report_of(context.workspace, item)
        is_key = item.key_decision or (report is not None and report.key_decision)
        if is_key and not any(each.entry.key_decision for each in planned if is_about(each, item)):
            field = "report" if item.report else "title"
            sentence = "this key decision is not in the forward plan"
            help = f"add a `kind: plan-entry` with its `notice:` ({period.provision})"
            yield Finding(context.paper.value("items", index, field), sentence, help)


def terms_of_entry(context: PlanEntryContext) -> tuple[Terms | None, date | None]:
    """Return the terms of the board of an entry, and the day of the decision, if known."""
    linked = context.linked
    day = linked.entry.date or (linked.meeting.date if linked.meeting else None)
    return terms_of(context.workspace, linked.board) if linked.board else None, day


class PlannedItem(Struct, frozen=True):
    """An item of a meeting with an entry of the forward plan that is about it."""

    item: MeetingItem
    entry: PlanEntry

    @property
    def private_notice(self) -> PrivateMeetingNotice | None:
        """The notices that the entry gives of a meeting in private."""
        return self.entry.private_notice


def entries_for(context: PaperContext[Meeting]) -> list[PlannedItem]:
    """Return the items of a meeting with each entry of the forward plan that is about them."""
    return [
        PlannedItem(item, paper.model)
        for item in context.model.items
        for paper in entries_about(context.workspace, context.paper.id, item)
        if paper.model
    ]


def is_about(planned: PlannedItem, item: MeetingItem) -> bool:
    """Tell whether an entry is about an item."""
    return planned.item is item


def lateness(
    published: date, day: date, period: "NoticePeriod", terms: Terms
) -> tuple[str, str] | None:
    """Return a sentence and help on a notice that is certainly late; None if it is not."""
    from boardpapers.law.clear_days import clear_days, is_in_time
    from boardpapers.law.notice_periods import mildest

    if is_in_time(published, day, mildest(period), terms.closed):
        return None
    counted = clear_days(published, day, period, terms.closed)
    number = f"{counted.number} clear day{'' if counted.number == 1 else 's'}"
    sentence = (
        f"the notice is published {number} before, {counted.short_by} fewer than {period.number}"
    )
    help = f"the last lawful day was {long_day(counted.last_lawful)} ({period.provision})"
    return sentence, help
