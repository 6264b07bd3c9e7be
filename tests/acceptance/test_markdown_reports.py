"""Reports in Markdown: which files are papers, and what is ignored and mended in them."""

from pathlib import Path

import pytest

from tests.support.run_program import boardpapers
from tests.support.small_reports import write

FRONT = "---\nkind: report\ntitle: Trees\ncontact: {name: Alex Example}\n---\n"
PROSE = "## Purpose\n\nFor decision.\n\n## Recommendations\n\nThat it be agreed.\n\n"
REPORT = f"{FRONT}\n{PROSE}## Background\n\nThere are forty trees.\n"

NO_PAPERS = {
    "readme": "# Trees\n\nkind: report\n",
    "a line first": "---\n\nWords.\n\n---\n\nkind: report\n",
    "fields of another program": "---\nlayout: page\n---\nkind: report\n",
    "empty": "",
    "spaces before": " ---\nkind: report\n---\n",
}


@pytest.mark.parametrize("name", NO_PAPERS)
def test_passes_over_markdown_that_is_no_paper(name: str, tmp_path: Path) -> None:
    write(tmp_path / "trees.md", REPORT)
    write(tmp_path / "other.md", NO_PAPERS[name])
    ran = boardpapers("validate", ".", within=tmp_path)
    assert (ran.code, ran.everything) == (0, "1 paper checked: no problems\n")


def test_passes_over_what_it_has_rendered(tmp_path: Path) -> None:
    write(tmp_path / "trees.md", REPORT)
    assert boardpapers("render", ".", "-o", "out", within=tmp_path).code == 0
    assert boardpapers("validate", ".", within=tmp_path).err.startswith("1 paper checked")


def test_is_not_written_over(tmp_path: Path) -> None:
    write(tmp_path / "trees.md", REPORT)
    ran = boardpapers("render", "trees.md", "--to", "md", "-o", ".", within=tmp_path)
    assert (ran.code, (tmp_path / "trees.md").read_text(encoding="utf-8")) == (2, REPORT)


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_line_ends_and_byte_order_marks_move_nothing(
    ends: str, mark: bytes, tmp_path: Path
) -> None:
    text = f"{REPORT}\nThere are TODO more.\n".replace("\n", ends)
    (tmp_path / "trees.md").write_bytes(mark + text.encode())
    ran = boardpapers("validate", ".", "--format", "concise", within=tmp_path)
    assert ran.out.startswith("trees.md:19:11: BP306 ")
    assert boardpapers("validate", "trees.md", "--format", "concise", within=tmp_path) == ran


def test_other_papers_know_it_by_its_name(tmp_path: Path) -> None:
    write(tmp_path / "trees.md", REPORT.replace("trees.\n", "trees. {#forty}\n"))
    write(tmp_path / "more.md", REPORT.replace("forty trees.", "more than in [](trees#forty)."))
    meeting = "kind: meeting\nboard: {name: Parks}\ndate: 2013-09-09\nitems: [{report: trees}]\n"
    write(tmp_path / "meeting.yaml", meeting)
    ran = boardpapers("render", "more.md", "--to", "md", "-o", "-", within=tmp_path)
    assert "[paragraph 1 of *Trees*](trees.md#paragraph-1)" in ran.out
    assert boardpapers("validate", ".", within=tmp_path).code == 0


IGNORE = "<!-- boardpapers: ignore BP306 -->\n"


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (f"{IGNORE}TODO\nand TODO.\n", []),
        (f"{IGNORE}\nTODO\nand TODO.\n", []),
        (f"{IGNORE}TODO.\n\nTODO again.\n", ["BP306"]),
        (f"TODO.\n\n{IGNORE}", ["BP306", "BP015"]),
        ("<!-- boardpapers: ignore -->\nWords.\n", ["BP015"]),
    ],
)
def test_a_comment_ignores_what_stands_below_it(
    text: str, codes: list[str], tmp_path: Path
) -> None:
    write(tmp_path / "trees.md", f"{REPORT}\n{text}")
    ran = boardpapers("validate", ".", "--format", "concise", within=tmp_path)
    assert [line.split(" ")[1] for line in ran.out.splitlines()] == codes


def test_a_comment_is_not_printed_and_one_in_code_is(tmp_path: Path) -> None:
    write(tmp_path / "trees.md", f"{REPORT}\n{IGNORE}TODO.\n\n```\n{IGNORE}```\n")
    ran = boardpapers("render", "trees.md", "--to", "md", "-o", "-", within=tmp_path)
    assert ran.out.count("<!--") == 1


def test_a_comment_in_the_front_matter(tmp_path: Path) -> None:
    front = FRONT.replace("title: Trees", "title: TODO # boardpapers: ignore BP306")
    write(tmp_path / "trees.md", f"{front}\n{PROSE}## Background\n\nTrees.\n")
    assert boardpapers("validate", ".", within=tmp_path).out == ""


@pytest.mark.parametrize(
    ("meant", "slip"),
    [
        ("title: Trees", "titel: Trees"),
        ("title: 'Trees: a plan'", "title: Trees: a plan"),
        ("title: “Trees”", "title: “Trees”".encode("cp1252")),
    ],
)
def test_fix_changes_the_front_matter_and_nothing_else(
    meant: str, slip: str | bytes, tmp_path: Path
) -> None:
    good = REPORT.replace("title: Trees", meant).encode()
    raw = slip if isinstance(slip, bytes) else slip.encode()
    (tmp_path / "trees.md").write_bytes(good.replace(meant.encode(), raw))
    assert boardpapers("validate", "--fix", ".", within=tmp_path).code == 0
    assert (tmp_path / "trees.md").read_bytes() == good
