"""Diagnostics as text, for people and for programs. A format is one module and one entry here."""

from collections.abc import Callable, Iterable
from pkgutil import resolve_name
from typing import cast

from boardpapers.diagnostics import Diagnostic
from boardpapers.reporters.checked_files import Checked
from boardpapers.reporters.concise import concise
from boardpapers.reporters.folding import folded
from boardpapers.reporters.full import full
from boardpapers.reporters.github import SHOWN, report_github, shown_by_github
from boardpapers.reporters.styled_text import Styled, plain


def _loaded_when_used(function: str) -> Callable[[Checked], str]:
    def report(checked: Checked) -> str:
        return cast("str", resolve_name(f"{__name__}.{function}")(checked))

    return report


FOR_PEOPLE: dict[str, Callable[[Iterable[Diagnostic]], list[Styled]]] = {
    "full": full,
    "concise": concise,
}
"""By the name of the format; each yields pieces of text, with a name for the look of each piece."""

FOR_PROGRAMS: dict[str, Callable[[Checked], str]] = {
    "json": _loaded_when_used("json:report_json"),
    "github": report_github,
    "gitlab": _loaded_when_used("gitlab:report_gitlab"),
    "sarif": _loaded_when_used("sarif:report_sarif"),
    "junit": _loaded_when_used("junit:report_junit"),
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
