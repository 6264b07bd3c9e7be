"""BP393, BP421, BP422: the notices that an executive is to meet in private."""

from collections.abc import Iterator
from datetime import date

from boardpapers.diagnostics import Place
from boardpapers.law.terms import Terms
from boardpapers.models import Meeting, StrictModel
from boardpapers.models.notices import PrivateMeetingNotice
from boardpapers.rules.contexts import PaperContext
from boardpapers.rules.key_decision_notices import lateness, terms_of_entry
from boardpapers.rules.legal_meetings import terms_under_law
from boardpapers.rules.linked_contexts import PlanEntryContext
from boardpapers.rules.rule import Finding, has_no
from boardpapers.workspace import terms_by_reference

_HELP = "add what is missing to `private_notice:`; write None where there is nothing to say"
_OR_AGREED = "; if the business is urgent, add `agreed_by:` and `reasons:`"


def private_notices_too_late(context: PaperContext[StrictModel]) -> Iterator[Finding]:
    """The notice that an executive is to meet in private is published too late.

    The first notice is published 28 clear days before the meeting, the second five: SI 2012/2089,
    regulation 5. Calendar days count in the 28, as most councils count them, and working days in
    the five. If the chair of the scrutiny committee agreed that the business is urgent, `agreed_by`
    and `reasons` say so in place of the two notices.

    Fails:

        # file: meeting.yaml
        kind: meeting
        board: {name: Cabinet, regime: england-executive}
        date: 2026-03-19
        private_notice: {published: 2026-02-20, reasons: The report has offers for the depot.}

    Passes:

        # file: meeting.yaml
        kind: meeting
        board: {name: Cabinet, regime: england-executive}
        date: 2026-03-19
        private_notice: {published: 2026-02-18, reasons: The report has offers for the depot.}

    Passes, as it was agreed:

        # file: meeting.yaml
        kind: meeting
        board: {name: Cabinet, regime: england-executive}
        date: 2026-03-19
        private_notice:
          published: 2026-03-11
          reasons: The buyer withdraws the offer on 31 March.
          agreed_by: Councillor Ann Example, chair of the scrutiny committee
    """
    terms, day, notice = _noticed(context)
    if terms is None or day is None or notice is None or notice.agreed_by:
        return
    from boardpapers.law.notice_periods import notices_of_private_meeting

    periods = notices_of_private_meeting(terms, day)
    if periods is None:
        return
    published = {"published": notice.published, "second_published": notice.second_published}
    for (field, when), period in zip(published.items(), periods, strict=True):
        if when and (late := lateness(when, day, period, terms)):
            sentence, help = late
            help += _OR_AGREED
            yield Finding(context.paper.value("private_notice", field), sentence, help)


def _noticed(
    context: PaperContext[StrictModel],
) -> tuple[Terms | None, date | None, PrivateMeetingNotice | None]:
    """Return the terms, day and notice of a meeting, or of an entry of the forward plan."""
    if isinstance(context, PlanEntryContext):
        terms, day = terms_of_entry(context)
        return terms, day, context.model.private_notice
    model = context.model
    if isinstance(model, Meeting):
        terms = terms_by_reference(context.workspace, model.board)
        return terms, model.date, model.private_notice
    return None, None, None


def incomplete_private_notices(context: PaperContext[Meeting]) -> Iterator[Finding]:
    """The notice that an executive is to meet in private lacks a part.

    The first notice has the reasons. The second has them too, with what people said against it and
    the answer: write `None` if there was none. If the chair of the scrutiny committee agreed
    in place of the notices, a notice gives the reasons. See SI 2012/2089, regulation 5.

    Fails:

        # file: meeting.yaml
        kind: meeting
        board: {name: Cabinet, regime: england-executive}
        date: 2026-03-19
        private_notice: {published: 2026-02-18, second_published: 2026-03-11}

    Passes:

        # file: meeting.yaml
        kind: meeting
        board: {name: Cabinet, regime: england-executive}
        date: 2026-03-19
        private_notice:
          published: 2026-02-18
          second_published: 2026-03-11
          reasons: The report has the offers that were made for the depot.
          representations: None.
          answer: None was needed.
    """
    notice, terms = context.model.private_notice, terms_under_law(context)
    if notice is None or terms is None:
        return
    from boardpapers.law.notice_periods import notices_of_private_meeting

    if notices_of_private_meeting(terms, context.model.date):
        place = context.paper.key("private_notice")
        yield from _missing_parts(notice, context.model, place)


def incomplete_plan_notices(context: PlanEntryContext) -> Iterator[Finding]:
    """The notice that a decision is to be taken in private leaves out its reasons or a date.

    An executive in England that meets in private gives notice twice: SI 2012/2089, regulation 5.
    The first notice, 28 clear days before, has the reasons. The second, five clear days before, has
    the reasons, the representations received and the answer. If the meeting cannot wait, the chair
    of the scrutiny committee agrees to it instead. The second notice is asked for once the agenda
    is published. An entry whose meeting has a `private_notice` needs none of its own.

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
          reasons: The report names the prices of each bid.
    """
    linked, (terms, day) = context.linked, terms_of_entry(context)
    entry, meeting = linked.entry, linked.meeting
    is_alone = linked.decision_maker is not None  # one person holds no meeting
    if entry.access == "public" or is_alone or terms is None:
        return
    from boardpapers.law.notice_periods import notices_of_private_meeting

    is_elsewhere = not entry.private_notice and meeting and meeting.private_notice
    if notices_of_private_meeting(terms, day) and not is_elsewhere:
        place = context.paper.key("private_notice" if entry.private_notice else "access")
        yield from _missing_parts(entry.private_notice, meeting, place)


def _missing_parts(
    notice: PrivateMeetingNotice | None, meeting: Meeting | None, place: Place
) -> Iterator[Finding]:
    """Yield a finding at a place if the notice of a private meeting has not all its parts yet.

    The second notice is asked for once the agenda of the meeting is published.
    """
    given = notice or PrivateMeetingNotice()
    if given.agreed_by:
        wanted = ["reasons"]
    elif given.second_published:
        wanted = ["published", "reasons", "representations", "answer"]
    else:
        are_due = meeting and (meeting.published or meeting.status == "held")
        wanted = ["published", "reasons", *(["second_published"] if are_due else [])]
    if missing := [f"`{each}:`" for each in wanted if not getattr(given, each)]:
        sentence = has_no("the notice of the private meeting", missing)
        yield Finding(place, sentence, _HELP if given.agreed_by else _HELP + _OR_AGREED)
