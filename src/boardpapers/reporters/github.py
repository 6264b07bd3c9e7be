"""For GitHub Actions: workflow commands, which become annotations beside the lines."""

from collections.abc import Iterable

from boardpapers.diagnostics import Diagnostic, Place, Severity
from boardpapers.paths import relative
from boardpapers.reporters.checked_files import Checked, end_column, manual_of
from boardpapers.reporters.styled_text import printable

SHOWN = 10
"""The most annotations of each severity that GitHub shows for a step."""

_IN_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTIES = _IN_DATA | str.maketrans({":": "%3A", ",": "%2C"})


def report_github(checked: Checked) -> str:
    """Return a line for each diagnostic: `::error file=…,line=…,col=…,…::message`."""
    return "".join(_command(each) for each in checked.diagnostics)


def shown_by_github(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return the first errors and the first warnings, as many of each as GitHub shows."""
    left = dict.fromkeys(Severity, SHOWN)
    shown: list[Diagnostic] = []
    for each in diagnostics:
        if left[each.severity]:
            left[each.severity] -= 1
            shown.append(each)
    return shown


def _command(each: Diagnostic) -> str:
    title = f"{each.code} {manual_of(each).name}".rstrip()
    properties = {"file": relative(each.place.path), **_position(each.place), "title": title}
    written = ",".join(f"{key}={_escaped(text, True)}" for key, text in properties.items())
    message = f"{each.message}\nhelp: {each.help}" if each.help else each.message
    return f"::{each.severity} {written}::{_escaped(message)}\n"


def _position(place: Place) -> dict[str, str]:
    if not place.line:
        return {}
    ends = end_column(place)
    return {"line": str(place.line), "col": str(place.column), "endColumn": str(ends)}


def _escaped(text: str, in_property: bool = False) -> str:
    return printable(text.translate(_IN_PROPERTIES if in_property else _IN_DATA))
