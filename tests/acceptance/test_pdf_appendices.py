"""Appendices that are PDF files: pages in a PDF, links to a copy in other formats."""

import re
from pathlib import Path

import pikepdf
import pytest

from tests.support.other_pdfs import pdf_file
from tests.support.pack_contents import page_text, pages_on_agenda
from tests.support.pdf_contents import faults
from tests.support.run_program import Ran, boardpapers
from tests.support.small_reports import report, write

A4, A5_ACROSS, A1_ACROSS = (595, 842), (595, 420), (2384, 1684)
DRAWN = rb"([\d.]+) 0 0 -?([\d.]+) [-\d.]+ [-\d.]+ cm\s*/\S+ Do"
APPENDIX = "appendices: [{title: Site plan, file: plans/plan.pdf}, {title: Costs, text: None.}]\n"


def plans(folder: Path, content: bytes) -> Path:
    (folder / "plans").mkdir()
    (folder / "plans/plan.pdf").write_bytes(content)
    write(folder / "benches.yaml", report(title="Benches", extra=APPENDIX))
    items = "[{report: benches}, {title: Any other business}]"
    meeting = f"kind: meeting\nboard: {{name: Parks}}\ndate: 2030-05-09\nitems: {items}\n"
    write(folder / "may.yaml", meeting)
    return folder


def rendered(folder: Path, *arguments: str) -> Ran:
    ran = boardpapers(*arguments, within=folder)
    assert ran.code == 0, ran.everything
    return ran


@pytest.mark.needs("pdftotext")
def test_pages_follow_the_heading_of_the_appendix(tmp_path: Path) -> None:
    rendered(plans(tmp_path, pdf_file(A4, A5_ACROSS)), "render", "benches.yaml", "--to", "pdf")
    path = tmp_path / "build/benches.pdf"
    with pikepdf.open(path) as pdf:
        count = len(pdf.pages)
    texts = [page_text(path, number) for number in range(1, count + 1)]
    (at,) = (number for number, text in enumerate(texts) if "Appendix 1: Site plan" in text)
    assert texts[at + 1] == f"Drawing 1 Page {at + 2} of {count}"
    assert texts[at + 2] == f"Drawing 2 Page {at + 3} of {count}"
    assert "Appendix 2: Costs" in texts[at + 3]


@pytest.mark.parametrize(
    ("size", "paper"),
    [(A4, (595, 842)), (A5_ACROSS, (842, 595)), (A1_ACROSS, A1_ACROSS), ((100, 60), (842, 595))],
)
def test_paper_is_of_its_own_size_but_a4_at_least(
    tmp_path: Path, size: tuple[int, int], paper: tuple[int, int]
) -> None:
    plan = pdf_file(size, is_tagged=False)
    rendered(plans(tmp_path, plan), "render", "benches.yaml", "--to", "pdf")
    with pikepdf.open(tmp_path / "build/benches.pdf") as pdf:
        sizes = [tuple(round(float(each)) for each in page.mediabox[2:]) for page in pdf.pages]
        assert paper in sizes
        (page,) = (page for page in pdf.pages if "/XObject" in page.resources)
        (form,) = page.resources.XObject.values()
        assert form.Subtype == "/Form"
        drawn = re.findall(DRAWN, page.obj.Contents.read_bytes())
        assert drawn
        assert all(float(width) <= size[0] + 0.1 for width, _ in drawn)


def test_a_turned_page_is_as_it_is_shown(tmp_path: Path) -> None:
    path = plans(tmp_path, pdf_file(A4)) / "plans/plan.pdf"
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.pages[0].rotate(90, relative=False)
        pdf.save()
    rendered(tmp_path, "render", "benches.yaml", "--to", "pdf")
    with pikepdf.open(tmp_path / "build/benches.pdf") as pdf:
        assert [842, 595] in [
            [round(float(each)) for each in page.mediabox[2:]] for page in pdf.pages
        ]


@pytest.mark.needs("pdftotext")
def test_in_a_pack_its_pages_are_counted(tmp_path: Path) -> None:
    rendered(plans(tmp_path, pdf_file(A4, A4, A4)), "pack", "may", "--to", "pdf,html")
    path = tmp_path / "build/may-pack.pdf"
    ((first, last),) = pages_on_agenda(path)
    texts = [page_text(path, number) for number in range(first, last + 1)]
    assert [text.partition(" Page")[0] for text in texts if "Drawing" in text] == [
        "Drawing 1", "Drawing 2", "Drawing 3",
    ]  # fmt: skip
    assert 'href="benches-appendix-1.pdf"' in (tmp_path / "build/may-pack.html").read_text("utf-8")


def test_other_formats_link_to_a_copy(tmp_path: Path) -> None:
    content = pdf_file(A4)
    ran = rendered(plans(tmp_path, content), "render", "benches.yaml", "--to", "md,html,docx")
    assert ran.err.count("wrote build/benches-appendix-1.pdf\n") == 1
    assert (tmp_path / "build/benches-appendix-1.pdf").read_bytes() == content
    markdown = (tmp_path / "build/benches.md").read_text("utf-8")
    assert "[Site plan (PDF)](benches-appendix-1.pdf)" in markdown


def test_standard_output_has_the_report_alone(tmp_path: Path) -> None:
    folder = plans(tmp_path, pdf_file(A4))
    assert "%PDF" not in rendered(folder, "render", "benches.yaml", "-o", "-").out
    assert not (folder / "benches-appendix-1.pdf").exists()


