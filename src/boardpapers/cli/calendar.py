"""`boardpapers calendar`."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from boardpapers.cli.completion import complete_board
from boardpapers.cli.output_options import STANDARD_OUTPUT
from boardpapers.cli.register_options import Language

if TYPE_CHECKING:
    from boardpapers.registers.calendars import NamedCalendar
    from boardpapers.workspace import Workspace

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
    of_deadlines: Annotated[
        bool,
        typer.Option("--deadlines", help="Deadlines of meetings instead of meetings themselves."),
    ] = False,
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar="PLACE",
            help="A folder, for a calendar of each board and one of all; or, for one calendar, an "
            "`.ics` file or `-` for standard output. Default: the workspace's output folder.",
        ),
    ] = None,
    previous: Annotated[
        str | None,
        typer.Option(
            "--previous",
            metavar="PLACE",
            help="The earlier file or folder, to count changes from. Default: the files that are "
            "overwritten.",
        ),
    ] = None,
    language: Language = None,
) -> None:
    """Write meetings as iCalendar files, for calendar programs to subscribe to."""
    from boardpapers.check.papers import arranged
    from boardpapers.cli.exit_codes import exit_code
    from boardpapers.cli.register_output import choose_language
    from boardpapers.cli.terminal import complain, print_diagnostics
    from boardpapers.diagnostics import BoardpapersError, CallError
    from boardpapers.registers import Filter
    from boardpapers.registers.calendar_events import calendar_events, deadline_events
    from boardpapers.registers.calendars import DEADLINES, MEETINGS, calendars
    from boardpapers.workspace import Workspace, find_root

    workspace = Workspace(find_root(Path()))
    try:
        _check(workspace, board)
        wanted = Filter(language=choose_language(workspace, language))
        events, diagnostics = calendar_events(workspace, wanted)
        name = DEADLINES if of_deadlines else MEETINGS
        listed = deadline_events(workspace, wanted) if of_deadlines else events
        if not diagnostics:
            found = calendars(workspace, listed, name, board, wanted)
            _write(workspace, found, name, output, previous)
    except CallError as problem:
        raise typer.Exit(complain(str(problem))) from None
    except BoardpapersError as problem:
        diagnostics = list(problem.diagnostics)
    sys.stdout.flush()
    print_diagnostics(arranged(dict.fromkeys(diagnostics)), sys.stderr)
    raise typer.Exit(exit_code(diagnostics))


def _check(workspace: "Workspace", board: str | None) -> None:
    """Raise CallError: the extra is not installed, or the board does not exist."""
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
    found: "list[NamedCalendar]",
    kind: str,
    output: str | None,
    previous: str | None,
) -> None:
    """Write one calendar to a file or standard output, or several to a folder."""
    from boardpapers.files import write_whole
    from boardpapers.paths import relative
    from boardpapers.registers.icalendar_file import write_calendar

    if output == STANDARD_OUTPUT:
        name, title, events = found[0]
        sys.stdout.buffer.write(write_calendar(title, events, _earlier(previous, name, kind)))
        return
    place = Path(output) if output else workspace.root / workspace.settings.output
    is_file = place.suffix == ENDING and not str(output).endswith("/")
    places = (
        [(place, found[0])] if is_file else [(place / f"{each[0]}{ENDING}", each) for each in found]
    )
    # All are read before any is written: that of all is a record for that of a board.
    before = [_earlier(previous or str(path), each[0], kind) for path, each in places]
    for (path, (_, title, events)), earlier in zip(places, before, strict=True):
        write_whole(path, write_calendar(title, events, earlier))
        sys.stderr.write(f"wrote {relative(path)}\n")


def _earlier(place: str | None, name: str, kind: str) -> list[bytes]:
    """Return the files that were written before: one by itself, or those of a folder.

    In a folder, the calendar of a board may be older than that of all, or newer: both are returned.
    """
    if place is None:
        return []
    path = Path(place)
    folder = path if path.is_dir() else path.parent
    beside = [folder / f"{each}{ENDING}" for each in (name, kind)]
    paths = beside if path.is_dir() or path in beside else [path]
    return [each.read_bytes() for each in dict.fromkeys(paths) if each.is_file()]
