"""`boardpapers forward-plan`."""

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


def forward_plan(
    board: Board = None,
    meeting: Meeting = None,
    since: Since = None,
    until: Until = None,
    on: On = None,
    to: To = None,
    output: Output = None,
    language: Language = None,
    style: Style = None,
) -> None:
    """List the decisions that are to be taken, and what comes to which meeting.

    The plan starts today, or on the day of `--since`. As a document, it can serve as the notice of
    key decisions and of private meetings.
    """
    from boardpapers.cli.print_register import print_register
    from boardpapers.registers.forward_plan import forward_plan as register

    print_register(
        register,
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
