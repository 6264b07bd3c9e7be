"""`boardpapers validate`."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from boardpapers.diagnostics import Diagnostic


def validate(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PATH]...",
            help="Files or folders, `-` for standard input; else the whole workspace.",
            show_default=False,
        ),
    ] = None,
    format: Annotated[
        str, typer.Option("--format", help="How to print what is found: full, concise.")
    ] = "full",
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print errors only.")] = False,
    fix: Annotated[
        bool, typer.Option("--fix", help="Mend what needs no judgement, in the files.")
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Show what --fix would change; write nothing.")
    ] = False,
) -> None:
    """Check papers, and print what is wrong with them; write nothing, unless asked to mend."""
    from boardpapers.checking import arranged, check
    from boardpapers.cli.terminal import complain, exit_code, print_diagnostics, summary
    from boardpapers.diagnostics import Severity
    from boardpapers.inputs import read_inputs
    from boardpapers.reporters import REPORTERS
    from boardpapers.workspace import find_root

    if format not in REPORTERS:
        formats = ", ".join(REPORTERS)
        raise typer.Exit(complain(f"unknown format `{format}`; the formats are {formats}"))
    paths = paths or [str(find_root(Path()))]
    standard_input = sys.stdin.buffer.read() if "-" in paths else b""
    stream = sys.stdout
    unwritten: list[Diagnostic] = []
    if fix or diff:
        from boardpapers.cli.mending import fix_files, show_diff

        if diff:
            raise typer.Exit(show_diff(paths, standard_input))
        standard_input, unwritten = fix_files(paths, standard_input, quiet)
        stream = sys.stderr if "-" in paths else stream
    inputs = read_inputs(paths, standard_input)
    diagnostics = [*inputs.diagnostics, *unwritten]
    for workspace, papers in inputs.papers:
        diagnostics += check(workspace, papers)
    diagnostics = arranged(diagnostics)
    shown = [each for each in diagnostics if not quiet or each.severity is Severity.ERROR]
    print_diagnostics(shown, stream, format)
    if not quiet:
        sys.stdout.flush()
        sys.stderr.write(summary(diagnostics, inputs.count))
    raise typer.Exit(exit_code(diagnostics))
