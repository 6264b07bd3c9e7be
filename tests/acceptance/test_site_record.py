"""The record of what a site has published: its file, redirects, withdrawn pages and histories."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from tests.support.every_byte import contents
from tests.support.run_program import Ran, boardpapers
from tests.support.sites import URL
from tests.support.small_reports import report, write

MAY = "parks/2030-05-09"
MEETING = (
    "kind: meeting\nboard: parks\ndate: 2030-05-09\nitems:\n  - {report: paths, title: An item}\n"
)

LINE = (
    b'{"document":"x","kind":"report","version":1,"day":"2030-05-01","changes":["published"],%s}\n'
)


@pytest.fixture
def council(tmp_path: Path) -> Path:
    """Return a workspace whose site was published on the first of May."""
    folder = tmp_path / "council"
    write(folder / "boardpapers.yaml", f"name: Example Council\nbase_url: {URL}\n")
    write(folder / "boards/parks.yaml", "kind: board\nname: Parks Committee\n")
    write(folder / "boards/roads.yaml", "kind: board\nname: Roads Committee\n")
    write(folder / "meetings/may.yaml", MEETING)
    write(
        folder / "meetings/june.yaml",
        "kind: meeting\nboard: parks\ndate: 2030-06-06\nitems:\n  - {title: Apologies}\n",
    )
    write(folder / "reports/paths.yaml", report("Paths"))
    publish(folder, "2030-05-01")
    return folder


def site(folder: Path, *options: str) -> Ran:
    return boardpapers("site", "-q", "-o", "../site", *options, within=folder)


def publish(folder: Path, day: str) -> None:
    ran = site(folder, "--published", "--on", day)
    assert ran.code == 0, ran.err


def record(folder: Path, name: str = "parks/2030") -> list[dict[str, Any]]:
    text = (folder / f"published/site/{name}.jsonl").read_text("utf-8")
    return [json.loads(line) for line in text.splitlines()]


def changes(folder: Path, document: str = "paths") -> list[tuple[str, str]]:
    """Return the day and the changes of each version of a document."""
    versions = (each for each in record(folder) if each["document"] == document)
    return [(each["day"], " ".join(each["changes"])) for each in versions]


def page(folder: Path, address: str) -> str:
    return (folder.parent / "site" / address / "index.html").read_text("utf-8")


def target(folder: Path, address: str) -> str:
    """Return where a page sends its readers."""
    found = re.search(r'http-equiv="refresh" content="0; url=([^"]*)"', page(folder, address))
    assert found
    assert f'<a href="{found[1]}">' in page(folder, address)
    return found[1]


def published_files(folder: Path) -> dict[str, bytes]:
    paths = sorted((folder / "published").rglob("*.jsonl"))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def test_each_page_is_a_line_in_the_order_of_their_ids(council: Path) -> None:
    assert list(published_files(council)) == [
        "published/site/parks/2030.jsonl",
    ]
    assert [(each["document"], each["address"]) for each in record(council)] == [
        ("june-agenda", "parks/2030-06-06/"),
        ("may-agenda", f"{MAY}/"),
        ("paths", f"{MAY}/paths/"),
    ]
    assert changes(council) == [("2030-05-01", "published")]


def test_only_changes_are_recorded(council: Path) -> None:
    before = published_files(council)
    publish(council, "2030-05-02")
    assert published_files(council) == before


def test_a_site_that_is_not_published_records_nothing(council: Path) -> None:
    before = published_files(council)
    write(council / "reports/paths.yaml", report("Paths", text="Other words."))
    assert site(council, "--on", "2030-05-02").code == 0
    assert published_files(council) == before


def test_each_kind_of_change_is_recorded(council: Path) -> None:
    write(council / "reports/paths.yaml", report("Paths", text="Other words."))
    publish(council, "2030-05-02")
    write(council / "reports/paths.yaml", report("Paths and ways", text="Other words."))
    publish(council, "2030-05-03")
    assert boardpapers("move", "paths", "--to", "june", within=council).code == 0
    publish(council, "2030-05-04")
    paper = council / "reports/paths.yaml"
    text = paper.read_text("utf-8")
    write(paper, text + "access: exempt\nexempt: {paragraphs: [3], public_interest: It is.}\n")
    publish(council, "2030-05-05")
    write(paper, text)
    publish(council, "2030-05-06")
    assert changes(council) == [
        ("2030-05-01", "published"),
        ("2030-05-02", "text"),
        ("2030-05-03", "title"),
        ("2030-05-04", "moved"),
        ("2030-05-05", "withdrawn"),
        ("2030-05-06", "republished"),
    ]


def test_a_page_says_when_it_was_published_and_changed(council: Path) -> None:
    assert "First published: 01 May 2030" in page(council, f"{MAY}/paths")
    assert "Last changed" not in page(council, f"{MAY}/paths")
    write(council / "reports/paths.yaml", report("Paths", text="Other words."))
    publish(council, "2030-05-02")
    changed = page(council, f"{MAY}/paths")
    assert "Last changed: 02 May 2030" in changed
    assert '<time datetime="2030-05-02">02 May 2030</time>: Text changed' in changed
    facts = json.loads((council.parent / f"site/{MAY}/paths/index.json").read_text("utf-8"))
    assert [each["day"] for each in facts["history"]] == ["2030-05-01", "2030-05-02"]


def test_a_page_is_not_made_again_because_it_has_been_recorded(council: Path) -> None:
    path = council.parent / f"site/{MAY}/paths/index.html"
    made = path.stat().st_mtime_ns
    assert site(council, "--on", "2030-05-03").code == 0
    assert path.stat().st_mtime_ns == made


def test_a_moved_page_leaves_a_redirect_before_and_after_it_is_recorded(council: Path) -> None:
    assert boardpapers("move", "paths", "--to", "june", within=council).code == 0
    assert site(council, "--base-url", "https://papers.example.gov.uk/all").code == 0
    assert target(council, f"{MAY}/paths") == "../../2030-06-06/paths/"
    canonical = "https://papers.example.gov.uk/all/parks/2030-06-06/paths/"
    assert f'<link rel="canonical" href="{canonical}">' in page(council, f"{MAY}/paths")
    redirects = (council.parent / "site/_redirects").read_text("utf-8")
    assert redirects == f"/all/{MAY}/paths/ /all/parks/2030-06-06/paths/ 301\n"
    publish(council, "2030-05-02")
    assert target(council, f"{MAY}/paths") == "../../2030-06-06/paths/"


def test_redirects_for_servers_have_addresses_without_spaces(council: Path) -> None:
    ran = boardpapers("rename", "paths", "Llwybrau â sŵn 100%", within=council)
    assert ran.code == 0, ran.err
    assert site(council, "--on", "2030-05-02").code == 0
    redirects = (council.parent / "site/_redirects").read_text("utf-8")
    new = "Llwybrau%20%C3%A2%20s%C5%B5n%20100%25"
    assert redirects == f"/{MAY}/paths/ /{MAY}/{new}/ 301\n"
    assert target(council, f"{MAY}/paths") == f"../{new}/"


def test_a_chain_of_moves_leads_to_the_last_address(council: Path) -> None:
    assert boardpapers("move", "paths", "--to", "june", within=council).code == 0
    publish(council, "2030-05-02")
    june = council / "meetings/june.yaml"
    write(june, june.read_text("utf-8").replace("2030-06-06", "2030-06-13"))
    publish(council, "2030-05-03")
    assert target(council, f"{MAY}/paths") == "../../2030-06-13/paths/"
    assert target(council, "parks/2030-06-06/paths") == "../../2030-06-13/paths/"
    assert target(council, "parks/2030-06-06") == "../2030-06-13/"


def test_a_paper_that_moves_back_has_its_page_again(council: Path) -> None:
    for meeting, day in (("june", "2030-05-02"), ("may", "2030-05-03")):
        assert boardpapers("move", "paths", "--to", meeting, within=council).code == 0
        publish(council, day)
    assert "http-equiv" not in page(council, f"{MAY}/paths")
    assert target(council, "parks/2030-06-06/paths") == "../../2030-05-09/paths/"


def test_a_redirect_never_replaces_a_page(council: Path) -> None:
    """Another meeting is now held on the old day."""
    may = council / "meetings/may.yaml"
    write(council / "meetings/special.yaml", MEETING.replace("paths", "seats"))
    write(council / "reports/seats.yaml", report("Seats"))
    write(may, MEETING.replace("2030-05-09", "2030-05-23"))
    publish(council, "2030-05-02")
    assert "http-equiv" not in page(council, MAY)
    assert target(council, f"{MAY}/paths") == "../../2030-05-23/paths/"


@pytest.mark.parametrize("how", ["deleted", "exempt"])
def test_a_withdrawn_page_says_so_and_when(council: Path, how: str) -> None:
    paper = council / "reports/paths.yaml"
    if how == "deleted":
        paper.unlink()
        write(council / "meetings/may.yaml", MEETING.replace("report: paths, ", ""))
    else:
        exempt = "access: exempt\nexempt: {paragraphs: [3], public_interest: It is.}\n"
        write(paper, report("Paths", extra=exempt))
    assert site(council).code == 0
    assert "It is no longer published." in page(council, f"{MAY}/paths")
    publish(council, "2030-05-02")
    for _ in range(2):
        gone = page(council, f"{MAY}/paths")
        assert "This page has been withdrawn" in gone
        assert "It was withdrawn on 02 May 2030." in gone
        assert "Paths" not in gone
        assert '<a href="../../../parks/">Parks Committee</a>' in gone  # the way on
        assert site(council, "--on", "2030-05-03").code == 0


def test_a_page_with_errors_is_not_withdrawn(council: Path) -> None:
    before = published_files(council)
    write(council / "reports/paths.yaml", report("Paths", extra="unknown: field\n"))
    was = page(council, f"{MAY}/paths")
    assert site(council, "--published", "--on", "2030-05-02").code == 1
    assert published_files(council) == before
    assert page(council, f"{MAY}/paths") == was


def test_what_is_published_beside_errors_keeps_its_day(council: Path) -> None:
    write(council / "reports/seats.yaml", report("Seats", extra="unknown: field\n"))
    write(council / "reports/paths.yaml", report("Paths", text="Other words."))
    assert site(council, "--published", "--on", "2030-05-02").code == 1
    assert changes(council) == [("2030-05-01", "published"), ("2030-05-02", "text")]
    assert changes(council, "seats") == []
    write(council / "reports/seats.yaml", report("Seats"))
    publish(council, "2030-05-03")
    assert "Last changed: 02 May 2030" in page(council, f"{MAY}/paths")
    assert changes(council) == [("2030-05-01", "published"), ("2030-05-02", "text")]


def test_a_page_that_was_never_recorded_may_have_errors(council: Path) -> None:
    """Its file does not say its id any more."""
    path = council / "reports/file.yaml"
    write(path, "id: seats\n" + report("Seats"))
    assert site(council).code == 0
    write(path, "id: seats\n" + report("[Seats"))
    before = published_files(council)
    ran = site(council, "--published", "--on", "2030-05-02")
    assert (ran.code, "Traceback" in ran.err) == (1, False)
    assert published_files(council) == before


def test_no_page_is_withdrawn_beside_errors(council: Path) -> None:
    before = published_files(council)
    write(council / "reports/seats.yaml", report("Seats", extra="unknown: field\n"))
    (council / "meetings/june.yaml").unlink()
    assert site(council, "--published", "--on", "2030-05-02").code == 1
    assert published_files(council) == before
    assert "It is no longer published." in page(council, "parks/2030-06-06")
    (council / "reports/seats.yaml").unlink()
    publish(council, "2030-05-03")
    assert "It was withdrawn on 03 May 2030." in page(council, "parks/2030-06-06")


def test_the_day_comes_from_the_caller(council: Path) -> None:
    ran = site(council, "--published")
    assert ran.code == 2
    assert "`--published` records the day of publication: add `--on` and the day" in ran.err
    ran = site(council, "--published", "--on", "2030-04-30")
    assert ran.code == 2
    assert "the site was published on 2030-05-01: `--on` cannot be an earlier day" in ran.err


@pytest.mark.parametrize(
    "line",
    [
        b"<<<<<<< HEAD\n",
        b"\xff\n",
        b"[]\n",
        b'{"document":"x"}\n',
        LINE % b'"address":"../../outside/"',
        LINE % b'"address":"parks/x/","board":"../.."',
        LINE % b'"address":"parks/x/","author":"somebody"',
    ],
)
def test_a_damaged_record_is_reported_and_never_overwritten(council: Path, line: bytes) -> None:
    path = council / "published/site/parks/2030.jsonl"
    damaged = path.read_bytes() + line
    path.write_bytes(damaged)
    for options in ((), ("--published", "--on", "2030-05-02")):
        ran = site(council, *options)
        assert ran.code == 1
        assert "error[BP980]: the record of what the site has published is damaged" in ran.err
        assert "2030.jsonl:4" in ran.err
        assert path.read_bytes() == damaged


def test_lines_may_come_in_any_order_and_twice(council: Path) -> None:
    """As after a merge that keeps the lines of both sides."""
    path = council / "published/site/parks/2030.jsonl"
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join([*reversed(lines), *lines]))
    write(council / "reports/paths.yaml", report("Paths", text="Other words."))
    publish(council, "2030-05-02")
    assert changes(council) == [("2030-05-01", "published"), ("2030-05-02", "text")]
    assert len(record(council)) == 4


@pytest.mark.parametrize("has_pack", [False, True])
def test_a_renamed_paper_leaves_a_redirect(council: Path, has_pack: bool) -> None:
    pack = ("pack", "may", "--to", "pdf", "--published", "--on", "2030-05-01")
    if has_pack:
        assert boardpapers(*pack, within=council).code == 0
    ran = boardpapers("rename", "paths", "ways", within=council)
    assert (ran.code, "changed published/site/parks/2030.jsonl\n" in ran.err) == (0, True)
    assert [each["document"] for each in record(council)] == ["june-agenda", "may-agenda", "ways"]
    if has_pack:
        assert '"ways"' in (council / "published/may.json").read_text("utf-8")
        assert boardpapers("validate", "--strict", within=council).code == 0
    assert site(council).code == 0
    assert target(council, f"{MAY}/paths") == "../ways/"
    publish(council, "2030-05-02")
    assert target(council, f"{MAY}/paths") == "../ways/"
    assert changes(council, "ways") == [("2030-05-01", "published"), ("2030-05-02", "moved")]


def test_a_renamed_paper_gets_its_old_name_back(council: Path) -> None:
    before = published_files(council)
    for old, new in (("paths", "ways"), ("ways", "paths")):
        assert boardpapers("rename", old, new, within=council).code == 0
    assert published_files(council) == before


def test_a_renamed_board_leaves_redirects_for_all_its_papers(council: Path) -> None:
    assert boardpapers("rename", "parks", "greens", within=council).code == 0
    publish(council, "2030-05-02")
    assert target(council, f"{MAY}/paths") == "../../../greens/2030-05-09/paths/"
    assert target(council, MAY) == "../../greens/2030-05-09/"


@pytest.mark.parametrize("is_recorded", [False, True])
def test_a_renamed_board_leaves_its_pages_feeds_and_calendar(
    council: Path, is_recorded: bool
) -> None:
    write(council / "meetings/july.yaml", "kind: meeting\nboard: parks\ndate: 2031-07-04\n")
    in_welsh(council)
    publish(council, "2030-05-02")
    before = set(calendar_uids(council, "parks"))
    assert boardpapers("rename", "parks", "greens", within=council).code == 0
    if is_recorded:
        publish(council, "2030-05-03")
    assert site(council, "--on", "2030-05-03").code == 0
    assert target(council, "parks") == "../greens/"
    assert target(council, "parks/2030") == "../../greens/2030/"
    assert target(council, "parks/2031") == "../../greens/2031/"
    assert target(council, "parks/2031-07-04") == "../../greens/2031-07-04/"
    assert target(council, "cy/parks/2030") == "../../greens/2030/"
    assert "Parks Committee</a>" in page(council, "parks")
    redirects = (council.parent / "site/_redirects").read_text("utf-8").splitlines()
    assert "/parks/ /greens/ 301" in redirects
    for name in ("feed.xml", "feed.json", "calendar.ics"):
        assert site_file(council, f"parks/{name}") == site_file(council, f"greens/{name}")
    assert site_file(council, "cy/parks/feed.xml") == site_file(council, "cy/greens/feed.xml")
    assert set(calendar_uids(council, "parks")) == before


def test_a_board_renamed_twice_leads_to_the_last_one(council: Path) -> None:
    for old, new, day in (("parks", "greens", "2030-05-02"), ("greens", "lawns", "2030-05-03")):
        assert boardpapers("rename", old, new, within=council).code == 0
        publish(council, day)
    assert target(council, "parks/2030") == "../../lawns/2030/"
    assert target(council, "greens") == "../lawns/"
    assert site_file(council, "parks/feed.xml") == site_file(council, "lawns/feed.xml")


def test_a_report_that_went_elsewhere_does_not_lead_a_board_there(council: Path) -> None:
    write(council / "meetings/roads.yaml", MEETING.replace("parks", "roads").replace("paths", "x"))
    write(council / "reports/x.yaml", report("Other"))
    publish(council, "2030-05-02")
    assert boardpapers("move", "paths", "--to", "roads", within=council).code == 0
    assert boardpapers("rename", "parks", "greens", within=council).code == 0
    publish(council, "2030-05-03")
    assert target(council, f"{MAY}/paths") == "../../../roads/2030-05-09/paths/"
    assert target(council, "parks") == "../greens/"


def test_a_board_that_is_gone_is_withdrawn(council: Path) -> None:
    in_welsh(council)
    publish(council, "2030-05-01")
    remove_parks(council)
    assert site(council, "--on", "2030-05-02").code == 0
    assert "It is no longer published." in page(council, "parks")
    publish(council, "2030-05-02")
    assert site(council, "--on", "2030-05-03").code == 0
    for address in ("parks", "parks/2030", MAY):
        assert "It was withdrawn on 02 May 2030." in page(council, address)
        assert "Parks" not in page(council, address)
    assert "http-equiv" not in page(council, "cy/parks/2030")
    assert json.loads(site_file(council, "parks/feed.json"))["items"] == []
    for name in ("parks/feed.xml", "cy/parks/feed.xml"):
        feed = site_file(council, name)
        assert b"<title>Example Council</title>" in feed
        assert b"<entry" not in feed
    assert calendar_uids(council, "parks") == []
    assert "parks" not in (council.parent / "site/sitemap.xml").read_text("utf-8")


def test_a_new_board_with_an_old_id_has_its_own_pages(council: Path) -> None:
    assert boardpapers("rename", "parks", "greens", within=council).code == 0
    publish(council, "2030-05-02")
    write(council / "boards/parks.yaml", "kind: board\nname: Play Committee\n")
    publish(council, "2030-05-03")
    assert "Play Committee" in page(council, "parks")
    assert "http-equiv" not in page(council, "parks")
    assert site_file(council, "parks/feed.xml") != site_file(council, "greens/feed.xml")
    assert target(council, f"{MAY}/paths") == "../../../greens/2030-05-09/paths/"


@pytest.mark.parametrize("text", ["kind: board\nunknown: field\n", "kind: board\nname: [\n"])
def test_a_board_with_errors_is_not_withdrawn(council: Path, text: str) -> None:
    write(council / "boards/parks.yaml", text)
    assert site(council, "--published", "--on", "2030-05-02").code == 1
    path = council.parent / "site/parks/index.html"
    assert not path.exists() or "withdrawn" not in path.read_text("utf-8")


def in_welsh(folder: Path) -> None:
    """Give the site a Welsh edition, too."""
    settings = folder / "boardpapers.yaml"
    write(settings, settings.read_text("utf-8") + "languages: [en-GB, cy-GB]\n")


def remove_parks(folder: Path) -> None:
    for name in ("boards/parks", "meetings/may", "meetings/june", "reports/paths"):
        (folder / f"{name}.yaml").unlink()


def site_file(folder: Path, name: str) -> bytes:
    return (folder.parent / "site" / name).read_bytes()


def calendar_uids(folder: Path, board: str) -> list[str]:
    calendar = Calendar.from_ical(site_file(folder, f"{board}/calendar.ics"))
    return [str(event["uid"]) for event in calendar.walk("VEVENT")]


def test_a_renamed_meeting_keeps_its_address_and_history(council: Path) -> None:
    assert boardpapers("rename", "may", "spring", within=council).code == 0
    publish(council, "2030-05-02")
    assert changes(council, "spring-agenda") == [("2030-05-01", "published")]
    assert "http-equiv" not in page(council, MAY)


def test_an_id_that_was_published_is_not_given_to_another_paper(council: Path) -> None:
    (council / "reports/paths.yaml").rename(council / "reports/ways.yaml")
    write(council / "meetings/may.yaml", MEETING.replace("paths", "ways"))
    publish(council, "2030-05-02")
    ran = boardpapers("rename", "ways", "paths", within=council)
    assert ran.code == 2
    assert "the site has published `paths` before, and its addresses are kept" in ran.err


def test_a_file_renamed_by_hand_is_noticed(council: Path) -> None:
    (council / "reports/paths.yaml").rename(council / "reports/ways.yaml")
    write(council / "meetings/may.yaml", MEETING.replace("paths", "ways"))
    ran = boardpapers("validate", within=council)
    assert ran.code == 0
    assert "warning[BP981]: `paths` was published on the site, and no paper makes it" in ran.out
    publish(council, "2030-05-02")
    assert "BP981" not in boardpapers("validate", within=council).everything


@pytest.mark.needs("pdftotext")
def test_nothing_of_a_paper_that_became_exempt_is_left(council: Path) -> None:
    paper = council / "reports/paths.yaml"
    write(paper, report("Quinquereme paths", text="Xylophones along them."))
    publish(council, "2030-05-02")
    assert with_words(council, "quinquereme", "xylophones")
    exempt = "access: exempt\nexempt: {paragraphs: [3], public_interest: It is.}\n"
    write(paper, report("Quinquereme paths", text="Xylophones along them.", extra=exempt))
    publish(council, "2030-05-03")
    assert with_words(council, "quinquereme", "xylophones") == []


def with_words(folder: Path, *words: str) -> list[str]:
    """Return the files of the site that have one of some words in them."""
    files = [path for path in sorted((folder.parent / "site").rglob("*")) if path.is_file()]
    found = {path: contents(path) for path in files}
    return [path.name for path, text in found.items() if any(word in text for word in words)]


MEMBERS = """\
kind: members
members:
  - {id: ann, name: Ann Archer}
  - {id: bob, name: Bob Baker}
