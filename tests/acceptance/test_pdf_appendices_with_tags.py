"""Appendices that are PDF files with tags: their tags and links are those of the paper."""

import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from tests.support.other_pdfs import pdf_file
from tests.support.pdf_contents import faults
from tests.support.run_program import boardpapers
from tests.support.small_reports import report, write

A4, ACROSS = (595, 842), (842, 595)
APPENDIX = "appendices: [{title: Survey, file: survey.pdf}, {title: Costs, text: None.}]\n"
SURVEY = """
kind: report
title: A survey of benches
purpose: For information.
recommendations: [That the survey be noted.]
contacts: [{name: Ada Poole, email: ada.poole@example.org}]
sections:
  - heading: Results
    text: |
      Of 40 benches, 9 are [broken](https://example.org/broken).[^1] {#broken}

      | Street | Benches |
      | --- | --- |
      | Mill Lane | 12 |

      [^1]: Counted in May.
  - {heading: Costs, text: "As [said](#broken), 9 need repair."}
"""


def rendered(folder: Path, content: bytes, *arguments: str) -> Path:
    (folder / "survey.pdf").write_bytes(content)
    write(folder / "benches.yaml", report(title="Benches", extra=APPENDIX))
    items = "[{report: benches}, {title: Any other business}]"
    (folder / "may.yaml").write_text(
        f"kind: meeting\nboard: {{name: Parks}}\ndate: 2030-05-09\nitems: {items}\n", "utf-8"
    )
    command = arguments or ("render", "benches.yaml")
    ran = boardpapers(*command, "--to", "pdf", within=folder)
    assert ran.code == 0, ran.everything
    return folder / "build" / ("may-pack.pdf" if arguments else "benches.pdf")


def accessible_pdf(folder: Path) -> bytes:
    """Return a PDF that is PDF/UA, with links, a table, a footnote and headings."""
    (folder / "survey.yaml").write_text(SURVEY, "utf-8")
    ran = boardpapers("render", "survey.yaml", "--to", "pdf", "-o", "survey.pdf", within=folder)
    assert ran.code == 0, ran.everything
    content = (folder / "survey.pdf").read_bytes()
    (folder / "survey.yaml").unlink()
    return content


def tags(element: Any) -> Iterator[tuple[str, str]]:
    """Yield the roles and titles of a PDF's tags, in their order."""
    kids = element.get("/K", ())
    for kid in kids if isinstance(kids, pikepdf.Array) else (kids,):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield str(kid.S), str(kid.get("/T", ""))
            yield from tags(kid)


def words_in_tags(path: Path) -> list[str]:
    """Return the texts that another program finds through the tags, after the appendix begins."""
    command = ["pdfinfo", "-struct-text", str(path)]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    lines = [line.strip() for line in said.splitlines()]
    texts = [line[1:-1] for line in lines if line.startswith('"')]
    return texts[texts.index("Appendix 1: Survey") :]