def test_a_copy_that_is_gone_is_made_again_and_is_no_rendered_pdf(tmp_path: Path) -> None:
    folder = plans(tmp_path, pdf_file(A4))
    rendered(folder, "render", ".", "--to", "html")
    assert "unchanged" in rendered(folder, "render", ".", "--to", "html").err
    (folder / "build/benches-appendix-1.pdf").unlink()
    assert (
        "wrote build/benches-appendix-1.pdf" in rendered(folder, "render", ".", "--to", "html").err
    )
    assert "wrote build/benches.pdf" in rendered(folder, "render", ".", "--to", "pdf").err


def test_a_changed_file_is_taken_in_again(tmp_path: Path) -> None:
    folder = plans(tmp_path, pdf_file(A4))
    rendered(folder, "pack", ".", "--to", "pdf")
    assert "0 packs written, 1 unchanged" in rendered(folder, "pack", ".", "--to", "pdf").err
    (folder / "plans/plan.pdf").write_bytes(pdf_file(A4, A4))
    assert "1 pack written" in rendered(folder, "pack", ".", "--to", "pdf").err


def test_the_same_bytes_each_time(tmp_path: Path) -> None:
    folder = plans(tmp_path, pdf_file(A4, A5_ACROSS))
    for name in ("one.pdf", "two.pdf"):
        rendered(folder, "pack", "may", "-o", name)
    assert (folder / "one.pdf").read_bytes() == (folder / "two.pdf").read_bytes()


@pytest.mark.needs("pdftotext")
def test_the_tags_of_the_rest_are_whole_and_claims_are_withdrawn(tmp_path: Path) -> None:
    rendered(plans(tmp_path, pdf_file(A4)), "pack", "may", "--to", "pdf")
    with pikepdf.open(tmp_path / "build/may-pack.pdf") as pdf, pdf.open_metadata() as metadata:
        assert "/StructTreeRoot" in pdf.Root
        assert "pdfuaid:part" not in metadata
        assert "pdfaid:part" not in metadata


@pytest.mark.slow
@pytest.mark.needs("verapdf")
def test_only_what_is_not_ours_fails_the_validator(tmp_path: Path) -> None:
    """The font of the drawing is not inside its file, and the claim of PDF/UA is withdrawn."""
    path = plans(tmp_path, pdf_file(A4)) / "build/may-pack.pdf"
    rendered(tmp_path, "pack", "may", "--to", "pdf")
    (found,) = faults("ua1", [path]).values()
    ours = [
        each for each in found[1:] if "Identification" not in each and "font" not in each.lower()
    ]
    assert ours == []


@pytest.mark.parametrize(
    ("content", "code", "words"),
    [
        (pdf_file(is_tagged=False), "warning[BP940]", "`plans/plan.pdf` has no tags"),
        (pdf_file(locked_by="x"), "error[BP941]", "`plans/plan.pdf` is protected"),
        (pdf_file()[:200], "error[BP941]", "`plans/plan.pdf` is damaged"),
        (b"%PDF-1.7\n", "error[BP941]", "`plans/plan.pdf` is damaged"),
        (b"PK\x03\x04", "error[BP941]", "`plans/plan.pdf` is not a PDF"),
        (b"", "error[BP941]", "`plans/plan.pdf` is not a PDF"),
    ],
)
def test_a_file_that_cannot_be_used_is_reported_with_its_place(
    tmp_path: Path, content: bytes, code: str, words: str
) -> None:
    ran = boardpapers("validate", "benches.yaml", within=plans(tmp_path, content))
    assert f"{code}: {words}" in ran.out
    assert "--> benches.yaml:6:" in ran.out


def test_a_file_that_is_missing_gets_a_suggestion(tmp_path: Path) -> None:
    folder = plans(tmp_path, pdf_file(A4))
    (folder / "plans/plan.pdf").rename(folder / "plans/plans.pdf")
    ran = boardpapers("validate", "benches.yaml", within=folder)
    assert "error[BP213]: there is no file `plans/plan.pdf`" in ran.out
    assert "did you mean `plans/plans.pdf`?" in ran.out


def test_a_password_only_for_changes_counts_as_protection(tmp_path: Path) -> None:
    folder = plans(tmp_path, pdf_file(A4))
    with pikepdf.open(folder / "plans/plan.pdf", allow_overwriting_input=True) as pdf:
        pdf.save(encryption=pikepdf.Encryption(user="", owner="owner"))
    assert "error[BP941]" in boardpapers("validate", "benches.yaml", within=folder).out


def test_the_copy_of_a_private_version_has_a_private_name(tmp_path: Path) -> None:
    folder = plans(tmp_path, pdf_file(A4))
    exempt = "access: exempt\nexempt: {paragraphs: [3], public_interest: It would cost more.}\n"
    write(folder / "benches.yaml", report(title="Benches", extra=APPENDIX + exempt))
    ran = boardpapers("render", ".", "--to", "html", within=folder)
    names = [path.name for path in (folder / "build").iterdir()]
    assert not [name for name in names if name.startswith("benches")], ran.everything
    rendered(folder, "render", ".", "--to", "html", "--private")
    html = (folder / "build/benches-private.html").read_text("utf-8")
    assert 'href="benches-appendix-1-private.pdf"' in html
    assert (folder / "build/benches-appendix-1-private.pdf").is_file()
    assert not (folder / "build/benches-appendix-1.pdf").exists()
