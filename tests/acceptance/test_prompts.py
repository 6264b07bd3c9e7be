"""Dependencies on a real terminal."""

import os
import shlex
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pexpect
import pytest

from tests.support.run_program import PROGRAM
from tests.support.small_reports import write
from tests.support.workspaces import EPOCH, files, found, workspace


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return workspace(tmp_path)


@contextmanager
def terminal(command: str, within: Path, **environment: str) -> Iterator["pexpect.spawn[str]"]:
    """Run a command in which `boardpapers` is the program, on a terminal."""
    known = {name: value for name, value in os.environ.items() if name != "CI"}
    with pexpect.spawn(
        "bash",
        ["-c", command.replace("boardpapers", shlex.join(PROGRAM), 1)],
        cwd=str(within),
        env=known | {"SOURCE_DATE_EPOCH": EPOCH, "TERM": "xterm"} | environment,
        encoding="utf-8",
        timeout=240,
    ) as screen:
        yield screen


def ending(screen: "pexpect.spawn[str]") -> tuple[int | None, str]:
    """Return the exit code, and what is shown before it."""
    screen.expect(pexpect.EOF)
    screen.wait()
    return screen.exitstatus, (screen.before or "").replace("\r\n", "\n")


def answer(screen: "pexpect.spawn[str]", question: str, typed: str) -> None:
    screen.expect_exact(question)
    screen.sendline(typed)


def test_a_report(folder: Path) -> None:
    write(folder / "boards" / "roads.yaml", "kind: board\nname: Roads Board\n")
    with terminal("boardpapers new report", folder) as screen:
        answer(screen, "Title of the report: ", "")
        answer(screen, "Title of the report: ", "Stondinau beic yn y tŷ")
        screen.expect_exact("  2  Roads Board")
        answer(screen, "Board [1]: ", "x")
        screen.expect_exact("`x` is not one of these")
        answer(screen, "Board [1]: ", "parks")
        screen.expect_exact("  1  2026-03-10  march")
        screen.expect_exact("  2  2026-06-09  later")
        answer(screen, "Meeting [1]: ", "")
        code, shown = ending(screen)
    assert (code, shown.split("\n")[1]) == (
        0,
        "wrote reports/stondinau-beic-yn-y-ty.yaml, item 8 of march",
    )
    assert found(folder, "reports") == (0, {"BP306"})


def test_another_meeting_or_none(folder: Path) -> None:
    for title, typed, line in (
        ("A", "2", "\nmeeting: later\n"),
        ("B", "3", "\n#meeting: {date: 2013-09-09}"),
    ):
        with terminal(f"boardpapers new report --title {title}", folder) as screen:
            answer(screen, "Meeting [1]: ", typed)
            assert ending(screen)[0] == 0
        written = (folder / "reports" / f"{title.lower()}.yaml").read_text(encoding="utf-8")
        assert line in written


def test_many_meetings(folder: Path) -> None:
    for day in range(10, 25):
        meeting = f"kind: meeting\nboard: parks\ndate: 2026-09-{day}\n"
        write(folder / "meetings" / f"2026-09-{day}-parks.yaml", meeting)
    with terminal("boardpapers new report --title A", folder) as screen:
        screen.expect_exact("  9  2026-09-16  2026-09-16-parks")
        screen.expect_exact(" 10  none of them")
        screen.expect_exact("and 8 more: type a part of a name or date to see others")
        answer(screen, "Meeting [1]: ", "09-2")
        screen.expect_exact("  5  2026-09-24  2026-09-24-parks")
        screen.expect_exact("  6  none of them")
        answer(screen, "Meeting [1]: ", "5")
        assert ending(screen)[0] == 0
    assert "\nmeeting: 2026-09-24-parks\n" in (folder / "reports" / "a.yaml").read_text("utf-8")


def test_nothing_is_asked_that_is_said(folder: Path) -> None:
    command = "boardpapers new report --title A --meeting later"
    with terminal(command, folder) as screen:
        code, shown = ending(screen)
    assert code == 0
    assert shown.startswith("wrote reports/a.yaml, item 1 of later\n")


def test_a_board_and_a_meeting(folder: Path) -> None:
    with terminal("boardpapers new board", folder) as screen:
        answer(screen, "Name of the board: ", "Roads Board")
        assert ending(screen)[0] == 0
    with terminal("boardpapers new meeting", folder) as screen:
        answer(screen, "Board [1]: ", "2")
        answer(screen, "Day of the meeting, for example 2013-09-09: ", "2026-05-05")
        assert ending(screen)[0] == 0
    assert (folder / "meetings" / "2026-05-05-roads-board.yaml").is_file()


def test_a_workspace(tmp_path: Path) -> None:
    with terminal("boardpapers init papers", tmp_path) as screen:
        answer(screen, "Name of the organisation [Example Council]: ", "Borough of Example")
        answer(screen, "House style [", "lga-2013")
        assert ending(screen)[0] == 0
    settings = (tmp_path / "papers" / "boardpapers.yaml").read_text(encoding="utf-8")
    assert "\nname: Borough of Example\n" in settings
    assert "\nstyle: lga-2013\n" in settings


@pytest.mark.parametrize("command", ["new report", "new board", "init papers"])
@pytest.mark.parametrize("key", ["c", "d"])
def test_whoever_leaves_leaves_nothing_behind(command: str, key: str, tmp_path: Path) -> None:
    folder = tmp_path if command.startswith("init") else workspace(tmp_path)
    before = files(folder)
    with terminal(f"boardpapers {command}", folder) as screen:
        screen.expect_exact(": ")
        screen.sendcontrol(key)
        code, shown = ending(screen)
    assert code not in (0, 70)
    assert "Traceback" not in shown
    assert files(folder) == before


@pytest.mark.parametrize("pipe", ["< /dev/null", "2> err", "2>&1 | cat; exit ${PIPESTATUS[0]}"])
def test_nothing_is_asked_where_nobody_can_answer(pipe: str, folder: Path) -> None:
    with terminal(f"boardpapers new report {pipe}", folder) as screen:
        code, shown = ending(screen)
    assert code == 2
    assert "Title" not in shown


def test_nothing_is_asked_in_ci(folder: Path) -> None:
    with terminal("boardpapers new report", folder, CI="true") as screen:
        code, shown = ending(screen)
    assert (code, shown) == (2, 'boardpapers: a new report needs a title: `--title "…"`\n')


def test_questions_are_no_part_of_the_output(folder: Path) -> None:
    with terminal("boardpapers new report -o - > out.yaml", folder) as screen:
        answer(screen, "Title of the report: ", "A")
        answer(screen, "Meeting [1]: ", "")
        assert ending(screen)[0] == 0
    assert (folder / "out.yaml").read_text(encoding="utf-8").startswith("# yaml-language-server")