@pytest.mark.needs("pdftotext")
@pytest.mark.parametrize("arguments", [(), ("pack", "may")])
def test_words_are_read_through_the_tags_in_their_order(
    tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    path = rendered(tmp_path, accessible_pdf(tmp_path), *arguments)
    texts = words_in_tags(path)
    wanted = ["A survey of benches", "Results", "broken", "Mill Lane", "Appendix 2: Costs"]
    places = [texts.index(text) for text in wanted]
    assert places == sorted(places)


def test_headings_continue_those_of_the_paper(tmp_path: Path) -> None:
    path = rendered(tmp_path, accessible_pdf(tmp_path))
    with pikepdf.open(path) as pdf:
        found = {title: role for role, title in tags(pdf.Root.StructTreeRoot)}
    assert found["Appendix 1: Survey"] == "/H2"
    assert found["A survey of benches"] == "/H3"
    assert found["Results"] == "/H4"
    assert found["Survey"] == "/Part"


def test_links_lead_to_the_web_and_to_its_own_pages(tmp_path: Path) -> None:
    path = rendered(tmp_path, accessible_pdf(tmp_path))
    with pikepdf.open(path) as pdf:
        pages = {page.obj.objgen for page in pdf.pages}
        links = [link for page in pdf.pages for link in page.obj.get("/Annots", ())]
        parents = pikepdf.NumberTree(pdf.Root.StructTreeRoot.ParentTree)
        assert "https://example.org/broken" in [str(link.A.URI) for link in links if "/A" in link]
        own = [link.Dest for link in links if isinstance(link.get("/Dest"), pikepdf.Array)]
        assert own
        assert all(place[0].objgen in pages for place in own)
        assert all(parents[int(link.StructParent)].S in ("/Link", "/Span") for link in links)


@pytest.mark.slow
@pytest.mark.needs("verapdf")
@pytest.mark.parametrize("arguments", [(), ("pack", "may")])
def test_a_paper_with_accessible_pages_is_accessible(
    tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    path = rendered(tmp_path, accessible_pdf(tmp_path), *arguments)
    assert list(faults("ua1", [path]).values()) == [[]]


def test_an_accessible_file_gets_no_warning_and_no_claim_to_be_archived(tmp_path: Path) -> None:
    path = rendered(tmp_path, accessible_pdf(tmp_path))
    ran = boardpapers("validate", "benches.yaml", within=tmp_path)
    assert "BP985" not in ran.out
    assert "BP940" not in ran.out
    with pikepdf.open(path) as pdf, pdf.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
        assert "pdfaid:part" not in metadata


def test_tags_without_a_claim_are_taken_in_with_a_warning(tmp_path: Path) -> None:
    path = rendered(tmp_path, pdf_file(A4))
    ran = boardpapers("validate", "benches.yaml", within=tmp_path)
    assert "warning[BP985]: `survey.pdf` has tags, but does not say that it is PDF/UA" in ran.out
    with pikepdf.open(path) as pdf, pdf.open_metadata() as metadata:
        assert "pdfuaid:part" not in metadata
        roles = [role for role, _ in tags(pdf.Root.StructTreeRoot)]
    assert "/Figure" not in roles
    assert roles.count("/Part") == 2


def changed(content: bytes, folder: Path, change: Any) -> bytes:
    """Return a PDF as a function changes it."""
    path = folder / "changed.pdf"
    path.write_bytes(content)
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        change(pdf)
        pdf.save()
    return path.read_bytes()


def test_a_scan_among_pages_with_tags_is_a_figure(tmp_path: Path) -> None:
    def forget_second(pdf: pikepdf.Pdf) -> None:
        del pdf.pages[1].obj.StructParents

    path = rendered(tmp_path, changed(pdf_file(A4, A4, A4), tmp_path, forget_second))
    ran = boardpapers("validate", "benches.yaml", within=tmp_path)
    assert "warning[BP940]: `survey.pdf` has no tags on page 2, so that" in ran.out
    assert "BP985" not in ran.out
    with pikepdf.open(path) as pdf:
        assert [role for role, _ in tags(pdf.Root.StructTreeRoot)].count("/Figure") == 1


def test_a_blank_page_needs_no_tags(tmp_path: Path) -> None:
    def add_blank(pdf: pikepdf.Pdf) -> None:
        pdf.add_blank_page()

    rendered(tmp_path, changed(pdf_file(A4), tmp_path, add_blank))
    assert "BP940" not in boardpapers("validate", "benches.yaml", within=tmp_path).out


def test_a_signature_in_a_form_becomes_words_of_the_page(tmp_path: Path) -> None:
    def add_field(pdf: pikepdf.Pdf) -> None:
        name = pikepdf.Name
        look = pdf.make_stream(b"BT /F 12 Tf (Signed: A Poole) Tj ET")
        look.Type, look.Subtype, look.BBox = name.XObject, name.Form, [0, 0, 90, 20]
        look.Resources = pdf.pages[0].resources
        field = pikepdf.Dictionary(Type=name.Annot, Subtype=name.Widget, F=4, FT=name.Tx)
        field.Rect, field.AP = [50, 90, 140, 110], pikepdf.Dictionary(N=look)
        pdf.pages[0].obj.Annots = pikepdf.Array([pdf.make_indirect(field)])
        pdf.Root.AcroForm = pikepdf.Dictionary(Fields=pdf.pages[0].obj.Annots)

    path = rendered(tmp_path, changed(pdf_file(A4), tmp_path, add_field))
    with pikepdf.open(path) as pdf:
        (page,) = (page for page in pdf.pages if b"Drawing" in page.obj.Contents.read_bytes())
        parents = pikepdf.NumberTree(pdf.Root.StructTreeRoot.ParentTree)
        assert [each.S for each in parents[int(page.obj.StructParents)]] == ["/P", "/P"]
        assert "/Annots" not in page.obj


def test_hidden_layers_stay_hidden(tmp_path: Path) -> None:
    def add_layers(pdf: pikepdf.Pdf) -> None:
        layers = [
            pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name=name))
            for name in ("Trees", "Pipes")
        ]
        usual = pikepdf.Dictionary(OFF=pikepdf.Array([layers[1]]))
        pdf.Root.OCProperties = pikepdf.Dictionary(OCGs=pikepdf.Array(layers), D=usual)
        pdf.pages[0].resources.Properties = pikepdf.Dictionary(L=layers[1])

    path = rendered(tmp_path, changed(pdf_file(A4), tmp_path, add_layers))
    with pikepdf.open(path) as pdf:
        (hidden,) = pdf.Root.OCProperties.D.OFF
        assert hidden.Name == "Pipes"
        used = [
            page.resources.Properties.L for page in pdf.pages if "/Properties" in page.resources
        ]
        assert [layer.objgen for layer in used] == [hidden.objgen]


