"""Reports, rendered in each format and imported again, print the same words and numbers."""

import shutil
import subprocess
from pathlib import Path

import pytest

from boardpapers.api import render
from tests.support.imports import document_of, imported_document, numbers, shown
from tests.support.word_contents import convert

ROOT = Path(__file__).parents[2]
REPORTS = sorted(
    path
    for pattern in ("examples/*/reports/*", "tests/data/year/reports/*")
    for path in ROOT.glob(pattern)
    if "\naccess: exempt" not in path.read_text(encoding="utf-8")  # it has no public version
)
QUICK = ("examples/lga", "examples/council")


def is_quick(report: Path) -> bool:
    return any(folder in report.as_posix() for folder in QUICK)


ALL = [
    pytest.param(path, marks=() if is_quick(path) else pytest.mark.slow, id=path.name)
    for path in REPORTS
]


def rendered(report: Path, format: str, folder: Path) -> Path:
    """Render a report; return its own file, not that of its translation."""
    papers = render(report, format, output=folder)
    own = (paper for paper in papers if paper.sources[0] == report)
    return next(file.path for paper in own for file in paper.files)


@pytest.mark.parametrize("format", ["docx", "pdf", "html", "md"])
@pytest.mark.parametrize("report", ALL)
def test_prints_the_same(report: Path, format: str, tmp_path: Path) -> None:
    before = document_of(report)
    file = rendered(report, format, tmp_path / "rendered")
    after = imported_document(file, tmp_path / "imported")
    assert shown(after) == shown(before)
    assert numbers(after) == numbers(before)
    assert after.title == before.title


LGA = [path for path in REPORTS if "examples/lga" in path.as_posix()]


@pytest.mark.slow
@pytest.mark.needs("libreoffice")
@pytest.mark.parametrize("report", LGA, ids=lambda path: path.name)
def test_as_libreoffice_writes_word(report: Path, tmp_path: Path) -> None:
    file = rendered(report, "docx", tmp_path / "rendered")
    convert([file], "odt")
    file.unlink()
    convert([file.with_suffix(".odt")], "docx")
    after = imported_document(file, tmp_path / "imported")
    assert shown(after) == shown(document_of(report))


@pytest.mark.needs("pdftotext")
@pytest.mark.parametrize("report", LGA, ids=lambda path: path.name)
def test_as_text_out_of_a_pdf(report: Path, tmp_path: Path) -> None:
    file = rendered(report, "pdf", tmp_path / "rendered")
    program = shutil.which("pdftotext")
    assert program
    text = file.with_suffix(".txt")
    subprocess.run([program, "-layout", "-enc", "UTF-8", file, text], check=True)
    after = imported_document(text, tmp_path / "imported")
    assert shown(after) == shown(document_of(report))


@pytest.mark.parametrize("report", LGA, ids=lambda path: path.name)
def test_a_pdf_without_tags(report: Path, tmp_path: Path) -> None:
    import pikepdf

    file = rendered(report, "pdf", tmp_path / "rendered")
    with pikepdf.open(file, allow_overwriting_input=True) as pdf:
        del pdf.Root.StructTreeRoot
        for page in pdf.pages:
            del page.obj["/StructParents"]
        pdf.save(file)
    after = imported_document(file, tmp_path / "imported")
    assert shown(after) == shown(document_of(report))
