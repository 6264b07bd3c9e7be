"""Word: read back by python-docx, and by LibreOffice as text and as pages."""

import re
import shutil
import sys
from copy import deepcopy
from pathlib import Path
from zipfile import ZipFile

import docx
import html5lib
import pytest
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml
from docx.shared import Pt
from docx.styles.style import BaseStyle, ParagraphStyle
from docx.text.paragraph import Paragraph
from docx.text.parfmt import ParagraphFormat

from tests.support.missing_extras import without_its_extra
from tests.support.paper_cases import WORKSPACES, cases
from tests.support.pictures import png
from tests.support.run_program import Ran, boardpapers
from tests.support.small_reports import REPORT, report, write
from tests.support.word_contents import convert, words_of_page, words_of_pdf, words_of_text

NASTY = {
    "deep-lists": "\n".join(f"{'   ' * depth}1. Level {depth}." for depth in range(12)),
    "deep-bullets": "\n".join(f"{'  ' * depth}- Level {depth}." for depth in range(12)),
    "long-table": "| A | B |\n| --- | --: |\n" + "\n".join(f"| a{n} | {n} |" for n in range(300)),
    "long-paragraph": " ".join(f"word{number}" for number in range(20_000)),
    "many-paragraphs": "\n\n".join(f"Words {number}." for number in range(2_000)),
    "code": "```\na  <b>\n\n  c\n```",
}
"""Texts of a size or depth that nobody writes."""

UNUSUAL = {
    "special": report(title="'“A” & <B> | #C *D* _E_ $F @G %2 {number}'"),
    "list-of-a-large-number": report(extra="summary: |\n  40000. One.\n  40001. Two.\n"),
    "in-brackets": report(extra="style: bracketed\n"),
}  # fmt: skip
BRACKETED = """\
name: Bracketed
extends: lga
numbers: {paragraph: "({number})", dotted: "({number})"}
"""


def render(folder: Path, *more: str | Path, within: Path | None = None) -> Ran:
    ran = boardpapers(
        "render", ".", "--to", "docx,html", "-o", folder, *more, within=within or folder.parent
    )
    assert ran.code == 0, ran.everything
    return ran


def opened(within: Path, text: str = REPORT) -> Document:
    """Return a report as python-docx reads it."""
    write(within / "paper.yaml", text)
    ran = boardpapers("render", "paper.yaml", "-o", "paper.docx", within=within)
    assert ran.code == 0, ran.everything
    return docx.Document(str(within / "paper.docx"))


@pytest.mark.slow
@pytest.mark.needs("libreoffice")
def test_words_and_numbers_are_those_of_the_page(tmp_path: Path) -> None:
    """Every example, house style and valid paper, and the nasty ones; LibreOffice starts once."""
    out = tmp_path / "out"
    for case in WORKSPACES + cases("valid"):
        folder = tmp_path / "in" / str(case)
        folder.mkdir(parents=True)
        render(out / str(case), within=case.copy_to(folder))
    nasty = {name: report(text=f"Words.\n\n{text}") for name, text in NASTY.items()}
    for name, text in (nasty | UNUSUAL).items():
        write(tmp_path / "nasty" / f"{name}.yaml", text)
    write(tmp_path / "nasty/templates/bracketed/style.yaml", BRACKETED)
    render(out / "nasty", within=tmp_path / "nasty")
    flat = tmp_path / "flat"
    flat.mkdir()
    for file in [*out.rglob("*.docx"), *out.rglob("*.html")]:
        shutil.copy(file, flat / f"{file.parent.name}--{file.name}")
    convert(flat.glob("*.docx"), "txt")
    pages = sorted(flat.glob("*.html"))
    assert len(pages) > 100
    assert [page.stem for page in pages if not same_words(page)] == []
    assert [page.stem for page in pages if not is_whole(page.with_suffix(".docx"))] == []


def same_words(page: Path) -> bool:
    tree = html5lib.parse(page.read_text(encoding="utf-8"), namespaceHTMLElements=False)
    return "".join(words_of_page(tree)) == "".join(words_of_text(page.with_suffix(".txt")))


