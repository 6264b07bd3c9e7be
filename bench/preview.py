"""How long it takes from a save to the changed page, in a real browser."""

import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path
from threading import Thread

from playwright.sync_api import Page, sync_playwright

from boardpapers.preview import open_site, previewing
from papers import write_workspace

TURNS = 40
# What the browser tells as soon as it has painted the change.
CHANGED = """async (title) => {
    while (document.querySelector("h1").textContent !== title)
        await new Promise(requestAnimationFrame);
    return performance.timeOrigin + performance.now();
}"""


def main() -> None:
    """Print the median and the slowest of many saves of a report of 14 kB."""
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        write_workspace(Path(name), 1)
        (report,) = Path(name, "reports").iterdir()
        with previewing(open_site(str(report)), 0) as server:
            Thread(target=server.serve_forever, daemon=True).start()
            browser = playwright.chromium.launch(
                executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
            )
            tab = browser.new_page()
            tab.goto(server.address)
            tab.wait_for_timeout(1000)
            times = [save(tab, report, turn) for turn in range(TURNS + 1)][1:]
            browser.close()
            server.shutdown()
    print("\npreview of a report of 14 kB, from the save to the changed page in the browser")
    print(f"  median {statistics.median(times):.0f} ms, slowest of {TURNS} {max(times):.0f} ms")


def save(tab: Page, report: Path, turn: int) -> float:
    """Save a new title; return the milliseconds until the page has it."""
    lines = report.read_text(encoding="utf-8").splitlines(keepends=True)
    lines[1] = f"title: Save number {turn}\n"
    report.write_text("".join(lines), encoding="utf-8")
    saved = time.time() * 1000
    return float(tab.evaluate(CHANGED, f"Save number {turn}")) - saved


if __name__ == "__main__":
    sys.exit(main())
