"""`boardpapers pack`."""

from pathlib import Path
from typing import Annotated

import typer

from boardpapers.cli.completion import complete_formats, complete_meeting
from boardpapers.cli.output_options import (
    STANDARD_OUTPUT,
    Force,
    HouseStyle,
    Output,
    Private,
    Quiet,
)


def pack(
    meetings: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="MEETING",
            help="Meetings, by file or id, or folders of them. Default: the whole workspace.",
            show_default=False,
            autocompletion=complete_meeting,
        ),
    ] = None,
    to: Annotated[
        list[str] | None,
        typer.Option(
            "--to",
            metavar="FORMATS",
            help="Formats, separated by commas: md, html, pdf, docx. "
            "Default: all that are installed.",
            show_default=False,
            autocompletion=complete_formats,
        ),
    ] = None,
    supplement: Annotated[
        bool,
        typer.Option(
            "--supplement",
            help="Write only what has been added since the pack was published, on further pages.",
        ),
    ] = False,
    published: Annotated[
        bool,
        typer.Option("--published", help="Keep a record of what is published, in `published/`."),
    ] = False,
    on: Annotated[
        str | None,
        typer.Option(
            "--on", metavar="DAY", help="The day of publication. Default: that of the meeting."
        ),
    ] = None,
    output: Output = None,
    style: HouseStyle = None,
    private: Private = False,
    quiet: Quiet = False,
    force: Force = False,
) -> None:
    """Write a meeting's agenda and its reports as one document.

    It includes the minutes that the meeting is to approve.
    """
    from boardpapers.build import Options, PackOptions, choose_formats
    from boardpapers.cli.exit_codes import exit_code
    from boardpapers.cli.terminal import complain
    from boardpapers.cli.write_papers import write_papers
    from boardpapers.diagnostics import CallError
    from boardpapers.parallel import processors
    from boardpapers.paths import relative
    from boardpapers.scaffold import read_day
    from boardpapers.workspace import find_root

    if output is None and meetings == [STANDARD_OUTPUT]:
        output = STANDARD_OUTPUT
    try:
        if on and not published:
            raise CallError("`--on` is the day of publication: add `--published`")
        options = Options(
            choose_formats(to, output, of_packs=True),
            output,
            style,
            force=force,
            in_memory=output == STANDARD_OUTPUT,
            processes=processors(),
            packs=PackOptions(supplement, published, read_day(on) if on else None),
            private=private,
        )
        diagnostics = write_papers(meetings or [relative(find_root(Path()))], options, quiet)
    except CallError as problem:
        raise typer.Exit(complain(str(problem))) from None
    raise typer.Exit(exit_code(diagnostics))
