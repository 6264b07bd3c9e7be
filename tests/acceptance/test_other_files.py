"""Files in a folder of papers that are not papers, and paths that do not exist."""

from pathlib import Path

import pytest

from tests.support.run_program import boardpapers
from tests.support.small_reports import REPORT, report, write

OTHERS = {
    "docker-compose.yaml": "services:\n  web:\n    image: nginx\nvolumes: {data: {}}\n",
    "mkdocs.yml": "site_name: Papers\ntheme: {name: material}\nmarkdown_extensions:\n"
    "  - x:\n      y: !!python/name:a.b\n",
    "compose.yml": "x-base: &base\n  image: nginx\nservices:\n  web: *base\n",
    "deploy/service.yaml": "apiVersion: v1\nkind: Service\nmetadata: {name: web}\n---\n"
    "apiVersion: v1\nkind: Service\n",
    ".github/workflows/check.yaml": "name: Check\non: push\njobs: {}\n",
    "action.yml": "name: Check\ndescription: It checks.\nruns: {using: composite}\n",
    "playbook.yaml": "- name: Web\n  hosts: all\n  tasks:\n    - name: One\n",
    "environment.yml": "name: papers\nchannels: [defaults]\ndependencies: [python]\n",
    "openapi.yaml": "openapi: 3.1.0\ninfo: {title: Papers}\npaths: {}\n",
    "_config.yml": "title: Papers\nbaseurl: /\ndescription: All papers.\n",
    "words.yml": "- 1\n- 'at: 10:30'\n-\n  two\n",
    "flow.yml": "[1, 2]\n",
    "text.yml": '"just text: no more"\n',
    "plain.yml": "A report to the board\n",
    "block.yml": "--- |\n  kind: report\n",
    "empty.yml": "",
    "comments.yml": "---\n# kind: report\n\n# title: A",
    "node_modules/x/report.yaml": "kind: report\n",
    "env/lib/report.yaml": "kind: report\n",
    ".hidden/report.yaml": "kind: report\n",
    ".report.yaml": "kind: report\n",
}
MEANT_AS_PAPERS = {
    "reprot.yaml": ("kind: reprot\ntitle: A\n", "BP111"),
    "memo.yaml": ("kind: memo\nto: All\n", "BP111"),
    "capital.yaml": ("Kind: report\ntitle: A\n", "BP111"),
    "knid.yaml": ("knid: report\nx: 1\ny: 2\nz: 3\n", "BP111"),
    "forgotten.yaml": ("title: A\nsummary: B\nx: 1\n", "BP111"),
    "reports/other.yaml": ("services: {}\nvolumes: {}\n", "BP111"),
    "boardpapers.yml": ("output: out\n", "BP111"),
    "json.yaml": ('{"title": "A"}\n', "BP111"),
    "braces.yaml": ("# A draft\n{kind: reprot, title: A}\n", "BP111"),
    "indented.yaml": ("  kind: reprot\n  title: A\n", "BP111"),
    "reports/empty.yaml": ("", "BP010"),
    "reports/text.yaml": ("A report to the board\n", "BP010"),
    "quote.yaml": ("kind: report\ntitle: 'A\n", "BP002"),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path / "env" / "pyvenv.cfg", "home = /usr\n")
    for name, text in OTHERS.items():
        write(tmp_path / name, text)
    write(tmp_path / "reports" / "cycle-parking.yaml", REPORT)
    return tmp_path


def test_files_of_other_programs_are_passed_over(folder: Path) -> None:
    ran = boardpapers("validate", within=folder)
    assert (ran.code, ran.everything) == (0, "1 paper checked: no problems\n")
    ran = boardpapers("render", "--to", "md", within=folder)
    assert (ran.code, ran.err) == (0, "wrote build/cycle-parking.md\n1 paper written\n")


@pytest.mark.parametrize(
    "name", [name for name in OTHERS if name.endswith(("compose.yaml", ".yml"))]
)
def test_unless_they_are_named(name: str, folder: Path) -> None:
    ran = boardpapers("validate", name, "--format", "concise", within=folder)
    assert ran.code == 1
    assert ran.out.startswith(f"{name}:")


@pytest.mark.parametrize("name", MEANT_AS_PAPERS)
def test_what_was_meant_as_a_paper_is_reported(name: str, folder: Path) -> None:
    text, code = MEANT_AS_PAPERS[name]
    write(folder / name, text)
    ran = boardpapers("validate", "--format", "concise", within=folder)
    assert ran.code == 1
    assert ran.out.startswith(f"{name}:")
    assert f": {code} error" in ran.out
    assert ran.err.startswith("2 papers checked")


