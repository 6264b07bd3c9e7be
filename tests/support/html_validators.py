"""What the Nu checker and axe say of pages."""

import json
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from tests.support.needed_tools import AXE, NU_CHECKER, chromium

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

STANDARDS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
# Nothing in a report's page may lie beside the window, unless it can be scrolled to; on a screen,
# no words may begin at its edge.
_OUTSIDE = """(hasMargins) => {
    const wide = document.documentElement.clientWidth;
    const scrolls = (each) => each !== document.body && each !== document.documentElement
        && (["auto", "scroll"].includes(getComputedStyle(each).overflowX)
            || (each.parentElement && scrolls(each.parentElement)));
    const outside = (each) => {
        const box = each.getBoundingClientRect();
        return box.width > 0 && box.right > wide + 1 && !scrolls(each);
    };
    const atEdge = (each) => [...each.childNodes].some((node) => {
        const range = document.createRange();
        range.selectNode(node);
        const box = range.getBoundingClientRect();
        return node.nodeType === Node.TEXT_NODE && node.data.trim() && box.width > 0
            && box.left < 8 && box.right > 0 && !scrolls(each)
            && each.getBoundingClientRect().width > 1;  // others are for screen readers alone
    });
    const found = (test, says) => [...document.querySelectorAll("body *")].filter(test)
        .map((each) => `${each.tagName.toLowerCase()}.${each.className} ${says}: `
            + each.textContent.trim().slice(0, 40));
    return found(outside, "is cut off")
        .concat(hasMargins ? found(atEdge, "begins at the edge of the window") : []);
}"""
_AXE = """(tags) => axe.run({runOnly: tags, resultTypes: ["violations"]}).then((found) =>
    found.violations.flatMap((each) => each.nodes.map((node) =>
        `${each.id}: ${node.target.join(" ")}: ${node.failureSummary}`)))"""
# As a reader may set it who finds letters hard to tell apart: WCAG 2.2, 1.4.12.
_SPACED = (
    "* { line-height: 1.5 !important; letter-spacing: .12em !important;"
    " word-spacing: .16em !important; } p { margin-bottom: 2em !important; }"
)


@dataclass(frozen=True, slots=True)
class View:
    """How a page is looked at.

    `spaced` is with the reader's own spaces between letters; `by_axe` says whether axe would see
    anything that it does not see in another view.
    """

    width: int
    height: int = 1024
    scale: float = 1
    scheme: Literal["light", "dark"] = "light"
    media: Literal["screen", "print"] = "screen"
    spaced: bool = False
    by_axe: bool = True


VIEWS = {  # at 400%, a window of 1280 by 1024 has room for 320 by 256
    "light": View(1280),
    "dark": View(1280, scheme="dark"),
    "paper": View(605, media="print"),  # A4, within its margins
    "dark screen on paper": View(605, media="print", scheme="dark", by_axe=False),
    "narrow": View(320, 640, by_axe=False),
    "zoomed to 400%": View(320, 256, scale=4),
    "narrow and dark": View(320, 640, scheme="dark", by_axe=False),
    "narrow and spaced": View(320, 640, spaced=True, by_axe=False),
}


def nu_problems(pages: Mapping[str, str], folder: Path) -> list[str]:
    """Return what the Nu checker finds in pages, by one run of it: errors and warnings."""
    for name, html in pages.items():
        (folder / name).write_text(html, encoding="utf-8")
    ran = subprocess.run(
        ["java", "-jar", NU_CHECKER, "--format", "json", "--also-check-css", *pages],
        cwd=folder,
        capture_output=True,
        check=False,
    )
    messages = json.loads(ran.stderr)["messages"]
    return [
        f"{Path(each['url']).name}:{each['lastLine']}: {each['message']}"
        for each in messages
        if each["type"] != "info" or each.get("subType") == "warning"
    ]


@contextmanager
def browser() -> "Iterator[Browser]":
    """Open a browser that runs for as long as the context."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        arguments = ["--no-sandbox", "--disable-gpu", "--disable-quic"]
        browser = playwright.chromium.launch(executable_path=chromium(), args=arguments)
        yield browser
        browser.close()


@contextmanager
def tab(browser: "Browser", view: View) -> "Iterator[Page]":
    """Open a tab that shows pages as the view says."""
    context = browser.new_context(
        viewport={"width": view.width, "height": view.height},
        device_scale_factor=view.scale,
        color_scheme=view.scheme,
        bypass_csp=True,
    )
    page = context.new_page()
    page.emulate_media(media=view.media, color_scheme=view.scheme)
    yield page
    context.close()


def cut_off(page: "Page", view: View) -> list[str]:
    """Return what lies beside the window of the page that a tab shows, or at its edge."""
    if view.spaced:
        page.add_style_tag(content=_SPACED)
    found: list[str] = page.evaluate(_OUTSIDE, view.media == "screen")
    return found


def axe_violations(page: "Page") -> list[str]:
    """Return where the page that a tab shows breaks WCAG 2.2 AA, or good practice."""
    page.add_script_tag(path=AXE)
    found: list[str] = page.evaluate(_AXE, list(STANDARDS))
    return found
