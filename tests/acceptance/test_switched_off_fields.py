"""Fields that a new paper has switched off: they look unlike notes, and can be switched on."""

import re
from pathlib import Path

import pytest

from boardpapers import validate
from boardpapers.diagnostics import has_errors
from tests.support.run_program import boardpapers
from tests.support.small_reports import write
from tests.support.workspaces import workspace

STYLES = ("council", "lga", "lga-2013")
NEW = [
    *(("report", "--title", "A", "--style", style) for style in STYLES),
    ("report", "--title", "A", "--board", "parks"),
    ("board", "--title", "Roads Board"),
    ("members",),
    ("meeting", "--board", "parks", "--date", "2026-05-05"),
    ("minutes", "--meeting", "march"),
    ("plan-entry", "--title", "A", "--board", "parks"),
    ("officer-decision", "--title", "A", "--date", "2026-05-05"),
]
# A note, and a field that is switched off: its first line, or one of those below it.
NOTE = re.compile(r" *# \S.*|#")
OFF = re.compile(r"#(?:[a-z_]+:| {2,}\S).*")

# An id is the place for one: nobody is called `member-id`.
UNKNOWN = re.compile(r"there is no \w+ `\w+-id` in the workspace")


def switched_on(block: str) -> str:
    return "\n".join(line[1:] if OFF.fullmatch(line) else line for line in block.split("\n"))


@pytest.fixture(params=["with boards", "empty"])
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    if request.param == "empty":
        write(tmp_path / "boardpapers.yaml", "name: Example Council\n")
        return tmp_path
    write(tmp_path / "boards" / "roads-and-bridges.yaml", "kind: board\nname: Roads and Bridges\n")
    write(tmp_path / "people.yaml", "kind: members\nmembers: [{id: sam, name: Sam Example}]\n")
    return workspace(tmp_path)


@pytest.mark.parametrize("arguments", NEW, ids=" ".join)
def test_each_can_be_switched_on(arguments: tuple[str, ...], folder: Path) -> None:
    ran = boardpapers("new", *arguments, "-o", "new.yaml", within=folder)
    if {"parks", "march"} & {*arguments} and not (folder / "boards").is_dir():
        assert ran.code == 2
        return
    assert ran.code == 0
    check(folder, folder / "new.yaml")


@pytest.mark.parametrize("style", STYLES)
def test_each_of_a_new_workspace_can_be_switched_on(style: str, tmp_path: Path) -> None:
    assert boardpapers("init", "papers", "--style", style, within=tmp_path).code == 0
    for path in (tmp_path / "papers").rglob("*.yaml"):
        check(tmp_path / "papers", path)


def check(folder: Path, path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    commented = [line for line in text.splitlines() if line.lstrip().startswith("#")]
    assert all(NOTE.fullmatch(line) or OFF.fullmatch(line) for line in commented)
    blocks = text.split("\n\n")
    off = [n for n, block in enumerate(blocks) if any(map(OFF.fullmatch, block.split("\n")))]
    assert off or text.startswith("kind: members")
    for chosen in (*([n] for n in off), off):
        on = "\n\n".join(switched_on(b) if n in chosen else b for n, b in enumerate(blocks))
        path.write_text(on, encoding="utf-8")
        found = validate(folder if path.name == "boardpapers.yaml" else path)
        wrong = [each for each in found if has_errors([each]) and not UNKNOWN.match(each.message)]
        # An exempt report must say so in `access`, too.
        assert {each.code for each in wrong} <= {"BP209"}, on
    path.write_text(text, encoding="utf-8")
