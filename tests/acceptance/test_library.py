"""The library: what the commands do, as objects, and nothing done besides."""

import copy
import gc
import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import boardpapers
from boardpapers import CallError, Diagnostic, Place, Severity
from boardpapers.models import Report
from boardpapers.reporters import FOR_PEOPLE, plain
from tests.support import run_program
from tests.support.paper_cases import DATA
from tests.support.small_reports import REPORT, report, write

COUNCIL = DATA / "formats" / "council"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path / "good.yaml", REPORT)
    write(tmp_path / "broken.yaml", report(extra="access: secret\n"))
    return tmp_path


def test_a_file(folder: Path) -> None:
    assert boardpapers.validate(folder / "good.yaml") == []
    (found,) = boardpapers.validate(str(folder / "broken.yaml"))
    excerpt = "access: secret"
    assert found == Diagnostic(
        "BP108",
        Severity.ERROR,
        "`secret` is not one of `public`, `exempt` or `confidential`",
        Place(folder / "broken.yaml", 6, 9, 6, excerpt),
    )


def test_what_is_found_can_be_kept_and_compared(folder: Path) -> None:
    (found,) = boardpapers.validate(folder / "broken.yaml")
    assert pickle.loads(pickle.dumps(found)) == copy.deepcopy(found) == found  # noqa: S301 - our own
    assert len({found, *boardpapers.validate(folder / "broken.yaml")}) == 1
    with pytest.raises(AttributeError):
        setattr(found, "code", "BP109")  # noqa: B010 - else the type checker would refuse it


def test_the_same_as_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(COUNCIL)
    ran = run_program.boardpapers("validate", within=COUNCIL)
    for paths in (".", COUNCIL, [COUNCIL], (each for each in sorted(COUNCIL.rglob("*.yaml")))):
        assert plain(FOR_PEOPLE["full"](boardpapers.validate(paths))) == ran.out


