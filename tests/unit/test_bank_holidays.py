"""The bank holidays of England and Wales, held against the `holidays` package."""

from datetime import date

import holidays
import pytest

from boardpapers.law.bank_holidays import LAST_YEAR, bank_holidays


@pytest.mark.parametrize("part", ["ENG", "WLS"])
def test_every_year_has_the_bank_holidays_of_the_package(part: str) -> None:
    for year in range(1975, LAST_YEAR + 1):
        known = holidays.country_holidays("GB", subdiv=part, years=year)
        assert set(bank_holidays(year)) == set(known), year


def test_moved_and_added_days_have_their_names() -> None:
    assert bank_holidays(2022)[date(2022, 9, 19)] == "State Funeral of Queen Elizabeth II"
    assert bank_holidays(2022)[date(2022, 6, 2)] == "Spring bank holiday"
    assert bank_holidays(2023)[date(2023, 5, 8)] == "Coronation"
    assert bank_holidays(2020)[date(2020, 5, 8)] == "Early May bank holiday"
    assert bank_holidays(2021)[date(2021, 12, 28)] == "substitute day for Boxing Day"
