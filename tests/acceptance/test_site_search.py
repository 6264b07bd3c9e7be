"""The search of a site: its indexes, one for each year, and what is there without them."""

from pathlib import Path

import pytest

from tests.support.every_byte import contents
from tests.support.run_program import Ran, boardpapers
from tests.support.sites import URL, files_of
from tests.support.small_reports import report, write

MEETING = "kind: meeting\nboard: parks\ndate: {}-05-09\nitems:\n  - {{report: {}}}\n"


@pytest.fixture
def council(tmp_path: Path) -> Path:
    """Return a workspace with a meeting in each of two years, and its site."""
    folder = tmp_path / "council"
    write(folder / "boardpapers.yaml", f"name: Example Council\nbase_url: {URL}\n")
    write(folder / "boards/parks.yaml", "kind: board\nname: Parks Committee\n")
    for year, id in (("2029", "paths"), ("2030", "benches")):
        write(folder / f"meetings/{year}.yaml", MEETING.format(year, id))
        write(folder / f"reports/{id}.yaml", report(id.title(), text=f"Many {id}."))
    assert site(folder).code == 0
    return folder


def site(folder: Path, *options: str) -> Ran:
    return boardpapers("site", "-o", "../site", "--on", "2030-06-01", *options, within=folder)


def index(folder: Path, year: str) -> dict[str, bytes]:
    return files_of(folder.parent / "site/search/index" / year)


def indexed(folder: Path, year: str) -> str:
    """Return everything in an index that people read."""
    place = folder.parent / "site/search/index" / year
    return "\n".join(map(contents, sorted(place.rglob("*.pf_fragment"))))


def test_each_year_has_an_index_of_its_papers(council: Path) -> None:
    assert "many paths." in indexed(council, "2029")
    assert "many benches." in indexed(council, "2030")
    assert "many paths." not in indexed(council, "2030")


def test_a_year_of_many_pages_has_an_index_for_each_quarter(
    council: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("boardpapers.site.search_index.MOST_PAGES", 2)
    write(council / "meetings/autumn.yaml", MEETING.format(2030, "trees").replace("-05-", "-10-"))
    write(council / "reports/trees.yaml", report("Trees", text="Many trees."))
    assert site(council).code == 0
    assert "many benches." in indexed(council, "2030-q2")
    assert "many trees." in indexed(council, "2030-q4")
    assert "many paths." in indexed(council, "2029")
    assert not index(council, "2030")
    page = (council.parent / "site/search/index.html").read_text()
    assert 'data-indexes="2030-q4 2030-q2 2029' in page


def test_only_the_words_of_papers_are_indexed(council: Path) -> None:
    words = indexed(council, "2030")
    assert "skip to" not in words
    assert "decisions and registers" not in words  # the menu


def test_only_the_index_of_a_changed_paper_is_made_again(council: Path) -> None:
    before = {year: index(council, year) for year in ("2029", "2030")}
    place = council.parent / "site/search/index/2029/pagefind-entry.json"
    made = place.stat().st_mtime_ns
    write(council / "reports/benches.yaml", report("Benches", text="Several seats."))
    assert site(council).code == 0
    assert index(council, "2029") == before["2029"]
    assert place.stat().st_mtime_ns == made
    now = index(council, "2030")
    assert "several seats." in indexed(council, "2030")
    fragments = [
        sum(name.endswith("pf_fragment") for name in each) for each in (before["2030"], now)
    ]
    assert fragments[0] == fragments[1]  # the old ones are gone
    assert now.keys() != before["2030"].keys()


def test_two_runs_make_the_same_bytes(council: Path) -> None:
    before = {year: index(council, year) for year in ("2029", "2030")}
    assert site(council, "--force").code == 0
    assert {year: index(council, year) for year in ("2029", "2030")} == before


def test_a_year_without_papers_has_no_index(council: Path) -> None:
    (council / "meetings/2029.yaml").unlink()
    (council / "reports/paths.yaml").unlink()
    assert site(council).code == 0
    assert index(council, "2029") == {}
    assert not (council.parent / "site/search/index/2029").exists()


def test_what_somebody_else_put_beside_the_indexes_stays(council: Path) -> None:
    place = council.parent / "site/search/index"
    for name in ("notes/facts.json", "2029/notes.txt", "2030/notes.txt"):
        write(place / name, "ours")
    (place / "2030/made-from.txt").write_bytes(b"\xff")  # it is made again
    (council / "meetings/2029.yaml").unlink()
    (council / "reports/paths.yaml").unlink()
    assert site(council).code == 0
    assert [*index(council, "notes")] == ["facts.json"]
    assert [*index(council, "2029")] == ["notes.txt"]
    assert index(council, "2030")["notes.txt"] == b"ours"
    assert index(council, "2030")["made-from.txt"] != b"\xff"


def test_an_index_that_cannot_be_removed_is_reported(
    council: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(path: Path) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    (council / "meetings/2029.yaml").unlink()
    (council / "reports/paths.yaml").unlink()
    monkeypatch.setattr("boardpapers.site.search_index._remove", fail)
    ran = site(council)
    assert ran.code == 2
    assert "error[BP000]: cannot write `2029`: " in ran.err


def test_options_of_pagefind_from_elsewhere_have_no_effect(
    council: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = index(council, "2030")
    write(council / "pagefind.toml", "exclude_selectors = ['p']\n")
    monkeypatch.setenv("PAGEFIND_EXCLUDE_SELECTORS", "p")
    assert site(council, "--force").code == 0
    assert index(council, "2030") == before


def test_without_the_extra_the_search_page_has_lists(
    council: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = council.parent / "site/search/index.html"
    assert "<form" in page.read_text("utf-8")
    monkeypatch.setattr("boardpapers.site.search_index.find_spec", lambda _name: None)
    assert site(council).code == 0
    assert "<form" not in page.read_text("utf-8")
    assert 'href="../parks/2030/"' in page.read_text("utf-8")
    assert [name for name in files_of(page.parent) if name != "index.html"] == []


def test_a_failure_of_pagefind_is_reported(council: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pagefind_bin.get_executable", lambda: "false")
    ran = site(council, "--force")
    assert ran.code == 1
    assert "error[BP982]: Pagefind could not make the search index: it ended with 1" in ran.err
    monkeypatch.undo()
    assert site(council).code == 0
    assert "many benches." in indexed(council, "2030")


def test_what_somebody_else_put_where_an_index_will_be_stays(tmp_path: Path) -> None:
    folder = tmp_path / "council"
    write(folder / "boardpapers.yaml", f"base_url: {URL}\n")
    write(folder / "reports/alone.yaml", report("Alone"))
    write(tmp_path / "site/search/index/undated/pagefind.js", "mine")
    ran = site(folder)
    assert ran.code == 2
    assert "search/index/undated` was not written by `boardpapers site`" in ran.err
    assert files_of(tmp_path / "site") == {"search/index/undated/pagefind.js": b"mine"}
