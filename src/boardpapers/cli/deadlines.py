"""`boardpapers deadlines`."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from boardpapers.cli.completion import complete_board, complete_meeting


def _complete(begun: str) -> list[str]:
    return [*complete_meeting(begun), *complete_board(begun)]


def deadlines(
    about: Annotated[
        str | None,
        typer.Argument(
            metavar="[MEETING|BOARD]",
            help="Id or file of a meeting or a board. Default: all meetings.",
            show_default=False,
            autocompletion=_complete,
        ),
    ] = None,
    format: Annotated[str, typer.Option("--to", help="text, json or csv.")] = "text",
) -> None:
    """List what is due before and after meetings, with the reason and the provision of each.

    Of a meeting, all deadlines are listed, otherwise those that are still to come.
    """
    from boardpapers.cli.prompts import today
    from boardpapers.cli.terminal import complain, print_diagnostics
    from boardpapers.diagnostics import BoardpapersError, CallError
    from boardpapers.registers import FORMATS, write_register
    from boardpapers.registers.deadlines import deadlines_about
    from boardpapers.workspace import Workspace, find_root

    if format not in FORMATS:
        raise typer.Exit(complain(f"there is no format `{format}`; write {', '.join(FORMATS)}"))
    path = Path(about or "")
    workspace = Workspace(find_root(path if path.is_file() else Path()))
    try:
        found = deadlines_about(workspace, about, today())
    except CallError as problem:
        raise typer.Exit(complain(str(problem))) from None
    except BoardpapersError as problem:
        print_diagnostics([*problem.diagnostics], sys.stderr)
        raise typer.Exit(1) from None
    if format == "text" and found.rows and sys.stdout.isatty():
        _print_table(found.columns, found.rows)
    else:
        sys.stdout.write(write_register(found, format))


def _print_table(columns: dict[str, str], rows: tuple[dict[str, str], ...]) -> None:
    """Print a table whose long texts are wrapped to the width of the terminal."""
    from rich.console import Console
    from rich.table import Table

    table = Table(show_lines=True)
    keys = [key for key in columns if any(row[key] for row in rows)]
    for key in keys:
        table.add_column(columns[key], no_wrap=key in ("date", "weekday", "meeting_date"))
    for row in rows:
        table.add_row(*(row[key] for key in keys))
    Console().print(table)
