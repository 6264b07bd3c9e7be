"""Keys of a house style by themselves: logo, contents, boxes; copies of whole styles."""

import re
import subprocess
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import html5lib
import pikepdf
import pytest
from PIL import Image

from tests.support.html_words import words
from tests.support.paper_cases import Case, cases
from tests.support.pictures import png
from tests.support.quick_cases import mostly_slow
from tests.support.run_program import boardpapers
from tests.support.small_reports import write

STYLE = """\
name: Parks
cover: [{part: purpose, label: Purpose}, {part: recommendations, label: We recommend}]
body: [{part: sections}, {part: implications, label: Implications, run_in: "{label}:"}]
"""
REPORT = """\
kind: report
title: Cycle parking
style: parks
board: {name: Parks Board, organisation: Parks Council}
purpose: For decision.
recommendation: That the plan be agreed.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A workspace with a logo, a style and a report."""
    write(tmp_path / "boardpapers.yaml", "name: Parks\n")
    write(tmp_path / "templates/parks/style.yaml", STYLE)
    write(tmp_path / "report.yaml", REPORT)
    (tmp_path / "templates/parks/logo.png").write_bytes(png(120, 60))
    return tmp_path


def use(folder: Path, more: str) -> None:
    write(folder / "templates/parks/style.yaml", STYLE + more)


def rendered(folder: Path, format: str) -> bytes:
    ran = boardpapers("render", "report.yaml", "--to", format, "-o", "out", within=folder)
    assert ran.code == 0, ran.everything
    return (folder / "out" / f"report.{format}").read_bytes()


def said(folder: Path) -> list[str]:
    return words(html5lib.parse(rendered(folder, "html"), namespaceHTMLElements=False))


WHOLE = "{{file: templates/parks/logo.png, alternative: Crest, {}}}"
LOGO = "logo: {file: templates/parks/logo.png, alternative: Crest of Parks, height: 10}\n"


def test_a_logo_is_in_every_format(folder: Path) -> None:
    use(folder, LOGO)
    html = rendered(folder, "html").decode()
    assert 'alt="Crest of Parks"' in html
    assert "max-height: 10mm" in html
    assert html.index("Crest of Parks") < html.index("Parks Council") < html.index("<h1>")
    assert "![Crest of Parks](../templates/parks/logo.png)" in rendered(folder, "md").decode()
    with ZipFile(BytesIO(rendered(folder, "docx"))) as word:
        document = word.read("word/document.xml").decode()
    assert 'descr="Crest of Parks"' in document
    assert 'cy="361950"' in document  # 10 mm in Word's units
    with pikepdf.open(BytesIO(rendered(folder, "pdf"))) as pdf:
        told = [str(each.Alt) for each in pdf.objects if isinstance(each, pikepdf.Dictionary)
                and each.get("/S") == "/Figure"]  # fmt: skip
    assert told == ["Crest of Parks"]


@pytest.mark.parametrize(
    ("logo", "message"),
    [
        ("{file: templates/parks/logo.png}", "BP101"),
        ("{file: templates/parks/none.png, alternative: Crest}", "there is no file"),
        ("{file: report.yaml, alternative: Crest}", "not an image"),
        ("{file: ../logo.png, alternative: Crest}", "BP112"),
        ("templates/parks/logo.png", "BP103"),
        (WHOLE.format("height: 101"), "write a number of millimetres from 1 to 100"),
        (WHOLE.format("height: 0"), "write a number of millimetres from 1 to 100"),
        (WHOLE.format("height: 20mm"), "write a number of millimetres from 1 to 100"),
    ],
)
def test_a_logo_that_cannot_be_printed(logo: str, message: str, folder: Path) -> None:
    use(folder, f"logo: {logo}\n")
    for ran in (boardpapers("validate", "templates", within=folder),
                boardpapers("render", "report.yaml", within=folder)):  # fmt: skip
        assert ran.code == 1
        assert message in ran.everything
        assert "templates/parks/style.yaml:4:" in ran.everything


@pytest.mark.parametrize("size", [(3000, 60), (60, 3000), (900, 300), (40, 20)], ids=str)
def test_a_logo_of_any_shape_is_whole(size: tuple[int, int], folder: Path) -> None:
    use(folder, LOGO)
    (folder / "templates/parks/logo.png").write_bytes(png(*size))
    with ZipFile(BytesIO(rendered(folder, "docx"))) as word:
        extent = re.search(
            r'<wp:extent cx="(\d+)" cy="(\d+)"', word.read("word/document.xml").decode()
        )
    assert extent
    with pikepdf.open(BytesIO(rendered(folder, "pdf"))) as pdf:
        drawn = drawn_images(pdf.pages[0])
    for across, down in (map(int, extent.groups()), *drawn):
        assert across / down == pytest.approx(size[0] / size[1], rel=0.05)


def drawn_images(page: pikepdf.Page) -> list[tuple[float, float]]:
    """Return the width and height of each image of a page that is not cut off."""
    steps = [(str(each.operator), each.operands) for each in pikepdf.parse_content_stream(page)]
    assert "W" not in [step for step, _ in steps]  # it would cut off a part
    before = [at for at, (step, _) in enumerate(steps) if step == "Do"]
    placed = [steps[at - 1][1] for at in before if steps[at - 1][0] == "cm"]
    return [(abs(float(each[0])), abs(float(each[3]))) for each in placed]


