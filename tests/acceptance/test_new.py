"""`new`: papers that begin well."""

import os
import re
from pathlib import Path

import pytest

from boardpapers import models
from boardpapers.styles import style_ids
from tests.support.paper_cases import DATA
from tests.support.run_program import boardpapers
from tests.support.small_reports import write
from tests.support.workspaces import EPOCH, PARKS, begin, files, found, workspace

STYLES = style_ids(DATA)
KINDS = {
    "report": ("--title", "Cycle parking"),
    "board": ("--title", "Roads Board"),
    "members": (),
    "meeting": ("--date", "2026-04-07"),
}
PLACES = {
    "report": "reports/cycle-parking.yaml",
    "board": "boards/roads-board.yaml",
    "members": "members/members.yaml",
    "meeting": "meetings/2026-04-07-parks.yaml",
}


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return workspace(tmp_path)


def text(folder: Path, name: str = "reports/cycle-parking.yaml") -> str:
    return (folder / name).read_text(encoding="utf-8")


def told(*arguments: str, within: Path) -> str:
    """Return what is wrong with a call, which writes nothing."""
    before = files(within)
    ran = boardpapers("new", *arguments, within=within)
    assert (ran.code, ran.out) == (2, "")
    assert files(within) == before
    assert ran.err.startswith("boardpapers: ")
    return ran.err.removeprefix("boardpapers: ").rstrip("\n")


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("kind", KINDS)
def test_only_placeholders_are_left(kind: str, style: str, folder: Path) -> None:
    write(folder / "boardpapers.yaml", f"style: {style}\n")
    write(folder / "boards" / "parks.yaml", PARKS.replace("lga-2013", style))
    begin(kind, *KINDS[kind], within=folder)
    assert found(folder, PLACES[kind]) == (0, {"BP306"})


@pytest.mark.parametrize("style", STYLES)
def test_renders_in_every_format(style: str, folder: Path) -> None:
    begin("report", *KINDS["report"], "--style", style, within=folder)
    assert found(folder, PLACES["report"]) == (0, {"BP306"})
    ran = boardpapers("render", PLACES["report"], "-o", "out", within=folder)
    assert ran.code == 0
    for written in (folder / "out").iterdir():
        assert "Cycle parking" in written.read_text(encoding="utf-8")


@pytest.mark.parametrize("style", STYLES)
def test_looks_like_its_style(style: str, folder: Path) -> None:
    begin("report", *KINDS["report"], "--style", style, within=folder)
    boardpapers("render", PLACES["report"], "-o", "out.md", within=folder)
    printed = text(folder, "out.md")
    labels = re.findall(r"^ *# ([^:\n]+): ", text(folder).split("\nitem:")[1], re.MULTILINE)
    headings = re.findall(r"^## (?:<a.*</a>)?(.+?)\??$", printed, re.MULTILINE)
    assert [each for each in headings if each in labels] == [
        each for each in labels if each in headings
    ]


def test_fills_in_what_the_workspace_knows(folder: Path) -> None:
    ran = begin("report", "--title", "Cycle parking", within=folder)
    written = text(folder)
    assert written.startswith("# yaml-language-server: $schema=../schemas/report.json\n")
    assert "\nboard: parks\n" in written
    assert "\nmeeting: march\n" in written
    assert "\nitem: 8\n" in written
    assert "\n    email: alex.example@example.gov.uk\n" in written
    assert "\nstyle:" not in written
    assert ran.err == (
        "wrote reports/cycle-parking.yaml, item 8 of march\n"
        "to list it, add to `items:` in meetings/march.yaml:\n"
        "  - report: cycle-parking\n    number: 8\n"
        "for completion in your editor: boardpapers schema -o schemas\n"
        "next: boardpapers render reports/cycle-parking.yaml\n"
    )


def test_the_lines_that_it_prints_list_the_report(folder: Path) -> None:
    lines = begin("report", "--title", "Cycle parking", within=folder).err.splitlines()
    with (folder / "meetings" / "march.yaml").open("a", encoding="utf-8") as file:
        file.write("\n".join(lines[2:4]) + "\n")
    begin("report", "--title", "Listed already", within=folder)
    assert found(folder) == (0, {"BP306"})


def test_numbers_that_reports_say_themselves_are_taken(folder: Path) -> None:
    begin("report", "--title", "One", within=folder)
    begin("report", "--title", "Two", within=folder)
    assert "\nitem: 9\n" in text(folder, "reports/two.yaml")


def test_a_report_that_its_meeting_lists_already(folder: Path) -> None:
    ran = begin("report", "--title", "Listed already", within=folder)
    assert "\nitem: 7\n" in text(folder, "reports/listed-already.yaml")
    assert "to list it" not in ran.err
    assert found(folder) == (0, {"BP306"})


