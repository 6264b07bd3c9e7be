"""Clear days, worked out by hand: published, meeting, how many count, and the last lawful day."""

from datetime import date, timedelta

import pytest

from boardpapers.law.clear_days import clear_days, earliest_meeting, last_lawful_day
from boardpapers.law.notice_periods import (
    NoticePeriod,
    general_exception,
    notice_of_key_decision,
    notice_of_meeting,
    notices_of_private_meeting,
    own_notice,
)
from boardpapers.law.regimes import REGIMES, Regime
from boardpapers.law.terms import ClosedDays, Practice, Terms

NO_PRACTICE = Practice()
EXECUTIVE = Terms("england-executive")


def day(text: str) -> date:
    return date.fromisoformat(text)


def closed(first: str, last: str, reason: str = "office closed") -> ClosedDays:
    start = day(first)
    return {start + timedelta(n): reason for n in range((day(last) - start).days + 1)}


def period(regime: Regime, meeting: str, practice: Practice = NO_PRACTICE) -> NoticePeriod:
    found = notice_of_meeting(Terms(regime, practice=practice), day(meeting))
    assert found
    return found


@pytest.mark.parametrize(
    ("regime", "published", "meeting", "number", "last"),
    [
        # In time, exactly.
        ("england-council", "2012-04-11", "2012-04-19", 5, "2012-04-11"),
        ("england-council", "2014-04-23", "2014-05-01", 5, "2014-04-23"),
        ("england-executive", "2020-01-08", "2020-01-16", 5, "2020-01-08"),
        ("england-council", "2026-03-11", "2026-03-19", 5, "2026-03-11"),
        ("combined-authority", "2026-02-02", "2026-02-10", 5, "2026-02-02"),
        ("england-council", "2025-07-08", "2025-07-16", 5, "2025-07-08"),
        ("wales-council", "2019-10-16", "2019-10-23", 4, "2019-10-17"),
        # Easter.
        ("england-council", "2019-04-15", "2019-04-23", 3, "2019-04-11"),
        ("wales-council", "2025-04-16", "2025-04-24", 3, "2025-04-16"),
        # Christmas and New Year.
        ("england-council", "2025-12-30", "2026-01-08", 5, "2025-12-30"),
        ("england-council", "2025-12-31", "2026-01-08", 4, "2025-12-30"),
        ("england-council", "2021-12-23", "2022-01-05", 5, "2021-12-23"),
        # The extra days of 1999, 2002, 2011, 2012, 2020, 2022 and 2023.
        ("wales-council", "1999-12-29", "2000-01-06", 3, "1999-12-29"),
        ("england-council", "2011-04-21", "2011-05-05", 5, "2011-04-21"),
        ("england-council", "2012-05-29", "2012-06-08", 5, "2012-05-29"),
        ("england-council", "2020-05-04", "2020-05-13", 5, "2020-05-04"),
        ("england-council", "2022-05-27", "2022-06-08", 5, "2022-05-27"),
        ("england-council", "2022-09-14", "2022-09-22", 4, "2022-09-13"),
        ("england-council", "2023-05-05", "2023-05-16", 5, "2023-05-05"),
        # Leap years.
        ("england-council", "2024-02-27", "2024-03-06", 5, "2024-02-27"),
        ("england-council", "2023-02-24", "2023-03-06", 5, "2023-02-24"),
        # Published on a Saturday, a Sunday and a bank holiday: as if on the next working day.
        ("england-council", "2026-03-06", "2026-03-16", 5, "2026-03-06"),
        ("england-council", "2026-03-07", "2026-03-16", 4, "2026-03-06"),
        ("england-council", "2026-03-08", "2026-03-16", 4, "2026-03-06"),
        ("england-council", "2023-05-08", "2023-05-16", 4, "2023-05-05"),
        # In Wales too, until papers were published electronically.
        ("wales-council", "2019-10-12", "2019-10-17", 2, "2019-10-11"),
        ("wales-council", "2026-03-07", "2026-03-12", 3, "2026-03-08"),
        ("wales-cjc", "2026-03-08", "2026-03-12", 3, "2026-03-08"),
        ("wales-executive", "2026-03-09", "2026-03-12", 2, "2026-03-08"),
        # Three days before 1 October 2002; ex parte Elitestone.
        ("wales-council", "1990-04-26", "1990-05-01", 2, "1990-04-25"),
        ("england-council", "2002-09-24", "2002-09-30", 3, "2002-09-24"),
        ("england-council", "2002-09-25", "2002-10-01", 3, "2002-09-23"),
        # Parish and community councils: Saturdays count, but not the one of Easter.
        ("parish", "2022-09-22", "2022-09-27", 3, "2022-09-22"),
        ("parish", "2024-03-27", "2024-04-03", 2, "2024-03-26"),
        ("community", "2026-05-01", "2026-05-06", 2, "2026-04-30"),
        # On the day of the meeting, and after it.
        ("england-council", "2026-03-19", "2026-03-19", 0, "2026-03-11"),
        ("england-council", "2026-03-20", "2026-03-19", 0, "2026-03-11"),
    ],
)
def test_number_and_last_lawful_day(
    regime: Regime, published: str, meeting: str, number: int, last: str
) -> None:
    found = clear_days(day(published), day(meeting), period(regime, meeting), {})
    assert (found.number, found.last_lawful) == (number, day(last))
    assert found.is_lawful == (day(published) <= day(last))
    assert found.short_by == max(0, found.period.number - number)