@pytest.mark.parametrize(
    ("patterns", "left"),
    [
        ("drafts", ["a", "old/b", "x.draft", "y/archive/c"]),
        ("drafts/", ["a", "old/b", "x.draft", "y/archive/c"]),
        ("[drafts, archive/]", ["a", "old/b", "x.draft"]),
        ("/archive/", ["a", "drafts/d", "old/b", "x.draft", "y/archive/c", "y/drafts/e"]),
        ("y/archive", ["a", "drafts/d", "old/b", "x.draft", "y/drafts/e"]),
        ("'*.draft.yaml'", ["a", "drafts/d", "old/b", "y/archive/c", "y/drafts/e"]),
        ("'**/drafts/*.yaml'", ["a", "old/b", "x.draft", "y/archive/c"]),
        ("'y/**/?.yaml'", ["a", "drafts/d", "old/b", "x.draft"]),
        ("y/**", ["a", "drafts/d", "old/b", "x.draft"]),
        ("'[a-b].yaml'", ["drafts/d", "x.draft", "y/archive/c", "y/drafts/e"]),
        ("a.yaml/", ["a", "drafts/d", "old/b", "x.draft", "y/archive/c", "y/drafts/e"]),
    ],
)
def test_what_the_settings_exclude(patterns: str, left: list[str], tmp_path: Path) -> None:
    write(tmp_path / "boardpapers.yaml", f"exclude: {patterns}\n")
    for name in ("a", "old/b", "y/archive/c", "drafts/d", "y/drafts/e", "x.draft"):
        write(tmp_path / f"{name}.yaml", report(extra="sumary: x\n"))
    ran = boardpapers("validate", "--format", "concise", within=tmp_path)
    assert [line.partition(".yaml:")[0] for line in ran.out.splitlines()] == left


def test_what_is_excluded_is_checked_if_it_is_named(tmp_path: Path) -> None:
    write(tmp_path / "boardpapers.yaml", "exclude: archive/\n")
    write(tmp_path / "archive" / "a.yaml", report(extra="sumary: x\n"))
    for named in ("archive", "archive/a.yaml"):
        assert "BP102" in boardpapers("validate", named, within=tmp_path).out
    assert boardpapers("validate", within=tmp_path).code == 2


@pytest.mark.parametrize("pattern", ["'!a.yaml'", "../b", "a\\b", "''"])
def test_a_pattern_that_cannot_be_understood(pattern: str, tmp_path: Path) -> None:
    write(tmp_path / "boardpapers.yaml", f"exclude: [{pattern}]\n")
    write(tmp_path / "a.yaml", REPORT)
    ran = boardpapers("validate", "--format", "concise", within=tmp_path)
    assert ran.code == 1
    assert ran.out.startswith("boardpapers.yaml:1:11: BP")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("reports/cycle-parkin.yaml", "reports/cycle-parking.yaml"),
        ("reports/cycle-parking", "reports/cycle-parking.yaml"),
        ("reports/cycle-parking.yml", "reports/cycle-parking.yaml"),
        ("cycle-parking", "reports/cycle-parking.yaml"),
        ("cycleparking", "reports/cycle-parking.yaml"),
        ("reports/2025/cycle-parking.yaml", "reports/cycle-parking.yaml"),
        ("report", "reports"),
        ("reports/bike-stands.yaml", "reports/2026/stands.yaml"),
        ("bike-stands", "reports/2026/stands.yaml"),
    ],
)
def test_a_path_that_does_not_exist(typed: str, meant: str, folder: Path) -> None:
    write(folder / "boardpapers.yaml", "")
    write(folder / "reports" / "2026" / "stands.yaml", report(extra="id: bike-stands\n"))
    for command in ("validate", "render", "preview"):
        ran = boardpapers(command, typed, within=folder)
        assert ran.code == 2
        assert (
            f"cannot read `{Path(typed).name}`: the file or folder does not exist\n"
            in ran.everything
        )
        assert f"= help: did you mean `{meant}`?\n" in ran.everything


def test_an_empty_path_is_not_the_whole_workspace(folder: Path) -> None:
    for command in ("validate", "render"):
        ran = boardpapers(command, "", within=folder)
        assert ran.code == 2
        assert "a path is empty" in ran.everything