def test_a_report_that_is_not_public_as_its_meeting_has_it(folder: Path) -> None:
    arguments = ("report", "--title", "Listed already", "--style", "lga")
    begin(*arguments, within=folder)
    assert "\naccess: exempt\n" in text(folder, "reports/listed-already.yaml")


def test_a_meeting_that_is_named_brings_its_board(folder: Path) -> None:
    write(folder / "boards" / "roads.yaml", "kind: board\nname: Roads Board\n")
    begin("report", "--title", "Cycle parking", "--meeting", "past", within=folder)
    assert "\nboard: parks\n" in text(folder)
    assert "\nmeeting: past\n" in text(folder)


def test_several_boards_and_nobody_to_ask(folder: Path) -> None:
    write(folder / "boards" / "roads.yaml", "kind: board\nname: Roads Board\n")
    begin("report", "--title", "Cycle parking", within=folder)
    assert "\n# The board it is for. One of parks, roads.\n#board: parks\n" in text(folder)
    assert "\n#meeting: {date: 2013-09-09}\n" in text(folder)
    assert found(folder, PLACES["report"]) == (0, {"BP306"})


def test_a_folder_that_is_no_workspace(tmp_path: Path) -> None:
    begin("report", "--title", "Cycle parking", within=tmp_path)
    assert files(tmp_path) == {"reports/cycle-parking.yaml"}
    assert found(tmp_path) == (0, {"BP306"})


def test_schemas_above_the_workspace(tmp_path: Path) -> None:
    write(tmp_path / "schemas" / "report.json", "{}")
    folder = workspace(tmp_path / "council" / "papers")
    ran = begin("report", "--title", "Cycle parking", within=folder)
    assert "$schema=../../../schemas/report.json\n" in text(folder)
    assert "schemas" not in ran.err


def test_within_a_folder_of_the_workspace(folder: Path) -> None:
    (folder / "reports").mkdir()
    ran = begin("report", "--title", "Cycle parking", within=folder / "reports")
    assert (folder / "reports" / "cycle-parking.yaml").is_file()
    assert ran.err.endswith(f"render {folder}/reports/cycle-parking.yaml\n") or (
        "render cycle-parking.yaml\n" in ran.err
    )


@pytest.mark.parametrize(
    ("title", "id"),
    [
        ("Ymgynghoriad ar y Gymraeg: tŷ, dŵr a môr", "ymgynghoriad-ar-y-gymraeg-ty-dwr-a-mor"),
        ("Members’ allowances 2026/27", "members-allowances-2026-27"),
        ("Straße & Œuvre", "strasse-œuvre"),
        ("会议", "会议"),
        ("../../etc/passwd", "etc-passwd"),
        ("word " * 40, "-".join(["word"] * 12)),
        ("x" * 400, "x" * 60),
    ],
)
def test_ids_from_titles(title: str, id: str, folder: Path) -> None:
    begin("report", "--title", title, within=folder)
    assert files(folder / "reports") == {f"{id}.yaml"}
    assert found(folder, f"reports/{id}.yaml") == (0, {"BP306"})


def test_to_a_file_of_its_own(folder: Path) -> None:
    begin("report", "--title", "Cycle parking", "-o", "papers/2026/stands.yaml", within=folder)
    assert "$schema=../../schemas/report.json\n" in text(folder, "papers/2026/stands.yaml")


def test_to_a_folder(folder: Path) -> None:
    begin("report", "--title", "Cycle parking", "-o", "papers/", within=folder)
    assert (folder / "papers" / "cycle-parking.yaml").is_file()


def test_to_standard_output(folder: Path) -> None:
    before = files(folder)
    ran = begin("report", "--title", "Cycle parking", "-o", "-", within=folder)
    assert ran.err == ""
    assert files(folder) == before
    begin("report", "--title", "Cycle parking", within=folder)
    assert ran.out == text(folder)


def test_never_writes_over_a_file(folder: Path) -> None:
    write(folder / "reports" / "cycle-parking.yaml", "mine")
    sentence = told("report", "--title", "Cycle parking", within=folder)
    assert sentence == (
        "`reports/cycle-parking.yaml` already exists: choose another place with `-o`"
    )
    assert text(folder) == "mine"


def test_never_writes_through_a_link(folder: Path) -> None:
    (folder / "reports").mkdir()
    (folder / "reports" / "cycle-parking.yaml").symlink_to(folder / "elsewhere.yaml")
    assert "already exists" in told("report", "--title", "Cycle parking", within=folder)


