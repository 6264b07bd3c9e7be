"""`boardpapers render`."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from boardpapers.build import Options, Result
    from boardpapers.diagnostics import Diagnostic

STANDARD_OUTPUT = "-"


def render(
    files: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="FILE",
            help="Papers, folders of papers, or `-` for standard input. "
            "Default: the whole workspace.",
            show_default=False,
        ),
    ] = None,
    to: Annotated[
        str | None,
        typer.Option(
            "--to", help="Formats, separated by commas: md, html, pdf, docx. Default: md,html."
        ),
    ] = None,
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar="PLACE",
            help="A folder, a file, or `-` for standard output. "
            "Default: the workspace's output folder.",
        ),
    ] = None,
    style: Annotated[
        str | None,
        typer.Option("--style", help="Use this house style instead of the papers' own."),
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print errors only.")] = False,
    force: Annotated[
        bool, typer.Option("--force", help="Render again even if nothing has changed.")
    ] = False,
) -> None:
    """Write papers as Markdown, HTML, PDF or Word.

    In a folder, only changed papers are written again.
    """
    from boardpapers.build import Options, choose_formats
    from boardpapers.cli.exit_codes import exit_code
    from boardpapers.cli.terminal import complain, print_diagnostics
    from boardpapers.diagnostics import CallError, Severity
    from boardpapers.parallel import processors
    from boardpapers.paths import relative
    from boardpapers.workspace import find_root

    try:
        options = Options(
            choose_formats(to.split(",") if to is not None else None, output),
            output,
            style,
            force,
            in_memory=output == STANDARD_OUTPUT,
            processes=processors(),
        )
        diagnostics = _render(files or [relative(find_root(Path()))], options, quiet)
    except CallError as problem:
        raise typer.Exit(complain(str(problem))) from None
    shown = [each for each in diagnostics if not quiet or each.severity is Severity.ERROR]
    print_diagnostics(shown, sys.stderr)
    raise typer.Exit(exit_code(diagnostics))


def _render(files: list[str], options: "Options", quiet: bool) -> "list[Diagnostic]":
    from boardpapers.build import run
    from boardpapers.check.inputs import find_inputs
    from boardpapers.check.papers import arranged
    from boardpapers.cli.progress import ProgressBar
    from boardpapers.diagnostics import CallError

    standard_input = sys.stdin.buffer.read() if "-" in files else b""
    inputs = find_inputs(files, standard_input, tracks_dependencies=True)
    results: list[Result] = []
    with ProgressBar(quiet=quiet) as bar:
        for result in run(inputs, options, bar.advance):
            results.append(result)
            _print_outputs(result, options, quiet)
    if not results and not inputs.diagnostics:
        raise CallError(f"there are no papers to render in {', '.join(f'`{f}`' for f in files)}")
    everything_is_named = all(result.job.is_named for result in results)
    if not (quiet or options.in_memory or everything_is_named):
        sys.stderr.write(_summary(results))
    found = (each for result in results for each in result.diagnostics)
    return arranged([*inputs.diagnostics, *found])


def _print_outputs(result: "Result", options: "Options", quiet: bool) -> None:
    """Report the files that were written, or print the output that goes to standard output."""
    from boardpapers.paths import relative

    for output in result.outputs:
        if output.staged and options.in_memory:
            sys.stdout.buffer.write(output.staged.read_bytes())
        elif output.staged and not quiet:
            sys.stderr.write(f"wrote {relative(output.path)}\n")


def _summary(results: "list[Result]") -> str:
    """Return the closing line: the numbers of papers written, unchanged and not written."""
    from boardpapers.cli.terminal import count

    failed = sum(result.has_failed for result in results)
    unchanged = sum(result.is_unchanged for result in results)
    parts = [f"{count(len(results) - failed - unchanged, 'paper')} written"]
    parts += [f"{unchanged} unchanged"] if unchanged else []
    parts += [f"{failed} not written because of errors"] if failed else []
    left = "; earlier output was not changed" if failed else ""
    return f"{', '.join(parts)}{left}\n"