LONG_BOARD = "Joint Overview and Scrutiny Committee for Housing and Neighbourhoods"
LABEL = "Whether the public may read it, and why not"
LONG_WORD = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"


@pytest.mark.parametrize("board", [LONG_BOARD, LONG_WORD, f"{LONG_BOARD} {LONG_WORD}"])
@pytest.mark.parametrize("look", ["corner", "box", "table", "lines"])
def test_long_facts_stay_within_their_box(look: str, board: str, folder: Path) -> None:
    use(folder, f"facts: {{board: Committee, access: {LABEL}}}\nfacts_as: {look}\n")
    write(folder / "report.yaml", REPORT.replace("Parks Board", board))
    (folder / "report.pdf").write_bytes(rendered(folder, "pdf"))
    command = ["pdftoppm", "-gray", "-r", "25.4", "-f", "1", "-l", "1", "-singlefile", "-png"]
    subprocess.run([*command, "report.pdf", "page"], cwd=folder, check=True)
    with Image.open(folder / "page.png") as page:
        beside = page.convert("L").crop((page.width - 24, 40, page.width, page.height - 40))
    assert beside.getextrema() == (255, 255)
    with ZipFile(BytesIO(rendered(folder, "docx"))) as word:
        document = word.read("word/document.xml").decode()
    _, values = re.findall(r'<w:gridCol w:w="(\d+)"/>', document)[:2]
    assert int(values) > 3500  # room for each word but the longest


def test_another_logo_is_rendered_anew(folder: Path) -> None:
    use(folder, LOGO)
    first = rendered(folder, "html")
    (folder / "templates/parks/logo.png").write_bytes(png(60, 60))
    assert rendered(folder, "html") != first


def test_a_masthead_may_be_left_out(folder: Path) -> None:
    assert "Council" in said(folder)
    use(folder, "masthead: []\n")
    assert "Council" not in said(folder)
    use(folder, "masthead: []\norganisation: The Parks\n")
    assert "The" not in said(folder)
    use(folder, "organisation: The Parks\n")
    assert " ".join(said(folder)).count("The Parks") == 1


@pytest.mark.parametrize(("count", "has_contents"), [(6, False), (7, True)])
def test_a_long_report_has_contents(count: int, has_contents: bool, folder: Path) -> None:
    headings = "".join(
        f"  - {{heading: Part {number}, text: One.}}\n" for number in range(1, count + 1)
    )
    write(folder / "report.yaml", f"{REPORT}sections:\n{headings}")
    tree = html5lib.parse(rendered(folder, "html"), namespaceHTMLElements=False)
    found = [each for each in tree.iter("nav") if each.get("class") == "contents"]
    assert bool(found) is has_contents
    ids = {each.get("id") for each in tree.iter("h2")}
    for link in (link for nav in found for link in nav.iter("a")):
        assert link.get("href", "")[1:] in ids
    assert all(f"Part {count}" not in "".join(nav.itertext()) for nav in found) is not has_contents


def test_implications_begin_with_their_headings(folder: Path) -> None:
    write(
        folder / "report.yaml",
        REPORT + "implications: {money: It costs £9., law: '- None.'}\n",
    )
    text = " ".join(said(folder))
    assert "Implications 1. Money implications: It costs £9. 2. Law implications: None." in text


def test_a_fact_is_in_one_box(folder: Path) -> None:
    use(folder, "facts: {date: Date, item: Item}\n")
    write(
        folder / "templates/parks/style.yaml",
        "name: Parks\nfacts: {date: Date, item: Item}\n"
        "cover: [{part: facts.a, facts: [item]}, {part: facts.b, facts: [date, item]}]\nbody: []\n",
    )
    ran = boardpapers("validate", "templates", within=folder)
    assert "error[BP905]: the fact `item` is in two boxes" in ran.everything


STYLES = {str(case): case for case in cases("styles")}


@pytest.mark.parametrize("name", mostly_slow(STYLES, {"highland"}))
def test_a_copy_of_a_style_prints_the_same(name: str, tmp_path: Path) -> None:
    case = STYLES[name]
    within = case.copy_to(tmp_path)
    ran = boardpapers("styles", "copy", str(case), "--as", "copied", within=within)
    assert ran.code == 0, ran.everything
    assert boardpapers("validate", "templates", within=within).code == 0
    reports = sorted((within / "reports").glob("*.yaml"))
    outs = [within / "a", within / "b"]
    for out, style in zip(outs, (str(case), "copied"), strict=True):
        ran = boardpapers("render", "reports", "--style", style, "-o", out, within=within)
        assert ran.code == 0, ran.everything
    for name in (f"{report.stem}.html" for report in reports):
        assert (outs[0] / name).read_bytes() == (outs[1] / name).read_bytes()


@pytest.mark.parametrize("case", cases("styles"), ids=str)
def test_a_new_report_fits_the_style(case: Case, tmp_path: Path) -> None:
    within = case.copy_to(tmp_path)
    ran = boardpapers("new", "report", "--title", "A new one", within=within)
    assert ran.code == 0, ran.everything
    ran = boardpapers("validate", "reports/a-new-one.yaml", "--ignore", "BP306", within=within)
    assert "BP302" not in ran.everything
    assert "BP1" not in ran.everything


@pytest.mark.parametrize("case", cases("styles"), ids=str)
def test_shows_what_the_style_asks_for(case: Case) -> None:
    ran = boardpapers("styles", "show", str(case), within=case.path)
    assert (ran.code, ran.err) == (0, "")
