"""`boardpapers validate`."""

import sys
from pathlib import Path
from typing import Annotated

import typer


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
        str,
        typer.Option(
            "--format",
            help="How to print what is found: full, concise; for programs: "
            "json, github, gitlab, sarif, junit.",
        ),
    ] = "full",
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print errors only.")] = False,
) -> None:
    """Check papers, and print what is wrong with them; write nothing."""
    from boardpapers.checking import check_inputs
    from boardpapers.cli.terminal import complain, exit_code, print_checked, summary
    from boardpapers.diagnostics import Severity
    from boardpapers.inputs import read_inputs
    from boardpapers.reporters import FORMATS, Checked
    from boardpapers.workspace import find_root

    if format not in FORMATS:
        formats = ", ".join(FORMATS)
        raise typer.Exit(complain(f"unknown format `{format}`; the formats are {formats}"))
    paths = paths or [str(find_root(Path()))]
    inputs = read_inputs(paths, sys.stdin.buffer.read() if "-" in paths else b"")
    diagnostics = check_inputs(inputs)
    shown = [each for each in diagnostics if not quiet or each.severity is Severity.ERROR]
    print_checked(Checked(inputs.files, shown), format)
    if not quiet:
        sys.stdout.flush()
        sys.stderr.write(summary(diagnostics, inputs.count))
    raise typer.Exit(exit_code(diagnostics))
