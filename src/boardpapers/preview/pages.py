"""Pages as the browser gets them: a report or a list, with a panel of what the check found.

Each answer has a nonce of its own; the browser runs and styles with nothing that lacks it.
"""

import re
from collections.abc import Sequence

from boardpapers.diagnostics import Diagnostic, Place, Severity
from boardpapers.preview.paper_list import PaperList
from boardpapers.preview.session import Shown
from boardpapers.reporters.full import window
from boardpapers.reporters.styled_text import printable, where
from boardpapers.templating.rendering import render_own
from boardpapers.templating.templates import Filters

_STYLE = re.compile(r"<style\b", re.IGNORECASE)
_HEAD_ENDS = re.compile(r"(?=</head>)", re.IGNORECASE)
_BODY_BEGINS = re.compile(r"<body\b[^>]*>", re.IGNORECASE)


def report_page(shown: Shown, version: str, nonce: str) -> str:
    """Return a report's page: what was rendered, with the panel above it."""
    html = shown.html or _own("nothing", title=shown.name)
    old = shown.name if shown.is_old and shown.html else ""
    return _with_panel(html, shown.diagnostics, version, nonce, old)


def list_page(listing: PaperList, version: str, nonce: str) -> str:
    """Return the page that lists reports."""
    return _with_panel(_own("list", listing=listing), listing.diagnostics, version, nonce)


def missing_page(version: str, nonce: str) -> str:
    """Return what is shown where there is no page."""
    return _with_panel(_own("missing"), (), version, nonce)


def failed_page(problem: Exception, version: str, nonce: str) -> str:
    """Return what is shown where the program itself has failed."""
    return _with_panel(_own("failed", mistake=type(problem).__name__), (), version, nonce)


def _own(page: str, **values: object) -> str:
    return render_own(f"preview/{page}.html.j2", _FILTERS, **values)


def _with_panel(
    html: str, diagnostics: Sequence[Diagnostic], version: str, nonce: str, old: str = ""
) -> str:
    errors = [each for each in diagnostics if each.severity is Severity.ERROR]
    warnings = [each for each in diagnostics if each.severity is Severity.WARNING]
    panel = _own("panel", errors=errors, warnings=warnings, old=old)
    head = _own("head", version=version, nonce=nonce)
    html = _STYLE.sub(f'<style nonce="{nonce}"', html)
    return _insert(_insert(html, _BODY_BEGINS, panel), _HEAD_ENDS, head)


def _insert(html: str, after: re.Pattern[str], piece: str) -> str:
    found = after.search(html)
    at = found.end() if found else 0
    return html[:at] + piece + html[at:]


def _excerpt(place: Place) -> tuple[str, str, str]:
    """Return the line of a place in three pieces; the second is what is meant."""
    line, before, marked = window(place)
    return before, marked, line[len(before) + len(marked) :]


_FILTERS: Filters = (("excerpt", _excerpt), ("printable", printable), ("where", where))
