"""What docs/markdown.md says of each feature of Markdown is what each format gives."""

import re
import subprocess
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from zipfile import ZipFile

import pikepdf
import pytest

from boardpapers.writers import FORMATS
from tests.support.paper_cases import DATA, TESTS
from tests.support.run_program import boardpapers
from tests.support.small_reports import report, write

COLUMNS = {"md": "Markdown", "html": "HTML", "pdf": "PDF", "docx": "Word"}
"""The column that tells of a format. A writer of a new format needs one here, and in the table."""

PICTURE = DATA / "valid" / "image-of-the-workspace" / "images" / "a map.png"
TABLE = "| What | £ |\n| --- | --: |\n| Stands | 90 |"
FEATURES = {
    "Paragraph": "Words.",
    "Sub-paragraph": "Words.\n\n1. More.",
    "Bullets": "Words:\n\n- One\n- Two",
    "Nested list": "Words:\n\n- One\n  - Inside",
    "Letters": "Words:\n\n(a) One\n(b) Two",
    "Table": f"Words:\n\n{TABLE}",
    "Alignment": f"Words:\n\n{TABLE}",
    "Caption": f"Words:\n\nTable: Costs\n\n{TABLE}",
    "Figure": "Words.\n\n![A map](images/map.png)\n\nFigure: The route",
    "Image": "Words: ![A map](images/map.png)",
    "Quotation": "Words:\n\n> Said.",
    "Emphasis": "It is *soon*.",
    "Strong emphasis": "It is **now**.",
    "Code": "Type `make`.",
    "Block of code": "Type:\n\n```\nmake\n```",
    "Link": "See [the plan](https://example.org/).",
    "Footnote": "Words[^1].\n\n[^1]: A note.",
    "Cross-reference": "Words. {#words}\n\nSee [](#words).",
    "Raised words": "The hall is 40 m^2^.",
    "Lowered words": "It emits CO~2~.",
    "Struck-out words": "It has ~~four~~ five keys.",
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


def written(text: str, format: str, folder: Path) -> Path:
    (folder / "images").mkdir()
    (folder / "images" / "map.png").write_bytes(PICTURE.read_bytes())
    write(folder / "boardpapers.yaml", "name: Parks\n")
    write(folder / "paper.yaml", report(text=text))
    ran = boardpapers("render", "paper.yaml", "--to", format, "-o", "out", within=folder)
    assert ran.code == 0, ran.everything
    return folder / "out" / f"paper.{format}"


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def tags_of(path: Path) -> str:
    """Return the tags of a PDF below its last heading but one, and what is said in their stead."""
    with pikepdf.open(path) as pdf:
        sections = "".join(_tags(pdf.Root.StructTreeRoot)).split(" H2 ")
    return f"Background{sections[-2]}"


def _tags(node: pikepdf.Object) -> Iterator[str]:
    if isinstance(node, pikepdf.Array):
        for each in node:
            yield from _tags(each)
    elif isinstance(node, pikepdf.Dictionary):
        yield f" {str(node.get('/S', ''))[1:]} "
        yield f" /Alt ({node['/Alt']}) " if "/Alt" in node else ""
        yield from _tags(node.get("/K", pikepdf.Array()))


def xml_of(path: Path) -> str:
    with ZipFile(path) as word:
        return word.read("word/document.xml").decode("utf-8")


READERS: dict[str, Callable[[Path], str]] = {
    "md": text_of,
    "html": text_of,
    "pdf": tags_of,
    "docx": xml_of,
}
"""What gives the text of a format in which the code of its column can be found."""


def is_there(code: str, format: str, shown: str) -> bool:
    if format == "docx" and code.isalnum():
        return f'w:val="{code}"' in shown
    return (f" {code} " if format == "pdf" else code) in shown


def test_every_feature_is_described() -> None:
    assert list(described()) == list(FEATURES)


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_is_described(format: str) -> None:
    assert all(row[COLUMNS[format]] for row in described().values())


@pytest.mark.parametrize("format", READERS)
@pytest.mark.parametrize("feature", FEATURES)
def test_a_format_gives_what_is_described(feature: str, format: str, tmp_path: Path) -> None:
    cell = described()[feature][COLUMNS[format]].replace("\\|", "|")
    codes = [code.rstrip() for _, code in re.findall(r"(`+) ?(.*?[^`]) ?\1(?!`)", cell)]
    shown = READERS[format](written(FEATURES[feature], format, tmp_path)).split("Background", 1)[1]
    assert codes or (format == "pdf" and feature in SEEN)
    for code in codes:
        assert is_there(code, format, shown), code


def is_aligned(pdf: Path) -> bool:
    """Tell whether the words of the left column begin, and those of the right one end, together."""
    sides = {word: (left, right) for word, left, right in placed(pdf)}
    return (
        abs(sides["What"][0] - sides["Stands"][0]) < 1 and abs(sides["£"][1] - sides["90"][1]) < 1
    )


def placed(pdf: Path) -> list[tuple[str, float, float]]:
    boxes = subprocess.run(["pdftotext", "-bbox", pdf, "-"], capture_output=True, check=True)
    pattern = r'<word xMin="([\d.]+)".*? xMax="([\d.]+)".*?>(.*?)</word>'
    return [(w, float(a), float(b)) for a, b, w in re.findall(pattern, boxes.stdout.decode())]


def is_broken(pdf: Path) -> bool:
    """Tell whether what stands behind a line break begins where its line does."""
    before, behind = (next(p for p in placed(pdf) if p[0] == word) for word in ("Words", "and"))
    return abs(before[1] - behind[1]) < 1


def has_rule(pdf: Path) -> bool:
    """Tell whether a line is drawn on the last page."""
    with pikepdf.open(pdf) as opened:
        last = opened.pages[-1]
        drawn = [each.operator for each in pikepdf.parse_content_stream(last)]
    return drawn.count(pikepdf.Operator("S")) > 0


SEEN: dict[str, tuple[Callable[[Path], bool], str]] = {
    "Alignment": (is_aligned, f"Words:\n\n{TABLE.replace('--:', '---')}"),
    "Line break": (is_broken, "Words and more."),
    "Separator": (has_rule, "Words."),
}
"""What has no tag in a PDF, and is only seen; and a text in which it is not."""


@pytest.mark.needs("pdftotext")
@pytest.mark.parametrize("feature", SEEN)
def test_a_page_shows_what_has_no_tag(feature: str, tmp_path: Path) -> None:
    is_seen, without = SEEN[feature]
    (tmp_path / "other").mkdir()
    assert is_seen(written(FEATURES[feature], "pdf", tmp_path))
    assert not is_seen(written(without, "pdf", tmp_path / "other"))
