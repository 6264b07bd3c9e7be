"""Diagnostics of a paper's fields, with the edits that correct them."""

from collections.abc import Iterable

from msgspec.structs import replace

from boardpapers.diagnostics import Diagnostic, Edit, Place, error
from boardpapers.models import REPORT
from boardpapers.models.markdown_headings import heading_of
from boardpapers.models.problems import Problem, data_at
from boardpapers.reader import DataPath
from boardpapers.reader.front_matter import is_markdown
from boardpapers.workspace.missing_quotes import with_quotes
from boardpapers.workspace.paper import AnyPaper


def diagnostics_of(paper: AnyPaper, found: Iterable[Problem]) -> list[Diagnostic]:
    """Return problems as diagnostics, leaving out values that the reader has refused."""
    return [
        with_quotes(paper.source, _diagnostic(paper, each))
        for each in found
        if not any(each.path[:end] in paper.refused for end in range(len(each.path) + 1))
    ]


def _diagnostic(paper: AnyPaper, problem: Problem) -> Diagnostic:
    find = paper.positions.key if problem.at_key else paper.positions.value
    place = find(problem.path)
    found = error(problem.code, place, problem.message, problem.help)
    if problem.code == "BP101" and is_markdown(paper.path):
        found = _missing_in_markdown(found, problem.path)
    if not problem.suggestion:
        return found
    written = problem.path[-1] if problem.at_key else data_at(paper.data, problem.path)
    return replace(found, fix=replacement(place, str(written), problem.suggestion))


def _missing_in_markdown(found: Diagnostic, field: DataPath) -> Diagnostic:
    if not (heading := heading_of(REPORT.model, field)):
        return found
    return replace(found, help=f"write it under a heading `{heading}`, or in the front matter")


def replacement(place: Place, written: str, right: str) -> tuple[Edit, ...]:
    """Return the edit that replaces a name or value, inside its quotes if it has any."""
    start = place.column - 1
    there = place.excerpt[start : start + place.length]
    quotes = 1 if there[:1] in "'\"" else 0
    if there[quotes : len(there) - quotes] != written:
        return ()  # folded, or with escapes
    return (Edit(place.line, place.column + quotes, len(written), right),)