def is_whole(path: Path) -> bool:
    """Tell whether links lead somewhere, styles are there, ids come once, cells have an end."""
    word = docx.Document(str(path))
    body = word.element.body
    places = body.xpath(".//w:bookmarkStart/@w:name")
    named = body.xpath(".//w:pStyle/@w:val | .//w:rStyle/@w:val | .//w:tblStyle/@w:val")
    ids = body.xpath(".//w:bookmarkStart/@w:id") + body.xpath(".//wp:docPr/@id")
    return (
        set(body.xpath(".//w:hyperlink[not(@r:id)]/@w:anchor")) <= set(places)
        and len(places) == len({each.lower() for each in places})
        and all(len(each) <= 40 for each in places)
        and not body.xpath(".//w:tc[not(*[last()][self::w:p])]")
        and len(ids) == len(set(ids))
        and set(named) <= set(word.styles.element.xpath("./w:style/@w:styleId"))
    )


@pytest.mark.needs("libreoffice")
@pytest.mark.parametrize(
    ("numbering", "before", "after"),
    [
        ("continuous", "1. One. 2. Two: 2.1 part", "1. One. 2. Added. 3. Two: 3.1 part"),
        ("per-section", "1.1 One. 1.2 Two: 1.2.1 part", "1.1 One. 1.2 Added. 1.3 Two: 1.3.1 part"),
    ],
)
def test_word_goes_on_counting(numbering: str, before: str, after: str, tmp_path: Path) -> None:
    style = f"name: Counted\nextends: lga\nnumbering: {numbering}\n"
    write(tmp_path / "templates/counted/style.yaml", style)
    word = opened(tmp_path, report(text="One.\n\nTwo:\n\n1. part", extra="style: counted\n"))
    one = next(each for each in word.paragraphs if each.text == "One.")
    one.insert_paragraph_before("Added.", one.style)
    one._p.addprevious(deepcopy(one._p))
    one._p.getparent().remove(one._p)
    swap = next(each for each in word.paragraphs if each.text == "Added.")
    swap._p.getnext().addnext(swap._p)
    word.save(str(tmp_path / "added.docx"))
    convert(tmp_path.glob("*.docx"), "txt")
    assert before in " ".join(words_of_text(tmp_path / "paper.txt"))
    assert after in " ".join(words_of_text(tmp_path / "added.txt"))


@pytest.mark.needs("libreoffice")
def test_pages_have_header_footer_and_notes(tmp_path: Path) -> None:
    meeting = "board: {kind: board, name: Parks Board}\nmeeting: {date: 2030-05-09}\n"
    text = "One[^a] and two[^b].\n\n[^a]: First *note*[^b].\n[^b]: Second note.\n"
    opened(tmp_path, report(text=text, extra=meeting))
    convert([tmp_path / "paper.docx"], "pdf")
    pages = words_of_pdf(tmp_path / "paper.pdf")
    assert pages.count("Parks Board 09 May 2030") == 2
    assert "Page 1 of 2" in pages
    assert "Page 2 of 2" in pages
    assert re.search(r"1\s*First note", pages)
    assert re.search(r"2\s*Second note", pages)


def test_headings_are_those_of_the_page(tmp_path: Path) -> None:
    write(
        tmp_path / "paper.yaml", report(text="Words.\n\n## Below\n\nMore.\n\n### Deeper\n\nWords.")
    )
    ran = boardpapers("render", "paper.yaml", "--to", "html,docx", within=tmp_path)
    assert ran.code == 0, ran.everything
    page = html5lib.parse((tmp_path / "build/paper.html").read_bytes(), namespaceHTMLElements=False)
    wanted = [
        (int(each.tag[1]), "".join(each.itertext()))
        for each in page.iter()
        if re.fullmatch("h[1-6]", str(each.tag))
    ]
    word = docx.Document(str(tmp_path / "build/paper.docx"))
    assert [
        (level, each.text) for each in word.paragraphs if (level := outline_level(each.style))
    ] == wanted


def outline_level(style: BaseStyle | None) -> int:
    """Return the level of a heading, by its style or one that this is based on; 0 for others."""
    while isinstance(style, ParagraphStyle):
        if found := re.fullmatch("[Hh]eading ([1-6])", style.name or ""):
            return int(found[1])
        style = style.base_style
    return 0


