"""Options that commands which write papers share."""

from typing import Annotated

import typer

from boardpapers.cli.completion import complete_style

STANDARD_OUTPUT = "-"

Output = Annotated[
    str | None,
    typer.Option(
        "--output",
        "-o",
        metavar="PLACE",
        help="A folder, a file, or `-` for standard output. Default: the workspace's output "
        "folder; for standard input, standard output.",
    ),
]
PlaceOfPapers = Annotated[
    str | None,
    typer.Option(
        "--output",
        "-o",
        metavar="PLACE",
        help="A file, a folder, or `-` for standard output. Default: chosen by kind and title.",
    ),
]
HouseStyle = Annotated[
    str | None,
    typer.Option(
        "--style",
        metavar="STYLE",
        help="Use this house style instead of the papers' own.",
        autocompletion=complete_style,
    ),
]
Private = Annotated[
    bool,
    typer.Option(
        "--private/--public",
        help="Include what is exempt or confidential, marked on every page, in files called "
        "`ID-private`; or leave it out.",
    ),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print errors only.")]
Force = Annotated[bool, typer.Option("--force", help="Render again even if nothing has changed.")]
