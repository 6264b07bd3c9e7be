"""`boardpapers decisions`."""

from boardpapers.cli.register_options import (
    Board,
    Language,
    Meeting,
    Output,
    Since,
    Style,
    To,
    Until,
)


def decisions(
    board: Board = None,
    meeting: Meeting = None,
    since: Since = None,
    until: Until = None,
    to: To = None,
    output: Output = None,
    language: Language = None,
    style: Style = None,
) -> None:
    """List the decisions of boards and officers, with votes and outcomes.

    What is not open to the public is left out.
    """
    from boardpapers.cli.print_register import print_register
    from boardpapers.registers.decisions import decisions as register

    print_register(
        register,
        board=board,
        meeting=meeting,
        since=since,
        until=until,
        to=to,
        output=output,
        language=language,
        style=style,
    )
