"""Periods of notice: how many clear days the law asks for before a meeting, and which days count.

The text in force is that on the day of the meeting. Where the law leaves room, a board's own
practice says which days count.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import TypeAlias, get_args

from msgspec import Struct
from msgspec.structs import replace

from boardpapers.law.bank_holidays import FIRST_YEAR, LAST_YEAR
from boardpapers.law.regimes import BODIES, WALES_2021, Regime
from boardpapers.law.terms import DayCount, Practice, Terms


class NoticePeriod(Struct, frozen=True):
    """A number of clear days before a meeting, and the provision that asks for them.

    `from_open_day`: what is published on a day that does not count is published on the next one
    that does, since nothing can be inspected before. `may_be_shorter`: if the meeting is convened
    at shorter notice, it is enough to publish then. `is_certain` if the law leaves no doubt which
    days count.
    """

    number: int
    days: DayCount
    provision: str
    from_open_day: bool = False
    may_be_shorter: bool = True
    is_certain: bool = False


_Since: TypeAlias = tuple[tuple[date, int, str], ...]
"""The day since when a number of days applies, the latest first, and its provision."""

_ACT = "Local Government Act 1972"
_COUNCIL = f"{_ACT}, sections 100A(6) and 100B(3)"
_SUMMONS = f"{_ACT}, Schedule 12, paragraph 4"
_PARISH = f"{_ACT}, Schedule 12, paragraph 10(2)"
_PUBLIC_BODIES = "Public Bodies (Admission to Meetings) Act 1960, section 1(4)(a)"
_FIVE_DAYS = date(2002, 10, 1)
_ACCESS_ACT = date(1986, 4, 1)
_ACT_IN_FORCE = date(1974, 4, 1)

_IN_ENGLAND: _Since = (
    (_FIVE_DAYS, 5, f"{_COUNCIL}, and SI 2002/715"),
    (_ACCESS_ACT, 3, _COUNCIL),
)
_IN_WALES: _Since = (
    (WALES_2021, 3, f"{_ACT}, sections 100A(6)(aa) and 100BA"),
    (_ACCESS_ACT, 3, _COUNCIL),
)
_COMMUNITY: _Since = (
    (WALES_2021, 3, f"{_ACT}, Schedule 12, paragraphs 26 and 26ZA"),
    (_ACT_IN_FORCE, 3, f"{_ACT}, Schedule 12, paragraph 26"),
)

_MEETINGS: Mapping[Regime, _Since] = {
    "england-council": _IN_ENGLAND,
    "england-executive": (
        (date(2012, 9, 10), 5, "SI 2012/2089, regulations 6 and 7"),
        (_FIVE_DAYS, 5, "SI 2000/3272, as amended by SI 2002/716"),
        (date(2001, 1, 9), 3, "SI 2000/3272"),
    ),
    "wales-council": _IN_WALES,
    "wales-cjc": ((date(2021, 12, 3), 3, f"SI 2021/1349, regulation 18; {_IN_WALES[0][2]}"),),
    "wales-executive": ((date(2001, 7, 28), 3, "SI 2001/2290, regulations 4 and 5"),),
    "parish": ((_ACT_IN_FORCE, 3, f"{_PARISH}; for committees, {_PUBLIC_BODIES}"),),
    "community": _COMMUNITY,
    "combined-authority": _IN_ENGLAND,
}
_FULL_COUNCILS: Mapping[Regime, _Since] = {
    "england-council": (
        (_FIVE_DAYS, 5, f"{_SUMMONS}(1A); sections 100A(6) and 100B(3)"),
        (_ACT_IN_FORCE, 3, f"{_SUMMONS}(2)"),
    ),
    "wales-council": (
        (WALES_2021, 3, f"{_SUMMONS}(2); sections 100A(6)(aa) and 100BA"),
        (_ACT_IN_FORCE, 3, f"{_SUMMONS}(2)"),
    ),
    "parish": ((_ACT_IN_FORCE, 3, _PARISH),),
    "community": _COMMUNITY,
}
"""Where the council itself must be summoned, and no shorter notice is allowed."""

_KEY_DECISIONS: Mapping[Regime, tuple[date, str]] = {
    "england-executive": (date(2012, 9, 10), "SI 2012/2089, regulations 8 and 9"),
    "combined-authority": (date(2017, 5, 8), "SI 2017/68, article 11"),
}
_GENERAL_EXCEPTIONS: Mapping[Regime, str] = {
    "england-executive": "SI 2012/2089, regulation 10",
    "combined-authority": "SI 2017/68, article 12",
}
_PRIVATE_SINCE = date(2012, 9, 10)


def notice_of_meeting(terms: Terms, day: date) -> NoticePeriod | None:
    """Return the notice of a meeting, its agenda and its reports; None if no law asks for any."""
    summoned = _FULL_COUNCILS.get(terms.regime) if terms.full_council else None
    in_force = _in_force(summoned or _MEETINGS.get(terms.regime, ()), day)
    if in_force is None:
        return None
    _, number, provision = in_force
    body = BODIES[terms.regime]
    is_electronic = body.nation == "Wales" and day >= WALES_2021
    return NoticePeriod(
        number,
        _days(terms),
        provision,
        from_open_day=not body.is_local and not is_electronic,
        may_be_shorter=summoned is None,
        is_certain=len(allowed_counts(terms.regime)) == 1,
    )


def _days(terms: Terms) -> DayCount:
    """Return the days that a board counts: by its practice, if the law leaves room for it."""
    allowed = allowed_counts(terms.regime)
    own = terms.practice.clear_days
    return own if own in allowed else allowed[0]


def allowed_counts(regime: Regime) -> tuple[DayCount, ...]:
    """Return the days that a board may count in its notice of meetings, the usual ones first."""
    body = BODIES.get(regime)
    if body is None:
        return get_args(DayCount)
    if body.is_local:
        return ("with-saturdays", "working-days")
    return ("working-days",) if body.nation == "England" else get_args(DayCount)


def own_notice(practice: Practice, day: date) -> NoticePeriod | None:
    """Return the notice that a board's own rules ask for; None for days of no known calendar."""
    if not practice.notice or not FIRST_YEAR <= day.year <= LAST_YEAR:
        return None
    days = practice.clear_days or "working-days"
    return NoticePeriod(practice.notice, days, "the board's own rules (`practice: notice`)")