def test_an_id_that_another_paper_has(folder: Path) -> None:
    begin("report", "--title", "Cycle parking", "-o", "papers/", within=folder)
    assert told("report", "--title", "Cycle parking", within=folder) == (
        "report `cycle-parking` already exists, in `papers/cycle-parking.yaml`: "
        "choose another title, or another name with `-o`"
    )


WRONG = {
    ("report",): 'a new report needs a title: `--title "…"`',
    ("report", "--title", " "): 'a new report needs a title: `--title "…"`',
    ("report", "--title", "…"): "a title needs letters or digits, but `…` has none",
    ("report", "--title", "a\nb"): "`--title` must be one line without tabs: `a b`",
    ("report", "--title", "a\x07b"): (
        "`--title` has a character that is not allowed in papers: U+0007"
    ),
    ("report", "--title", "A", "--board", "prks"): (
        "there is no board `prks`; did you mean `parks`?"
    ),
    ("report", "--title", "A", "--meeting", "x"): (
        "there is no meeting `x`; choose from cancelled, later, march, past"
    ),
    ("report", "--title", "A", "--style", "lag"): (
        "there is no house style `lag`; did you mean `lga`?"
    ),
    ("report", "--title", "A", "--date", "2026-01-01"): (
        "`new report` does not take `--date`; it takes `--title` and `--board` and `--meeting` and "
        "`--style`"
    ),
    ("report", "--title", "A", "-o", "a.md"): (
        "`a.md` is not a folder, and does not end in `.yaml` or `.yml`"
    ),
    ("report", "--title", "A", "-o", ""): "`-o` needs a file, a folder, or `-` for standard output",
    ("report", "--title", "A", "-o", "a#b.yaml"): "`a#b.yaml` cannot be the name of a paper",
    ("reprot",): "`reprot` is not a kind of paper; did you mean `report`?",
    ("minute",): "`minute` is not a kind of paper; did you mean `minutes`?",
    ("plan",): ("`plan` is not a kind of paper; the kinds are " + ", ".join(models.KINDS)),
    (
        "minutes",
    ): "new minutes need a meeting: `--meeting` with one of cancelled, later, march, past",
    ("board",): 'a new board needs a title: `--title "…"`',
    ("meeting",): "a new meeting needs a date: `--date 2013-09-09`",
    ("meeting", "--date", "9 March"): "`9 March` is not a date: write a date like 2013-09-09",
    ("meeting", "--date", "2026-02-30"): (
        "the date `2026-02-30` does not exist: check the day and month"
    ),
}


@pytest.mark.parametrize("arguments", WRONG, ids=" ".join)
def test_a_call_that_is_wrong(arguments: tuple[str, ...], folder: Path) -> None:
    assert told(*arguments, within=folder) == WRONG[arguments]


def test_a_meeting_of_another_board(folder: Path) -> None:
    write(folder / "boards" / "roads.yaml", "kind: board\nname: Roads Board\n")
    arguments = ("report", "--title", "A", "--board", "roads", "--meeting", "march")
    assert told(*arguments, within=folder) == (
        "the meeting `march` is of the board `parks`, not `roads`"
    )


def test_a_meeting_of_one_of_several_boards(folder: Path) -> None:
    write(folder / "boards" / "roads.yaml", "kind: board\nname: Roads Board\n")
    assert told("meeting", "--date", "2026-04-07", within=folder) == (
        "a new meeting needs a board: `--board` with one of parks, roads"
    )


def test_a_meeting_without_a_board(tmp_path: Path) -> None:
    assert told("meeting", "--date", "2026-04-07", within=tmp_path) == (
        "there are no boards yet: add one with `boardpapers new board`"
    )


def test_a_day_that_is_given_badly(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "soon")
    assert told("report", "--title", "A", within=folder) == (
        "SOURCE_DATE_EPOCH is not a number of seconds: `soon`"
    )


def test_members_have_ids_of_their_own(folder: Path) -> None:
    begin("members", within=folder)
    begin("members", "--title", "More members", within=folder)
    assert "  - id: member-2\n" in text(folder, "members/more-members.yaml")
    assert found(folder, "members") == (0, {"BP306"})


def test_a_house_style_that_is_broken(folder: Path) -> None:
    write(folder / "templates" / "parks" / "style.yaml", "name: Parks\nnumbring: none\n")
    ran = boardpapers("new", "report", "--title", "A", "--style", "parks", within=folder)
    assert ran.code == 1
    assert "templates/parks/style.yaml:2:1" in ran.err
    assert not (folder / "reports").exists()


