"""`boardpapers render`."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from boardpapers.cli.completion import complete_formats, complete_style

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
        list[str] | None,
        typer.Option(
            "--to",
            metavar="FORMATS",
            help="Formats, separated by commas: md, html, pdf, docx. Default: md,html; "
            "on standard output, md.",
            show_default=False,
            autocompletion=complete_formats,
        ),
    ] = None,
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar="PLACE",
            help="A folder, a file, or `-` for standard output. Default: the workspace's output "
            "folder; for standard input, standard output.",
        ),
    ] = None,
    style: Annotated[
        str | None,
        typer.Option(
            "--style",
            metavar="STYLE",
            help="Use this house style instead of the papers' own.",
            autocompletion=complete_style,
        ),
    ] = None,
    private: Annotated[
        bool,
        typer.Option(
            "--private/--public",
            help="Include what is exempt or confidential, marked on every page, in files called "
            "`ID-private`; or leave it out.",
        ),
    ] = False,
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
    from boardpapers.cli.terminal import complain
    from boardpapers.diagnostics import CallError
    from boardpapers.parallel import processors
    from boardpapers.paths import relative
    from boardpapers.workspace import find_root

    if output is None and files == [STANDARD_OUTPUT]:
        output = STANDARD_OUTPUT
    try:
        options = Options(
            choose_formats(to, output),
            output,
            style,
            force,
            in_memory=output == STANDARD_OUTPUT,
            processes=processors(),
            private=private,
        )
        diagnostics = _render(files or [relative(find_root(Path()))], options, quiet)
    except CallError as problem:
        raise typer.Exit(complain(str(problem))) from None
    raise typer.Exit(exit_code(diagnostics))


def _render(files: list[str], options: "Options", quiet: bool) -> "list[Diagnostic]":
    """Render files; print their diagnostics, then what was written, then the totals."""
    from boardpapers.build import run
    from boardpapers.check.inputs import find_inputs
    from boardpapers.check.papers import arranged
    from boardpapers.cli.progress import ProgressBar
    from boardpapers.cli.terminal import print_diagnostics
    from boardpapers.diagnostics import CallError, Severity

    standard_input = sys.stdin.buffer.read() if "-" in files else b""
    inputs = find_inputs(files, standard_input, tracks_dependencies=True)
    results: list[Result] = []
    with ProgressBar(quiet=quiet) as bar:
        for result in run(inputs, options, bar.advance):
            results.append(result)
            if options.in_memory:
                _print_outputs(result)
    if not results and not inputs.diagnostics:
        raise CallError(f"there are no papers to render in {', '.join(f'`{f}`' for f in files)}")
    found = (each for result in results for each in result.diagnostics)
    diagnostics = arranged([*inputs.diagnostics, *found])
    sys.stdout.flush()
    shown = [each for each in diagnostics if not quiet or each.severity is Severity.ERROR]
    print_diagnostics(shown, sys.stderr)
    if not quiet:
        sys.stderr.write(_left_out(results))
        sys.stderr.write("" if options.in_memory else _written(results))
        sys.stderr.write(_totals(results, shown, options))
    return diagnostics


def _print_outputs(result: "Result") -> None:
    for output in result.outputs:
        if output.staged:
            sys.stdout.buffer.write(output.staged.read_bytes())


def _written(results: "list[Result]") -> str:
    from boardpapers.paths import relative

    files = (output for result in results for output in result.outputs if output.staged)
    return "".join(f"wrote {relative(output.path)}\n" for output in files)


def _left_out(results: "list[Result]") -> str:
    from boardpapers.paths import relative

    found = (result.left_out for result in results if result.left_out)
    return "".join(
        f"left out {relative(each.place.path)}: {each.message}; {each.help}\n" for each in found
    )


def _totals(results: "list[Result]", shown: "list[Diagnostic]", options: "Options") -> str:
    """Return the closing line: the numbers of papers and problems; empty if it says nothing new."""
    from boardpapers.cli.terminal import count, problem_counts

    is_long = not (options.in_memory or all(result.job.is_named for result in results))
    if not (is_long or shown):
        return ""
    failed = sum(result.has_failed for result in results)
    unchanged = sum(result.is_unchanged for result in results)
    left_out = sum(result.left_out is not None for result in results)
    made = len(results) - failed - unchanged - left_out
    parts = [f"{count(made, 'paper') if results else 'nothing'} written"]
    parts += [f"{left_out} left out"] if left_out else []
    parts += [f"{unchanged} unchanged"] if unchanged else []
    parts += [f"{failed} not written because of errors"] if failed else []
    found = f": {problem_counts(shown)}" if shown else ""
    left = "; earlier output was not changed" if failed and not options.in_memory else ""
    return f"{', '.join(parts)}{found}{left}\n"
