"""The command line itself: mistakes in it, its help, and completion in the shell."""

import os
import re
from pathlib import Path
from unittest.mock import patch

import pytest

from boardpapers.cli.app import COMMANDS
from tests.support.quick_cases import mostly_slow
from tests.support.run_program import boardpapers, boardpapers_process
from tests.support.small_reports import report, write

GROUPED = ["styles list", "styles show", "styles copy"]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("rendr", "`boardpapers` has no command `rendr`; did you mean `render`?"),
        ("--verison", "`boardpapers` has no option `--verison`; did you mean `--version`?"),
        ("styles shwo lga", "`boardpapers styles` has no command `shwo`; did you mean `show`?"),
        ("render --ot x", "`boardpapers render` has no option `--ot`; did you mean `--to`?"),
        ("validate --form x", "has no option `--form`; did you mean `--format`?"),
        ("validate --zzz", "has no option `--zzz`; run `boardpapers validate --help` for a list"),
        ("render --watch", "`boardpapers preview` shows papers in a browser and updates them"),
        ("render x.yaml --open", "`boardpapers preview` opens papers in a browser"),
        (
            "new",
            (
                "`boardpapers new` needs KIND: report, board, members, plan-entry, "
                "officer-decision, meeting or minutes"
            ),
        ),
        ("init", "`boardpapers init` needs DIR: a new folder"),
        ("init a b", "`boardpapers init` takes fewer arguments: leave out `b`"),
        ("render --to", "`--to` needs a value after it"),
        ("validate --strict=x", "`--strict` does not take a value"),
        ("preview --port eight", "`--port` needs a number from 1 to 65535, not `eight`"),
        ("preview --port 65536", "`--port` needs a number from 1 to 65535, not `65536`"),
        ("validate --format jsno", "unknown format `jsno`; did you mean `json`?"),
        ("validate --format xml", "unknown format `xml`; the formats are full, concise, json"),
        ("new reprot", "`reprot` is not a kind of paper; did you mean `report`?"),
        ("styles show lgaa", "there is no house style `lgaa`; did you mean `lga`?"),
        ("schema reprot", "there is no schema for `reprot`; did you mean `report`?"),
        ("schema report -o report.json", "`-o` needs a folder, not a file: `report.json`"),
        ("explain BP30l", "there is no rule `BP30l`; did you mean `BP301`?"),
    ],
)
def test_a_mistake_and_what_to_type_instead(typed: str, said: str, tmp_path: Path) -> None:
    ran = boardpapers(*typed.split(), within=tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("boardpapers: ")
    assert said in ran.err
    assert ran.err.count("\n") == 1


def test_no_command_shows_the_help(tmp_path: Path) -> None:
    ran = boardpapers(within=tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == boardpapers("--help", within=tmp_path).out


@pytest.mark.parametrize("columns", mostly_slow(["60", "80", "120"], {"60"}))
@pytest.mark.parametrize("command", ["", *COMMANDS, *GROUPED])
def test_help_is_whole(
    command: str, columns: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    ran = boardpapers(*command.split(), "--help", within=tmp_path)
    assert ran.code == 0
    assert ran.out.startswith(f"Usage: boardpapers {command}".rstrip())
    assert not re.search(r"\.\.\.$|…$|<(str|list|int)", ran.out.partition("\n")[2], re.MULTILINE)
    assert max(map(len, ran.out.splitlines())) <= int(columns)
    assert "Example: boardpapers " in ran.out


def offered(typed: str, folder: Path) -> list[str]:
    """Return what bash offers after some words."""
    words = f"boardpapers {typed}"
    with patch.dict(os.environ, bash_asks(words)):
        ran = boardpapers(within=folder)
    assert (ran.code, ran.err) == (0, "")
    return ran.out.split()


def bash_asks(words: str) -> dict[str, str]:
    """Return the variables with which bash asks what can follow."""
    return {
        "_BOARDPAPERS_COMPLETE": "complete_bash",
        "COMP_WORDS": words,
        "COMP_CWORD": str(words.count(" ")),
    }


def test_completion_by_a_shell(tmp_path: Path) -> None:
    ran = boardpapers_process(within=tmp_path, environment=bash_asks("boardpapers schema se"))
    assert (ran.code, ran.out, ran.err) == (0, "settings\n", "")


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("render --to ", ["md", "html", "pdf", "docx"]),
        ("render --to html,p", ["html,pdf"]),
        ("render --style lga-", ["lga-2013"]),
        ("validate --format j", ["json", "junit"]),
        ("validate --ignore bp30", [f"bp30{n}" for n in range(1, 10)]),
        ("validate --select BP306,BP501", ["BP306,BP501"]),
        ("schema se", ["settings"]),
        ("new m", ["members", "meeting", "minutes"]),
        ("new report --board p", ["parks"]),
        ("new report --meeting m", ["march"]),
        ("init papers --style c", ["council"]),
        ("styles s", ["show"]),
        ("styles copy lga", ["lga", "lga-2013"]),
        ("explain required-p", ["required-part"]),
    ],
)
def test_completion(typed: str, names: list[str], tmp_path: Path) -> None:
    write(tmp_path / "parks.yaml", "kind: board\nname: Parks Board\n")
    write(tmp_path / "march.yaml", "kind: meeting\nboard: parks\ndate: 2026-03-10\n")
    write(tmp_path / "cycle-parking.yaml", report())
    assert offered(typed, tmp_path) == names


@pytest.mark.parametrize("settings", ["style: [", "output: 7: 8", "\0"])
def test_completion_in_a_broken_workspace(settings: str, tmp_path: Path) -> None:
    write(tmp_path / "boardpapers.yaml", settings)
    write(tmp_path / "broken.yaml", "kind: board\nname: [\n")
    for typed in ("new report --board ", "new report --meeting ", "render --style l"):
        offered(typed, tmp_path)
