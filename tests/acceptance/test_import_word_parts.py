"""Parts of Word files beside paragraphs and tables: all their words come in once, or are named."""

import re
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml

from tests.support.run_program import Ran, boardpapers

SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)


def run(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def paragraph(*inside: str) -> str:
    return f"<w:p>{''.join(inside)}</w:p>"


def cell(*inside: str) -> str:
    return f"<w:tc>{''.join(inside)}</w:tc>"


def row(*words: str) -> str:
    return f"<w:tr>{''.join(cell(paragraph(run(each))) for each in words)}</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def control(*inside: str) -> str:
    return f"<w:sdt><w:sdtPr/><w:sdtContent>{''.join(inside)}</w:sdtContent></w:sdt>"


def box(*inside: str) -> str:
    words = f"<w:txbxContent>{''.join(inside)}</w:txbxContent>"
    choice = f'<mc:Choice Requires="wps"><w:drawing><wps:txbx>{words}</wps:txbx></w:drawing>'
    return f"<w:r><mc:AlternateContent>{choice}</mc:Choice></mc:AlternateContent></w:r>"


def math(*inside: str) -> str:
    return f"<m:oMath>{''.join(inside)}</m:oMath>"


def signs(words: str) -> str:
    return f"<m:r><m:t>{words}</m:t></m:r>"


def import_with(inside: str, within: Path) -> Ran:
    """Import a Word file that has some XML in its body."""
    document = docx.Document()
    document.add_heading("Ponds", 0)
    document.add_heading("Background", 1)
    document.add_paragraph("There are nine ponds.")
    for each in list(parse_xml(f"<w:body {SPACES}>{inside}</w:body>")):
        document.element.body.insert(len(document.element.body) - 1, each)
    document.save(str(within / "ponds.docx"))
    return boardpapers("import", "ponds.docx", "-o", "-", within=within)


FRACTION = f"<m:f><m:num>{signs('x')}</m:num><m:den>{signs('y')}</m:den></m:f>"
SOUND = f"<w:rt>{run('sound')}</w:rt><w:rubyBase>{run('word')}</w:rubyBase>"
ONE, TWO = cell(paragraph(run("one"))), cell(paragraph(run("two")))
BOXED = cell(paragraph(run("one"), box(paragraph(run("inside")))))
PARTS = {
    "an equation": (paragraph(run("so "), math(signs("a"), signs("+b"))), "so a+b"),
    "a fraction": (paragraph(run("so "), math(FRACTION)), "so x/y"),
    "a control in a line": (
        paragraph(run("one "), control(run("two")), run(" three")),
        "one two three",
    ),
    "controls around rows": (
        table(row("one", "two"), control(row("three", "four"), control(row("five", "six")))),
        "| three | four |\n | five | six |",
    ),
    "a control around a cell": (
        table(f"<w:tr>{control(ONE)}{TWO}</w:tr>", row("a", "b")),
        "| one | two |",
    ),
    "a text box in a cell": (
        table(f"<w:tr>{BOXED}{TWO}</w:tr>", row("a", "b")),
        "| one inside | two |",
    ),
    "a table in a text box": (
        paragraph(run("one"), box(table(row("a", "b"), row("c", "d")))),
        "| c | d |",
    ),
    "words with their sound above": (
        paragraph(f"<w:r><w:ruby>{SOUND}</w:ruby></w:r>"),
        "word (sound)",
    ),
}


@pytest.mark.parametrize("name", PARTS)
def test_parts_with_words(name: str, tmp_path: Path) -> None:
    inside, expected = PARTS[name]
    ran = import_with(inside, tmp_path)
    flat = re.sub(r"\n +", "\n ", ran.out)
    assert flat.count(expected) == 1, ran.everything


@pytest.mark.parametrize(
    ("inside", "said"),
    [
        (paragraph(run("so "), math(signs("a"))), "equations are written as plain words (1)"),
        (paragraph(run("so "), "<w:r><w:drawing/></w:r>"), "shapes without text are left out (1)"),
        ("<w:altChunk/>", "embedded documents are left out (1)"),
    ],
)
def test_parts_that_are_told_of(inside: str, said: str, tmp_path: Path) -> None:
    assert said in import_with(inside, tmp_path).err


@pytest.mark.parametrize(
    ("footer", "is_said"), [("Wexbridge, draft 2", True), ("Page 2 of 3", False), ("- 2 -", False)]
)
def test_footers(footer: str, is_said: bool, tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("There are nine ponds.")
    document.sections[0].footer.paragraphs[0].text = footer
    document.save(str(tmp_path / "ponds.docx"))
    ran = boardpapers("import", "ponds.docx", "-o", "-", within=tmp_path)
    assert (f"running footer left out: {footer}" in ran.err) is is_said, ran.everything
