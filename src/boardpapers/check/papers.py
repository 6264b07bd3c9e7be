"""Check papers: read, link and lay them out, and apply the rules."""

from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path

from msgspec import Struct

from boardpapers.check.apply_rules import apply_to_paper, apply_to_workspace
from boardpapers.check.ignores import (
    EVERYTHING,
    Selection,
    without_ignored,
    without_ignored_of_workspace,
)
from boardpapers.check.inputs import Inputs
from boardpapers.check.preparation import Prepared, prepare
from boardpapers.check.selection_options import ignored_without_effect
from boardpapers.diagnostics import Diagnostic, has_errors
from boardpapers.document import Document
from boardpapers.parallel import map_chunks
from boardpapers.rules import WorkspaceContext
from boardpapers.styles import HouseStyle
from boardpapers.workspace import AnyPaper, PaperSummary, Workspace, summary_of


class LaidOut(Struct, frozen=True):
    """The documents made from a paper, each with its house style; none if it has errors.

    `withheld` is the access of a paper that the public may not have, else empty: it has no
    documents either.
    """

    documents: tuple[tuple[Document, HouseStyle], ...]
    diagnostics: tuple[Diagnostic, ...]
    withheld: str = ""


def lay_out(
    workspace: Workspace,
    paper: AnyPaper,
    selection: Selection,
    style: str | None = None,
    document: str | None = None,
    *,
    private: bool = False,
) -> LaidOut:
    """Check a paper, and lay out its public version for print, or its private one.

    `style` overrides its own house style. With `document`, return another document that is made
    from it, if there is one of that name.
    """
    prepared = prepare(workspace, paper, style)
    diagnostics = tuple(_judge(workspace, paper, prepared, selection))
    if has_errors(diagnostics):
        return LaidOut((), diagnostics)
    closed = [each.access for each, _ in prepared.layouts if each.access != "public"]
    if closed and not private:
        return LaidOut((), diagnostics, closed[0])
    layouts = (
        (each.others.get(document) if document else each.finish, style)
        for each, style in prepared.layouts
    )
    documents = tuple((finish(private=private), style) for finish, style in layouts if finish)
    return LaidOut(documents, diagnostics)


def check_paper(workspace: Workspace, paper: AnyPaper, selection: Selection) -> list[Diagnostic]:
    """Check one paper, and the papers that it refers to."""
    return _judge(workspace, paper, prepare(workspace, paper), selection)


def _judge(
    workspace: Workspace, paper: AnyPaper, prepared: Prepared, selection: Selection
) -> list[Diagnostic]:
    """Apply the rules to a prepared paper, and return all its diagnostics."""
    context = prepared.context
    found = [*paper.diagnostics, *prepared.diagnostics]
    found += apply_to_paper(context, selection) if context else ()
    return without_ignored(workspace, paper, found, selection, is_complete=context is not None)


def check_inputs(
    inputs: Inputs, selection: Selection = EVERYTHING, processes: int = 1
) -> list[Diagnostic]:
    """Check the papers and styles that a command or a program names; report unreadable files."""
    diagnostics = list(inputs.diagnostics)
    for workspace, files in inputs.by_workspace:
        diagnostics += check(workspace, files, selection, processes)
    diagnostics += check_styles(inputs, selection)
    return arranged(diagnostics)


def check_styles(inputs: Inputs, selection: Selection = EVERYTHING) -> list[Diagnostic]:
    """Check the house styles that a command or a program names."""
    if not inputs.styles:
        return []
    from boardpapers.check.house_styles import check_style

    return [
        each
        for path, workspace in inputs.styles.items()
        for each in check_style(workspace, path.parent.name, selection)
    ]


def check(
    workspace: Workspace,
    files: Sequence[Path],
    selection: Selection = EVERYTHING,
    processes: int = 1,
) -> list[Diagnostic]:
    """Check papers of a workspace, each by itself and against the others, and its settings.

    Of papers that they refer to, only errors are reported. Only a summary of each report is kept,
    so that thousands need no more memory than a few.
    """
    diagnostics: list[Diagnostic] = []
    summaries: list[PaperSummary] = []
    if len(files) > 1:
        workspace.build_index()  # once, before the work is divided among processes
    work = partial(_check_run, workspace, selection)
    for found, summaries_of_run in map_chunks(work, files, processes):
        diagnostics += found
        summaries += summaries_of_run
    diagnostics += check_workspace(workspace, summaries, selection)
    return arranged(diagnostics)


def check_workspace(
    workspace: Workspace, summaries: Iterable[PaperSummary], selection: Selection
) -> list[Diagnostic]:
    """Check papers against each other, by their summaries, and the settings."""
    context = WorkspaceContext(workspace, tuple(summaries))
    found = apply_to_workspace(context, selection)
    diagnostics = list(without_ignored_of_workspace(workspace, found, selection))
    if workspace.settings_paper:
        diagnostics += workspace.settings_paper.diagnostics
    useless = ignored_without_effect(workspace)
    diagnostics += (each for each in useless if selection.includes(each.code, each.severity))
    return diagnostics


def _check_run(
    workspace: Workspace, selection: Selection, files: Sequence[Path]
) -> tuple[list[Diagnostic], list[PaperSummary]]:
    diagnostics: list[Diagnostic] = []
    summaries: list[PaperSummary] = []
    # All are read before the first is checked: processors are faster at repeated work.
    for paper in [workspace.paper(file) for file in files]:
        diagnostics += check_paper(workspace, paper, selection)
        summaries.append(summary_of(paper))
        workspace.release(paper)
    return diagnostics, summaries


def arranged(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return the diagnostics sorted, each once."""
    return sorted(dict.fromkeys(diagnostics), key=lambda diagnostic: diagnostic.sort_key)
