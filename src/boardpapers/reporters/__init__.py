"""Diagnostics as text, for people and for programs. A format is one module and one entry here."""

from collections.abc import Callable, Iterable

from boardpapers.diagnostics import Diagnostic
from boardpapers.reporters.checked_files import Checked
from boardpapers.reporters.concise import concise
from boardpapers.reporters.folding import folded
from boardpapers.reporters.full import full
from boardpapers.reporters.github import SHOWN, report_github, shown_by_github
from boardpapers.reporters.gitlab import report_gitlab
from boardpapers.reporters.json import report_json
from boardpapers.reporters.junit import report_junit
from boardpapers.reporters.sarif import report_sarif
from boardpapers.reporters.styled_text import Styled, plain

FOR_PEOPLE: dict[str, Callable[[Iterable[Diagnostic]], list[Styled]]] = {
    "full": full,
    "concise": concise,
}
"""By the name of the format; each yields pieces of text, with a name for the look of each piece."""

FOR_PROGRAMS: dict[str, Callable[[Checked], str]] = {
    "json": report_json,
    "github": report_github,
    "gitlab": report_gitlab,
    "sarif": report_sarif,
    "junit": report_junit,
}
"""By the name of the format; each returns the whole text for a program to read."""

FORMATS = (*FOR_PEOPLE, *FOR_PROGRAMS)

__all__ = [
    "FORMATS",
    "FOR_PEOPLE",
    "FOR_PROGRAMS",
    "SHOWN",
    "Checked",
    "Styled",
    "folded",
    "plain",
    "report_github",
    "shown_by_github",
]
