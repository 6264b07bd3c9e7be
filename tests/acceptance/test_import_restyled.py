"""Reports in every house style and format, imported again: the same paper, field by field."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec import Struct

from boardpapers.api import render
from boardpapers.importers import ImportContext, import_file
from boardpapers.importers.labels import all_labels
from boardpapers.workspace import Workspace
from tests.acceptance.test_import_round_trip import REPORTS
from tests.support.report_fields import Fields, report_fields
from tests.support.restyled import restyled

DOCS = Path(__file__).parents[2] / "docs" / "import.md"
STYLES = ("lga", "lga-2013", "council")
FORMATS = ("docx", "pdf", "html", "md")
QUICK = ("benches-in-the-high-street", "cycle-parking", "cycle-parking.cy-GB", "flood-wall")


def without(pattern: str) -> Callable[[str], str]:
    """Return a function that leaves out what matches, keeping the first group if there is one."""
    keep = r"\1" if "(" in pattern.replace("(?", "") else ""
    return lambda text: re.sub(pattern, keep, text)


class Expected(Struct, frozen=True):
    """A difference that remains: its reason, as the documentation gives it, and where it is.

    `alike` makes two values equal that differ in this way alone.
    """

    reason: str
    formats: tuple[str, ...]
    alike: Callable[[str], str]


DIFFERENCES = (
    Expected(
        "References with words of the author’s, or to a heading, are words",
        FORMATS,
        without(r"<see '[^>]*' ([^>]*)>"),
    ),
    Expected(
        "The language of single words is not kept",
        FORMATS,
        without(r"<phrase ([^>]*)>|\[([^\]]*)\]\{lang=\w+\}"),
    ),
)
