"""`boardpapers move`: a report to the agenda of another meeting."""

from pathlib import Path
from typing import cast

import pytest

from boardpapers.reader import compose, read_source
from tests.support.linked_workspaces import read_all
from tests.support.run_program import Ran, boardpapers
from tests.support.small_reports import report, write

BOARD = "kind: board\nname: Parks Board\n"
FIRST = """\
kind: meeting
board: parks
date: 2030-09-09
items:
  - title: Apologies
  - report: paths   # agreed with the chair
    purpose: decision
    text: |
      Welcome.

      Well met.
    # inside

  # The last two.
  - report: seats
  - title: Close
"""
SECOND = "kind: meeting\nboard: parks\ndate: 2030-10-10\n"
FOR_FIRST = "board: parks\nmeeting: first\nitem: {}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path / "boardpapers.yaml", "name: Example\n")
    write(tmp_path / "boards/parks.yaml", BOARD)
    write(tmp_path / "meetings/first.yaml", FIRST)
    write(tmp_path / "meetings/second.yaml", f"{SECOND}items:\n- title: Apologies\n\n# end\n")
    write(tmp_path / "reports/paths.yaml", report("Paths", extra=FOR_FIRST.format(2)))
    write(tmp_path / "reports/seats.yaml", report("Seats", extra=FOR_FIRST.format(3)))
    return tmp_path


def move(folder: Path, *words: str) -> Ran:
    return boardpapers("move", *words, within=folder)


def test_an_item_moves_as_it_is_written(folder: Path) -> None:
    ran = move(folder, "reports/paths.yaml", "--to", "second")
    assert ran.code == 0
    assert ran.err == (
        "changed meetings/second.yaml\nchanged meetings/first.yaml\nchanged reports/paths.yaml\n"
    )
    assert (folder / "meetings/second.yaml").read_text() == SECOND + (
        "items:\n- title: Apologies\n"
        "- report: paths   # agreed with the chair\n  purpose: decision\n  text: |\n"
        "    Welcome.\n\n    Well met.\n  # inside\n\n# end\n"
    )
    text = (folder / "reports/paths.yaml").read_text()
    assert "meeting: second\nitem: 2\n" in text
    assert boardpapers("validate", within=folder).code == 0


def test_items_keep_numbers_that_other_papers_have(folder: Path) -> None:
    assert move(folder, "paths", "--to", "second").code == 0
    first = (folder / "meetings/first.yaml").read_text()
    assert first.endswith(
        "items:\n  - title: Apologies\n\n  # The last two.\n"
        "  - number: 3\n    report: seats\n  - title: Close\n"
    )


def test_items_get_new_numbers_if_no_paper_has_theirs(folder: Path) -> None:
    write(folder / "reports/seats.yaml", report("Seats", extra="meeting: first\n"))
    assert move(folder, "paths", "--to", "second").code == 0
    assert "number:" not in (folder / "meetings/first.yaml").read_text()


OF_OLD_MEETING = [
    """\
  - report: paths
    published: 2030-09-03
    urgency: |
      It is late.

      Very.
    purpose: decision
    follows: yes
    tabled: no   # for now
""",
    """\
  - tabled: no
    follows: yes
    report: paths
    urgency: >-
      It is
      late.
    purpose: decision
    published: 2030-09-03
""",
    """\
  - {report: paths, published: 2030-09-03, purpose: decision, urgency: 'So, late', follows: yes,
     tabled: no}
""",
    """\
  - {tabled: no, follows: yes, urgency: Late, published: 2030-09-03, report: paths,
     purpose: decision}
""",
]


@pytest.mark.parametrize("written", OF_OLD_MEETING)
def test_what_is_about_the_old_meeting_is_left_out(folder: Path, written: str) -> None:
    before = "kind: meeting\nboard: parks\ndate: 2030-09-09\nitems:\n"
    write(folder / "meetings/first.yaml", f"{before}{written}  - title: Close\n")
    write(folder / "reports/paths.yaml", report("Paths"))
    ran = move(folder, "paths", "--to", "second")
    assert ran.code == 0, ran.err
    names = "`published`, `urgency`, `follows`, `tabled`"
    assert ran.err.splitlines()[-1] == f"left out, as it is about the old meeting: {names}"
    data = compose(read_source(folder / "meetings/second.yaml")).data
    assert isinstance(data, dict)
    items = cast("list[object]", data["items"])
    assert items[-1] == {"report": "paths", "purpose": "decision"}


def test_a_comment_beside_what_is_left_out_is_not_lost(folder: Path) -> None:
    before = "kind: meeting\nboard: parks\ndate: 2030-09-09\nitems:\n"
    items = "  - follows: yes\n    # agreed with the chair\n    report: paths\n"
    write(folder / "meetings/first.yaml", before + items)
    write(folder / "reports/paths.yaml", report("Paths"))
    assert move(folder, "paths", "--to", "second").code == 2
    assert (folder / "meetings/first.yaml").read_text() == before + items