"""


def test_the_page_of_a_renamed_member_leads_to_the_new_one(council: Path) -> None:
    write(council / "boardpapers.yaml", f"base_url: {URL}\nlanguages: [en-GB, cy-GB]\n")
    write(council / "members/all.yaml", MEMBERS)
    publish(council, "2030-05-02")
    assert boardpapers("rename", "ann", "ann-archer", within=council).code == 0
    publish(council, "2030-05-03")
    assert target(council, "people/ann") == "../ann-archer/"
    assert target(council, "cy/people/ann") == "../ann-archer/"
    versions = [each for each in record(council, "papers/2030") if each["kind"] == "member"]
    assert [(each["document"], each["address"], each["changes"]) for each in versions] == [
        ("ann-archer", "people/ann/", ["published"]),
        ("ann-archer", "people/ann-archer/", ["moved"]),
        ("bob", "people/bob/", ["published"]),
    ]
    ran = boardpapers("rename", "ann-archer", "bob", within=council)
    assert "there is already a member `bob`" in ran.err


def test_the_page_of_a_member_who_is_gone_says_so(council: Path) -> None:
    write(council / "members/all.yaml", MEMBERS)
    publish(council, "2030-05-02")
    write(council / "members/all.yaml", MEMBERS.replace("  - {id: bob, name: Bob Baker}\n", ""))
    assert "`bob` was published on the site" in boardpapers("validate", within=council).out
    publish(council, "2030-05-03")
    gone = page(council, "people/bob")
    assert "03 May 2030" in gone
    assert "Baker" not in gone
    assert "BP981" not in boardpapers("validate", within=council).everything
    ran = boardpapers("rename", "ann", "bob", within=council)
    assert "the site has published `bob` before" in ran.err


MINUTES = """\
kind: minutes
meeting: may
present: [{name: Sam Example}]
items:
  - {item: 1, decision: That it be so., outcome: agreed, discussion: Members talked.}
