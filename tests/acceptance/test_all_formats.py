"""Markdown, HTML, PDF and Word of one paper say the same words and numbers in the same order."""

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest

from boardpapers.styles import style_ids
from boardpapers.styles.tools.sample import BARE, BOARD, CLOSED, FULL
from tests.acceptance.test_markdown_elsewhere import words_of_html, words_of_markdown
from tests.support.html_words import words
from tests.support.nasty_reports import NASTY
from tests.support.pdf_contents import words_of
from tests.support.run_program import boardpapers
from tests.support.small_reports import write
from tests.support.word_contents import convert, words_of_page, words_of_text

STYLES = style_ids(Path("/nonexistent"))
MEMBERSHIP = "parks-and-streets-membership"
REPORTS = {"full": FULL, "closed": CLOSED, "bare": BARE, **NASTY}
HEADERS = {
    "long-table": "Column0Column1Column2",
    "highways-programme": "RefRoadWardTreatmentStartCost",
    "2029-02-22-council-decisions": "For(30)Against(25)Abstained(2)",
    "2029-02-22-council-minutes": "For(26)Against(29)Abstained(0)",
}
"""The header rows of tables that go on over several pages, each of which repeats it."""


@pytest.fixture(scope="module")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with each report in each style and format; LibreOffice starts once."""
    folder = tmp_path_factory.mktemp("formats")
    for style in STYLES:
        within = folder / style
        write(within / "boardpapers.yaml", f"style: {style}\nignore: [BP3, BP5]\n")
        for name, text in REPORTS.items():
            write(within / f"{name}.yaml", text.replace("id: cycle-parking", f"id: {name}"))
        write(within / "board.yaml", BOARD)
        out = folder / "out" / style
        for version in ("--private", "--public"):  # the public version replaces the other
            to = ("--to", "md,html,pdf,docx", "-o", str(out), version)
            ran = boardpapers("render", ".", *to, within=within)
            assert ran.code == 0, ran.everything
            for file in out.glob("*-private.*") if version == "--private" else ():
                file.rename(out / file.name.replace("-private.", "."))
    for word in sorted((folder / "out").glob("*/*.docx")):
        word.rename(folder / "out" / f"{word.parent.name}--{word.name}")
    convert((folder / "out").glob("*.docx"), "txt")
    return folder / "out"


@pytest.mark.slow
@pytest.mark.needs("pdftotext")
@pytest.mark.needs("libreoffice")
@pytest.mark.parametrize("style", STYLES)
def test_all_say_the_same(rendered: Path, style: str) -> None:
    for name in (*REPORTS, MEMBERSHIP):
        for format, (theirs, ours) in compared(rendered, style, name):
            assert len(ours) > 100
            assert theirs == ours, f"{name} as {format}"


def compared(folder: Path, style: str, name: str) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield what a format says, and what the page says of it: a format may leave things out.

    All in one, for a line may end within a word. HTML is what the others are held against; what a
    browser shows for pictures, and the address that leads past the first page, is not in print.
    """
    html = (folder / style / f"{name}.html").read_text(encoding="utf-8")
    markdown = (folder / style / f"{name}.md").read_text(encoding="utf-8")
    yield "md", ("".join(words_of_markdown(markdown)), "".join(words_of_html(html)))
    # The marking of a private version is printed at the head of pages.
    html = re.sub(r'<p class="marking private">.*?</p>', "", html)
    tree = html5lib.parse(html, namespaceHTMLElements=False)
    printed, ours = "".join(words_of(folder / style / f"{name}.pdf")), "".join(in_print(tree))
    if header := HEADERS.get(name):
        assert printed.count(header) > 1
        printed, ours = printed.replace(header, ""), ours.replace(header, "")
    yield "pdf", (printed, ours)
    text = "".join(words_of_text(folder / f"{style}--{name}.txt"))
    # A hyphen before a sum is Word's own kind, which keeps them on one line.
    yield "docx", (text.replace("\u2011", "-"), "".join(words_of_page(tree)))


def in_print(tree: Element) -> list[str]:
    for each in tree.iter():
        each.set("alt", "")
        each.text = "" if each.get("class") == "skip" else each.text
    return [word for word in words(tree) if word != "•"]
