"""`boardpapers import`."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from boardpapers.cli.completion import complete_board, complete_style
from boardpapers.cli.output_options import STANDARD_OUTPUT, PlaceOfPapers

if TYPE_CHECKING:
    from boardpapers.diagnostics import Diagnostic
    from boardpapers.importers import ImportContext, ImportedPaper, PaperForm, Target


def import_(
    files: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE",
            help="Word, PDF, HTML, Markdown, text and XML files, or folders of them.",
        ),
    ],
    output: PlaceOfPapers = None,
    style: Annotated[
        str | None,
        typer.Option(
            "--style",
            metavar="STYLE",
            help="House style of the papers. Default: the one with most of their labels.",
            autocompletion=complete_style,
        ),
    ] = None,
    board: Annotated[
        str | None,
        typer.Option(
            "--board",
            metavar="ID",
            help="Id of the board. Default: the one that a paper names.",
            autocompletion=complete_board,
        ),
    ] = None,
    form: Annotated[
        Literal["yaml", "md"],
        typer.Option("--as", metavar="FORM", help="Write papers as yaml or md."),
    ] = "yaml",
    check: Annotated[
        bool,
        typer.Option("--check", help="Print how each rendered paper differs from its source."),
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print errors only.")] = False,
) -> None:
    """Turn existing papers into files that you can edit.

    The command says what it found, guessed and left out. Existing files are never overwritten.
    """
    from boardpapers.cli.exit_codes import exit_code
    from boardpapers.cli.terminal import complain
    from boardpapers.diagnostics import CallError
    from boardpapers.importers import ImportContext
    from boardpapers.scaffold.request import check_board_and_style
    from boardpapers.workspace import Workspace, find_root

    named = None if output == STANDARD_OUTPUT else output
    workspace = Workspace(find_root(Path(named or "")))
    try:
        check_board_and_style(workspace, board, style)
        context = ImportContext(workspace, style, board)
        diagnostics = _import(files, context, output, form, check=check, quiet=quiet)
    except CallError as problem:
        raise typer.Exit(complain(str(problem))) from None
    raise typer.Exit(exit_code(diagnostics))


def _import(
    files: list[str],
    context: "ImportContext",
    output: str | None,
    form: "PaperForm",
    *,
    check: bool,
    quiet: bool,
) -> "list[Diagnostic]":
    """Import files; print a report of each, then the totals."""
    from boardpapers.cli.progress import ProgressBar
    from boardpapers.cli.terminal import print_diagnostics
    from boardpapers.diagnostics import BoardpapersError, Severity
    from boardpapers.importers import (
        import_each,
        importable_files,
        target_of,
        with_diagnostics,
        without_answers,
    )
    from boardpapers.parallel import processors

    answers, sources = without_answers(importable_files(files))
    target = target_of(output, sources)
    found = _import_answers(answers, context, target, quiet=quiet) if answers else []
    papers: list[ImportedPaper] = []
    with ProgressBar("Importing", quiet=quiet) as bar:
        each_file = import_each(sources, context, target, form, check=check, processes=processors())
        for number, imported in enumerate(each_file, 1):
            if isinstance(imported, BoardpapersError):
                found += imported.diagnostics
            else:
                papers += imported
            bar.advance(number, len(sources))
    papers = with_diagnostics(papers, processors())
    for paper in papers:
        _print_paper(paper, quiet=quiet)
    found += [each for paper in papers for each in paper.diagnostics]
    shown = [each for each in found if not quiet or each.severity is Severity.ERROR]
    sys.stdout.flush()
    print_diagnostics(shown, sys.stderr)
    if not quiet and len(sources) > 1:
        sys.stderr.write(_table(papers, len(sources)))
    return found


def _import_answers(
    answers: list[Path], context: "ImportContext", target: "Target", *, quiet: bool
) -> "list[Diagnostic]":
    """Import saved answers of Modern.Gov, and print what was written."""
    from boardpapers.cli.terminal import count
    from boardpapers.importers import import_answers

    imported = import_answers(answers, context, target)
    if not quiet:
        lines = [f"{count(len(answers), 'saved answer')} of Modern.Gov", *imported.notes]
        sys.stderr.write("\n  ".join(lines) + "\n")
    return list(imported.diagnostics)


def _print_paper(paper: "ImportedPaper", *, quiet: bool) -> None:
    """Print the paper if it is not in a file, and what the import did."""
    from boardpapers.paths import relative

    if paper.path is None:
        sys.stdout.write(paper.text)
    if quiet:
        return
    written = relative(paper.path) if paper.path else "standard output"
    lines = [f"{relative(paper.source)}: imported as {written}"]
    for remark in paper.remarks:
        place = f" ({remark.place})" if remark.place else ""
        lines.append(f"  {remark.certainty + ':':8} {remark.sentence}{place}")
    lines += [f"  {line}" for line in paper.differences]
    sys.stderr.write("\n".join(lines) + "\n")


def _table(papers: "list[ImportedPaper]", sources: int) -> str:
    """Return the closing table: for each paper, what is worth a second look; then the totals."""
    from boardpapers.cli.terminal import count
    from boardpapers.diagnostics import has_errors
    from boardpapers.paths import relative

    lines = ["", f"{'Errors':>7} {'Guesses':>8} {'Left':>5}  Paper"]
    for paper in papers:
        certainties = [remark.certainty for remark in paper.remarks]
        errors = sum(each.severity == "error" for each in paper.diagnostics)
        guesses, left = certainties.count("a guess"), certainties.count("left")
        lines.append(f"{errors:7} {guesses:8} {left:5}  {relative(paper.path or paper.source)}")
    valid = sum(not has_errors(paper.diagnostics) for paper in papers)
    imported = len({paper.source for paper in papers})
    lines.append(
        f"{count(len(papers), 'paper')} imported from {imported} of {count(sources, 'file')}, "
        f"{valid} without errors"
    )
    return "\n".join(lines) + "\n"