ODD_STYLE = """
name: Parks
facts: {board: Board, report_of: Report of, wards: Wards affected, key_decision: Key decision?}
cover:
  - {part: recommendations, label: "What we ask: [decide]"}
  - {part: access}
body:
  - {part: implications.climate, label: Climate}
  - {part: background_papers, label: Papers, required: yes}
  - {part: purpose, label: Why, limit: 20, empty: "None: it is left out."}
  - {part: sections}
  - {part: appendices, label: Appendix, required: yes}
  - {part: implications.legal_and_other, label: "[Legal]"}
  - {part: implications.null, label: Nothing}
  - {part: summary, label: In short}
  - {part: implications}
"""


def test_a_house_style_with_other_parts(folder: Path) -> None:
    write(folder / "templates" / "odd" / "style.yaml", ODD_STYLE)
    begin("report", *KINDS["report"], "--style", "odd", within=folder)
    assert found(folder, PLACES["report"]) == (0, {"BP306"})
    fields = re.findall(r"^#?([a-z_]+):", text(folder).split("style: odd")[1], re.MULTILINE)
    assert fields == [
        "report_of", "wards", "key_decision", "recommendations", "access", "implications",
        "background_papers", "purpose", "sections", "appendices", "summary",
    ]  # fmt: skip
    assert boardpapers("render", PLACES["report"], within=folder).code == 0


def test_files_that_cannot_be_read(folder: Path) -> None:
    os.mkfifo(folder / "reports.yaml")
    (folder / "gone.yaml").symlink_to(folder / "nowhere.yaml")
    begin("report", *KINDS["report"], within=folder)


def test_a_name_that_is_too_long(folder: Path) -> None:
    ran = boardpapers("new", "report", *KINDS["report"], "-o", "x" * 300 + ".yaml", within=folder)
    assert ran.code == 2


def test_no_meeting(folder: Path) -> None:
    begin("report", *KINDS["report"], "--meeting", "", within=folder)
    assert "\n#meeting: {date: 2013-09-09}\n" in text(folder)
    assert "\n#item: 4\n" in text(folder)


def test_a_scaffold_of_the_workspace_itself(folder: Path) -> None:
    template = (
        "kind: report\ntitle: {{ request.title | scalar }}\npurpose: Play.\nrecommendation: Yes\n"
    )
    write(folder / "templates" / "scaffold" / "report.yaml.j2", template)
    begin("report", "--title", "Slides: two", within=folder)
    assert text(folder, "reports/slides-two.yaml").startswith('kind: report\ntitle: "Slides: two"')


def test_a_scaffold_of_its_own_that_is_no_report(folder: Path) -> None:
    write(
        folder / "templates" / "scaffold" / "report.yaml.j2",
        "kind: report\ntitel: {{ request.title | scalar }}\n",
    )
    ran = boardpapers("new", "report", "--title", "A", within=folder)
    assert ran.code == 1
    assert "error[BP102]: unknown field `titel`" in ran.err
    assert not (folder / "reports").exists()


def test_a_folder_that_cannot_be_written(folder: Path) -> None:
    write(folder / "reports", "a file")
    ran = boardpapers("new", "report", "--title", "A", within=folder)
    assert ran.code == 2
    assert "error[BP000]: cannot write `a.yaml`" in ran.err


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ("--meeting 2026-03-10", "write the id of the meeting on that day: `march`"),
        ("--meeting mach", "did you mean `march`?"),
        ("--meeting parks", "`parks` is the id of a paper of `kind: board`"),
        ("--board", "write its id: `parks`"),
    ],
)
def test_suggests_the_id_of_a_paper(options: str, said: str, folder: Path) -> None:
    typed = options.split() if options != "--board" else ["--board", "Parks Committee"]
    ran = boardpapers("new", "report", "--title", "A", *typed, within=folder)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_says_that_there_are_more_boards(folder: Path) -> None:
    for n in range(12):
        write(folder / "boards" / f"board-{n:02}.yaml", f"kind: board\nname: Board {n}\n")
    ran = boardpapers("new", "report", "--title", "A", "--board", "zzz", within=folder)
    assert "choose from board-00, board-01" in ran.err
    assert "board-09 and 3 more\n" in ran.err
    begin("report", "--title", "A", within=folder)
    assert "and 3 more.\n#board: board-00\n" in text(folder, "reports/a.yaml").replace("\n# ", " ")


def test_completion_of_ids(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for typed, offered in (
        ("--meeting ma", "march"),
        ("--style lga-", "lga-2013"),
        ("me", "meeting"),
    ):
        words = f"boardpapers new {typed}"
        monkeypatch.setenv("_BOARDPAPERS_COMPLETE", "complete_bash")
        monkeypatch.setenv("COMP_WORDS", words)
        monkeypatch.setenv("COMP_CWORD", str(len(words.split()) - 1))
        assert offered in boardpapers(within=folder).out, os.environ["COMP_WORDS"]
