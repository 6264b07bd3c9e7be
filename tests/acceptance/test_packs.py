"""`boardpapers pack`: an agenda, minutes and reports as one document."""

import re
from pathlib import Path
from shutil import copytree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from boardpapers import api
from tests.acceptance.test_agenda import AGENDAS
from tests.support.pack_contents import bookmarks, page_text, pages_on_agenda
from tests.support.paper_cases import packs
from tests.support.pdf_contents import faults
from tests.support.run_program import Ran, boardpapers
from tests.support.small_reports import report, write

MEETING = """kind: meeting
board: parks
date: 2030-05-09
items:
  - title: Minutes
    minutes_of: april
  - report: paths
  - report: benches
"""
BOARD = "kind: board\nname: Parks Committee\nmembers: [{member: {name: Alex Example}}]\n"
MINUTES = "kind: minutes\nmeeting: april\nstatus: draft\n"


def council(folder: Path, meeting: str = MEETING) -> Path:
    """Write a workspace with two meetings; the second approves the minutes of the first."""
    write(folder / "boardpapers.yaml", "name: Example Council\n")
    write(folder / "boards/parks.yaml", BOARD)
    april = (
        "kind: meeting\nboard: parks\ndate: 2030-04-09\nstatus: held\nitems: [{title: Apologies}]\n"
    )
    write(folder / "meetings/april.yaml", april)
    write(folder / "meetings/may.yaml", meeting)
    write(folder / "minutes/april.yaml", MINUTES)
    write(folder / "reports/paths.yaml", report(title="Paths", text="As [](benches#cost) says."))
    write(folder / "reports/benches.yaml", report(title="Benches", text="They are oak. {#cost}"))
    return folder


def packed(within: Path, *arguments: str) -> Ran:
    ran = boardpapers("pack", *arguments, within=within)
    assert ran.code == 0, ran.everything
    return ran


def text_of(folder: Path, name: str) -> str:
    return (folder / "build" / name).read_text(encoding="utf-8")


def ids(html: str) -> list[str]:
    return re.findall(r' id="([^"]*)"', html)


def test_has_the_agenda_the_minutes_and_the_reports_in_the_order_of_the_items(
    tmp_path: Path,
) -> None:
    packed(council(tmp_path), "may")
    titles = re.findall(
        r"^# (?:<a[^>]*></a>)?(.*)$", text_of(tmp_path, "may-pack.md"), re.MULTILINE
    )
    assert titles == [
        "Parks Committee: agenda", "Parks Committee: minutes", "Paths", "Benches",
    ]  # fmt: skip


@pytest.mark.parametrize("named", ["may", "meetings/may.yaml", "meetings", "."])
def test_a_meeting_is_named_by_its_id_or_file_or_found_in_a_folder(
    tmp_path: Path, named: str
) -> None:
    err = packed(council(tmp_path), named, "--to", "md").err
    assert "wrote build/may-pack.md\n" in err
    assert ("wrote build/april-pack.md\n" in err) == (named in ("meetings", "."))
    assert "paths" not in err


def test_without_a_name_the_meetings_of_the_workspace(tmp_path: Path) -> None:
    err = packed(council(tmp_path), "--to", "md").err
    assert err == "wrote build/april-pack.md\nwrote build/may-pack.md\n2 packs written\n"


def test_every_link_of_a_page_leads_somewhere_in_it(tmp_path: Path) -> None:
    packed(council(tmp_path), "may")
    html = text_of(tmp_path, "may-pack.html")
    assert len(ids(html)) == len(set(ids(html)))
    targets = re.findall(r'href="#([^"]*)"', html)
    assert set(targets) <= set(ids(html))
    assert {"may-agenda/item-1", "april-minutes", "paths", "benches/paragraph-1"} <= set(targets)
    assert not re.findall(r'href="[^#"]*\.html', html)


@pytest.mark.needs("pdftotext")
def test_pages_on_the_agenda_are_those_of_the_bookmarks(tmp_path: Path) -> None:
    packed(council(tmp_path), "may", "--to", "pdf")
    path = tmp_path / "build/may-pack.pdf"
    starts = [*bookmarks(path).values()]
    assert starts == sorted(starts)
    assert pages_on_agenda(path)[0][0] == starts[1]
    assert [first for first, _ in pages_on_agenda(path)] == starts[1:]
    assert [last + 1 for _, last in pages_on_agenda(path)][:-1] == starts[2:]


LENGTHS = st.lists(st.integers(0, 40), min_size=1, max_size=5)


