"""`render` of a folder: only what has changed, and all that has."""

import os
import random
import subprocess
from pathlib import Path

import pytest

from boardpapers.build import cache
from boardpapers.system import private_cache
from boardpapers.workspace import Workspace
from tests.support.run_program import PROGRAM, boardpapers, boardpapers_process
from tests.support.small_reports import REPORT, report, write

LISTING = """kind: meeting
board: {name: Parks}
date: 2013-09-09
items: [{report: paths}]
"""
WARNED = report(title="Lot #4")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path / "boardpapers.yaml", "name: Example\n")
    write(tmp_path / "reports" / "benches.yaml", REPORT)
    write(tmp_path / "reports" / "paths.yaml", report(title="Paths"))
    assert told(tmp_path).count("wrote") == 4
    return tmp_path


def told(folder: Path, *options: str) -> str:
    ran = boardpapers("render", ".", *options, within=folder)
    assert ran.code == 0, ran.everything
    return ran.err


def cache_of(folder: Path) -> Path:
    return cache.cache_file(Workspace(folder), folder / "build", None, False, None)


ONE_OF_TWO = "wrote build/paths.md\nwrote build/paths.html\n1 paper written, 1 unchanged\n"
NONE = "0 papers written, 2 unchanged\n"


def test_nothing_has_changed(folder: Path) -> None:
    before = {path: path.stat().st_ino for path in (folder / "build").iterdir()}
    assert told(folder) == NONE
    assert {path: path.stat().st_ino for path in (folder / "build").iterdir()} == before


def test_one_has_changed(folder: Path) -> None:
    write(folder / "reports" / "paths.yaml", report(title="Footpaths"))
    assert told(folder) == ONE_OF_TWO
    assert told(folder) == NONE


def test_force_does_all(folder: Path) -> None:
    told_of_all = told(folder, "--force")
    assert told_of_all.count("wrote") == 4
    assert told_of_all.endswith("\n2 papers written\n")


def test_a_file_that_is_named_is_always_rendered(folder: Path) -> None:
    ran = boardpapers("render", "reports/paths.yaml", within=folder)
    assert ran.err == "wrote build/paths.md\nwrote build/paths.html\n"


@pytest.mark.parametrize("text", [None, "By hand.\n"])
def test_output_that_is_gone_or_was_changed_by_hand(folder: Path, text: str | None) -> None:
    output = folder / "build" / "paths.html"
    before = output.read_bytes()
    output.unlink()
    if text:
        write(output, text)
    assert told(folder) == ONE_OF_TWO
    assert output.read_bytes() == before


def test_a_board_that_only_one_report_names(folder: Path) -> None:
    write(folder / "board.yaml", "kind: board\nname: Parks\n")
    write(folder / "reports" / "paths.yaml", report(extra="board: board\n"))
    assert told(folder) == ONE_OF_TWO
    write(folder / "board.yaml", "kind: board\nname: Parks and Paths\n")
    assert told(folder) == ONE_OF_TWO


def test_a_meeting_that_now_lists_the_report(folder: Path) -> None:
    write(folder / "m.yaml", LISTING)
    agenda = "wrote build/m-agenda.md\nwrote build/m-agenda.html\n"
    assert told(folder) == agenda + ONE_OF_TWO.replace("1 paper written", "2 papers written")
    assert "9 September 2013" in (folder / "build" / "paths.md").read_text(encoding="utf-8")


def test_the_settings_change_all(folder: Path) -> None:
    write(folder / "boardpapers.yaml", "name: Another\n")
    assert told(folder).count("wrote") == 4


def test_warnings_are_told_again(folder: Path) -> None:
    write(folder / "reports" / "paths.yaml", WARNED)
    first = told(folder).partition("wrote ")[0]
    assert "warning[BP011]" in first
    assert told(folder) == f"{first}{NONE.rstrip()}: 1 warning\n"


