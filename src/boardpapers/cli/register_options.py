"""Options that commands which print registers share."""

from typing import Annotated

import typer

from boardpapers.cli.completion import (
    complete_board,
    complete_language,
    complete_meeting,
    complete_register_formats,
    complete_style,
)

Board = Annotated[
    str | None,
    typer.Option(
        "--board", metavar="ID", help="Only those of a board.", autocompletion=complete_board
    ),
]
Meeting = Annotated[
    str | None,
    typer.Option(
        "--meeting", metavar="ID", help="Only those of a meeting.", autocompletion=complete_meeting
    ),
]
Since = Annotated[
    str | None,
    typer.Option("--since", metavar="DAY", help="Only from this day on: 2013-09-09."),
]
Until = Annotated[
    str | None, typer.Option("--until", metavar="DAY", help="Only up to this day: 2013-09-09.")
]
On = Annotated[
    str | None,
    typer.Option("--on", metavar="DAY", help="Show the position on this day. Default: today."),
]
To = Annotated[
    list[str] | None,
    typer.Option(
        "--to",
        metavar="FORMATS",
        help="Formats, separated by commas: md, html, pdf, docx, csv, json. Default: a table.",
        show_default=False,
        autocompletion=complete_register_formats,
    ),
]
Output = Annotated[
    str | None,
    typer.Option(
        "--output",
        "-o",
        metavar="PLACE",
        help="A folder, a file, or `-` for standard output, which is the default.",
    ),
]
Language = Annotated[
    str | None,
    typer.Option(
        "--language",
        metavar="LANGUAGE",
        help="Print it in this language: en-GB or cy-GB, or en or cy. Default: the workspace's.",
        show_default=False,
        autocompletion=complete_language,
    ),
]
Style = Annotated[
    str | None,
    typer.Option(
        "--style",
        metavar="STYLE",
        help="Use this house style instead of the workspace's own.",
        autocompletion=complete_style,
    ),
]
