"""Papers in two languages: what is rendered together, and what is said of it in HTML."""

import re
from pathlib import Path

import pytest

from boardpapers.styles import style_ids
from tests.support.paper_cases import DATA, EXAMPLES, Case
from tests.support.run_program import boardpapers, boardpapers_process
from tests.support.small_reports import report, write

BILINGUAL = Case(EXAMPLES / "bilingual")
BOTH = ["cycle-parking.cy-GB.md", "cycle-parking.md"]
AGENDAS = [f"2014-01-22-parks-and-open-spaces-agenda{ending}" for ending in (".cy-GB.md", ".md")]
LISTS = ["parks-and-open-spaces-membership.cy-GB.md", "parks-and-open-spaces-membership.md"]


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
    assert "\n\n# Lle i barcio beiciau" in ran.out
    assert ran.out.count("\n# ") == 1


def test_a_whole_folder_renders_each_once(workspace: Path) -> None:
    ran = boardpapers("render", ".", "--to", "md", within=workspace)
    assert ran.err.count("wrote ") == len(BOTH) + len(LISTS) + len(AGENDAS)


def test_each_page_says_its_language_and_leads_to_the_other(workspace: Path) -> None:
    boardpapers("render", ".", "--to", "html", "-o", "out", within=workspace)
    welsh = (workspace / "out" / "cycle-parking.cy-GB.html").read_text(encoding="utf-8")
    english = (workspace / "out" / "cycle-parking.html").read_text(encoding="utf-8")
    assert '<html lang="cy-GB">' in welsh
    assert '<html lang="en-GB">' in english
    assert '<a href="cycle-parking.html" lang="en-GB" hreflang="en-GB">English</a>' in welsh
    assert '<a href="cycle-parking.cy-GB.html" lang="cy-GB" hreflang="cy-GB">Cymraeg</a>' in english
    assert '<span lang="cy">Parc y Gerddi</span>' in english


@pytest.mark.parametrize("style", style_ids(Path("/nonexistent")))
def test_no_english_of_the_program_is_left_in_welsh(style: str, tmp_path: Path) -> None:
    case = Case(DATA / "valid" / "welsh-report.yaml")
    within = case.copy_to(tmp_path)
    write(within / "boardpapers.yaml", "ignore: [BP3]\n")
    ran = boardpapers(
        "render", case.path.name, "--style", style, "--private", "-o", "welsh.html", within=within
    )
    assert "BP907" not in ran.everything
    html = (within / "welsh.html").read_text(encoding="utf-8")
    words = re.sub(r"(?s)<style>.*?</style>|<[^>]*>", " ", html)
    margins = re.findall(r'content: "([^"]*)" counter\(page\) "([^"]*)"', html)[0]
    labels = re.findall(r'aria-label="([^"]*)"', html)
    english = (
        r"\b(?:the|of|and|page|paragraph|yes|no|notes|skip|item|appendix|implications|board|date|all"
        r"|officer|position|summary|recommendations?|public|publication)\b"
    )
    assert re.findall(english, " ".join([words, *margins, *labels]), re.IGNORECASE) == []


def test_a_style_in_welsh_has_the_words_of_the_program(tmp_path: Path) -> None:
    style = "name: Parciau\nlanguage: cy-GB\ncover: [{part: purpose}, {part: recommendations}]\n"
    write(tmp_path / "templates/parciau/style.yaml", f"{style}of: o\n")
    write(tmp_path / "boardpapers.yaml", "style: parciau\nlanguage: cy-GB\nignore: [BP3]\n")
    write(tmp_path / "report.yaml", report(extra="access: confidential\n"))
    ran = boardpapers("render", "report.yaml", "-o", "report.html", "--private", within=tmp_path)
    assert ran.everything == "wrote report.html\n"
    html = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert '"Tudalen " counter(page) " o "' in html
    assert "gyhoeddi: cyfrinachol" in html


@pytest.mark.parametrize("title", ["The board of [Cyngor Enghraifft]{lang=cy}"])
def test_a_phrase_in_the_title(tmp_path: Path, title: str) -> None:
    write(tmp_path / "report.yaml", report(title=title))
    boardpapers("render", "report.yaml", "-o", "report.html", within=tmp_path)
    html = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert '<h1>The board of <span lang="cy">Cyngor Enghraifft</span></h1>' in html
    assert "<title>The board of Cyngor Enghraifft" in html


@pytest.mark.parametrize(
    ("example", "arguments"),
    [
        ("bilingual", ("--version",)),
        ("bilingual", ("--help",)),
        ("bilingual", ("validate", "reports/cycle-parking.yaml")),
        ("council", ("validate", ".")),
    ],
)
def test_the_words_of_dates_are_not_loaded(example: str, arguments: tuple[str, ...]) -> None:
    ran = boardpapers_process(
        *arguments, within=EXAMPLES / example, environment={"PYTHONPROFILEIMPORTTIME": "1"}
    )
    assert ran.code == 0
    assert "boardpapers" in ran.err
    assert not re.search(r"\|\s+babel\b", ran.err)
