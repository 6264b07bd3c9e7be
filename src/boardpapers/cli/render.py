"""`boardpapers render`."""

from pathlib import Path
from typing import Annotated

import typer

from boardpapers.cli.completion import complete_document, complete_formats
from boardpapers.cli.output_options import (
    STANDARD_OUTPUT,
    Force,
    HouseStyle,
    Output,
    Private,
    Quiet,
)


def render(
    files: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="FILE",
            help="Papers, folders of papers, or `-` for standard input. "
            "Default: the whole workspace.",
            show_default=False,
        ),
    ] = None,
    to: Annotated[
        list[str] | None,
        typer.Option(
            "--to",
            metavar="FORMATS",
            help="Formats, separated by commas: md, html, pdf, docx. Default: md,html; "
            "on standard output, md.",
            show_default=False,
            autocompletion=complete_formats,
        ),
    ] = None,
    output: Output = None,
    style: HouseStyle = None,
    document: Annotated[
        str | None,
        typer.Option(
            "--as",
            metavar="DOCUMENT",
            help="Another document to make from the papers: decisions, the decision sheet of "
            "minutes.",
            autocompletion=complete_document,
        ),
    ] = None,
    private: Private = False,
    quiet: Quiet = False,
    force: Force = False,
) -> None:
    """Write papers as Markdown, HTML, PDF or Word.

    In a folder, only changed papers are written again.
    """
    from boardpapers.build import Options, choose_document, choose_formats
    from boardpapers.cli.exit_codes import exit_code
    from boardpapers.cli.terminal import complain
    from boardpapers.cli.write_papers import write_papers
    from boardpapers.diagnostics import CallError
    from boardpapers.parallel import processors
    from boardpapers.paths import relative
    from boardpapers.workspace import find_root

    if output is None and files == [STANDARD_OUTPUT]:
        output = STANDARD_OUTPUT
    try:
        options = Options(
            choose_formats(to, output),
            output,
            style,
            choose_document(document),
            force,
            in_memory=output == STANDARD_OUTPUT,
            processes=processors(),
            private=private,
        )
        diagnostics = write_papers(files or [relative(find_root(Path()))], options, quiet)
    except CallError as problem:
        raise typer.Exit(complain(str(problem))) from None
    raise typer.Exit(exit_code(diagnostics))
