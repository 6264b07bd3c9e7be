"""Registers of a workspace: what is planned, decided, to be done, declared, and who came."""

import csv
import json
import os
import shutil
from datetime import date, timedelta
from io import StringIO
from pathlib import Path
from typing import Any

import pexpect
import pytest

from boardpapers.reader import Source
from boardpapers.workspace import AnyPaper
from boardpapers.workspace.loading import load_paper
from tests.support.growth import lines_run
from tests.support.paper_cases import DATA
from tests.support.run_program import PROGRAM, Ran, boardpapers
from tests.support.small_reports import report, write

REGISTERS = ("forward-plan", "actions", "decisions", "attendance", "interests")


@pytest.fixture
def council(tmp_path: Path) -> Path:
    return Path(shutil.copytree(DATA / "registers", tmp_path / "council"))


def rows(within: Path, *arguments: str) -> list[dict[str, Any]]:
    ran = boardpapers(*arguments, "--to", "json", within=within)
    assert ran.code == 0, ran.everything
    found: list[dict[str, Any]] = json.loads(ran.out)[arguments[0]]
    return found


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def plan(within: Path, *more: str) -> list[tuple[str | None, str, str | None]]:
    found = rows(within, "forward-plan", "--on", "2025-06-10", *more)
    return [(row["date"], row["title"], row["item"]) for row in found]


def test_the_forward_plan_has_entries_and_items_of_meetings(council: Path) -> None:
    assert plan(council) == [
        ("2025-07-08", "Leisure centres", "4"),
        ("2025-09-09", "Opening hours of libraries", "2"),
        (None, "Parking charges at the station", None),
    ]
    assert len(plan(council, "--board", "planning")) == 0
    assert len(plan(council, "--until", "2025-07-31")) == 1
    assert plan(council, "--meeting", "2025-09-09-cabinet")[0][0] == "2025-09-09"


def test_a_plan_entry_follows_its_report_to_another_meeting(council: Path) -> None:
    meetings = council / "meetings"
    edit(meetings / "2025-07-08-cabinet.yaml", "  - {report: leisure-centres, number: 4}\n", "")
    with (meetings / "2025-09-09-cabinet.yaml").open("a", encoding="utf-8") as file:
        file.write("  - {report: leisure-centres, number: 7}\n")
    assert plan(council)[:2] == [
        ("2025-09-09", "Opening hours of libraries", "2"),
        ("2025-09-09", "Leisure centres", "7"),
    ]


def test_a_report_moves_by_one_line_of_its_own(council: Path) -> None:
    edit(council / "meetings/2025-09-09-cabinet.yaml", "  - report: library-hours\n", "")
    entry = council / "forward-plan/libraries.yaml"
    text = "kind: plan-entry\ntitle: Libraries\nmeeting: 2025-07-08-cabinet\n"
    entry.write_text(text, encoding="utf-8")
    assert ("2025-07-08", "Libraries", None) in plan(council)
    edit(entry, "2025-07-08-cabinet", "2025-09-09-cabinet")
    assert ("2025-09-09", "Libraries", None) in plan(council)


PLANNED = """\
kind: plan-entry
title: {}
meeting: of-cabinet
key_decision: yes
access: exempt
exempt: {{paragraph: 3, public_interest: The bids are commercial.}}
documents: None
contacts: {{name: Alex Example}}
notice: {{published: 2029-03-01}}
private_notice:
  published: 2029-03-01
  second_published: 2029-05-01
  reasons: The report names the prices.
  representations: None
  answer: None
"""
ITEMS = {
    "report": "{report: depot}",
    "title": "{title: Sale of the depot, key_decision: yes, access: exempt}",
    "both": "{report: depot, title: Sale of the depot}",
}


@pytest.fixture
def cabinet(tmp_path: Path) -> Path:
    write(tmp_path / "boardpapers.yaml", "name: Example\n")
    law = "regime: england-executive\npractice: {forward_plan: yes}\n"
    members = "members: {member: {name: Ann Example}}\n"
    write(tmp_path / "cabinet.yaml", f"kind: board\nname: Cabinet\n{law}{members}")
    private = "key_decision: yes\naccess: exempt\nexempt: {paragraph: 3, public_interest: Prices}\n"
    write(tmp_path / "depot.yaml", report("Sale of the depot", extra=private))
    return tmp_path


