"""`boardpapers rename`: another id, in every file that has it."""

from pathlib import Path
from shutil import copytree

import pytest

from boardpapers.diagnostics import BoardpapersError
from boardpapers.files import unwritable
from tests.support.linked_workspaces import read_all
from tests.support.paper_cases import EXAMPLES
from tests.support.run_program import Ran, boardpapers
from tests.support.small_reports import REPORT, report, write

BOARD = "kind: board\nname: Parks Board\n"
MEETING = "kind: meeting\nboard: parks\ndate: 2030-09-09\nitems:\n  - {number: 4, report: paths}\n"
FOR_MEETING = "board: parks\nmeeting: first\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path / "boardpapers.yaml", "name: Example\n")
    write(tmp_path / "boards/parks.yaml", BOARD)
    write(tmp_path / "meetings/first.yaml", MEETING)
    write(tmp_path / "reports/paths.yaml", report("Paths", "The terms. {#terms}", FOR_MEETING))
    write(tmp_path / "reports/seats.yaml", report("Seats", "See [](paths#terms), not paths."))
    return tmp_path


def rename(folder: Path, *words: str) -> Ran:
    return boardpapers("rename", *words, within=folder)


def test_every_file_that_names_it_follows(folder: Path) -> None:
    ran = rename(folder, "reports/paths.yaml", "ways")
    assert ran.code == 0
    assert ran.err == (
        "changed meetings/first.yaml\n"
        "renamed reports/paths.yaml to reports/ways.yaml\n"
        "changed reports/seats.yaml\n"
    )
    assert "report: ways}" in (folder / "meetings/first.yaml").read_text()
    assert "See [](ways#terms), not paths." in (folder / "reports/seats.yaml").read_text()
    assert boardpapers("validate", within=folder).code == 0


def test_a_patch_shows_all_and_writes_nothing(folder: Path) -> None:
    before = read_all(folder)
    ran = rename(folder, "parks", "greens", "--diff")
    assert ran.code == 0
    assert read_all(folder) == before
    assert ran.out == (
        "rename from boards/parks.yaml\nrename to boards/greens.yaml\n"
        "--- meetings/first.yaml\n+++ meetings/first.yaml\n"
        "@@ -1,5 +1,5 @@\n kind: meeting\n-board: parks\n+board: greens\n date: 2030-09-09\n"
        " items:\n   - {number: 4, report: paths}\n"
        "--- reports/paths.yaml\n+++ reports/paths.yaml\n"
        "@@ -3,7 +3,7 @@\n purpose: For decision.\n recommendation: That the plan be agreed.\n"
        " contact: {name: Alex Example}\n-board: parks\n+board: greens\n meeting: first\n"
        " sections:\n   - heading: Background\n"
    )


def test_links_to_its_rendered_files_follow(folder: Path) -> None:
    links = 'See [a](paths.html "t"), [b](./paths.docx#x), [c](pathsx.html) and `[d](paths.html)`.'
    write(folder / "reports/seats.yaml", report("Seats", links))
    assert rename(folder, "paths", "ways").code == 0
    assert (
        'See [a](ways.html "t"), [b](./ways.docx#x), [c](pathsx.html) and `[d](paths.html)`.'
    ) in (folder / "reports/seats.yaml").read_text()


def test_translations_are_renamed_with_their_report(tmp_path: Path) -> None:
    folder = copytree(EXAMPLES / "bilingual", tmp_path / "bilingual")
    ran = rename(folder, "cycle-parking", "bicycles")
    assert ran.code == 0, ran.everything
    reports = {path.name for path in (folder / "reports").iterdir()}
    assert reports == {"bicycles.yaml", "bicycles.cy-GB.yaml"}
    assert boardpapers("validate", within=folder).out == ""


def test_a_member_is_renamed_in_boards_and_minutes(tmp_path: Path) -> None:
    folder = copytree(EXAMPLES / "lga", tmp_path / "lga")
    ran = rename(folder, "mehboob-khan", "m-khan")
    assert ran.code == 0, ran.everything
    texts = [text for text in read_all(folder).values() if b"m-khan" in text]
    assert len(texts) > 1
    assert not any(b"mehboob-khan" in text for text in read_all(folder).values())
    assert boardpapers("validate", within=folder).out == ""


