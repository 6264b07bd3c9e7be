"""The minutes that the pages of a meeting and of its reports may link to."""

from collections.abc import Iterator

from boardpapers.check.ignores import EVERYTHING
from boardpapers.check.papers import lay_out
from boardpapers.models import Minutes
from boardpapers.site.edition import Edition
from boardpapers.workspace import Paper


def published_minutes_of(edition: Edition, meeting: str) -> Iterator[Paper[Minutes]]:
    """Yield the minutes of a meeting, unless they have errors or are private: they have no page."""
    for paper in edition.workspace.minutes_of(meeting):
        if _has_page(edition, paper):
            yield paper


def _has_page(edition: Edition, paper: Paper[Minutes]) -> bool:
    """Tell whether minutes have a page; found once for all pages of a meeting."""
    workspace, style = edition.workspace, edition.chosen_style

    def find() -> bool:
        return bool(lay_out(workspace, paper, EVERYTHING, style).documents)

    return workspace.dependencies.once(("has a page", paper.path, style), find)
