"""`boardpapers calendar`: iCalendar files, as another library reads them."""

import shutil
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
import vobject  # type: ignore[import-untyped]  # it has no annotations

from tests.support.paper_cases import DATA
from tests.support.run_program import boardpapers


@pytest.fixture
def council(tmp_path: Path) -> Path:
    return Path(shutil.copytree(DATA / "registers", tmp_path / "council"))


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def written(within: Path, *arguments: str) -> None:
    ran = boardpapers("calendar", "-o", "out/", *arguments, within=within)
    assert ran.code == 0, ran.everything


def events(path: Path) -> dict[str, Any]:
    """Return the events of a file by the ids of their meetings, as vobject reads them."""
    calendar = vobject.readOne(path.read_text(encoding="utf-8"))
    return {each.uid.value.partition("@")[0]: each for each in calendar.vevent_list}


def sequences(within: Path, name: str = "meetings") -> dict[str, str]:
    found = events(within / f"out/{name}.ics")
    return {uid: event.sequence.value for uid, event in found.items()}


AUTUMN = "2025-09-09-cabinet"


def test_one_file_for_all_and_one_for_each_board(council: Path) -> None:
    written(council)
    names = sorted(path.name for path in (council / "out").iterdir())
    assert names == ["cabinet-meetings.ics", "meetings.ics", "planning-meetings.ics"]
    assert len(events(council / "out/meetings.ics")) == 5
    assert set(events(council / "out/planning-meetings.ics")) == {
        "2025-06-03-planning", "2025-09-16-planning",
    }  # fmt: skip


def test_an_event_has_what_people_need(council: Path) -> None:
    written(council)
    event = events(council / "out/meetings.ics")[AUTUMN]
    assert event.summary.value == "Cabinet"
    assert event.location.value == "Committee Room 2, Eastmere Town Hall"
    assert event.description.value.splitlines()[1] == "2. Opening hours of libraries"
    assert event.status.value == "CONFIRMED"
    assert event.uid.value == f"{AUTUMN}@eastmere-borough-council"


def test_the_title_of_an_exempt_report_is_in_no_calendar(council: Path) -> None:
    written(council)
    text = (council / "out/meetings.ics").read_text(encoding="utf-8")
    assert "Contract for the leisure" not in text.replace("\r\n ", "")


@pytest.mark.parametrize(
    ("day", "hour"),
    [
        ("2025-03-29", 17), ("2025-03-30", 16), ("2025-10-25", 16), ("2025-10-26", 17),
        ("2030-03-30", 17), ("2030-03-31", 16), ("2030-10-26", 16), ("2030-10-27", 17),
    ],
)  # fmt: skip
def test_times_are_those_of_london_on_both_sides_of_each_change(
    day: str, hour: int, council: Path
) -> None:
    edit(council / f"meetings/{AUTUMN}.yaml", "date: 2025-09-09", f"date: {day}")
    written(council)
    start: datetime = events(council / "out/meetings.ics")[AUTUMN].dtstart.value
    assert start.hour == 17
    assert start.astimezone(UTC).hour == hour


def test_the_second_run_writes_the_same_bytes(council: Path) -> None:
    written(council)
    before = {path: path.read_bytes() for path in (council / "out").iterdir()}
    written(council)
    assert {path: path.read_bytes() for path in (council / "out").iterdir()} == before


def test_an_event_that_moves_keeps_its_id_and_gets_the_next_number(council: Path) -> None:
    written(council)
    edit(council / f"meetings/{AUTUMN}.yaml", "time: 17:00", "time: 18:30\nends: 20:00")
    written(council)
    assert sequences(council)[AUTUMN] == "1"
    assert sequences(council, "cabinet-meetings")[AUTUMN] == "1"
    assert sum(map(int, sequences(council).values())) == 1
    written(council)
    assert sequences(council)[AUTUMN] == "1"
    event = events(council / "out/meetings.ics")[AUTUMN]
    assert (event.dtend.value - event.dtstart.value).seconds == 90 * 60


def test_a_change_that_nobody_has_to_see_keeps_the_number(council: Path) -> None:
    written(council)
    with (council / f"meetings/{AUTUMN}.yaml").open("a", encoding="utf-8") as file:
        file.write("  - title: Any other business\n")
    written(council)
    assert sequences(council)[AUTUMN] == "0"
    assert "Any other business" in events(council / "out/meetings.ics")[AUTUMN].description.value