def plan_item(cabinet: Path, item: str, entry: str) -> tuple[list[str], str]:
    """Return the titles in the plan, and what checks say of the meeting."""
    meeting = f"kind: meeting\nboard: cabinet\ndate: 2029-05-10\nitems: [{item}]\n"
    write(cabinet / "of-cabinet.yaml", meeting)
    write(cabinet / "entry.yaml", entry)
    found = rows(cabinet, "forward-plan", "--since", "2029-01-01")
    checked = boardpapers("validate", "of-cabinet.yaml", within=cabinet)
    return [row["title"] for row in found], checked.everything


@pytest.mark.parametrize("item", ITEMS)
def test_an_entry_takes_the_place_of_the_item_it_is_about(item: str, cabinet: Path) -> None:
    titles, said = plan_item(cabinet, ITEMS[item], PLANNED.format("Sale of the Depot"))
    assert titles == ["Sale of the Depot"]
    assert "BP420" not in said
    assert "BP426" not in said


@pytest.mark.parametrize("item", ITEMS)
def test_an_entry_about_something_else_gives_no_notice(item: str, cabinet: Path) -> None:
    titles, said = plan_item(cabinet, ITEMS[item], PLANNED.format("Parking charges"))
    assert len(titles) == 2
    assert "BP420" in said
    assert "BP426" in said


def test_a_key_decision_has_the_contents_of_its_notice(council: Path) -> None:
    row = rows(council, "forward-plan", "--on", "2025-06-10")[0]
    assert row["key_decision"] == "yes"
    assert row["matter"] == "Whether to award the contract for three leisure centres."
    assert row["decision_maker"] == "Cabinet"
    assert row["members"].count("Councillor") + row["members"].count("Cllr") == 3
    assert row["documents"] == "Report of the Director of Places\nEvaluation of the bids"
    assert "wilf.harrowgate@eastmere.example" in row["contact"]
    assert row["notice"] == "2025-06-03"
    # Those of the meeting, as the entry has none of its own.
    assert row["first_private_notice"] == "2025-06-03"
    assert row["second_private_notice"] == "2025-06-30"
    assert row["representations"] == "None"


def test_the_forward_plan_is_a_notice_under_both_regulations(council: Path) -> None:
    call = ("forward-plan", "--on", "2025-06-10", "--to", "md")
    text = boardpapers(*call, within=council).out
    assert "under regulation 9" in text
    assert "under regulation 5" in text
    assert "Other documents relevant" in text
    for board in (council / "boards").iterdir():
        edit(board, "regime: england-", "regime: wales-")
    assert "regulation" not in boardpapers(*call, within=council).out


def test_a_plan_of_several_bodies_says_whose_notice_it_is(council: Path) -> None:
    meeting = "kind: meeting\nboard: planning\ndate: 2025-07-01\nitems: [{report: yard}]\n"
    write(council / "meetings/planning-july.yaml", meeting)
    write(council / "reports/yard.yaml", report(title="Yard"))
    text = boardpapers("forward-plan", "--on", "2025-06-10", "--to", "md", within=council).out
    assert "This is about the matters of these bodies: Cabinet." in text


def test_private_actions_are_in_a_private_register_alone(council: Path) -> None:
    assert "Pay the claim" not in boardpapers("actions", "--to", "json", within=council).out
    call = ("actions", "--private", "--on", "2025-05-20", "-o", "out/", "--to", "json,md")
    ran = boardpapers(*call, within=council)
    assert ran.code == 0, ran.everything
    found = json.loads((council / "out/actions-private.json").read_text("utf-8"))
    (row,) = (each for each in found["actions-private"] if each["action"] == "Pay the claim")
    assert row["access"] == "exempt"
    text = (council / "out/actions-private.md").read_text("utf-8")
    assert "Not for publication" in text
    assert not (council / "out/actions.json").exists()


def test_a_cancelled_meeting_decides_nothing(council: Path) -> None:
    meeting = council / "meetings/2025-09-09-cabinet.yaml"
    edit(meeting, "status: scheduled", "status: cancelled")
    assert len(plan(council)) == 2
    edit(council / "meetings/2025-07-08-cabinet.yaml", "status: held", "status: cancelled")
    row = rows(council, "forward-plan", "--on", "2025-06-10")[0]
    assert (row["title"], row["meeting_status"]) == ("Leisure centres", "cancelled")


