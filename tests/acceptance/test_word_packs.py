"""An agenda and its reports as one Word file: each as it is alone, linked to one another."""

import re
import subprocess
import sys
from copy import deepcopy
from functools import cache, partial
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document
from docx.enum.section import WD_SECTION
from docx.oxml.ns import qn
from docx.shared import Cm
from msgspec.structs import replace

from boardpapers.document.pack import StyledDocument, pack_of
from boardpapers.document.tree import Document as Paper
from boardpapers.markdown.nodes import InternalLink, Paragraph, Text
from boardpapers.writers.docx import write_docx, write_docx_pack
from boardpapers.writers.docx.markup import bookmark_name
from boardpapers.writers.links import Links
from tests.acceptance.test_word_as_pdf import not_forgiven, own_to
from tests.support.growth import lines_run
from tests.support.kept_folders import kept_folder
from tests.support.pack_parts import TITLE, documents_of, examples
from tests.support.paper_cases import DATA
from tests.support.pdf_contents import faults, words_of
from tests.support.pictures import png
from tests.support.run_program import boardpapers
from tests.support.small_reports import report, write
from tests.support.word_contents import convert, words_of_pdf, words_of_text
from tests.support.word_validator import open_xml_problems

LINKS = Links("docx")
PAGES = ("(page {first})", "(pages {first} to {last})")


@cache
def year() -> list[StyledDocument]:
    """Return an agenda and its reports, with notes, lists, captions and pictures."""
    (agenda, style), *_ = documents_of(DATA / "year", "meetings/*-cabinet.yaml")
    reports = list(documents_of(DATA / "year"))
    return [(with_pages(agenda, [paper for paper, _ in reports]), style), *reports]


def with_pages(agenda: Paper, papers: list[Paper]) -> Paper:
    """Return an agenda that ends with a link to each paper, and the page of it."""
    links = [InternalLink("", (Text(each.title),), each.id, PAGES) for each in papers]
    last = agenda.body[-1]
    listed = tuple(Paragraph((each,)) for each in links)
    return replace(agenda, body=(*agenda.body[:-1], replace(last, blocks=last.blocks + listed)))


@cache
def folder() -> Path:
    """Return a folder with two packs, and the papers of each of them alone."""
    made = kept_folder()
    for name, parts in (("year", year()), ("examples", examples())):
        write_pack(made / f"{name}.docx", parts)
        for paper, style in parts:
            path = made / name / f"{paper.id}.docx"
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(write_docx(paper, style, LINKS))
    return made


def write_pack(path: Path, parts: list[StyledDocument]) -> Document:
    path.write_bytes(write_docx_pack(pack_of("pack", TITLE, parts), LINKS))
    return docx.Document(str(path))


def packed(within: Path, *texts: str, style: str | None = None) -> Document:
    for number, text in enumerate(texts, 1):
        write(within / f"reports/paper-{number}.yaml", text)
    return write_pack(within / "pack.docx", list(documents_of(within, style=style)))


def packs() -> list[Path]:
    return sorted(folder().glob("*.docx"))


def test_open_xml_is_valid() -> None:
    assert open_xml_problems(packs()) == {path: [] for path in packs()}


@pytest.mark.slow
@pytest.mark.needs("libreoffice")
@pytest.mark.needs("verapdf")
def test_passes_the_validator_as_pdf() -> None:
    convert(packs(), "pdf")
    pdfs = [path.with_suffix(".pdf") for path in packs()]
    found = faults("ua1", pdfs)
    for path, pdf in zip(packs(), pdfs, strict=True):
        assert not_forgiven(found[pdf], own_to(docx.Document(str(path)))) == []


@pytest.mark.needs("libreoffice")
@pytest.mark.parametrize("name", ["year", "examples"])
def test_has_the_words_and_numbers_of_its_papers(name: str) -> None:
    papers = [paper for paper, _ in {"year": year(), "examples": examples()}[name]]
    alone = [folder() / name / f"{paper.id}.docx" for paper in papers]
    convert(alone, "txt")
    convert([folder() / f"{name}.docx"], "txt")
    own = [" ".join(words_of_text(path.with_suffix(".txt"))) for path in alone]
    words = " ".join(words_of_text(folder() / f"{name}.txt"))
    assert words.replace(" (page …)", "") == " ".join(own)


@pytest.mark.needs("libreoffice")
def test_the_agenda_has_the_pages_on_which_papers_begin() -> None:
    convert([folder() / "year.docx"], "pdf")
    pdf = folder() / "year.pdf"
    agenda = words_of_pdf(pdf)
    for paper, _ in year()[1:]:
        (page,) = re.findall(rf"{re.escape(paper.title)} \(page (\d+)\)", agenda)
        words = " ".join(words_of(pdf, "-f", page, "-l", page))
        assert f"{paper.organisation} " in words, "only first pages have it"
        assert paper.title in words
        assert f" {page} o" in words


