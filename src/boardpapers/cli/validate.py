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
            metavar="PATH",
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
    select: Annotated[
        str | None,
        typer.Option("--select", metavar="CODES", help="Apply only these rules: BP3,BP501."),
    ] = None,
    ignore: Annotated[
        str | None, typer.Option("--ignore", metavar="CODES", help="Leave these rules out.")
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Let warnings fail, too.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print errors only.")] = False,
    fix: Annotated[
        bool, typer.Option("--fix", help="Mend what needs no judgement, in the files.")
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Show what --fix would change; write nothing.")
    ] = False,
) -> None:
    """Check papers, and print what is wrong with them; write nothing, unless asked to mend."""
    from boardpapers.check.ignores import Selection
    from boardpapers.check.inputs import find_inputs
    from boardpapers.check.papers import check_inputs
    from boardpapers.cli.terminal import complain, exit_code, print_checked, summary
    from boardpapers.diagnostics import Severity
    from boardpapers.parallel import processors
    from boardpapers.paths import relative
    from boardpapers.reporters import FORMATS, Checked
    from boardpapers.workspace import find_root

    if format not in FORMATS:
        formats = ", ".join(FORMATS)
        raise typer.Exit(complain(f"unknown format `{format}`; the formats are {formats}"))
    paths = paths or [relative(find_root(Path()))]
    standard_input = sys.stdin.buffer.read() if "-" in paths else b""
    selection = Selection(_codes(select), _codes(ignore))
    stream = sys.stdout
    unwritten: list[Diagnostic] = []
    if fix or diff:
        from boardpapers.cli.fixes import fix_files, show_diff

        if diff:
            raise typer.Exit(show_diff(paths, standard_input, selection))
        standard_input, unwritten = fix_files(paths, standard_input, selection, quiet)
        stream = sys.stderr if "-" in paths else stream
    inputs = find_inputs(paths, standard_input)
    inputs.diagnostics += unwritten
    diagnostics = check_inputs(inputs, selection, processors())
    shown = [each for each in diagnostics if not quiet or each.severity is Severity.ERROR]
    print_checked(Checked(inputs.files, shown), format, stream)
    if not quiet:
        sys.stdout.flush()
        sys.stderr.write(summary(diagnostics, inputs.count, len(inputs.styles)))
    raise typer.Exit(exit_code(diagnostics, strict=strict))


def _codes(option: str | None) -> tuple[str, ...]:
    if not option:
        return ()
    from boardpapers.cli.terminal import complain
    from boardpapers.rules.catalogue import catalogue

    codes = tuple(code.strip().upper() for code in option.split(",") if code.strip())
    for code in codes:
        if not any(known.startswith(code) for known in catalogue()):
            sentence = f"`{code}` is not a rule: write codes, or their beginnings, like BP3,BP501"
            raise typer.Exit(complain(sentence))
    return codes