def test_actions_are_overdue_after_their_day(council: Path) -> None:
    def facts(*arguments: str) -> list[tuple[str, str, str | None]]:
        found = rows(council, "actions", *arguments)
        return [(row["action"], row["status"], row["days_overdue"]) for row in found]

    assert facts("--on", "2025-06-18") == [
        ("Send the notice of refusal", "overdue", "1"),
        ("Publish the revised budget", "open", None),
        ("Review the reserves", "open", None),
    ]
    assert facts("--on", "2025-06-17")[0][1] == "open"
    assert facts("--on", "2025-06-18", "--all")[-1] == ("Write to the school heads", "done", None)
    assert len(facts("--on", "2025-07-01", "--board", "planning")) == 1


def test_decisions_of_boards_and_officers(council: Path) -> None:
    found = rows(council, "decisions")
    assert [row["date"] for row in found] == sorted(row["date"] for row in found)
    budget, claim, land, footbridge, _ = found
    assert budget["number"] == "12"
    assert budget["decision"] == (
        "That the report be noted.\nThat the reserves be used for:\n- roofs\n- boilers"
    )
    assert (budget["for"], budget["against"], budget["outcome"]) == ("2", "0", "agreed")
    assert land["against"].startswith("2: ")
    assert "Larkspur" in land["against"]
    assert footbridge["decision_maker"] == "Robin Example, Head of Highways"
    assert footbridge["interests"] == "None"
    assert claim["access"] == "exempt"


def test_a_unanimous_vote_without_numbers_has_none(council: Path) -> None:
    minutes = council / "minutes/2025-05-13-cabinet.yaml"
    edit(minutes, "vote: {for: 2, against: 0}", "vote: {unanimous: yes}")
    found = rows(council, "decisions")[0]
    assert [found[side] for side in ("for", "against", "abstain")] == [None] * 3
    assert found["unanimous"] == "yes"


@pytest.mark.parametrize("register", REGISTERS)
@pytest.mark.parametrize("format", ["text", "json", "csv", "md", "html"])
def test_what_is_exempt_is_in_no_register(register: str, format: str, council: Path) -> None:
    to = () if format == "text" else ("--to", format)
    day = ("--on", "2025-05-01") if register in ("forward-plan", "actions") else ()
    everything = ("--all",) if register == "actions" else ()
    ran = boardpapers(register, *day, *everything, *to, within=council)
    assert ran.code == 0, ran.everything
    for secret in ("twelve thousand", "advice of counsel", "Pay the claim"):
        assert secret not in ran.out
    assert "Contract for the leisure centres" not in ran.out  # the title of an exempt report


def test_the_title_of_a_private_minute_is_that_of_the_agenda(council: Path) -> None:
    minutes = council / "minutes/2025-05-13-cabinet.yaml"
    edit(minutes, "  - item: 3\n", "  - item: 3\n    title: Claim of Alex Example\n")
    private = "  - {title: Dismissal of Alex Example, access: exempt, decision: To agree.}\nended"
    edit(minutes, "ended", private)
    ran = boardpapers("decisions", "--to", "json", within=council)
    assert "Alex Example" not in ran.out
    titles = [row["title"] for row in json.loads(ran.out)["decisions"]]
    assert titles[1:3] == ["Settlement of a claim", "Private item"]


@pytest.mark.parametrize(("columns", "has_borders"), [(150, True), (60, False)])
def test_a_table_fits_a_terminal_or_is_plain(
    columns: int, has_borders: bool, council: Path
) -> None:
    with pexpect.spawn(
        PROGRAM[0],
        [*PROGRAM[1:], "attendance"],
        cwd=str(council),
        env=os.environ | {"TERM": "xterm", "COLUMNS": str(columns)},
        dimensions=(24, columns),
        encoding="utf-8",
        timeout=240,
    ) as child:
        shown = child.read()
    assert ("│" in shown) is has_borders
    assert "Wetherlam" in shown