@pytest.mark.needs("libreoffice")
def test_word_goes_on_counting_in_each_paper(tmp_path: Path) -> None:
    """A paragraph added to the first one's style counts there, one after another's counts here."""
    word = packed(tmp_path, *[report(text="One.\n\nTwo:\n\n1. part\n2. part")] * 2)
    for one in [each for each in word.paragraphs if each.text == "One."]:
        one._p.addprevious(deepcopy(one._p))
    word.save(str(tmp_path / "pack.docx"))
    convert([tmp_path / "pack.docx"], "txt")
    words = " ".join(words_of_text(tmp_path / "pack.txt"))
    assert words.count("1. One. 2. One. 3. Two: 3.1 part 3.2 part") == 2


@pytest.mark.needs("libreoffice")
def test_numbers_of_any_depth_have_their_styles_in_each_house_style(tmp_path: Path) -> None:
    deep = "\n".join(f"{'   ' * depth}1. level {depth}" for depth in range(10))
    parts: list[StyledDocument] = []
    for name in ("council", "lga", "council"):
        within = tmp_path / f"{len(parts)}"
        write(within / "boardpapers.yaml", f"style: {name}\nignore: [BP3]\n")
        write(within / f"reports/paper-{len(parts)}.yaml", report(text=f"Levels:\n\n{deep}"))
        parts += documents_of(within)
    word = write_pack(tmp_path / "pack.docx", parts)
    styles = set(word.styles.element.xpath("./w:style/@w:styleId"))
    assert set(word.element.body.xpath(".//w:pStyle/@w:val")) <= styles
    alone = [tmp_path / f"{place}.docx" for place in range(3)]
    for path, (paper, style) in zip(alone, parts, strict=True):
        path.write_bytes(write_docx(paper, style, LINKS))
    convert([*alone, tmp_path / "pack.docx"], "txt")
    own = [" ".join(words_of_text(path.with_suffix(".txt"))) for path in alone]
    assert " ".join(words_of_text(tmp_path / "pack.txt")) == " ".join(own)


def test_word_counts_after_a_paper_of_which_some_is_withheld(tmp_path: Path) -> None:
    """In that paper Word cannot count what follows, but in the next paper it can."""
    reason = "exempt: {paragraph: 3, public_interest: It would harm a tender.}"
    withheld = f"  - {{heading: Bids, access: exempt, {reason}, text: Five.}}\n"
    after = "  - {heading: Next, text: The last.}\n"
    word = packed_by_command(tmp_path, report() + withheld + after, report(text="Counted."))
    assert "3.\tThe last." in [each.text for each in word.paragraphs]
    (counted,) = [each for each in word.paragraphs if each.text == "Counted."]
    assert counted._p.xpath("./w:pPr/w:numPr/w:ilvl/@w:val") == ["0"]


def test_each_paper_is_a_section_with_its_own_lines_around_pages() -> None:
    word = docx.Document(str(folder() / "examples.docx"))
    tops = [[line.text for line in each.header.paragraphs] for each in word.sections]
    assert tops == [[*paper.header, paper.running_title] for paper, _ in examples()]
    feet = [each.footer.paragraphs[0].text for each in word.sections]
    assert feet[:3] == ["Page 1 of 1", "Tudalen 1 o 1", "Page 1 of 1"]
    assert [each.start_type for each in word.sections] == [WD_SECTION.NEW_PAGE] * len(feet)
    assert not word.element.body.xpath(".//w:pgNumType")


def test_titles_are_headings_above_those_of_sections() -> None:
    word = docx.Document(str(folder() / "year.docx"))
    titles = [
        each.text for each in word.paragraphs if each.style and each.style.name == "Heading 1"
    ]
    assert titles == [paper.title for paper, _ in year()]


@pytest.mark.parametrize("name", ["year", "examples"])
def test_links_lead_to_bookmarks_that_word_accepts(name: str) -> None:
    body = docx.Document(str(folder() / f"{name}.docx")).element.body
    places = body.xpath(".//w:bookmarkStart/@w:name")
    ids = body.xpath(".//w:bookmarkStart/@w:id") + body.xpath(".//wp:docPr/@id")
    assert set(body.xpath(".//w:hyperlink/@w:anchor")) <= set(places)
    assert len(places) == len({each.lower() for each in places})
    assert len(ids) == len(set(ids))
    assert all(re.fullmatch(r"[A-Za-z]\w{0,39}", each) for each in places)


