"""Papers to be written as one pack: documents with their house styles."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from boardpapers.check.ignores import EVERYTHING
from boardpapers.check.papers import lay_out
from boardpapers.document.pack import StyledDocument
from boardpapers.workspace import Workspace
from tests.support.paper_cases import EXAMPLES

TITLE = "Agenda pack, 9 May 2030"


def documents_of(
    workspace: Path, pattern: str = "reports/*.yaml", style: str | None = None
) -> Iterator[StyledDocument]:
    """Yield the documents of a workspace's public papers, in all their languages."""
    opened = Workspace(workspace)
    for path in sorted(workspace.glob(pattern)):
        laid_out = lay_out(opened, opened.paper(path), EVERYTHING, style)
        assert laid_out.documents or laid_out.withheld, laid_out.diagnostics
        yield from laid_out.documents


@cache
def examples() -> list[StyledDocument]:
    """Return the reports of all examples: of three house styles, and in two languages."""
    return [each for path in sorted(EXAMPLES.iterdir()) for each in documents_of(path)]
