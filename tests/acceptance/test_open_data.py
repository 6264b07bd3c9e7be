"""The tables and lists of a site for programs, and that they are the same each time."""

import csv
import io
import shutil
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest

from boardpapers.reader import Source
from boardpapers.site import sitemap
from boardpapers.workspace import loading
from boardpapers.workspace.paper import AnyPaper
from tests.support.open_data import URL, WORKSPACES, made_site, read_json, site_of

TABLES = {
    "boards", "members", "memberships", "meetings", "items", "papers", "decisions", "votes",
    "actions", "attendance", "interests", "forward-plan",
}  # fmt: skip
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"
DATA = ("oparl/", "data/", "feed", "sitemap", "robots", "calendar")


def rows(name: str, table: str) -> list[dict[str, str]]:
    text = site_of(name)[f"data/{table}.csv"].decode()
    return list(csv.DictReader(io.StringIO(text)))


def parsed(content: bytes) -> ET.Element:
    return ET.fromstring(content)  # noqa: S314 - the program wrote it


def locations(content: bytes) -> list[str]:
    return [each.text or "" for each in parsed(content).iter(f"{SITEMAP}loc")]


@pytest.mark.parametrize("name", WORKSPACES)
def test_there_is_a_table_of_everything(name: str) -> None:
    names = {path[5:-4] for path in site_of(name) if path.startswith("data/") and ".csv" in path}
    assert names == TABLES


@pytest.mark.parametrize("name", WORKSPACES)
def test_each_column_is_described(name: str) -> None:
    files = site_of(name)
    described = read_json(files, "data/csv-metadata.json")
    assert {each["url"].removesuffix(".csv") for each in described["tables"]} == TABLES
    for table in described["tables"]:
        header = files[f"data/{table['url']}"].decode().splitlines()[0].split(",")
        columns = table["tableSchema"]["columns"]
        assert [each["titles"] for each in columns] == header
        days = [each["titles"] for each in columns if each["datatype"] != "string"]
        for row in rows(name, table["url"].removesuffix(".csv")):
            assert all(len(row[day]) in (0, 10) for day in days)


@pytest.mark.parametrize("name", WORKSPACES)
def test_what_tables_refer_to_is_in_the_others(name: str) -> None:
    known = {
        "board": {row["board"] for row in rows(name, "boards")},
        "member": {row["member"] for row in rows(name, "members")},
        "meeting": {row["meeting"] for row in rows(name, "meetings")},
        "paper": {row["paper"] for row in rows(name, "papers")} | {""},
    }
    for table in ("memberships", "meetings", "items", "votes", "attendance"):
        for row in rows(name, table):
            for column, values in known.items():
                assert row.get(column) in {*values, None}, (table, row)


def test_a_recorded_vote_has_a_row_for_each_member() -> None:
    found = [row for row in rows("district", "votes") if row["minute"] == "CAB54"]
    assert [(row["member"], row["vote"]) for row in found] == [
        ("nadia-brockwell", "for"),
        ("oswin-castlebeck", "for"),
        ("petra-lindenhall", "abstain"),
    ]


def test_items_have_their_outcome() -> None:
    (row,) = [row for row in rows("district", "items") if row["minute"] == "CAB54"]
    assert row["outcome"] == "agreed"
    assert row["decision"].startswith("That the contract be awarded to firm A.")
    assert row["url"] == f"{URL}cabinet/2027-06-08/#item-6"


@pytest.mark.parametrize("name", WORKSPACES)
def test_the_sitemap_has_every_page(name: str) -> None:
    files = site_of(name)
    found = {unquote(each.removeprefix(URL)) for each in locations(files["sitemap.xml"])}
    pages = {path.removesuffix("index.html") for path in files if path.endswith("index.html")}
    assert found == pages
    assert f"Sitemap: {URL}sitemap.xml" in files["robots.txt"].decode().splitlines()


def test_the_sitemap_knows_other_languages() -> None:
    root = parsed(site_of("bilingual")["sitemap.xml"])
    report = next(
        each for each in root if (each[0].text or "").endswith("/cy/parks-and-open-spaces/members/")
    )
    assert {each.get("hreflang") for each in report.iter(LINK)} == {"en-GB", "cy-GB"}


def test_a_long_sitemap_is_in_parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitemap, "MOST_URLS", 10)
    files = made_site(WORKSPACES["registers"], tmp_path / "site")
    parts = [unquote(each.removeprefix(URL)) for each in locations(files["sitemap.xml"])]
    assert parts == [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    urls = [url for part in parts for url in locations(files[part])]
    pages = [path for path in files if path.endswith("index.html")]
    assert len(urls) == len(set(urls)) == len(pages)


def test_two_runs_write_the_same(tmp_path: Path) -> None:
    again = made_site(WORKSPACES["district"], tmp_path / "site")
    data = {path: content for path, content in again.items() if path.startswith(DATA)}
    assert data == {path: site_of("district")[path] for path in data}


def test_reports_are_not_read_again_for_lists(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing has changed, and no meeting is to come: only what lists need is read."""
    workspace = Path(shutil.copytree(WORKSPACES["registers"], tmp_path / "council"))
    shutil.rmtree(workspace / "forward-plan")
    on = ("--on", "2028-01-01")
    first = made_site(workspace, tmp_path / "site", *on)
    read: set[str] = set()

    def load(source: Source) -> AnyPaper:
        paper = loading.load_paper(source)
        read.add(paper.id)
        return paper

    monkeypatch.setattr("boardpapers.workspace.papers_by_file.load_paper", load)
    assert made_site(workspace, tmp_path / "site", *on) == first
    assert "2025-09-09-cabinet" in read
    assert read.isdisjoint({"budget-monitoring", "library-hours"})
