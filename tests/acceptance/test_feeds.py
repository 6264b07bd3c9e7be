"""The feeds and calendars of a site, as other libraries read them."""

from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import feedparser  # type: ignore[import-untyped]  # it has no annotations
import pytest
import vobject  # type: ignore[import-untyped]  # it has no annotations

from tests.support.open_data import DAY, URL, WORKSPACES, made_site, read_json, site_of
from tests.support.quick_cases import mostly_slow
from tests.support.run_program import boardpapers
from tests.support.small_reports import report, write

RESULTS = {
    "registers": {"", "cabinet/", "planning/"},
    "district": {"", "cabinet/"},
    "bilingual": {"", "cy/", "parks-and-open-spaces/", "cy/parks-and-open-spaces/"},
}
"""By workspace: the folders that have feeds."""


def atom(name: str, folder: str = "") -> Any:
    found = feedparser.parse(site_of(name)[f"{folder}feed.xml"])
    assert not found.bozo, found.get("bozo_exception")
    return found


def json_feed(name: str, folder: str = "") -> Any:
    return read_json(site_of(name), f"{folder}feed.json")


@pytest.mark.parametrize("name", mostly_slow(WORKSPACES, {"bilingual"}))
def test_there_is_a_feed_of_all_and_of_each_board_in_each_language(name: str) -> None:
    for file in ("feed.xml", "feed.json"):
        folders = {path.removesuffix(file) for path in site_of(name) if path.endswith(file)}
        assert folders == RESULTS[name]


@pytest.mark.parametrize("name", WORKSPACES)
def test_atom_has_all_that_is_required(name: str) -> None:
    for folder in RESULTS[name]:
        found = atom(name, folder)
        assert found.version == "atom10"
        feed = found.feed
        assert feed.id == f"{URL}{folder}feed.xml"
        assert all((feed.title, feed.updated_parsed, feed.author))
        assert {link.rel for link in feed.links} >= {"self", "alternate"}
        ids = [entry.id for entry in found.entries]
        assert len(ids) == len(set(ids)) > 0
        for entry in found.entries:
            assert entry.link == entry.id
            assert all((entry.title, entry.updated_parsed))


@pytest.mark.parametrize("name", WORKSPACES)
def test_json_feed_keeps_its_rules(name: str) -> None:
    for folder in RESULTS[name]:
        feed = json_feed(name, folder)
        assert feed["version"] == "https://jsonfeed.org/version/1.1"
        assert feed["feed_url"] == f"{URL}{folder}feed.json"
        assert all((feed["title"], feed["authors"][0]["name"]))
        for item in feed["items"]:
            assert isinstance(item["id"], str)
            assert item["content_text"]
            for each in item["attachments"]:
                assert each["url"].startswith(URL)
                assert each["mime_type"]


@pytest.mark.parametrize("name", WORKSPACES)
def test_both_forms_say_the_same(name: str) -> None:
    for folder in RESULTS[name]:
        entries, items = atom(name, folder).entries, json_feed(name, folder)["items"]
        assert [(each.id, each.title, each.updated) for each in entries] == [
            (each["id"], each["title"], each["date_modified"]) for each in items
        ]


@pytest.mark.parametrize("name", WORKSPACES)
def test_entries_lead_to_pages_and_files(name: str) -> None:
    files = site_of(name)
    for folder in RESULTS[name]:
        for item in json_feed(name, folder)["items"]:
            assert unquote(item["url"].removeprefix(URL)) + "index.html" in files
            for each in item["attachments"]:
                assert len(files[unquote(each["url"].removeprefix(URL))]) == each["size_in_bytes"]


def test_the_newest_come_first() -> None:
    items = json_feed("district")["items"]
    days = [item["date_modified"] for item in items]
    assert days == sorted(days, reverse=True)
    assert atom("district").feed.updated[:10] <= DAY
    kinds = {tag for item in items for tag in item["tags"]}
    assert kinds >= {"meeting", "report", "minutes", "decisions"}


def test_a_feed_of_a_board_has_only_its_papers() -> None:
    for item in json_feed("registers", "planning/")["items"]:
        assert "/planning/" in item["url"]


def test_a_cancelled_meeting_is_news() -> None:
    titles = [entry.title for entry in atom("district", "cabinet/").entries]
    assert [each for each in titles if "CANCELLED" in each]


