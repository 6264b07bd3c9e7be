"""For build servers that show test results: JUnit XML, with a test for each file."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from boardpapers.diagnostics import Diagnostic, Severity, has_errors
from boardpapers.paths import relative
from boardpapers.reporters.checked_files import Checked
from boardpapers.reporters.full import full
from boardpapers.reporters.styled_text import plain, printable

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_NAME = "boardpapers"


def report_junit(checked: Checked) -> str:
    """Return a test suite in which every file with errors is a failed test.

    A failure contains all errors of its file in the format for people; warnings do not fail a
    test, and are its output. The XML is in ASCII, as JSON is.
    """
    from xml.etree.ElementTree import Element, SubElement, indent, tostring

    found = _by_file(checked)
    failures = sum(has_errors(diagnostics) for diagnostics in found.values())
    counts = {"tests": str(len(found)), "failures": str(failures), "errors": "0"}
    root = Element("testsuites", counts)
    suite = SubElement(root, "testsuite", {"name": _NAME, **counts, "skipped": "0"})
    for path, diagnostics in found.items():
        _add_case(suite, path, diagnostics)
    indent(root)
    written: bytes = tostring(root, encoding="us-ascii", xml_declaration=True)
    return written.decode("ascii") + "\n"


def _by_file(checked: Checked) -> dict[Path, list[Diagnostic]]:
    found: dict[Path, list[Diagnostic]] = {path: [] for path in checked.files}
    for each in checked.diagnostics:
        found.setdefault(each.place.path, []).append(each)
    return found


def _add_case(suite: "Element", path: Path, diagnostics: Sequence[Diagnostic]) -> None:
    from xml.etree.ElementTree import SubElement

    file = printable(relative(path))
    case = SubElement(suite, "testcase", {"name": file, "classname": _NAME, "file": file})
    errors = [each for each in diagnostics if each.severity is Severity.ERROR]
    warnings = [each for each in diagnostics if each.severity is Severity.WARNING]
    if errors:
        more = f" (and {len(errors) - 1} more)" if len(errors) > 1 else ""
        message = printable(errors[0].message) + more
        failure = SubElement(case, "failure", {"type": errors[0].code, "message": message})
        failure.text = plain(full(errors))
    if warnings:
        SubElement(case, "system-out").text = plain(full(warnings))
