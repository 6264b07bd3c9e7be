"""A site after a change: the pages that show it are made again, and no others."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.missing_extras import without_its_extra
from tests.support.run_program import boardpapers
from tests.support.sites import URL, files_of, make_site
from tests.support.small_reports import report, write

STYLE = """extends: lga
cover:
  - {{part: purpose, label: {name}, required: yes}}
  - {{part: recommendations, label: Recommendations, required: yes}}
  - {{part: contacts, label: Contacts, required: yes}}
"""
BOARD = "kind: board\nname: {name}\nstyle: own\nmembers:\n  - {{member: sam}}\n"
MEETING = "kind: meeting\nboard: {board}\ndate: {date}\nstatus: held\nitems:\n"
MINUTES = """kind: minutes
meeting: {meeting}
present: [sam]
items: [{{item: 1, decision: {name}, outcome: agreed}}]
"""
MEMBERS = "kind: members\nmembers:\n  - {{id: sam, name: {name}}}\n"
SETTINGS = "name: {name}\nbase_url: " + URL + "\n"


@pytest.fixture(autouse=True)
def quick_formats(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make no PDF and Word files, which take most of the time."""
    for format in ("pdf", "docx"):
        without_its_extra(monkeypatch, format)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a workspace of two boards, each with a meeting, two reports and minutes."""
    folder = tmp_path / "papers"
    write(folder / "boardpapers.yaml", SETTINGS.format(name="Example Council"))
    write(folder / "templates/own/style.yaml", STYLE.format(name="Why"))
    write(folder / "members.yaml", MEMBERS.format(name="Sam Example"))
    for board, date in (("parks", "2026-03-10"), ("roads", "2026-04-10")):
        write(folder / f"boards/{board}.yaml", BOARD.format(name=board.title()))
        items = "".join(f"  - report: {board}-{n}\n" for n in (1, 2))
        write(folder / f"meetings/{board}.yaml", MEETING.format(board=board, date=date) + items)
        write(folder / f"minutes/{board}.yaml", MINUTES.format(meeting=board, name="Agreed."))
        for n in (1, 2):
            write(folder / f"reports/{board}-{n}.yaml", report(title=f"{board} {n}"))
    return folder


def written(folder: Path) -> set[str]:
    """Make the site; return the addresses of the documents' pages that were written."""
    ran = make_site(folder)
    assert ran.code == 0, ran.everything
    lines = (line.split(" ", 1) for line in ran.err.splitlines())
    return {rest[0].removeprefix("site/") for verb, *rest in lines if verb == "wrote"}


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    write(path, text.replace(old, new))


PARKS = "parks/2026-03-10/"
OF_PARKS = {PARKS, f"{PARKS}minutes/", f"{PARKS}minutes/decisions/", "parks/members/"} | {
    f"{PARKS}parks-1/", f"{PARKS}parks-2/",
}  # fmt: skip
WITH_MEMBERS = {"parks/members/", "roads/members/"} | {
    address.replace("parks", board).replace("03-10", day)
    for board, day in (("parks", "03-10"), ("roads", "04-10"))
    for address in (PARKS, f"{PARKS}minutes/")
}


def of_roads(pages: set[str]) -> set[str]:
    return {page for page in pages if page.startswith("roads/")}


def test_nothing(folder: Path) -> None:
    assert written(folder) >= OF_PARKS
    assert written(folder) == set()


def test_no_file_is_touched_if_nothing_has_changed(folder: Path) -> None:
    site = folder / "site"
    written(folder)
    before = {name: (site / name).stat().st_mtime_ns for name in files_of(site)}
    written(folder)
    assert {name: (site / name).stat().st_mtime_ns for name in files_of(site)} == before


def test_the_title_of_a_report(folder: Path) -> None:
    written(folder)
    replace(folder / "reports/parks-1.yaml", "parks 1", "Cycle stands")
    pages = written(folder)
    assert {f"{PARKS}parks-1/", f"{PARKS}parks-2/", PARKS} <= pages <= OF_PARKS


def test_the_text_of_a_report(folder: Path) -> None:
    written(folder)
    replace(folder / "reports/parks-1.yaml", "forty", "fifty")
    pages = written(folder)
    assert f"{PARKS}parks-1/" in pages
    assert not of_roads(pages)


def test_the_name_of_a_board(folder: Path) -> None:
    written(folder)
    replace(folder / "boards/parks.yaml", "Parks", "Parks and Paths")
    pages = written(folder)
    assert pages == OF_PARKS
    assert b"Parks and Paths" in files_of(folder / "site")[f"{PARKS}parks-1/index.html"]


