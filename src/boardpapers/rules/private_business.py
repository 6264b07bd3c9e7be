"""BP420: business that an executive takes in private without notice."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from boardpapers.law.printed_days import long_day
from boardpapers.law.regimes import BODIES
from boardpapers.law.terms import Terms
from boardpapers.models import Meeting
from boardpapers.rules.contexts import PaperContext
from boardpapers.rules.key_decision_notices import entries_for, is_about
from boardpapers.rules.legal_meetings import is_in_private, terms_under_law
from boardpapers.rules.rule import Finding

if TYPE_CHECKING:
    from boardpapers.law.notice_periods import NoticePeriod


def private_without_notice(context: PaperContext[Meeting]) -> Iterator[Finding]:
    """An executive is to take an item, or part of it, in private, but gives no notice of that.

    An executive in England gives notice with its reasons 28 clear days before it meets in private.
    A second notice, five clear days before, adds what people said against it and the answer. If
    that is impracticable, the chair of the scrutiny committee agrees that the business is urgent,
    and a notice says why: SI 2012/2089, regulation 5. The notice is in the meeting, or in an entry
    of the forward plan. This is reported if `practice: {forward_plan: yes}` of the board says that
    all notices are in the workspace. A private appendix or section of a public report needs notice
    too, because the meeting is closed while it is discussed.

    Fails:

        # file: meeting.yaml
        kind: meeting
        board: {name: Cabinet, regime: england-executive, practice: {forward_plan: yes}}
        date: 2026-03-19
        items: [{title: Sale of the depot, access: exempt, exempt: {paragraphs: 3}}]

    Fails, because an appendix is private:

        # file: cabinet.yaml
        kind: board
        name: Cabinet
        regime: england-executive
        practice: {forward_plan: yes}
        # file: depot.yaml
        kind: report
        title: Sale of the depot
        board: cabinet
        meeting: meeting
        purpose: For decision.
        recommendations: [That the depot be sold.]
        contacts: [{name: Ann Example, email: ann@example.org}]
        appendices:
          - title: Offers
            access: exempt
            exempt: {paragraphs: 3, public_interest: The buyers would offer less.}
            text: The highest offer was £90,000.
        # file: meeting.yaml
        kind: meeting
        board: cabinet
        date: 2026-03-19
        items: [{report: depot}]

    Passes:

        # file: meeting.yaml
        kind: meeting
        board: {name: Cabinet, regime: england-executive, practice: {forward_plan: yes}}
        date: 2026-03-19
        private_notice:
          published: 2026-02-18
          second_published: 2026-03-11
          reasons: The report has the offers that were made for the depot.
          representations: None.
          answer: None was needed.
        items: [{title: Sale of the depot, access: exempt, exempt: {paragraphs: 3}}]
    """
    meeting, periods = context.model, _periods(context)
    if periods is None or meeting.private_notice or not periods[0].practice.forward_plan:
        return
    from boardpapers.law.clear_days import last_lawful_day

    planned = entries_for(context)
    for index, item in enumerate(meeting.items):
        noticed = any(each.private_notice for each in planned if is_about(each, item))
        if not noticed and is_in_private(context, item):
            field = "access" if item.access else "report"
            sentence = (
                "the executive is to consider this item in private, but there is no notice of that"
            )
            first, second = (
                long_day(last_lawful_day(meeting.date, each, periods[0].closed))
                for each in periods[1:]
            )
            help = (
                f"add `private_notice:` to the meeting; its last lawful days are {first}, and "
                f"{second} for the second notice ({periods[1].provision})"
            )
            yield Finding(context.paper.value("items", index, field), sentence, help)


def _periods(
    context: PaperContext[Meeting],
) -> "tuple[Terms, NoticePeriod, NoticePeriod] | None":
    """Return the terms of an executive with its two periods of notice; None if none apply."""
    terms = terms_under_law(context)
    if terms is None or not BODIES[terms.regime].is_executive:
        return None
    from boardpapers.law.notice_periods import notices_of_private_meeting

    periods = notices_of_private_meeting(terms, context.model.date)
    return (terms, *periods) if periods else None
