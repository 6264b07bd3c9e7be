"""The papers of a site as OParl 1.1."""

from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from tests.support.oparl_schemas import BASE, PROPERTIES, problems_of_list, problems_of_object
from tests.support.open_data import DAY, URL, WORKSPACES, inside, made_site, read_json, site_of
from tests.support.small_reports import report, write

FOLDER = f"{URL}oparl/"


@cache
def objects(name: str) -> dict[str, Any]:
    """Return all objects of a site by their ids; lists have none."""
    files = site_of(name)
    found = [read_json(files, path) for path in files if path.startswith("oparl/")]
    return {each["id"]: each for each in found if "id" in each}


@cache
def lists(name: str) -> dict[str, Any]:
    files = site_of(name)
    found = {path: read_json(files, path) for path in files if path.startswith("oparl/")}
    return {path: each for path, each in found.items() if "data" in each}


def an(name: str, kind: str, id: str) -> Any:
    return objects(name)[f"{FOLDER}{kind}/{id}.json"]


@pytest.mark.parametrize("name", WORKSPACES)
def test_each_object_is_as_its_schema_says(name: str) -> None:
    typed = [each for each in objects(name).values() if each["type"].startswith(BASE)]
    assert [problem for each in typed for problem in problems_of_object(each)] == []
    types = {each["type"].removeprefix(BASE) for each in typed}
    assert types >= PROPERTIES.keys() - {"LegislativeTerm"}


@pytest.mark.parametrize("name", WORKSPACES)
def test_objects_inside_others_are_as_their_schemas_say(name: str) -> None:
    nested = [
        each
        for made in objects(name).values()
        for each in inside(made)
        if isinstance(each, dict) and str(each.get("type", "")).startswith(BASE)
    ]
    assert [problem for each in nested for problem in problems_of_object(each)] == []
    own = objects(name)
    assert all(own[each["id"]].items() >= each.items() for each in nested)


@pytest.mark.parametrize("name", WORKSPACES)
def test_each_list_has_all_its_objects_on_one_page(name: str) -> None:
    found = lists(name)
    for path, each in found.items():
        assert list(problems_of_list(each)) == [], path
        assert each["pagination"]["totalElements"] == len(each["data"])
        assert each["links"]["self"] == f"{URL}{path}"
    listed = {each["id"] for made in found.values() for each in made["data"]}
    assert listed == objects(name).keys() - {f"{FOLDER}system.json"}


@pytest.mark.parametrize("name", WORKSPACES)
def test_each_id_is_the_address_of_its_own_file(name: str) -> None:
    files = site_of(name)
    for id, each in objects(name).items():
        assert read_json(files, unquote(id.removeprefix(URL))) == each


@pytest.mark.parametrize("name", WORKSPACES)
def test_all_that_is_referred_to_exists(name: str) -> None:
    files = site_of(name)
    words = {each for made in objects(name).values() for each in inside(made)
             if isinstance(each, str)}  # fmt: skip
    references = {each for each in words if each.startswith(FOLDER)}
    files_meant = {each for each in words if each.startswith(URL) and each.endswith(".pdf")}
    assert references
    assert files_meant
    missing = [each for each in references | files_meant if unquote(each[len(URL) :]) not in files]
    assert missing == []


@pytest.mark.parametrize("name", WORKSPACES)
def test_references_lead_back(name: str) -> None:
    found = objects(name)
    for id, each in found.items():
        for item in each.get("agendaItem", ()) if each["type"] == f"{BASE}Meeting" else ():
            assert found[item["id"]]["meeting"] == id
        for seat in each.get("membership", ()) if each["type"] == f"{BASE}Person" else ():
            assert found[seat["id"]]["person"] == id
            assert seat["id"] in found[seat["organization"]]["membership"]
        if each["type"] == f"{BASE}Consultation":
            assert found[each["agendaItem"]]["consultation"] == id
            assert id in [made["id"] for made in found[each["paper"]]["consultation"]]


def test_a_meeting_has_its_papers_and_people() -> None:
    meeting = an("district", "meeting", "2027-06-08-cabinet")
    assert meeting["start"] == "2027-06-08T18:00:00+01:00"
    assert meeting["end"] == "2027-06-08T20:00:00+01:00"
    assert meeting["meetingState"] == "durchgeführt"
    assert meeting["invitation"]["fileName"] == "2027-06-08-cabinet-agenda.pdf"
    assert meeting["resultsProtocol"]["fileName"] == "2027-06-08-cabinet-minutes.pdf"
    names = {each["fileName"] for each in meeting["auxiliaryFile"]}
    assert {"2027-06-08-cabinet-pack.pdf", "2027-06-08-cabinet-decisions.pdf"} <= names
    assert len(meeting["participant"]) == 3


def test_a_meeting_that_is_off_is_cancelled() -> None:
    cancelled = {
        each["id"]: each["boardpapers:status"]
        for each in objects("district").values()
        if each.get("cancelled")
    }
    assert cancelled == {f"{FOLDER}meeting/2027-09-07-cabinet.json": "cancelled"}


