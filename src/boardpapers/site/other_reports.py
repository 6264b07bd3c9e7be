"""The reports that belong to no meeting, which lists name by board and year."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeAlias

from boardpapers.models import REPORT
from boardpapers.site.public_meetings import neutral_address
from boardpapers.site.site_page import SitePage
from boardpapers.workspace import Workspace

if TYPE_CHECKING:
    from boardpapers.site.contents import Contents

OtherReports: TypeAlias = dict[str, dict[str, list[list[SitePage]]]]
"""By board and year: the pages of each report, in its languages.

The board is empty if it is not known, the year if the report has no day.
"""


def other_reports(contents: "Contents") -> OtherReports:
    """Return the reports that belong to no meeting, in the order of their addresses."""
    reports = reports_by_address(contents.workspace, contents.pages_of_meeting.get("", ()))
    found: OtherReports = {}
    for pages in reports.values():
        board = pages[0].board if pages[0].board in contents.boards else ""
        found.setdefault(board, {}).setdefault(pages[0].date[:4], []).append(pages)
    return found


def reports_by_address(
    workspace: Workspace, pages: Iterable[SitePage]
) -> dict[str, list[SitePage]]:
    """Return the pages of each report, in its languages, by the address that they share."""
    found: dict[str, list[SitePage]] = {}
    for page in pages:
        if page.kind == REPORT.name:
            found.setdefault(neutral_address(workspace, page), []).append(page)
    return dict(sorted(found.items()))
