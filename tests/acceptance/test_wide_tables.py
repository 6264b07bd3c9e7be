"""Tables that are too wide for upright pages: smaller letters, then a page on its side."""

from pathlib import Path

import docx
import pikepdf
import pytest
from docx.document import Document
from docx.enum.section import WD_ORIENT

from tests.support.pdf_contents import faults, words_of
from tests.support.run_program import boardpapers
from tests.support.small_reports import report, write
from tests.support.word_contents import convert
from tests.support.word_validator import open_xml_problems

UPRIGHT, TURNED = "upright", "turned"
NOTES = "\n\n[^a]: The first note.\n[^b]: The second note."


def table_of(columns: int, amount: str = "1,234,567", rows: int = 3) -> str:
    """Return a table of sums below months, with the names of services before them."""
    head = "| Service | " + " | ".join(f"Month {n}" for n in range(1, columns)) + " |"
    lines = ["| Street trees | " + f"{amount} | " * (columns - 1)] * rows
    return "\n".join([head, "| --- |" + " ---: |" * (columns - 1), *lines])


YEAR = table_of(14)
TEXTS = {
    "few columns": (table_of(6), [UPRIGHT]),
    "many columns of short sums": (table_of(14, "19"), [UPRIGHT]),
    "a year of large sums": (YEAR, [UPRIGHT, TURNED]),
    "words below it": (f"{YEAR}\n\nMore words.", [UPRIGHT, TURNED, UPRIGHT]),
    "a caption": (f"Table: Spending\n\n{YEAR}\n\nMore.", [UPRIGHT, TURNED, UPRIGHT]),
    "one after another": (f"{YEAR}\n\n{YEAR}\n\nMore.", [UPRIGHT, TURNED, TURNED, UPRIGHT]),
    "below a sub-paragraph": (
        "1. One:\n\n   " + YEAR.replace("\n", "\n   ") + "\n\n2. Two",
        [UPRIGHT, TURNED, UPRIGHT],
    ),
    "in a bullet": ("- One:\n\n  " + YEAR.replace("\n", "\n  "), [UPRIGHT]),
    "in a quotation": ("> " + YEAR.replace("\n", "\n> "), [UPRIGHT]),
}
"""Texts below a paragraph, and how the pages from there on lie."""


def rendered(text: str, folder: Path) -> Path:
    """Render a report in a bare style; return the folder of its files."""
    write(folder / "paper.yaml", report(text=f"The sums:\n\n{text}", extra="implications: {}\n"))
    ran = boardpapers("render", "paper.yaml", "--to", "pdf,docx", "-o", "out", within=folder)
    assert ran.code == 0, ran.everything
    return folder / "out"


def pages_of(pdf: Path) -> list[str]:
    """Return how the pages of a PDF lie, those after the cover."""
    with pikepdf.open(pdf) as file:
        boxes = [list(map(float, page.mediabox)) for page in file.pages]
    return [TURNED if box[2] > box[3] else UPRIGHT for box in boxes][1:]


def sections_of(word: Document) -> list[str]:
    turned = [each.orientation == WD_ORIENT.LANDSCAPE for each in word.sections]
    assert turned == [(s.page_width or 0) > (s.page_height or 0) for s in word.sections]
    return [TURNED if each else UPRIGHT for each in turned]


def merged(pages: list[str]) -> list[str]:
    """Return pages with each that lies as the one before it left out."""
    return [each for n, each in enumerate(pages) if n == 0 or pages[n - 1] != each]


@pytest.mark.parametrize("case", TEXTS)
def test_a_wide_table_has_a_page_on_its_side(case: str, tmp_path: Path) -> None:
    text, expected = TEXTS[case]
    out = rendered(text, tmp_path)
    pages = pages_of(out / "paper.pdf")
    # Other parts of the report follow.
    ending = [UPRIGHT] if expected[-1] == TURNED else []
    assert merged(pages) == merged([*expected, *ending])
    assert pages.count(TURNED) == expected.count(TURNED)
    assert merged(sections_of(docx.Document(str(out / "paper.docx")))) == merged(pages)


@pytest.mark.needs("pdftotext", "libreoffice")
def test_no_sum_is_broken(tmp_path: Path) -> None:
    out = rendered(YEAR, tmp_path)
    word = (out / "paper.docx").rename(tmp_path / "word.docx")
    convert([word], "pdf")
    for pdf in (out / "paper.pdf", word.with_suffix(".pdf")):
        assert words_of(pdf, "-q").count("1,234,567") == 39, pdf


@pytest.mark.needs("open xml sdk")
def test_word_finds_nothing_wrong(tmp_path: Path) -> None:
    text = f"{YEAR}\n\n{YEAR}\n\nWords.[^a]\n\n{YEAR}\n\nMore words.[^b]{NOTES}"
    word = rendered(text, tmp_path) / "paper.docx"
    assert open_xml_problems([word]) == {word: []}


@pytest.mark.needs("verapdf")
def test_pdf_keeps_its_tags(tmp_path: Path) -> None:
    text = f"Table: Spending\n\n{YEAR}\n\nWords.[^a]\n\n{YEAR}\n\nMore words.[^b]{NOTES}"
    pdf = rendered(text, tmp_path) / "paper.pdf"
    assert faults("ua1", [pdf]) == {pdf: []}


PACK = {
    "boardpapers.yaml": "name: Wexbridge\n",
    "boards/parks.yaml": "kind: board\nname: Parks Board\n",
    "meetings/2031-03-14-parks.yaml": (
        "kind: meeting\nboard: parks\ndate: 2031-03-14\ntime: 10:00\nvenue: Town Hall\n"
        "items:\n  - report: first\n  - report: second\n"
    ),
}


def test_notes_and_pages_go_on_in_a_pack(tmp_path: Path) -> None:
    for name, text in PACK.items():
        write(tmp_path / name, text)
    text = f"Words.[^a]\n\n{YEAR}\n\nMore words.[^b]{NOTES}"
    for name in ("first", "second"):
        extra = "action: Officers.\nimplications: {financial: None.}\n"
        write(tmp_path / f"reports/{name}.yaml", report(name, text=text, extra=extra))
    call = ("pack", "meetings/2031-03-14-parks.yaml", "--to", "docx", "-o", "pack.docx")
    ran = boardpapers(*call, within=tmp_path)
    assert ran.code == 0, ran.everything
    word = docx.Document(str(tmp_path / "pack.docx"))
    report_sections = [UPRIGHT, TURNED, UPRIGHT]
    assert sections_of(word) == [UPRIGHT, *report_sections, *report_sections]
    starts = [each._sectPr.xpath("./w:footnotePr/w:numStart/@w:val") for each in word.sections]
    assert starts == [[], [], ["2"], ["2"], [], ["2"], ["2"]]
    assert not any(each._sectPr.xpath("./w:pgNumType") for each in word.sections)
    headers = [each.header.part.partname for each in word.sections]
    assert headers[1] == headers[2] == headers[3] != headers[4]
    assert not word.element.body.xpath("./w:p[@w:rsidP]")
