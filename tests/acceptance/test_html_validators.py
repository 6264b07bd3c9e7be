"""HTML before its judges: the Nu checker, and axe in a browser, on screens, narrow and on paper."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from boardpapers.styles import style_ids
from boardpapers.styles.tools.sample import BARE, BOARD, CLOSED, FULL
from tests.support import html_validators
from tests.support.html_validators import VIEWS, axe_violations, cut_off, nu_problems, tab
from tests.support.nasty_reports import NASTY, SMALL, rendered_in_style
from tests.support.paper_cases import documents, packs, rendered
from tests.support.run_program import boardpapers
from tests.support.running_preview import ask, preview_of, workspace
from tests.support.small_reports import report, write

if TYPE_CHECKING:
    from playwright.sync_api import Browser

STYLES = style_ids(Path("/nonexistent"))
# What the program cannot know to be otherwise: the words are the author's.
AUTHORS = ("Duplicate “dt” name", "Normalization Form C", "appears to be written in")
TELLING = {
    "code-blocks", "confidential-section", "headings-of-one-name", "house-style-with-welsh-words",
    "figures-with-captions", "image-of-the-workspace", "what-not-everybody-can-read",
}  # fmt: skip
"""Valid cases whose HTML has something that no other page here has."""


@cache
def of_files(*folders: str) -> dict[str, str]:
    """Return pages that are rendered from files in certain folders, by file name."""
    found = (each for each in documents("html") if each[0].path.parent.name in folders)
    return {f"{case}-{name}": rendered(case)[name] for case, name in found}


@cache
def of_style(style: str) -> dict[str, str]:
    """Return pages in a style: with every field, closed, and with all that Markdown can do."""
    papers = {"full": FULL, "closed": CLOSED, "board": BOARD}
    papers["every-kind"] = NASTY["every-kind"]
    found = rendered_in_style(papers, style, "html")
    return {f"{style}-{name}": html for name, html in found.items()}


@cache
def nasty(style: str) -> dict[str, str]:
    """Return nasty pages in a style."""
    papers = {name: NASTY[name] for name in SMALL} | {"bare": BARE}
    return {f"{style}-{n}": html for n, html in rendered_in_style(papers, style, "html").items()}


def of_packs() -> dict[str, str]:
    """Return packs as pages, by file name."""
    return {name: content.decode("utf-8") for name, content in packs("html").items()}


def previews(folder: Path) -> dict[str, str]:
    """Return a preview's pages: a list, a report, one with warnings, one with errors."""
    paper = workspace(folder, report(text="There are stands. TBC"))
    paper.with_name("wrong.yaml").write_text(report(extra="sumary: x\n"), encoding="utf-8")
    paper.with_name("good.yaml").write_text(report(), encoding="utf-8")
    pages = ("", "cycle-parking.html", "wrong.html", "good.html", "nothing.html")
    with preview_of(folder) as server:
        return {f"preview-{name or 'list.html'}": ask(server, f"/{name}").text for name in pages}


@pytest.fixture(scope="module")
def browser() -> "Iterator[Browser]":
    with html_validators.browser() as browser:
        yield browser


def seen(
    browser: "Browser", pages: dict[str, str], name: str, folder: Path, *, by_axe: bool = True
) -> list[str]:
    """Return what is wrong with pages in a view: what is cut off, and what axe finds."""
    found: list[str] = []
    view = VIEWS[name]
    with tab(browser, view) as page:
        for file, html in pages.items():
            (folder / file).write_text(html, encoding="utf-8")
            page.goto((folder / file).as_uri())
            found += [f"{file}: {each}" for each in cut_off(page, view)]
            if by_axe and view.by_axe:
                found += [f"{file}: {each}" for each in axe_violations(page)]
    return found


@pytest.mark.needs("axe")
def test_a_caption_has_the_width_of_the_page(browser: "Browser", tmp_path: Path) -> None:
    text = "Table: Cost of parking, by year\n\n| Year | £ |\n| --- | --- |\n| 2013 | 4 |"
    (tmp_path / "paper.yaml").write_text(report(text=f"Words.\n\n{text}"), encoding="utf-8")
    boardpapers("render", "paper.yaml", "-o", "paper.html", within=tmp_path)
    with tab(browser, VIEWS["light"]) as page:
        page.goto((tmp_path / "paper.html").as_uri())
        heights = "() => ['caption', 'td'].map(name => document.querySelector(name).clientHeight)"
        caption, cell = page.evaluate(heights)
        assert caption < 1.5 * cell


AGENDA = """kind: meeting
board: {name: Parks Committee}
date: 2030-05-09
items:
  - {title: Tenders, access: exempt, exempt: {paragraphs: [3, 5]}}
  - {title: Staffing, access: exempt, exempt: {paragraphs: [1, 2, 4]}}
"""


@pytest.mark.needs("axe")
def test_no_heading_of_a_column_is_broken_on_paper(browser: "Browser", tmp_path: Path) -> None:
    (tmp_path / "paper.yaml").write_text(AGENDA, encoding="utf-8")
    boardpapers("render", "paper.yaml", "-o", "paper.html", within=tmp_path)
    with tab(browser, VIEWS["paper"]) as page:
        page.goto((tmp_path / "paper.html").as_uri())
        lines = """() => [...document.querySelectorAll("th")].map(cell => {
            const range = document.createRange();
            range.selectNodeContents(cell);
            return range.getClientRects().length;
        })"""
        assert page.evaluate(lines) == [1, 1, 1]


@pytest.mark.needs("nu checker")
def test_the_nu_checker_finds_nothing(tmp_path: Path) -> None:
    pages = of_files("examples", "styles", "data", "valid")
    for style in STYLES:
        pages = pages | of_style(style) | nasty(style)
    pages |= of_packs()
    (tmp_path / "preview").mkdir()
    pages |= previews(tmp_path / "preview")
    found = nu_problems(pages, tmp_path)
    assert [each for each in found if not any(words in each for words in AUTHORS)] == []


