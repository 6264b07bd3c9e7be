"""A site in a real browser: search, the way to the minutes, the calendar, moved and gone papers."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copytree
from typing import TYPE_CHECKING

import pytest
from icalendar import Calendar

from tests.support.needed_tools import chromium
from tests.support.run_program import boardpapers
from tests.support.served_folder import served
from tests.support.sites import URL
from tests.support.small_reports import report, write

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.needs("chromium")

MEETING = """\
kind: meeting
board: {board}
date: {date}
time: "10:00"
venue: Town Hall
status: {status}
items:
  - title: Apologies
{reports}"""
MINUTES = """\
kind: minutes
meeting: {meeting}
present: [{{name: Sam Example}}]
items:
  - item: 1
    discussion: There were none.
  - item: 2
    outcome: agreed
    decision: That the footbridge at Mill Lane be closed from 1 June 2028.
"""
BRIDGE = "The footbridge is worn.\n\nIts timber is rotten, and to repair it would cost £90,000."


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site of two boards: one decided on a footbridge two years ago."""
    folder = tmp_path_factory.mktemp("council") / "papers"
    write(folder / "boardpapers.yaml", f"name: Example Council\nbase_url: {URL}\n")
    for id, name in (("roads", "Roads Committee"), ("parks", "Parks Committee")):
        write(folder / f"boards/{id}.yaml", f"kind: board\nname: {name}\n")
    meeting(folder, "roads-then", "roads", "2028-05-09", "held", "footbridge")
    meeting(folder, "parks-then", "parks", "2028-05-10", "held", "benches", "trees")
    meeting(folder, "roads-next", "roads", "2030-07-02", "scheduled")
    write(folder / "minutes/roads-then.yaml", MINUTES.format(meeting="roads-then"))
    write(folder / "reports/footbridge.yaml", report("Footbridge at Mill Lane", text=BRIDGE))
    for id in ("benches", "trees"):
        write(folder / f"reports/{id}.yaml", report(id.title(), text="In the park at Mill Lane."))
    publish(folder, "2028-05-01")
    assert boardpapers("rename", "benches", "seats", within=folder).code == 0
    (folder / "reports/trees.yaml").unlink()
    meeting(folder, "parks-then", "parks", "2028-05-10", "held", "seats")
    publish(folder, "2030-06-01")
    return folder.parent / "site"


def meeting(folder: Path, id: str, board: str, date: str, status: str, *reports: str) -> None:
    items = "".join(f"  - report: {each}\n" for each in reports)
    text = MEETING.format(board=board, date=date, status=status, reports=items)
    write(folder / f"meetings/{id}.yaml", text)


def publish(folder: Path, day: str) -> None:
    ran = boardpapers("site", "-o", "../site", "--published", "--on", day, within=folder)
    assert ran.code == 0, ran.err


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    """The site below a folder, as on many hosts."""
    copytree(site, site.parent / "host/papers")
    with served(site.parent / "host") as host:
        yield f"{host}papers/"


@pytest.fixture(scope="module")
def browser() -> "Iterator[Browser]":
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        arguments = ["--no-sandbox", "--disable-gpu", "--disable-quic"]
        browser = playwright.chromium.launch(executable_path=chromium(), args=arguments)
        yield browser
        browser.close()


@pytest.fixture
def tab(browser: "Browser") -> "Iterator[Page]":
    """A tab in which nothing may fail."""
    tab = browser.new_page()
    tab.set_default_timeout(60_000)
    problems: list[str] = []
    tab.on("pageerror", lambda problem: problems.append(str(problem)))
    yield tab
    tab.close()
    assert problems == []


def search(tab: "Page", words: str) -> None:
    """Search with the keyboard alone, and wait for the answer."""
    tab.locator("#q").focus()
    tab.keyboard.type(words)
    tab.keyboard.press("Enter")
    answered(tab)


def answered(tab: "Page") -> str:
    tab.wait_for_function("document.getElementById('search-status').textContent")
    return tab.inner_text("#search-status")


def titles(tab: "Page") -> list[str]:
    return tab.locator("#search-results .entry-title a").all_inner_texts()


def test_from_a_search_to_the_minutes_of_two_years_ago(tab: "Page", address: str) -> None:
    tab.goto(address)
    tab.locator("#q").fill("rotten timber")
    tab.locator("#q").press("Enter")
    assert answered(tab) == "1 result"
    assert titles(tab) == ["Footbridge at Mill Lane"]
    part = tab.locator("#search-results .entry-part a").first
    assert part.get_attribute("href") == "/papers/roads/2028-05-09/footbridge/#paragraph-2"
    part.click()
    assert "rotten" in tab.inner_text(":target")
    tab.locator("aside.about a", has_text="minute").click()
    assert "/roads/2028-05-09/minutes/" in tab.url
    assert "be closed from 1 June 2028" in tab.inner_text("main")


