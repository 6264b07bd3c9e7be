"""Supplements to a pack on the site: beside the agenda, with their days, and in the data."""

import csv
import json
import re
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from tests.support.pack_contents import page_text
from tests.support.run_program import boardpapers
from tests.support.sites import URL, files_of, make_site
from tests.support.small_reports import report, write

BOARD = """kind: board
name: Parks Committee
languages: [en-GB, cy-GB]
translations: {cy-GB: {name: Parciau}}
"""
FOLDER = "parks/2030-05-09"
FIRST, SECOND = (f"may-pack-supplement-{number}.pdf" for number in (1, 2))


def meeting(folder: Path, *items: str) -> None:
    listed = "".join(f"  - {{{item}}}\n" for item in items)
    facts = "kind: meeting\nboard: parks\ndate: 2030-05-09\npublished: 2030-04-30\n"
    write(folder / "meetings/may.yaml", f"{facts}items:\n{listed}")


def publish(folder: Path, on: str, *arguments: str) -> None:
    options = ("--to", "pdf", "--published", "--on", on, *arguments)
    ran = boardpapers("pack", "may", *options, within=folder)
    assert ran.code == 0, ran.everything


@pytest.fixture
def council(tmp_path: Path) -> Path:
    """A council that has published a pack, and two supplements to it."""
    write(tmp_path / "boardpapers.yaml", f"name: Example Council\nbase_url: {URL}\n")
    write(tmp_path / "boards/parks.yaml", BOARD)
    for title in ("Paths", "Trees", "Ponds"):
        write(tmp_path / f"reports/{title.lower()}.yaml", report(title=title, text=f"On {title}."))
    meeting(tmp_path, "report: paths", "title: Trees, follows: yes")
    publish(tmp_path, "2030-04-30")
    meeting(tmp_path, "report: paths", "report: trees, published: 2030-05-02")
    publish(tmp_path, "2030-05-02", "--supplement")
    both = ("report: paths", "report: trees, published: 2030-05-02")
    meeting(tmp_path, *both, "report: ponds, published: 2030-05-03")
    publish(tmp_path, "2030-05-03", "--supplement")
    return tmp_path


def made(folder: Path, *arguments: str) -> dict[str, bytes]:
    ran = make_site(folder, "-q", *arguments)
    assert ran.code == 0, ran.everything
    return files_of(folder / "site")


def objects(files: dict[str, bytes], name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(files[f"oparl/{name}.json"])["data"]
    return found


def listed(files: dict[str, bytes], folder: str = FOLDER) -> list[str]:
    page = files[f"{folder}/index.html"].decode()
    return re.findall(r'<a href="[^"]*supplement[^"]*">([^<]*)</a>', page)


def test_they_are_on_the_page_of_the_meeting_with_their_days(council: Path) -> None:
    files = made(council)
    assert listed(files) == [
        "Supplement 1 to the papers, published 02 May 2030 (PDF)",
        "Supplement 2 to the papers, published 03 May 2030 (PDF)",
    ]
    assert listed(files, f"cy/{FOLDER}")[0].startswith("Atodiad 1 i’r papurau, cyhoeddwyd 02 Mai")
    assert {f"{FOLDER}/{FIRST}", f"{FOLDER}/{SECOND}"} <= files.keys()
    assert f"cy/{FOLDER}/may-pack.cy-GB-supplement-1.pdf" in files


@pytest.mark.needs("pdftotext")
def test_each_has_the_papers_and_pages_with_which_it_was_published(council: Path) -> None:
    made(council)
    for name, own, other in ((FIRST, "Trees", "Ponds"), (SECOND, "Ponds", "Trees")):
        published, again = (
            folder / name for folder in (council / "build", council / "site" / FOLDER)
        )
        said = [page_text(again, page) for page in (1, 2, 3)]
        assert f"On {own}." in said[1] + said[2]
        assert not any(f"On {other}." in each for each in said)
        assert said == [page_text(published, page) for page in (1, 2, 3)]


def test_they_are_in_the_data(council: Path) -> None:
    files = made(council)
    url = f"{URL}{FOLDER}/"
    (row,) = csv.DictReader(StringIO(files["data/meetings.csv"].decode()))
    assert row["supplements"].split() == [f"{url}{FIRST}", f"{url}{SECOND}"]
    assert row["pack"] == f"{url}may-pack.pdf"
    (listed,) = objects(files, "meetings")
    by_name = {each["fileName"]: each for each in listed["auxiliaryFile"]}
    assert by_name[FIRST]["date"] == "2030-05-02"
    assert by_name[FIRST]["name"].endswith("Supplement 1 to the papers, published 02 May 2030")
    ids = [each["id"] for each in by_name.values()]
    assert len({*ids}) == len(ids)
    assert all(each.removeprefix(URL) in files for each in ids)
    assert f"{url}{FIRST}".encode() in files["feed.xml"]
    assert f"{url}{FIRST}".encode() in files["feed.json"]


@pytest.mark.parametrize(
    "later", [{"text": "Another text."}, {"extra": "access: exempt\nexempt: {paragraphs: [3]}\n"}]
)
def test_one_whose_paper_is_not_as_it_was_published_is_left_out(
    council: Path, later: dict[str, str]
) -> None:
    made(council)
    write(council / "reports/trees.yaml", report(title="Trees", **later))
    files = made(council)
    assert [each[:12] for each in listed(files)] == ["Supplement 2"]
    assert not any(name.endswith("supplement-1.pdf") for name in files)
    assert f"{FOLDER}/{SECOND}" in files
    assert not any(FIRST.encode() in content for content in files.values())


def test_only_what_a_new_supplement_changes_is_made_again(council: Path) -> None:
    made(council)
    before = files_of(council / "site")
    ran = make_site(council)
    assert "wrote" not in ran.err
    write(council / "reports/paths.yaml", report(title="Paths", text="They wind."))
    after = made(council)
    changed = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
    assert f"{FOLDER}/paths/index.html" in changed
    assert f"{FOLDER}/index.html" not in changed
    assert f"{FOLDER}/{FIRST}" not in changed


def test_a_damaged_record_is_said_once_and_loses_nothing(council: Path) -> None:
    before = made(council)
    write(council / "published/may.json", "{")
    ran = make_site(council)
    assert ran.code == 1
    assert ran.err.count("error[BP381]") == 1
    kept = (name for name in before if name.startswith(FOLDER))
    assert {*kept} <= files_of(council / "site").keys()