def test_a_parish_may_leave_out_saturdays() -> None:
    practice = Practice(clear_days="working-days")
    without = period("parish", "2022-09-27", practice)
    found = clear_days(day("2022-09-22"), day("2022-09-27"), without, {})
    assert (found.number, found.last_lawful) == (2, day("2022-09-21"))


@pytest.mark.parametrize(
    ("regime", "published", "meeting", "away", "number", "last"),
    [
        # The office is closed from 29 December to 2 January.
        ("england-council", "2025-12-22", "2026-01-08", ("2025-12-29", "2026-01-02"), 5,
         "2025-12-22"),
        ("england-council", "2025-12-30", "2026-01-08", ("2025-12-29", "2026-01-02"), 2,
         "2025-12-22"),
        # The days of mourning of 2021 and 2022.
        ("parish", "2021-04-05", "2021-04-12", ("2021-04-09", "2021-04-17"), 3, "2021-04-05"),
        ("parish", "2021-04-17", "2021-04-22", ("2021-04-09", "2021-04-17"), 3, "2021-04-18"),
        ("parish", "2022-09-17", "2022-09-23", ("2022-09-08", "2022-09-19"), 3, "2022-09-19"),
    ],
)  # fmt: skip
def test_closed_days(
    regime: Regime, published: str, meeting: str, away: tuple[str, str], number: int, last: str
) -> None:
    found = clear_days(day(published), day(meeting), period(regime, meeting), closed(*away))
    assert (found.number, found.last_lawful) == (number, day(last))


def test_it_explains_itself() -> None:
    meeting = "2019-04-23"
    found = clear_days(day("2019-04-15"), day(meeting), period("england-council", meeting), {})
    assert [each.isoformat() for each in found.counted] == [
        "2019-04-16", "2019-04-17", "2019-04-18",
    ]  # fmt: skip
    assert found.reasons == (
        "19 April (Good Friday), 20 April (Saturday), 21 April (Sunday) and 22 April "
        "(Easter Monday)"
    )
    assert found.short_by == 2
    assert found.period.provision == (
        "Local Government Act 1972, sections 100A(6) and 100B(3), and SI 2002/715"
    )


