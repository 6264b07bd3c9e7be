"""Quorums of councils, and the paragraphs of exempt information in force."""

from datetime import date

import pytest

from boardpapers.law.exempt_information import exempt_paragraphs, needs_public_interest
from boardpapers.law.quorums import counts_remotely, quorum_of_council
from boardpapers.law.regimes import Nation, Regime


@pytest.mark.parametrize(
    ("regime", "members", "quorum"),
    [
        ("england-council", 54, 14),
        ("england-council", 8, 2),
        ("wales-council", 60, 15),
        ("parish", 7, 3),
        ("parish", 5, 3),
        ("parish", 10, 4),
        ("community", 12, 4),
        ("england-executive", 8, None),
        ("lga-company", 20, None),
    ],
)
def test_quorum_of_a_council(regime: Regime, members: int, quorum: int | None) -> None:
    found = quorum_of_council(regime, members)
    assert (found.number if found else None) == quorum


@pytest.mark.parametrize(
    ("regime", "day", "counts"),
    [
        ("england-council", "2020-04-03", False),
        ("england-council", "2020-04-04", True),
        ("parish", "2021-05-06", True),
        ("england-council", "2021-05-07", False),
        ("wales-council", "2021-05-07", True),
        ("lga-company", "2026-03-19", True),
    ],
)
def test_remote_attendance(regime: Regime, day: str, counts: bool) -> None:
    assert counts_remotely(regime, date.fromisoformat(day)) == counts


@pytest.mark.parametrize(
    ("nation", "day", "first", "last"),
    [
        ("England", "2026-03-19", "1", "7"),
        ("England", "2006-02-28", "1", "15"),
        ("Wales", "2026-03-19", "12", "18C"),
        ("Wales", "2007-03-31", "1", "15"),
    ],
)
def test_exempt_paragraphs(nation: Nation, day: str, first: str, last: str) -> None:
    found = exempt_paragraphs(nation, date.fromisoformat(day))
    assert (found[0], found[-1]) == (first, last)


def test_privilege_in_wales_needs_no_public_interest() -> None:
    today = date(2026, 3, 19)
    assert not needs_public_interest("Wales", "16", today)
    assert needs_public_interest("Wales", "14", today)
    assert needs_public_interest("England", "5", today)
