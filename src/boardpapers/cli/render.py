"""`boardpapers render`."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from boardpapers.batch import Order, Outcome
    from boardpapers.diagnostics import Diagnostic

STANDARD_OUTPUT = "-"


def render(
    files: Annotated[
        list[str],
        typer.Argument(metavar="FILE", help="Reports, folders of them, or `-` for standard input."),
    ],
    to: Annotated[
        str | None,
        typer.Option(
            "--to", help="Formats, with commas between: md, html, docx. Default: md,html."
        ),
    ] = None,
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar="PLACE",
            help="A folder, a file, or `-` for standard output; else the workspace's output.",
        ),
    ] = None,
    style: Annotated[
        str | None, typer.Option("--style", help="House style, whatever the report says.")
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print errors only.")] = False,
    force: Annotated[
        bool, typer.Option("--force", help="Render again what has not changed, too.")
    ] = False,
) -> None:
    """Write reports as Markdown and HTML; in a folder, those that have changed."""
    from boardpapers.batch import Order
    from boardpapers.cli.terminal import complain, exit_code, print_diagnostics
    from boardpapers.diagnostics import CallError, Severity
    from boardpapers.rendering import choose_formats

    try:
        order = Order(tuple(choose_formats(to, output)), output, style, force)
        diagnostics = _render(files, order, quiet)
    except CallError as problem:
        raise typer.Exit(complain(str(problem))) from None
    shown = [each for each in diagnostics if not quiet or each.severity is Severity.ERROR]
    print_diagnostics(shown, sys.stderr)
    raise typer.Exit(exit_code(diagnostics))


def _render(files: list[str], order: "Order", quiet: bool) -> "list[Diagnostic]":
    from tempfile import TemporaryDirectory

    from boardpapers.batch import carry_out, check_places, keep, plan
    from boardpapers.checking import arranged
    from boardpapers.cli.progress import shown
    from boardpapers.diagnostics import CallError
    from boardpapers.inputs import find_inputs

    inputs = find_inputs(files, sys.stdin.buffer.read() if "-" in files else b"")
    tasks = plan(inputs, order)
    if not tasks and not inputs.diagnostics:
        raise CallError(f"there are no reports in {', '.join(f'`{file}`' for file in files)}")
    with TemporaryDirectory(prefix="boardpapers-") as staging:
        work = ((task, outcome) for task in tasks for outcome in carry_out(task, Path(staging)))
        count = sum(len(task.reports) for task in tasks)
        done = list(shown(work, count, quiet=quiet))
        check_places([outcome for _, outcome in done])
        failed = _write([outcome for _, outcome in done], order, quiet)
    for task in tasks:
        keep(task, [o for each, o in done if each is task and o.paper not in failed])
    found = (each for _, outcome in done for each in outcome.diagnostics)
    unwritten = (each for problems in failed.values() for each in problems)
    return [*arranged([*inputs.diagnostics, *found]), *unwritten]


def _write(
    outcomes: "list[Outcome]", order: "Order", quiet: bool
) -> "dict[Path, tuple[Diagnostic, ...]]":
    """Write what is new; return what is wrong, for each paper that cannot be written."""
    from boardpapers.batch import write
    from boardpapers.diagnostics import BoardpapersError
    from boardpapers.reporters.styled import relative

    failed: dict[Path, tuple[Diagnostic, ...]] = {}
    for output in (output for outcome in outcomes for output in outcome.outputs):
        if not output.staged:
            continue
        if order.output == STANDARD_OUTPUT:
            sys.stdout.buffer.write(output.staged.read_bytes())
            continue
        try:
            write(output)
        except BoardpapersError as problem:
            failed[output.paper] = (*failed.get(output.paper, ()), *problem.diagnostics)
            continue
        if not quiet:
            sys.stderr.write(f"wrote {relative(output.path)}\n")
    if not quiet:
        _tell_of_unchanged(outcomes)
    return failed


def _tell_of_unchanged(outcomes: "Iterable[Outcome]") -> None:
    from boardpapers.cli.terminal import count

    outcomes = list(outcomes)
    unchanged = sum(outcome.unchanged for outcome in outcomes)
    written = sum(bool(outcome.outputs) for outcome in outcomes) - unchanged
    if unchanged:
        sys.stderr.write(f"{count(written, 'report')} written, {unchanged} unchanged\n")