def test_a_search_finds_what_was_decided(tab: "Page", address: str) -> None:
    tab.goto(f"{address}search/?q=closed+June+2028&kind=minutes")
    answered(tab)
    assert titles(tab) == ["Roads Committee: minutes"]


def test_words_of_every_paper_are_not_looked_for(tab: "Page", address: str) -> None:
    tab.goto(f"{address}search/")
    search(tab, "rotten of the and")
    assert titles(tab) == ["Footbridge at Mill Lane"]
    tab.goto(f"{address}search/")
    search(tab, '"of the timber"')
    assert titles(tab) == []
    tab.goto(f"{address}search/?q=the")
    assert answered(tab) != "Nothing was found"


def test_a_search_answers_while_the_indexes_are_opened(tab: "Page", address: str) -> None:
    """Each search is of indexes that have only just been asked for, and of each word as typed."""
    for _ in range(10):
        tab.goto(f"{address}search/")
        search(tab, "committee")
        tab.wait_for_selector("#search-results li")


def test_the_papers_of_recent_years_come_first(tab: "Page", address: str) -> None:
    tab.goto(f"{address}search/?q=committee")
    answered(tab)
    days = tab.locator("#search-results .entry-more").all_inner_texts()
    years = [day.split()[-1] for day in days if day.split()[-1].isdigit()]
    assert years == sorted(years, reverse=True)
    tab.select_option("#order", "best")
    tab.wait_for_selector("#search-results li")
    assert sorted(days) == sorted(tab.locator("#search-results .entry-more").all_inner_texts())


def test_filters_narrow_a_search(tab: "Page", address: str) -> None:
    tab.goto(f"{address}search/")
    search(tab, "mill lane")
    assert {"Footbridge at Mill Lane", "Benches"} <= {*titles(tab)}
    tab.select_option("#board", "parks")
    tab.wait_for_selector("#search-results li:first-child :text('Benches')")
    assert "Footbridge at Mill Lane" not in titles(tab)
    assert "board=parks" in tab.url
    tab.go_back()
    tab.wait_for_function("document.body.innerText.includes('Footbridge')")
    tab.select_option("#year", "2030")
    tab.wait_for_function("document.body.innerText.includes('Nothing was found')")
    assert titles(tab) == []


def test_the_newest_come_first_if_asked(tab: "Page", address: str) -> None:
    tab.goto(f"{address}search/?q=committee&order=newest")
    answered(tab)
    days = tab.locator("#search-results .entry-more").all_inner_texts()
    years = [day.split()[-1] for day in days if day.split()[-1].isdigit()]
    assert years == sorted(years, reverse=True)
    assert years[0] == "2030"


def test_without_javascript_the_page_leads_to_lists(browser: "Browser", address: str) -> None:
    tab = browser.new_context(java_script_enabled=False).new_page()
    tab.goto(f"{address}search/")
    assert not tab.locator("#q").is_visible()
    tab.locator("a[href$='roads/2028/']").click()
    assert "Footbridge at Mill Lane" in tab.inner_text("main")


def test_the_calendar_of_a_board_can_be_subscribed_to(tab: "Page", address: str) -> None:
    tab.goto(f"{address}roads/")
    link = tab.locator("main a[href$='calendar.ics']").first
    answer = tab.request.get(f"{address}roads/{link.get_attribute('href')}")
    events = Calendar.from_ical(answer.body()).walk("VEVENT")
    assert "2030-07-02" in {str(each.decoded("DTSTART").date()) for each in events}
    assert all("Parks" not in str(each["SUMMARY"]) for each in events)


@pytest.mark.parametrize("has_script", [True, False])
def test_a_moved_paper_still_answers(browser: "Browser", address: str, has_script: bool) -> None:
    tab = browser.new_context(java_script_enabled=has_script).new_page()
    tab.goto(f"{address}parks/2028-05-10/benches/#paragraph-1")
    tab.wait_for_url(f"**/parks/2028-05-10/seats/{'#paragraph-1' if has_script else ''}")
    assert tab.inner_text("h1") == "Benches"


def test_a_withdrawn_paper_says_so(tab: "Page", address: str) -> None:
    tab.goto(f"{address}parks/2028-05-10/trees/")
    assert tab.inner_text("h1") == "This page has been withdrawn"
    assert "It was withdrawn on 01 June 2030." in tab.inner_text("main")
    tab.click("main a")
    assert tab.url == address
