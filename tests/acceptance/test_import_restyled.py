"""Reports in every house style and format, imported again: the same paper, field by field."""

import re
from pathlib import Path

import pytest
from msgspec import Struct

from boardpapers.api import render
from boardpapers.importers import ImportContext, import_file
from boardpapers.workspace import Workspace
from tests.acceptance.test_import_round_trip import REPORTS
from tests.support.report_fields import report_fields
from tests.support.restyled import restyled

DOCS = Path(__file__).parents[2] / "docs" / "import.md"
STYLES = ("lga", "lga-2013", "council")
FORMATS = ("docx", "pdf", "html", "md")
QUICK = ("benches-in-the-high-street", "cycle-parking", "cycle-parking.cy-GB", "flood-wall")


class Difference(Struct, frozen=True):
    """A difference that remains, with its reason as the documentation gives it.

    Two values that differ only in what `pattern` matches are alike once it is replaced.
    """

    reason: str
    pattern: str
    replacement: str = ""
    formats: tuple[str, ...] = FORMATS

    def without(self, value: str, format: str) -> str:
        """Return a value without what differs."""
        is_here = format in self.formats
        return re.sub(self.pattern, self.replacement, value) if is_here else value


DIFFERENCES = (
    Difference(
        "References to headings, and those in the author’s own words, become plain text.",
        r"<see (?:heading ([^>:]*): |[^>:]*: ([^>]+))>",
        r"\1\2",
    ),
    Difference(
        "“Appendix A” become cross-references if only one thing has that number",
        r"<see appendix-(\w+): >",
        r"Appendix \1",
    ),
    Difference(
        "The language of individual words, as in `[Parc y Gerddi]{lang=cy}`, is not kept.",
        r"<phrase ([^>]*)>|\[([^\]]*)\]\{lang=\w+\}",
        r"\1\2",
    ),
    Difference(
        "a list that follows another one below a sub-paragraph joins it.",
        r"(?m)^ +(?=- )",
        formats=("md",),
    ),
    Difference(
        "Words that are struck out become plain.",
        r"<(?:struck_out|strong) ([^>]*)>",
        r"\1",
        ("pdf",),
    ),
    Difference("A line that ends inside a cell is joined to the next one.", " / ", " ", ("pdf",)),
    Difference(
        "A column loses its alignment if all its words are the same width.",
        r"(?m)^(table .*?)( (?:-|right|center))+$",
        r"\1",
        ("pdf",),
    ),
)

_BY_COUNCILS = (
    "report_of", "portfolio_holder", "wards", "key_decision", "reasons", "options",
    "consultation", "urgency",
)  # fmt: skip
NOT_PRINTED = {"lga": _BY_COUNCILS, "lga-2013": _BY_COUNCILS, "council": ()}
"""The fields of the reports that a house style does not print, so that they cannot come back."""
NOT_PRINTED_REASON = "Fields that the house style does not print are missing."
GIVEN = {"council": {"wards": ("All", "Pob un")}}
"""The words that a house style prints for an empty fact."""
GIVEN_REASON = (
    "What the house style prints for an empty fact, such as “All” for the wards, is filled in."
)


def _quick(report: Path, style: str) -> bool:
    return report.stem in QUICK and style in ("lga", "council")


CASES = [
    pytest.param(
        report,
        style,
        marks=() if _quick(report, style) else pytest.mark.slow,
        id=f"{report.stem}-{style}",
    )
    for report in REPORTS
    for style in STYLES
]


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize(("report", "style"), CASES)
def test_every_field_comes_back(report: Path, style: str, format: str, tmp_path: Path) -> None:
    own = restyled(report, style, tmp_path / "workspace")
    before = report_fields(own)
    papers = render(own, format, output=tmp_path / "rendered")
    file = next(paper.files[0].path for paper in papers if paper.sources[0] == own)
    target = tmp_path / "workspace" / "imported.yaml"
    (imported,) = import_file(file, ImportContext(Workspace(tmp_path / "workspace")), target)
    assert imported.path is not None
    after = report_fields(imported.path)
    for name in NOT_PRINTED[style]:
        before.pop(name, None)
    for name, words in GIVEN.get(style, {}).items():
        if name not in before:
            assert after.pop(name) in words
    assert {name: _plain(value, format) for name, value in after.items()} == {
        name: _plain(value, format) for name, value in before.items()
    }


def _plain(value: str, format: str) -> str:
    for difference in DIFFERENCES:
        value = difference.without(value, format)
    return value


@pytest.mark.parametrize(
    "reason", [*(each.reason for each in DIFFERENCES), NOT_PRINTED_REASON, GIVEN_REASON]
)
def test_the_documentation_has_each_difference(reason: str) -> None:
    assert reason in DOCS.read_text(encoding="utf-8")