def test_a_report_with_errors_is_told_of_each_time(folder: Path) -> None:
    write(folder / "reports" / "paths.yaml", report(extra="access: secret\n"))
    for _ in range(2):
        ran = boardpapers("render", ".", within=folder)
        assert ran.code == 1
        assert "error[BP108]" in ran.err
        assert (
            "0 papers written, 1 unchanged, 1 not written because of errors: 1 error; "
            "earlier output was not changed\n"
        ) in ran.err


def test_without_a_path_the_whole_workspace(folder: Path) -> None:
    assert boardpapers("render", within=folder).err == NONE
    assert boardpapers("render", within=folder / "reports").err == NONE


def test_two_reports_for_one_file_where_one_has_not_changed(folder: Path) -> None:
    write(folder / "more" / "paths.yaml", report())
    ran = boardpapers("render", ".", within=folder)
    assert ran.code == 2
    assert "would both be written to `build/paths.md`" in ran.err


def test_a_format_and_then_another(folder: Path) -> None:
    assert told(folder, "--to", "md") == NONE
    assert told(folder, "--to", "md", "-o", "out").count("wrote") == 2
    assert told(folder, "-o", "out").count("wrote") == 4


def test_another_program(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "__version__", "9.9.9")
    assert told(folder).count("wrote") == 4


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}",
        b"\xff",
        b"[1, 2]",
        b'{"program": 1}',
        b'{"\xff": 1}',
        b'{"papers": ' + b"[" * 9999,
    ],
)
def test_a_record_that_is_damaged_counts_as_none(folder: Path, content: bytes) -> None:
    assert cache_of(folder).is_file()
    for write_record in (private_cache.write_cached, Path.write_bytes):
        write_record(cache_of(folder), content)
        assert told(folder).count("wrote") == 4
        assert told(folder) == NONE


@pytest.mark.parametrize("seed", range(8))
def test_a_record_with_a_byte_that_has_changed_counts_as_none(folder: Path, seed: int) -> None:
    whole = cache_of(folder).read_bytes()
    at = random.Random(seed).randrange(len(whole))  # noqa: S311 - no secret
    damages = (whole[:at], whole[:at] + bytes([whole[at] ^ 1 << seed]) + whole[at + 1 :])
    for damage in damages:
        cache_of(folder).write_bytes(damage)
        assert told(folder).count("wrote") == 4


def test_a_record_that_others_can_reach_is_not_used(folder: Path) -> None:
    cache_of(folder).parent.chmod(0o777)
    assert told(folder).count("wrote") == 4
    assert told(folder).count("wrote") == 4
    cache_of(folder).parent.chmod(0o700)
    assert told(folder) == NONE


@pytest.mark.skipif(os.geteuid() != 0, reason="only the superuser may give a file away")
def test_a_record_of_another_owner_is_not_used(folder: Path) -> None:
    os.chown(cache_of(folder), 12_345, 12_345)
    assert told(folder).count("wrote") == 4
    assert told(folder) == NONE


def test_no_place_for_the_record(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(folder / "file", "")
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder / "file"))
    assert told(folder).count("wrote") == 4
    assert told(folder).count("wrote") == 4


def test_nothing_but_the_output_is_left_in_the_workspace(folder: Path) -> None:
    left = sorted(path.name for path in folder.iterdir())
    assert left == [
        "boardpapers.yaml",
        "build",
        "reports",
    ]
    names = sorted(path.name for path in (folder / "build").iterdir())
    assert names == ["benches.html", "benches.md", "paths.html", "paths.md"]


def test_two_runs_at_once(folder: Path) -> None:
    expected = {path: path.read_bytes() for path in (folder / "build").iterdir()}
    command = [*PROGRAM, "render", ".", "--force"]
    runs = [subprocess.Popen(command, cwd=folder, stderr=subprocess.PIPE) for _ in range(2)]
    for run in runs:
        run.communicate()
        assert run.returncode == 0
    assert {path: path.read_bytes() for path in (folder / "build").iterdir()} == expected
    assert told(folder) == NONE


