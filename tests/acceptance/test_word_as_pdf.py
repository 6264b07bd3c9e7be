"""Word, made into PDF by LibreOffice: accessible by the standard's own validator.

LibreOffice makes mistakes of its own, whatever a file is: `tests/data/libreoffice` has the least
file for each, but for one that only a Word file can have. A paper may have the mistakes of what it
contains, and no others.
"""

import shutil
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path

import docx
import pikepdf
import pytest
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml

from tests.support.paper_cases import DATA
from tests.support.pdf_contents import faults
from tests.support.pictures import png
from tests.support.run_program import boardpapers
from tests.support.small_reports import report, write
from tests.support.word_contents import convert
from tests.support.word_validator import STYLES, every_meeting, every_paper

pytestmark = [pytest.mark.needs("libreoffice"), pytest.mark.needs("verapdf")]

LIBREOFFICES_OWN = {
    # Pages with links, marks of footnotes among them, lack the order of their links.
    "link": ("7.18.3: ",),
    # A note has no ID, and the link from the mark to it is none by its tag.
    "note": ("7.18.3: ", "7.18.5: ", "7.9: "),
    # In the last paragraph of a section, a line break before a link is read as a part of it, and
    # has no tag.
    "break": ("7.18.3: ", "7.18.5: "),
    # The line beside a quotation, and that of a separator, are drawn outside of all tags.
    "line": ("7.1: Content shall be marked as Artifact",),
}
"""What LibreOffice does wrong wherever a file has a link, a note, and so on."""


def test_libreoffice_itself_is_at_fault(tmp_path: Path) -> None:
    break_before_link(Path(shutil.copytree(DATA / "libreoffice", tmp_path / "least")))
    least = sorted((tmp_path / "least").iterdir())
    convert(least, "pdf")
    found = faults("ua1", [path.with_suffix(".pdf") for path in least])
    for path, said in found.items():
        assert not_forgiven(said, LIBREOFFICES_OWN.get(path.stem, ())) == []


def break_before_link(folder: Path) -> None:
    """Write a Word file with a link that follows a line break, at the end of a section."""
    word = docx.Document()
    word.core_properties.title = "Title"
    word.styles.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER)
    word.add_heading("Title", 1)
    last = word.add_paragraph("Words")
    last.add_run().add_break()
    link = '<w:r><w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr><w:t>Link</w:t></w:r>'
    last._p.append(parse_xml(f'<w:hyperlink {nsdecls("w")} w:anchor="here">{link}</w:hyperlink>'))
    last._p.get_or_add_pPr().append(deepcopy(word.element.body.sectPr))
    here = word.add_paragraph("Here")
    for kind in ("Start", "End"):
        mark = f'<w:bookmark{kind} {nsdecls("w")} w:id="1" w:name="here"/>'
        here._p.append(parse_xml(mark))
    word.save(str(folder / "break.docx"))


def test_every_paper_passes_the_validator(tmp_path: Path) -> None:
    """Every example, every house style and the nasty papers; LibreOffice starts once."""
    assert all_pass(every_paper(tmp_path))


@pytest.mark.slow
@pytest.mark.parametrize("style", STYLES)
def test_agendas_minutes_and_packs_pass_the_validator(style: str, tmp_path: Path) -> None:
    assert all_pass(every_meeting(tmp_path, style))


def all_pass(words: list[Path]) -> bool:
    """Tell whether LibreOffice's own mistakes are the only ones in PDFs, and their languages."""
    convert(words, "pdf")
    pdfs = {path.with_suffix(".pdf"): docx.Document(str(path)) for path in words}
    found = faults("ua1", list(pdfs))
    wrong = {pdf.name: not_forgiven(found[pdf], own_to(word)) for pdf, word in pdfs.items()}
    assert wrong == {pdf.name: [] for pdf in pdfs}
    spoken = {pdf.name: language(pdf) for pdf in pdfs}
    assert spoken == {pdf.name: word.core_properties.language for pdf, word in pdfs.items()}
    return bool(pdfs)


def not_forgiven(said: list[str], forgiven: tuple[str, ...]) -> list[str]:
    """Return what the validator said of a file but for some clauses."""
    return [each for each in said if each != "fails" and not each.startswith(forgiven)]


def own_to(word: Document) -> tuple[str, ...]:
    """Return LibreOffice's own mistakes that a Word file must lead to."""
    body = word.element.body
    lined = set(word.styles.element.xpath("./w:style[w:pPr/w:pBdr]/@w:styleId"))
    contains = {
        "link": body.xpath(".//w:hyperlink"),
        "note": body.xpath(".//w:footnoteReference"),
        "break": body.xpath(".//w:p[w:pPr/w:sectPr][.//w:br][.//w:hyperlink]"),
        "line": lined & set(body.xpath(".//w:pStyle/@w:val")),
    }
    return tuple(
        clause for kind, there in contains.items() if there for clause in LIBREOFFICES_OWN[kind]
    )


def language(pdf: Path) -> str:
    with pikepdf.open(pdf) as read:
        return str(read.Root.Lang)


TEXT = "Words.\n\n![A map](map.png)\n\n| A | B |\n| - | - |\n| 1 | 2 |\n\n## Below\n\nMore."


def no_title(word: Document) -> None:
    word.core_properties.title = ""


def no_alternative(word: Document) -> None:
    for each in word.element.body.xpath(".//wp:docPr | .//pic:cNvPr"):
        del each.attrib["descr"]


def skipped_level(word: Document) -> None:
    for each in word.paragraphs:
        if each.style and each.style.name == "Heading 2":
            each.style = word.styles["Heading 4"]


def no_language(word: Document) -> None:
    for each in word.styles.element.xpath(".//w:lang"):
        each.getparent().remove(each)


BAD: dict[str, Callable[[Document], None]] = {
    "7.1": no_title,
    "7.3": no_alternative,
    "7.4.2": skipped_level,
}
"""For each clause, what must be done to a Word file to break it."""


@pytest.fixture(scope="module")
def spoilt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a good file, and of what is spoilt in it, as PDF."""
    folder = tmp_path_factory.mktemp("spoilt")
    (folder / "map.png").write_bytes(png(30, 30))
    write(folder / "paper.yaml", report(text=TEXT, extra="language: cy-GB\n"))
    ran = boardpapers("render", "paper.yaml", "-o", "good.docx", within=folder)
    assert ran.code == 0, ran.everything
    for name, spoil in (BAD | {"no-language": no_language}).items():
        word = docx.Document(str(folder / "good.docx"))
        spoil(word)
        word.save(str(folder / f"{name}.docx"))
    convert(folder.glob("*.docx"), "pdf")
    return folder


def test_bad_files_fail(spoilt: Path) -> None:
    good, *bad = [spoilt / f"{name}.pdf" for name in ("good", *BAD)]
    found = faults("ua1", [good, *bad])
    assert found[good] == []
    for pdf in bad:
        said = not_forgiven(found[pdf], own_to(docx.Document(str(pdf.with_suffix(".docx")))))
        assert [each for each in said if each.startswith(f"{pdf.stem}: ")], pdf.stem


def test_a_language_that_is_missing_is_seen(spoilt: Path) -> None:
    assert language(spoilt / "good.pdf") == "cy-GB"
    assert language(spoilt / "no-language.pdf") != "cy-GB"