def test_says_what_it_is(tmp_path: Path) -> None:
    board = "board: {kind: board, name: Parks Board, organisation: Exampleton Council}\n"
    word = opened(tmp_path, report(extra=board + "language: cy-GB\n"))
    about = word.core_properties
    assert (about.title, about.author) == ("Cycle parking", "Exampleton Council")
    assert (about.subject, about.language) == ("Parks Board", "cy-GB")
    (language,) = word.styles.element.xpath("./w:docDefaults//w:lang/@w:val")
    assert language == "cy-GB"
    fonts = set(word.styles.element.xpath(".//w:rFonts/@w:ascii"))
    assert fonts == {"Arial", "Courier New"}
    assert not word.styles.element.xpath(".//@w:asciiTheme")


def test_tables_have_a_header_row_and_their_sides(tmp_path: Path) -> None:
    word = opened(
        tmp_path, report(text="Words.\n\n| A | B | C |\n| :-- | --: | :-: |\n| 1 | 2 | 3 |")
    )
    table = word.tables[-1]
    assert [len(row._tr.xpath("./w:trPr/w:tblHeader")) for row in table.rows] == [1, 0]
    sides = [
        cell.paragraphs[0]._p.xpath("string(./w:pPr/w:jc/@w:val)") for cell in table.rows[1].cells
    ]
    assert sides == ["left", "right", "center"]


@pytest.mark.parametrize(("columns", "style"), [(6, "Table Text"), (7, "Table Text Small")])
def test_a_table_of_many_columns_has_small_letters(
    columns: int, style: str, tmp_path: Path
) -> None:
    rows = "\n".join("|" + f" {cell} |" * columns for cell in ("A", "---", "1"))
    table = opened(tmp_path, report(text=f"Words.\n\n{rows}")).tables[-1]
    (last,) = table.rows[1].cells[-1].paragraphs
    assert last.style
    assert last.style.name == style


def test_nothing_stands_above_what_begins_a_page(tmp_path: Path) -> None:
    paragraphs = opened(tmp_path).paragraphs
    begin = [each for each in paragraphs if each.paragraph_format.page_break_before]
    assert [each.text for each in begin] == ["Cycle parking"]
    assert [each.paragraph_format.space_before for each in (paragraphs[0], *begin)] == [0, 0]


LINKS = """\
One. {#one}

See [](#one), [the site](https://example.org/a?b=1&c=2 "A title") and [](other#two).
"""


def test_links_lead_where_they_should(tmp_path: Path) -> None:
    write(tmp_path / "other.yaml", report(text="Two. {#two}"))
    contact = REPORT.replace(
        "{name: Alex Example}", "{name: Al, phone: 020 7946 0123, email: al@example.org}"
    )
    word = opened(
        tmp_path,
        contact.replace(
            "      There are forty stands.", f"      {LINKS}".replace("\n", "\n      ")
        ),
    )
    outside = {rel.target_ref for rel in word.part.rels.values() if rel.is_external}
    assert outside == {
        "https://example.org/a?b=1&c=2", "other.docx", "tel:02079460123", "mailto:al@example.org"
    }  # fmt: skip
    body = word.element.body
    inside = body.xpath(".//w:hyperlink[not(@r:id)]/@w:anchor")
    places = body.xpath(".//w:bookmarkStart/@w:name")
    assert inside == ["paragraph_1"]
    assert set(inside) <= set(places)
    assert len(places) == len(set(places))
    ids = body.xpath(".//w:bookmarkStart/@w:id")
    assert len(ids) == len(set(ids))


SPACED = """
First.

- one
- two

Second.

a. one
b. two

Third.

> Quoted.

Fourth.
"""


def test_numbered_paragraphs_are_six_points_apart(tmp_path: Path) -> None:
    paragraphs = opened(tmp_path, report(text=SPACED)).paragraphs
    numbered = [
        n for n, each in enumerate(paragraphs) if each.style and "Numbered" in each.style.name
    ]
    assert len(numbered) >= 4
    for n in numbered[1:]:
        assert max(after(paragraphs[n - 1]), before(paragraphs[n])) >= Pt(6), paragraphs[n - 1].text


def after(paragraph: Paragraph) -> int:
    return max(each.space_after or 0 for each in formats(paragraph))


def before(paragraph: Paragraph) -> int:
    return max(each.space_before or 0 for each in formats(paragraph))


def formats(paragraph: Paragraph) -> list[ParagraphFormat]:
    style = paragraph.style
    return [paragraph.paragraph_format, *([style.paragraph_format] if style else [])]


