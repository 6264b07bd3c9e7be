"""What pages say of themselves in the terms of schema.org, and the page about the data."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.support.open_data import URL, WORKSPACES, inside, made_site, site_of
from tests.support.quick_cases import mostly_slow
from tests.support.small_reports import report, write

SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
REQUIRED = {
    "Event": {"name", "startDate", "eventStatus", "organizer", "superEvent"},
    "GovernmentOrganization": {"name"},
    "Person": {"name", "url"},
    "Report": {"name", "url", "inLanguage", "publisher"},
    "WebSite": {"name", "url"},
    "WebPage": {"name", "url", "isPartOf"},
    "Dataset": {"name", "description", "distribution"},
}
"""By type: the properties that a page about it must have."""


def data_of(html: bytes) -> list[Any]:
    return [json.loads(each) for each in SCRIPT.findall(html.decode())]


def page(name: str, address: str) -> Any:
    (data,) = data_of(site_of(name)[f"{address}index.html"])
    return data


@pytest.mark.parametrize("name", mostly_slow(WORKSPACES, {"bilingual"}))
def test_each_page_says_what_it_is_about(name: str) -> None:
    types = set()
    for path, html in site_of(name).items():
        if path.endswith("index.html"):
            (data,) = data_of(html)
            assert data["@context"] == "https://schema.org"
            assert REQUIRED[data["@type"]] <= data.keys(), path
            assert all(each not in ("", None, [], {}) for each in inside(data))
            types.add(data["@type"])
    assert types == REQUIRED.keys()


def test_a_meeting_is_an_event_of_its_board() -> None:
    event = page("district", "cabinet/2027-06-08/")
    assert event["startDate"] == "2027-06-08T18:00:00+01:00"
    assert event["location"]["name"] == "Council Chamber, Fernleigh House"
    assert event["superEvent"]["url"] == f"{URL}cabinet/"
    assert event["eventStatus"] == "https://schema.org/EventScheduled"
    off = page("district", "cabinet/2027-09-07/")
    assert off["eventStatus"] == "https://schema.org/EventCancelled"


def test_minutes_name_the_meeting_that_they_record() -> None:
    minutes = page("district", "cabinet/2027-06-08/minutes/")
    assert minutes["recordedAt"][0]["url"] == f"{URL}cabinet/2027-06-08/"


def test_a_report_names_its_files_and_its_translation() -> None:
    data = page("bilingual", "cy/parks-and-open-spaces/2014-01-22/cycle-parking/")
    assert data["inLanguage"] == "cy-GB"
    assert [each["inLanguage"] for each in data["workTranslation"]] == ["en-GB"]
    files = site_of("bilingual")
    for each in data["encoding"]:
        assert len(files[each["contentUrl"].removeprefix(URL)]) == int(each["contentSize"])


def test_no_title_can_end_the_data(tmp_path: Path) -> None:
    title = "</script><script>alert(1)</script> & <b>"
    workspace = tmp_path / "council"
    write(workspace / "boards/parks.yaml", f'kind: board\nname: "{title}"\n')
    write(workspace / "reports/paths.yaml", report(title=f'"{title}"', extra="board: parks\n"))
    files = made_site(workspace, tmp_path / "site")
    for address in ("parks/", "parks/papers/paths/"):
        html = files[f"{address}index.html"]
        (data,) = data_of(html)
        assert data["name"] == title
        assert b"<script>" not in html


def test_the_page_for_reusers_leads_to_all_data() -> None:
    for name, folder in (("district", ""), ("bilingual", "cy/")):
        files = site_of(name)
        html = files[f"{folder}about/data/index.html"].decode()
        links = re.findall(r'href="([^"#:]+)"', html)
        place = Path("/site", folder, "about/data")
        targets = {
            Path(place, each).resolve().relative_to("/site").as_posix()
            for each in links
            if not each.endswith("/")
        }
        assert targets <= files.keys()
        tables = {path for path in files if path.startswith("data/")}
        own = {f"{folder}feed.xml", f"{folder}calendar.ics"}
        assert targets >= tables | own | {"oparl/system.json"}
