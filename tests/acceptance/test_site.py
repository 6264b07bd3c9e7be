"""`site`: a folder of pages, one address for each document, and only what is up to date."""

import json
from datetime import date
from pathlib import Path

import pytest

from boardpapers import api
from boardpapers.diagnostics import BoardpapersError, CallError
from tests.support.run_program import boardpapers
from tests.support.sites import MEETING, URL, files_of, make_site, small_workspace
from tests.support.small_reports import report, write

STANDS = "parks/2026-03-10/stands"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return small_workspace(tmp_path)


@pytest.fixture
def made(folder: Path) -> Path:
    ran = make_site(folder)
    assert ran.code == 0, ran.everything
    return folder


def pages(folder: Path) -> set[str]:
    """Return the addresses of the pages of documents."""
    return {name.removesuffix("index.json") for name in files_of(folder) if "index.json" in name}


def facts(folder: Path, address: str) -> dict[str, object]:
    found = json.loads((folder / "site" / address / "index.json").read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


def test_each_document_has_an_address(made: Path) -> None:
    assert pages(made / "site") == {
        "parks/2026-03-10/",
        "parks/2026-03-10/minutes/",
        "parks/2026-03-10/minutes/decisions/",
        "parks/2026-03-10/paths/",
        "parks/2026-03-10/stands/",
        "parks/papers/alone/",
    }
    names = {path.name for path in (made / "site" / STANDS).iterdir()}
    assert names == {"index.html", "index.json", "stands.md", "stands.pdf", "stands.docx"}
    assert facts(made, STANDS)["meeting"] == "march"


def test_summary(folder: Path) -> None:
    write(folder / "reports/secret.yaml", report(title="Secret", extra="access: confidential\n"))
    first = make_site(folder).err
    assert "left out reports/secret.yaml: the report is confidential" in first
    assert f"wrote site/{STANDS}/\n" in first
    assert first.rpartition("\n7 documents written, 1 left out, ")[2].endswith("written\n")
    assert make_site(folder).err == (
        "left out reports/secret.yaml: the report is confidential, so it has no public version\n"
        "0 documents written, 1 left out, 7 unchanged\n"
    )
    assert make_site(folder, "--quiet").everything == ""
    assert "7 documents written" in make_site(folder, "--force").err
    assert "secret" not in str(files_of(folder / "site")).casefold()


def test_a_run_is_not_read_as_papers(made: Path) -> None:
    for name in ("site", "pages"):
        assert make_site(made, "-o", name).code == 0
    listed = boardpapers("validate", within=made)
    assert "6 papers checked" in listed.everything


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], "write `base_url: https://papers.example.gov.uk/` in boardpapers.yaml, or add"),
        (["--base-url", ""], "`--base-url ` is not the address of a website"),
        (["--base-url", "papers.example.org"], "write it with `https://` before it"),
        (["--base-url", "ftp://papers.example.org/"], "write it with `https://` before it"),
        (["--base-url", "https://a b.example.org/"], "in plain letters, without spaces"),
        (["--base-url", "https://papers.example.org/?q=1"], "without spaces, `?`"),
        (["--base-url", "https://papers.example.org/a/../b"], "write an address like"),
        (["--base-url", "https://papers.example.org:99999/"], "a number from 1 to 65535"),
        (["--base-url", "https://papers.example.org:0/"], "a number from 1 to 65535"),
        (["--base-url", "https://sam@papers.example.org/"], "the name of a user"),
    ],
)
def test_no_usable_address(folder: Path, arguments: list[str], expected: str) -> None:
    write(folder / "boardpapers.yaml", "name: Example Council\n")
    ran = make_site(folder, *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert expected in ran.err
    assert not (folder / "site").exists()


def test_the_option_comes_before_the_settings(folder: Path) -> None:
    for url in ("http://localhost:8000", "https://www.example.org/council/papers"):
        assert make_site(folder, "--base-url", url).code == 0
        markdown = (folder / "site/parks/2026-03-10/march-agenda.md").read_text(encoding="utf-8")
        assert f"({url}/{STANDS}/)" in markdown
        assert URL not in markdown


@pytest.mark.parametrize(
    ("output", "expected"),
    [
        (".", "has the workspace in it"),
        ("..", "has the workspace in it"),
        ("reports", "there are papers in `reports`, such as `reports/"),
        ("boardpapers.yaml", "is not a folder"),
        ("-", "a site needs a folder"),
        ("", "a site needs a folder"),
    ],
)
def test_folders_that_cannot_be_a_site(folder: Path, output: str, expected: str) -> None:
    before = files_of(folder)
    ran = make_site(folder, "-o", output)
    assert ran.code == 2
    assert expected in ran.err
    assert files_of(folder) == before


def test_a_folder_of_papers_called_site(folder: Path) -> None:
    write(folder / "site/plan.yaml", report(title="A plan"))
    ran = make_site(folder)
    assert (ran.code, "there are papers in `site`, such as `site/plan.yaml`" in ran.err) == (
        2,
        True,
    )
    assert "7 papers checked" in boardpapers("validate", within=folder).everything


def test_a_file_of_somebody_else(folder: Path) -> None:
    write(folder / "site/index.html", "By hand.\n")
    ran = make_site(folder)
    assert ran.code == 2
    assert "`site/index.html` was not written by `boardpapers site`" in ran.err
    assert files_of(folder / "site") == {"index.html": b"By hand.\n"}


def test_other_files_stay(made: Path) -> None:
    write(made / "site/CNAME", "papers.example.gov.uk\n")
    (made / "reports/alone.yaml").unlink()
    write(made / "site/parks/papers/alone/notes.txt", "By hand.\n")
    assert make_site(made).code == 0
    assert (made / "site/CNAME").is_file()
    assert [path.name for path in (made / "site/parks/papers/alone").iterdir()] == ["notes.txt"]


def test_the_folder_is_that_of_a_workspace(made: Path) -> None:
    before = files_of(made / "site")
    assert make_site(made / "reports").err.startswith("0 documents written, 7 unchanged")
    assert make_site(made.parent, made).err.startswith("0 documents written, 7 unchanged")
    ran = make_site(made, "reports")
    assert (ran.code, "`reports` is a part of a workspace" in ran.err) == (2, True)
    assert "there is no folder `nowhere`" in make_site(made, "nowhere").err
    assert files_of(made / "site") == before


def test_a_workspace_without_papers(tmp_path: Path) -> None:
    write(tmp_path / "boardpapers.yaml", f"base_url: {URL}\n")
    ran = make_site(tmp_path)
    assert (ran.code, "there are no papers in the folder" in ran.err) == (2, True)
    assert not (tmp_path / "site").exists()


def test_a_paper_that_is_gone_renamed_or_moved(made: Path) -> None:
    (made / "reports/paths.yaml").rename(made / "reports/footpaths.yaml")
    write(made / "meetings/march.yaml", f"{MEETING}  - report: footpaths\n")
    (made / "minutes/march.yaml").unlink()
    ran = make_site(made)
    assert ran.code == 0, ran.everything
    assert "removed site/parks/2026-03-10/paths/index.html\n" in ran.err
    assert pages(made / "site") == {
        "parks/2026-03-10/",
        "parks/2026-03-10/footpaths/",
        "papers/stands/",
        "parks/papers/alone/",
    }
    folders = {path.name for path in (made / "site").rglob("*") if path.is_dir()}
    assert not {"minutes", "paths"} & folders


def test_a_paper_that_is_no_longer_public(made: Path) -> None:
    write(made / "reports/paths.yaml", report(title="Footpaths", extra="access: confidential\n"))
    assert make_site(made).code == 0
    assert "parks/2026-03-10/paths/" not in pages(made / "site")
    assert not (made / "site/parks/2026-03-10/paths").exists()


@pytest.mark.parametrize(
    "broken",
    [report(title="New", extra="access: secret\n"), "kind: report\ntitle: [\n", "title: New\n", ""],
    ids=["a wrong value", "no YAML", "no kind", "empty"],
)
def test_a_paper_with_errors_keeps_its_page(made: Path, broken: str) -> None:
    before = files_of(made / "site")
    write(made / "reports/stands.yaml", broken)
    for _ in range(2):
        ran = make_site(made)
        assert ran.code == 1, ran.everything
        assert "earlier output was not changed" in ran.err
        after = files_of(made / "site")
        assert {name for name in before if not name.startswith("search/")} <= {*after}
        assert f"{STANDS}/index.json" in after
        assert b"Cycle stands" in after["parks/2026-03-10/index.html"]
    write(made / "reports/stands.yaml", report(title="Cycle stands"))
    assert make_site(made).code == 0
    assert files_of(made / "site") == before


@pytest.mark.parametrize(
    "meeting",
    [
        "kind: meeting\nboard: [\n",
        f"{MEETING}  - report: stands\n  - report: paths\n  - report: [x]\n",
    ],
)
def test_a_meeting_with_errors_moves_no_report(made: Path, meeting: str) -> None:
    before = files_of(made / "site")
    write(made / "meetings/march.yaml", meeting)
    write(made / "reports/stands.yaml", report(title="Another title"))
    ran = make_site(made)
    assert ran.code == 1, ran.everything
    assert pages(made / "site") == {
        name.removesuffix("index.json") for name in before if "index.json" in name
    }


def test_a_meeting_with_errors_has_its_new_items_in_the_data(made: Path) -> None:
    write(
        made / "meetings/march.yaml",
        f"{MEETING}  - report: stands\n  - report: paths\n  - report: missing\n",
    )
    ran = make_site(made)
    assert (ran.code, "BP201" in ran.err) == (1, True), ran.everything
    lines = (made / "site/data/items.csv").read_text(encoding="utf-8").splitlines()
    assert sum(",march," in line for line in lines) == 4


def test_errors_in_the_settings_and_styles(made: Path) -> None:
    before = files_of(made / "site")
    for settings in (f"base_url: {URL}\nstyle: unknown\n", "base_url: papers.example.org\n"):
        write(made / "boardpapers.yaml", settings)
        ran = make_site(made)
        assert ran.code == 1, ran.everything
        assert "boardpapers.yaml:" in ran.err
        assert files_of(made / "site") == before
    write(made / "boardpapers.yaml", f"base_url: {URL}\n")
    ran = make_site(made, "--style", "unknown")
    assert (ran.code, "BP901" in ran.err) == (1, True)
    assert files_of(made / "site") == before


def test_a_style_of_its_own(folder: Path) -> None:
    write(folder / "templates/parks/style.yaml", "extends: lga\n")
    assert make_site(folder, "--style", "parks").code == 0
    assert (folder / "site/styles/parks.css").is_file()
    assert facts(folder, STANDS)["style"] == "parks"


@pytest.mark.parametrize(
    "id", ["people", "oparl", "search", "cy", "Meetings", "feed.xml", "Robots.txt"]
)
def test_a_board_with_the_name_of_a_page(made: Path, id: str) -> None:
    before = files_of(made / "site")
    write(made / f"boards/{id}.yaml", "kind: board\nname: Another\n")
    ran = make_site(made)
    assert ran.code == 1
    assert "error[BP961]" in ran.err
    assert f"the board `{id}` would have the address `{id}/`" in ran.err
    assert files_of(made / "site") == before


def test_boards_that_differ_only_in_capitals(folder: Path) -> None:
    write(folder / "boards/others.yaml", "kind: board\nid: Parks\nname: Others\n")
    ran = make_site(folder)
    assert ran.code == 1
    assert "`parks` would have the address `parks/`, which is for pages of the board" in ran.err
    assert not (folder / "site").exists()


MEMBERS_OF_FILE = "kind: members\nmembers:\n"


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({"members/a.yaml": f"{MEMBERS_OF_FILE}  - {{id: index.html, name: Ann}}\n"}, "index.html"),
        ({"members/a.yaml": f"{MEMBERS_OF_FILE}  - {{id: ann, name: Ann}}\n"
          "  - {id: Ann, name: Ann Other}\n"}, "Ann"),
        ({"boards/other.yaml": "kind: board\nid: parks.json\nname: Other\n"}, "parks.json"),
        ({"members/a.yaml": f"{MEMBERS_OF_FILE}  - {{id: ŷ, name: Ann}}\n"
          "  - {id: y\u0302, name: Ann Other}\n"}, "ŷ"),
    ],
)  # fmt: skip
def test_ids_that_give_two_files_one_path(files: dict[str, str], said: str, folder: Path) -> None:
    for name, text in files.items():
        write(folder / name, text)
    ran = make_site(folder)
    assert ran.code == 1
    assert f"`{said}` would have the address" in ran.err
    assert not (folder / "site").exists()