def test_a_cancelled_meeting_without_an_agenda_is_news(tmp_path: Path) -> None:
    workspace = tmp_path / "council"
    write(workspace / "boardpapers.yaml", "name: Example Council\n")
    write(workspace / "boards/parks.yaml", "kind: board\nname: Parks & Paths\n")
    off = "kind: meeting\nboard: parks\ndate: 2027-07-20\nstatus: cancelled\n"
    write(workspace / "meetings/july.yaml", off)
    files = made_site(workspace, tmp_path / "site")
    (entry,) = feedparser.parse(files["parks/feed.xml"]).entries
    assert entry.title.startswith("Parks & Paths – CANCELLED")
    assert entry.id == f"{URL}parks/2027-07-20/"


@pytest.fixture
def parks(tmp_path: Path) -> Path:
    """A board with meetings to come, one of them cancelled, and a report without a day."""
    folder = tmp_path / "council"
    write(folder / "boards/parks.yaml", "kind: board\nname: Parks\n")
    coming = "kind: meeting\nboard: parks\ndate: 2030-06-1"
    write(folder / "meetings/june.yaml", f"{coming}1\nitems: [{{title: Apologies}}]\n")
    write(folder / "meetings/off.yaml", f"{coming}2\nstatus: cancelled\n")
    write(folder / "reports/trees.yaml", report("Trees", extra="board: parks\n"))
    return folder


def test_the_day_of_an_entry_does_not_depend_on_that_of_the_site(parks: Path) -> None:
    on = "2030-05-01", "2030-05-02", "2030-06-20"
    first, *later = (
        {each["id"]: each["date_modified"] for each in read_json(files, "feed.json")["items"]}
        for files in (made_site(parks, parks.parent / day, "--on", day) for day in on)
    )
    assert [day[:10] for day in first.values()] == ["2030-06-12", "2030-06-11", "1970-01-01"]
    assert later == [first, first]


def test_a_cancelled_meeting_is_in_the_words_of_the_style_of_the_site(parks: Path) -> None:
    write(
        parks / "templates/loud/style.yaml",
        "name: Loud\nagenda: {status: {cancelled: CALLED OFF}}\n",
    )
    files = made_site(parks, parks.parent / "site", "--style", "loud")
    entries = feedparser.parse(files["parks/feed.xml"]).entries
    assert [each for each in entries if "CALLED OFF" in each.title]


def test_a_feed_has_no_more_than_a_hundred_entries(tmp_path: Path) -> None:
    workspace = tmp_path / "council"
    write(workspace / "boards/parks.yaml", "kind: board\nname: Parks\n")
    for number in range(120):
        day = date.fromordinal(date(2026, 1, 1).toordinal() + number)
        off = f"kind: meeting\nboard: parks\ndate: {day}\nstatus: cancelled\n"
        write(workspace / f"meetings/{number}.yaml", off)
    entries = feedparser.parse(made_site(workspace, tmp_path / "site")["feed.xml"]).entries
    assert len(entries) == 100
    assert entries[0].updated.startswith("2026-04-30")


def published(workspace: Path, day: str) -> dict[str, bytes]:
    return made_site(workspace, workspace.parent / "site", "--published", "--on", day)


def ids(files: dict[str, bytes]) -> dict[str, str]:
    """Return the ids of the entries by their addresses, the same in both forms of a feed."""
    items = {each["url"]: each["id"] for each in read_json(files, "feed.json")["items"]}
    assert {each.link: each.id for each in feedparser.parse(files["feed.xml"]).entries} == items
    assert len(set(items.values())) == len(items)
    return {url.removeprefix(URL): id.removeprefix(URL) for url, id in items.items()}


@pytest.fixture
def moved(parks: Path) -> Path:
    """The board, published in May; its report has moved from one meeting to another."""
    june, off = parks / "meetings/june.yaml", parks / "meetings/off.yaml"
    words = june.read_text(encoding="utf-8")
    write(june, words.replace("{title: Apologies}", "{report: trees}"))
    published(parks, "2030-05-01")
    write(june, words)
    write(off, off.read_text(encoding="utf-8") + "items: [{report: trees}]\n")
    return parks


def test_a_paper_that_moves_keeps_its_id(moved: Path) -> None:
    found = ids(published(moved, "2030-05-09"))
    assert found["parks/2030-06-12/trees/"] == "parks/2030-06-11/trees/"


