"""For GitLab's merge requests: a Code Quality report."""

from boardpapers.diagnostics import Diagnostic, Severity
from boardpapers.paths import relative
from boardpapers.reporters.checked_files import Checked, with_help
from boardpapers.reporters.fingerprints import fingerprints
from boardpapers.reporters.json_text import Json, json_text

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor"}


def report_gitlab(checked: Checked) -> str:
    """Return a list of issues, one a diagnostic; those about a whole file are on line 1."""
    named = zip(checked.diagnostics, fingerprints(checked.diagnostics), strict=True)
    return json_text([_issue(each, fingerprint) for each, fingerprint in named])


def _issue(each: Diagnostic, fingerprint: str) -> Json:
    return {
        "description": with_help(each),
        "check_name": each.code,
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[each.severity],
        "location": {
            "path": relative(each.place.path),
            "lines": {"begin": each.place.line or 1},
        },
    }
