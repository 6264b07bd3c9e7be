"""`boardpapers styles`: list, show, copy."""

import os
import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from boardpapers.cli.command_help import Command
from boardpapers.cli.completion import complete_style

if TYPE_CHECKING:
    from collections.abc import Sequence

    from boardpapers.workspace import Workspace

_LONGEST_WORD = 30

styles = typer.Typer(
    help="List, show or copy house styles.",
    epilog="Example: boardpapers styles show lga",
    invoke_without_command=True,
    rich_markup_mode=None,
)


Name = Annotated[
    str, typer.Argument(metavar="NAME", help="The house style.", autocompletion=complete_style)
]


@styles.callback()
def default(context: typer.Context) -> None:
    """List, show or copy house styles."""
    if context.invoked_subcommand is None:
        list_styles()


@styles.command("list", cls=Command, epilog="Example: boardpapers styles list")
def list_styles() -> None:
    """List the house styles, with their names and origins."""
    from boardpapers.diagnostics import BoardpapersError
    from boardpapers.styles import load_style, style_ids
    from boardpapers.styles.tools.overview import origin

    workspace = _workspace()
    rows = []
    for id in style_ids(workspace.root):
        try:
            name = load_style(workspace, id).style.name
        except BoardpapersError:
            name = f"(has errors: boardpapers validate templates/{id})"
        rows.append((id, name, origin(workspace, id)))
    _print_table(("Style", "Name", "From"), rows)


@styles.command("show", cls=Command, epilog="Example: boardpapers styles show lga-2013")
def show(name: Name) -> None:
    """Show the parts of a report in a house style, in printed order, and which are required."""
    from boardpapers.check.house_styles import check_style
    from boardpapers.check.papers import arranged
    from boardpapers.cli.exit_codes import exit_code
    from boardpapers.cli.terminal import print_diagnostics
    from boardpapers.diagnostics import BoardpapersError
    from boardpapers.styles import load_style
    from boardpapers.styles.tools.overview import COLUMNS, outline

    workspace = _workspace()
    _check_name(workspace, name)
    found = arranged(check_style(workspace, name))
    try:
        shown = outline(workspace, load_style(workspace, name))
    except BoardpapersError:
        print_diagnostics(found, sys.stderr)
        raise typer.Exit(exit_code(found)) from None
    sys.stdout.write(f"{shown.name}\n\n")
    _print_table(("", ""), shown.facts)
    for title, rows in shown.parts:
        sys.stdout.write(f"\n{title}\n\n")
        _print_table(COLUMNS, rows)
    sys.stdout.flush()
    print_diagnostics(found, sys.stderr)
    raise typer.Exit(exit_code(found))


@styles.command("copy", cls=Command, epilog="Example: boardpapers styles copy lga --as our-council")
def copy(
    name: Name,
    new: Annotated[
        str | None,
        typer.Option("--as", metavar="NEW", help="Name of the copy. Default: the style's name."),
    ] = None,
    templates: Annotated[
        bool, typer.Option("--templates", help="Copy the templates and the CSS too.")
    ] = False,
) -> None:
    """Copy a house style into the workspace to change it. Nothing is overwritten."""
    from boardpapers.cli.exit_codes import exit_code
    from boardpapers.cli.terminal import complain, print_diagnostics
    from boardpapers.diagnostics import BoardpapersError, CallError
    from boardpapers.paths import relative
    from boardpapers.styles.tools.copy_style import copy_style

    workspace = _workspace()
    _check_name(workspace, name)
    try:
        written = copy_style(workspace, name, name if new is None else new, templates=templates)
    except CallError as problem:
        raise typer.Exit(complain(str(problem))) from None
    except BoardpapersError as problem:
        print_diagnostics(list(problem.diagnostics), sys.stderr)
        raise typer.Exit(exit_code(problem.diagnostics)) from None
    for path in written:
        sys.stderr.write(f"wrote {relative(path)}\n")
    _tell_next(workspace, written[-1].parent)


def _tell_next(workspace: "Workspace", folder: Path) -> None:
    """Print how to use and check the copy."""
    from boardpapers.paths import relative
    from boardpapers.workspace import SETTINGS

    use = f"`style: {folder.name}` in {relative(workspace.root / SETTINGS)}"
    check = f"boardpapers validate {shlex.quote(relative(folder))}"
    sys.stderr.write(f"next: {use}, then {check}\n")


def _workspace() -> "Workspace":
    from boardpapers.workspace import Workspace, find_root

    return Workspace(find_root(Path()))


def _check_name(workspace: "Workspace", name: str) -> None:
    from boardpapers.cli.terminal import complain
    from boardpapers.models.name_suggestions import suggest
    from boardpapers.styles import find_style, style_ids

    if find_style(name, workspace.root) is None:
        ids = style_ids(workspace.root)
        hint = suggest(name, ids) or f"the house styles are {', '.join(ids)}"
        raise typer.Exit(complain(f"there is no house style `{name}`; {hint}"))


def _print_table(columns: "Sequence[str]", rows: "Sequence[Sequence[str]]") -> None:
    """Print rows under their columns, without the empty columns."""
    used = [n for n in range(len(columns)) if any(row[n] for row in rows)]
    head, *cells = ([line[n] for n in used] for line in (columns, *rows))
    if sys.stdout.isatty() and not os.environ.get("NO_COLOR"):
        _print_rich(head, cells)
        return
    lines = [head, *cells] if any(head) else cells
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        padded = (cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        sys.stdout.write("  ".join(padded).rstrip() + "\n")


def _print_rich(columns: list[str], rows: list[list[str]]) -> None:
    from rich.box import SIMPLE
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE, show_header=any(columns), pad_edge=False)
    for number, column in enumerate(columns):
        words = (word for cell in (column, *(row[number] for row in rows)) for word in cell.split())
        longest = max(map(len, words), default=0)
        table.add_column(column, overflow="fold", min_width=min(longest, _LONGEST_WORD))
    for row in rows:
        table.add_row(*map(Text, row))
    sys.stdout.flush()
    Console(file=sys.stdout, highlight=False).print(table)
