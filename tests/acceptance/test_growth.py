"""Large papers of one kind of thing: the work grows no faster than the paper."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from docx import Document

from boardpapers.writers.docx.document import _fill
from boardpapers.writers.docx.markup import Look, run
from tests.support.growth import ROOM, lines_run
from tests.support.growth import grows_in_proportion as in_proportion
from tests.support.quick_cases import mostly_slow
from tests.support.run_program import boardpapers
from tests.support.small_reports import report, write

SMALL, LARGE = 40, 160
"""Numbers of things."""

MARKDOWN = """---
kind: report
title: Paths
purpose: For decision.
recommendation: That the plan be agreed.
contact: {name: Alex Example}
---

## Background

"""


def lines(line: str, between: str = "\n") -> Callable[[int], str]:
    """Return a text of lines that have their number for `N`."""
    return lambda count: between.join(line.replace("N", str(number)) for number in range(count))


def fields(line: str, key: str = "") -> Callable[[int], str]:
    """Return a report that has lines of further fields."""
    return lambda count: report(extra=f"{key}{lines(line)(count)}\n")


TEXTS: dict[str, Callable[[int], str]] = {
    "brackets": lambda count: "[" * count * 20,
    "images not closed": lambda count: "![" * count * 20,
    "marks not closed": lambda count: "[^" * count * 20,
    "backticks": lambda count: "`" * count * 20,
    "asterisks": lambda count: "*" * count * 20,
    "emphasis": lambda count: "*a **b " * count,
    "underscores": lambda count: "_a " * count,
    "entities": lambda count: "&amp; " * count,
    "angles": lambda count: "<a " * count,
    "pipes": lambda count: "|" * count * 20,
    "quotations": lambda count: "> " * count,
    "links in one line": lambda count: "[a](b) " * count,
    "references in one line": lambda count: "[](#a) " * count,
    "missing images": lines("![Map](mapN.png)", "\n\n"),
    "references to nothing": lines("See [](#nameN).", "\n\n"),
    "names": lines("Words. {#nameN}", "\n\n"),
    "one name": lines("Words. {#name}", "\n\n"),
    "link definitions": lines("[aN]: https://example.org/N"),
    "one link definition": lines("[a]: https://example.org/N"),
    "footnotes": lines("Words[^N].\n\n[^N]: Note.", "\n\n"),
    "footnotes without a mark": lines("[^N]: Note.", "\n\n"),
    "footnotes of one name": lines("[^a]: Note."),
    "marks without a note": lines("Words[^N]."),
    "tables": lines("| a | b |\n|---|---|\n| c | d |", "\n\n"),
    "tables of one name": lines("Table: Costs {#costs}\n\n| a | b |\n|---|---|\n| c | d |", "\n\n"),
    "columns": lambda count: "\n".join("|" + cell * count for cell in ("a|", "-|", "b|")),
    "headings": lines("### Part N", "\n\n"),
    "acronyms": lines("The XN was there. The ABCN too."),
    "councillors": lines("Councillor Alex Example was asked."),
    "addresses": lines("alexN@example.org"),
    "placeholders": lines("[insert N]"),
    "comments": lines("<!-- N -->\nWords ![Map](mapN.png).", "\n\n"),
}
FIELDS: dict[str, Callable[[int], str]] = {
    "unknown fields": fields("fieldN: x"),
    "misspelt fields": fields("titelN: x"),
    "repeated fields": fields("summary: x"),
    "unknown implications": fields("  legalN: x", "implications:\n"),
    "recommendations": fields("  - That N be agreed.", "recommendations:\n"),
    "contacts": fields("  - {name: Alex N, emial: x}", "contacts:\n"),
    "appendices": fields("  - {title: N, file: missingN.md}", "appendices:\n"),
    "sections": lambda count: report() + lines("  - {headnig: N, txet: x}\n", "")(count),
    "folded text": fields("  See [](#nameN).", "summary: >\n"),
    "anchors": fields("aN: &aN x"),
    "brackets of YAML": lambda count: report(extra="x: " + "[" * count + "\n"),
    "members": lambda count: (
        "kind: members\nmembers:\n" + lines("- {id: aN, name: B}\n", "")(count)
    ),
    "items": lambda count: (
        "kind: meeting\nboard: {name: Parks}\ndate: 2026-03-10\nitems:\n"
        + lines("- {report: aN, number: 1}\n", "")(count)
    ),
}

QUICK_TEXTS = {"emphasis", "references to nothing", "footnotes", "tables", "acronyms"}
QUICK_FIELDS = {"misspelt fields", "recommendations", "sections", "items"}


def grows_in_proportion(folder: Path, name: str, make: Callable[[int], str]) -> bool:
    def validate(count: int) -> None:
        write(folder / name, make(count))
        assert boardpapers("validate", name, within=folder).code in (0, 1)

    validate(SMALL)  # what is done only once
    small, large = (lines_run(partial(validate, count)) for count in (SMALL, LARGE))
    return large < ROOM * LARGE / SMALL * small


@pytest.mark.parametrize("name", mostly_slow(TEXTS, QUICK_TEXTS))
def test_a_text_of_many(name: str, tmp_path: Path) -> None:
    text = TEXTS[name]
    assert grows_in_proportion(tmp_path, "one.yaml", lambda count: report(text=text(count)))


@pytest.mark.parametrize("name", mostly_slow(TEXTS, QUICK_TEXTS))
def test_a_report_in_markdown_of_many(name: str, tmp_path: Path) -> None:
    text = TEXTS[name]
    assert grows_in_proportion(tmp_path, "one.md", lambda count: f"{MARKDOWN}{text(count)}\n")


@pytest.mark.parametrize("name", mostly_slow(FIELDS, QUICK_FIELDS))
def test_a_paper_of_many_fields(name: str, tmp_path: Path) -> None:
    assert grows_in_proportion(tmp_path, "one.yaml", FIELDS[name])


EXTRAS = (
    "sumary: x\n", "id: same\n", "id: oneN\n", "board: boardN\n", "meeting: meetingN\n",
    "portfolio_holder: memberN\n", "style: styleN\n", "translation_of: r0\nlanguage: cy-GB\n",
)  # fmt: skip


@pytest.mark.parametrize("extra", mostly_slow(EXTRAS, EXTRAS[1:4]))
def test_a_workspace_of_many(extra: str, tmp_path: Path) -> None:
    def validate(count: int) -> None:
        for number in range(count):
            write(tmp_path / f"r{number}.yaml", report(extra=extra.replace("N", str(number))))
        boardpapers("validate", within=tmp_path)

    validate(SMALL // 4)  # what is done only once
    small, large = (lines_run(partial(validate, count)) for count in (SMALL // 4, LARGE // 4))
    assert large < ROOM * LARGE / SMALL * small


def test_a_picture_of_fill_bytes(tmp_path: Path) -> None:
    write(tmp_path / "one.yaml", report(text="![A map](map.jpg)"))
    work: list[int] = []
    for count in (SMALL, SMALL, 1_000_000):
        (tmp_path / "map.jpg").write_bytes(b"\xff\xd8" + b"\xff" * count)
        work.append(lines_run(lambda: boardpapers("validate", within=tmp_path)))
    assert work[2] < ROOM * work[1]


@pytest.mark.timeout(60)
def test_a_comment_of_many_marks(tmp_path: Path) -> None:
    """A pattern that divides them in every way would not end."""
    write(tmp_path / "one.yaml", "# " + "{#a}" * 500 + "\n\n" + report())
    assert boardpapers("validate", within=tmp_path).code == 0


def test_a_long_paragraph_in_word() -> None:
    """Lines of Python do not count the work of lxml, which the processor's time does."""

    def work(text: str) -> None:
        _fill(Document(), [f"<w:p>{text}</w:p>"])

    assert in_proportion(work, lambda size: run("<w:t>a</w:t>", Look(bold=True)) * size, 12_000)
