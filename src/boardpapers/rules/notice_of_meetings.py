"""BP410 to BP413: papers that are published too late for a meeting."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from boardpapers.law.printed_days import long_day
from boardpapers.law.regimes import BODIES
from boardpapers.law.terms import Terms
from boardpapers.models import Meeting
from boardpapers.rules.contexts import PaperContext
from boardpapers.rules.legal_meetings import terms_of_meeting, terms_under_law
from boardpapers.rules.rule import Finding

if TYPE_CHECKING:
    from boardpapers.law.clear_days import ClearDays

_CONVENED = "if the meeting was called at shorter notice, add `convened:` with the day of that"
_COMMITTEE_CONVENED = (
    "if this is a committee, called at shorter notice, add `convened:` with the day of that; the "
    "council itself (`full_council: yes`) cannot be called so"
)


def papers_too_late(context: PaperContext[Meeting]) -> Iterator[Finding]:
    """The agenda and reports are published too late before the meeting.

    The public may inspect them for five clear days in England, and for three in Wales and in parish
    councils: Local Government Act 1972, sections 100A(6) and 100B(3), and Schedule 12; SI 2012/2089
    for executives in England, SI 2001/2290 for those in Wales. Neither the day of publication nor
    the day of the meeting counts, and in England only working days do (R v Swansea City Council ex
    parte Elitestone, 1993). List days on which the office is closed in the `calendar` of the board
    or the workspace. If a meeting is called at shorter notice, its papers are published when it is
    called.

    Fails:

        # file: meeting.yaml
        kind: meeting
        board: {name: Parks Committee, regime: england-council}
        date: 2019-04-23
        published: 2019-04-15

    Passes:

        # file: meeting.yaml
        kind: meeting
        board: {name: Parks Committee, regime: england-council}
        date: 2019-04-23
        published: 2019-04-11

    Passes, as it was called at shorter notice:

        # file: meeting.yaml
        kind: meeting
        board: {name: Parks Committee, regime: england-council}
        date: 2019-04-23
        convened: 2019-04-15
        published: 2019-04-15
    """
    if (late := _late(context)) and _is_certain(context.model, *late):
        yield _too_late(context, late[0], _way_out(context.model, *late))


def papers_perhaps_too_late(context: PaperContext[Meeting]) -> Iterator[Finding]:
    """The agenda and reports are published too late by the board's own count of days.

    The law does not say which days count in the notice of councils in Wales and of parish and
    community councils. Most count working days; parish and community councils follow the advice of
    their associations, and count Saturdays too. `practice: {clear_days: …}` of the board says what
    it counts: `working-days`, `with-saturdays` or, in Wales, `calendar-days`. This is also reported
    in England if papers are published on a day when the office is closed: nothing can be inspected
    before the next working day.

    Fails:

        # file: meeting.yaml
        kind: meeting
        board: {name: Town Council, regime: parish, practice: {clear_days: working-days}}
        date: 2022-09-27
        published: 2022-09-22

    Passes, as Saturdays count:

        # file: meeting.yaml
        kind: meeting
        board: {name: Town Council, regime: parish}
        date: 2022-09-27
        published: 2022-09-22
    """
    if (late := _late(context)) and not _is_certain(context.model, *late):
        counted, _ = late
        way_out = "`practice:` of the board says which days count"
        yield _too_late(context, counted, way_out)


def councils_called_at_shorter_notice(context: PaperContext[Meeting]) -> Iterator[Finding]:
    """The council itself is called at shorter notice than the law allows.

    Committees may be called at shorter notice. A council in England summons its members five clear
    days before; a council in Wales, a parish council and a community council three, without
    exception: Local Government Act 1972, Schedule 12, paragraphs 4, 10(2) and 26. A board that says
    `full_council: yes` is the council itself.

    Fails:

        # file: meeting.yaml
        kind: meeting
        board: {name: Council, regime: england-council, full_council: yes}
        date: 2026-03-19
        convened: 2026-03-16
        published: 2026-03-16

    Passes:

        # file: meeting.yaml
        kind: meeting
        board: {name: Council, regime: england-council, full_council: yes}
        date: 2026-03-19
        convened: 2026-03-11
        published: 2026-03-11
    """
    meeting, terms = context.model, terms_under_law(context)
    if terms is None or not terms.full_council or meeting.convened is None:
        return
    from boardpapers.law.clear_days import clear_days, is_in_time
    from boardpapers.law.notice_periods import notice_of_meeting

    period = notice_of_meeting(terms, meeting.date)
    if period is None or period.may_be_shorter:
        return
    if not is_in_time(meeting.convened, meeting.date, period, terms.closed):
        counted = clear_days(meeting.convened, meeting.date, period, terms.closed)
        sentence = f"the council is summoned {_number(counted)} before its meeting"
        help = f"the last lawful day was {long_day(counted.last_lawful)} ({period.provision})"
        yield Finding(context.paper.value("convened"), sentence, help)


def papers_later_than_own_rules(context: PaperContext[Meeting]) -> Iterator[Finding]:
    """The agenda and reports are published later than the board's own rules ask for.

    `practice: {notice: 5}` of a board is the number of clear days before a meeting by which its
    papers are published. Boards may have such a rule if no law on meetings applies to them, or if
    they ask for more days than the law.

    Fails:

        # file: meeting.yaml
        kind: meeting
        board: {name: Parks Board, regime: lga-company, practice: {notice: 5}}
        date: 2026-03-19
        published: 2026-03-13

    Passes:

        # file: meeting.yaml
        kind: meeting
        board: {name: Parks Board, regime: lga-company, practice: {notice: 5}}
        date: 2026-03-19
        published: 2026-03-11
    """
    meeting, terms = context.model, terms_of_meeting(context)
    if terms is None or not terms.practice.notice or not meeting.published or _late(context):
        return
    from boardpapers.law.clear_days import clear_days, is_in_time
    from boardpapers.law.notice_periods import own_notice

    period = own_notice(terms.practice, meeting.date)
    if period is None or is_in_time(meeting.published, meeting.date, period, terms.closed):
        return
    counted = clear_days(meeting.published, meeting.date, period, terms.closed)
    if not (meeting.convened and meeting.convened > counted.last_lawful):
        yield _too_late(context, counted, _CONVENED)


def _late(context: PaperContext[Meeting]) -> "tuple[ClearDays, Terms] | None":
    """Return the clear days for which late papers are published, and the terms of the board.

    None if they are not late, or if the meeting was called at shorter notice and they were
    published by then.
    """
    meeting = context.model
    if meeting.published is None:
        return None
    terms = terms_under_law(context)
    if terms is None:
        return None
    from boardpapers.law.clear_days import clear_days, is_in_time
    from boardpapers.law.notice_periods import notice_of_meeting

    period = notice_of_meeting(terms, meeting.date)
    if period is None or is_in_time(meeting.published, meeting.date, period, terms.closed):
        return None
    counted = clear_days(meeting.published, meeting.date, period, terms.closed)
    return None if _is_convened_later(meeting, counted) else (counted, terms)


def _is_convened_later(meeting: Meeting, counted: "ClearDays") -> bool:
    """Tell whether the meeting was called at shorter notice, and its papers were published then.

    That the council itself cannot be called so is another mistake: BP412.
    """
    convened = meeting.convened
    return bool(convened and counted.last_lawful < convened and counted.published <= convened)


def _is_certain(meeting: Meeting, counted: "ClearDays", terms: Terms) -> bool:
    """Tell whether papers are late by the mildest reading of the law."""
    from boardpapers.law.clear_days import is_in_time
    from boardpapers.law.notice_periods import mildest

    if meeting.convened and counted.published > meeting.convened > counted.last_lawful:
        return True
    mild = mildest(counted.period)
    return not is_in_time(counted.published, counted.meeting, mild, terms.closed)


def _way_out(meeting: Meeting, counted: "ClearDays", terms: Terms) -> str:
    if meeting.convened and meeting.convened > counted.last_lawful:
        return f"the meeting was called on {long_day(meeting.convened)}: publish by then"
    if meeting.convened:
        return "`convened` is no reason: the meeting was called in time"
    if not counted.period.may_be_shorter:
        return "hold the meeting later"
    return _COMMITTEE_CONVENED if BODIES[terms.regime].is_local else _CONVENED


def _too_late(context: PaperContext[Meeting], counted: "ClearDays", way_out: str) -> Finding:
    """Explain the clear days of papers that are late."""
    period = counted.period
    if counted.published > counted.meeting:
        sentence = "the papers are published after the meeting"
    else:
        sentence = (
            f"the papers are published {_number(counted)} before the meeting, "
            f"{counted.short_by} fewer than {period.number}"
        )
    left_out = [counted.beginning, f"{counted.reasons} do not count" if counted.reasons else ""]
    if any(left_out):
        sentence = "; ".join([sentence, *filter(None, left_out)])
    last = f"the last lawful day was {long_day(counted.last_lawful)} ({period.provision})"
    return Finding(context.paper.value("published"), sentence, f"{last}; {way_out}")


def _number(counted: "ClearDays") -> str:
    return f"{counted.number} clear day{'' if counted.number == 1 else 's'}"
