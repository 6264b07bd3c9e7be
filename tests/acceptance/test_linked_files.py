"""Links among the files of a workspace: those that loop, and those that lead out of it."""

import os
from pathlib import Path

import pytest

from tests.support.run_program import boardpapers
from tests.support.small_reports import REPORT, report, write

LOOP = "it is a link that leads back to itself"
OUTSIDE = "it is a link to a place outside the workspace"
ELSEWHERE = "words-of-someone-else"
PICTURE = report(text="![A map](images/loop.png)")
APPENDIX = report(extra="appendices:\n  - {title: Terms, file: .loop.md}\n")
TEXT = report(extra="sections:\n  - heading: One\n    text: {file: .loop.md}\n").rpartition(
    "sections"
)[0]
IN_MARKDOWN = """---
kind: report
title: Paths
purpose: For decision.
recommendation: That the plan be agreed.
contact: {name: Alex Example}
---

## Background

![A map](images/loop.png)
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a workspace that has one report without mistakes, and a secret outside of it."""
    write(tmp_path / "secret.yaml", f"{ELSEWHERE}: {ELSEWHERE}\nkind: {ELSEWHERE}\n")
    write(tmp_path / "inside/boardpapers.yaml", "name: Example Council\n")
    write(tmp_path / "inside/good.yaml", REPORT)
    return tmp_path / "inside"