def test_days_in_a_row_have_one_reason() -> None:
    mourning = closed("2022-09-08", "2022-09-17", "day of mourning")
    meeting = "2022-09-19"
    found = clear_days(day("2022-09-07"), day(meeting), period("parish", meeting), mourning)
    assert found.reasons == (
        "8 to 10 September (day of mourning), 11 September (Sunday), "
        "12 to 17 September (day of mourning) and 18 September (Sunday)"
    )


def test_a_late_beginning_is_explained() -> None:
    meeting = "2026-03-16"
    found = clear_days(day("2026-03-07"), day(meeting), period("england-council", meeting), {})
    assert found.beginning == (
        "published on Saturday 7 March 2026, when nothing can be inspected, so the count begins "
        "on Monday 9 March 2026"
    )


@pytest.mark.parametrize(
    ("published", "decision", "number"),
    [("2019-07-03", "2019-08-01", 28), ("2013-10-04", "2013-11-01", 27)],
)
def test_key_decisions_count_calendar_days(published: str, decision: str, number: int) -> None:
    notice = notice_of_key_decision(EXECUTIVE, day(decision))
    assert notice
    found = clear_days(day(published), day(decision), notice, {})
    assert (found.number, found.is_lawful) == (number, number == 28)


def test_key_decisions_may_count_working_days() -> None:
    practice = Practice(key_decisions="working-days")
    terms = Terms("england-executive", practice=practice)
    notice = notice_of_key_decision(terms, day("2019-08-01"))
    assert notice
    assert last_lawful_day(day("2019-08-01"), notice, {}) == day("2019-06-21")


def test_general_exception() -> None:
    notice = general_exception(EXECUTIVE, day("2026-03-19"))
    assert notice
    assert last_lawful_day(day("2026-03-19"), notice, {}) == day("2026-03-11")
    assert earliest_meeting(day("2026-03-11"), notice, {}) == day("2026-03-19")


@pytest.mark.parametrize(
    ("regime", "meeting", "number"),
    [
        ("england-council", "2002-10-01", 5),
        ("england-council", "2002-09-30", 3),
        ("england-executive", "2012-09-10", 5),
        ("england-executive", "2002-09-30", 3),
        ("wales-council", "2021-05-01", 3),
        ("wales-cjc", "2021-12-02", None),
        ("england-council", "1985-01-01", None),
        ("england-council", "2101-01-01", None),
        ("none", "2026-03-19", None),
        ("lga-company", "2026-03-19", None),
    ],
)
def test_the_text_in_force_is_that_of_the_day(
    regime: Regime, meeting: str, number: int | None
) -> None:
    found = notice_of_meeting(Terms(regime), day(meeting))
    assert (found.number if found else None) == number


def test_wales_changed_in_2021() -> None:
    before, after = (period("wales-council", each) for each in ("2021-04-30", "2021-05-04"))
    assert (before.from_open_day, after.from_open_day) == (True, False)
    assert "100BA" in after.provision
    assert "100BA" not in before.provision


def test_the_full_council_is_not_summoned_at_shorter_notice() -> None:
    councils = ("england-council", "wales-council", "parish", "community")
    for regime in REGIMES:
        found = notice_of_meeting(Terms(regime, full_council=True), day("2026-03-19"))
        if found:
            assert found.may_be_shorter == (regime not in councils), regime


def test_private_meetings_have_two_notices() -> None:
    found = notices_of_private_meeting(EXECUTIVE, day("2026-03-19"))
    assert found
    assert [last_lawful_day(day("2026-03-19"), each, {}).isoformat() for each in found] == [
        "2026-02-18", "2026-03-11",
    ]  # fmt: skip
    assert notices_of_private_meeting(Terms("wales-executive"), day("2026-03-19")) is None


def test_a_board_may_have_notice_of_its_own() -> None:
    own = own_notice(Practice(notice=7), day("2026-03-19"))
    assert own
    assert last_lawful_day(day("2026-03-19"), own, {}) == day("2026-03-09")
    assert own_notice(NO_PRACTICE, day("2026-03-19")) is None
    assert own_notice(Practice(notice=366), date.min) is None