def test_attendance_counts_the_meetings_that_a_member_could_come_to(council: Path) -> None:
    found = {row["member"].split()[2]: row for row in rows(council, "attendance")[:3]}
    shares = {name: (row["attended"], row["expected"], row["share"]) for name, row in found.items()}
    assert shares == {
        "Tallis": ("2", "2", "100%"),
        "Wetherlam": ("1", "2", "50%"),
        "Fennimore": ("1", "1", "100%"),  # a member since June
    }  # fmt: skip
    planning = {row["member"].split()[2]: row for row in rows(council, "attendance")[3:]}
    assert planning["Larkspur"]["substituting"] == "1"
    assert planning["Larkspur"]["expected"] == "0"
    assert planning["Wetherlam"]["remotely"] == "1"
    assert planning["Fennimore"]["apologies"] == "1"


def test_attendance_of_one_board_has_a_column_for_each_meeting(council: Path) -> None:
    found = rows(council, "attendance", "--board", "cabinet")
    wetherlam = next(row for row in found if "Wetherlam" in row["member"])
    assert wetherlam["2025-05-13-cabinet"] == "present"
    assert wetherlam["2025-07-08-cabinet"] == "apologies"


def test_members_and_boards_of_one_name_are_counted_apart(tmp_path: Path) -> None:
    write(tmp_path / "boardpapers.yaml", "name: Example\n")
    people = "".join(f"  - {{id: {id}, name: Sam Example}}\n" for id in ("sam-1", "sam-2"))
    write(tmp_path / "members.yaml", f"kind: members\nmembers:\n{people}")
    seats = "members: [{member: sam-1}, {member: sam-2}]\n"
    for id in ("north", "south"):
        write(tmp_path / f"{id}.yaml", f"kind: board\nname: Planning\n{seats}")
        meeting = f"kind: meeting\nboard: {id}\ndate: 2030-05-09\nitems: [{{title: Welcome}}]\n"
        write(tmp_path / f"of-{id}.yaml", meeting)
        minutes = f"kind: minutes\nmeeting: of-{id}\npresent: [sam-1]\napologies: [sam-2]\n"
        write(tmp_path / f"minutes-{id}.yaml", minutes)
    found = rows(tmp_path, "attendance")
    assert [(row["board"], row["member"], row["attended"]) for row in found] == [
        ("Planning (north)", "Sam Example (sam-1)", "1"),
        ("Planning (north)", "Sam Example (sam-2)", "0"),
        ("Planning (south)", "Sam Example (sam-1)", "1"),
        ("Planning (south)", "Sam Example (sam-2)", "0"),
    ]


def test_declared_interests(council: Path) -> None:
    (row,) = rows(council, "interests")
    assert row["title"] == "Budget monitoring"
    assert row["left"] == "yes"


@pytest.mark.parametrize("access", ["", ", access: exempt"])
def test_the_words_of_an_interest_in_a_private_item_are_withheld(
    council: Path, access: str
) -> None:
    minutes = council / "minutes/2025-05-13-cabinet.yaml"
    item = 2 if access else 3  # private by its minute, or by the agenda
    interest = f"item: {item}, kind: Pecuniary interest, interest: She is the claimant’s sister"
    edit(minutes, "declarations:\n", f"declarations:\n  - {{member: imogen-tallis, {interest}}}\n")
    if access:
        edit(
            minutes,
            "  - item: 2\n    number: 12\n",
            "  - item: 2\n    access: exempt\n    number: 12\n",
        )
    row = rows(council, "interests")[0]
    assert row["kind"] == "Pecuniary interest"
    assert row["interest"] == "Private item"
    render = ("render", str(minutes), "--to", "md", "-o", "out/")
    ran = boardpapers(*render, within=council)
    private = boardpapers(*render[:-1], "private/", "--private", within=council)
    public = next((council / "out").rglob("*.md")).read_text(encoding="utf-8")
    assert "| Pecuniary interest | Private item |" in public, ran.everything
    assert "sister" not in public
    whole = [file.read_text(encoding="utf-8") for file in (council / "private").rglob("*.md")]
    assert any("sister" in text for text in whole), private.everything


def test_every_format_is_written_to_a_folder(council: Path) -> None:
    for register in REGISTERS:
        ran = boardpapers(register, "--to", "md,html,csv,json", "-o", "out/", within=council)
        assert ran.code == 0, ran.everything
    assert len(list((council / "out").iterdir())) == 4 * len(REGISTERS)
    table = (council / "out/decisions.csv").read_text(encoding="utf-8")
    assert len(list(csv.DictReader(StringIO(table)))) == 5