def test_links_lead_to_papers_within_and_files_without(tmp_path: Path) -> None:
    write(tmp_path / "elsewhere.yaml", report(text="It costs £1,600. {#cost}"))
    word = packed(
        tmp_path,
        report(text="As [](paper-2#cost), [](#here) and [](elsewhere#cost) say. {#here}"),
        report(text="It costs £1,600. {#cost}"),
    )
    said = next(each for each in word.paragraphs if each.text.startswith("As "))
    places = [each.get(qn("w:anchor")) for each in said._p.xpath(".//w:hyperlink")]
    marked = {
        paragraph.text: paragraph._p.xpath("./w:bookmarkStart/@w:name")
        for paragraph in word.paragraphs
    }
    assert [places[0]] == marked["It costs £1,600."]
    assert [places[1]] == marked[said.text]
    links = [rel.target_ref for rel in word.part.rels.values() if rel.is_external]
    assert links == ["elsewhere.docx"]


def test_translations_lead_to_one_another() -> None:
    body = docx.Document(str(folder() / "examples.docx")).element.body
    names = {"Cymraeg": "cycle-parking.cy-GB", "English": "cycle-parking"}
    links = body.xpath(".//w:hyperlink[.//w:lang]")
    found = {each.text: each.get(qn("w:anchor")) for each in links}
    assert {name: found[name] for name in names} == {
        name: bookmark_name(id) for name, id in names.items()
    }


@pytest.mark.needs("libreoffice")
def test_footnotes_are_those_of_each_paper(tmp_path: Path) -> None:
    noted = report(text="So it is.[^1] And so.[^2] Again.[^1]\n\n[^1]: By law.\n[^2]: By rule.")
    word = packed(tmp_path, noted, noted)
    marks = word.element.body.xpath(".//w:footnoteReference/@w:id")
    assert marks == ["1", "2", "3", "4"]
    assert word.settings.element.xpath("./w:footnotePr/w:numRestart/@w:val") == ["eachSect"]
    convert([tmp_path / "pack.docx"], "pdf")
    words = words_of_pdf(tmp_path / "pack.pdf")
    assert words.count("So it is.1 And so.2 Again.1") == 2
    assert len(re.findall(r"1\s*By law\. 2\s*By rule\.", words)) == 2


def test_captions_begin_again_in_each_paper(tmp_path: Path) -> None:
    table = "Table: Stands\n\n| A | B |\n| - | - |\n| 1 | 2 |\n"
    word = packed(tmp_path, *[report(text=f"{table}\n{table}")] * 2)
    codes = word.element.body.xpath(".//w:instrText/text()")
    sequences = [code.strip() for code in codes if "SEQ" in code]
    counted = r"SEQ Table \* ARABIC"
    assert sequences == [counted, counted, rf"{counted} \r 1", counted]


def test_words_are_in_the_language_of_their_paper() -> None:
    word = docx.Document(str(folder() / "examples.docx"))
    welsh = next(each for each in word.paragraphs if each.text == "Cefndir")
    english = next(each for each in word.paragraphs if each.text == "Background")
    assert welsh._p.xpath(".//w:lang/@w:val") == ["cy-GB"]
    assert english._p.xpath(".//w:lang/@w:val") == []
    top = word.sections[1].header.paragraphs[0]
    assert top._p.xpath(".//w:lang/@w:val") == ["cy-GB"]


def test_says_what_it_is(tmp_path: Path) -> None:
    meeting = "board: {kind: board, name: Parks Board, organisation: Exampleton}\n"
    said = packed(tmp_path, *[report(extra=meeting)] * 2).core_properties
    assert (said.title, said.author, said.subject) == (TITLE, "Exampleton", "Parks Board")
    assert said.language == "en-GB"


def test_a_picture_is_stored_once(tmp_path: Path) -> None:
    (tmp_path / "map.png").write_bytes(png(30, 30))
    packed(tmp_path, *[report(text="![A map](map.png)\n\n![A map](map.png)")] * 3)
    with ZipFile(tmp_path / "pack.docx") as parts:
        assert len([name for name in parts.namelist() if "media" in name]) == 1


