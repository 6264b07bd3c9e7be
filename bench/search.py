"""How long the search of a site takes in a real browser, from the Enter key to its results."""

import shutil
import statistics
import sys
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from papers import WORDS

TURNS = 5
SEARCHES = (
    WORDS[3000], WORDS[400], f"{WORDS[60]} {WORDS[90]}", "local services", "council", "the board",
)  # fmt: skip
"""A rare word, words that are less and less rare, and words of every paper."""

# What the page tells once it shows the first results, and once it has asked all indexes.
WATCH = """() => {
    const form = document.getElementById("search");
    form.addEventListener("submit", () => { window.asked = performance.now(); }, { capture: true });
    new MutationObserver(() => {
        const now = performance.now() - window.asked;
        if (document.querySelector("#search-results li")) window.first ??= now;
        if (document.getElementById("search-status").textContent) window.all ??= now;
    }).observe(document.querySelector("main"), { childList: true, subtree: true });
}"""


class _Quiet(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_words: Any) -> None:
        """Say nothing of each request."""


def print_searches(site: Path) -> None:
    """Print the medians of a few searches of a site, each in a new tab, as somebody types."""
    handler = partial(_Quiet, directory=site)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server, sync_playwright() as playwright:
        Thread(target=server.serve_forever, daemon=True).start()
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        address = f"http://127.0.0.1:{server.server_port}/search/"
        for words in SEARCHES:
            times = [search(browser, address, words) for _ in range(TURNS)]
            first, whole = (statistics.median(each) for each in zip(*times, strict=True))
            slowest = max(each for each, _ in times)
            print(
                f"  search: first results {first:5.0f} ms (slowest {slowest:5.0f}), "
                f"all {whole:5.0f} ms, {words}"
            )
        browser.close()
        server.shutdown()


def search(browser: Browser, address: str, words: str) -> tuple[float, float]:
    """Return the milliseconds until the first results and until all indexes have answered."""
    tab = browser.new_page()
    tab.goto(address)
    tab.evaluate(WATCH)
    tab.locator("#q").focus()
    tab.keyboard.type(words, delay=80)
    tab.wait_for_timeout(80)
    tab.keyboard.press("Enter")
    tab.wait_for_function("window.all")
    first, whole = tab.evaluate("[window.first ?? window.all, window.all]")
    tab.close()
    return float(first), float(whole)


if __name__ == "__main__":
    print_searches(Path(sys.argv[1]))