@pytest.mark.needs("axe")
@pytest.mark.parametrize("view", VIEWS)
def test_everybody_can_read_examples(browser: "Browser", view: str, tmp_path: Path) -> None:
    assert seen(browser, of_files("examples", "styles", "data"), view, tmp_path) == []


@pytest.mark.needs("axe")
@pytest.mark.parametrize("view", VIEWS)
def test_everybody_can_read_packs(browser: "Browser", view: str, tmp_path: Path) -> None:
    assert len(of_packs()) > 8
    assert seen(browser, of_packs(), view, tmp_path) == []


@pytest.mark.needs("axe")
@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("view", VIEWS)
def test_everybody_can_read_a_style(
    browser: "Browser", view: str, style: str, tmp_path: Path
) -> None:
    assert seen(browser, of_style(style), view, tmp_path) == []


@pytest.mark.needs("axe")
def test_everybody_can_read_what_is_rare(browser: "Browser", tmp_path: Path) -> None:
    pages = {
        name: html
        for name, html in of_files("valid").items()
        if any(name.startswith(f"{each}-") for each in TELLING)
    }
    assert len(pages) >= len(TELLING)
    assert seen(browser, pages, "light", tmp_path) == []


@pytest.mark.needs("axe")
@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("view", VIEWS)
def test_nothing_nasty_is_cut_off(
    browser: "Browser", view: str, style: str, tmp_path: Path
) -> None:
    assert seen(browser, nasty(style), view, tmp_path, by_axe=False) == []


@pytest.mark.needs("axe")
@pytest.mark.parametrize("view", ["light", "dark", "zoomed to 400%"])
def test_everybody_can_read_a_preview(browser: "Browser", view: str, tmp_path: Path) -> None:
    (tmp_path / "preview").mkdir()
    assert seen(browser, previews(tmp_path / "preview"), view, tmp_path) == []


@pytest.mark.needs("axe")
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_focus_is_seen(browser: "Browser", scheme: str, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(of_style("lga")["lga-every-kind.html"], encoding="utf-8")
    with tab(browser, VIEWS[scheme]) as page:
        page.goto((tmp_path / "page.html").as_uri())
        reached = 0
        while True:
            page.keyboard.press("Tab")
            focus = "getComputedStyle(document.activeElement)"
            if page.evaluate("document.activeElement === document.body"):
                break
            assert page.evaluate(f"{focus}.outlineStyle") == "solid"
            assert page.evaluate(f"{focus}.outlineWidth") == "3px"
            reached += 1
    assert reached > 10


WIDE = (
    "| Road | Ward | Q1 | Q2 | Q3 | Q4 | Total | Contractor | Notes |\n"
    "| --- | --- | ---: | ---: | ---: | ---: | ---: | --- | --- |\n"
    "| Hollow Road | Northgate and Castle | £120,000 | £1,240,000 | £99,500 | £12,000 | £1,447,500 "
    "| Example Surfacing | Delayed by the flood of last winter; begins in May |"
)
SHADOW = """() => [
    getComputedStyle(document.querySelector(".table")).backgroundImage.split("gradient").length,
    document.querySelector("td:last-child").getBoundingClientRect().width,
]"""


@pytest.mark.parametrize("view", ["light", "narrow", "dark"])
def test_a_table_shows_that_it_goes_on(browser: "Browser", view: str, tmp_path: Path) -> None:
    write(tmp_path / "paper.yaml", report(text=f"The roads:\n\n{WIDE}"))
    ran = boardpapers("render", "paper.yaml", "-o", "paper.html", within=tmp_path)
    assert ran.code == 0, ran.everything
    with tab(browser, VIEWS[view]) as page:
        page.goto((tmp_path / "paper.html").as_uri())
        shadows, width = page.evaluate(SHADOW)
    assert shadows == 5
    assert width >= 140  # a column of words, and not of one word a line


BAD = {
    "unclosed.html": "<!DOCTYPE html><html lang='en-GB'><title>A</title><p><b>a<p>b</html>",
    "two-ids.html": "<!DOCTYPE html><html lang='en-GB'><title>A</title><p id=a>a<p id=a>b</html>",
    "paged-css.html": "<!DOCTYPE html><html lang='en-GB'><title>A</title>"
    "<style>h1 { string-set: title content(); }</style><h1>A</h1></html>",
}


@pytest.mark.needs("nu checker")
def test_the_nu_checker_is_alive(tmp_path: Path) -> None:
    found = nu_problems(BAD, tmp_path)
    assert {name for name in BAD if any(each.startswith(name) for each in found)} == set(BAD)


SPOILT = {
    "light": ("--quiet: #505a5f", "--quiet: #b0b7bd", "color-contrast"),
    "dark": ("--link: #8cb8f0", "--link: #1a4f8b", "color-contrast"),
    "paper": ("pre { white-space: pre-wrap; }", "", "code. is cut off"),
    "narrow": (".table { overflow-x: auto; }", "", "table. is cut off"),
    "zoomed to 400%": ("<html lang=", "<html data-lang=", "html-has-lang"),
}


@pytest.mark.needs("axe")
@pytest.mark.parametrize("view", SPOILT)
def test_axe_is_alive(browser: "Browser", view: str, tmp_path: Path) -> None:
    good = nasty("council")[f"council-{'wide-table' if view == 'narrow' else 'every-kind'}.html"]
    before, after, problem = SPOILT[view]
    assert before in good
    found = seen(browser, {"page.html": good.replace(before, after)}, view, tmp_path)
    assert any(problem in each for each in found), found
