"""Several reports as one PDF: accessible, each as it is alone, linked to one another."""

import subprocess
import sys
from functools import cache
from pathlib import Path

import pikepdf
import pytest

from boardpapers.document.pack import pack_of
from boardpapers.writers.links import Links
from boardpapers.writers.pdf.document import write_pdf, write_pdf_pack
from tests.support.kept_folders import kept_folder
from tests.support.pack_parts import TITLE, documents_of, examples
from tests.support.pdf_contents import faults, words_of
from tests.support.small_reports import report, write

LINKS = Links("pdf")


@cache
def pack() -> Path:
    path = kept_folder() / "pack.pdf"
    path.write_bytes(write_pdf_pack(pack_of("pack", TITLE, examples()), LINKS))
    return path


def packed(within: Path, *texts: str, style: str | None = None) -> pikepdf.Pdf:
    for number, text in enumerate(texts, 1):
        write(within / f"reports/paper-{number}.yaml", text)
    path = within / "pack.pdf"
    parts = list(documents_of(within, style=style))
    path.write_bytes(write_pdf_pack(pack_of("pack", TITLE, parts), LINKS))
    return pikepdf.open(path)


def links(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    return [each for page in pdf.pages for each in page.obj.get("/Annots", pikepdf.Array())]


def is_named(link: pikepdf.Object) -> bool:
    return isinstance(link.get("/Dest"), pikepdf.String)


def pages_linked(pdf: pikepdf.Pdf) -> list[tuple[int, int]]:
    """Return the pages that links stand on, and the pages that they lead to."""
    numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
    names = pikepdf.NameTree(pdf.Root.Names.Dests)
    found: list[tuple[int, int]] = []
    for number, page in enumerate(pdf.pages, 1):
        for link in page.obj.get("/Annots", pikepdf.Array()):
            if "/Dest" in link:
                place = names[str(link.Dest)] if is_named(link) else link.Dest
                found.append((number, numbers[place[0].objgen]))
    return found


@pytest.mark.slow
@pytest.mark.needs("verapdf")
@pytest.mark.parametrize("standard", ["ua1", "2a"])
def test_passes_the_validator(standard: str) -> None:
    assert faults(standard, [pack()]) == {pack(): []}


@pytest.mark.needs("pdftotext")
def test_has_the_words_of_its_reports_one_after_another(tmp_path: Path) -> None:
    alone: list[str] = []
    for document, style in examples():
        path = tmp_path / f"{document.id}.pdf"
        path.write_bytes(write_pdf(document, style, LINKS))
        alone += words_of(path)
    assert words_of(pack()) == alone


def test_bookmarks_are_titles_and_the_sections_below() -> None:
    with pikepdf.open(pack()) as pdf, pdf.open_outline() as outline:
        titles = [each.title for each in outline.root]
        sections = [each.title for each in outline.root[0].children]
    assert titles == [document.title for document, _ in examples()]
    assert "Next steps" in sections


def test_title_language_and_bodies() -> None:
    with pikepdf.open(pack()) as pdf:
        first, _ = examples()[0]
        assert str(pdf.docinfo.Title) == TITLE
        assert str(pdf.Root.Lang) == first.language
        assert first.organisation in str(pdf.docinfo.Author)
        assert "/Subject" not in pdf.docinfo, "the reports are of several meetings"


@pytest.mark.needs("pdftotext")
def test_pages_are_counted_through_it_in_the_words_of_each_report() -> None:
    with pikepdf.open(pack()) as pdf:
        count = len(pdf.pages)
    feet = {f"Page {number} of {count}" for number in range(1, count + 1)}
    feet |= {f"Tudalen {number} o {count}" for number in range(1, count + 1)}
    words = [" ".join(words_of(pack(), "-f", str(n), "-l", str(n))) for n in range(1, count + 1)]
    seen = {foot for text in words for foot in feet if text.endswith(foot)}
    assert len(seen) == count
    assert f"Page 1 of {count}" in seen
    assert any(foot.startswith("Tudalen") for foot in seen)


def test_a_reference_to_another_report_stays_inside(tmp_path: Path) -> None:
    pdf = packed(
        tmp_path,
        report(text="As [](paper-2#cost) says, and [](#here). {#here}"),
        report(text="It costs £1,600. {#cost}"),
    )
    assert pages_linked(pdf) == [(2, 4), (2, 2)]


def test_a_reference_out_of_the_pack_leads_to_the_other_file(tmp_path: Path) -> None:
    write(tmp_path / "elsewhere.yaml", report(text="It costs £1,600. {#cost}"))
    pdf = packed(tmp_path, report(text="As [](elsewhere#cost) says."), report())
    assert [str(link.A.URI) for link in links(pdf)] == ["elsewhere.pdf#paragraph-1"]
    assert "paper-1/paragraph-1" in pikepdf.NameTree(pdf.Root.Names.Dests)


def test_a_reference_to_what_is_numbered_otherwise_leads_to_the_title(tmp_path: Path) -> None:
    """The second report is cited as its own house style numbers it, and printed in another."""
    write(tmp_path / "templates/parks/style.yaml", "{name: Parks, extends: lga, numbering: none}")
    write(tmp_path / "reports/paper-1.yaml", report(text="As [](paper-2#cost) says."))
    write(tmp_path / "reports/paper-2.yaml", report(text="It costs £1,600. {#cost}"))
    assert pages_linked(packed(tmp_path, style="parks")) == [(2, 3)]


def test_footnotes_lead_to_those_of_their_own_report(tmp_path: Path) -> None:
    noted = report(text="It is so.[^1]\n\n[^1]: By law.")
    assert pages_linked(packed(tmp_path, noted, noted)) == [(2, 2), (2, 2), (4, 4), (4, 4)]


def test_translations_lead_to_one_another() -> None:
    with pikepdf.open(pack()) as pdf:
        places = {str(link.Dest) for link in links(pdf) if is_named(link)}
    assert {"cycle-parking", "cycle-parking.cy-GB"} <= places


def test_same_bytes_from_run_to_run(tmp_path: Path) -> None:
    written = []
    for seed in ("1", "2"):
        path = tmp_path / f"{seed}.pdf"
        environment = {"PYTHONHASHSEED": seed}
        subprocess.run([sys.executable, "-c", WRITE_PACK, path], env=environment, check=True)
        written.append(path.read_bytes())
    assert written[0] == written[1]


WRITE_PACK = """
import sys
from pathlib import Path
from tests.acceptance.test_pdf_packs import LINKS, TITLE, examples, pack_of, write_pdf_pack
Path(sys.argv[1]).write_bytes(write_pdf_pack(pack_of("pack", TITLE, examples()), LINKS))
"""
