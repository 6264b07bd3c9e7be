"""Numbers as house styles print them: the same in all formats, beside words and never on them."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copytree
from typing import TYPE_CHECKING

import pytest
from docx import Document
from docx.oxml.ns import qn

from tests.acceptance.test_all_formats import compared
from tests.support import html_validators
from tests.support.paper_cases import DATA
from tests.support.pdf_contents import faults
from tests.support.quick_cases import mostly_slow
from tests.support.run_program import boardpapers
from tests.support.small_reports import report, write
from tests.support.word_contents import convert

if TYPE_CHECKING:
    from playwright.sync_api import Browser

CASE = DATA / "valid" / "numbers-as-house-styles-print-them"
NAMES = sorted(path.stem for path in CASE.glob("*-report.yaml"))
NUMBERS = r"""() => {
  const meets = (a, b) => a.left < b.right - .5 && b.left < a.right - .5
    && a.top < b.bottom - .5 && b.top < a.bottom - .5;
  const out = [];
  for (const number of document.querySelectorAll(".number")) {
    const words = document.createRange();
    words.setStartAfter(number);
    words.setEndAfter(number.parentElement.lastChild);
    const own = document.createRange();
    own.selectNodeContents(number);
    const box = own.getBoundingClientRect();
    const lines = [...words.getClientRects()].filter(each => each.width > 1);
    if (lines.some(each => meets(box, each))) out.push("covered " + number.textContent);
    if (box.left < 0 || box.right > innerWidth) out.push("cut off " + number.textContent);
    const first = lines.find(each => each.top < box.bottom && each.left >= box.right - .5);
    if (first && first.left - box.right < 3) out.push("touches " + number.textContent);
  }
  if (document.documentElement.scrollWidth > innerWidth) out.push("scrolls");
  return out;
}"""
"""Finds the numbers that touch or cover words, or are not whole."""

DEEP = (
    "Words that go on to the next line of a narrow page, as most words do in time:\n\n"
    + "\n".join(
        f"{'    ' * depth}1. words that go on to the next line of a page, as words of reports do"
        for depth in range(4)
    )
)
MANY = "\n\n".join(f"Paragraph {each} goes on for a while." for each in range(12))
SECTIONS = "".join(
    f"  - heading: Section {each} with a heading that is long enough to go on to a second line\n"
    f"    text: |\n      {(DEEP if each % 10 == 0 else MANY).replace(chr(10), chr(10) + ' ' * 6)}\n"
    for each in range(30)
)
STYLES = {
    "dotted": "extends: lga\nnumbering: per-section\n",
    "run-on": "extends: lga\n",
    "lettered": 'extends: lga\nnumbers: {levels: ["{number}.", "{parent}({letter})", '
    '"{parent}({roman})"], recommendations: ["Recommendation {ROMAN}:"]}\n',
}


@pytest.fixture(scope="module")
def long_papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with reports of thirty sections in several styles."""
    folder = tmp_path_factory.mktemp("numbers")
    write(folder / "boardpapers.yaml", "name: Parks\n")
    for name, style in STYLES.items():
        write(folder / f"templates/{name}/style.yaml", f"name: {name}\n{style}")
        text = report(extra=f"style: {name}\n")
        several = "".join(f"  - That part {each} be agreed.\n" for each in range(18))
        text = text.replace(
            "recommendation: That the plan be agreed.", f"recommendations:\n{several}"
        )
        write(folder / f"{name}.yaml", text + SECTIONS)
    ran = boardpapers("render", *STYLES_FILES, "--to", "html,pdf,docx", "-o", "out", within=folder)
    assert ran.code == 0, ran.everything
    return folder / "out"


STYLES_FILES = [f"{name}.yaml" for name in STYLES]


SCREENS = ("1280 100%", "900 100%", "390 100%", "390 200%", "195 100%", "1280 200%")
"""The width of each, and the size of its letters."""


@pytest.fixture(scope="module")
def browser() -> "Iterator[Browser]":
    with html_validators.browser() as browser:
        yield browser


@pytest.mark.needs("chromium")
@pytest.mark.parametrize("name", STYLES)
@pytest.mark.parametrize("screen", mostly_slow(SCREENS, {"390 200%", "1280 100%"}))
def test_no_number_touches_or_covers_words(
    name: str,
    screen: str,
    long_papers: Path,
    browser: "Browser",
) -> None:
    width, size = screen.split()
    tab = browser.new_page(viewport={"width": int(width), "height": 800})
    tab.goto((long_papers / f"{name}.html").as_uri())
    tab.add_style_tag(content=f":root {{ font-size: {size}; }}")
    assert tab.evaluate(NUMBERS) == []
    tab.close()


def test_words_have_the_room_of_the_longest_number(long_papers: Path) -> None:
    """In Word, the first words of a paragraph are where its second line begins."""
    for name in STYLES:
        word = Document(str(long_papers / f"{name}.docx"))
        for depth, longest in ((1, "30.12"), (2, "30.1.1"), (3, "30.1.1.1")):
            style = word.styles[f"Numbered Paragraph {depth}"]
            indent = style.element.pPr.find(qn("w:ind"))
            room = int(indent.get(qn("w:hanging")))
            digits = len(longest) if name == "dotted" else 2
            assert room >= digits * 90 + 100, name
            assert int(indent.get(qn("w:left"))) >= room


@pytest.mark.slow
@pytest.mark.needs("pdftotext")
@pytest.mark.needs("libreoffice")
def test_all_formats_have_the_same_numbers(tmp_path: Path) -> None:
    within, out = copytree(CASE, tmp_path / "papers"), tmp_path / "out"
    for name in NAMES:
        ran = boardpapers(
            "render", f"{name}.yaml", "--to", "md,html,pdf,docx", "-o", out / "all", within=within
        )
        assert ran.code == 0, ran.everything
        (out / "all" / f"{name}.docx").rename(out / f"all--{name}.docx")
    convert(out.glob("*.docx"), "txt")
    for name in NAMES:
        for format, (theirs, ours) in compared(out, "all", name):
            assert theirs == ours, f"{name} as {format}"


@pytest.mark.slow
@pytest.mark.needs("verapdf")
def test_the_pdfs_can_be_read_by_all(tmp_path: Path) -> None:
    within = copytree(CASE, tmp_path / "papers")
    for name in NAMES:
        ran = boardpapers("render", f"{name}.yaml", "--to", "pdf", "-o", "out", within=within)
        assert ran.code == 0, ran.everything
    pdfs = sorted((within / "out").glob("*.pdf"))
    assert faults("ua1", pdfs) == {path: [] for path in pdfs}