def test_a_report_called_minutes(made: Path) -> None:
    before = files_of(made / "site")
    (made / "minutes/march.yaml").unlink()
    write(made / "reports/minutes.yaml", report(title="Minutes"))
    write(made / "meetings/march.yaml", f"{MEETING}  - report: minutes\n")
    ran = make_site(made)
    assert ran.code == 1
    assert "the report `minutes` would have the address `parks/2026-03-10/minutes/`" in ran.err
    assert files_of(made / "site") == before


def test_two_papers_with_one_address(made: Path) -> None:
    before = files_of(made / "site")
    write(made / "reports/other.yaml", report(title="Other", extra="id: Stands\n"))
    write(made / "meetings/march.yaml", f"{MEETING}  - report: stands\n  - report: Stands\n")
    ran = make_site(made)
    assert ran.code == 1
    assert "error[BP961]" in ran.err
    assert "`Stands`" in ran.err
    assert "`stands`" in ran.err
    assert files_of(made / "site") == before


def test_a_report_with_the_name_of_a_file(made: Path) -> None:
    write(made / "reports/other.yaml", report(title="Other", extra="id: march-pack.pdf\n"))
    write(made / "meetings/march.yaml", f"{MEETING}  - report: march-pack.pdf\n")
    ran = make_site(made)
    assert (ran.code, "`march-pack.pdf`" in ran.err) == (1, True)


