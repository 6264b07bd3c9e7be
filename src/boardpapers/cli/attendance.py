"""`boardpapers attendance`."""

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


def attendance(
    board: Board = None,
    meeting: Meeting = None,
    since: Since = None,
    until: Until = None,
    to: To = None,
    output: Output = None,
    language: Language = None,
    style: Style = None,
) -> None:
    """List how often members came to the meetings that have minutes.

    With `--board`, each meeting has a column.
    """
    from boardpapers.cli.print_register import print_register
    from boardpapers.registers.attendance import attendance as register

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
