"""The deadlines of a meeting, worked out by hand."""

from datetime import date

import pytest

from boardpapers.law.meeting_deadlines import Deadline, deadlines_of_meeting, note_of_meeting
from boardpapers.law.regimes import REGIMES, Regime
from boardpapers.law.terms import Practice, Terms


def days(found: tuple[Deadline, ...]) -> list[tuple[str, str]]:
    return [(each.step, each.day.isoformat()) for each in found]


def test_a_council() -> None:
    found = deadlines_of_meeting(
        Terms("england-council", practice=Practice(drafts=2)), date(2019, 4, 23)
    )
    assert days(found) == [
        ("drafts", "2019-04-09"),
        ("notice", "2019-04-11"),
        ("papers", "2019-04-11"),
    ]
    assert found[1].counted
    assert found[1].counted.reasons == (
        "13 April (Saturday), 14 April (Sunday), "
        "19 April (Good Friday), 20 April (Saturday), 21 April (Sunday) and 22 April "
        "(Easter Monday)"
    )


def test_an_executive() -> None:
    found = deadlines_of_meeting(Terms("england-executive"), date(2026, 3, 19))
    assert days(found) == [
        ("key-decision", "2026-02-18"),
        ("private-notice", "2026-02-18"),
        ("second-private-notice", "2026-03-11"),
        ("general-exception", "2026-03-11"),
        ("notice", "2026-03-11"),
        ("papers", "2026-03-11"),
    ]


def test_a_council_in_wales() -> None:
    found = deadlines_of_meeting(Terms("wales-council"), date(2026, 3, 12))
    assert days(found) == [
        ("notice", "2026-03-08"),
        ("papers", "2026-03-08"),
        ("note", "2026-03-20"),
    ]


def test_a_parish_and_a_board_with_rules_of_its_own() -> None:
    parish = deadlines_of_meeting(Terms("parish"), date(2022, 9, 27))
    assert days(parish) == [("notice", "2022-09-22")]
    assert parish[0].task == "summons"
    own = deadlines_of_meeting(Terms("lga-company", practice=Practice(notice=5)), date(2026, 3, 19))
    assert days(own) == [("own-notice", "2026-03-11")]


@pytest.mark.parametrize(
    ("meeting", "note"),
    [
        ("2026-03-12", "2026-03-20"),
        ("2025-04-16", "2025-04-28"),  # over Easter
        ("2024-12-23", "2025-01-03"),  # over Christmas
        ("2026-03-14", "2026-03-24"),  # on a Saturday
    ],
)
def test_the_note_of_a_meeting_in_wales(meeting: str, note: str) -> None:
    found = note_of_meeting("wales-council", date.fromisoformat(meeting))
    assert found
    assert found.day.isoformat() == note


def test_no_note_before_2021_or_in_england() -> None:
    assert note_of_meeting("wales-council", date(2021, 4, 30)) is None
    assert note_of_meeting("england-council", date(2026, 3, 12)) is None


@pytest.mark.parametrize("regime", REGIMES)
@pytest.mark.parametrize("meeting", [date.min, date(1974, 4, 1), date(2100, 12, 31), date.max])
def test_any_date_has_an_answer(regime: Regime, meeting: date) -> None:
    deadlines_of_meeting(
        Terms(regime, full_council=True, practice=Practice(drafts=366, notice=366)), meeting
    )
