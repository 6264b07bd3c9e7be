"""`validate --fix` and `--diff`: what is fixed, and that every other byte stays."""

import os
from errno import ENOSPC
from io import FileIO
from pathlib import Path
from typing import Any

import pytest

from boardpapers import files
from boardpapers.check import inputs
from tests.conftest import Expect
from tests.support.paper_cases import Case, cases
from tests.support.run_program import boardpapers
from tests.support.small_reports import REPORT, report, write

FIXABLE = report(extra="acess: publik\n")
FIXED = report(extra="access: public\n")


@pytest.mark.parametrize("case", cases("fix"), ids=str)
def test_fixes_what_can_be_fixed_safely(case: Case, tmp_path: Path, expect: Expect) -> None:
    file = case.copy_to(tmp_path) / case.path.name
    before = file.read_bytes()
    shown = boardpapers("validate", file.name, "--diff", within=tmp_path)
    assert file.read_bytes() == before
    ran = boardpapers("validate", file.name, "--fix", within=tmp_path)
    after = file.read_bytes()
    expect(case.golden("diff"), shown.raw)
    expect(case.golden("fixed"), after)
    expect(case.golden("txt"), ran.everything)
    assert (shown.raw == b"") == (after == before) == ("fixed" not in ran.err)
    assert shown.code == (1 if after != before else ran.code)
    assert (after == before) or not str(case).startswith("left-")
    assert "--fix can fix this" not in ran.out
    again = boardpapers("validate", file.name, "--fix", within=tmp_path)
    assert (file.read_bytes(), again.out, again.code) == (after, ran.out, ran.code)


def test_counts_mistakes_and_files(tmp_path: Path) -> None:
    write(tmp_path / "one.yaml", FIXABLE)
    write(tmp_path / "two.yaml", report(extra="sumary: x\n"))
    write(tmp_path / "three.yaml", REPORT)
    shown = boardpapers("validate", ".", "--diff", within=tmp_path)
    assert (shown.code, shown.err) == (1, "would fix 3 mistakes in 2 files\n")
    ran = boardpapers("validate", ".", "--fix", within=tmp_path)
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == "fixed 3 mistakes in 2 files\n3 papers checked: no problems\n"
    assert (tmp_path / "one.yaml").read_text() == FIXED


def test_quiet(tmp_path: Path) -> None:
    write(tmp_path / "one.yaml", FIXABLE)
    ran = boardpapers("validate", ".", "--fix", "-q", within=tmp_path)
    assert (ran.code, ran.everything) == (0, "")
    assert (tmp_path / "one.yaml").read_text() == FIXED


def test_what_is_left_decides_the_exit_code(tmp_path: Path) -> None:
    write(tmp_path / "one.yaml", report(extra="acess: secret\n"))
    ran = boardpapers("validate", ".", "--fix", within=tmp_path)
    assert ran.code == 1
    assert "`secret` is not one of" in ran.out
    assert "access: secret" in (tmp_path / "one.yaml").read_text()


def test_the_difference_of_what_cannot_be_fixed_is_empty_but_not_well(tmp_path: Path) -> None:
    write(tmp_path / "one.yaml", report(extra="access: secret\n"))
    ran = boardpapers("validate", ".", "--diff", within=tmp_path)
    assert (ran.code, ran.out) == (1, "")
    assert "`secret` is not one of" in ran.err


def test_standard_input_goes_to_standard_output(tmp_path: Path) -> None:
    ran = boardpapers("validate", "-", "--fix", within=tmp_path, standard_input=FIXABLE.encode())
    assert (ran.code, ran.out) == (0, FIXED)
    assert ran.err.endswith("\nfixed 2 mistakes in 1 file\n1 paper checked: 1 warning\n")


@pytest.mark.parametrize("raw", [b"", b"\x00\x92", b"kind: report\r\n", b"\xff\xfe\x00"])
def test_standard_input_that_cannot_be_fixed_comes_out_as_it_was(
    tmp_path: Path, raw: bytes
) -> None:
    ran = boardpapers("validate", "-", "--fix", within=tmp_path, standard_input=raw)
    assert (ran.code, ran.raw) == (1, raw)
    assert ran.err.startswith("error[BP")


def test_stray_bytes_of_standard_input(tmp_path: Path) -> None:
    raw = report(title="The city’s").encode("cp1252")
    ran = boardpapers("validate", "-", "--fix", within=tmp_path, standard_input=raw)
    assert (ran.code, ran.raw) == (0, report(title="The city’s").encode())


def test_settings_styles_and_appendices_are_fixed_too(tmp_path: Path) -> None:
    write(tmp_path / "boardpapers.yaml", "nmae: Example Council\n")
    write(tmp_path / "one.yaml", report(extra="appendix: {title: Terms, file: terms.md}\n"))
    (tmp_path / "terms.md").write_bytes("The city’s.\r\n".encode("cp1252"))
    ran = boardpapers("validate", "--fix", within=tmp_path)
    assert (ran.code, ran.err.splitlines()[0]) == (0, "fixed 2 mistakes in 2 files")
    assert (tmp_path / "boardpapers.yaml").read_text() == "name: Example Council\n"
    assert (tmp_path / "terms.md").read_bytes() == "The city’s.\r\n".encode()


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    write(tmp_path / "kept" / "real.yaml", FIXABLE)
    (tmp_path / "link.yaml").symlink_to(tmp_path / "kept" / "real.yaml")
    ran = boardpapers("validate", "link.yaml", "kept", "--fix", within=tmp_path)
    assert (ran.code, ran.err.splitlines()[0]) == (0, "fixed 2 mistakes in 1 file")
    assert (tmp_path / "link.yaml").is_symlink()
    assert (tmp_path / "kept" / "real.yaml").read_text() == FIXED


