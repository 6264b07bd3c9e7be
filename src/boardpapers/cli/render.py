"""`boardpapers render`."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from pathlib import Path

    from boardpapers.diagnostics import Diagnostic
    from boardpapers.rendering import Rendered

STANDARD_OUTPUT = "-"


def render(
    files: Annotated[
        list[str],
        typer.Argument(metavar="FILE", help="Reports, folders of them, or `-` for standard input."),
    ],
    to: Annotated[
        str | None,
        typer.Option("--to", help="Formats, with commas between them: md, html. Default: both."),
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
) -> None:
    """Write reports as Markdown and HTML."""
    from boardpapers.cli.terminal import complain, exit_code, print_diagnostics
    from boardpapers.diagnostics import CallError, Severity

    try:
        rendered, diagnostics = _render(files, to, output, style)
    except CallError as problem:
        raise typer.Exit(complain(str(problem))) from None
    diagnostics += _write(rendered, output, quiet)
    shown = [each for each in diagnostics if not quiet or each.severity is Severity.ERROR]
    print_diagnostics(shown, sys.stderr)
    raise typer.Exit(exit_code(diagnostics))


def _render(
    files: list[str], to: str | None, output: str | None, style: str | None
) -> "tuple[list[Rendered], list[Diagnostic]]":
    from boardpapers.checking import arranged
    from boardpapers.diagnostics import CallError
    from boardpapers.inputs import find_inputs
    from boardpapers.rendering import (
        check_places,
        choose_destination,
        choose_formats,
        in_all_languages,
        render,
    )

    formats = choose_formats(to, output)
    inputs = find_inputs(files, sys.stdin.buffer.read() if "-" in files else b"")
    rendered: list[Rendered] = []
    diagnostics = list(inputs.diagnostics)
    reports = [
        (workspace, paper)
        for workspace, paths in inputs.by_workspace
        for paper in map(workspace.paper, paths)
        if paper.path in inputs.named or paper.kind in ("report", "")
    ]
    if not reports and not diagnostics:
        raise CallError(f"there are no reports in {', '.join(f'`{file}`' for file in files)}")
    done: set[Path] = set()
    for workspace, paper in reports:
        destination = choose_destination(workspace, output, len(reports) * len(formats))
        together = [paper] if destination.file else in_all_languages(workspace, paper)
        for each in together:
            if each.path not in done:
                done.add(each.path)
                written, found = render(workspace, each, formats, destination, style)
                rendered += written
                diagnostics += found
    check_places(rendered, [workspace for workspace, _ in inputs.by_workspace])
    return rendered, arranged(diagnostics)


def _write(rendered: "list[Rendered]", output: str | None, quiet: bool) -> "list[Diagnostic]":
    from boardpapers.diagnostics import BoardpapersError
    from boardpapers.output import write_whole
    from boardpapers.reporters.styled import relative

    diagnostics: list[Diagnostic] = []
    for each in rendered:
        if output == STANDARD_OUTPUT:
            sys.stdout.buffer.write(each.content)
            continue
        try:
            write_whole(each.path, each.content)
        except BoardpapersError as problem:
            diagnostics += problem.diagnostics
            continue
        if not quiet:
            sys.stderr.write(f"wrote {relative(each.path)}\n")
    return diagnostics