def test_the_ending_of_a_file_says_its_format(council: Path) -> None:
    assert boardpapers("actions", "-o", "actions.csv", within=council).code == 0
    assert (council / "actions.csv").read_text(encoding="utf-8").startswith("due,status")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("actions", "--board", "cabinett"), "did you mean `cabinet`?"),
        (("actions", "--on", "9 May"), "`9 May` is not a date"),
        (("actions", "--to", "xml"), "unknown format `xml`"),
        (("actions", "--to", "md,csv"), "several formats need a folder: write `-o actions/`"),
        (("actions", "--to", "md,csv", "-o", "actions.csv"), "cannot be written to one file"),
    ],
)
def test_a_call_that_is_wrong(arguments: tuple[str, ...], message: str, council: Path) -> None:
    ran = boardpapers(*arguments, within=council)
    assert ran.code == 2
    assert message in ran.everything


def break_minutes(council: Path) -> Path:
    path = council / "minutes/2025-06-03-planning.yaml"
    edit(path, "outcome: refused", "outcome: rejected")
    return path


def test_a_paper_with_errors_is_not_silently_missing(council: Path) -> None:
    break_minutes(council)
    ran = boardpapers("decisions", within=council)
    assert ran.code == 1
    assert "error[BP108]" in ran.err
    assert "Budget monitoring" in ran.out
    assert "Mill Lane: forty homes" not in ran.out


def test_a_register_that_lacks_a_paper_replaces_no_file(council: Path) -> None:
    whole = council / "decisions.json"
    assert boardpapers("decisions", "-o", whole.name, within=council).code == 0
    before = whole.read_bytes()
    break_minutes(council)
    ran: Ran = boardpapers("decisions", "-o", whole.name, within=council)
    assert ran.code == 1
    assert whole.read_bytes() == before


def write_meetings(folder: Path, count: int) -> Path:
    """Write a board with so many meetings, each with minutes and three reports."""
    shutil.copytree(DATA / "registers/boards", folder / "boards")
    shutil.copytree(DATA / "registers/members", folder / "members")
    write(folder / "boardpapers.yaml", "name: Eastmere Borough Council\n")
    for number in range(count):
        day = date(2025, 6, 2) + timedelta(weeks=number)
        items = "".join(f"  - {{report: report-{number}-{n}}}\n" for n in range(3))
        for n in range(3):
            write(folder / f"reports/report-{number}-{n}.yaml", report())
        meeting = f"kind: meeting\nboard: cabinet\ndate: {day}\nitems:\n{items}"
        write(folder / f"meetings/meeting-{number}.yaml", meeting)
        minutes = MINUTES.replace("MEETING", f"meeting-{number}")
        write(folder / f"minutes/meeting-{number}.yaml", minutes)
    return folder


MINUTES = """kind: minutes
meeting: MEETING
present: [imogen-tallis, priya-fennimore]
apologies: [marcus-wetherlam]
declarations: [{member: imogen-tallis, item: 1, interest: She is a governor.}]
items:
  - item: 1
    decision: That the report be noted.
    outcome: noted
    actions: [{action: Publish the report, owner: Alex Example, due: 2025-07-01}]
"""


@pytest.mark.parametrize("register", REGISTERS)
def test_the_work_grows_with_the_number_of_papers(register: str, tmp_path: Path) -> None:
    def work(within: Path) -> int:
        call = (register, "--to", "csv", *(["--on", "2025-01-01"] * (register == "forward-plan")))
        return lines_run(lambda: boardpapers(*call, within=within))

    few, many = (write_meetings(tmp_path / str(count), count) for count in (10, 40))
    work(few)  # imports, and what else is done once
    assert work(many) < 4.4 * work(few)


def test_each_file_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    within = write_meetings(tmp_path / "papers", 5)
    parsed: list[Path] = []

    def counting(source: Source) -> AnyPaper:
        parsed.append(source.path)
        return load_paper(source)

    monkeypatch.setattr("boardpapers.workspace.papers_by_file.load_paper", counting)
    for call in (("forward-plan", "--on", "2025-01-01"), ("decisions",)):
        parsed.clear()
        assert boardpapers(*call, within=within).code == 0
        assert len(parsed) == len(set(parsed))
        assert len(parsed) > 10
