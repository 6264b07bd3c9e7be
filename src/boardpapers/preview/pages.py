"""The pages for the browser: a paper or a list, with a panel of the diagnostics.

Each answer has its own nonces; the browser runs no script and applies no style without them.
"""

import secrets
from collections.abc import Sequence
from urllib.parse import quote

from msgspec import Struct, field

from boardpapers.diagnostics import Diagnostic, Place, Severity
from boardpapers.preview.paper_list import PaperList
from boardpapers.preview.session import SLOTS, PreviewedPaper
from boardpapers.reporters.full import window
from boardpapers.reporters.styled_text import printable, where
from boardpapers.templating.rendering import render_own
from boardpapers.templating.templates import Filters


def _nonce() -> str:
    return secrets.token_urlsafe(16)


class Nonces(Struct, frozen=True):
    """The nonces of one answer. Templates of the workspace can read the one for styles."""

    script: str = field(default_factory=_nonce)
    style: str = field(default_factory=_nonce)


def paper_page(paper: PreviewedPaper, key: str, version: str, nonces: Nonces) -> str:
    """Return a paper's page, with the panel above it."""
    old = paper.name if paper.is_old and paper.html else ""
    values = _panel_values(paper.diagnostics, version, nonces, old)
    values |= {"is_paper": True, "is_private": paper.is_private}
    if not paper.html:
        return _own("nothing", title=paper.name, **values)
    if SLOTS.head not in paper.html or SLOTS.panel not in paper.html:
        address = f"{quote(key, safe='')}.html?plain={version}"
        return _own("framed", title=paper.name, address=address, **values)
    html = paper.html.replace(SLOTS.head, _own("head", **values), 1)
    return html.replace(SLOTS.panel, _own("panel", **values), 1).replace(SLOTS.nonce, nonces.style)


def plain_page(paper: PreviewedPaper) -> str:
    """Return a rendered paper, without the panel."""
    html = paper.html
    for slot in (SLOTS.head, SLOTS.panel, SLOTS.nonce):
        html = html.replace(slot, "")
    return html


def list_page(listing: PaperList, version: str, nonces: Nonces) -> str:
    """Return the page that lists papers."""
    return _own("list", listing=listing, **_panel_values(listing.diagnostics, version, nonces))


def missing_page(version: str, nonces: Nonces) -> str:
    """Return the page for an unknown address."""
    return _own("missing", **_panel_values((), version, nonces))


def failed_page(problem: Exception, version: str, nonces: Nonces) -> str:
    """Return the page for a mistake in the program itself."""
    return _own("failed", mistake=type(problem).__name__, **_panel_values((), version, nonces))


def stopped_page(why: str, diagnostics: Sequence[Diagnostic], version: str, nonces: Nonces) -> str:
    """Return the page for a site that cannot be made."""
    return _own("stopped", why=why, **_panel_values(diagnostics, version, nonces))


def reloading(html: str, events: str, version: str, nonces: Nonces) -> str:
    """Return a page of a site, with a script that loads it again after each save."""
    script = _own("reload", events=events, version=version, nonces=nonces)
    return html.replace("</head>", f"{script}</head>", 1)


def _panel_values(
    diagnostics: Sequence[Diagnostic], version: str, nonces: Nonces, old: str = ""
) -> dict[str, object]:
    """Return the values for the templates of the head and the panel."""
    return {
        "errors": [each for each in diagnostics if each.severity is Severity.ERROR],
        "warnings": [each for each in diagnostics if each.severity is Severity.WARNING],
        "old": old,
        "is_paper": False,
        "version": version,
        "nonces": nonces,
    }


def _own(page: str, **values: object) -> str:
    return render_own(f"preview/{page}.html.j2", _FILTERS, **values)


def _excerpt(place: Place) -> tuple[str, str, str]:
    """Return the line of a place in three parts: before the place, the place, and after it."""
    line, before, marked = window(place)
    return before, marked, line[len(before) + len(marked) :]


_FILTERS: Filters = (("excerpt", _excerpt), ("printable", printable), ("where", where))