def test_images_fit_and_have_words(tmp_path: Path) -> None:
    (tmp_path / "wide.png").write_bytes(png(3000, 100))
    word = opened(tmp_path, report(text='Words.\n\n![A "wide" <map>](wide.png)'))
    (shape,) = word.inline_shapes
    assert shape.width.mm <= 160
    assert shape.width / shape.height == pytest.approx(30, rel=0.01)
    assert shape._inline.docPr.get("descr") == 'A "wide" <map>'


SVG = '<svg xmlns="http://www.w3.org/2000/svg" {}><rect {} fill="#f00"/></svg>'


@pytest.mark.parametrize(
    ("size", "shape", "most"),
    [
        ('width="120" height="40"', 3, 32),
        ('viewBox="0 0 100 50"', 2, 27),
        ('viewBox="0 0 90000 30000"', 3, 160),
        ('width="20mm" height="60mm"', 1 / 3, 20.1),
    ],
)
def test_an_svg_is_drawn(size: str, shape: float, most: float, tmp_path: Path) -> None:
    svg = SVG.format(size, 'width="100%" height="100%"')
    write(tmp_path / "chart.svg", svg)
    word = opened(tmp_path, report(text="Words.\n\n![A chart](chart.svg)"))
    (drawing,) = word.inline_shapes
    assert drawing.width / drawing.height == pytest.approx(shape, rel=0.03)
    assert drawing.width.mm <= most
    assert drawing._inline.docPr.get("descr") == "A chart"


UNFIT = [
    b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">%b</svg>' % inside
    for inside in (b'<image href="x.png" width="5" height="5"/>', b"<foreignObject/>")
]


@pytest.mark.parametrize("content", [*UNFIT, b"\xff\xd8\xff\xda\0\2\xff\xd9", b"GIF89a;"])
def test_a_picture_that_word_cannot_show_is_told_of(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "chart.png").write_bytes(content)
    write(tmp_path / "paper.yaml", report(text="Words.\n\n![Words](chart.png)"))
    ran = boardpapers("render", "paper.yaml", "-o", "paper.docx", within=tmp_path)
    assert ran.code == 1
    assert "error[BP218]: Word cannot show the image `chart.png`" in ran.err
    assert "--> paper.yaml:11:16" in ran.err
    assert not (tmp_path / "paper.docx").exists()


def test_the_same_paper_gives_the_same_bytes(tmp_path: Path) -> None:
    opened(tmp_path)
    first = (tmp_path / "paper.docx").read_bytes()
    opened(tmp_path)
    assert (tmp_path / "paper.docx").read_bytes() == first


def test_without_the_extra_says_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "paper.yaml", REPORT)
    monkeypatch.setitem(sys.modules, "docx", None)
    ran = boardpapers("render", "paper.yaml", "--to", "docx", within=tmp_path)
    assert ran.code == 2
    assert "`--to docx` needs an extra: pip install 'boardpapers[docx]'" in ran.err
    assert not (tmp_path / "build").exists()


def test_names_all_extras_that_are_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "paper.yaml", REPORT)
    for format in ("pdf", "docx"):
        without_its_extra(monkeypatch, format)
    ran = boardpapers("render", "paper.yaml", "--to", "pdf,md,docx", within=tmp_path)
    assert ran.code == 2
    wanted = "`--to pdf` and `--to docx` need extras: pip install 'boardpapers[pdf,docx]'"
    assert wanted in ran.err


def with_reference(folder: Path) -> Path:
    write(folder / "templates/parks/style.yaml", "name: Parks\nextends: lga\n")
    return folder / "templates/parks/reference.docx"


def test_a_house_style_brings_its_own_looks(tmp_path: Path) -> None:
    path = with_reference(tmp_path)
    reference = docx.Document()
    reference.styles["Heading 2"].font.name = "Georgia"
    reference.styles["Heading 2"].element.set(qn("w:styleId"), "berschrift2")
    reference.sections[0].header.paragraphs[0].text = "A logo"
    reference.add_paragraph("Words that are not printed.")
    reference.save(str(path))
    word = opened(tmp_path, report(extra="style: parks\n"))
    assert word.styles["Heading 2"].font.name == "Georgia"
    assert "Background" in [text for text, name in styled(word) if name == "Heading 2"]
    assert "Words that are not printed." not in [p.text for p in word.paragraphs]
    assert word.sections[0].header.paragraphs[0].text == "A logo"
    assert boardpapers("validate", ".", within=tmp_path).code == 0


