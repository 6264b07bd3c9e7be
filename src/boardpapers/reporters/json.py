"""For your own programs: all fields as JSON. docs/formats.md describes them."""

from boardpapers.diagnostics import Diagnostic, Place
from boardpapers.paths import relative
from boardpapers.reporters.checked_files import Checked, end_column, manual_of
from boardpapers.reporters.json_text import Json, json_text

VERSION = 1
"""The version of the format: it increases when programs that read it must be changed."""


def report_json(checked: Checked) -> str:
    """Return the files that were checked, and the diagnostics with all their fields."""
    return json_text(
        {
            "version": VERSION,
            "files": [relative(path) for path in checked.files],
            "diagnostics": [_diagnostic(each) for each in checked.diagnostics],
        }
    )


def _diagnostic(each: Diagnostic) -> Json:
    return {
        "code": each.code,
        "rule": manual_of(each).name or None,
        "severity": each.severity.value,
        "message": each.message,
        "help": each.help or None,
        **_place(each.place),
        "related": [{"message": said, **_place(place)} for said, place in each.related],
    }


def _place(place: Place) -> dict[str, Json]:
    return {
        "file": relative(place.path),
        "line": place.line or None,
        "column": place.column or None,
        "end_column": end_column(place) if place.line else None,
    }