@pytest.mark.needs("pdftotext")
@settings(max_examples=8)
@given(lengths=LENGTHS, notes=LENGTHS)
def test_pages_of_random_meetings_are_those_where_reports_begin(
    lengths: list[int], notes: list[int], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = council(tmp_path_factory.mktemp("meeting"))
    items = ["items:"]
    for number, length in enumerate(lengths):
        text = "\n\n".join(f"Paragraph {each} of the report." for each in range(length))
        write(
            folder / f"reports/r{number}.yaml", report(title=f"Report {number}", text=text or "x")
        )
        items += [f"  - report: r{number}"]
        words = " ".join(["More is said on the agenda."] * notes[number % len(notes)])
        items += [f"    text: {words}"] if words else []
    meeting = "kind: meeting\nboard: parks\ndate: 2030-05-09\n" + "\n".join(items)
    write(folder / "meetings/may.yaml", meeting + "\n")
    packed(folder, "may", "--to", "pdf")
    path = folder / "build/may-pack.pdf"
    starts = bookmarks(path)
    said = pages_on_agenda(path)
    assert [first for first, _ in said] == [starts[f"Report {n}"] for n in range(len(lengths))]
    for number, (first, last) in enumerate(said):
        assert f"Report {number}" in page_text(path, first)
        assert f"Report {number + 1}" not in page_text(path, last)


def test_what_is_to_come_is_said_in_its_place(tmp_path: Path) -> None:
    meeting = (
        "kind: meeting\nboard: parks\ndate: 2030-05-09\nitems:\n"
        "  - {title: Costs, follows: yes}\n  - report: paths\n"
        "  - {report: benches, tabled: yes}\n"
    )
    packed(council(tmp_path, meeting), "may")
    text = re.sub(r"<[^>]*>|\\", "", text_of(tmp_path, "may-pack.md"))
    headings = re.findall(r"^# (.*)$", text, re.MULTILINE)
    assert headings == ["Parks Committee: agenda", "1. Costs", "Paths", "3. Benches"]
    assert "To follow" in text.partition("# 1. Costs")[2].partition("\n# ")[0]
    assert "To be tabled" in text.partition("# 3. Benches")[2]
    assert "They are oak" not in text


def test_private_papers_are_left_out(tmp_path: Path) -> None:
    exempt = "report: benches, access: exempt, exempt: {paragraphs: [3]}"
    meeting = MEETING.replace("  - report: benches", f"  - {{{exempt}}}")
    packed(council(tmp_path, meeting), "may", "--to", "html")
    assert "They are oak" not in text_of(tmp_path, "may-pack.html")


def test_only_packs_with_a_changed_paper_are_made_again(tmp_path: Path) -> None:
    folder = council(tmp_path)
    all_formats = ("--to", "md")
    packed(folder, ".", *all_formats)
    boardpapers("render", ".", *all_formats, within=folder)
    assert packed(folder, ".", *all_formats).err == "0 packs written, 2 unchanged\n"
    write(folder / "reports/benches.yaml", report(title="Benches", text="They are elm. {#cost}"))
    err = packed(folder, ".", *all_formats).err
    assert err == "wrote build/may-pack.md\n1 pack written, 1 unchanged\n"
    err = boardpapers("render", ".", *all_formats, within=folder).err
    # The agenda has its title, and the other report cites a paragraph: neither has changed.
    assert re.findall("build/(.*).md", err) == ["benches"]
    write(folder / "reports/benches.yaml", report(title="Seats", text="They are elm. {#cost}"))
    err = boardpapers("render", ".", *all_formats, within=folder).err
    assert re.findall("build/(.*).md", err) == ["may-agenda", "benches", "paths"]


def test_new_minutes_are_taken_in(tmp_path: Path) -> None:
    folder = council(tmp_path)
    (folder / "minutes/april.yaml").unlink()
    packed(folder, ".", "--to", "md")
    assert "Parks Committee: minutes" not in text_of(folder, "may-pack.md")
    write(folder / "minutes/april.yaml", MINUTES)
    assert packed(folder, ".", "--to", "md").err.startswith("wrote build/may-pack.md\n1 pack")
    assert "Parks Committee: minutes" in text_of(folder, "may-pack.md")


def test_minutes_that_are_not_there_are_to_follow(tmp_path: Path) -> None:
    folder = council(tmp_path)
    (folder / "minutes/april.yaml").unlink()
    packed(folder, "may")
    text = re.sub(r"<[^>]*>|\\", "", text_of(folder, "may-pack.md"))
    assert "To follow" in text.partition("\n# 1. Minutes")[2].partition("\n# ")[0]


def test_in_each_language_of_the_agenda(tmp_path: Path) -> None:
    folder = Path(copytree(AGENDAS, tmp_path / "agendas"))
    packed(folder, "2025-06-10-parks", "--to", "html")
    welsh = text_of(folder, "2025-06-10-parks-pack.cy-GB.html")
    assert "Meinciau yn y parciau" in welsh
    assert 'href="2025-06-10-parks-pack.html"' in welsh
    assert "Eitem 2 ar yr agenda" in welsh


def test_an_error_in_a_report_stops_its_pack_and_no_other(tmp_path: Path) -> None:
    folder = council(tmp_path)
    write(
        folder / "reports/benches.yaml", report(title="Benches", text="Mind {#cost}\n\n[](#none)")
    )
    ran = boardpapers("pack", ".", "--to", "md", within=folder)
    assert ran.code == 1
    assert "error[BP211]" in ran.err
    assert "--> reports/benches.yaml" in ran.err
    assert [path.name for path in (folder / "build").iterdir()] == ["april-pack.md"]


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["reports/paths.yaml"], 1, "name its meeting: `boardpapers pack may`"),
        (["boards/parks.yaml"], 1, "name a meeting, or a folder of meetings"),
        (["mya"], 2, "there is no meeting or file `mya`"),
        (["reports"], 2, "there are no meetings with items in `reports`"),
        (["may", "--to", "odt"], 2, "unknown format `odt`"),
        (["may", "--to", "md,html", "-o", "pack.md"], 2, "cannot be written to one file"),
    ],
)
def test_a_wrong_call_says_what_to_write(
    tmp_path: Path, arguments: list[str], code: int, words: str
) -> None:
    ran = boardpapers("pack", *arguments, within=council(tmp_path))
    assert (ran.code, ran.out) == (code, "")
    assert words in ran.err
    assert not (tmp_path / "build").exists()