"""


def test_a_decision_sheet_has_not_changed_when_only_the_discussion_has(council: Path) -> None:
    minutes = council / "minutes/may.yaml"
    write(minutes, MINUTES)
    publish(council, "2030-05-10")
    more = "  - {title: Thanks, discussion: Members thanked the clerk.}\nended: 12:00\n"
    write(minutes, MINUTES.replace("talked", "spoke") + more)
    publish(council, "2030-05-11")
    assert changes(council, "may-minutes") == [("2030-05-10", "published"), ("2030-05-11", "text")]
    assert changes(council, "may-decisions") == [("2030-05-10", "published")]
    write(minutes, MINUTES.replace("be so", "be done"))
    publish(council, "2030-05-12")
    assert changes(council, "may-decisions")[-1] == ("2030-05-12", "text")


def test_the_home_page_has_what_was_published_last_by_the_record(council: Path) -> None:
    meeting = MEETING.replace("05-09", "07-09").replace("paths", "ways")
    write(council / "meetings/july.yaml", f"{meeting}published: 2030-05-15\n")
    write(council / "reports/ways.yaml", report("Ways"))
    publish(council, "2030-05-20")
    latest = page(council, "").partition("Recently published")[2]
    found = re.findall(
        r"(\d+ \w+ 2030): agenda and reports.*?Published (\d+ \w+ 2030)", latest, re.DOTALL
    )
    assert found == [
        ("09 July 2030", "20 May 2030"),
        ("06 June 2030", "01 May 2030"),
        ("09 May 2030", "01 May 2030"),
    ]
