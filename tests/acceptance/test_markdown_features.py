"""What docs/markdown.md says of each feature of Markdown is what each format gives."""

import re
from functools import cache
from pathlib import Path

import pytest

from boardpapers.writers import WRITERS
from tests.cases import DATA, TESTS
from tests.front_door import boardpapers
from tests.papers import report, write

COLUMNS = {"md": "Markdown", "html": "HTML", "pdf": "PDF", "docx": "Word"}
"""The column that tells of a format. A writer of a new format needs one here, and in the table."""
TEXTS = ("md", "html")
"""Formats in whose files the code of their column can be found as it stands."""

PICTURE = DATA / "valid" / "image-of-the-workspace" / "images" / "a map.png"
TABLE = "| What | £ |\n| --- | --: |\n| Stands | 90 |"
FEATURES = {
    "Paragraph": "Words.",
    "Sub-paragraph": "Words.\n\n1. More.",
    "Bullets": "Words:\n\n- One\n- Two",
    "Nested list": "Words:\n\n- One\n  - Inside",
    "Table": f"Words:\n\n{TABLE}",
    "Alignment": f"Words:\n\n{TABLE}",
    "Caption": f"Words:\n\nTable: Costs\n\n{TABLE}",
    "Image": "Words: ![A map](images/map.png)",
    "Quotation": "Words:\n\n> Said.",
    "Emphasis": "It is *soon*.",
    "Strong emphasis": "It is **now**.",
    "Code": "Type `make`.",
    "Block of code": "Type:\n\n```\nmake\n```",
    "Link": "See [the plan](https://example.org/).",
    "Footnote": "Words[^1].\n\n[^1]: A note.",
    "Cross-reference": "Words. {#words}\n\nSee [](#words).",
    "Line break": "Words\\\nand more.",
    "Separator": "Words.\n\n---\n\nMore.",
}


@cache
def described() -> dict[str, dict[str, str]]:
    """Return the manual's table: for each feature, what stands under each heading."""
    manual = (TESTS.parent / "docs" / "markdown.md").read_text(encoding="utf-8")
    lines = [line for line in manual.splitlines() if line.startswith("|")]
    head, _, *rows = ([c.strip() for c in re.split(r"(?<!\\)\|", line)[1:-1]] for line in lines)
    return {row[0]: dict(zip(head, row, strict=True)) for row in rows}


def written(feature: str, format: str, folder: Path) -> str:
    (folder / "images").mkdir()
    (folder / "images" / "map.png").write_bytes(PICTURE.read_bytes())
    write(folder / "boardpapers.yaml", "name: Parks\n")
    write(folder / "paper.yaml", report(text=FEATURES[feature]))
    ran = boardpapers("render", "paper.yaml", "--to", format, "-o", "out", within=folder)
    assert ran.code == 0, ran.everything
    return (
        (folder / "out" / f"paper.{format}").read_text(encoding="utf-8").split("Background", 1)[1]
    )


def test_every_feature_is_described() -> None:
    assert list(described()) == list(FEATURES)


@pytest.mark.parametrize("format", WRITERS)
def test_every_format_is_described(format: str) -> None:
    assert all(row[COLUMNS[format]] for row in described().values())


@pytest.mark.parametrize("format", TEXTS)
@pytest.mark.parametrize("feature", FEATURES)
def test_a_format_gives_what_is_described(feature: str, format: str, tmp_path: Path) -> None:
    cell = described()[feature][COLUMNS[format]].replace("\\|", "|")
    codes = [code.rstrip() for _, code in re.findall(r"(`+) ?(.*?[^`]) ?\1(?!`)", cell)]
    shown = written(feature, format, tmp_path)
    assert codes
    for code in codes:
        assert code in shown
