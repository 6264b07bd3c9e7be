"""`init`: a workspace to start from."""

from pathlib import Path

import pytest

from boardpapers.styles import style_ids
from tests.support.paper_cases import DATA, TESTS
from tests.support.run_program import boardpapers
from tests.support.small_reports import write
from tests.support.workspaces import EPOCH, files, found


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)


WRITTEN = {
    "boardpapers.yaml", "boards/example-board.yaml", "meetings/first-meeting.yaml",
    "reports/first-report.yaml", ".gitignore",
} | {f"schemas/{path.name}" for path in (TESTS.parent / "schemas").iterdir()}  # fmt: skip


@pytest.mark.parametrize("style", style_ids(DATA))
def test_only_placeholders_are_left(style: str, tmp_path: Path) -> None:
    ran = boardpapers("init", "papers", "--style", style, within=tmp_path)
    assert (ran.code, ran.out) == (0, "")
    assert files(tmp_path / "papers") == WRITTEN
    assert found(tmp_path / "papers") == (0, {"BP306"})
    assert boardpapers("render", "papers", "-o", "out", within=tmp_path).code == 0


def test_what_is_known(tmp_path: Path) -> None:
    boardpapers("init", ".", "--name", "Borough of Example: parks", within=tmp_path)
    settings = (tmp_path / "boardpapers.yaml").read_text(encoding="utf-8")
    assert '\nname: "Borough of Example: parks"\n' in settings
    board = (tmp_path / "boards" / "example-board.yaml").read_text(encoding="utf-8")
    assert '\norganisation: "Borough of Example: parks"\n' in board
    meeting = (tmp_path / "meetings" / "first-meeting.yaml").read_text(encoding="utf-8")
    assert "\ndate: 2026-02-03\n" in meeting


def test_schemas_lead_where_they_are(tmp_path: Path) -> None:
    boardpapers("init", ".", within=tmp_path)
    for path in tmp_path.rglob("*.yaml"):
        way = path.read_text(encoding="utf-8").split("\n")[0].split("=")[1]
        assert (path.parent / way).resolve().parent == tmp_path / "schemas"


def test_says_what_to_type_next(tmp_path: Path) -> None:
    ran = boardpapers("init", "my papers", within=tmp_path)
    assert ran.err.endswith("next: cd 'my papers' && boardpapers new report --title \"…\"\n")
    ran = boardpapers("init", ".", within=tmp_path)
    assert ran.err.endswith('\nnext: boardpapers new report --title "…"\n')


def test_a_folder_that_has_other_files(tmp_path: Path) -> None:
    write(tmp_path / "README.md", "# Papers\n")
    write(tmp_path / ".gitignore", "drafts/\n")
    assert boardpapers("init", ".", within=tmp_path).code == 0
    assert files(tmp_path) == WRITTEN | {"README.md"}
    assert (tmp_path / ".gitignore").read_text(encoding="utf-8") == "drafts/\n"


@pytest.mark.parametrize("name", ["boards/example-board.yaml", "schemas/report.json"])
def test_never_writes_over_a_file(name: str, tmp_path: Path) -> None:
    write(tmp_path / name, "mine")
    ran = boardpapers("init", ".", within=tmp_path)
    assert ran.code == 2
    assert ran.err == f"boardpapers: nothing was written: `{name}` already exists\n"
    assert files(tmp_path) == {name}


def test_a_workspace_already(tmp_path: Path) -> None:
    write(tmp_path / "papers" / "boardpapers.yaml", "")
    ran = boardpapers("init", "papers", within=tmp_path)
    assert ran.code == 2
    assert ran.err == ("boardpapers: `papers` is already a workspace: it has a boardpapers.yaml\n")


def test_inside_a_workspace(tmp_path: Path) -> None:
    write(tmp_path / "boardpapers.yaml", "")
    ran = boardpapers("init", "papers", within=tmp_path)
    assert ran.code == 2
    assert ran.err == (
        "boardpapers: `papers` is inside the workspace `.`: add papers to that workspace "
        "with `boardpapers new`, or choose a folder outside it\n"
    )
    assert files(tmp_path) == {"boardpapers.yaml"}


def test_a_file(tmp_path: Path) -> None:
    write(tmp_path / "papers", "")
    ran = boardpapers("init", "papers", within=tmp_path)
    assert (ran.code, ran.err) == (2, "boardpapers: `papers` is a file, not a folder\n")


def test_unknown_style(tmp_path: Path) -> None:
    ran = boardpapers("init", "papers", "--style", "lag", within=tmp_path)
    assert ran.code == 2
    assert ran.err == "boardpapers: there is no house style `lag`; did you mean `lga`?\n"
    assert files(tmp_path) == set()


def test_nothing_is_left_where_a_file_cannot_be_written(tmp_path: Path) -> None:
    write(tmp_path / "reports", "a file")
    ran = boardpapers("init", ".", within=tmp_path)
    assert ran.code == 2
    assert "cannot write `first-report.yaml`" in ran.err
    assert files(tmp_path) == {"reports"}