def test_a_file_that_may_not_be_written_hides_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "one.yaml", FIXABLE)
    write(tmp_path / "two.yaml", FIXABLE)
    (tmp_path / "one.yaml").chmod(0o444)
    # The superuser may write what is read-only; what the system would say to others is put here.
    monkeypatch.setattr(os, "access", lambda path, _mode: Path(path).stat().st_mode & 0o200 != 0)
    ran = boardpapers("validate", ".", "--fix", within=tmp_path)
    assert ran.code == 2
    assert "cannot write `one.yaml`: it is read-only" in ran.out
    assert ran.err.startswith("fixed 2 mistakes in 1 file\n")
    assert (tmp_path / "one.yaml").read_text() == FIXABLE
    assert (tmp_path / "two.yaml").read_text() == FIXED


def test_a_file_of_two_workspaces_is_fixed_and_counted_once(tmp_path: Path) -> None:
    write(tmp_path / "boardpapers.yaml", "name: Outer\n")
    write(tmp_path / "outer.yaml", REPORT)
    write(tmp_path / "inner/boardpapers.yaml", "nmae: Inner\n")
    write(tmp_path / "inner/templates/own/style.yaml", "nmae: Own\nextends: lga\n")
    write(tmp_path / "inner/one.yaml", REPORT)
    for options in (["--diff"], ["--fix", "-q"]):
        ran = boardpapers("validate", ".", "inner", *options, within=tmp_path)
        assert ran.err in ("would fix 2 mistakes in 2 files\n", "")


def test_inputs_are_looked_for_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "one.yaml", report(title="Lot #4"))
    found: list[object] = []
    find = inputs.find_inputs

    def counted(*arguments: Any) -> inputs.Inputs:
        found.append(arguments)
        return find(*arguments)

    monkeypatch.setattr(inputs, "find_inputs", counted)
    for text in (report(title="Lot #4"), FIXABLE):
        write(tmp_path / "one.yaml", text)
        assert boardpapers("validate", "--fix", within=tmp_path).code == 0
    assert len(found) == 2


def test_all_names_of_a_file_stay_names_of_it(tmp_path: Path) -> None:
    write(tmp_path / "one.yaml", FIXABLE)
    (tmp_path / "two.yaml").hardlink_to(tmp_path / "one.yaml")
    ran = boardpapers("validate", ".", "--fix", within=tmp_path)
    assert ran.err.splitlines()[0] == "fixed 2 mistakes in 1 file"
    assert (tmp_path / "one.yaml").samefile(tmp_path / "two.yaml")
    assert (tmp_path / "two.yaml").read_text() == FIXED


@pytest.mark.parametrize("mode", [0o600, 0o644, 0o664, 0o2755])
def test_the_mode_stays(tmp_path: Path, mode: int) -> None:
    write(tmp_path / "one.yaml", FIXABLE)
    (tmp_path / "one.yaml").chmod(mode)
    assert boardpapers("validate", ".", "--fix", within=tmp_path).code == 0
    assert (tmp_path / "one.yaml").stat().st_mode & 0o7777 == mode


@pytest.mark.skipif(os.geteuid() != 0, reason="only the superuser may give a file away")
def test_the_owner_stays(tmp_path: Path) -> None:
    write(tmp_path / "one.yaml", FIXABLE)
    os.chown(tmp_path / "one.yaml", 12_345, 12_346)
    assert boardpapers("validate", ".", "--fix", within=tmp_path).code == 0
    after = (tmp_path / "one.yaml").stat()
    assert (after.st_uid, after.st_gid) == (12_345, 12_346)
    assert (tmp_path / "one.yaml").read_text() == FIXED


def test_extended_attributes_stay(tmp_path: Path) -> None:
    write(tmp_path / "one.yaml", FIXABLE)
    try:
        os.setxattr(tmp_path / "one.yaml", "user.note", b"kept")
    except OSError:
        pytest.skip("the drive has no extended attributes")
    assert boardpapers("validate", ".", "--fix", within=tmp_path).code == 0
    assert os.getxattr(tmp_path / "one.yaml", "user.note") == b"kept"


@pytest.mark.parametrize("invisible", ["\u200e", "\u200e\u200f", "\ufeff"])
def test_two_line_ends_do_not_become_one(tmp_path: Path, invisible: str) -> None:
    before = f"# one\r{invisible}\n# three\n{FIXED}".encode()
    (tmp_path / "one.yaml").write_bytes(before)
    assert boardpapers("validate", ".", "--fix", within=tmp_path).code == 0
    after = (tmp_path / "one.yaml").read_bytes()
    assert after == f"# one\r \n# three\n{FIXED}".encode()
    assert len(after.splitlines()) == len(before.splitlines())


def test_a_file_that_cannot_be_written_in_place_keeps_its_content(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "one.yaml"
    write(path, FIXABLE)
    (tmp_path / "two.txt").hardlink_to(path)
    overwrite = files._overwrite

    def full(file: FileIO, content: bytes) -> None:
        overwrite(file, content[:10] if content == FIXED.encode() else content)
        if content == FIXED.encode():
            raise OSError(ENOSPC, "No space left on device")

    monkeypatch.setattr(files, "_overwrite", full)
    ran = boardpapers("validate", ".", "--fix", within=tmp_path)
    assert "cannot write `one.yaml`: no space left on device" in ran.out
    assert path.read_text() == FIXABLE