def test_a_report_with_the_name_of_an_agenda(folder: Path) -> None:
    write(folder / "reports/other.yaml", report(title="Other", extra="id: march-agenda\n"))
    write(folder / "meetings/march.yaml", f"{MEETING}  - report: march-agenda\n")
    ran = make_site(folder)
    assert (ran.code, "error[BP020]" in ran.err) == (1, True)
    assert "Apologies" in (folder / "site/parks/2026-03-10/index.html").read_text("utf-8")


@pytest.mark.parametrize(
    "id", ["Cycle parking 2026", "Llwybrau-cerdded-â", "50%-rule & 'more'", "A~b"]
)
def test_unusual_ids(folder: Path, id: str) -> None:
    write(folder / "reports/other.yaml", report(title="Other", extra=f'id: "{id}"\n'))
    write(folder / "meetings/march.yaml", f'{MEETING}  - report: "{id}"\n')
    assert make_site(folder).code == 0
    assert (folder / "site/parks/2026-03-10" / id / f"{id}.pdf").is_file()
    agenda = (folder / "site/parks/2026-03-10/index.html").read_text(encoding="utf-8")
    assert "Other" in agenda


def test_meetings_in_unusual_places(folder: Path) -> None:
    inline = "board: {name: Panel}\nmeeting: {date: 2026-05-01}\n"
    write(folder / "reports/inline.yaml", report(title="Inline", extra=inline))
    for number in (1, 2):
        panel = "kind: meeting\nboard: {name: Panel}\ndate: 2026-04-01\nitems: [{title: Open}]\n"
        write(folder / f"meetings/panel-{number}.yaml", panel)
    write(folder / "meetings/evening.yaml", f"{MEETING}time: 18:00\n")
    write(folder / "meetings/empty.yaml", "kind: meeting\nboard: parks\ndate: 2026-09-10\n")
    ran = make_site(folder)
    assert ran.code == 0, ran.everything
    expected = {"papers/inline/", "meeting/panel-1/", "meeting/panel-2/", "parks/2026-03-10-2/"}
    assert expected <= pages(folder / "site")
    assert facts(folder, "papers/inline")["date"] == "2026-05-01"


