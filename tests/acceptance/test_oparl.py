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


@pytest.mark.parametrize("name", WORKSPACES)
def test_items_have_their_positions_from_zero(name: str) -> None:
    for each in objects(name).values():
        items = each.get("agendaItem", ()) if each["type"] == f"{BASE}Meeting" else ()
        assert [item["order"] for item in items] == [*range(len(items))]


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


@pytest.mark.parametrize(
    ("minutes", "more", "state"),
    [
        ("", "", "terminiert"),
        ("", "items: [{title: Apologies}]\n", "eingeladen"),
        ("", "status: held\n", "eingeladen"),
        ("meeting: june\nstatus: draft\n", "status: held\n", "durchgeführt"),
    ],
)
def test_a_meeting_is_held_once_its_minutes_are_published(
    tmp_path: Path, minutes: str, more: str, state: str
) -> None:
    workspace = tmp_path / "council"
    write(workspace / "boards/parks.yaml", "kind: board\nname: Parks\n")
    write(
        workspace / "meetings/june.yaml", f"kind: meeting\nboard: parks\ndate: 2027-06-08\n{more}"
    )
    if minutes:
        write(workspace / "minutes/june.yaml", f"kind: minutes\n{minutes}")
    meeting = read_json(made_site(workspace, tmp_path / "site"), "oparl/meeting/june.json")
    assert meeting["meetingState"] == state


@pytest.mark.parametrize(
    ("title", "name", "form", "titles"),
    [
        ("Councillor", "Sam Example", "Councillor", []),
        ("Dr", "Dr Sam Example", "", ["Dr"]),
        ("Councillor Dr", "Dr Sam Example", "Councillor", ["Dr"]),
        ("Lord Mayor", "Sam Example", "Lord Mayor", []),
        ("Reverend Professor", "Professor Sam Example", "Reverend", ["Professor"]),
    ],
)
def test_degrees_are_apart_from_other_titles(
    tmp_path: Path, title: str, name: str, form: str, titles: list[str]
) -> None:
    workspace = tmp_path / "council"
    member = f"{{member: {{name: Sam Example, id: sam, title: {title}}}}}"
    for board in ("parks", "roads"):
        write(workspace / f"boards/{board}.yaml", f"kind: board\nname: {board}\nmember: {member}\n")
    files = made_site(workspace, tmp_path / "site")
    person = read_json(files, "oparl/person/sam.json")
    assert (person["name"], person.get("formOfAddress", "")) == (name, form)
    assert person.get("title", []) == titles
    assert [each["organization"].rpartition("/")[2] for each in person["membership"]] == [
        "parks.json", "roads.json",
    ]  # fmt: skip


@pytest.fixture
def parks(tmp_path: Path) -> Path:
    """A board with a meeting and its report in two languages, published in June."""
    workspace = tmp_path / "council"
    write(workspace / "boardpapers.yaml", "name: Example Council\n")
    write(workspace / "boards/parks.yaml", "kind: board\nname: Parks\n")
    june = "kind: meeting\nboard: parks\ndate: 2027-06-08\nvenue: Town Hall\n"
    write(workspace / "meetings/june.yaml", f"{june}items: [{{report: paths}}]\n")
    for name in ("paths", "stands"):
        write(workspace / f"reports/{name}.yaml", report(title=name, extra="board: parks\n"))
    welsh = report(title="Llwybrau", extra="translation_of: paths\nlanguage: cy-GB\n")
    write(workspace / "reports/llwybrau.yaml", welsh)
    publish(workspace, "2027-06-01")
    return workspace


def publish(workspace: Path, day: str) -> dict[str, bytes]:
    return made_site(workspace, workspace.parent / "site", "--published", "--on", day)


def oparl_objects(files: dict[str, bytes]) -> dict[str, Any]:
    """Return all objects of OParl by what is different in their ids; all are valid."""
    found = [read_json(files, path) for path in files if path.startswith("oparl/")]
    made = [each for each in found if each.get("type", "").startswith(BASE)]
    assert [problem for each in made for problem in problems_of_object(each)] == []
    return {each["id"].removeprefix(FOLDER).removesuffix(".json"): each for each in made}


def deleted(files: dict[str, bytes]) -> set[str]:
    return {id for id, each in oparl_objects(files).items() if each.get("deleted")}


def files_of(*documents: str) -> set[str]:
    return {f"file/{each}/{format}" for each in documents for format in ("docx", "md", "pdf")}


