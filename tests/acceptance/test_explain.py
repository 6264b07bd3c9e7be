"""`explain`: the manual page of a code, at hand."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from boardpapers.rules.catalogue import catalogue
from tests.support.run_program import PROGRAM, boardpapers
from tests.support.small_reports import report, write


@pytest.mark.parametrize("called", ["BP301", "bp301", "required-part", "Required-Part"])
def test_a_code_or_its_name(called: str, tmp_path: Path) -> None:
    ran = boardpapers("explain", called, within=tmp_path)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == f"BP301 required-part (error)\n\n{catalogue()['BP301'].text}\n"


def test_several_codes_in_the_order_they_were_asked_for(tmp_path: Path) -> None:
    ran = boardpapers("explain", "BP303", "BP011", "empty-link", within=tmp_path)
    titles = [line[:5] for line in ran.out.splitlines() if line.startswith("BP")]
    assert titles == ["BP303", "BP011", "BP502"]


def test_all_codes(tmp_path: Path) -> None:
    ran = boardpapers("explain", within=tmp_path)
    assert ran.code == 0
    assert [line[:5] for line in ran.out.splitlines()] == list(catalogue())
    line = "YAML treats the end of a value as a comment, and it is left out.\n"
    assert any(each.endswith(f"warning  {line}") for each in ran.out.splitlines(keepends=True))


@pytest.mark.parametrize(
    ("called", "hint"),
    [
        ("requird-part", "did you mean `required-part`?"),
        ("BP3O1", "did you mean `BP301`?"),
        ("zzz", "run `boardpapers explain` to list all rules"),
    ],
)
def test_what_is_not_there(called: str, hint: str, tmp_path: Path) -> None:
    ran = boardpapers("explain", "BP303", called, within=tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == f"boardpapers: there is no rule `{called}`; {hint}\n"


def test_a_check_of_papers_reads_no_manuals(tmp_path: Path) -> None:
    write(tmp_path / "cycle-parking.yaml", report() + "summary: The cost is TODO.\n")
    program = (
        "import boardpapers, sys; codes = [each.code for each in boardpapers.validate('.')];"
        "print(codes, 'boardpapers.rules.catalogue' in sys.modules)"
    )
    command = [sys.executable, "-c", program]
    ran = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert ran.stdout == "['BP306'] False\n"


def on_a_terminal(*arguments: str, **environment: str) -> str:
    """Run the program with a terminal for its output, and return what it prints."""
    parent, child = pty.openpty()
    known = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    with os.fdopen(parent, "rb", buffering=0) as screen:
        done = subprocess.Popen(
            [*PROGRAM, *arguments],
            stdin=subprocess.DEVNULL,
            stdout=child,
            env=known | {"TERM": "xterm-256color"} | environment,
        )
        os.close(child)
        shown = b"".join(iter(lambda: _read(screen.fileno()), b""))
        assert done.wait() == 0
    return shown.decode("utf-8")


def _read(screen: int) -> bytes:
    try:
        return os.read(screen, 4096)
    except OSError:  # Linux's way to say that the other end is closed
        return b""


def test_on_a_terminal() -> None:
    assert "\x1b[" in on_a_terminal("explain", "BP301")
    assert "\x1b[" in on_a_terminal("explain")


def test_without_colour_where_that_is_asked_for(tmp_path: Path) -> None:
    shown = on_a_terminal("explain", "BP301", NO_COLOR="1")
    plain = boardpapers("explain", "BP301", within=tmp_path).out
    assert shown.replace("\r\n", "\n") == plain