def test_many_by_several_processes(tmp_path: Path) -> None:
    for number in range(220):
        write(tmp_path / f"r{number:03}.yaml", report(title=f"Number {number}"))
    ran = boardpapers_process("render", ".", "--to", "md", within=tmp_path)
    assert (ran.code, ran.out, ran.err.count("wrote")) == (0, "", 220)
    write(tmp_path / "r100.yaml", report(title="Changed"))
    ran = boardpapers_process("render", ".", "--to", "md", within=tmp_path)
    assert ran.err == "wrote build/r100.md\n1 paper written, 219 unchanged\n"


@pytest.mark.parametrize(("options", "is_shown"), [((), True), (("-q",), False)])
def test_progress_on_a_terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, options: tuple[str, ...], is_shown: bool
) -> None:
    for number in range(25):
        write(tmp_path / f"r{number}.yaml", REPORT)
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert "Rendering" not in boardpapers("render", ".", *options, within=tmp_path).err
    monkeypatch.setattr("tests.support.run_program._Pipe.isatty", lambda _: True)
    err = boardpapers("render", ".", "--force", *options, within=tmp_path).err
    assert ("Rendering" in err) == is_shown
    monkeypatch.setenv("CI", "true")
    err = boardpapers("render", ".", "--force", *options, within=tmp_path).err
    assert "Rendering" not in err


def test_a_house_style_that_is_a_link_inside_the_workspace(folder: Path) -> None:
    write(folder / ".shared/house/style.yaml", "name: Ours\nextends: lga\n")
    (folder / "templates").mkdir()
    (folder / "templates/house").symlink_to("../.shared/house")
    write(folder / "boardpapers.yaml", "name: Example\nstyle: house\n")
    assert told(folder).count("wrote") == 4
    assert told(folder) == NONE
    write(folder / ".shared/house/style.yaml", "name: Ours\nextends: lga\ndate: d MMM yyyy\n")
    assert told(folder).count("wrote") == 4


def test_a_record_with_a_question_that_nobody_asks(folder: Path) -> None:
    path = cache_of(folder)
    for damage in (b'["fish",', b'["file"],["file",'):
        record = private_cache.read_cached(path)
        assert b'["file",' in record
        private_cache.write_cached(path, record.replace(b'["file",', damage))
        assert told(folder).count("wrote") == 4


def test_an_output_folder_is_the_same_from_wherever_it_is_named(folder: Path) -> None:
    assert told(folder, "-o", "out").count("wrote") == 4
    ran = boardpapers("render", ".", "-o", "../out", within=folder / "reports")
    assert ran.err == NONE
    ran = boardpapers("render", ".", "-o", "out", within=folder / "reports")
    assert ran.err.count("wrote") == 4
    assert (folder / "reports/out/paths.html").is_file()


def test_a_report_written_by_hand_is_not_written_over(folder: Path) -> None:
    by_hand = "---\nkind: report\ntitle: Paths\n---\n\n## Purpose\n\nFor decision.\n"
    write(folder / "reports/hand.md", by_hand)
    for options in (["-o", "reports/hand.md"], ["-o", "reports"]):
        write(folder / "reports/other.yaml", REPORT + "id: hand\n")
        ran = boardpapers("render", "reports/other.yaml", "--to", "md", *options, within=folder)
        assert (ran.code, ran.out) == (2, "")
        assert "`reports/hand.md` is part of a paper and would be overwritten" in ran.err
        assert (folder / "reports/hand.md").read_text(encoding="utf-8") == by_hand


def test_endings_in_capitals(folder: Path) -> None:
    (folder / "reports/paths.yaml").rename(folder / "reports/paths.YAML")
    assert told(folder) == ONE_OF_TWO
