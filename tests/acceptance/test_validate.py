"""`validate`: what it takes, and that nothing hides anything."""

import os
import subprocess
import sys
from pathlib import Path
from shutil import copytree

import pytest

from tests.support.paper_cases import EXAMPLES
from tests.support.run_program import boardpapers
from tests.support.small_reports import REPORT, report, write

BROKEN = report(extra="access: secret\n")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path / "good.yaml", REPORT)
    write(tmp_path / "broken.yaml", BROKEN)
    return tmp_path


def test_one_file(folder: Path) -> None:
    ran = boardpapers("validate", "good.yaml", within=folder)
    assert (ran.code, ran.out, ran.err) == (0, "", "1 paper checked: no problems\n")


def test_a_folder(folder: Path) -> None:
    ran = boardpapers("validate", ".", within=folder)
    assert (ran.code, ran.err) == (1, "2 papers checked: 1 error\n")


def test_the_whole_workspace_from_a_folder_inside(folder: Path) -> None:
    write(folder / "boardpapers.yaml", "name: Example Council\n")
    (folder / "inside").mkdir()
    ran = boardpapers("validate", within=folder / "inside")
    assert (ran.code, ran.err) == (1, "2 papers checked: 1 error\n")


def test_standard_input(tmp_path: Path) -> None:
    ran = boardpapers("validate", "-", within=tmp_path, standard_input=BROKEN.encode())
    assert ran.code == 1
    assert "--> <standard input>:6:9\n" in ran.out


@pytest.mark.parametrize("raw", [b"", b"\x00", b"\xff\xfe\x00", b"\xef\xbb\xbf", b"- " * 99])
def test_standard_input_that_is_no_paper(tmp_path: Path, raw: bytes) -> None:
    ran = boardpapers("validate", "-", within=tmp_path, standard_input=raw)
    assert ran.code == 1
    assert ran.out.startswith("error[BP0")


def test_a_translation_from_standard_input(tmp_path: Path) -> None:
    copytree(EXAMPLES / "bilingual", tmp_path, dirs_exist_ok=True)
    translation = tmp_path / "reports/cycle-parking.cy-GB.yaml"
    raw = translation.read_bytes().replace(b"kind: report\n", b"kind: report\nid: parcio\n", 1)
    translation.unlink()
    ran = boardpapers("validate", "-", within=tmp_path, standard_input=raw)
    assert (ran.code, ran.out, ran.err) == (0, "", "1 paper checked: no problems\n")


def test_concise(folder: Path) -> None:
    ran = boardpapers("validate", ".", "--format", "concise", within=folder)
    said = "`secret` is not one of `public`, `exempt` or `confidential`"
    assert ran.out == f"broken.yaml:6:9: BP108 error: {said}\n"


def test_unknown_format(folder: Path) -> None:
    ran = boardpapers("validate", ".", "--format", "loud", within=folder)
    assert ran.code == 2
    assert ran.err.startswith("boardpapers: unknown format `loud`; the formats are full, concise")


def test_quiet_keeps_errors(folder: Path) -> None:
    write(folder / "good.yaml", report(title="Lot #4"))
    ran = boardpapers("validate", "-q", within=folder)
    assert (ran.code, ran.err) == (1, "")
    assert "error[BP108]" in ran.out
    assert "warning" not in ran.out


def test_an_empty_folder(tmp_path: Path) -> None:
    ran = boardpapers("validate", within=tmp_path)
    assert ran.code == 2
    assert "there are no papers in the folder `.`" in ran.out
    assert "run `boardpapers init .` to create a workspace" in ran.out
    write(tmp_path / "boardpapers.yaml", "")
    help = "= help: run `boardpapers new report` to start one\n"
    assert help in boardpapers("validate", within=tmp_path).out


def unreadable_paths(folder: Path) -> dict[str, str]:
    (folder / "empty").mkdir()
    os.mkfifo(folder / "pipe.yaml")
    (folder / "loop.yaml").symlink_to("loop.yaml")
    return {
        "nowhere.yaml": "the file or folder does not exist",
        "empty": "there are no papers in the folder `empty`",
        "pipe.yaml": "it is not a file",
        "loop.yaml": "it is a link that leads back to itself",
        "a" * 300 + ".yaml": "file name too long",
        "nul\0.yaml": "embedded null byte",
    }


def test_what_cannot_be_read_hides_no_other_file(folder: Path) -> None:
    paths = unreadable_paths(folder)
    ran = boardpapers("validate", *paths, "broken.yaml", within=folder)
    assert ran.code == 2
    assert ran.out.count("error[BP000]") == len(paths)
    for reason in paths.values():
        assert reason in ran.out
    assert "error[BP108]" in ran.out


def test_what_cannot_be_read_hides_no_other_report(folder: Path) -> None:
    paths = unreadable_paths(folder)
    ran = boardpapers("render", *paths, "good.yaml", "-o", "out", within=folder)
    assert ran.code == 2
    assert ran.err.count("error[BP000]") == len(paths)
    assert (folder / "out" / "good.md").exists()


def test_a_pipe_inside_a_folder_is_told_of(folder: Path) -> None:
    os.mkfifo(folder / "pipe.yaml")
    ran = boardpapers("validate", ".", within=folder)
    assert ran.code == 2
    assert "cannot read `pipe.yaml`: it is not a file" in ran.out
    assert "error[BP108]" in ran.out


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to the superuser")
def test_a_file_that_may_not_be_read(folder: Path) -> None:
    (folder / "good.yaml").chmod(0)
    ran = boardpapers("validate", ".", within=folder)
    assert ran.code == 2
    assert "cannot read `good.yaml`: permission denied" in ran.out
    assert "error[BP108]" in ran.out


def test_settings_are_checked_too(folder: Path) -> None:
    write(folder / "boardpapers.yaml", "nmae: Example Council\n")
    ran = boardpapers("validate", "good.yaml", within=folder)
    assert ran.code == 1
    assert "did you mean `name`?" in ran.out


def test_one_run_tells_all_in_order(folder: Path) -> None:
    write(folder / "another.yaml", report(extra="sumary: x\nmeeting: {date: 2013-02-30}\n"))
    ran = boardpapers(
        "validate", "broken.yaml", "another.yaml", "--format", "concise", within=folder
    )
    assert [line.split(": ")[0] for line in ran.out.splitlines()] == [
        "another.yaml:6:1",
        "another.yaml:7:17",
        "broken.yaml:6:9",
    ]


def test_a_file_named_twice_is_checked_once(folder: Path) -> None:
    ran = boardpapers("validate", "broken.yaml", "./broken.yaml", ".", within=folder)
    assert ran.err == "2 papers checked: 1 error\n"


def test_a_check_of_a_report_loads_what_it_needs(tmp_path: Path) -> None:
    write(tmp_path / "cycle-parking.yaml", report())
    names = (
        "check.missing_path document.column_widths document.layouts.meeting_items "
        "document.layouts.pdf_appendices document.pdf_files models.meeting models.minutes "
        "models.votes reader.code_fences reader.comment_places reporters.sarif "
        "styles.minutes_style system.temporary_files workspace.id_references"
    )
    code = (
        "import atexit, sys; from boardpapers.__main__ import main;"
        f"atexit.register(lambda: print([n for n in {names.split()!r} "
        "if f'boardpapers.{n}' in sys.modules]));"
        "sys.argv = ['boardpapers', 'validate', 'cycle-parking.yaml']; main()"
    )
    command = [sys.executable, "-c", code]
    ran = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert ran.stdout == "[]\n"
