"""`boardpapers list`: what there is in a workspace."""

import csv
import json
from io import StringIO

import pytest

from tests.support.paper_cases import EXAMPLES
from tests.support.run_program import Ran, boardpapers

COUNCIL = EXAMPLES / "council"


def listed(*arguments: str) -> Ran:
    return boardpapers("list", *arguments, within=COUNCIL)


def ids(*arguments: str) -> list[str]:
    register, *_ = arguments
    rows = json.loads(listed(*arguments, "--format", "json").out)[register]
    return [row["id"] for row in rows]


def test_reports_are_in_the_order_of_their_meetings() -> None:
    assert ids("reports") == ["benches-in-the-high-street", "collecting-food-waste"]
    head, first, _ = listed().out.splitlines()
    assert head.split() == ["Report", "Title", "Board", "Meeting", "Date", "Item", "Access", "File"]
    assert "2025-06-10  6     public" in first


def test_filters() -> None:
    assert ids("reports", "--board", "cabinet") == ["collecting-food-waste"]
    assert ids("meetings", "--since", "2025-07-01") == ["2025-07-08-cabinet"]
    assert ids("meetings", "--until", "2025-07-01") == ["2025-06-10-environment-and-transport"]
    assert ids("reports", "--meeting", "2025-07-08-cabinet") == ["collecting-food-waste"]
    assert len(ids("members", "--board", "cabinet")) == 3
    assert listed("reports", "--since", "2030-01-01").out == "no reports\n"


def test_boards_and_members() -> None:
    assert ids("boards") == ["cabinet", "environment-and-transport-committee"]
    assert "priya-fennimore" in ids("members")


def test_csv_is_read_by_another_program() -> None:
    rows = list(csv.DictReader(StringIO(listed("meetings", "--format", "csv").out)))
    assert [row["id"] for row in rows] == ids("meetings")
    assert rows[0]["items"] == "3"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("report",), "there is no list `report`; did you mean `reports`?"),
        (("reports", "--board", "cabinett"), "did you mean `cabinet`?"),
        (("reports", "--format", "xml"), "there is no format `xml`"),
        (("reports", "--since", "May"), "`May` is not a date"),
    ],
)
def test_a_call_that_is_wrong(arguments: tuple[str, ...], message: str) -> None:
    ran = listed(*arguments)
    assert ran.code == 2
    assert message in ran.everything