def test_our_own_output_can_be_the_reference(tmp_path: Path) -> None:
    path = with_reference(tmp_path)
    opened(tmp_path, report(text="Words.\n\n1. part"))
    shutil.copy(tmp_path / "paper.docx", path)
    word = opened(tmp_path, report(text="Words.\n\n1. part", extra="style: parks\n"))
    assert styled(word) == styled(docx.Document(str(path)))


BOARD = "style: parks\nboard: {kind: board, name: Parks Board}\nmeeting: {date: 2030-05-09}\n"


def around(word: Document) -> tuple[list[str], list[str]]:
    """Return the lines at the top and the foot of each page."""
    section = word.sections[0]
    top, foot = section.header.paragraphs, section.footer.paragraphs
    return [each.text for each in top], [each.text for each in foot]


def test_a_long_title_is_cut_short_at_the_top_of_pages(tmp_path: Path) -> None:
    with_reference(tmp_path)
    top, _ = around(opened(tmp_path, report("Cycle parking in the streets " * 4, extra=BOARD)))
    assert top[-1] == "Cycle parking in the streets Cycle parking in the streets…"


def test_lines_around_pages_are_those_of_the_report(tmp_path: Path) -> None:
    path = with_reference(tmp_path)
    opened(tmp_path, report(extra=BOARD))
    shutil.copy(tmp_path / "paper.docx", path)
    word = opened(tmp_path, report(extra=BOARD.replace("2030-05-09", "2031-06-10")))
    assert around(word) == (["Parks Board", "10 June 2031", "Cycle parking"], ["Page 1 of 1"])
    without = opened(tmp_path, report(extra="style: parks\n"))
    assert around(without) == (["Cycle parking"], ["Page 1 of 1"])


def test_what_the_owner_put_around_pages_stays(tmp_path: Path) -> None:
    path = with_reference(tmp_path)
    (tmp_path / "logo.png").write_bytes(png(10, 10))
    reference = opened(tmp_path, report(extra=BOARD))
    first, second, _ = reference.sections[0].header.paragraphs
    first.insert_paragraph_before("Exampleton", "Header")
    second.runs[0].text = ""
    second.runs[0].add_picture(str(tmp_path / "logo.png"))
    reference.sections[0].footer.add_paragraph("By the river", "Footer")
    reference.save(str(path))
    word = opened(tmp_path, report(extra=BOARD))
    assert around(word) == (
        ["Exampleton", "", "Parks Board", "09 May 2030", "Cycle parking"],
        ["By the river"],
    )
    assert len(word.sections[0].header._element.xpath(".//w:drawing")) == 1


@pytest.mark.parametrize("named", [".", "templates/parks"])
def test_the_check_of_a_style_opens_its_reference(named: str, tmp_path: Path) -> None:
    with_reference(tmp_path).write_text("Not a document.")
    ran = boardpapers("validate", named, within=tmp_path)
    assert ran.code == 1
    assert "error[BP911]: `reference.docx` is not a Word document" in ran.out
    assert "--> templates/parks/reference.docx" in ran.out
    assert ran.out.count("error[") == 1


def test_the_check_of_a_style_does_without_the_extra(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_reference(tmp_path).write_text("Not a document.")
    without_its_extra(monkeypatch, "docx")
    assert boardpapers("validate", "templates/parks", within=tmp_path).code == 0


def test_bullets_are_those_of_the_page(tmp_path: Path) -> None:
    text = "\n".join(f"{'  ' * depth}- Level {depth}." for depth in range(4))
    word = opened(tmp_path, report(text=f"Words.\n\n{text}"))
    parts = {each.partname: each.blob for each in word.part.package.iter_parts()}
    numbering = parts["/word/numbering.xml"].decode()
    bullets = re.findall('<w:numFmt w:val="bullet"/><w:lvlText w:val="(.)"/>', numbering)
    assert "".join(bullets) == "•◦▪" * 3


def styled(word: Document) -> list[tuple[str, str]]:
    """Return each paragraph's text, and the name of its style."""
    return [(each.text, (each.style and each.style.name) or "") for each in word.paragraphs]


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"not a document"])
def test_a_reference_that_is_none_is_told_of(content: bytes, tmp_path: Path) -> None:
    path = with_reference(tmp_path)
    path.write_bytes(content)
    write(tmp_path / "paper.yaml", report(extra="style: parks\n"))
    ran = boardpapers("render", "paper.yaml", "-o", "paper.docx", within=tmp_path)
    assert ran.code == 1
    assert "error[BP911]: `reference.docx` is not a Word document" in ran.err


