"""`boardpapers deadlines` and `boardpapers clear-days`: dates, explained."""

import csv
import json
from io import StringIO
from pathlib import Path

import pytest

from tests.support.paper_cases import EXAMPLES
from tests.support.run_program import Ran, boardpapers
from tests.support.small_reports import write

COUNCIL = EXAMPLES / "council"
FEBRUARY = "1770000000"
"""The second of February 2026, in seconds."""


@pytest.fixture
def papers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a workspace of three boards and their meetings, on 2 February 2026."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", FEBRUARY)
    files = {
        "boardpapers.yaml": "calendar: {from: 2026-03-13, reason: election}\n",
        "parks.yaml": "kind: board\nname: Parks Committee\nregime: england-council\n"
        "practice: {drafts: 3}\n",
        "town.yaml": "kind: board\nname: Town Council\nregime: parish\n",
        "lga.yaml": "kind: board\nname: Arts Board\nregime: lga-company\n",
        "parks-march.yaml": "kind: meeting\nboard: parks\ndate: 2026-03-19\n",
        "parks-january.yaml": "kind: meeting\nboard: parks\ndate: 2026-01-15\nstatus: held\n",
        "parks-april.yaml": "kind: meeting\nboard: parks\ndate: 2026-04-16\nstatus: cancelled\n",
        "town-march.yaml": "kind: meeting\nboard: town\ndate: 2026-03-10\n",
        "lga-march.yaml": "kind: meeting\nboard: lga\ndate: 2026-03-10\n",
    }
    for name, text in files.items():
        write(tmp_path / name, text)
    return tmp_path


def rows(ran: Ran) -> list[dict[str, str]]:
    assert ran.code == 0, ran.err
    found: list[dict[str, str]] = json.loads(ran.out)["deadlines"]
    return found


def test_a_meeting(papers: Path) -> None:
    found = rows(boardpapers("deadlines", "parks-march", "--to", "json", within=papers))
    assert [(row["date"], row["weekday"], row["task"]) for row in found] == [
        ("2026-03-05", "Thursday", "Send in drafts"),
        ("2026-03-10", "Tuesday", "Give public notice"),
        ("2026-03-10", "Tuesday", "Publish the agenda and reports"),
    ]
    assert found[2]["reason"] == (
        "5 clear days before the meeting; not counted: 13 March (election), 14 March (Saturday) "
        "and 15 March (Sunday)"
    )
    assert "100B(3)" in found[2]["provision"]
    assert found[2]["days_left"] == "36"


def test_all_meetings_to_come(papers: Path) -> None:
    found = rows(boardpapers("deadlines", "--to", "json", within=papers))
    assert [row["meeting"] for row in found] == ["town-march", *["parks-march"] * 3]
    assert [row["date"] for row in found] == sorted(row["date"] for row in found)


def test_a_board_and_a_file(papers: Path) -> None:
    by_id = boardpapers("deadlines", "town", "--to", "json", within=papers)
    by_file = boardpapers("deadlines", papers / "town.yaml", "--to", "json", within=COUNCIL)
    assert [row["date"] for row in rows(by_id)] == ["2026-03-05"]
    assert rows(by_id) == rows(by_file)


def test_past_deadlines_of_a_meeting_are_listed(papers: Path) -> None:
    found = rows(boardpapers("deadlines", "parks-january", "--to", "json", within=papers))
    assert [row["days_left"] for row in found] == [None] * 3


def test_deadlines_that_are_met_are_marked(papers: Path) -> None:
    meeting = "kind: meeting\nboard: parks\ndate: 2026-03-19\npublished: 2026-01-30\n"
    write(papers / "parks-march.yaml", meeting)
    found = rows(boardpapers("deadlines", "parks-march", "--to", "json", within=papers))
    assert [(row["done"], row["days_left"]) for row in found] == [
        (None, "31"), ("2026-01-30", None), ("2026-01-30", None),
    ]  # fmt: skip
    write(papers / "parks-march.yaml", meeting.replace("01-30", "03-09"))
    found = rows(boardpapers("deadlines", "parks-march", "--to", "json", within=papers))
    assert [row["done"] for row in found] == [None] * 3  # it is still to come
    assert "Done on" not in boardpapers("deadlines", within=papers).out


def test_a_private_notice_and_a_note_are_marked(papers: Path) -> None:
    write(papers / "cabinet.yaml", "kind: board\nname: Cabinet\nregime: england-executive\n")
    notice = "private_notice: {published: 2026-01-29, reasons: It has offers.}\n"
    write(
        papers / "cabinet-march.yaml", f"kind: meeting\nboard: cabinet\ndate: 2026-03-12\n{notice}"
    )
    write(papers / "cyngor.yaml", "kind: board\nname: Cyngor\nregime: wales-council\n")
    held = "kind: meeting\nboard: cyngor\ndate: 2026-01-22\nstatus: held\n"
    write(papers / "cyngor-january.yaml", held)
    write(
        papers / "note.yaml", "kind: minutes\nmeeting: cyngor-january\nnote_published: 2026-01-26\n"
    )

    def done(meeting: str) -> dict[str, str | None]:
        found = rows(boardpapers("deadlines", meeting, "--to", "json", within=papers))
        return {row["step"]: row["done"] for row in found}

    cabinet = done("cabinet-march")
    assert cabinet["private-notice"] == "2026-01-29"
    assert cabinet["second-private-notice"] is None
    assert done("cyngor-january")["note"] == "2026-01-26"


