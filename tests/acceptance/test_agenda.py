"""Agendas: a meeting with items is rendered as one."""

import re
from pathlib import Path
from shutil import copytree

import pytest

from tests.acceptance.test_all_formats import compared
from tests.support.run_program import Ran, boardpapers
from tests.support.small_reports import report, write
from tests.support.word_contents import convert

AGENDAS = Path(__file__).parents[1] / "data/agendas"
NAMES = ("2025-06-10-cabinet-agenda", "2025-06-10-parks-agenda", "2025-06-10-parks-agenda.cy-GB")


@pytest.fixture(scope="module")
def agendas(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the agendas of the test workspace in each format."""
    folder = tmp_path_factory.mktemp("agendas")
    formats = ("--to", "md,html,pdf,docx", "-o", str(folder / "all"))
    ran = boardpapers("render", str(AGENDAS / "meetings"), *formats, within=folder)
    assert ran.code == 0, ran.everything
    for word in sorted((folder / "all").glob("*.docx")):
        word.rename(folder / f"all--{word.name}")
    return folder


def text_of(folder: Path, name: str = NAMES[0]) -> str:
    markdown = (folder / f"all/{name}.md").read_text(encoding="utf-8")
    return re.sub(r"<[^>]*>", "", markdown)


def headings(text: str) -> list[str]:
    return re.findall(r"^##+ (.*)$", text, re.MULTILINE)


@pytest.mark.slow
@pytest.mark.needs("pdftotext")
@pytest.mark.needs("libreoffice")
@pytest.mark.parametrize("name", NAMES)
def test_all_formats_say_the_same(agendas: Path, name: str) -> None:
    convert(agendas.glob("*.docx"), "txt")
    for format, (theirs, ours) in compared(agendas, "all", name):
        assert len(ours) > 100
        assert theirs == ours, format


def test_the_front_sheet_says_when_and_where(agendas: Path) -> None:
    text = text_of(agendas)
    assert "**Date:** Tuesday 10 June 2025" in text
    assert "**Time:** 14:00 to 16:30" in text
    assert "**To attend remotely:** Join on the council’s website" in text
    assert "**Send apologies to:** Robin Example" in text
    assert "[01632 960200](tel:01632960200)" in text


def test_members_of_the_day_are_listed_by_group(agendas: Path) -> None:
    text = text_of(agendas)
    assert headings(text)[:5] == [
        "Contact",
        "Membership",
        "Labour (1)",
        "Conservative (1)",
        "Green",
    ]
    assert "Hawkrise" not in text
    assert "- Cllr Dev Sallowfield (Observer, non-voting)" in text


def test_items_are_printed_in_order_in_two_parts(agendas: Path) -> None:
    assert headings(text_of(agendas))[5:] == [
        "Part 1: open to the public",
        "1. Apologies for absence",
        "2. Minutes of the last meeting",
        "3. Petition on swimming",
        "5(a). A new roof for the library",
        "5(b). Budget outlook",
        "6. Storm damage",
        "Part 2: private",
        "7. Private item",
        "8. Settlement of a claim",
        "9. Police operation",
        "Notes for the public",
    ]


def test_an_item_says_what_it_is_for_and_where_its_report_is(agendas: Path) -> None:
    text = text_of(agendas)
    assert "For discussion · 15 minutes\\\nPresented by Councillor Marlpit" in text
    assert "For decision · Key decision\\\n[Report](new-roof.md)" in text
    assert "For information · Key decision\\\nTo follow" in text
    assert "To be tabled\n\nReason for urgency: The storm was on 9 June 2025" in text


def test_the_resolution_names_each_private_item_and_its_paragraphs(agendas: Path) -> None:
    text = text_of(agendas)
    assert "regulation 4(2) of the Local Authorities (Executive Arrangements)" in text
    assert "| 7 | 3 | Information about the financial or business affairs of any person" in text
    assert "| 8 | 3 and 5 |" in text
    assert "| 9 |  | Confidential information |" in text


OFFERS = """
appendices:
  - {title: Map, text: See the map.}
  - title: Offers of zebras
    access: exempt
    exempt: {paragraphs: [3], public_interest: The buyers would offer less.}
    text: The highest offer was £90,000.
  - {title: Letters of zebras, access: confidential, text: Dear Sir.}
"""
ADVICE = """
  - heading: Advice on zebras
    access: exempt
    exempt: {paragraphs: [5], public_interest: It could be used in court.}
    text: The buyer may sue.
    sections: [{heading: More zebras, text: And win.}]
"""


def with_parts(within: Path, extra: str, items: str = "[{report: depot}]") -> Path:
    """Return a folder with a public report that has private parts, and its meeting."""
    write(within / "depot.yaml", report(title="Sale of the depot") + extra)
    board = "board: {name: Cabinet, regime: england-executive}"
    lines = ("kind: meeting", board, "date: 2030-05-09", f"items: {items}")
    (within / "may.yaml").write_text("\n".join(lines), encoding="utf-8")
    return within


def agenda_in(within: Path) -> str:
    return re.sub(r"<a id[^>]*></a>", "", (within / "build/may-agenda.md").read_text("utf-8"))


def rows_of(text: str) -> list[list[str]]:
    lines = [line for line in text.splitlines() if line.startswith("|") and "---" not in line]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


@pytest.mark.parametrize(
    ("extra", "listed", "rows"),
    [
        (OFFERS, "Appendix 2 and Appendix 3", [["1: Appendix 2", "3"], ["1: Appendix 3", ""]]),
        (ADVICE, "part of the report", [["1: part of the report", "5"]]),
    ],
)
def test_the_resolution_names_private_parts_of_a_public_report(
    tmp_path: Path, extra: str, listed: str, rows: list[list[str]]
) -> None:
    ran = boardpapers("render", "may.yaml", "--to", "md", within=with_parts(tmp_path, extra))
    assert ran.code == 0, ran.everything
    text = agenda_in(tmp_path)
    assert f"Not open to the public: {listed}" in text
    assert "## Part 1: open to the public" in text
    part_2 = text.partition("## Part 2: private")[2]
    assert "under regulation 4(2)" in part_2
    assert "open to the public, except while that part is discussed" in part_2
    assert [row[:2] for row in rows_of(part_2)[1:]] == rows
    assert "zebra" not in text


def test_a_private_report_has_one_row_whatever_its_parts_are(tmp_path: Path) -> None:
    private = "access: exempt\nexempt: {paragraphs: [3]}\n"
    items = "[{report: depot, title: Depot}]"
    within = with_parts(tmp_path, OFFERS + private, items)
    boardpapers("render", "may.yaml", "--to", "md", within=within)
    text = agenda_in(tmp_path)
    assert [row[:2] for row in rows_of(text.partition("## Part 2")[2])[1:]] == [["1", "3"]]
    assert "Appendix" not in text
    assert "except while that part" not in text


def test_an_agenda_without_private_parts_has_no_part_2(tmp_path: Path) -> None:
    within = with_parts(tmp_path, "appendices: [{title: Map, text: See the map.}]\n")
    boardpapers("render", "may.yaml", "--to", "md", within=within)
    assert "Part 2" not in agenda_in(tmp_path)


def test_the_forward_plan_says_that_an_item_is_partly_private(tmp_path: Path) -> None:
    call = ("forward-plan", "--on", "2030-01-01", "--to", "md")
    text = boardpapers(*call, within=with_parts(tmp_path, OFFERS)).out
    assert "partly exempt" in text
    assert "regulation 5" in text
    assert "zebra" not in text


def test_the_paragraph_of_a_private_part_is_that_of_its_nation(tmp_path: Path) -> None:
    extra = OFFERS.replace("[3]", "[14]")
    board = "board: {name: Cabinet, regime: england-executive}\n"
    with_parts(tmp_path, extra + board)
    ran = boardpapers("validate", "depot.yaml", within=tmp_path)
    assert "there is no paragraph 14 of Schedule 12A for England" in ran.out


def test_nothing_of_a_private_report_is_in_any_byte(agendas: Path) -> None:
    for path in agendas.rglob("*agenda*"):
        assert b"Quillhaven" not in path.read_bytes()
        assert b"depot" not in path.read_bytes()


def test_a_meeting_that_is_not_held_says_so_everywhere(agendas: Path) -> None:
    html = (agendas / f"all/{NAMES[1]}.html").read_text(encoding="utf-8")
    assert "<h1>Parks Committee: agenda – POSTPONED</h1>" in html
    assert "This meeting has been postponed." in html


def test_the_agenda_is_also_in_welsh(agendas: Path) -> None:
    text = text_of(agendas, NAMES[2])
    assert "# Pwyllgor Parciau: agenda – WEDI’I OHIRIO" in text
    assert "**Dyddiad:** Dydd Mawrth 10 Mehefin 2025" in text
    assert "[Adroddiad](benches.cy-GB.md)" in text
    assert "Croeso i bawb." in text


def meeting(within: Path, *lines: str) -> Ran:
    write(within / "boardpapers.yaml", "name: Example\n")
    write(within / "parks.yaml", "kind: board\nname: Parks Board\n")
    items = "\n".join(("kind: meeting", "board: parks", "date: 2030-01-02", *lines, ""))
    write(within / "m.yaml", items)
    return boardpapers("render", "m.yaml", "--to", "md", "-o", "out", within=within)


def test_a_meeting_without_items_has_no_agenda(tmp_path: Path) -> None:
    ran = meeting(tmp_path)
    assert ran.code == 1
    assert "the meeting has no items, so there is no agenda" in ran.everything
    assert "add `items:`" in ran.everything


def test_mistakes_in_an_items_text_are_reported_at_their_line(tmp_path: Path) -> None:
    ran = meeting(tmp_path, "items:", "  - title: One", "    text: |", "      See [](#nowhere).")
    assert ran.code == 1
    assert "BP211" in ran.everything
    assert "m.yaml:7:" in ran.everything


def test_an_agenda_of_a_board_whose_reports_are_broken_is_not_made(tmp_path: Path) -> None:
    write(tmp_path / "r.yaml", report("sections: 3"))
    ran = meeting(tmp_path, "items:", "  - report: r")
    assert ran.code == 1
    assert not (tmp_path / "out").exists()


def test_a_changed_title_of_a_report_changes_the_agenda(tmp_path: Path) -> None:
    copytree(AGENDAS, tmp_path / "work")
    assert boardpapers("render", ".", "-o", "out", within=tmp_path / "work").code == 0
    path = tmp_path / "work/reports/new-roof.yaml"
    write(path, path.read_text(encoding="utf-8").replace("A new roof", "A slate roof"))
    assert boardpapers("render", ".", "-o", "out", within=tmp_path / "work").code == 0
    html = (tmp_path / f"work/out/{NAMES[0]}.html").read_text(encoding="utf-8")
    assert "A slate roof for the library" in html