def test_an_item_has_what_was_decided_and_how() -> None:
    item = an("district", "agenda-item", "2027-06-08-cabinet/item-6")
    assert item["result"] == "agreed"
    assert item["resolutionText"].splitlines()[0] == "That the contract be awarded to firm A."
    assert item["boardpapers:minute"][0]["number"] == "CAB54"
    assert len(item["boardpapers:minute"][0]["decision"]) == 2
    assert item["boardpapers:action"] == [
        {"action": "Sign the contract", "owner": "Head of Housing", "due": "2027-07-31",
         "status": "done"},
    ]  # fmt: skip
    (id,) = item["boardpapers:motion"]
    motion = objects("district")[id]
    assert motion["agendaItem"] == item["id"]
    assert motion["result"] == "pass"
    assert motion["creator_id"] == f"{FOLDER}person/nadia-brockwell.json"
    (event,) = motion["vote_events"]
    assert {each["option"]: each["value"] for each in event["counts"]} == {
        "yes": 2, "no": 0, "abstain": 1,
    }  # fmt: skip
    assert [each["option"] for each in event["votes"]] == ["yes", "yes", "abstain"]


def test_an_exempt_item_says_by_which_paragraphs_and_nothing_else() -> None:
    item = an("registers", "agenda-item", "2025-05-13-cabinet/item-3")
    assert item["public"] is False
    assert item["boardpapers:exemptParagraphs"] == ["5"]
    assert item["boardpapers:minute"][0].keys() == {"number", "access", "web"}
    assert {"result", "resolutionText", "boardpapers:motion"}.isdisjoint(item)


def has_private_words(path: str) -> bool:
    words = (
        b"Contract for the leisure",
        b"twelve thousand",
        b"advice of counsel",
        b"Pay the claim",
    )
    content = site_of("registers")[path]
    return path.startswith(("oparl/", "data/", "feed")) and any(each in content for each in words)


def test_what_is_private_is_in_no_data() -> None:
    assert [path for path in site_of("registers") if has_private_words(path)] == []


def test_terms_and_licence_are_those_of_the_settings(tmp_path: Path) -> None:
    workspace = tmp_path / "council"
    (workspace / "boards").mkdir(parents=True)
    (workspace / "boardpapers.yaml").write_text(
        "name: Example Council\nlicence: https://licences.example.org/open/1\n"
        "terms: [{name: 2023 to 2027, from: 2023-05-04}]\n",
        encoding="utf-8",
    )
    board = "kind: board\nname: Parks\nmember: {member: {name: Sam Example, id: sam}}\n"
    (workspace / "boards/parks.yaml").write_text(board, encoding="utf-8")
    files = made_site(workspace, tmp_path / "site")
    body = read_json(files, "oparl/body.json")
    assert body["license"] == "https://licences.example.org/open/1"
    assert [each["name"] for each in body["legislativeTerm"]] == ["2023 to 2027"]
    assert (
        list(problems_of_object(read_json(files, "oparl/legislative-term/2023-05-04.json"))) == []
    )


def test_no_licence_is_made_up() -> None:
    assert "license" not in objects("registers")[f"{FOLDER}body.json"]


def test_a_withdrawn_paper_stays_as_deleted(tmp_path: Path) -> None:
    workspace = tmp_path / "council"
    write(workspace / "boardpapers.yaml", "name: Example Council\n")
    write(workspace / "boards/parks.yaml", "kind: board\nname: Parks\n")
    for name in ("paths", "stands"):
        write(workspace / f"reports/{name}.yaml", report(title=name, extra="board: parks\n"))
    made_site(workspace, tmp_path / "site", "--published")
    (workspace / "reports/stands.yaml").unlink()
    files = made_site(workspace, tmp_path / "site", "--published", "--on", "2027-07-09")
    paper = read_json(files, "oparl/paper/stands.json")
    assert list(problems_of_object(paper)) == []
    assert paper["deleted"] is True
    assert (paper["created"][:10], paper["modified"][:10]) == (DAY, "2027-07-09")
    assert "name" not in paper
    listed = read_json(files, "oparl/papers.json")["data"]
    assert {each["id"].rpartition("/")[2]: each.get("deleted", False) for each in listed} == {
        "paths.json": False, "stands.json": True,
    }  # fmt: skip


def test_dates_come_from_the_record(tmp_path: Path) -> None:
    workspace = tmp_path / "council"
    write(workspace / "boards/parks.yaml", "kind: board\nname: Parks\n")
    path = workspace / "reports/paths.yaml"
    write(path, report(title="Paths", extra="board: parks\n"))
    made_site(workspace, tmp_path / "site", "--published", "--on", "2027-06-01")
    write(path, report(title="Paths and steps", extra="board: parks\n"))
    files = made_site(workspace, tmp_path / "site", "--published")
    paper = read_json(files, "oparl/paper/paths.json")
    assert (paper["created"][:10], paper["modified"][:10]) == ("2027-06-01", DAY)
    assert f"<lastmod>{DAY}</lastmod>" in files["sitemap.xml"].decode()
    assert f"<updated>{DAY}T" in files["parks/feed.xml"].decode()
