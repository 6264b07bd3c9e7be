"""Fonts of a workspace: letters of other alphabets in every format, and their direction."""
# ruff: noqa: RUF001 - letters of other alphabets

import shutil
import subprocess
from pathlib import Path

import pikepdf
import pytest
from docx import Document as Word

from tests.support.html_words import page
from tests.support.paper_cases import DATA
from tests.support.pdf_contents import faults
from tests.support.run_program import Ran, boardpapers
from tests.support.small_reports import report, write

URDU = Path(__file__).parents[1] / "support" / "fonts" / "urdu.ttf"
BENGALI = DATA / "valid" / "fonts-of-the-workspace" / "fonts" / "bengali.ttf"
WORDS = "یہ خط اردو میں ہے۔"
TEXT = (
    f"The words [{WORDS}]{{lang=ur}} are Urdu; [ভাষা]{{lang=bn}} is Bengali.\n\n"
    f"{WORDS}\n\n> {WORDS}\n\n| Words |\n|---|\n| {WORDS} |"
)


def rendered(within: Path, text: str = TEXT, fonts: str = "[urdu.ttf, bengali.ttf]") -> Ran:
    for font in (URDU, BENGALI):
        shutil.copy(font, within)
    write(within / "boardpapers.yaml", f"name: Eastmere\nfonts: {fonts}\n")
    write(within / "paper.yaml", report(text=text))
    return boardpapers("render", "paper.yaml", "--to", "html,pdf,docx", "-o", ".", within=within)


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the path of a report in three alphabets, without the endings of its files."""
    folder = tmp_path_factory.mktemp("fonts")
    ran = rendered(folder)
    assert ran.code == 0, ran.everything
    return folder / "paper"


def test_a_pdf_has_the_letters_of_each_font(paper: Path) -> None:
    with pikepdf.open(paper.with_suffix(".pdf")) as pdf:
        names = {str(font.BaseFont) for page in pdf.pages for font in page.Resources.Font.values()}
    assert {name.partition("+")[2] for name in names} >= {"SampleUrdu", "SampleBengali"}


@pytest.mark.needs("pdftotext")
def test_a_pdf_has_no_characters_that_mark_directions(paper: Path) -> None:
    with pikepdf.open(paper.with_suffix(".pdf")) as pdf:
        maps = [
            font.ToUnicode.read_bytes().lower()
            for page in pdf.pages
            for font in page.Resources.Font.values()
        ]
    marks = [f"{code:04x}".encode() for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))]
    assert not [mark for each in maps for mark in marks if mark in each]


@pytest.mark.slow
@pytest.mark.needs("verapdf")
@pytest.mark.parametrize("standard", ["ua1", "2a"])
def test_a_pdf_with_fonts_passes_the_validator(paper: Path, standard: str) -> None:
    pdf = paper.with_suffix(".pdf")
    assert faults(standard, [pdf]) == {pdf: []}


def test_a_web_page_names_the_fonts_and_the_direction(paper: Path) -> None:
    html = paper.with_suffix(".html").read_text(encoding="utf-8")
    assert 'Helvetica, "Sample Urdu", "Sample Bengali", sans-serif' in html
    turned = [each for each in page(html).iter() if each.get("dir") == "rtl"]
    assert [each.tag for each in turned] == ["span", "span", "p", "td"]
    assert {"".join(each.itertext()) for each in turned} == {WORDS}


def test_word_has_fonts_directions_and_languages(paper: Path) -> None:
    word = Word(f"{paper}.docx")
    urdu = word.element.body.xpath(".//w:r[w:rPr/w:rtl]")
    assert [run.text for run in urdu] == [WORDS] * 4
    assert {run.xpath("string(w:rPr/w:rFonts/@w:cs)") for run in urdu} == {"Sample Urdu"}
    assert urdu[0].xpath("string(w:rPr/w:lang/@w:bidi)") == "ur"
    (bengali,) = word.element.body.xpath(".//w:r[w:rPr/w:cs]")
    assert bengali.xpath("string(w:rPr/w:rFonts/@w:cs)") == "Sample Bengali"
    assert len(word.element.body.xpath(".//w:p[w:pPr/w:bidi]")) == 2


def test_letters_without_a_font_are_named_once_for_each_alphabet(tmp_path: Path) -> None:
    ran = rendered(tmp_path, f"{TEXT}\n\nA 🚲 and 京都.", "[]")
    assert ran.code == 1
    assert ran.err.count("error[BP930]") == 4
    assert "`ব` (Bengali letter" not in ran.err
    assert "`ভ` (Bengali letter BHA), `া` (Bengali vowel sign AA)" in ran.err
    assert "add a font that has Bengali letters to `fonts:` in `boardpapers.yaml`" in ran.err
    assert "`🚲` (bicycle)" in ran.err
    assert "`京` (Chinese character U+4EAC), `都` (Chinese character U+90FD)" in ran.err


@pytest.mark.parametrize(
    ("word", "script"), [("ਪੰਜਾਬੀ", "Gurmukhi"), ("ไทยๆ", "Thai"), ("स्थानीय परिषद", "Devanagari")]
)
def test_letters_and_marks_of_a_script_are_one_error(
    word: str, script: str, tmp_path: Path
) -> None:
    ran = rendered(tmp_path, f"A {word}.", "[]")
    assert ran.err.count("error[BP930]") == 1, ran.everything
    assert f"add a font that has {script} letters to `fonts:`" in ran.err


def test_a_font_of_the_workspace_can_be_that_of_its_style(tmp_path: Path) -> None:
    style = tmp_path / "templates" / "own"
    write(style / "style.yaml", "name: Own\nextends: lga\n")
    looks = Path(__file__).parents[2] / "templates" / "base" / "looks.typ"
    write(style / "looks.typ", looks.read_text().replace('"Arimo"', '"Sample Bengali"'))
    shutil.copy(BENGALI, tmp_path)
    write(tmp_path / "boardpapers.yaml", "name: E\nstyle: own\nfonts: bengali.ttf\n")
    write(tmp_path / "paper.yaml", report(text="ভাষা"))
    ran = boardpapers("render", "paper.yaml", "--to", "pdf", "-o", ".", within=tmp_path)
    assert ran.code == 0, ran.everything
    said = subprocess.run(["pdffonts", tmp_path / "paper.pdf"], capture_output=True, text=True)
    assert "SampleBengali" in said.stdout


def test_a_font_that_is_a_link_out_of_the_workspace_is_refused(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "link.ttf").symlink_to(URDU)
    ran = rendered(tmp_path / "in", fonts="[link.ttf]")
    assert ran.code == 1
    assert "error[BP935]: `link.ttf` is outside the workspace" in ran.err


def test_a_changed_font_renders_the_paper_again(tmp_path: Path) -> None:
    rendered(tmp_path, "ভাষা", "[bengali.ttf]")
    shutil.copy(URDU, tmp_path / "bengali.ttf")
    again = boardpapers("render", "paper.yaml", "--to", "pdf", "-o", ".", within=tmp_path)
    assert "error[BP930]" in again.err