def test_a_welsh_original_with_an_english_translation(folder: Path) -> None:
    write(folder / "reports/llwybrau.yaml", report(title="Llwybrau", extra="language: cy-GB\n"))
    english = report(title="Paths in English", extra="translation_of: llwybrau\nlanguage: en-GB\n")
    write(folder / "reports/llwybrau.en-GB.yaml", english)
    write(folder / "meetings/march.yaml", f"{MEETING}  - report: llwybrau\n")
    ran = make_site(folder)
    assert ran.code == 0, ran.everything
    assert facts(folder, "cy/parks/2026-03-10/llwybrau")["title"] == "Llwybrau"
    assert facts(folder, "parks/2026-03-10/llwybrau")["title"] == "Paths in English"


def test_papers_that_are_not_public(folder: Path) -> None:
    write(folder / "boards/panel.yaml", "kind: board\nname: Secret Panel\naccess: confidential\n")
    private = MEETING.replace("parks", "panel").replace("03-10", "04-10") + "access: exempt\n"
    write(folder / "meetings/april.yaml", private)
    ran = make_site(folder)
    assert "Traceback" not in ran.err
    assert not (folder / "site/panel").exists()


def test_from_python(folder: Path) -> None:
    made = api.make_site(folder, on=date(2026, 1, 5))
    assert made.folder == folder / "site"
    assert {path.name for paper in made.papers for path in paper.sources} >= {"stands.yaml"}
    assert (made.folder / "index.html") in made.written
    assert (made.diagnostics, made.removed) == ((), ())
    write(folder / "boards/people.yaml", "kind: board\nname: People\n")
    with pytest.raises(BoardpapersError, match="which is for pages of the site"):
        api.make_site(folder)
    with pytest.raises(CallError, match="is not the address of a website"):
        api.make_site(folder, base_url="papers")
    (folder / "boards/people.yaml").unlink()
    (folder / "reports/alone.yaml").unlink()
    removed = api.make_site(folder, on=date(2026, 1, 5)).removed
    assert folder / "site/parks/papers/alone/index.html" in removed
    assert not any(path.exists() for path in removed)