@pytest.mark.parametrize("path", ["nowhere.yaml", "-", "", "nul\0.yaml"])
def test_what_cannot_be_read(path: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert [each.code for each in boardpapers.validate(path)] == ["BP000"]


def test_a_file_that_has_changed_is_read_anew(folder: Path) -> None:
    style = folder / "templates" / "own" / "style.yaml"
    paper = folder / "styled.yaml"
    write(paper, report(extra="style: own\n"))
    write(style, "name: Own\nbody: [{part: sections}]\ncover: [{part: action, required: yes}]\n")
    before = boardpapers.validate(paper)
    write(style, "name: Own\nbody: [{part: sections}]\ncover: [{part: action}]\n")
    assert "BP301" in {each.code for each in before}
    assert "BP301" not in {each.code for each in boardpapers.validate(paper)}


def test_does_nothing_besides(
    folder: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    before = (dict(os.environ), gc.get_threshold(), os.getcwd(), list(sys.path))  # noqa: PTH109 - as text
    boardpapers.validate([folder, "nowhere.yaml"])
    assert (dict(os.environ), gc.get_threshold(), os.getcwd(), list(sys.path)) == before  # noqa: PTH109 - the name as the system gives it
    assert capfd.readouterr() == ("", "")


def run(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout


def test_the_import_loads_nothing_else() -> None:
    code = "import sys, boardpapers; loaded = set(sys.modules)"
    code += "; print(*sorted(each for each in loaded if 'boardpapers' in each))"
    code += "; print(loaded & {'pydantic', 'pathlib', 'yaml'})"
    assert run(code) == "boardpapers boardpapers.system boardpapers.system.lazy_exports\nset()\n"


def test_the_library_needs_no_command_line() -> None:
    code = "import sys, boardpapers; boardpapers.validate('.')"
    code += "; print({'typer', 'rich', 'boardpapers.cli'} & set(sys.modules))"
    assert run(code) == "set()\n"


def test_the_public_names() -> None:
    for name in boardpapers.__all__:
        assert getattr(boardpapers, name) is not None
    with pytest.raises(AttributeError, match="has no attribute 'nonsense'"):
        getattr(boardpapers, "nonsense")  # noqa: B009 - a type checker refuses the plain way


def test_render_in_memory(folder: Path) -> None:
    good, broken = sorted(boardpapers.render(folder), key=lambda each: str(each.sources))[::-1]
    assert (good.sources, good.diagnostics) == ((folder / "good.yaml",), ())
    assert [file.format for file in good.files] == ["md", "html"]
    assert (good.files[0].content or b"").startswith(b"# Cycle parking\n")
    assert (broken.files, [each.code for each in broken.diagnostics]) == ((), ["BP108"])
    assert sorted(path.name for path in folder.iterdir()) == ["broken.yaml", "good.yaml"]


def test_render_to_files_as_the_command_does(folder: Path) -> None:
    for _ in range(2):  # the second time nothing has changed
        papers = boardpapers.render([folder], formats="md,html", output=folder / "out")
        (good,) = (each for each in papers if each.files)
        assert {file.content for file in good.files} == {None}
        assert all(file.path.is_file() for file in good.files)
    ran = run_program.boardpapers("render", "good.yaml", "-o", "other", within=folder)
    assert ran.code == 0
    for file in good.files:
        assert file.path.read_bytes() == (folder / "other" / file.path.name).read_bytes()


def test_render_with_a_style_and_one_format(folder: Path) -> None:
    write(folder / "good.yaml", report(extra="summary: Short.\naction: None.\n"))
    (paper,) = boardpapers.render(folder / "good.yaml", ["md"], style="lga-2013")
    (file,) = paper.files
    assert b"## Recommendation\n" in (file.content or b"")


def test_render_what_cannot_be_read(tmp_path: Path) -> None:
    (paper,) = boardpapers.render(tmp_path)
    assert (paper.sources, paper.files) == ((), ())
    assert [each.code for each in paper.diagnostics] == ["BP000"]
    (paper,) = boardpapers.render(tmp_path / "nowhere.yaml")
    assert [each.code for each in paper.diagnostics] == ["BP000"]
    with pytest.raises(CallError, match="unknown format `rtf`"):
        boardpapers.render(tmp_path, "rtf")


def test_load_a_report_with_its_board(folder: Path) -> None:
    write(folder / "parks.yaml", "kind: board\nname: Parks Board\n")
    write(folder / "good.yaml", report(extra="board: parks\nitem: 4\n"))
    loaded = boardpapers.load(folder / "good.yaml")
    assert (loaded.kind, loaded.id, loaded.item, loaded.diagnostics) == ("report", "good", "4", ())
    assert isinstance(loaded.model, Report)
    assert loaded.model.title == "Cycle parking"
    assert loaded.board is not None
    assert loaded.board.name == "Parks Board"
    board = boardpapers.load(folder / "parks.yaml")
    assert (board.kind, board.model) == ("board", loaded.board)


def test_load_what_is_broken(folder: Path) -> None:
    loaded = boardpapers.load(folder / "broken.yaml")
    assert loaded.model is None
    assert list(loaded.diagnostics) == boardpapers.validate(folder / "broken.yaml")
    assert [each.code for each in boardpapers.load(folder / "no.yaml").diagnostics] == ["BP000"]
    with pytest.raises(IsADirectoryError):
        boardpapers.load(folder)


def test_an_empty_path_is_not_the_current_folder() -> None:
    (found,) = boardpapers.validate("")
    assert (found.code, found.message) == ("BP000", "a path is empty")
    (paper,) = boardpapers.render("")
    assert [each.code for each in paper.diagnostics] == ["BP000"]


def test_a_call_that_is_wrong(folder: Path, tmp_path: Path) -> None:
    check, render = boardpapers.validate, boardpapers.render
    wrong: list[tuple[Callable[..., object], list[Any], dict[str, Any], type[Exception], str]] = [
        (check, [3], {}, TypeError, "a path or several paths, not int"),
        (check, [None], {}, TypeError, "a path or several paths, not NoneType"),
        (check, [b"a.yaml"], {}, TypeError, "a str or a Path, not bytes"),
        (check, [[folder, 3]], {}, TypeError, "a str or a Path, not int"),
        (render, [folder, 3], {}, TypeError, "the names of formats, not int"),
        (render, [folder, b"md"], {}, TypeError, "the names of formats, not bytes"),
        (render, [folder, ["md", None]], {}, TypeError, "'html', not NoneType"),
        (render, [folder, "md"], {"style": 3}, TypeError, "a str, not int"),
        (render, [folder, "md"], {"output": 3}, TypeError, "a str or a Path, not int"),
        (render, [folder, []], {}, CallError, "no format is named"),
        (render, [folder, ""], {}, CallError, "no format is named"),
        (render, [folder, "md"], {"output": "-"}, CallError, "leave out"),
        (render, [folder, "md"], {"output": ""}, CallError, "needs a file"),
    ]
    before = sorted(tmp_path.rglob("*"))
    for function, arguments, named, kind, words in wrong:
        with pytest.raises(kind) as raised:
            function(*arguments, **named)
        assert words in str(raised.value)
    assert sorted(tmp_path.rglob("*")) == before