def test_roles_classes_and_ids_of_others_become_our_own(tmp_path: Path) -> None:
    def rename(pdf: pikepdf.Pdf) -> None:
        root = pdf.Root.StructTreeRoot
        root.RoleMap = pikepdf.Dictionary(Chapter=pikepdf.Name.H1, Loop=pikepdf.Name.Loop)
        root.ClassMap = pikepdf.Dictionary(
            wide=pikepdf.Dictionary(O=pikepdf.Name.Layout, SpaceAfter=4)
        )
        first, second, third = root.K[0].K
        first.S, first.C, first.ID = pikepdf.Name.Chapter, pikepdf.Name.wide, b"one"
        second.S, third.S = pikepdf.Name.Loop, pikepdf.Name.Note
        third.K = pikepdf.Array([0, third])

    path = rendered(tmp_path, changed(pdf_file(A4, A4, A4), tmp_path, rename))
    with pikepdf.open(path) as pdf:
        root = pdf.Root.StructTreeRoot
        parents = pikepdf.NumberTree(root.ParentTree)
        first, second, third = (
            parents[int(page.obj.StructParents)][0]
            for page in pdf.pages
            if b"Drawing" in page.obj.Contents.read_bytes()
        )
        assert [first.S, second.S, third.S] == ["/H3", "/Span", "/Note"]
        assert first.A[0].SpaceAfter == 4
        ids = pikepdf.NameTree(root.IDTree)
        assert ids[str(first.ID)].objgen == first.objgen
        assert ids[str(third.ID)].objgen == third.objgen


def test_content_that_ends_otherwise_than_it_began_changes_nothing_else(tmp_path: Path) -> None:
    def unbalance(pdf: pikepdf.Pdf) -> None:
        content = pdf.pages[0].obj.Contents.read_bytes()
        pdf.pages[0].obj.Contents = pdf.make_stream(b"Q EMC q 9 0 0 9 0 0 cm " + content)

    path = rendered(tmp_path, changed(pdf_file(A4), tmp_path, unbalance))
    with pikepdf.open(path) as pdf:
        (page,) = (page for page in pdf.pages if b"Drawing" in page.obj.Contents.read_bytes())
        operators = [str(each.operator) for each in pikepdf.parse_content_stream(page)]
    assert operators.count("q") == operators.count("Q")
    assert operators[-2:] == ["Q", "Do"]


DAMAGES: dict[str, Any] = {
    "children": lambda tag: setattr(tag, "K", pikepdf.Array([None, -1, pikepdf.String("x"), 2e9])),
    "itself": lambda tag: setattr(tag, "K", tag),
    "page": lambda tag: setattr(tag, "Pg", pikepdf.Dictionary(Type=pikepdf.Name.Page)),
    "role": lambda tag: setattr(tag, "S", pikepdf.String("P")),
    "no role": lambda tag: delattr(tag, "S"),
    "words": lambda tag: setattr(tag, "Alt", pikepdf.Array()),
    "box": lambda tag: setattr(tag, "A", pikepdf.Dictionary(O=pikepdf.Name.Layout, BBox=[1, 2])),
    "attributes": lambda tag: setattr(tag, "A", 4),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_damaged_tags_are_taken_in_or_refused(tmp_path: Path, damage: str) -> None:
    def break_tag(pdf: pikepdf.Pdf) -> None:
        DAMAGES[damage](pdf.Root.StructTreeRoot.K[0].K[0])

    (tmp_path / "survey.pdf").write_bytes(changed(pdf_file(A4, A4), tmp_path, break_tag))
    write(tmp_path / "benches.yaml", report(title="Benches", extra=APPENDIX))
    ran = boardpapers("render", "benches.yaml", "--to", "pdf", within=tmp_path)
    assert ran.code in (0, 1), ran.everything
    if ran.code:
        assert "error[BP941]: `survey.pdf` has damaged pages or tags" in ran.err
        assert "--> benches.yaml:6:" in ran.err


def test_deep_tags_are_taken_in(tmp_path: Path) -> None:
    def deepen(pdf: pikepdf.Pdf) -> None:
        tag = pdf.Root.StructTreeRoot.K[0].K[0]
        for _ in range(2_000):
            tag.S, tag.K = pikepdf.Name.Sect, pdf.make_indirect(pikepdf.Dictionary(P=tag))
            tag = tag.K
        tag.S, tag.K = pikepdf.Name.P, 0

    rendered(tmp_path, changed(pdf_file(A4), tmp_path, deepen))


def test_the_same_file_twice_keeps_two_sets_of_tags(tmp_path: Path) -> None:
    twice = "appendices: [{title: Survey, file: survey.pdf}, {title: Again, file: survey.pdf}]\n"
    (tmp_path / "survey.pdf").write_bytes(pdf_file(A4, ACROSS))
    write(tmp_path / "benches.yaml", report(title="Benches", extra=twice))
    ran = boardpapers("render", "benches.yaml", "--to", "pdf", within=tmp_path)
    assert ran.code == 0, ran.everything
    with pikepdf.open(tmp_path / "build/benches.pdf") as pdf:
        parts = [title for role, title in tags(pdf.Root.StructTreeRoot) if role == "/Part"]
    assert [title for title in parts if title] == ["Survey", "Again"]
