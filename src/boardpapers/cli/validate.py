"""`boardpapers validate`."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from boardpapers.cli.completion import complete_code, complete_reporters

if TYPE_CHECKING:
    from boardpapers.check.ignores import Selection
    from boardpapers.check.inputs import Inputs
    from boardpapers.diagnostics import Diagnostic


def validate(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="PATH",
            help="Files or folders, or `-` for standard input. Default: the whole workspace.",
            show_default=False,
        ),
    ] = None,
    format: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="FORMAT",
            autocompletion=complete_reporters,
            help="Format of the problems. For people: full, concise. "
            "For programs: json, github, gitlab, sarif, junit.",
        ),
    ] = "full",
    select: Annotated[
        list[str] | None,
        typer.Option(
            "--select",
            metavar="CODES",
            show_default=False,
            help="Apply only these rules, for example BP3,BP501.",
            autocompletion=complete_code,
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option(
            "--ignore",
            metavar="CODES",
            help="Do not apply these rules.",
            show_default=False,
            autocompletion=complete_code,
        ),
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Treat warnings as errors.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print errors only.")] = False,
    fix: Annotated[bool, typer.Option("--fix", help="Fix what can be fixed safely.")] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Show what --fix would change, without changing it.")
    ] = False,
) -> None:
    """Check papers and print the problems found."""
    from boardpapers.check.inputs import find_inputs
    from boardpapers.check.papers import check_inputs
    from boardpapers.check.selection_options import choose_rules, never_ignored
    from boardpapers.cli.exit_codes import exit_code
    from boardpapers.cli.terminal import complain, print_checked, summary
    from boardpapers.diagnostics import CallError, Severity
    from boardpapers.models.name_suggestions import suggest
    from boardpapers.parallel import processors
    from boardpapers.paths import relative
    from boardpapers.reporters import FORMATS, Checked
    from boardpapers.workspace import find_root

    if format not in FORMATS:
        hint = suggest(format, list(FORMATS)) or f"the formats are {', '.join(FORMATS)}"
        raise typer.Exit(complain(f"unknown format `{format}`; {hint}"))
    paths = paths or [relative(find_root(Path()))]
    standard_input = sys.stdin.buffer.read() if "-" in paths else b""
    try:
        selection = choose_rules(select or (), ignore or ())
    except CallError as problem:
        raise typer.Exit(complain(str(problem))) from None
    stream = sys.stdout
    inputs = find_inputs(paths, standard_input)
    diagnostics = check_inputs(inputs, selection, processors())
    if diff:
        raise typer.Exit(_diff(inputs, diagnostics, standard_input))
    written = ""
    if fix:
        inputs, diagnostics, written = _fix(inputs, diagnostics, standard_input, selection)
        stream = sys.stderr if "-" in paths else stream
    shown = [each for each in diagnostics if not quiet or each.severity is Severity.ERROR]
    print_checked(Checked(inputs.files, shown), format, stream)
    if not quiet:
        sys.stdout.flush()
        sys.stderr.write(_never_ignored(never_ignored(selection)))
        totals = summary(diagnostics, inputs.count, len(inputs.styles), format)
        sys.stderr.write(written + totals)
    raise typer.Exit(exit_code(diagnostics, strict=strict))


def _fix(
    inputs: "Inputs",
    diagnostics: "list[Diagnostic]",
    standard_input: bytes,
    selection: "Selection",
) -> "tuple[Inputs, list[Diagnostic], str]":
    """Fix files, and check them again if any have changed; print standard input, fixed or not.

    Return the inputs, what is wrong with them now, and a line that says what was fixed.
    """
    from boardpapers.check.fix import fix_inputs
    from boardpapers.check.inputs import STANDARD_INPUT, read_again
    from boardpapers.check.papers import arranged, check_inputs
    from boardpapers.cli.fixes import write_fixes
    from boardpapers.parallel import processors

    fixed = fix_inputs(inputs, diagnostics, standard_input)
    standard_input, unwritten, written = write_fixes(fixed, standard_input)
    if STANDARD_INPUT in inputs.named:
        sys.stdout.buffer.write(standard_input)
    if fixed:
        inputs = read_again(inputs, standard_input)
        diagnostics = arranged([*check_inputs(inputs, selection, processors()), *unwritten])
    return inputs, diagnostics, written


def _diff(inputs: "Inputs", diagnostics: "list[Diagnostic]", standard_input: bytes) -> int:
    """Print what `_fix` would change and what would be left; return the exit code."""
    from boardpapers.check.fix import fix_inputs
    from boardpapers.cli.exit_codes import PAPERS_HAVE_ERRORS, exit_code
    from boardpapers.cli.fixes import print_diff, tally
    from boardpapers.cli.terminal import print_diagnostics

    fixed = fix_inputs(inputs, diagnostics, standard_input)
    print_diff(fixed)
    left = [each for each in diagnostics if not each.fix]
    print_diagnostics(left, sys.stderr)
    sys.stderr.write(tally("would fix", fixed))
    return max(exit_code(left), PAPERS_HAVE_ERRORS if fixed else 0)


def _never_ignored(codes: list[str]) -> str:
    """Return a line that says which codes `--ignore` has no effect on; empty if none."""
    from boardpapers.check.selection_options import CAN_BE_IGNORED

    return f"{', '.join(codes)} cannot be ignored: only {CAN_BE_IGNORED} can\n" if codes else ""
