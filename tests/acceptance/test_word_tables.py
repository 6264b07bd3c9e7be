"""The columns of tables in Word: words and sums stay whole."""

from pathlib import Path

import pytest
from docx import Document as Word
from docx.document import Document

from tests.acceptance.test_word import opened
from tests.support.pictures import png
from tests.support.small_reports import report, write
from tests.support.word_contents import convert, words_of_pdf

LONG = "Further houses are built south of the railway, and need a place to leave their cycles. " * 2
TABLES = {
    4: (
        ["Department", "2024", "2025", "Explanation"],
        ["Administration", "1,200", "£1,234,567", LONG],
    ),
    7: (
        ["Ward", "Population", "Households", "2023", "2024", "2025", "What is planned"],
        ["Exampleton", "12,345", "4,321", "£1,200", "£12,000", "£120,000", LONG],
    ),
    12: (
        ["Service", *(f"20{year}" for year in range(16, 26)), "Total"],
        ["Housing", *["£1,200"] * 10, "£12,000"],
    ),
}
"""By how many columns they have: a header, and a row."""
ROOM = (210 - 2 * 25) / 25.4 * 72 - 34
"""How wide a table is in a numbered paragraph, in points."""


def written(head: list[str], row: list[str]) -> str:
    lines = (head, ["---"] * len(head), row)
    return report(text="Words.\n\n" + "\n".join(f"| {' | '.join(each)} |" for each in lines))


def widths(word: Document) -> list[float]:
    """Return the widths of the last table's columns, in points."""
    return [int(each) / 20 for each in word.tables[-1]._tbl.xpath("./w:tblGrid/w:gridCol/@w:w")]


def least(text: str, size: int, gap: int) -> float:
    """Return how wide a sum or a year is with what stands around it; a word is at least that."""
    return sum(0.278 if each in ",il" else 0.5 for each in text) * size + gap


@pytest.mark.parametrize(("columns", "size", "gap"), [(4, 10, 10), (7, 8, 4), (12, 8, 4)])
def test_a_column_has_room_for_its_longest_word(
    columns: int, size: int, gap: int, tmp_path: Path
) -> None:
    head, row = TABLES[columns]
    wide = widths(opened(tmp_path, written(head, row)))
    for width, cells in zip(wide, zip(head, row, strict=True), strict=True):
        assert width >= max(least(word, size, gap) for cell in cells for word in cell.split())
    assert sum(wide) == pytest.approx(ROOM, abs=1) or LONG not in row


def test_a_short_table_is_as_wide_as_its_texts(tmp_path: Path) -> None:
    head, row = ["Step", "By"], ["Caddies delivered", "27 March 2026"]
    step, by = widths(opened(tmp_path, written(head, row)))
    assert least(row[0], 10, 10) <= step < least(row[0], 10, 10) * 1.35
    assert least(row[1], 10, 10) <= by < least(row[1], 10, 10) * 1.35


@pytest.mark.parametrize("cell", ["", "![A map](map.png)"])
def test_a_table_to_fill_in_or_with_a_picture_is_as_wide_as_the_page(
    cell: str, tmp_path: Path
) -> None:
    (tmp_path / "map.png").write_bytes(png(900, 600))
    word = opened(tmp_path, written(["Name", "Signature"], ["Alex Example", cell]))
    assert sum(widths(word)) == pytest.approx(ROOM, abs=1)
    assert all(shape.width.cm > 5 for shape in word.inline_shapes)


def test_letters_of_a_reference_may_be_wider(tmp_path: Path) -> None:
    style = tmp_path / "templates/own"
    write(style / "style.yaml", "name: Own\nextends: lga\n")
    Word().save(str(style / "reference.docx"))
    paper = written(["Step", "By"], ["Caddies delivered", "27 March 2026"])
    word = opened(tmp_path, paper.replace("title:", "style: own\ntitle:"))
    assert sum(widths(word)) > ROOM * 0.9


def test_a_text_has_the_room_that_sums_leave(tmp_path: Path) -> None:
    *_, year, explanation = widths(opened(tmp_path, written(*TABLES[4])))
    assert least("£1,234,567", 10, 10) <= year < 70
    assert explanation > ROOM / 2


def test_only_the_longest_word_is_broken(tmp_path: Path) -> None:
    head, row = ["A", "B" * 200, "Department", "2024"], ["a", "b", "c", "£1,234,567"]
    wide = widths(opened(tmp_path, written(head, row)))
    assert wide[2] >= least("Department", 10, 10)
    assert wide[3] >= least("£1,234,567", 10, 10)
    assert sum(wide) == pytest.approx(ROOM, abs=1)


def test_strong_words_and_code_are_wider(tmp_path: Path) -> None:
    plain, strong, code, *_ = widths(
        opened(tmp_path, written(list("ABCD"), ["illegible", "**illegible**", "`illegible`", LONG]))
    )
    assert plain < strong < code


@pytest.mark.slow
@pytest.mark.needs("libreoffice")
def test_words_are_whole_on_the_page(tmp_path: Path) -> None:
    for columns, (head, row) in TABLES.items():
        (tmp_path / f"{columns}").mkdir()
        opened(tmp_path / f"{columns}", written(head, row))
        (tmp_path / f"{columns}/paper.docx").rename(tmp_path / f"{columns}.docx")
    convert(tmp_path.glob("*.docx"), "pdf")
    for columns, (head, row) in TABLES.items():
        there = words_of_pdf(tmp_path / f"{columns}.pdf").split()
        assert {word for cell in head + row for word in cell.split()} <= set(there)