@pytest.mark.parametrize(
    "entry",
    [
        "title: Paths\nreport: paths\nmeeting: first  # as agreed\n",
        "title: Other\nreport: paths\nmeeting: first\ndate: 2030-09-09\n",
        "title: Other\nreport: paths\ndate: '2030-09-09'\n",
        "title: paths\nmeeting: first\n",
    ],
)
def test_entries_of_the_forward_plan_follow(folder: Path, entry: str) -> None:
    plan = folder / "plan/paths.yaml"
    write(plan, f"kind: plan-entry\n{entry}")
    others = "kind: plan-entry\ntitle: Seats\nmeeting: first\n"
    write(folder / "plan/seats.yaml", others)
    assert "changed plan/paths.yaml" in move(folder, "paths", "--to", "second").err
    moved = entry.replace("first", "second").replace("2030-09-09", "2030-10-10")
    assert plan.read_text() == f"kind: plan-entry\n{moved}"
    assert (folder / "plan/seats.yaml").read_text() == others
    assert boardpapers("validate", "plan", within=folder).code == 0
    listed = boardpapers("forward-plan", "--since", "2030-01-01", "--to", "csv", within=folder).out
    assert sum("2030-10-10" in line for line in listed.splitlines()) == 1


def test_there_is_a_patch(folder: Path) -> None:
    before = read_all(folder)
    ran = move(folder, "seats", "--to", "second", "--diff")
    assert ran.code == 0
    assert " - title: Apologies\n+- report: seats\n" in ran.out
    assert read_all(folder) == before


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("", "items:\n  - report: seats\n"),
        ("items: []\n", "items: [{report: seats}]\n"),
        ("items:\n", "items:\n  - report: seats\n"),
        ("items: [{title: Close}] # all\n", "items: [{title: Close}, {report: seats}] # all\n"),
        ("items:\n    - {title: Close}", "items:\n    - {title: Close}\n    - report: seats\n"),
    ],
)
def test_the_list_may_be_written_in_any_way(folder: Path, written: str, expected: str) -> None:
    write(folder / "meetings/second.yaml", SECOND + written)
    ran = move(folder, "seats", "--to", "second")
    assert ran.code == 0, ran.everything
    assert (folder / "meetings/second.yaml").read_text() == SECOND + expected


@pytest.mark.parametrize("index", [0, 1, 2])
def test_an_item_between_commas_leaves_with_its_comma(folder: Path, index: int) -> None:
    items = ["{title: Apologies}", "{title: Close}"]
    items.insert(index, '{number: "7", report: seats, text: "x, ] y"}')
    listed = f"items: [{', '.join(items)}]\n"
    write(folder / "meetings/first.yaml", FIRST.partition("items:")[0] + listed)
    ran = move(folder, "seats", "--to", "second")
    assert ran.code == 0, ran.everything
    first = (folder / "meetings/first.yaml").read_text()
    assert first.endswith("items: [{title: Apologies}, {title: Close}]\n")
    second = (folder / "meetings/second.yaml").read_text()
    assert '\n- {number: "2", report: seats, text: "x, ] y"}\n' in second


def test_a_markdown_report_and_its_translation_follow(folder: Path) -> None:
    fields = "kind: report\nboard: parks\nmeeting: first\nitem: 3\npurpose: For decision.\n"
    (folder / "reports/seats.yaml").unlink()
    write(folder / "reports/seats.md", f"---\n{fields}---\n\n# Seats\n\n## Background\n\nOld.\n")
    welsh = "kind: report\ntranslation_of: seats\nlanguage: cy-GB\ntitle: Seddi\nitem: 3\n"
    write(folder / "reports/seats.cy-GB.yaml", welsh)
    ran = move(folder, "reports/seats.md", "--to", "second")
    assert ran.code == 0, ran.everything
    assert "meeting: second\nitem: 2\n" in (folder / "reports/seats.md").read_text()
    assert (folder / "reports/seats.cy-GB.yaml").read_text().endswith("item: 2\n")


REFUSED = {
    "held": ("status: held", "the meeting `second` is held"),
    "cancelled": ("status: cancelled", "the meeting `second` is cancelled"),
    "listed": (
        "items: [{report: seats}]",
        "`seats` is on the agenda of `second` already",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_is_refused(folder: Path, name: str) -> None:
    written, message = REFUSED[name]
    write(folder / "meetings/second.yaml", f"{SECOND}{written}\n")
    before = read_all(folder)
    ran = move(folder, "seats", "--to", "second")
    assert ran.code == 2
    assert ran.err == f"boardpapers: {message}\n"
    assert read_all(folder) == before


def test_what_was_considered_stays(folder: Path) -> None:
    write(folder / "minutes/first.yaml", "kind: minutes\nmeeting: first\nitems: [{item: 3}]\n")
    ran = move(folder, "seats", "--to", "second")
    assert ran.err == "boardpapers: the minutes of `first` have item 3: it was considered\n"


def test_another_board_is_refused(folder: Path) -> None:
    write(folder / "boards/roads.yaml", BOARD)
    write(folder / "meetings/second.yaml", SECOND.replace("parks", "roads"))
    ran = move(folder, "seats", "--to", "second")
    assert "is for another board than the meeting `second`" in ran.err


def test_a_misspelt_meeting_gets_a_suggestion(folder: Path) -> None:
    ran = move(folder, "seats", "--to", "secnd")
    assert ran.err == "boardpapers: there is no meeting `secnd`; did you mean `second`?\n"
    assert move(folder, "parks", "--to", "second").err == (
        "boardpapers: `parks` is a board, not a report\n"
    )