def link(path: Path, target: str | Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.symlink_to(target)


@pytest.mark.parametrize("command", ["validate", "render"])
@pytest.mark.parametrize(
    ("name", "content", "loop"),
    [
        ("bad.yaml", PICTURE, "images/loop.png"),
        ("bad.yaml", APPENDIX, ".loop.md"),
        ("bad.yaml", TEXT, ".loop.md"),
        ("bad.md", IN_MARKDOWN, "images/loop.png"),
    ],
    ids=["image", "appendix", "text", "Markdown"],
)
def test_a_paper_that_names_a_link_that_loops(
    folder: Path, command: str, name: str, content: str, loop: str
) -> None:
    write(folder / name, content)
    link(folder / loop, Path(loop).name)
    ran = boardpapers(command, ".", within=folder)
    assert (ran.code, ran.everything.count(LOOP)) == (1, 1)
    assert f"--> {name}:" in ran.everything
    assert (folder / "build/good.html").is_file() == (command == "render")


@pytest.mark.parametrize("name", ["bad.yaml", "bad.yml", "bad.md", "reports/bad.yaml"])
@pytest.mark.parametrize("command", ["validate", "render"])
def test_a_paper_that_is_a_link_that_loops(folder: Path, command: str, name: str) -> None:
    link(folder / name, Path(name).name)
    ran = boardpapers(command, ".", within=folder)
    assert (ran.code, ran.everything.count("error[BP000]")) == (2, 1)
    assert f"cannot read `{Path(name).name}`: {LOOP}" in ran.everything
    assert (folder / "build/good.html").is_file() == (command == "render")


def test_two_links_that_lead_to_each_other(folder: Path) -> None:
    link(folder / "one.yaml", "two.yaml")
    link(folder / "two.yaml", "one.yaml")
    ran = boardpapers("validate", within=folder)
    assert (ran.code, ran.out.count(LOOP)) == (2, 2)


def test_a_folder_that_loops(folder: Path) -> None:
    link(folder / "more/up", "..")
    link(folder / "self", "self")
    ran = boardpapers("validate", within=folder)
    assert (ran.code, ran.everything) == (0, "1 paper checked: no problems\n")
    ran = boardpapers("validate", "self", within=folder)
    assert (ran.code, ran.out.count(LOOP)) == (2, 1)


def test_settings_that_loop(folder: Path) -> None:
    (folder / "boardpapers.yaml").unlink()
    link(folder / "boardpapers.yaml", "boardpapers.yaml")
    for arguments in ([], ["."], ["good.yaml"]):
        ran = boardpapers("validate", *arguments, within=folder)
        assert (ran.code, ran.out.count(f"cannot read `boardpapers.yaml`: {LOOP}")) == (2, 1)


@pytest.mark.parametrize("name", ["style.yaml", "report.html.j2", "report.md.j2"])
def test_a_house_style_that_loops(folder: Path, name: str) -> None:
    write(folder / "templates/own/style.yaml", "extends: lga\n")
    (folder / "templates/own" / name).unlink(missing_ok=True)
    link(folder / "templates/own" / name, name)
    write(folder / "bad.yaml", report(extra="style: own\n"))
    ran = boardpapers("render", ".", within=folder)
    assert ran.code in (1, 2)
    assert LOOP in ran.err
    assert f"templates/own/{name}" in ran.err
    assert (folder / "build/good.html").is_file()
    assert not (folder / "build/bad.html").exists()


def test_a_reference_document_that_loops(folder: Path) -> None:
    write(folder / "templates/own/style.yaml", "extends: lga\n")
    link(folder / "templates/own/reference.docx", "reference.docx")
    write(folder / "bad.yaml", report(extra="style: own\n"))
    ran = boardpapers("render", "bad.yaml", "--to", "docx", within=folder)
    assert ran.code == 1
    assert "`reference.docx` is a link that leads nowhere" in ran.err


@pytest.mark.parametrize("name", ["bad.yaml", "boardpapers.yaml", "templates/own/style.yaml"])
@pytest.mark.parametrize("command", [["validate"], ["validate", "--fix"], ["render"]], ids=" ".join)
def test_a_file_that_is_a_link_out_of_the_workspace(
    folder: Path, command: list[str], name: str
) -> None:
    (folder / name).unlink(missing_ok=True)
    link(folder / name, folder.parent / "secret.yaml")
    write(folder / "other.yaml", report(extra="style: own\n" if "own" in name else ""))
    ran = boardpapers(*command, within=folder)
    assert ran.code == 2
    assert f"cannot read `{Path(name).name}`: {OUTSIDE}" in ran.everything
    assert ELSEWHERE not in ran.everything


def test_a_named_file_that_is_a_link_out_of_the_workspace(folder: Path) -> None:
    link(folder / "bad.yaml", "/proc/self/environ")
    link(folder / "away", folder.parent)
    for named in ("bad.yaml", "away/secret.yaml"):
        ran = boardpapers("validate", named, within=folder)
        assert (ran.code, ran.out.count(OUTSIDE)) == (2, 1)
        assert ELSEWHERE not in ran.everything


def test_a_file_out_of_the_workspace_is_not_fixed(folder: Path) -> None:
    fixable = report(extra="acess: public\n")
    write(folder.parent / "outside.yaml", fixable)
    link(folder / "bad.yaml", folder.parent / "outside.yaml")
    assert boardpapers("validate", ".", "--fix", within=folder).code == 2
    assert boardpapers("validate", "bad.yaml", "--diff", within=folder).out == ""
    assert (folder.parent / "outside.yaml").read_text(encoding="utf-8") == fixable


def test_a_board_that_is_a_link_out_of_the_workspace(folder: Path) -> None:
    link(folder / "parks.yaml", folder.parent / "secret.yaml")
    write(folder / "good.yaml", report(extra="board: parks\n"))
    ran = boardpapers("validate", "good.yaml", within=folder)
    assert OUTSIDE in ran.out
    assert ELSEWHERE not in ran.everything


def test_links_within_the_workspace(folder: Path) -> None:
    write(folder / ".kept/paths.yaml", report(title="Paths"))
    link(folder / "reports/paths.yaml", "../.kept/paths.yaml")
    ran = boardpapers("render", ".", within=folder)
    assert ran.code == 0
    assert "Paths" in (folder / "build/paths.md").read_text(encoding="utf-8")


def test_a_workspace_that_is_reached_through_a_link(folder: Path) -> None:
    write(folder / ".kept/paths.yaml", report(title="Paths"))
    link(folder / "reports/paths.yaml", "../.kept/paths.yaml")
    link(folder.parent / "door", folder)
    link(folder.parent / "side-door", folder / "reports")
    for named in ("door", "door/good.yaml", "door/reports"):
        ran = boardpapers("validate", named, within=folder.parent)
        assert ran.code == 0, ran.everything
    assert boardpapers("render", "door", within=folder.parent).code == 0
    assert (folder / "build/paths.html").is_file()


@pytest.mark.parametrize("place", ["templates/usr", "templates/own/usr", "templates"])
def test_links_among_the_templates_are_not_walked_out_of_the_workspace(
    folder: Path, place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = folder.parent / "elsewhere"
    write(elsewhere / "deep/deeper/file.txt", "text")
    if place != "templates":
        write(folder / "templates/own/style.yaml", "extends: lga\n")
        write(folder / "good.yaml", report(extra="style: own\n"))
    link(folder / place, elsewhere)
    listed = _listed_folders(monkeypatch)
    assert boardpapers("render", within=folder).code == 0
    assert not [each for each in listed if "deep" in each]


def test_a_link_in_a_folder_without_papers_is_not_walked(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(folder.parent / "elsewhere/deep/deeper/boardpapers.yaml", "")
    link(folder / "empty/away", folder.parent / "elsewhere")
    listed = _listed_folders(monkeypatch)
    ran = boardpapers("validate", "empty", within=folder)
    assert "there are no papers" in ran.out
    assert not [each for each in listed if "deep" in each]


def _listed_folders(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Record the folders that the program lists."""
    listed: list[str] = []
    scan = os.scandir

    def recorded(path: str = ".") -> object:
        listed.append(str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", recorded)
    return listed