def test_a_withdrawn_paper_stays_as_deleted_with_its_files(parks: Path) -> None:
    (parks / "reports/stands.yaml").unlink()
    files = publish(parks, "2027-07-09")
    assert deleted(files) == {"paper/stands"} | files_of("stands")
    for each in map(oparl_objects(files).get, deleted(files)):
        assert each
        assert (each["created"][:10], each["modified"][:10]) == ("2027-06-01", "2027-07-09")
        assert "name" not in each
    listed = read_json(files, "oparl/papers.json")["data"]
    assert {each["id"].rpartition("/")[2]: each.get("deleted", False) for each in listed} == {
        "paths.json": False, "stands.json": True,
    }  # fmt: skip


def test_a_withdrawn_translation_is_a_file_that_is_gone(parks: Path) -> None:
    (parks / "reports/llwybrau.yaml").unlink()
    assert deleted(publish(parks, "2027-07-09")) == files_of("llwybrau")


def test_a_paper_withdrawn_in_both_languages_is_deleted_once(parks: Path) -> None:
    write(
        parks / "meetings/june.yaml", "kind: meeting\nboard: parks\ndate: 2027-06-08\nitems: []\n"
    )
    for path in (parks / "reports").glob("[pl]*"):
        path.unlink()
    expected = {"paper/paths"} | files_of("paths", "llwybrau")
    gone = deleted(publish(parks, "2027-07-09"))
    assert {each for each in gone if "june" not in each} == expected
    assert "meeting/june" not in gone


def test_the_host_is_asked_to_let_programs_of_other_sites_read_the_objects() -> None:
    path, header = site_of("district")["_headers"].decode().splitlines()
    assert URL.endswith(path.removesuffix("oparl/*"))
    assert header == "  Access-Control-Allow-Origin: *"


def test_a_deleted_meeting_stays_in_the_lists_of_meetings(parks: Path) -> None:
    (parks / "meetings/june.yaml").unlink()
    files = publish(parks, "2027-07-09")
    expected = {"meeting/june", "pack/june-agenda/pdf"} | files_of("june-agenda")
    assert deleted(files) == expected
    for path in ("oparl/meetings.json", "oparl/organization/parks/meetings.json"):
        (meeting,) = read_json(files, path)["data"]
        assert meeting["deleted"] is True


def test_a_paper_that_is_published_again_is_not_deleted(parks: Path) -> None:
    path = parks / "reports/stands.yaml"
    words = path.read_text(encoding="utf-8")
    path.unlink()
    publish(parks, "2027-07-09")
    write(path, words)
    assert deleted(publish(parks, "2027-08-01")) == set()


_DATED = {"Meeting", "AgendaItem", "Paper", "Consultation", "File", "Location"}


def test_what_has_pages_has_dates(parks: Path) -> None:
    for each in oparl_objects(publish(parks, "2027-06-01")).values():
        if each["type"].removeprefix(BASE) in _DATED:
            assert (each["created"][:10], each["modified"][:10]) == ("2027-06-01", "2027-06-01")


@pytest.mark.parametrize(
    ("path", "changed"),
    [
        ("reports/paths.yaml", {
            "paper/paths", "consultation/june/paths", "meeting/june", "pack/june-agenda/pdf",
        } | files_of("paths")),
        ("reports/llwybrau.yaml", {
            "paper/paths", "meeting/june", "pack/june-agenda/pdf",
        } | files_of("llwybrau")),
        ("meetings/june.yaml", {
            "meeting/june", "agenda-item/june/item-1", "pack/june-agenda/pdf", "paper/paths",
            "consultation/june/paths", "location/guildhall",
        } | files_of("june-agenda")),
    ],
)  # fmt: skip
def test_an_object_has_changed_if_one_inside_it_has(
    parks: Path, path: str, changed: set[str]
) -> None:
    words = (parks / path).read_text(encoding="utf-8")
    write(parks / path, words.replace("Town Hall", "Guildhall").replace("forty", "fifty"))
    found = oparl_objects(publish(parks, "2027-07-09"))
    assert {id for id, each in found.items() if each.get("modified", "") > "2027-07"} == changed
    for each in found.values():
        parts = [part for part in inside(each) if isinstance(part, dict)]
        assert all(part.get("modified", "") <= each.get("modified", "9999") for part in parts)


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
