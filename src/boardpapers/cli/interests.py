"""`boardpapers interests`."""

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


def interests(
    board: Board = None,
    meeting: Meeting = None,
    since: Since = None,
    until: Until = None,
    to: To = None,
    output: Output = None,
    language: Language = None,
    style: Style = None,
) -> None:
    """List the interests that members declared at meetings."""
    from boardpapers.cli.print_register import print_register
    from boardpapers.registers.interests import interests as register

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
