"""`boardpapers actions`."""

from functools import partial
from typing import Annotated

import typer

from boardpapers.cli.register_options import (
    Board,
    Language,
    Meeting,
    On,
    Output,
    Since,
    Style,
    To,
    Until,
)


def actions(
    board: Board = None,
    meeting: Meeting = None,
    since: Since = None,
    until: Until = None,
    on: On = None,
    everything: Annotated[bool, typer.Option("--all", help="Include those that are done.")] = False,
    private: Annotated[
        bool, typer.Option("--private", help="Include those of private items. Not for publication.")
    ] = False,
    to: To = None,
    output: Output = None,
    language: Language = None,
    style: Style = None,
) -> None:
    """List the actions that meetings asked for, and say which are overdue.

    `--since` and `--until` are about the day of the meeting.
    """
    from boardpapers.cli.print_register import print_register
    from boardpapers.registers.actions import actions as register
    from boardpapers.registers.actions import open_actions

    print_register(
        partial(register if everything else open_actions, private=private),
        board=board,
        meeting=meeting,
        since=since,
        until=until,
        on=on,
        to=to,
        output=output,
        language=language,
        style=style,
    )
