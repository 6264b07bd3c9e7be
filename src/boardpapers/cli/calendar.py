"""`boardpapers calendar`."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from boardpapers.cli.completion import complete_board

if TYPE_CHECKING:
    from boardpapers.registers.calendar_events import Event
    from boardpapers.workspace import Workspace

STANDARD_OUTPUT = "-"
ENDING = ".ics"


def calendar(
    board: Annotated[
        str | None,
        typer.Option(
            "--board",
            metavar="ID",
            help="Only the calendar of a board.",
            autocompletion=complete_board,
        ),
    ] = None,
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar="PLACE",
            help="A folder, for a calendar of each board and one of all; a file `.ics`, or `-` "
            "for standard output, for one. Default: the workspace's output folder.",
        ),
    ] = None,
    previous: Annotated[
        str | None,
        typer.Option(
            "--previous",
            metavar="PLACE",
            help="The file or folder that was written before, to count changes from. Default: "
            "what is overwritten.",
        ),
    ] = None,
) -> None:
    """Write meetings as iCalendar files, which programs for calendars can subscribe to."""
    from boardpapers.check.papers import arranged
    from boardpapers.cli.exit_codes import exit_code
    from boardpapers.cli.terminal import complain, print_diagnostics
    from boardpapers.diagnostics import BoardpapersError, CallError
    from boardpapers.registers.calendar_events import calendar_events
    from boardpapers.workspace import Workspace, find_root

    workspace = Workspace(find_root(Path()))
    try:
        _check(workspace, board)
        events, diagnostics = calendar_events(workspace)
        if not diagnostics:
            _write(workspace, events, board, output, previous)
    except CallError as problem:
        raise typer.Exit(complain(str(problem))) from None
    except BoardpapersError as problem:
        diagnostics = list(problem.diagnostics)
    sys.stdout.flush()
    print_diagnostics(arranged(dict.fromkeys(diagnostics)), sys.stderr)
    raise typer.Exit(exit_code(diagnostics))


def _check(workspace: "Workspace", board: str | None) -> None:
    """Raise CallError: the extra is not installed, or there is no such board."""
    from importlib.util import find_spec

    from boardpapers.diagnostics import CallError
    from boardpapers.models import BOARD
    from boardpapers.workspace import suggest_id

    if find_spec("icalendar") is None:
        raise CallError("`calendar` needs an extra: pip install 'boardpapers[calendar]'")
    ids = workspace.ids(BOARD)
    if board is not None and board not in ids:
        hint = suggest_id(workspace, BOARD, board, None) or f"write one of {', '.join(ids)}"
        raise CallError(f"there is no board `{board}`; {hint}")


def _write(
    workspace: "Workspace",
    events: "list[Event]",
    board: str | None,
    output: str | None,
    previous: str | None,
) -> None:
    """Write one calendar to a file or standard output, or several to a folder."""
    from boardpapers.files import write_whole
    from boardpapers.paths import relative
    from boardpapers.registers.calendars import calendars
    from boardpapers.registers.icalendar_file import write_calendar

    found = calendars(workspace, events, board)
    if output == STANDARD_OUTPUT:
        name, title, listed = found[0]
        sys.stdout.buffer.write(write_calendar(title, listed, _earlier(previous, name)))
        return
    folder = Path(output) if output else workspace.root / workspace.settings.output
    if folder.suffix == ENDING and not str(output).endswith("/"):
        places = [(folder, found[0])]
    else:
        places = [(folder / f"{each[0]}{ENDING}", each) for each in found]
    # All are read before any is written: a board's calendar is a record for that of all.
    before = [_earlier(previous or str(path), each[0]) for path, each in places]
    for (path, (_, title, listed)), earlier in zip(places, before, strict=True):
        write_whole(path, write_calendar(title, listed, earlier))
        sys.stderr.write(f"wrote {relative(path)}\n")


def _earlier(place: str | None, name: str) -> list[bytes]:
    """Return the files that were written before: one by itself, or those of a folder.

    A file beside the calendar of all meetings may be older than that, so both are returned.
    """
    from boardpapers.registers.calendars import ALL

    if place is None:
        return []
    path = Path(place)
    folder = path if path.is_dir() else path.parent
    beside = [folder / f"{each}{ENDING}" for each in (name, ALL)]
    paths = beside if path.is_dir() or path in beside else [path]
    return [each.read_bytes() for each in dict.fromkeys(paths) if each.is_file()]
