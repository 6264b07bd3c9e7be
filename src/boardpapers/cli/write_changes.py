"""Write changes to papers for a command, or print them as a patch."""

import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from boardpapers.edits import Change


def write_or_show(plan: "Callable[[], Sequence[Change]]", *, diff: bool) -> None:
    """Write planned changes and name the files, or with `diff` print a patch and write nothing.

    If a change is not possible, say why, write nothing and exit.
    """
    from boardpapers.cli.exit_codes import exit_code
    from boardpapers.cli.terminal import complain, print_diagnostics, print_patches
    from boardpapers.diagnostics import BoardpapersError, CallError
    from boardpapers.edits import write_changes

    try:
        changes = plan()
        if not diff:
            write_changes(changes)
    except CallError as problem:
        raise typer.Exit(complain(str(problem))) from None
    except BoardpapersError as problem:
        diagnostics = list(problem.diagnostics)
        print_diagnostics(diagnostics, sys.stderr)
        raise typer.Exit(exit_code(diagnostics)) from None
    if diff:
        print_patches(change.diff() for change in changes)
    else:
        sys.stderr.write("".join(map(_line, changes)))
    sys.stderr.write(_left_out(changes))


def _line(change: "Change") -> str:
    from boardpapers.paths import relative

    if change.is_renamed:
        return f"renamed {relative(change.path)} to {relative(change.new_path)}\n"
    return f"changed {relative(change.path)}\n"


def _left_out(changes: "Sequence[Change]") -> str:
    names = ", ".join(f"`{name}`" for change in changes for name in change.left_out)
    return f"left out, as it is about the old meeting: {names}\n" if names else ""