def test_the_date_of_a_meeting(folder: Path) -> None:
    written(folder)
    replace(folder / "meetings/parks.yaml", "2026-03-10", "2026-03-11")
    assert written(folder) == {page.replace("-10", "-11") for page in OF_PARKS} - {"parks/members/"}
    assert not (folder / "site" / PARKS).exists()


def test_a_word_of_a_style(folder: Path) -> None:
    everything = written(folder)
    replace(folder / "templates/own/style.yaml", "Why", "What for")
    assert written(folder) == everything


def test_the_name_of_a_member(folder: Path) -> None:
    written(folder)
    replace(folder / "members.yaml", "Sam Example", "Alex Example")
    assert written(folder) >= WITH_MEMBERS


def test_the_name_of_the_council(folder: Path) -> None:
    everything = written(folder)
    write(folder / "boardpapers.yaml", SETTINGS.format(name="Another Council"))
    assert written(folder) == everything


def _retitle(folder: Path, chosen: random.Random, word: str) -> None:
    path = chosen.choice(sorted((folder / "reports").glob("*.yaml")))
    write(path, report(title=word, text=f"{word} is new."))


def _hide(folder: Path, chosen: random.Random, word: str) -> None:
    path = chosen.choice(sorted((folder / "reports").glob("*.yaml")))
    write(path, report(title=word, extra="access: confidential\n"))


def _add(folder: Path, chosen: random.Random, word: str) -> None:
    board = chosen.choice(["board: parks\n", "board: roads\n", ""])
    write(folder / f"reports/{word}.yaml", report(title=word, extra=board))


def _rename_board(folder: Path, chosen: random.Random, word: str) -> None:
    write(folder / f"boards/{chosen.choice(['parks', 'roads'])}.yaml", BOARD.format(name=word))


def _relist(folder: Path, chosen: random.Random, word: str) -> None:
    board = chosen.choice(["parks", "roads"])
    ids = sorted(
        path.stem for path in (folder / "reports").glob("*.yaml") if ".cy" not in path.name
    )
    listed = (folder / f"meetings/{'roads' if board == 'parks' else 'parks'}.yaml").read_text(
        "utf-8"
    )
    free = [id for id in ids if f"report: {id}\n" not in listed]
    items = "".join(f"  - report: {id}\n" for id in chosen.sample(free, min(2, len(free))))
    date = f"2026-0{chosen.randint(3, 5)}-1{chosen.randint(0, 9)}"
    meeting = MEETING.format(board=board, date=date) + f"  - title: {word}\n{items}"
    write(folder / f"meetings/{board}.yaml", meeting)


def _minute(folder: Path, chosen: random.Random, word: str) -> None:
    path = folder / f"minutes/{chosen.choice(['parks', 'roads'])}.yaml"
    if path.exists() and chosen.random() < 0.3:
        path.unlink()
    else:
        write(path, MINUTES.format(meeting=path.stem, name=f"That {word} be agreed."))


def _member(folder: Path, _chosen: random.Random, word: str) -> None:
    write(folder / "members.yaml", MEMBERS.format(name=word))


def _style(folder: Path, _chosen: random.Random, word: str) -> None:
    write(folder / "templates/own/style.yaml", STYLE.format(name=word))


def _settings(folder: Path, chosen: random.Random, word: str) -> None:
    extra = chosen.choice(["style: own\n", "", "languages: [en-GB, cy-GB]\n"])
    write(folder / "boardpapers.yaml", SETTINGS.format(name=word) + extra)


def _translate(folder: Path, chosen: random.Random, word: str) -> None:
    ids = [
        path.stem for path in sorted((folder / "reports").glob("*.yaml")) if "." not in path.stem
    ]
    id = chosen.choice(ids)
    extra = f"translation_of: {id}\nlanguage: cy-GB\n"
    write(folder / f"reports/{id}.cy-GB.yaml", report(title=word, extra=extra))


EDITS: list[Callable[[Path, random.Random, str], None]] = [
    _retitle, _hide, _add, _rename_board, _relist, _minute, _member, _style, _settings, _translate,
]  # fmt: skip


@pytest.mark.parametrize("seed", [0, pytest.param(1, marks=pytest.mark.slow)])
def test_as_if_made_from_nothing(folder: Path, seed: int, tmp_path: Path) -> None:
    chosen = random.Random(seed)  # noqa: S311 - nothing secret is made of it
    make_site(folder, "-o", tmp_path / "site")
    for number in range(5):
        for edit in chosen.sample(EDITS, 2):
            edit(folder, chosen, f"word{number}")
        changed = make_site(folder, "-o", tmp_path / "site")
        fresh = make_site(folder, "-o", tmp_path / f"fresh-{number}")
        assert changed.code == fresh.code
        if fresh.code == 0:
            assert files_of(tmp_path / "site") == files_of(tmp_path / f"fresh-{number}")
    assert boardpapers("validate", within=folder).code in (0, 1)