def test_a_paper_where_another_has_been_has_an_id_of_its_own(moved: Path) -> None:
    write(moved / "reports/trees-again.yaml", report("Trees", extra="board: parks\n"))
    june = moved / "meetings/june.yaml"
    words = june.read_text(encoding="utf-8")
    write(june, words.replace("{title: Apologies}", "{report: trees-again}"))
    published(moved, "2030-05-09")
    (moved / "reports/trees.yaml").rename(moved / "reports/older.yaml")
    off = moved / "meetings/off.yaml"
    write(off, off.read_text(encoding="utf-8").replace("trees", "older"))
    (moved / "reports/trees-again.yaml").rename(moved / "reports/trees.yaml")
    write(june, words.replace("{title: Apologies}", "{report: trees}"))
    found = ids(published(moved, "2030-05-10"))
    assert {"parks/2030-06-11/trees/", "parks/2030-06-12/older/"} <= found.keys()


def test_a_calendar_keeps_the_rules_of_its_format(parks: Path) -> None:
    write(parks / "boardpapers.yaml", "name: Cyngor Trefŵyn\n")
    name = "Pwyllgor Llŷn ŵŷ " * 8
    write(parks / "boards/parks.yaml", f"kind: board\nname: {name}\n")
    content = made_site(parks, parks.parent / "site")["parks/calendar.ics"]
    lines = content.split(b"\r\n")
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert max(map(len, lines)) <= 75
    assert [line.decode() for line in lines]
    uids = [line for line in lines if line.startswith(b"UID:")]
    assert len(set(uids)) == len(uids) == 2


def june(files: dict[str, bytes]) -> tuple[int, str, str]:
    """Return the number of the event in June, and the days of its stamp and last change."""
    calendar = vobject.readOne(files["parks/calendar.ics"].decode())
    (event,) = (each for each in calendar.vevent_list if each.uid.value.startswith("june@"))
    stamp, changed = event.dtstamp.value.date(), event.last_modified.value.date()
    return int(event.sequence.value), str(stamp), str(changed)


def test_an_event_is_as_new_as_the_last_change_on_record(parks: Path) -> None:
    path = parks / "meetings/june.yaml"
    assert june(published(parks, "2030-05-01")) == (0, "2030-05-01", "2030-05-01")
    write(path, path.read_text(encoding="utf-8") + "time: 18:00\n")
    assert june(published(parks, "2030-05-09")) == (1, "2030-05-09", "2030-05-09")
    assert june(published(parks, "2030-05-20")) == (1, "2030-05-09", "2030-05-09")


def test_the_number_of_an_event_is_never_lower_again(parks: Path) -> None:
    path = parks / "meetings/june.yaml"
    words = path.read_text(encoding="utf-8")
    published(parks, "2030-05-01")
    for day, more in (("02", "time: 18:00\n"), ("03", "time: 19:00\n")):
        write(path, words + more)
        before, *_ = june(published(parks, f"2030-05-{day}"))
    write(path, "".join(line for line in words.splitlines(keepends=True) if "items" not in line))
    withdrawn = june(published(parks, "2030-05-04"))
    assert withdrawn == (before + 1, "2030-05-04", "2030-05-04")
    write(path, words)
    assert june(published(parks, "2030-05-05")) == (before + 2, "2030-05-05", "2030-05-05")


def events(name: str, folder: str = "") -> dict[str, Any]:
    calendar = vobject.readOne(site_of(name)[f"{folder}calendar.ics"].decode())
    assert calendar.vtimezone.tzid.value == "Europe/London"
    return {each.uid.value.partition("@")[0]: each for each in calendar.vevent_list}


def test_calendars_have_meetings_with_their_pages() -> None:
    event = events("district", "cabinet/")["2027-06-08-cabinet"]
    assert event.url.value == f"{URL}cabinet/2027-06-08/"
    assert event.dtstart.value.isoformat() == "2027-06-08T18:00:00+01:00"
    assert events("district").keys() == events("district", "cabinet/").keys()


def test_a_cancelled_meeting_stays_in_the_calendar() -> None:
    event = events("district")["2027-09-07-cabinet"]
    assert event.status.value == "CANCELLED"
    assert event.sequence.value.isdigit()


def test_titles_of_private_reports_are_in_no_calendar() -> None:
    event = events("registers")["2025-07-08-cabinet"]
    assert "Contract for the leisure centres" not in event.description.value
    assert "4. Private item" in event.description.value


def test_without_the_extra_it_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("boardpapers.site.meeting_calendars.find_spec", lambda _name: None)
    write(tmp_path / "boards/parks.yaml", "kind: board\nname: Parks\n")
    ran = boardpapers("site", "--base-url", URL, within=tmp_path)
    assert ran.code == 2
    assert "pip install 'boardpapers[site]'" in ran.err
    assert not (tmp_path / "site").exists()
