"""Deadlines: the last lawful day of each step before and after a meeting."""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from boardpapers.law.bank_holidays import LAST_YEAR
from boardpapers.law.clear_days import ClearDays, clear_days, last_lawful_day
from boardpapers.law.counted_days import DAY, last_counted_day, next_counted_day
from boardpapers.law.notice_periods import (
    NoticePeriod,
    general_exception,
    notice_of_key_decision,
    notice_of_meeting,
    notices_of_private_meeting,
    own_notice,
)
from boardpapers.law.regimes import BODIES, WALES_2021, Regime
from boardpapers.law.terms import ClosedDays, Terms

NOTE_DAYS = 7
"""The working days in which a note of a meeting in Wales is published."""
NOTE_REASON = "the seventh working day, beginning with the day of the meeting"


class Deadline(Struct, frozen=True):
    """The last lawful day of a step, the provision that asks for it, and how the day was found.

    `step` names the kind of step, the same for every meeting; `task` is what is to be done, which
    may differ for the same step. `counted` are the clear days before the meeting; `office_day` is
    the last working day, if `day` is none. Drafts are due a number of `working_days` before
    publication.
    """

    step: str
    task: str
    day: date
    provision: str
    counted: ClearDays | None = None
    office_day: date | None = None
    working_days: int = 0


def deadlines_of_meeting(terms: Terms, meeting: date) -> tuple[Deadline, ...]:
    """Return the deadlines of a meeting, the earliest first."""
    found = [*_of_executive(terms, meeting), *_of_papers(terms, meeting)]
    if note := note_of_meeting(terms.regime, meeting):
        found.append(note)
    return tuple(sorted(found, key=lambda each: each.day))


def _of_papers(terms: Terms, meeting: date) -> Iterator[Deadline]:
    """Yield when drafts are due, and when notice is given and papers are published."""
    by_law, own = notice_of_meeting(terms, meeting), own_notice(terms.practice, meeting)
    days = [last_lawful_day(meeting, each, terms.closed) for each in (by_law, own) if each]
    if days and terms.practice.drafts is not None:
        yield _drafts(min(days), terms.practice.drafts, terms.closed)
    if own:
        yield _before(own, "own-notice", "own-notice", meeting, terms)
    if by_law:
        is_local = BODIES[terms.regime].is_local
        is_summoned = terms.full_council or is_local
        task = "summons" if is_summoned else "notice"
        yield _before(by_law, "notice", task, meeting, terms)
        if not is_local:
            yield _before(by_law, "papers", "papers", meeting, terms)


def _of_executive(terms: Terms, meeting: date) -> Iterator[Deadline]:
    """Yield when an executive gives notice of key decisions and of business in private."""
    if key := notice_of_key_decision(terms, meeting):
        yield _before(key, "key-decision", "key-decision", meeting, terms)
    if private := notices_of_private_meeting(terms, meeting):
        first, second = private
        yield _before(first, "private-notice", "private-notice", meeting, terms)
        yield _before(second, "second-private-notice", "second-private-notice", meeting, terms)
    if exception := general_exception(terms, meeting):
        yield _before(exception, "general-exception", "general-exception", meeting, terms)


def note_of_meeting(regime: Regime, meeting: date) -> Deadline | None:
    """Return the deadline of the note of a meeting in Wales; None if the law asks for none.

    The seven working days begin with the day of the meeting. Days when only the council's own
    office is closed are working days.
    """
    provisions = {
        "wales-council": "section 100C(1C)",
        "wales-cjc": "section 100C(1C)",
        "community": "Schedule 12, paragraph 26ZA",
    }
    if regime not in provisions or meeting < WALES_2021 or meeting.year > LAST_YEAR:
        return None
    day = next_counted_day(meeting, "working-days", {})
    for _ in range(NOTE_DAYS - 1):
        day = next_counted_day(day + DAY, "working-days", {})
    return Deadline("note", "note", day, f"Local Government Act 1972, {provisions[regime]}")


def _drafts(published: date, drafts: int, closed: ClosedDays) -> Deadline:
    day = last_counted_day(published, "working-days", closed)
    for _ in range(drafts):
        day = last_counted_day(day - DAY, "working-days", closed)
    return Deadline("drafts", "drafts", day, "the board's own practice", working_days=drafts)


def _before(period: NoticePeriod, step: str, task: str, meeting: date, terms: Terms) -> Deadline:
    day = last_lawful_day(meeting, period, terms.closed)
    counted = clear_days(day, meeting, period, terms.closed)
    office_day = last_counted_day(day, "working-days", terms.closed)
    return Deadline(
        step, task, day, period.provision, counted, office_day if office_day != day else None
    )