def notice_of_key_decision(terms: Terms, day: date | None) -> NoticePeriod | None:
    """Return the notice of a key decision; None if no law asks for it.

    The day is None if it is not known yet.
    """
    since, provision = _KEY_DECISIONS.get(terms.regime, (date.max, ""))
    if not provision or (day and (day < since or day.year > LAST_YEAR)):
        return None
    return _twenty_eight_days(terms.practice, provision)


def general_exception(terms: Terms, day: date) -> NoticePeriod | None:
    """Return the notice of a key decision for which 28 days are impracticable."""
    if notice_of_key_decision(terms, day) is None:
        return None
    return _five_days(terms, _GENERAL_EXCEPTIONS[terms.regime])


def notices_of_private_meeting(
    terms: Terms, day: date | None
) -> tuple[NoticePeriod, NoticePeriod] | None:
    """Return the two notices of a meeting of an executive in private; None if there are none.

    The day is None if it is not known yet.
    """
    if terms.regime != "england-executive":
        return None
    if day and (day < _PRIVATE_SINCE or day.year > LAST_YEAR):
        return None
    provision = "SI 2012/2089, regulation 5"
    first = _twenty_eight_days(terms.practice, f"{provision}(2)")
    return first, _five_days(terms, f"{provision}(4)")


def _twenty_eight_days(practice: Practice, provision: str) -> NoticePeriod:
    """Return 28 clear days: calendar days, as most councils count them, or by the practice."""
    days = practice.key_decisions or "calendar-days"
    at_office = days != "calendar-days"
    return NoticePeriod(28, days, provision, from_open_day=at_office, may_be_shorter=False)


def _five_days(terms: Terms, provision: str) -> NoticePeriod:
    return NoticePeriod(
        5, _days(terms), provision, from_open_day=True, may_be_shorter=False, is_certain=True
    )


def _first_private(terms: Terms, day: date) -> NoticePeriod | None:
    periods = notices_of_private_meeting(terms, day)
    return periods[0] if periods else None


def _second_private(terms: Terms, day: date) -> NoticePeriod | None:
    periods = notices_of_private_meeting(terms, day)
    return periods[1] if periods else None


NOTICES: dict[str, Callable[[Terms, date], NoticePeriod | None]] = {
    "meeting": lambda terms, day: notice_of_meeting(terms, day) or own_notice(terms.practice, day),
    "key-decision": notice_of_key_decision,
    "general-exception": general_exception,
    "private-notice": _first_private,
    "second-private-notice": _second_private,
}
"""The notices before a meeting, by name."""


def mildest(period: NoticePeriod) -> NoticePeriod:
    """Return a period of notice by the mildest reading of the law.

    What is late even so is certainly late. In England, only working days count in the notice of a
    principal council (R v Swansea City Council ex parte Elitestone, 1993); of what else is counted,
    there is no certain rule.
    """
    days = period.days if period.is_certain else "calendar-days"
    return replace(period, days=days, from_open_day=False)


def _in_force(rules: _Since, day: date) -> tuple[date, int, str] | None:
    if day.year > LAST_YEAR:
        return None
    return next((rule for rule in rules if rule[0] <= day), None)
