"""`boardpapers render`."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from collections.abc import Container

    from boardpapers.build.run import Order, Outcome
    from boardpapers.diagnostics import Diagnostic

STANDARD_OUTPUT = "-"


def render(
    files: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[FILE]...",
            help="Reports, folders of them, or `-` for standard input; else the whole workspace.",
            show_default=False,
        ),
    ] = None,
    to: Annotated[
        str | None,
        typer.Option(
            "--to", help="Formats, with commas between: md, html, pdf, docx. Default: md, html."
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
    """Write reports as Markdown, HTML, PDF and Word; in a folder, those that have changed."""
    from boardpapers.build.render import choose_formats
    from boardpapers.build.run import Order
    from boardpapers.cli.terminal import complain, exit_code, print_diagnostics
    from boardpapers.diagnostics import CallError, Severity
    from boardpapers.reporters.styled_text import relative
    from boardpapers.workspace import find_root

    try:
        order = Order(tuple(choose_formats(to, output)), output, style, force)
        diagnostics = _render(files or [relative(find_root(Path()))], order, quiet)
    except CallError as problem:
        raise typer.Exit(complain(str(problem))) from None
    shown = [each for each in diagnostics if not quiet or each.severity is Severity.ERROR]
    print_diagnostics(shown, sys.stderr)
    raise typer.Exit(exit_code(diagnostics))


def _render(files: list[str], order: "Order", quiet: bool) -> "list[Diagnostic]":
    from tempfile import TemporaryDirectory

    from boardpapers.build.run import carry_out, check_places, keep, plan
    from boardpapers.check.inputs import find_inputs
    from boardpapers.check.papers import arranged
    from boardpapers.cli.progress import shown
    from boardpapers.diagnostics import CallError

    standard_input = sys.stdin.buffer.read() if "-" in files else b""
    inputs = find_inputs(files, standard_input, tracks_dependencies=True)
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
    if not quiet and any(task.record for task in tasks):
        sys.stderr.write(_summary([outcome for _, outcome in done], failed))
    found = (each for _, outcome in done for each in outcome.diagnostics)
    unwritten = (each for problems in failed.values() for each in problems)
    return [*arranged([*inputs.diagnostics, *found]), *unwritten]


def _write(
    outcomes: "list[Outcome]", order: "Order", quiet: bool
) -> "dict[Path, tuple[Diagnostic, ...]]":
    """Write what is new; return what is wrong, for each paper that cannot be written."""
    from boardpapers.build.run import write
    from boardpapers.diagnostics import BoardpapersError
    from boardpapers.reporters.styled_text import relative

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
    return failed


def _summary(outcomes: "list[Outcome]", failed: "Container[Path]") -> str:
    """Return the closing line: how many papers were written, and what became of the others."""
    from boardpapers.cli.terminal import count

    erroneous = sum(not each.outputs or each.paper in failed for each in outcomes)
    unchanged = sum(outcome.unchanged for outcome in outcomes)
    said = [f"{count(len(outcomes) - erroneous - unchanged, 'paper')} written"]
    said += [f"{unchanged} unchanged"] if unchanged else []
    said += [f"{erroneous} not written because of errors"] if erroneous else []
    left = ": earlier output is left as it was" if erroneous else ""
    return f"{', '.join(said)}{left}\n"
