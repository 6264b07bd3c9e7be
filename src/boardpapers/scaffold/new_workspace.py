"""A new workspace: settings, a board, its first meeting, and a report to that meeting."""

import os
from datetime import date, timedelta
from pathlib import Path

from boardpapers.diagnostics import CallError
from boardpapers.models import BOARD, MEETING, REPORT
from boardpapers.paths import relative
from boardpapers.scaffold.new_paper import house_style, write
from boardpapers.scaffold.report_fields import report_entries
from boardpapers.scaffold.request import Request, check_style
from boardpapers.scaffold.schemas import SCHEMAS, schema_text
from boardpapers.scaffold.typed_values import one_line
from boardpapers.workspace import SETTINGS, Workspace, find_root

_BOARD, _MEETING, _REPORT = "example-board", "first-meeting", "first-report"
_IGNORED = ".gitignore"
_TUESDAY = 1


def make_workspace(
    root: Path, organisation: str | None, style: str | None, today: date
) -> dict[Path, str]:
    """Return the files of a new workspace, by their paths.

    Other files in the folder are not changed, including a `.gitignore`. Raises CallError: one of
    the files already exists, or as `check_free`; BoardpapersError: the house style has errors.
    """
    check_free(root)
    workspace = Workspace(root)
    check_style(workspace, style)
    organisation = one_line("--name", organisation or "")
    files = _files(workspace, organisation, style, _some_day_ahead(today))
    if os.path.lexists(root / _IGNORED):
        del files[_IGNORED]
    there = [name for name in files if os.path.lexists(root / name)]
    if there:
        raise CallError(f"nothing was written: `{relative(root / there[0])}` already exists")
    return {root / name: text for name, text in files.items()}


def check_free(root: Path) -> None:
    """Raise CallError if a folder cannot become a workspace: it is one, in one, or a file."""
    if os.path.lexists(root) and not root.is_dir():
        raise CallError(f"`{relative(root)}` is a file, not a folder")
    if os.path.lexists(root / SETTINGS):
        raise CallError(f"`{relative(root)}` is already a workspace: it has a {SETTINGS}")
    outer = find_root(root.parent)
    if (outer / SETTINGS).is_file():
        raise CallError(
            f"`{relative(root)}` is inside the workspace `{relative(outer)}`: add papers to that "
            "workspace with `boardpapers new`, or choose a folder outside it"
        )


def _files(workspace: Workspace, organisation: str, style: str | None, day: date) -> dict[str, str]:
    look = house_style(workspace, Request(REPORT, style=style))
    papers = {
        _BOARD: Request(BOARD, "Example Board"),
        _MEETING: Request(MEETING, board=_BOARD, date=day),
        _REPORT: Request(REPORT, "Example report", _BOARD, _MEETING),
    }
    known = {
        "organisation": organisation,
        "house_style": look.id,
        "listed": _REPORT,
        "item": "2",
        "access": "public",
        "contacts": (),
        "boards": [],
        "member_ids": [],
        "entries": report_entries(look.style),
    }
    files = {SETTINGS: write("settings", look, schema="schemas/settings.json", **known)}
    for name, request in papers.items():
        kind = request.kind
        schema = f"../schemas/{kind.name}.json"
        text = write(kind.name, look, request=request, schema=schema, **known)
        files[f"{kind.folder}/{name}.yaml"] = text
    schemas = {f"schemas/{name}.json": schema_text(name) for name in SCHEMAS}
    return {**files, **schemas, _IGNORED: "build/\nsite/\n"}


def _some_day_ahead(today: date) -> date:
    """Return a Tuesday that leaves enough time to write and publish papers."""
    day = today + timedelta(weeks=4)
    return day + timedelta(days=(_TUESDAY - day.weekday()) % 7)