def test_to_a_file_or_standard_output(tmp_path: Path) -> None:
    folder = council(tmp_path)
    packed(folder, "may", "-o", "pack.html")
    assert (folder / "pack.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert packed(folder, "may", "-o", "-").out.startswith("**Example Council**")


def test_by_the_library(tmp_path: Path) -> None:
    (made,) = api.pack(council(tmp_path) / "meetings/may.yaml", "html")
    assert [(file.path.name, file.format) for file in made.files] == [("may-pack.html", "html")]
    assert made.files[0].content
    assert not (tmp_path / "build").exists()


def test_progress_of_one_large_pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    items = "".join(f"  - report: r{number}\n" for number in range(25))
    folder = council(tmp_path, f"kind: meeting\nboard: parks\ndate: 2030-05-09\nitems:\n{items}")
    for number in range(25):
        write(folder / f"reports/r{number}.yaml", report(title=f"Report {number}"))
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert "Rendering" not in packed(folder, "may", "--to", "md").err
    monkeypatch.setattr("tests.support.run_program._Pipe.isatty", lambda _: True)
    assert "Rendering" in packed(folder, "may", "--to", "md").err


@pytest.mark.slow
@pytest.mark.needs("verapdf")
@pytest.mark.parametrize("standard", ["ua1", "2a"])
def test_every_pack_passes_the_validator(standard: str, tmp_path: Path) -> None:
    paths = [tmp_path / name for name in packs("pdf")]
    for path in paths:
        path.write_bytes(packs("pdf")[path.name])
    assert {path.name: found for path, found in faults(standard, paths).items() if found} == {}


def test_minutes_are_a_draft_to_the_meeting_that_agrees_them(tmp_path: Path) -> None:
    folder = council(tmp_path)
    packed(folder, "may", "--to", "md,html", "--published", "--on", "2030-04-29", "--to", "pdf")
    before = {path.name: path.read_bytes() for path in (folder / "build").iterdir()}
    record = (folder / "published/may.json").read_bytes()
    agreed = MINUTES.replace("draft", "agreed\nagreed_at: may")
    write(folder / "minutes/april.yaml", agreed)
    packed(folder, "may", "--to", "md,html", "--published", "--on", "2030-04-29", "--to", "pdf")
    assert {path.name: path.read_bytes() for path in (folder / "build").iterdir()} == before
    assert (folder / "published/may.json").read_bytes() == record
    ran = boardpapers("render", "minutes/april.yaml", "--to", "md", within=folder)
    assert ran.code == 0, ran.everything
    assert b"raft" in before["may-pack.md"]
    assert "raft" not in text_of(folder, "april-minutes.md")
