"""The preview in a real browser: what changes by itself, and what stays where it was."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from boardpapers.preview import Server
from tests.support.needed_tools import chromium
from tests.support.running_preview import preview_of, workspace
from tests.support.small_reports import report, write

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.needs("chromium")

LONG = "\n\n".join(
    f"Paragraph about stand {each}. {'It is a good stand. ' * 30}" for each in range(40)
)
PLACE = "(id) => document.getElementById(id).getBoundingClientRect().top"


@pytest.fixture(scope="module")
def browser() -> "Iterator[Browser]":
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        arguments = ["--no-sandbox", "--disable-gpu", "--disable-quic"]
        browser = playwright.chromium.launch(executable_path=chromium(), args=arguments)
        yield browser
        browser.close()


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    return workspace(tmp_path, report(text=LONG))


@pytest.fixture
def server(paper: Path) -> Iterator[Server]:
    with preview_of(paper) as server:
        yield server


@pytest.fixture
def tab(browser: "Browser", server: Server) -> "Iterator[Page]":
    """A tab with the report, which must never be loaded a second time, and fail at nothing."""
    tab = browser.new_page()
    tab.set_default_timeout(240_000)
    problems: list[str] = []
    tab.on("pageerror", lambda problem: problems.append(str(problem)))
    tab.on("console", lambda said: problems.append(said.text) if said.type == "error" else None)
    tab.goto(server.address)
    tab.evaluate("window.sameTab = true")
    yield tab
    assert tab.evaluate("window.sameTab")
    tab.close()
    assert problems == []


def words(tab: "Page", selector: str) -> str:
    return tab.inner_text(selector)


def test_a_saved_change_appears(tab: "Page", paper: Path) -> None:
    assert words(tab, "h1") == "Cycle parking"
    write(paper, report(title="Parking for cycles", text=LONG))
    tab.wait_for_selector("h1:text('Parking for cycles')")
    assert tab.title().startswith("Parking for cycles")


def test_the_report_has_its_looks(tab: "Page") -> None:
    style = "getComputedStyle(document.querySelector('.numbered')).paddingLeft"
    assert tab.evaluate(style) == "48px"


def test_an_atomic_save(tab: "Page", paper: Path) -> None:
    for title in ("Once", "Twice", "Thrice"):
        temporary = paper.with_name("4913.tmp")
        write(temporary, report(title=title, text=LONG))
        temporary.replace(paper)
        tab.wait_for_selector(f"h1:text-is('{title}')")


def test_the_reader_stays_at_the_paragraph(tab: "Page", paper: Path) -> None:
    tab.evaluate("document.getElementById('paragraph-20').scrollIntoView()")
    before = tab.evaluate(PLACE, "paragraph-20")
    write(paper, report(text=f"A new one.\n\nAnother new one.\n\n{LONG}"))
    tab.wait_for_selector("#paragraph-1:has-text('A new one.')")
    assert abs(tab.evaluate(PLACE, "paragraph-22") - before) <= 1
    assert "about stand 19." in words(tab, "#paragraph-22")
    write(paper, report(text=LONG.replace("stand 19", "stand nineteen")))
    tab.wait_for_selector("#paragraph-20:has-text('nineteen')")
    assert abs(tab.evaluate(PLACE, "paragraph-20") - before) <= 1


def test_only_what_differs_is_replaced(tab: "Page", paper: Path) -> None:
    tab.evaluate("document.getElementById('paragraph-5').kept = true")
    tab.focus("#paragraph-7 a")
    write(paper, report(text=LONG.replace("stand 19", "stand nineteen")))
    tab.wait_for_selector("#paragraph-20:has-text('nineteen')")
    assert tab.evaluate("document.getElementById('paragraph-5').kept")
    assert tab.evaluate("document.activeElement.hash") == "#paragraph-7"


TEXTS = [
    "One.",
    "One.\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\nTwo.",
    "Two.\n\n1. a\n2. b\n\nOne.[^1]\n\n[^1]: A note.",
    "> One.\n\n## Two\n\nThree *words* here.",
    "Three words **here**.\n\n- a\n- b\n\n## Two\n\n## Three\n\nOne.",
    "One.",
]
AS_LOADED = """async () => {
    const text = await (await fetch(location.pathname)).text();
    const unstyled = text.replace(/<style[^]*?<.style>/g, "");
    const loaded = new DOMParser().parseFromString(unstyled, "text/html");
    return ["main", ".preview-panel", "title"].every((name) =>
        document.querySelector(name).isEqualNode(loaded.querySelector(name)));
}"""


@pytest.mark.parametrize("before", TEXTS[:-1])
def test_a_changed_page_is_as_if_loaded(tab: "Page", paper: Path, before: str) -> None:
    for number, text in enumerate((before, *TEXTS)):
        write(paper, report(title=f"Number {number}", text=text))
        tab.wait_for_selector(f"h1:text-is('Number {number}')")
        tab.wait_for_function(AS_LOADED)


def test_an_error_is_shown_and_the_next_good_save_clears_it(tab: "Page", paper: Path) -> None:
    tab.evaluate("document.getElementById('paragraph-20').scrollIntoView()")
    write(paper, report(title="Worse", text=LONG, extra="sumary: x\n"))
    alert = tab.wait_for_selector("[role=alert]:has-text('1 error')")
    assert alert
    assert alert.is_visible()
    assert "unknown field sumary" in words(tab, ".preview-panel")
    assert ":6:1" in words(tab, ".preview-place")
    assert words(tab, ".preview-panel mark") == "sumary"
    assert "did you mean summary?" in words(tab, ".preview-help")
    assert words(tab, "h1") == "Cycle parking"
    assert tab.evaluate(PLACE, "paragraph-20") > 0
    write(paper, report(title="Better", text=LONG))
    tab.wait_for_selector("h1:text('Better')")
    assert words(tab, "[role=alert]") == ""
    assert words(tab, ".preview-said") == "No problems"


def test_warnings_stay_folded_out(tab: "Page", paper: Path) -> None:
    write(paper, report(text=f"There are stands. TBC\n\n{LONG}"))
    tab.click("summary:has-text('1 warning')")
    assert tab.is_visible(".preview-findings")
    write(paper, report(text=f"There are stands. TBC\n\nTBC, too.\n\n{LONG}"))
    tab.wait_for_selector("summary:has-text('2 warnings')")
    assert tab.is_visible(".preview-findings")


def test_a_board_that_it_includes(tab: "Page", paper: Path) -> None:
    board = paper.parents[1] / "boards/cycling.yaml"
    write(board, "kind: board\nname: Cycling Board\n")
    write(paper, report(text=LONG, extra="board: cycling\n"))
    tab.wait_for_selector(".facts:has-text('Cycling Board')")
    write(board, "kind: board\nname: Board of Wheels\n")
    tab.wait_for_selector(".facts:has-text('Board of Wheels')")


def test_a_style_sheet_of_the_workspace(tab: "Page", paper: Path) -> None:
    style = paper.parents[1] / "templates/parks"
    write(style / "style.yaml", "name: Parks\nbody: [{part: sections}]\n")
    write(style / "report.css", "h1 { color: rgb(1, 2, 3); }\n")
    write(paper, report(text=LONG, extra="style: parks\n"))
    colour = "() => getComputedStyle(document.querySelector('h1')).color == '{}'"
    tab.wait_for_function(colour.format("rgb(1, 2, 3)"))
    write(style / "report.css", "h1 { color: rgb(4, 5, 6); }\n")
    tab.wait_for_function(colour.format("rgb(4, 5, 6)"))


def test_the_list_is_live_too(tab: "Page", server: Server, paper: Path) -> None:
    tab.goto(f"http://127.0.0.1:{server.server_port}/{server.secret}/")
    tab.evaluate("window.sameTab = true")
    assert words(tab, ".reports li").split("\n\n") == ["Cycle parking", "No problems"]
    write(paper.with_name("lanes.yaml"), report(title="Cycle lanes", extra="sumary: x\n"))
    tab.wait_for_selector("li:has-text('lanes.yaml') .errors:text('1 error')")
    paper.unlink()
    tab.wait_for_selector("a:text('Cycle parking')", state="detached")


def test_a_hidden_tab_holds_no_connection_and_catches_up(tab: "Page", paper: Path) -> None:
    hide = (
        "Object.defineProperty(document, 'hidden', {{value: {}, configurable: true}});"
        "document.dispatchEvent(new Event('visibilitychange'))"
    )
    tab.evaluate(hide.format("true"))
    tab.wait_for_timeout(1_000)  # a page that was asked for before may still come
    write(paper, report(title="Unseen", text=LONG))
    tab.wait_for_timeout(300)
    assert words(tab, "h1") == "Cycle parking"
    tab.evaluate(hide.format("false"))
    tab.wait_for_selector("h1:text('Unseen')")


def test_a_template_without_a_place_for_the_panel(
    browser: "Browser", server: Server, paper: Path
) -> None:
    """Its page is shown in a frame, follows each save, and runs no script."""
    style = paper.parents[1] / "templates/parks"
    write(style / "style.yaml", "name: Parks\nbody: [{part: sections}]\n")
    write(
        style / "report.html.j2", "<body><h1>Parks</h1><script>window.ran = true</script></body>\n"
    )
    write(paper, report(text=LONG, extra="style: parks\n"))
    tab = browser.new_page()
    tab.goto(server.address)
    frame = tab.frame_locator(".framed")
    frame.locator("h1:text('Parks')").wait_for()
    assert frame.locator("h1").evaluate("() => window.ran") is None
    write(style / "report.html.j2", "<body><h1>Bridges</h1></body>\n")
    frame.locator("h1:text('Bridges')").wait_for()
    tab.close()


def test_a_preview_that_has_ended_says_so(browser: "Browser", paper: Path) -> None:
    with preview_of(paper) as server:
        tab = browser.new_page()
        tab.goto(server.address)
    tab.wait_for_selector(".preview-lost:has-text('The preview has ended')")
    tab.close()
