"""PDF: captions belong to their tables, and words to their languages."""

from pathlib import Path

import pikepdf
import pytest

from tests.acceptance.test_pdf import elements, links
from tests.acceptance.test_word_captions_and_languages import CAPTIONED
from tests.support.paper_cases import EXAMPLES, Case
from tests.support.run_program import boardpapers
from tests.support.small_reports import report, write


def printed(within: Path) -> dict[str, pikepdf.Pdf]:
    """Return the reports of a folder as PDF, by file name."""
    ran = boardpapers("render", ".", "--to", "pdf", "-o", "out", within=within)
    assert ran.code == 0, ran.everything
    return {path.name: pikepdf.open(path) for path in (within / "out").iterdir()}


@pytest.fixture
def captioned(tmp_path: Path) -> pikepdf.Pdf:
    write(tmp_path / "paper.yaml", report(text=CAPTIONED))
    (pdf,) = printed(tmp_path).values()
    return pdf


def kinds(element: pikepdf.Object) -> list[str]:
    """Return the tags of an element's children."""
    inside = element.K if isinstance(element.K, pikepdf.Array) else [element.K]
    return [str(each.S) for each in inside if isinstance(each, pikepdf.Dictionary) and "/S" in each]


def foreign(pdf: pikepdf.Pdf) -> list[str]:
    """Return the languages of words that are not in the paper's own, without their country."""
    within = [each.get("/Lang", "") for each in elements(pdf.Root.StructTreeRoot)]
    within += [
        each.operands[1].get("/Lang", "")
        for page in pdf.pages
        for each in pikepdf.parse_content_stream(page)
        if str(each.operator) == "BDC"
    ]
    own = family(str(pdf.Root.Lang))
    return [found for each in within if (found := family(str(each))) not in ("", own)]


def family(language: str) -> str:
    return language.partition("-")[0]


def test_a_caption_is_its_tables(captioned: pikepdf.Pdf) -> None:
    (table,) = [
        each for each in elements(captioned.Root.StructTreeRoot) if "/Caption" in kinds(each)
    ]
    assert str(table.S) == "/Table"
    assert kinds(table) == ["/Caption", "/THead", "/TBody"]


def test_a_caption_can_be_referred_to(captioned: pikepdf.Pdf) -> None:
    (link,) = links(captioned)
    assert "/Dest" in link or link.A.S == "/GoTo"


def test_phrases_have_their_language(tmp_path: Path) -> None:
    title = "The plan of [Cyngor Enghraifft]{lang=cy}"
    text = "It is [près du port]{lang=fr}."
    write(tmp_path / "paper.yaml", report(title=f'"{title}"', text=text))
    (pdf,) = printed(tmp_path).values()
    assert foreign(pdf) == ["cy", "cy", "fr"], "the title is printed again on the second page"


def test_a_phrase_in_a_caption_has_its_language(captioned: pikepdf.Pdf) -> None:
    assert foreign(captioned) == ["cy"]


def test_a_report_leads_to_its_translation(tmp_path: Path) -> None:
    found = printed(Case(EXAMPLES / "bilingual").copy_to(tmp_path))
    for name, other, language in [
        ("cycle-parking.pdf", "cycle-parking.cy-GB.pdf", "cy"),
        ("cycle-parking.cy-GB.pdf", "cycle-parking.pdf", "en"),
    ]:
        targets = [str(each.A.URI) for each in links(found[name]) if "/URI" in each.get("/A", {})]
        assert targets.count(other) == 1
        assert language in foreign(found[name])
