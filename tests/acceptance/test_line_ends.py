"""Lines end between words: the same characters in every format, and sums and dates are whole."""
# ruff: noqa: RUF001 - the signs and quotation marks are those that people write

import re
import subprocess
import unicodedata
from itertools import product
from pathlib import Path

import pytest
from docx import Document as Word

from tests.support.html_words import page, words
from tests.support.needed_tools import chromium
from tests.support.pdf_contents import words_of
from tests.support.run_program import boardpapers
from tests.support.small_reports import report, write
from tests.support.word_contents import convert

SIGNED = ("-£3.2m", "–£3.2m", "−£3m", "–4%", "£-3", "(-£1,200)", "+£4")
CHARACTERS = (
    "office file fi ffi ffl fj ﬁne", "café cafe\u0301 ŵ ŷ w\u0302", "“q” ‘q’ it's \"b\"",
    "½ m² CO₂ 10\u2009000", "– — … -- ... ---", "10\u00a0km £1\u00a0m",
)  # fmt: skip
ADDRESSES = (
    "https://www.ashmere.example/councillors/committees/cabinet/2026/survey_of_all.pdf?page=2&all=1#here",
    "some.body.with.a.long.name@department-of-places-and-people.ashmere.example",
    "/srv/papers/2026/cabinet_reports_of_the_year/appendix-one-of-many/final_version_2.pdf",
    "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch" * 2,
)
LONG = "The Director writes to the Department about the funding of the bridge, with the case. " * 5


def rendered(within: Path, text: str, *formats: str) -> Path:
    """Return the path of a report's files, without their endings."""
    write(within / "paper.yaml", text)
    ran = boardpapers("render", "paper.yaml", "--to", ",".join(formats), "-o", ".", within=within)
    assert ran.code == 0, ran.everything
    return within / "paper"


def table(*rows: tuple[str, ...]) -> str:
    lines = [rows[0], ("---",) * len(rows[0]), *rows[1:]]
    return "\n".join(f"| {' | '.join(row)} |" for row in lines)


def characters(pdf: Path) -> str:
    """Return the text of a PDF without its spaces and line ends."""
    read = subprocess.run(["pdftotext", str(pdf), "-"], capture_output=True, text=True, check=True)
    return "".join(read.stdout.split())


@pytest.mark.needs("pdftotext")
def test_a_pdf_has_the_characters_that_were_typed(tmp_path: Path) -> None:
    texts = (*CHARACTERS, *ADDRESSES, *SIGNED)
    cells = table(("Address", "Sum"), *product(ADDRESSES, ("−£3m",)))
    pdf = rendered(tmp_path, report(text="\n\n".join((*texts, cells))), "pdf")
    seen = characters(pdf.with_suffix(".pdf"))
    for each in texts:
        assert "".join(each.split()) in seen
    assert not [each for each in seen if unicodedata.category(each) == "Cf"]


@pytest.mark.needs("pdftotext")
def test_long_words_end_lines_after_their_signs(tmp_path: Path) -> None:
    text = "\n\n".join(f"{'i' * (5 * n)} {ADDRESSES[0]} after" for n in range(1, 20))
    pdf = rendered(tmp_path, report(text=text), "pdf").with_suffix(".pdf")
    command = ["pdftotext", "-layout", str(pdf), "-"]
    lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split("\n")
    ends = [each.strip()[-1] for each in lines if "://" in each and "after" not in each]
    assert len(ends) > 10
    assert set(ends) <= set("/.?&-_=#")


@pytest.mark.needs("pdftotext")
@pytest.mark.parametrize("signed", SIGNED)
def test_a_sign_stays_with_its_sum_in_a_pdf(signed: str, tmp_path: Path) -> None:
    text = "\n\n".join(f"{'i' * n} {signed} more." for n in range(95, 140))
    pdf = rendered(tmp_path, report(text=text), "pdf").with_suffix(".pdf")
    assert words_of(pdf).count(signed) == len(range(95, 140))