@pytest.mark.parametrize("status", ["cancelled", "postponed"])
def test_a_meeting_that_is_off_is_cancelled_and_says_so(status: str, council: Path) -> None:
    written(council)
    edit(council / f"meetings/{AUTUMN}.yaml", "status: scheduled", f"status: {status}")
    written(council)
    event = events(council / "out/meetings.ics")[AUTUMN]
    assert event.status.value == "CANCELLED"
    assert event.summary.value == f"{status.capitalize()}: Cabinet"
    assert event.sequence.value == "1"


def test_numbers_count_from_a_file_that_was_published_before(council: Path) -> None:
    written(council)
    shutil.move(council / "out", council / "published")
    edit(council / f"meetings/{AUTUMN}.yaml", "date: 2025-09-09", "date: 2025-09-10")
    written(council, "--previous", "published")
    assert sequences(council)[AUTUMN] == "1"
    shutil.rmtree(council / "out")
    written(council, "--previous", "published/meetings.ics")
    assert sequences(council)[AUTUMN] == "1"


def test_a_calendar_of_one_board_and_that_of_all_agree(council: Path) -> None:
    written(council)
    for time in ("17:30", "18:00"):
        text = (council / f"meetings/{AUTUMN}.yaml").read_text(encoding="utf-8")
        old = next(line for line in text.splitlines() if line.startswith("time:"))
        edit(council / f"meetings/{AUTUMN}.yaml", old, f"time: {time}")
        written(council, "--board", "cabinet")
    assert sequences(council, "cabinet-meetings")[AUTUMN] == "2"


def test_a_meeting_without_a_time_takes_the_whole_day(council: Path) -> None:
    edit(council / f"meetings/{AUTUMN}.yaml", "time: 17:00\n", "")
    written(council)
    assert events(council / "out/meetings.ics")[AUTUMN].dtstart.value == date(2025, 9, 9)


def test_a_meeting_that_ends_after_midnight_ends_on_the_next_day(council: Path) -> None:
    edit(council / f"meetings/{AUTUMN}.yaml", "time: 17:00", "time: 19:00\nends: 00:30")
    written(council)
    assert events(council / "out/meetings.ics")[AUTUMN].dtend.value.day == 10


def test_one_calendar_to_a_file_or_to_standard_output(council: Path) -> None:
    assert boardpapers("calendar", "-o", "all.ics", within=council).code == 0
    ran = boardpapers("calendar", "-o", "-", within=council)
    assert ran.raw == (council / "all.ics").read_bytes()
    assert b"\r\n" in ran.raw
    only = boardpapers("calendar", "--board", "planning", "-o", "-", within=council).out
    assert only.count("BEGIN:VEVENT") == 2


def test_an_earlier_file_that_is_no_calendar_is_replaced(council: Path) -> None:
    (council / "all.ics").write_text("not a calendar", encoding="utf-8")
    assert boardpapers("calendar", "-o", "all.ics", within=council).code == 0
    assert len(events(council / "all.ics")) == 5


def test_a_meeting_with_errors_stops_the_calendar(council: Path) -> None:
    edit(council / f"meetings/{AUTUMN}.yaml", "time: 17:00", "time: 5 pm")
    ran = boardpapers("calendar", "-o", "out/", within=council)
    assert ran.code == 1
    assert "BP105" in ran.err
    assert not (council / "out").exists()


def test_a_board_that_does_not_exist(council: Path) -> None:
    ran = boardpapers("calendar", "--board", "cabinett", within=council)
    assert ran.code == 2
    assert "did you mean `cabinet`?" in ran.err


def test_without_the_extra_the_call_says_what_to_install(
    council: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    ran = boardpapers("calendar", within=council)
    assert ran.code == 2
    assert "pip install 'boardpapers[calendar]'" in ran.err


def test_deadlines_are_days_in_calendars_of_their_own(council: Path) -> None:
    written(council, "--deadlines")
    names = sorted(path.name for path in (council / "out").iterdir())
    assert names == ["cabinet-deadlines.ics", "deadlines.ics", "planning-deadlines.ics"]
    found = events(council / "out/planning-deadlines.ics")
    event = found["2025-06-03-planning-papers"]
    assert event.dtstart.value == date(2025, 5, 23)
    assert event.summary.value.endswith(": Planning Committee, Tuesday 3 June 2025")
    assert "5 clear days" in event.description.value
    assert not any("09-16" in uid for uid in found)  # that meeting is cancelled
    edit(council / f"meetings/{AUTUMN}.yaml", "date: 2025-09-09", "date: 2025-09-11")
    written(council, "--deadlines")
    assert set(sequences(council, "planning-deadlines").values()) == {"0"}
    moved = [uid for uid in sequences(council, "deadlines") if uid.startswith(AUTUMN)]
    assert {sequences(council, "deadlines")[uid] for uid in moved} == {"1"}