def test_a_reference_file_is_that_of_all_papers(tmp_path: Path) -> None:
    """Its picture is on all pages, and its indents are those of numbers in each paper."""
    write(tmp_path / "templates/parks/style.yaml", "name: Parks\nextends: lga\n")
    reference = packed(tmp_path, report())
    (tmp_path / "logo.png").write_bytes(png(10, 10))
    header = reference.sections[0].header
    header.paragraphs[0].insert_paragraph_before("Exampleton", "Header")
    header.paragraphs[0].runs[0].add_picture(str(tmp_path / "logo.png"))
    reference.styles["Numbered Paragraph 1"].paragraph_format.left_indent = Cm(3)
    reference.save(str(tmp_path / "templates/parks/reference.docx"))
    word = packed(tmp_path, *[report()] * 3, style="parks")
    for section in word.sections:
        assert section.header.paragraphs[0].text == "Exampleton"
        (id,) = section.header._element.xpath(".//a:blip/@r:embed")
        assert section.header.part.related_parts[id].blob == (tmp_path / "logo.png").read_bytes()
        assert [each.text for each in section.header.paragraphs][1:] == ["Cycle parking"]
    levels = word.part.numbering_part.element.xpath("./w:abstractNum/w:lvl[1]//w:ind/@w:left")
    assert levels.count("1701") == 3


def test_capitals_are_those_of_each_house_style(tmp_path: Path) -> None:
    write(tmp_path / "templates/loud/style.yaml", "name: Loud\nextends: lga\ncapitals: [title]\n")
    word = packed(
        tmp_path, report(extra="style: lga\n"), report(title="Loud", extra="style: loud\n")
    )
    capitals = {
        each.text: each._p.xpath(".//w:caps")
        for each in word.paragraphs
        if each.style and each.style.name == "Heading 1"
    }
    assert not capitals["Cycle parking"]
    assert capitals["Loud"]


def test_ids_that_are_the_same_to_word_have_bookmarks_of_their_own() -> None:
    addresses = ["a-b", "a_b", "A-b", "a-B", "x/a-b", "x/a_b", "é", "1", "a" * 40, "a" * 41]
    names = [bookmark_name(each) for each in addresses]
    assert len({each.lower() for each in names}) == len(names)
    assert all(re.fullmatch(r"[A-Za-z]\w{0,39}", each, re.ASCII) for each in names)


@pytest.mark.needs("libreoffice")
def test_by_the_command(tmp_path: Path) -> None:
    """The agenda leads to reports, with their pages, and each of them back to its item."""
    word = packed_by_command(tmp_path, report(title="Paths"), report(title="Benches"))
    links = [
        (each.text, each.get(qn("w:anchor")))
        for each in word.element.body.xpath(".//w:hyperlink[@w:anchor]")
    ]
    back = bookmark_name("may-agenda/item-1"), bookmark_name("may-agenda/item-2")
    assert links == [
        ("Report", "paper_1"),
        ("Report", "paper_2"),
        ("Item 1 on the agenda", back[0]),
        ("Item 2 on the agenda", back[1]),
    ]
    convert([tmp_path / "pack.docx"], "pdf")
    assert re.findall(r"\(page (\d+)\)", words_of_pdf(tmp_path / "pack.pdf")) == ["2", "4"]


def packed_by_command(within: Path, *texts: str) -> Document:
    write(within / "boards/parks.yaml", "kind: board\nname: Parks Committee\n")
    items = "".join(f"  - report: paper-{number}\n" for number, _ in enumerate(texts, 1))
    meeting = f"kind: meeting\nboard: parks\ndate: 2030-05-09\nitems:\n{items}"
    write(within / "may.yaml", meeting)
    for number, text in enumerate(texts, 1):
        write(within / f"reports/paper-{number}.yaml", text)
    ran = boardpapers("pack", "may", "-o", "pack.docx", within=within)
    assert ran.code == 0, ran.everything
    return docx.Document(str(within / "pack.docx"))


def test_many_papers_take_longer_in_proportion(tmp_path: Path) -> None:
    """Each has a header, a link to elsewhere and a picture of its own."""

    def parts(count: int) -> list[StyledDocument]:
        within = tmp_path / f"{count}"
        for number in range(count):
            write(within / f"map-{number}.png", "")
            (within / f"map-{number}.png").write_bytes(png(number + 1, 1))
            text = f"[Words](https://example.org/{number})\n\n![A map](map-{number}.png)"
            write(within / f"reports/paper-{number}.yaml", report(text=text))
        return list(documents_of(within))

    few, many = parts(8), parts(80)
    made = partial(write_pack, tmp_path / "pack.docx")
    made(few[:1])  # imports
    assert lines_run(partial(made, many)) < 11 * lines_run(partial(made, few))


def test_same_bytes_from_run_to_run(tmp_path: Path) -> None:
    written = []
    for seed in ("1", "2"):
        path = tmp_path / f"{seed}.docx"
        environment = {"PYTHONHASHSEED": seed}
        subprocess.run([sys.executable, "-c", WRITE_PACK, path], env=environment, check=True)
        written.append(path.read_bytes())
    assert written[0] == written[1]


WRITE_PACK = """
import sys
from pathlib import Path
from tests.acceptance.test_word_packs import examples, write_pack
write_pack(Path(sys.argv[1]), examples())
"""