@pytest.mark.needs("pdftotext")
@pytest.mark.parametrize(
    ("typed", "printed"),
    [("ms^-1^", "ms-1"), ("x~−2~", "x−2"), ("ms^**-1**^", "ms-1"), ("**km**-3", "km-3")],
)
def test_a_raised_sum_stays_with_its_word_in_a_pdf(
    typed: str, printed: str, tmp_path: Path
) -> None:
    before = product(("", "l", "ll"), range(68, 82))
    text = "\n\n".join(f"{'i ' * n}{more}{typed} more." for more, n in before)
    pdf = rendered(tmp_path, report(text=text), "pdf").with_suffix(".pdf")
    assert_no_line_begins_with(pdf, printed[-2:])


def assert_no_line_begins_with(pdf: Path, part: str) -> None:
    command = ["pdftotext", "-layout", str(pdf), "-"]
    seen = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert part in seen
    assert not [line for line in seen.split("\n") if line.strip().startswith(part)]


PLACE = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"


@pytest.mark.needs("pdftotext")
def test_a_long_word_moves_to_the_next_line_first(tmp_path: Path) -> None:
    lines = [f"{'so ' * n}{PLACE} after." for n in range(5, 45, 3)]
    items = "".join(f"- {each}\n" for each in lines)
    pdf = rendered(tmp_path, report(text="\n\n".join([*lines, items])), "pdf")
    assert words_of(pdf.with_suffix(".pdf")).count(PLACE) == 2 * len(lines)


@pytest.mark.needs("pdftotext")
def test_paths_and_mail_addresses_end_lines_after_their_signs(tmp_path: Path) -> None:
    path = r"C:\Users\AlexExample\CommitteePapersOfTheYear\Cabinet\Finalversion"
    mail = "thedepartmentofplacesandpeopleandparks@committeesofthecouncil.ashmere.example"
    text = "\n\n".join(f"{'i' * (5 * n)} `` {path} `` after" for n in range(1, 20))
    pdf = rendered(tmp_path, report(text=f"{text}\n\nSee {mail} {mail}"), "pdf", "html")
    command = ["pdftotext", "-layout", str(pdf.with_suffix(".pdf")), "-"]
    seen = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    ends = [each.strip()[-1] for each in seen.split("\n") if "C:" in each and "Final" not in each]
    assert len(ends) > 5
    assert set(ends) == {"\\"}
    assert "parks@<wbr>committees" in pdf.with_suffix(".html").read_text(encoding="utf-8")


def test_a_sign_stays_with_its_sum_on_a_web_page(tmp_path: Path) -> None:
    html = rendered(tmp_path, report(text=" and ".join(SIGNED)), "html").with_suffix(".html")
    tree = page(html.read_text(encoding="utf-8"))
    assert [each.text for each in tree.iter("span") if each.get("class") == "sum"] == list(SIGNED)
    assert " and ".join(SIGNED) in " ".join(words(tree))


def test_word_has_a_hyphen_that_ends_no_line(tmp_path: Path) -> None:
    word = Word(
        str(rendered(tmp_path, report(text="It is -£3m, not well-known."), "docx")) + ".docx"
    )
    (line,) = [each for each in word.paragraphs if "£3m" in each.text]
    assert line.text == "It is -£3m, not well-known."
    assert len(line._p.xpath(".//w:noBreakHyphen")) == 1


ACTIONS = table(
    ("No.", "Action", "Owner", "Due date", "Tonnes", "Phone"),
    ("1", LONG, "Jo Lee", "12 May 2026", "1,900 tonnes", "01632 960 123"),
    ("2", ADDRESSES[0], "Al Wu", "30 September 2026", "−£3.2m", "Not started"),
)
SHORT = ("Jo Lee", "12 May 2026", "1,900 tonnes", "01632 960 123", "30 September 2026", "−£3.2m")