def test_an_id_in_the_file_changes_there(folder: Path) -> None:
    write(folder / "reports/r1.yaml", f"id: 'benches' # short\n{REPORT}")
    assert rename(folder, "benches", "seating").err == "changed reports/r1.yaml\n"
    assert (folder / "reports/r1.yaml").read_text().startswith("id: 'seating' # short\n")


def test_paths_in_the_settings_follow(folder: Path) -> None:
    settings = "ignore:\n  - {path: reports/paths.yaml, rules: BP3}\n"
    write(folder / "boardpapers.yaml", settings)
    assert rename(folder, "paths", "ways").code == 0
    assert "path: reports/ways.yaml," in (folder / "boardpapers.yaml").read_text()


REFUSED = {
    ("paths", "seats"): "there is already a report `seats`, in `reports/seats.yaml`",
    ("paths", "a/b"): "`a/b` cannot be an id: write a plain name like `safer-and-stronger`",
    ("paths", "paths"): "`paths` is its id already",
    ("first", "ways"): "several papers have the id `first`: name the file, "
    "`meetings/first.yaml` or `minutes/first.yaml`",
}


@pytest.mark.parametrize(("words", "message"), REFUSED.items())
def test_is_refused(folder: Path, words: tuple[str, str], message: str) -> None:
    write(folder / "minutes/first.yaml", "kind: minutes\nmeeting: first\n")
    before = read_all(folder)
    ran = rename(folder, *words)
    assert ran.code == 2
    assert ran.err == f"boardpapers: {message}\n"
    assert read_all(folder) == before


def test_a_pattern_that_fits_only_one_name_is_refused(folder: Path) -> None:
    write(folder / "boardpapers.yaml", "ignore: {path: reports/p*.yaml, rules: BP3}\n")
    ran = rename(folder, "paths", "ways")
    assert ran.code == 2
    assert "`reports/p*.yaml` in `boardpapers.yaml` fits only one of" in ran.err


def test_a_file_with_errors_that_names_it_stops_everything(folder: Path) -> None:
    write(folder / "meetings/second.yaml", f"{MEETING}titel: paths\n")
    before = read_all(folder)
    ran = rename(folder, "paths", "ways")
    assert ran.code == 1
    assert "BP102" in ran.err
    assert read_all(folder) == before


def test_a_link_with_escapes_is_left_to_the_author(folder: Path) -> None:
    escaped = REPORT.replace("purpose: For decision.", 'purpose: "See [a](\\u0070aths#terms)."')
    write(folder / "reports/escaped.yaml", f"{escaped}# paths\n")
    before = read_all(folder)
    ran = rename(folder, "paths", "ways")
    assert ran.code == 2
    assert "`reports/escaped.yaml` cannot be changed safely" in ran.err
    assert read_all(folder) == before


def test_another_file_in_the_way_stops_everything(folder: Path) -> None:
    write(folder / "reports/ways.yaml", "just: data\n")
    before = read_all(folder)
    ran = rename(folder, "paths", "ways")
    assert ran.code == 2
    assert "there is already a file `reports/ways.yaml`" in ran.err
    assert read_all(folder) == before


def test_if_one_file_cannot_be_written_none_is(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = read_all(folder)
    written: list[Path] = []

    def rewrite(path: Path, content: bytes) -> None:
        if written and path != written[0]:
            raise BoardpapersError(unwritable(path, "the disk is full"))
        written.append(path)
        path.write_bytes(content)

    monkeypatch.setattr("boardpapers.edits.file_changes.rewrite", rewrite)
    ran = rename(folder, "parks", "greens")
    assert ran.code == 2
    assert "the disk is full" in ran.err
    assert read_all(folder) == before


@pytest.mark.parametrize("name", ["reports/paths.yaml", "meetings/first.yaml"])
def test_what_was_published_keeps_its_id(folder: Path, name: str) -> None:
    ran = boardpapers(
        "pack", "first", "--to", "pdf", "--published", "--on", "2030-09-01", within=folder
    )
    assert ran.code == 0, ran.everything
    before = read_all(folder)
    ran = rename(folder, name, "ways")
    assert ran.code == 2
    assert "was published on 2030-09-01, and links may lead to it: it keeps its id" in ran.err
    assert read_all(folder) == before
    assert rename(folder, "seats", "benches").code == 0
