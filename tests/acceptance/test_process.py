"""The program as a process: streams, exit codes, interruptions."""

import os
import pty
import shlex
import subprocess
from pathlib import Path
from shutil import copytree

import pytest

from boardpapers import __version__
from tests.support.paper_cases import EXAMPLES
from tests.support.run_program import PROGRAM, boardpapers_process
from tests.support.small_reports import REPORT, report, write


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path / "cycle-parking.yaml", REPORT)
    return tmp_path


def shell(command: str, within: Path) -> subprocess.CompletedProcess[str]:
    """Run a command in which `boardpapers` is the program."""
    written = command.replace("boardpapers", shlex.join(PROGRAM))
    return subprocess.run(
        ["bash", "-c", written],
        cwd=within,
        capture_output=True,
        text=True,
        check=False,
    )


def test_version(tmp_path: Path) -> None:
    for arguments in (["--version"], ["--version", "validate"]):
        ran = boardpapers_process(*arguments, within=tmp_path)
        assert (ran.code, ran.everything) == (0, f"boardpapers {__version__}\n")


def test_exit_codes(folder: Path) -> None:
    write(folder / "broken.yaml", report(extra="access: secret\n"))
    assert boardpapers_process("validate", "cycle-parking.yaml", within=folder).code == 0
    assert boardpapers_process("validate", "broken.yaml", within=folder).code == 1
    assert boardpapers_process("validate", "nowhere.yaml", within=folder).code == 2


def test_a_call_that_is_wrong(tmp_path: Path) -> None:
    for arguments in (["validate", "--colour"], ["rendr"], ["render"]):
        ran = boardpapers_process(*arguments, within=tmp_path)
        assert ran.code == 2
        assert "Traceback" not in ran.err


def test_same_run_twice_gives_the_same_bytes(folder: Path) -> None:
    for seed in ("1", "2"):
        environment = {"PYTHONHASHSEED": seed}
        ran = boardpapers_process("render", ".", "-o", seed, within=folder, environment=environment)
        assert ran.code == 0
    for name in ("cycle-parking.md", "cycle-parking.html"):
        assert (folder / "1" / name).read_bytes() == (folder / "2" / name).read_bytes()


def test_a_reader_that_leaves_early(folder: Path) -> None:
    for number in range(400):
        write(folder / f"broken-{number}.yaml", report(extra="access: secret\n"))
    ran = shell("boardpapers validate . | head -n 1", folder)
    assert ran.stdout.startswith("error[BP108]")
    assert ran.stdout.count("\n") == 1
    assert ran.stderr in ("", "401 papers checked: 400 errors\n")


@pytest.mark.parametrize(
    "command", ["render cycle-parking.yaml --to md -o -", "validate broken.yaml"]
)
def test_standard_output_on_a_full_disk(folder: Path, command: str) -> None:
    write(folder / "broken.yaml", report(extra="access: secret\n"))
    ran = shell(f"boardpapers {command} > /dev/full", folder)
    assert ran.returncode == 2
    assert "boardpapers: cannot write: no space left on device\n" in ran.stderr
    assert "Traceback" not in ran.stderr
    assert "Exception" not in ran.stderr


def test_streams_that_are_closed(folder: Path) -> None:
    for command in ("validate - <&-", "validate . >&-", "validate . 2>&-", "render . >&- 2>&-"):
        ran = shell(f"boardpapers {command}", folder)
        assert "Traceback" not in ran.stderr
        assert ran.returncode in (0, 1)


def test_a_full_disk_leaves_the_old_output_whole(folder: Path) -> None:
    assert shell("boardpapers render . -o out", folder).returncode == 0
    before = {path: path.read_bytes() for path in (folder / "out").iterdir()}
    write(folder / "cycle-parking.yaml", report(text="word " * 2000))
    ran = shell("ulimit -f 1; boardpapers render . -o out", folder)
    assert ran.returncode == 2
    assert "error[BP000]: cannot write `cycle-parking.html`: file too large" in ran.stderr
    assert {path: path.read_bytes() for path in (folder / "out").iterdir()} == before


def seen_on_a_terminal(within: Path, **environment: str) -> str:
    ours, theirs = pty.openpty()
    clean = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    with subprocess.Popen(
        [*PROGRAM, "validate", "broken.yaml"],
        cwd=within,
        stdout=theirs,
        stderr=subprocess.DEVNULL,
        env=clean | {"TERM": "xterm"} | environment,
    ) as process:
        os.close(theirs)
        seen = b""
        try:
            while chunk := os.read(ours, 4096):
                seen += chunk
        except OSError:
            pass  # the other end of a terminal is closed
        process.wait()
    os.close(ours)
    return seen.decode("utf-8")


def test_colour_is_for_terminals_and_those_who_want_it(folder: Path) -> None:
    write(folder / "broken.yaml", report(extra="access: secret\n"))
    assert "\x1b[" in seen_on_a_terminal(folder)
    assert "\x1b[" not in seen_on_a_terminal(folder, NO_COLOR="1")
    assert b"\x1b[" not in boardpapers_process("validate", "broken.yaml", within=folder).raw


@pytest.fixture
def with_a_bug(tmp_path: Path) -> dict[str, str]:
    """Give the environment of a run in which the program has a mistake."""
    bug = "import boardpapers.check.inputs\ndef fail(*_, **__): raise RuntimeError('broken')\n"
    write(
        tmp_path / "bug" / "sitecustomize.py", f"{bug}boardpapers.check.inputs.find_inputs = fail\n"
    )
    return {"PYTHONPATH": str(tmp_path / "bug")}


def test_a_mistake_in_the_program(folder: Path, with_a_bug: dict[str, str]) -> None:
    ran = boardpapers_process("validate", within=folder, environment=with_a_bug)
    assert (ran.code, ran.out) == (70, "")
    assert "an error in the program, not in your papers: RuntimeError" in ran.err
    assert "Traceback" not in ran.err


def test_a_mistake_in_the_program_with_debug(folder: Path, with_a_bug: dict[str, str]) -> None:
    ran = boardpapers_process("--debug", "validate", within=folder, environment=with_a_bug)
    assert ran.code == 1
    assert "Traceback" in ran.err
    assert "RuntimeError: broken" in ran.err


def test_neither_environment_nor_folder_changes_what_is_written(tmp_path: Path) -> None:
    elsewhere = {
        "TZ": "Pacific/Kiritimati", "LC_ALL": "cy_GB.UTF-8", "LANG": "C", "PYTHONHASHSEED": "7",
        "COLUMNS": "20", "PYTHONUTF8": "0", "HOME": str(tmp_path / "nobody"),
    }  # fmt: skip
    written = []
    for name, environment in {"here": {"PYTHONHASHSEED": "1"}, "there": elsewhere}.items():
        copytree(EXAMPLES / "lga", tmp_path / name)
        within = tmp_path if name == "there" else tmp_path / name
        ran = boardpapers_process(
            "render", tmp_path / name, "-o", tmp_path / f"{name}-out", within=within,
            environment=environment,
        )  # fmt: skip
        assert ran.code == 0, ran.everything
        files = sorted((tmp_path / f"{name}-out").iterdir())
        written.append([(file.name, file.read_bytes()) for file in files])
    assert written[0] == written[1]
    assert written[0]