@pytest.mark.needs("pdftotext")
def test_short_columns_have_their_line_in_a_pdf(tmp_path: Path) -> None:
    assert_on_one_line(rendered(tmp_path, report(text=ACTIONS), "pdf").with_suffix(".pdf"))


@pytest.mark.slow
@pytest.mark.needs("pdftotext")
@pytest.mark.needs("libreoffice")
def test_short_columns_have_their_line_in_word(tmp_path: Path) -> None:
    word = rendered(tmp_path, report(text=ACTIONS), "docx").with_suffix(".docx")
    convert([word], "pdf")
    assert_on_one_line(word.with_suffix(".pdf"))


def assert_on_one_line(pdf: Path) -> None:
    command = ["pdftotext", "-layout", str(pdf), "-"]
    seen = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    lines = [re.sub(r" +", " ", line) for line in seen.split("\n")]
    assert [each for each in SHORT if not any(each in line for line in lines)] == []


@pytest.mark.slow
@pytest.mark.needs("chromium")
@pytest.mark.parametrize("width", [390, 900, 1280])
def test_short_columns_have_their_line_on_a_web_page(width: int, tmp_path: Path) -> None:
    from playwright.sync_api import sync_playwright

    html = rendered(tmp_path, report(text=ACTIONS), "html").with_suffix(".html")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        tab = browser.new_page(viewport={"width": width, "height": 900})
        tab.goto(html.as_uri())
        broken = tab.evaluate(
            """() => [...document.querySelectorAll(".short, .sum")].filter(each => {
                const range = document.createRange();
                range.selectNodeContents(each);
                return new Set([...range.getClientRects()].map(box => box.top)).size > 1;
            }).map(each => each.textContent)"""
        )
        page_scrolls = tab.evaluate("document.documentElement.scrollWidth > innerWidth")
        region = tab.get_by_role("group", name="No., Action, Owner")
        assert region.get_attribute("tabindex") == "0"
        browser.close()
    assert broken == []
    assert not page_scrolls


@pytest.mark.slow
@pytest.mark.needs("chromium")
@pytest.mark.parametrize("width", [768, 900, 1280, 1920])
def test_a_wide_table_goes_on_beside_the_text_on_a_web_page(width: int, tmp_path: Path) -> None:
    from playwright.sync_api import sync_playwright

    head = ("Ref", "Road", "Ward", "Treatment", "Start", "Cost")
    row = ("HW-26/001", "Tanner's Row", "Riverside", SLABS, "12 September 2026", "£93,750")
    html = rendered(tmp_path, report(text=f"As follows:\n\n{table(head, row)}"), "html")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        tab = browser.new_page(viewport={"width": width, "height": 900})
        tab.goto(html.with_suffix(".html").as_uri())
        is_cut = tab.evaluate(
            """() => { const box = document.querySelector(".wide");
                       return box.scrollWidth > box.clientWidth; }"""
        )
        page_scrolls = tab.evaluate("document.documentElement.scrollWidth > innerWidth")
        browser.close()
    assert is_cut == (width < 900)
    assert not page_scrolls


SLABS = "Footway: slabs to asphalt, with dropped kerbs at each junction"


@pytest.mark.slow
@pytest.mark.needs("chromium")
def test_lines_have_about_seventy_characters_on_a_web_page(tmp_path: Path) -> None:
    from playwright.sync_api import sync_playwright

    text = report(text=LONG, extra=f"summary: {LONG}\n")
    html = rendered(tmp_path, text, "html").with_suffix(".html")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        tab = browser.new_page(viewport={"width": 1280, "height": 900})
        tab.goto(html.as_uri())
        lines = tab.evaluate(
            """() => [...document.querySelectorAll("main p")].flatMap(each => {
                const lines = {}, text = [...each.childNodes].findLast(node => node.data?.trim());
                for (let at = 0; text && at < text.length; at++) {
                    const range = document.createRange();
                    range.setStart(text, at);
                    range.setEnd(text, at + 1);
                    const top = range.getBoundingClientRect().top;
                    lines[top] = (lines[top] ?? 0) + 1;
                }
                return Math.max(0, ...Object.values(lines));
            }).filter(length => length > 65)"""
        )
        browser.close()
    assert len(lines) == 2
    assert max(lines) <= 80


