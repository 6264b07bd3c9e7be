"""PDF: accessible by the standard's own validator, the same words as HTML, the same bytes."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from itertools import product
from pathlib import Path
from socket import socket

import pikepdf
import pytest
from PIL import Image

from boardpapers.styles import load_style, styles_below, templates_dir
from boardpapers.styles.tools.sample import BARE, BOARD, CLOSED, FULL, sample_document
from boardpapers.templating.bounded_process import BoundedProcess
from boardpapers.workspace import Workspace
from boardpapers.writers.links import Links
from boardpapers.writers.pdf.document import write_pdf
from tests.acceptance.test_all_formats import HEADERS
from tests.support.html_words import page, words
from tests.support.kept_folders import kept_folder
from tests.support.missing_extras import without_its_extra
from tests.support.paper_cases import RENDERED, WORKSPACES, Case
from tests.support.pdf_contents import faults, words_of
from tests.support.pictures import png
from tests.support.processes import children
from tests.support.quick_cases import mostly_slow
from tests.support.run_program import PROGRAM, Ran, boardpapers, boardpapers_process
from tests.support.small_reports import REPORT, report, write
from tests.support.waiting import eventually

STYLES = [path.parent.name for path in styles_below(templates_dir())]
SAMPLES = {"full": FULL, "closed": CLOSED, "bare": BARE, "board": BOARD}
NO_LETTERS = {"other-alphabets", "symbols-that-are-only-coloured"}
"""Cases with characters that no font of a PDF has: BP930."""


def printed(within: Path, text: str = REPORT, *more: str) -> Ran:
    write(within / "paper.yaml", text)
    return boardpapers("render", "paper.yaml", "--to", "pdf", "-o", "out", *more, within=within)


def printed_well(within: Path, text: str) -> Path:
    ran = printed(within, text)
    assert ran.code == 0, ran.everything
    return within / "out" / "paper.pdf"


@cache
def both(case: Case) -> list[Path]:
    """Return the PDFs of a case; beside each lies the HTML."""
    folder = kept_folder()
    within = case.copy_to(folder)
    ran = boardpapers("render", ".", "--to", "pdf,html", "-o", folder / "out", within=within)
    assert ran.code == 0, ran.everything
    return sorted((folder / "out").glob("*.pdf"))


CASES = {str(each): each for each in RENDERED if str(each) not in NO_LETTERS}
QUICK = {
    *("bilingual", "accessibility-statement", "captions-of-tables", "closed-by-its-item"),
    *("code-blocks", "council-report-with-every-part", "figures-with-captions", "footnotes"),
    *("hard-line-breaks", "headings-of-one-name", "house-style-with-formats-of-its-own"),
    *("links-of-every-kind", "lists-with-letters", "minutes-of-twenty-items", "officer-decision"),
    *("markup-of-other-programs", "names-in-unnumbered-parts", "phrases-in-another-language"),
    *("raised-lowered-and-struck-out-words", "sections-inside-sections", "script-in-texts"),
    *("special-characters-in-paragraphs", "sub-paragraphs-three-deep", "welsh-report"),
    *("table-with-every-alignment-and-markup", "workspace-with-everything"),
}
"""At least one for each thing that a paper can have."""


@pytest.mark.needs("pdftotext")
@pytest.mark.parametrize("name", mostly_slow(CASES, QUICK))
def test_has_the_words_of_the_html(name: str) -> None:
    for pdf in both(CASES[name]):
        tree = page(pdf.with_suffix(".html").read_text(encoding="utf-8"))
        for each in tree.iter():
            each.set("alt", "")
            each.text = "" if each.get("class") == "skip" else each.text
        # A line may end after a hyphen, which parts a word, but neither adds nor takes away.
        seen = "".join(word for word in words(tree) if word != "•")
        said = "".join(words_of(pdf))
        (body,) = tree.iter("body")
        if "capitals-" in body.get("class", ""):  # a PDF has them in its text
            seen, said = seen.casefold(), said.casefold()
        if header := HEADERS.get(pdf.stem):
            assert said.count(header) > 1
            seen, said = seen.replace(header, ""), said.replace(header, "")
        assert said == seen


@pytest.mark.slow
@pytest.mark.needs("verapdf")
@pytest.mark.parametrize("standard", ["ua1", "2a"])
def test_passes_the_validator(standard: str, tmp_path: Path) -> None:
    pdfs = [pdf for case in WORKSPACES for pdf in both(case)]
    for style, (name, text) in product(STYLES, SAMPLES.items()):
        house_style = load_style(Workspace(tmp_path), style)
        pdfs.append(tmp_path / f"{style}-{name}.pdf")
        pdfs[-1].write_bytes(
            write_pdf(sample_document(house_style, text)[0], house_style, Links("pdf"))
        )
    pdfs.append(printed_well(tmp_path, report(text=NASTY)))
    assert faults(standard, pdfs) == {pdf: [] for pdf in pdfs}


NASTY = "\n\n".join(
    [
        "A table:",
        "| Place | Stands |\n| - | -: |\n" + "\n".join(f"| row-{n} | {n} |" for n in range(300)),
        "A list:",
        "\n".join(f"{' ' * 3 * depth}1. level-{depth}" for depth in range(12)),
        "More:",
        "\n".join(f"{' ' * 2 * depth}- bullet-{depth}" for depth in range(12)),
        " ".join(f"w{number}" for number in range(20_000)),
        "x" * 300 + " ![Not there](https://example.org/i.png) and a note.[^1]",
        "[^1]: With *words*.\n\n    - and a list",
    ]
).replace("![Not there](https://example.org/i.png)", "[far](https://example.org/)")


@pytest.mark.needs("verapdf")
def test_the_validator_fails_a_bad_file(tmp_path: Path) -> None:
    pdf = printed_well(tmp_path, REPORT)
    with pikepdf.open(pdf) as good:
        del good.Root.StructTreeRoot
        del good.Root.Lang
        good.save(tmp_path / "bad.pdf")
    (found,) = faults("ua1", [tmp_path / "bad.pdf"]).values()
    assert any(each.startswith("7.1:") for each in found)


@pytest.mark.needs("pdftotext")
def test_nasty_texts_are_whole(tmp_path: Path) -> None:
    seen = words_of(printed_well(tmp_path, report(text=NASTY)))
    for expected in (
        [f"row-{n}" for n in range(300)],
        [f"level-{n}" for n in range(12)],
        [f"bullet-{n}" for n in range(12)],
        [f"w{n}" for n in range(20_000)],
    ):
        stem = expected[0].rstrip("0")
        assert [w for w in seen if w.startswith(stem) and w[len(stem) :].isdigit()] == expected
    assert "".join(seen).count("x" * 300) == 1
    assert seen.count("Stands") > 5, "the header row is repeated on each page"


@pytest.mark.needs("pdftotext")
def test_markup_in_a_title_is_words(tmp_path: Path) -> None:
    title = "#set $x$ @ref <b> *c* _d_ [e] `f` \\g // /* \"h\" 'i' -- ... ~ & | {{ j }}"
    doubled = title.replace("'", "''")
    pdf = printed_well(tmp_path, report(title=f"'{doubled}'"))
    assert title in " ".join(words_of(pdf))
    with pikepdf.open(pdf) as read:
        assert str(read.docinfo.Title) == title


def test_same_bytes_from_run_to_run(tmp_path: Path) -> None:
    written = []
    for name in ("one", "another"):
        write(tmp_path / name / "paper.yaml", FULL)
        arguments = ("render", "paper.yaml", "--to", "pdf", "-o", "out")
        ran = boardpapers_process(*arguments, within=tmp_path / name)
        assert ran.code == 0, ran.everything
        (pdf,) = (tmp_path / name / "out").iterdir()
        written.append(pdf.read_bytes())
    assert written[0] == written[1]


def test_structure(tmp_path: Path) -> None:
    text = FULL.replace("- {title: Map", "- {title: 'Map'").replace("id: cycle-parking\n", "")
    with pikepdf.open(printed_well(tmp_path, text)) as pdf:
        assert str(pdf.Root.Lang) == "en-GB"
        assert bool(pdf.Root.MarkInfo.Marked)
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        assert str(pdf.docinfo.Title) == "Cycle parking in the town centre"
        assert str(pdf.docinfo.Author) == "Exampleton Borough Council"
        assert str(pdf.docinfo.Subject) == "Parks and Streets Committee, 09 May 2030, Item 4"
        kinds = {str(each.S) for each in elements(pdf.Root.StructTreeRoot)}
        wanted = {"/H1", "/H2", "/H3", "/P", "/L", "/LI", "/Table", "/TH", "/TD", "/BlockQuote"}
        assert wanted | {"/Link", "/Code"} <= kinds
        with pdf.open_outline() as outline:
            (title,) = outline.root
            assert title.title == "Cycle parking in the town centre"
            under = [each.title for each in title.children]
            assert under[:2] == ["Purpose of report", "Is this report confidential?"]
            assert "Background" in under
        assert {"background", "recommendation-1", "paragraph-1"} <= names(pdf)
        assert "/H6" not in kinds, "what names a paragraph is no heading to its readers"
        assert any(link.get("/Dest") is not None or link.A.S == "/GoTo" for link in links(pdf))
        assert "https://example.gov.uk/plan" in {
            str(link.A.URI) for link in links(pdf) if "/A" in link and "/URI" in link.A
        }
        assert len(pdf.pages) > 1, "the cover is alone"


def test_a_quotation_has_one_line_at_its_side(tmp_path: Path) -> None:
    text = "Words.\n\n> One.\n>\n> - Two."
    with pikepdf.open(printed_well(tmp_path, report(text=text))) as pdf:
        drawn = pikepdf.parse_content_stream(pdf.pages[1])
    assert [str(each.operator) for each in drawn].count("f") == 1


NAMED = """\
See [the stands](#stands), [the map](#map), [the note](#note) and [](#costs).

![One](one.png) ![Two](two.png) {#map}

Table: Costs {#costs}

| What | £ |
| - | -: |
| Stands | 1,600 |

- At the market. {#stands}
- At the station.

> It is so. {#note}
"""


def test_places_with_a_name_are_found_from_other_files(tmp_path: Path) -> None:
    for name, colour in (("one", "red"), ("two", "blue")):
        Image.new("RGB", (9, 9), colour).save(tmp_path / f"{name}.png")
    with pikepdf.open(printed_well(tmp_path, report(text=NAMED))) as pdf:
        assert {"paragraph-1", "stands", "map", "costs", "note"} <= names(pdf)
        assert {str(link.Dest) for link in links(pdf)} == {"stands", "map", "costs", "note"}


def names(pdf: pikepdf.Pdf) -> set[str]:
    """Return the names by which a link from another file finds a place."""
    return {str(name) for name in pikepdf.NameTree(pdf.Root.Names.Dests)}


def elements(node: pikepdf.Object) -> list[pikepdf.Object]:
    """Return all elements of a PDF's structure below one."""
    inside = node.get("/K", pikepdf.Array())
    children = list(inside) if isinstance(inside, pikepdf.Array) else [inside]
    found = [each for each in children if isinstance(each, pikepdf.Dictionary) and "/S" in each]
    return [*found, *(below for each in found for below in elements(each))]


def links(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    return [each for page in pdf.pages for each in page.obj.get("/Annots", pikepdf.Array())]


@pytest.mark.needs("pdftotext")
def test_header_and_footer_run_on_every_page(tmp_path: Path) -> None:
    pdf = printed_well(tmp_path, FULL.replace("id: cycle-parking\n", ""))
    with pikepdf.open(pdf) as read:
        count = len(read.pages)
    for number in range(1, count + 1):
        only = ("-f", str(number), "-l", str(number))
        seen = " ".join(words_of(pdf, *only))
        assert seen.startswith("Parks and Streets Committee 09 May 2030 ")
        assert seen.endswith(f" Page {number} of {count}")


def test_without_the_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    without_its_extra(monkeypatch, "pdf")
    ran = printed(tmp_path)
    wanted = "boardpapers: `--to pdf` needs an extra: pip install 'boardpapers[pdf]'\n"
    assert (ran.code, ran.err) == (2, wanted)
    assert not (tmp_path / "out").exists()


def test_a_character_without_letter(tmp_path: Path) -> None:
    ran = printed(tmp_path, report(title="Twinning with 京都"))
    assert ran.code == 1
    assert "error[BP930]: the fonts of a PDF do not have `京`" in ran.err
    assert "--> paper.yaml:2:22" in ran.err
    assert not (tmp_path / "out").exists()


def test_a_damaged_image(tmp_path: Path) -> None:
    (tmp_path / "spoilt.png").write_bytes(png(8, 8).replace(b"IDAT", b"IDAX"))
    ran = printed(tmp_path, report(text="The river:\n\n![The river](spoilt.png)"))
    assert ran.code == 1
    assert "error[BP931]: a PDF cannot show `spoilt.png`: it is damaged" in ran.err
    assert "--> paper.yaml:11:20" in ran.err


@pytest.mark.needs("pdftotext")
def test_a_picture_in_a_table_stays_within_it(tmp_path: Path) -> None:
    (tmp_path / "map.png").write_bytes(png(900, 600))
    plan = "The pond is dug where the ground is low, and the paths lead around it. " * 3
    table = f"| Plan | Map |\n| --- | --- |\n| {plan} | ![A map](map.png) |"
    pdf = printed_well(tmp_path, report(text=f"The site:\n\n{table}"))
    command = ["pdftoppm", "-gray", "-r", "25.4", "-f", "2", "-png", str(pdf), "page"]
    subprocess.run(command, cwd=tmp_path, check=True)
    with Image.open(next(tmp_path.glob("page-*.png"))) as page:
        millimetres = (page.width - 25, 50, page.width, page.height - 50)
        assert page.convert("L").crop(millimetres).getextrema() == (255, 255)


SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">{}</svg>'


@pytest.mark.parametrize(
    "content",
    ['<image href="x.png" width="5" height="5"/>', "<rect/>" * 1_100_000, "<foreignObject/>"],
    ids=["linked-image", "many-nodes", "part-of-a-page"],
)
def test_an_unfit_svg(content: str, tmp_path: Path) -> None:
    write(tmp_path / "map.svg", SVG.format(content))
    ran = printed(tmp_path, report(text="The river:\n\n![The river](map.svg)"))
    assert ran.code == 1, ran.everything
    assert "error[BP931]: a PDF cannot show `map.svg`" in ran.err
    assert "--> paper.yaml:11:20" in ran.err


def test_a_link_that_is_too_long(tmp_path: Path) -> None:
    url = "https://example.org/".ljust(9000, "a")
    ran = printed(tmp_path, report(text=f"See [the map]({url})."))
    assert ran.code == 1, ran.everything
    assert "error[BP933]: a link has more than 8,000 characters: https://example.org/aa" in ran.err
    assert "--> paper.yaml:9:" in ran.err


NO_LETTER = 'the text `\\"zz\\"` could not be displayed'


@pytest.mark.parametrize(
    "said",
    [
        NO_LETTER,
        f"PDF/A-2a, PDF/UA-1 error: {NO_LETTER}",
        f"a\\nerror: PDF/A-2a, PDF/UA-1 error: {NO_LETTER}",
        "failed to decode image",
        "maximum show rule depth exceeded\\n ┌─ blocks.typ:2:1",
    ],
)
def test_a_template_says_nothing_about_papers(said: str, tmp_path: Path) -> None:
    ran = printed_by(tmp_path, f'#panic("{said}")\n')
    assert ran.code == 1, ran.everything
    assert "error[BP903]: the template cannot be typeset: panicked with" in ran.err
    assert "--> templates/parks/report.typ:1:" in ran.err


def test_quotations_too_deep(tmp_path: Path) -> None:
    ran = printed(tmp_path, report(text=">" * 35 + " Deep."))
    assert ran.code == 1
    assert "error[BP932]" in ran.err


NO_PACKAGES = "templates cannot load packages"


@pytest.mark.parametrize(
    ("template", "line", "sentence"),
    [
        ('#set text(lang: "en")\n#nothing-of-the-kind()\n', 2, "unknown variable"),
        ('#set document(title: "T")\n#set text(font: "No Letters")\n', 2, "unknown font family"),
        ('#import "@preview/cetz:0.3.0"\n', 1, NO_PACKAGES),
        ('#let p = "@pre" + "view/cetz:0.3.0"\n#import p: *\n', 2, NO_PACKAGES),
        ('#import "\\u{40}preview/cetz:0.3.0": *\n', 1, NO_PACKAGES),
        ('#include "@" + "local/ours:0.3.0"\n', 1, NO_PACKAGES),
        ('#eval("import \\"@" + "preview/cetz:0.3.0\\"")\n', 1, NO_PACKAGES),
        ('#read("/etc/passwd")\n', 1, "the template cannot be typeset"),
        ('#image("blank.svg")\n', 1, "the template cannot be typeset"),
    ],
)
def test_a_broken_template(tmp_path: Path, template: str, line: int, sentence: str) -> None:
    ran = printed_by(tmp_path, template)
    assert ran.code == 1, ran.everything
    assert "error[BP903]" in ran.err
    assert sentence in ran.err
    assert f"templates/parks/report.typ:{line}:" in ran.err


@pytest.mark.skipif(sys.platform == "win32", reason="there, links and pipes are others")
@pytest.mark.parametrize(
    "make",
    [Path.mkdir, os.mkfifo, lambda path: path.symlink_to(path), lambda path: path.symlink_to("no")],
    ids=["folder", "pipe", "loop", "dangling"],
)
@pytest.mark.parametrize("command", [("render", "paper.yaml", "-o", "paper.pdf"), ("validate",)])
def test_a_template_that_is_no_file(
    make: Callable[[Path], None], command: tuple[str, ...], tmp_path: Path
) -> None:
    write(tmp_path / "paper.yaml", report(extra="style: parks\n"))
    write(tmp_path / "templates/parks/style.yaml", "name: Parks\nextends: lga\n")
    make(tmp_path / "templates/parks/x.typ")
    ran = boardpapers_process(*command, within=tmp_path)
    assert ran.code == 1, ran.everything
    assert "[BP903]: `x.typ` " in ran.everything
    assert "--> templates/parks/x.typ" in ran.everything


@pytest.mark.parametrize(
    ("looks", "sentence", "help"),
    [
        ('#let letters = "Arimo"\n', "unknown variable", "must define everything that it defines"),
        ('#let letters = "Comic Sans MS"\n', "unknown font family", "use Arimo, Libertinus Serif"),
        (
            '#let letters = image("logo.png")\n',
            "file not found",
            "templates can only read templates in",
        ),
    ],
)
def test_looks_that_are_amiss(tmp_path: Path, looks: str, sentence: str, help: str) -> None:
    whole = (templates_dir() / "base/looks.typ").read_text(encoding="utf-8")
    text = looks if "Arimo" in looks else whole.replace('#let letters = "Arimo"\n', looks)
    write(tmp_path / "templates/parks/style.yaml", "name: Parks\nextends: lga\n")
    write(tmp_path / "templates/parks/looks.typ", text)
    ran = printed(tmp_path, REPORT, "--style", "parks")
    assert ran.code == 1
    assert f"error[BP903]: the template cannot be typeset: {sentence}" in ran.err
    assert "--> templates/parks/looks.typ" in ran.err
    assert help in ran.err


LONG = "The population has grown, and with it the number of trees that the Council looks after."
TABLES = {
    4: (("Department", "2024", "2025", "Explanation"), ("Parks", "1,200", "£1,234,567", LONG)),
    7: (
        ("Operator", "Opened", "Places", "For a thousand passengers", LONG[:30], "Survey", "Cost"),
        ("Southwick", "2011", "86,400", "123.4", "considered for 2027", "£1,234,567", "86,400"),
    ),
    12: (tuple(f"Col{n}" for n in range(12)), tuple(f"£{n:02},456" for n in range(12))),
}


@pytest.mark.needs("pdftotext")
@pytest.mark.parametrize("columns", TABLES)
def test_no_word_of_a_table_is_broken(tmp_path: Path, columns: int) -> None:
    head, row = ("| " + " | ".join(cells) + " |\n" for cells in TABLES[columns])
    rule = "| --- " * columns + "|\n"
    pdf = printed_well(tmp_path, report(text=f"Words:\n\n{head}{rule}{row * 3}"))
    text = subprocess.run(["pdftotext", "-raw", pdf, "-"], capture_output=True, check=True)
    seen = text.stdout.decode("utf-8").split()
    for cell in TABLES[columns][0] + TABLES[columns][1]:
        assert set(cell.split()) <= set(seen)


def printed_by(within: Path, template: str) -> Ran:
    """Print a report by the template of a house style of its workspace."""
    write(within / "templates/parks/style.yaml", "name: Parks\nextends: lga\n")
    write(within / "templates/parks/report.typ", template)
    return printed(within, REPORT, "--style", "parks")


def test_a_template_without_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("boardpapers.writers.pdf.document.SECONDS", 2)
    ran = printed_by(tmp_path, "#for x in range(100000) { for y in range(100000) {} }\n")
    assert ran.code == 1, ran.everything
    assert "error[BP903]: the template cannot be typeset: it does not finish" in ran.err
    assert "--> templates/parks/report.typ" in ran.err


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not bound memory")
def test_a_template_that_fills_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("boardpapers.writers.pdf.document.SECONDS", 10_000)
    monkeypatch.setattr("boardpapers.writers.pdf.document.MEGABYTES", 500)
    ran = printed_by(tmp_path, "#let a = (1,)\n#while a.len() > 0 { a = a + a }\n")
    assert ran.code == 1, ran.everything
    assert "error[BP903]: the template cannot be typeset: it needs more than 0.5 GB" in ran.err
    assert "--> templates/parks/report.typ" in ran.err


@pytest.mark.parametrize(
    "template", ['#("a" * 9223372036854775807)\n', "#box(width: -1e308pt * 1e308)[a]\n"]
)
def test_a_template_that_breaks_typst(template: str, tmp_path: Path) -> None:
    ran = printed_by(tmp_path, template)
    assert ran.code == 1, ran.everything
    assert "error[BP903]: the template cannot be typeset: it makes Typst crash" in ran.err
    assert "--> templates/parks/report.typ" in ran.err


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not bound memory")
def test_a_template_where_there_is_little_memory(tmp_path: Path) -> None:
    printed_by(tmp_path, "#set document(title: [T])\nOnly this.\n")
    render = f"{sys.executable} -m boardpapers render paper.yaml --style parks -o paper.pdf"
    command = f"ulimit -d 1500000; {render}"
    done = subprocess.run(["sh", "-c", command], cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="other systems let a child outlive its parent")
@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGKILL])
def test_a_template_without_end_ends_with_the_program(end: signal.Signals, tmp_path: Path) -> None:
    printed_by(tmp_path, "#set document(title: [T])\nOnly this.\n")
    template = tmp_path / "templates/parks/report.typ"
    template.write_text("#for x in range(100000) { for y in range(100000) {} }\n")
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    command = (*PROGRAM, "render", "paper.yaml", "--style", "parks", "-o", "paper.pdf")
    environment = os.environ | {"TMPDIR": str(temporary)}
    with subprocess.Popen(command, cwd=tmp_path, env=environment) as running:
        child = eventually(lambda: children(running.pid))
        running.send_signal(end)
        running.wait()
    eventually(lambda: not Path(f"/proc/{child}").exists())
    assert end == signal.SIGKILL or list(temporary.iterdir()) == []


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not tell of it")
def test_a_template_without_end_bounds_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Here nobody waits for so long, but the process itself knows how much it may take."""
    monkeypatch.setattr("boardpapers.writers.pdf.document.SECONDS", 1)
    ask = BoundedProcess.ask
    monkeypatch.setattr(
        BoundedProcess, "ask", lambda process, request, _seconds: ask(process, request, 10_000)
    )
    ran = printed_by(tmp_path, "#for x in range(100000) { for y in range(100000) {} }\n")
    assert ran.code == 1, ran.everything
    assert "it does not finish within 1 seconds" in ran.err


def test_a_template_asks_nothing_of_the_network(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Typst asks for packages by way of a proxy, if there is one: here it would be seen to."""
    with socket() as proxy:
        proxy.bind(("127.0.0.1", 0))
        proxy.listen()
        proxy.settimeout(0.1)
        for name in ("HTTPS_PROXY", "https_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, f"http://127.0.0.1:{proxy.getsockname()[1]}")
        ran = printed_by(tmp_path, '#let p = "@pre" + "view/cetz:0.3.0"\n#import p: *\n')
        assert NO_PACKAGES in ran.err
        with pytest.raises(TimeoutError):
            proxy.accept()


@pytest.mark.needs("pdftotext")
def test_a_house_style_may_bring_its_own_looks(tmp_path: Path) -> None:
    ran = printed_by(tmp_path, "#set document(title: [T])\nOnly this.\n")
    assert ran.code == 0, ran.everything
    assert words_of(tmp_path / "out" / "paper.pdf", "-f", "1") == ["Only", "this."]


STRUCK = (
    "~~see [the plan](https://a.example/)~~",
    "[~~old~~ plan](https://a.example/)",
    "[**~~old~~** plan](https://a.example/)",
    "~~[](#b)~~ and [~~x~~ y](#b)",
    "~~<https://a.example/>~~",
    "<s>[x **y**](https://a.example/)</s>",
    "~~a [<s>b</s> c](https://a.example/) <s>d</s>~~",
)


@pytest.mark.parametrize("struck", STRUCK)
def test_links_are_struck_out(struck: str, tmp_path: Path) -> None:
    text = f"{struck} ~~note[^1]~~\n\nText. {{#b}}\n\n[^1]: ~~[A note](https://a.example/)~~."
    pdf = printed_well(tmp_path, report(text=text))
    with pikepdf.open(pdf) as read:
        links = [each for page in read.pages for each in page.get("/Annots", [])]
    assert len(links) >= 4


@pytest.mark.slow
@pytest.mark.needs("verapdf")
def test_links_that_are_struck_out_pass_the_validator(tmp_path: Path) -> None:
    text = "\n\n".join(STRUCK) + "\n\n~~note[^1]~~ Text. {#b}\n\n[^1]: ~~[A](https://a.example/)~~."
    pdf = printed_well(tmp_path, report(text=text))
    assert faults("ua1", [pdf]) == {pdf: []}