def test_a_board_without_a_regime_is_named(papers: Path) -> None:
    write(papers / "arts.yaml", "kind: board\nname: Arts Committee\n")
    write(papers / "arts-march.yaml", "kind: meeting\nboard: arts\ndate: 2026-03-10\n")
    ran = boardpapers("deadlines", within=papers)
    assert ran.code == 0
    assert "no deadlines are known for the meetings of Arts Committee: say in the board" in ran.err
    assert "Arts Board" not in ran.err
    write(papers / "arts.yaml", "kind: board\nname: Arts Committee\nregime: none\n")
    assert boardpapers("deadlines", within=papers).err == ""


def test_a_meeting_of_which_the_board_is_missing_is_reported(papers: Path) -> None:
    write(papers / "lost.yaml", "kind: meeting\nboard: parcs\ndate: 2026-05-14\n")
    ran = boardpapers("deadlines", "--to", "json", within=papers)
    assert ran.code == 1
    assert "error[BP201]" in ran.err
    assert len(json.loads(ran.out)["deadlines"]) == 4


def test_as_a_document(papers: Path) -> None:
    for format, words in (("md", "| 2026-03-10 |"), ("html", "<td>")):
        ran = boardpapers("deadlines", "parks-march", "--to", format, within=papers)
        assert "Publish the agenda and reports" in ran.out
        assert "Deadlines" in ran.out
        assert words.split()[0] in ran.out
    ran = boardpapers("deadlines", "-o", "due.csv", within=papers)
    assert (ran.code, ran.err) == (0, "wrote due.csv\n")
    assert (papers / "due.csv").is_file()


def test_a_calendar(papers: Path) -> None:
    ran = boardpapers("deadlines", "parks-march", "--to", "ics", within=papers)
    assert ran.code == 0, ran.err
    assert ran.out.count("BEGIN:VEVENT") == 3
    assert "DTSTART;VALUE=DATE:20260310" in ran.out


def test_csv_and_text(papers: Path) -> None:
    ran = boardpapers("deadlines", "parks-march", "--to", "csv", within=papers)
    assert len(list(csv.DictReader(StringIO(ran.out)))) == 3
    head, *lines = boardpapers("deadlines", "parks-march", within=papers).out.splitlines()
    assert head.split()[:4] == ["Date", "Day", "Days", "left"]
    assert len(lines) == 3


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("deadlines", "parks-mach"), "there is no meeting or board `parks-mach`"),
        (("deadlines", "--to", "xml"), "xml"),
        (("deadlines", "lga"), "no law on notice applies to `regime: lga-company`"),
        (("deadlines", "parks-april"), "the meeting is cancelled"),
        (("clear-days",), "give either `--board` or `--regime`"),
        (("clear-days", "--board", "parks"), "give `--published`, `--meeting-date` or both"),
        (("clear-days", "--board", "parcs", "--published", "2026-03-11"), "there is no board"),
        (("clear-days", "--regime", "parsh", "--published", "2026-03-11"), "did you mean `parish`"),
        (("clear-days", "--board", "parks", "--published", "11 March"), "is not a date"),
        (("clear-days", "--board", "lga", "--published", "2026-03-11"), "no law asks for this"),
        (
            ("clear-days", "--board", "parks", "--published", "2026-03-11", "--notice", "key"),
            "there is no notice `key`",
        ),
        (
            ("clear-days", "--board", "parks", "--published", "2016-03-11", "--meeting-date",
             "2026-03-19"),
            "more than a year apart",
        ),
        (("clear-days", "--board", "parks", "--published", "0001-01-01"), "1974 to 2100"),
        (("clear-days", "--board", "parks", "--published", "9999-12-31"), "1974 to 2100"),
    ],
)  # fmt: skip
def test_wrong_calls(papers: Path, arguments: tuple[str, ...], message: str) -> None:
    ran = boardpapers(*arguments, within=papers)
    assert (ran.code, ran.out) == (2, "")
    assert message in ran.err


def test_clear_days_of_a_board_count_its_calendar(papers: Path) -> None:
    asked = ("clear-days", "--board", "parks", "--published", "2026-03-11")
    ran = boardpapers(*asked, "--meeting-date", "2026-03-19", within=papers)
    assert ran.out == (
        "4 clear days: too late by 1, 5 are needed\n\n"
        "Published        Wednesday 11 March 2026\n"
        "Meeting          Thursday 19 March 2026\n"
        "Counted          12 March and 16 to 18 March\n"
        "Not counted      13 March (election), 14 March (Saturday) and 15 March (Sunday)\n"
        "Last lawful day  Tuesday 10 March 2026\n"
        "Law              Local Government Act 1972, sections 100A(6) and 100B(3), and SI "
        "2002/715\n"
    )


def test_one_day_finds_the_other(papers: Path) -> None:
    first = boardpapers(
        "clear-days", "--board", "parks", "--published", "2026-03-11", within=papers
    )
    assert first.out.startswith("Meet on Friday 20 March 2026 or later: 5 clear days: enough")
    asked = ("clear-days", "--regime", "parish", "--meeting-date", "2022-09-27")
    last = boardpapers(*asked, within=papers)
    assert last.out.startswith("Publish by Thursday 22 September 2022: 3 clear days: enough")


def test_other_notices(papers: Path) -> None:
    asked = ("clear-days", "--regime", "england-executive", "--notice", "key-decision")
    days = ("--published", "2013-10-04", "--meeting-date", "2013-11-01", "--to", "json")
    found = json.loads(boardpapers(*asked, *days, within=papers).out)
    assert (found["clear_days"], found["needed"], found["is_lawful"]) == (27, 28, False)
    assert found["last_lawful_day"] == "2013-10-03"


def test_a_broken_meeting_is_reported(papers: Path) -> None:
    write(papers / "parks-march.yaml", "kind: meeting\nboard: parks\ndate: March\n")
    ran = boardpapers("deadlines", "parks-march", within=papers)
    assert (ran.code, ran.out) == (1, "")
    assert "error[BP104]" in ran.err