ENTITY = b'<!DOCTYPE w:styles [<!ENTITY x "y">]>'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_reference_with_entities_is_told_of(encoding: str, tmp_path: Path) -> None:
    path = with_reference(tmp_path)
    docx.Document().save(str(tmp_path / "plain.docx"))
    with ZipFile(tmp_path / "plain.docx") as plain, ZipFile(path, "w") as packed:
        for name in plain.namelist():
            raw = plain.read(name)
            if name == "word/styles.xml":
                text = raw.partition(b"?>")[2].replace(b'"Normal"/>', b'"Normal&x;"/>', 1)
                raw = (ENTITY + text).decode("utf-8").encode(encoding)
            packed.writestr(name, raw)
    write(tmp_path / "paper.yaml", report(extra="style: parks\n"))
    ran = boardpapers("render", "paper.yaml", "-o", "paper.docx", within=tmp_path)
    assert ran.code == 1, ran.everything
    assert "error[BP911]: `reference.docx` has a part with a document type" in ran.err


def test_nothing_of_a_reference_is_loaded_from_elsewhere(tmp_path: Path) -> None:
    path = with_reference(tmp_path)
    reference = docx.Document()
    header = reference.sections[0].header
    picture = header.part.relate_to("http://example.org/a.png", RELATIONSHIP_TYPE.IMAGE, True)
    link = header.part.relate_to("http://example.org/", RELATIONSHIP_TYPE.HYPERLINK, True)
    header.paragraphs[0]._p.append(parse_xml(LINKED.format(nsdecls("w", "a", "r"), picture, link)))
    reference.part._settings_part.relate_to(
        "http://example.org/x.dotm", f"{OFFICE}/attachedTemplate", True
    )
    reference.save(str(path))
    word = opened(tmp_path, report(extra="style: parks\n"))
    rels = [rel for part in word.part.package.iter_parts() for rel in part.rels.values()]
    assert [rel.target_ref for rel in rels if rel.is_external] == ["http://example.org/"]
    kept = word.sections[0].header._element
    assert kept.xpath(".//a:blip") != []
    assert kept.xpath(".//@r:*") == [link]


OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
LINKED = (
    '<w:hyperlink {0} r:id="{2}"><w:r><w:drawing><a:blip r:link="{1}"/></w:drawing></w:r>'
    "</w:hyperlink>"
)


def test_lists_with_letters_are_numbered_by_word(tmp_path: Path) -> None:
    text = "Words:\n(c) one\n(d) two\n    (i) three\n    (ii) four\n\nMore:\nA. one\nB. two"
    write(tmp_path / "paper.yaml", report(text=text))
    ran = boardpapers("render", "paper.yaml", "-o", "paper.docx", within=tmp_path)
    assert ran.code == 0, ran.everything
    with ZipFile(tmp_path / "paper.docx") as package:
        lists = package.read("word/numbering.xml").decode()
        words = package.read("word/document.xml").decode()
    for format, look in (("lowerLetter", "(%1)"), ("lowerRoman", "(%2)"), ("upperLetter", "%1.")):
        assert f'<w:numFmt w:val="{format}"/><w:lvlText w:val="{look}"/>' in lists
    assert '<w:startOverride w:val="3"/>' in lists
    assert "(c)" not in words


def test_lists_in_footnotes_have_the_footnotes_size(tmp_path: Path) -> None:
    note = "[^1]: The note:\n\n    (a) first\n    (b) second\n\n    - third\n\n    > fourth"
    write(tmp_path / "paper.yaml", report(text=f"Text.[^1]\n\n{note}"))
    boardpapers("render", "paper.yaml", "--to", "docx", "-o", ".", within=tmp_path)
    with ZipFile(tmp_path / "paper.docx") as package:
        notes = package.read("word/footnotes.xml").decode()
    assert set(re.findall(r'<w:pStyle w:val="(\w+)"', notes)) == {"FootnoteText"}
    assert notes.count("<w:numPr>") == 3
