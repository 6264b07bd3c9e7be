"""Papers in two languages: what is rendered together, and what is said of it in HTML."""

import re
from pathlib import Path

import pytest

from tests.cases import EXAMPLES, Case
from tests.front_door import boardpapers, boardpapers_process
from tests.papers import report, write

BILINGUAL = Case(EXAMPLES / "bilingual")
BOTH = ["cycle-parking.cy-GB.md", "cycle-parking.md"]


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    return BILINGUAL.copy_to(tmp_path)


@pytest.mark.parametrize("name", ["cycle-parking", "cycle-parking.cy-GB"])
def test_one_report_brings_the_other(workspace: Path, name: str) -> None:
    ran = boardpapers("render", f"reports/{name}.yaml", "--to", "md", within=workspace)
    assert ran.code == 0, ran.everything
    assert sorted(path.name for path in (workspace / "build").iterdir()) == BOTH


def test_a_file_or_standard_output_takes_one(workspace: Path) -> None:
    ran = boardpapers("render", "reports/cycle-parking.yaml", "-o", "one.md", within=workspace)
    assert ran.code == 0, ran.everything
    assert not (workspace / "cycle-parking.cy-GB.md").exists()
    arguments = ("render", "reports/cycle-parking.cy-GB.yaml", "--to", "md", "-o", "-")
    ran = boardpapers(*arguments, within=workspace)
    assert ran.out.startswith("# Lle i barcio beiciau")
    assert ran.out.count("\n# ") == 0


def test_a_whole_folder_renders_each_once(workspace: Path) -> None:
    ran = boardpapers("render", ".", "--to", "md", within=workspace)
    assert ran.err.count("wrote ") == len(BOTH)


def test_each_page_says_its_language_and_leads_to_the_other(workspace: Path) -> None:
    boardpapers("render", ".", "--to", "html", "-o", "out", within=workspace)
    welsh = (workspace / "out" / "cycle-parking.cy-GB.html").read_text(encoding="utf-8")
    english = (workspace / "out" / "cycle-parking.html").read_text(encoding="utf-8")
    assert '<html lang="cy-GB">' in welsh
    assert '<html lang="en-GB">' in english
    assert '<a href="cycle-parking.html" lang="en-GB" hreflang="en-GB">English</a>' in welsh
    assert '<a href="cycle-parking.cy-GB.html" lang="cy-GB" hreflang="cy-GB">Cymraeg</a>' in english
    assert '<span lang="cy">Parc y Gerddi</span>' in english


def test_no_english_of_the_program_is_left_in_welsh(tmp_path: Path) -> None:
    case = Case(Path(__file__).parents[1] / "data" / "valid" / "welsh-report.yaml")
    within = case.copy_to(tmp_path)
    boardpapers("render", case.path.name, "-o", "welsh.html", within=within)
    html = (within / "welsh.html").read_text(encoding="utf-8")
    words = re.sub(r"(?s)<style>.*?</style>|<[^>]*>", " ", html)
    margins = re.findall(r'content: "([^"]*)" counter\(page\) "([^"]*)"', html)[0]
    labels = re.findall(r'aria-label="([^"]*)"', html)
    english = r"\b(?:the|of|and|page|paragraph|yes|no|notes|skip|item|appendix|implications)\b"
    assert re.findall(english, " ".join([words, *margins, *labels]), re.IGNORECASE) == []


@pytest.mark.parametrize("title", ["The board of [Cyngor Enghraifft]{lang=cy}"])
def test_a_phrase_in_the_title(tmp_path: Path, title: str) -> None:
    write(tmp_path / "report.yaml", report(title=title))
    boardpapers("render", "report.yaml", "-o", "report.html", within=tmp_path)
    html = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert '<h1>The board of <span lang="cy">Cyngor Enghraifft</span></h1>' in html
    assert "<title>The board of Cyngor Enghraifft" in html


@pytest.mark.parametrize(
    "arguments", [("--version",), ("--help",), ("validate", "reports/cycle-parking.yaml")]
)
def test_the_words_of_dates_are_not_loaded(workspace: Path, arguments: tuple[str, ...]) -> None:
    ran = boardpapers_process(
        *arguments, within=workspace, environment={"PYTHONPROFILEIMPORTTIME": "1"}
    )
    assert ran.code == 0
    assert "boardpapers" in ran.err
    assert not re.search(r"\|\s+babel\b", ran.err)