def test_columns_of_one_long_word_leave_room_for_the_others(tmp_path: Path) -> None:
    rows = table(("A", "B"), ("x" * 200, "12 May 2026"))
    word = Word(str(rendered(tmp_path, report(text=rows), "docx")) + ".docx")
    _, date = word.tables[-1]._tbl.xpath("./w:tblGrid/w:gridCol/@w:w")
    assert int(date) > 1200


SENTENCES = " ".join(f"Sentence {n} says what is done about this risk." for n in range(200))


@pytest.mark.slow
@pytest.mark.needs("pdftotext")
@pytest.mark.needs("libreoffice")
@pytest.mark.parametrize("place", ["head", "cell", "first"])
def test_a_row_that_is_longer_than_a_page_is_whole(place: str, tmp_path: Path) -> None:
    rows = {
        "head": (("Risk", SENTENCES), ("A", "None.")),
        "cell": (("Risk", "Mitigation"), ("A", "None."), ("B", SENTENCES), ("C", "None.")),
        "first": (("Risk", "Mitigation"), ("A", SENTENCES)),
    }[place]
    paper = rendered(tmp_path, report(text=table(*rows)), "docx", "pdf")
    numbers = [str(n) for n in range(200)]
    assert re.findall(r"Sentence (\d+)", " ".join(words_of(paper.with_suffix(".pdf")))) == numbers
    convert([paper.with_suffix(".docx")], "pdf")
    assert re.findall(r"Sentence (\d+)", " ".join(words_of(paper.with_suffix(".pdf")))) == numbers


def test_short_rows_stay_on_one_page(tmp_path: Path) -> None:
    rows = table(("Risk", "Mitigation"), ("A", "None."), ("B", SENTENCES))
    word = Word(str(rendered(tmp_path, report(text=rows), "docx")) + ".docx")
    whole = [bool(row._tr.xpath("./w:trPr/w:cantSplit")) for row in word.tables[-1].rows]
    assert whole == [True, True, False]


@pytest.mark.needs("pdftotext")
def test_the_marks_of_two_footnotes_are_apart(tmp_path: Path) -> None:
    text = "A claim.[^a][^b] More.[^b][^a]\n\n[^a]: One.\n[^b]: Two."
    paper = rendered(tmp_path, report(text=text), "html", "docx", "md")
    html = paper.with_suffix(".html").read_text(encoding="utf-8")
    assert "[1]\u00a0[2]" in "".join(page(html).itertext())
    line = next(each for each in Word(f"{paper}.docx").paragraphs if "claim" in each.text)
    runs = line._p.xpath(".//w:footnoteReference | .//w:t[. = '\u00a0']")
    assert [each.tag.rpartition("}")[2] for each in runs][:3] == [
        "footnoteReference", "t", "footnoteReference",
    ]  # fmt: skip


def test_only_the_longest_words_of_twelve_columns_are_broken(tmp_path: Path) -> None:
    head = ("Service", *(f"Q{n}" for n in range(10)), "Note")
    rows = table(head, ("Housing", *["£3,000,000"] * 3, *["−£3m"] * 7, ADDRESSES[3]))
    paper = rendered(tmp_path, report(text=rows), "docx", "pdf")
    word = Word(f"{paper}.docx")
    widths = [int(each) for each in word.tables[-1]._tbl.xpath("./w:tblGrid/w:gridCol/@w:w")]
    assert min(widths[1:4]) >= 9.2 * 0.556 * 8 * 20 + 80
    assert words_of(paper.with_suffix(".pdf")).count("£3,000,000") == 3
