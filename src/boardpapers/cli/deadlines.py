"""`boardpapers deadlines`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from boardpapers.cli.completion import complete_board, complete_meeting
from boardpapers.cli.register_options import Language, On, Output, Since, Style, To, Until

if TYPE_CHECKING:
    from boardpapers.registers import Filter, Register
    from boardpapers.workspace import Workspace


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
    since: Since = None,
    until: Until = None,
    on: On = None,
    to: To = None,
    output: Output = None,
    language: Language = None,
    style: Style = None,
) -> None:
    """List what is due before and after meetings, with the reason and the provision of each.

    For one meeting, all deadlines are listed; otherwise, only those that are still to come.
    `--since` and `--until` are about the day of the meeting. `--to ics` writes a calendar.
    """
    from boardpapers.cli.print_register import print_register
    from boardpapers.registers.deadlines import deadlines_about

    def make(workspace: "Workspace", wanted: "Filter") -> "Register":
        return deadlines_about(workspace, wanted, about)

    path = Path(about or "")
    print_register(
        make,
        within=path if path.is_file() else Path(),
        since=since,
        until=until,
        on=on,
        to=to,
        output=output,
        language=language,
        style=style,
    )
