"""Word: captions belong to their tables, and words to their languages."""

from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.shared import Twips
from docx.text.paragraph import Paragraph

from tests.support.paper_cases import EXAMPLES, Case, cases
from tests.support.run_program import boardpapers
from tests.support.small_reports import report, write


def in_word(within: Path) -> dict[str, Document]:
    """Return the reports of a folder as python-docx reads them, by file name."""
    ran = boardpapers("render", ".", "--to", "docx", "-o", "out", within=within)
    assert ran.code == 0, ran.everything
    return {path.name: docx.Document(str(path)) for path in (within / "out").iterdir()}


def spoken(word: Document) -> Iterator[tuple[str, str, str]]:
    """Yield the words that have a language of their own: style, language, words."""
    for each in word.element.body.iter(f"{{{word.element.nsmap['w']}}}r"):
        (paragraph,) = each.xpath("./ancestor::w:p[1]")
        style = Paragraph(paragraph, word._body).style
        for language in each.xpath("./w:rPr/w:lang/@w:val"):
            yield (style and style.name) or "", language, each.text


CAPTIONED = """\
Words, and [](#costs):

| A | B |
| - | - |
| 1 | 2 |

Table: Costs *each* year, [bob blwyddyn]{lang=cy} {#costs}
"""


@pytest.fixture
def captioned(tmp_path: Path) -> Document:
    write(tmp_path / "paper.yaml", report(text=CAPTIONED))
    (word,) = in_word(tmp_path).values()
    return word


def test_a_caption_is_kept_with_its_table(captioned: Document) -> None:
    (caption,) = [
        each for each in captioned.paragraphs if each.style and each.style.name == "Caption"
    ]
    assert caption.text == "Table 1: Costs each year, bob blwyddyn"
    assert caption.paragraph_format.keep_with_next
    (table,) = captioned.tables
    assert caption._p.getnext() is table._tbl
    (indent,) = table._tbl.xpath("./w:tblPr/w:tblInd/@w:w")
    assert caption.paragraph_format.left_indent == Twips(int(indent)) > 0


def test_a_header_row_is_kept_with_the_rows_below(captioned: Document) -> None:
    (table,) = captioned.tables
    (heading,) = table.rows[0].cells[0].paragraphs
    assert heading.style
    assert heading.style.paragraph_format.keep_with_next


def test_a_caption_can_be_referred_to(captioned: Document) -> None:
    (link,) = captioned.element.body.xpath(".//w:hyperlink[@w:anchor]")
    (caption,) = captioned.element.body.xpath(".//w:p[w:pPr/w:pStyle/@w:val='Caption']")
    assert link.xpath("./@w:anchor") == caption.xpath("./w:bookmarkStart/@w:name")


def test_phrases_have_their_language(tmp_path: Path) -> None:
    (case,) = [each for each in cases("valid") if str(each) == "phrases-in-another-language"]
    (word,) = in_word(case.copy_to(tmp_path)).values()
    found = set(spoken(word))
    assert found >= {
        ("Title Again", "cy", "Cyngor Enghraifft"),
        ("Heading 1", "cy", "Cyngor Enghraifft"),
        ("Heading 2", "cy", "Parc y Gerddi"),
        ("Heading 3", "cy", "yr harbwr"),
        ("Numbered Paragraph 1", "cy", "yng nghanol y dref"),
        ("Table Heading", "cy", "Enw"),
        ("Table Text", "cy", "Gerddi"),
        ("Contact", "cy", "Swyddog Parciau"),
        ("List Bullet", "cy", "Arolwg o ymwelwyr"),
    }
    assert {language for _, language, _ in found} == {"cy", "en", "en-GB", "fr"}


def test_a_phrase_in_a_caption_has_its_language(captioned: Document) -> None:
    assert list(spoken(captioned)) == [("Caption", "cy", "bob blwyddyn")]


def test_a_report_leads_to_its_translation(tmp_path: Path) -> None:
    within = Case(EXAMPLES / "bilingual").copy_to(tmp_path)
    found = in_word(within)
    for name, other, language, words in [
        ("cycle-parking.docx", "cycle-parking.cy-GB.docx", "cy-GB", "Cymraeg"),
        ("cycle-parking.cy-GB.docx", "cycle-parking.docx", "en-GB", "English"),
    ]:
        word = found[name]
        (link,) = [
            each for each in word.element.body.xpath(".//w:hyperlink[@r:id]")
            if word.part.rels[each.rId].target_ref == other
        ]  # fmt: skip
        assert link.xpath("string()") == words
        assert link.xpath("./w:r/w:rPr/w:lang/@w:val") == [language]
