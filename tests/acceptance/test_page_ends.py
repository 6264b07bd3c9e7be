"""Where pages end, in PDF and in Word: no heading stays at the foot of one."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import html5lib
import pytest

from tests.support.paper_cases import EXAMPLES
from tests.support.run_program import boardpapers
from tests.support.word_contents import convert

LONGER = "Words fill a line of the page from its left to its right, and go on below. "


def workspaces(folder: Path) -> Iterator[Path]:
    """Yield the examples, and one of them ever longer, whose headings come to the pages' feet."""
    yield from EXAMPLES.iterdir()
    for lines in range(1, 9):
        copy = shutil.copytree(EXAMPLES / "council", folder / f"longer-by-{lines}")
        report = copy / "reports/benches-in-the-high-street.yaml"
        text = report.read_text(encoding="utf-8")
        report.write_text(text.replace("  Residents", f"  {LONGER * lines}Residents"), "utf-8")
        yield copy


def headings(page: Path) -> set[str]:
    """Return the headings of a web page."""
    tree = html5lib.parse(page.read_bytes(), namespaceHTMLElements=False)
    found = (each for level in range(1, 7) for each in tree.iter(f"h{level}"))
    return {"".join("".join(each.itertext()).split()) for each in found}


def page_ends(pdf: Path) -> set[str]:
    """Return the last line of each page, above its number, without spaces."""
    command = ["pdftotext", "-layout", str(pdf), "-"]
    pages = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split("\f")
    lines = ([line for line in page.splitlines() if line.strip()] for page in pages)
    return {"".join(each[-2].split()) for each in lines if each}


@pytest.mark.slow
@pytest.mark.needs("libreoffice")
@pytest.mark.needs("pdftotext")
def test_no_page_ends_with_a_heading(tmp_path: Path) -> None:
    for workspace in workspaces(tmp_path / "in"):
        for kind in ("pdf", "docx", "html"):
            place = tmp_path / kind / workspace.name
            ran = boardpapers("render", ".", "--to", kind, "-o", place, within=workspace)
            assert ran.code == 0, ran.everything
            for file in place.iterdir():
                file.rename(tmp_path / kind / f"{workspace.name}-{file.name}")
            place.rmdir()
    convert((tmp_path / "docx").iterdir(), "pdf")
    pdfs = sorted(tmp_path.glob("*/*.pdf"))
    assert len(pdfs) == 2 * len([*tmp_path.glob("html/*.html")]) > 130
    for pdf in pdfs:
        assert not page_ends(pdf) & headings(tmp_path / f"html/{pdf.stem}.html"), pdf
