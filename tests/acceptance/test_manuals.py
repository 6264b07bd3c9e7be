"""Every code has a manual, and its examples are true."""

import ast
import re
from pathlib import Path

import pytest

from boardpapers.rules.catalogue import catalogue, families
from boardpapers.rules.manual_pages import handbook
from tests.conftest import Expect
from tests.support.manual_examples import REPORT, examples, write_papers
from tests.support.run_program import boardpapers
from tests.support.small_reports import report, write

ROOT = Path(__file__).parents[2]
MODULES = {path: path.read_text(encoding="utf-8") for path in (ROOT / "src").rglob("*.py")}

MANUALS = catalogue()

WITHOUT_EXAMPLES = {
    "BP000": "it is about files that are not there",
    "BP001": "an example in this file would be UTF-8",
    "BP018": "it is about a paper that is not a file",
    "BP021": "it is about a file that is named, not found in a folder",
    "BP114": "`render` says it, not `validate`",
    "BP385": "`render` says it, not `validate`: see test_public_and_private.py",
    "BP388": "`render` says it, not `validate`: see test_public_and_private.py",
    "BP930": "`render --to pdf` says it: see test_pdf.py",
    "BP931": "`render --to pdf` says it: see test_pdf.py",
    "BP932": "`render --to pdf` says it: see test_pdf.py",
    "BP933": "`render --to pdf` says it: see test_pdf.py",
    "BP381": "`pack` says it: see test_supplements.py",
    "BP382": "`pack` says it: see test_supplements.py",
    "BP980": "`site` says it: see test_site_record.py",
    "BP982": "`site` says it: see test_site_search.py",
    "BP940": "it is about a PDF: see test_pdf_appendices.py",
    "BP985": "it is about a PDF: see test_pdf_appendices.py",
    "BP941": "it is about a PDF: see test_pdf_appendices.py",
    "BP961": "`site` says it: see test_site.py",
    "BP986": "`site` says it: see test_site_pages.py",
    "BP988": "`site` says it: see test_site_pages.py",
    **{f"BP97{n}": "importing says it: see test_import_modern_gov.py" for n in range(9)},
    **{f"BP{code}": "`import` says it: see test_import.py" for code in range(950, 958)},
    "BP218": "`render --to docx` says it, not `validate`",
    "BP911": "`render --to docx` says it, not `validate`",
}
"""Codes that YAML cannot show, and why; each has a test of its own below."""


def reported(module: str) -> set[str]:
    """Return the codes that a module has as texts of their own, not in documentation."""
    return {
        node.value
        for node in ast.walk(ast.parse(module))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and re.fullmatch(r"BP\d{3}", node.value)
    }


REPORTED = set[str]().union(*map(reported, MODULES.values()))


def found(folder: Path) -> list[tuple[str, str]]:
    """Return the codes that `validate` finds in a folder, with their severities."""
    ran = boardpapers("validate", ".", "--format", "concise", within=folder)
    assert "checked" in ran.err, ran.everything
    return re.findall(r"^.+?: (BP\d{3}) (error|warning): ", ran.out, re.MULTILINE)


def given(verdict: str) -> list[object]:
    return [
        pytest.param(
            code,
            example,
            id=f"{code}-{number}",
            # A house style is tried in all formats, which takes a second.
            marks=pytest.mark.slow if "style.yaml" in example else (),
        )
        for code, manual in MANUALS.items()
        for number, example in enumerate(examples(manual, verdict), 1)
    ]


@pytest.mark.parametrize(("code", "example"), given("Fails"))
def test_what_fails(code: str, example: str, tmp_path: Path) -> None:
    write_papers(example, tmp_path)
    assert (code, MANUALS[code].severity) in found(tmp_path)


@pytest.mark.parametrize(("code", "example"), given("Passes"))
def test_what_passes(code: str, example: str, tmp_path: Path) -> None:
    write_papers(example, tmp_path)
    wrong = [each for each in found(tmp_path) if each[0] == code or each[1] == "error"]
    assert wrong == []


def test_the_report_around_the_examples_is_good(tmp_path: Path) -> None:
    write_papers("", tmp_path)
    assert found(tmp_path) == []


@pytest.mark.parametrize("code", MANUALS)
def test_a_manual_has_all_its_parts(code: str) -> None:
    manual = MANUALS[code]
    assert code[:3] in families()
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", manual.name)
    assert re.fullmatch(r"[A-Z].*\.", manual.sentence)
    _, why = manual.text.split("\n\n", 2)[:2]
    assert not why.startswith(("Fails", "Passes"))
    shown = {verdict for verdict in ("Fails", "Passes") if examples(manual, verdict)}
    assert shown == (set() if code in WITHOUT_EXAMPLES else {"Fails", "Passes"})


def test_no_two_rules_have_one_name() -> None:
    names = [manual.name for manual in MANUALS.values()]
    assert len(set(names)) == len(names)


def test_every_code_that_is_named_has_a_manual() -> None:
    named = set(re.findall(r"\bBP\d{3}\b", "".join(MODULES.values())))
    assert named <= MANUALS.keys()


def test_every_code_that_has_a_manual_is_reported() -> None:
    assert MANUALS.keys() <= REPORTED


def test_the_handbook_is_fresh(expect: Expect) -> None:
    expect(ROOT / "docs" / "rules.md", handbook())


def test_bp018_a_paper_from_standard_input(tmp_path: Path) -> None:
    ran = boardpapers("validate", "-", within=tmp_path, standard_input=report().encode())
    assert "warning[BP018]" in ran.out


def test_bp000_a_file_that_is_not_there(tmp_path: Path) -> None:
    ran = boardpapers("validate", "nowhere.yaml", within=tmp_path)
    assert "error[BP000]" in ran.out


def test_bp001_a_file_in_windows_1252(tmp_path: Path) -> None:
    (tmp_path / "cycle-parking.yaml").write_bytes("title: “Parking”\n".encode("cp1252"))
    assert found(tmp_path) == [("BP001", "error")]


def test_bp021_a_file_that_is_no_paper(tmp_path: Path) -> None:
    write(tmp_path / "README.md", "# Trees\n")
    ran = boardpapers("validate", "README.md", within=tmp_path)
    assert "error[BP021]" in ran.out


def test_bp114_a_board_to_be_rendered(tmp_path: Path) -> None:
    write(tmp_path / "parks.yaml", "kind: board\nname: Parks Board\n")
    ran = boardpapers("render", "parks.yaml", within=tmp_path)
    assert "error[BP114]" in ran.err


def test_bp903_a_template_with_a_mistake(tmp_path: Path) -> None:
    write(tmp_path / "cycle-parking.yaml", "".join((REPORT | {"style": "style: parks\n"}).values()))
    write(tmp_path / "templates/parks/style.yaml", "name: Parks\ncover: [{part: purpose}]\n")
    write(tmp_path / "templates/parks/report.md.j2", "{{ nothing.of.the.kind }}\n")
    ran = boardpapers("render", "cycle-parking.yaml", "--to", "md", within=tmp_path)
    assert "error[BP903]" in ran.err
