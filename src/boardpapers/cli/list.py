"""`boardpapers list`."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from boardpapers.cli.completion import complete_register
from boardpapers.cli.register_options import Board, Language, Meeting, Since, Until


def list(  # noqa: A001 - the name of the command
    register: Annotated[
        str,
        typer.Argument(
            metavar="[LIST]",
            help="reports, meetings, boards or members.",
            autocompletion=complete_register,
        ),
    ] = "reports",
    board: Board = None,
    meeting: Meeting = None,
    since: Since = None,
    until: Until = None,
    language: Language = None,
    format: Annotated[
        str, typer.Option("--format", metavar="FORMAT", help="text, json or csv.")
    ] = "text",
) -> None:
    """List the reports, meetings, boards or members of a workspace.

    `--since` and `--until` are about the day of the meeting.
    """
    from boardpapers.cli.register_output import choose_language
    from boardpapers.cli.terminal import complain
    from boardpapers.diagnostics import CallError
    from boardpapers.models import BOARD, MEETING
    from boardpapers.models.name_suggestions import suggest
    from boardpapers.registers import FORMATS, REGISTERS, Filter, write_register
    from boardpapers.registers.outputs import FOR_PROGRAMS
    from boardpapers.scaffold import read_day
    from boardpapers.workspace import Workspace, find_root

    workspace = Workspace(find_root(Path()))
    known = (
        ("list", register, [*REGISTERS]),
        ("format", format, [*FORMATS]),
        ("board", board, workspace.ids(BOARD)),
        ("meeting", meeting, workspace.ids(MEETING)),
    )
    for what, value, names in known:
        if value is not None and value not in names:
            hint = suggest(value, names) or f"write one of {', '.join(names)}"
            raise typer.Exit(complain(f"there is no {what} `{value}`; {hint}"))
    try:
        first, last = (read_day(day) if day else None for day in (since, until))
        chosen = choose_language(workspace, language)
    except CallError as problem:
        raise typer.Exit(complain(str(problem))) from None
    wanted = Filter(board, meeting, first, last, language=chosen)
    found = REGISTERS[register](workspace, wanted)
    sys.stdout.write(write_register(found if format in FOR_PROGRAMS else found.in_words, format))
