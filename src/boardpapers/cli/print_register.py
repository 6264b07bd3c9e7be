"""Make a register that a command asks for, and print it as a table or write it."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from boardpapers.diagnostics import Diagnostic
    from boardpapers.registers import Filter, Register
    from boardpapers.workspace import Workspace

    MakeRegister = Callable[[Workspace, Filter], Register]


def print_register(
    make: "MakeRegister",
    *,
    within: Path = Path(),
    board: str | None = None,
    meeting: str | None = None,
    since: str | None = None,
    until: str | None = None,
    on: str | None = None,
    to: list[str] | None = None,
    output: str | None = None,
    language: str | None = None,
    style: str | None = None,
) -> None:
    """Make the register that a filter asks for, and print or write it.

    `within` is a file or folder of the workspace.

    If papers that belong in it have errors, these are printed, nothing is written to files, and
    the exit code says so.
    """
    from msgspec.structs import replace

    from boardpapers.cli.exit_codes import exit_code
    from boardpapers.cli.register_output import choose_language, deliver
    from boardpapers.cli.terminal import complain, print_diagnostics
    from boardpapers.diagnostics import BoardpapersError, CallError
    from boardpapers.registers.outputs import write_output
    from boardpapers.workspace import Workspace, find_root

    workspace = Workspace(find_root(within))
    try:
        wanted = replace(
            _filter(workspace, board, meeting, since, until, on),
            language=choose_language(workspace, language),
            style=style,
        )
        found = make(workspace, wanted)
        diagnostics = _without_copies(found)
        deliver(
            workspace,
            found.name,
            to,
            output,
            lambda: _print_table(found.in_words),
            lambda format: write_output(workspace, found, format),
            has_deadlines=found.has_deadlines,
            has_failed=bool(diagnostics),
        )
    except CallError as problem:
        raise typer.Exit(complain(str(problem))) from None
    except BoardpapersError as problem:
        diagnostics = list(problem.diagnostics)
    else:
        sys.stdout.flush()
        sys.stderr.write("".join(f"{remark}\n" for remark in found.remarks))
    sys.stdout.flush()
    print_diagnostics(diagnostics, sys.stderr)
    raise typer.Exit(exit_code(diagnostics))


def _without_copies(register: "Register") -> "list[Diagnostic]":
    """Return the errors once each: papers that share a broken one repeat its errors."""
    from boardpapers.check.papers import arranged
    from boardpapers.diagnostics import Severity

    errors = (each for each in register.diagnostics if each.severity is Severity.ERROR)
    return arranged(dict.fromkeys(errors))


def _filter(
    workspace: "Workspace",
    board: str | None,
    meeting: str | None,
    since: str | None,
    until: str | None,
    on: str | None,
) -> "Filter":
    """Return the filter. Raises CallError: it names a board or meeting that does not exist."""
    from boardpapers.cli.prompts import today
    from boardpapers.diagnostics import CallError
    from boardpapers.models import BOARD, MEETING
    from boardpapers.registers import Filter
    from boardpapers.scaffold import read_day
    from boardpapers.workspace import suggest_id

    for kind, id in ((BOARD, board), (MEETING, meeting)):
        ids = workspace.ids(kind)
        if id is not None and id not in ids:
            hint = suggest_id(workspace, kind, id, None) or (
                f"write one of {', '.join(ids)}" if ids else "the workspace has none"
            )
            raise CallError(f"there is no {kind.name} `{id}`; {hint}")
    first, last, day = (read_day(each) if each else None for each in (since, until, on))
    return Filter(board, meeting, first, last, day or today())


def _print_table(register: "Register") -> None:
    """Print a table; on a terminal that is wide enough, long texts are wrapped to its width."""
    from boardpapers.registers import write_register

    if register.rows and sys.stdout.isatty() and _print_wrapped(register):
        return
    sys.stdout.write(write_register(register, "text"))


def _print_wrapped(register: "Register") -> bool:
    """Print a table with wrapped texts; return false if its longest words do not fit."""
    from rich.console import Console
    from rich.measure import Measurement
    from rich.table import Table
    from rich.text import Text

    table = Table(show_lines=True)
    keys = register.columns_as_text
    for key in keys:
        table.add_column(register.columns[key], no_wrap=key in register.short_columns)
    for row in register.rows:
        table.add_row(*(Text(row[key]) for key in keys))
    console = Console(highlight=False)
    if (
        Measurement.get(console, console.options.update(width=10_000), table).minimum
        > console.width
    ):
        return False
    console.print(table)
    return True
