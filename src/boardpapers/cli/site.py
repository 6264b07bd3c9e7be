"""`boardpapers site`."""

from pathlib import Path
from typing import Annotated

import typer

from boardpapers.cli.output_options import Force, HouseStyle, Quiet
from boardpapers.cli.register_options import On


def site(
    workspace: Annotated[
        Path,
        typer.Argument(metavar="FOLDER", help="Folder of the workspace. Default: this one."),
    ] = Path(),
    output: Annotated[
        str,
        typer.Option("--output", "-o", metavar="FOLDER", help="Folder for the site."),
    ] = "site",
    base_url: Annotated[
        str | None,
        typer.Option("--base-url", metavar="URL", help="Address at which people will find it."),
    ] = None,
    published: Annotated[
        bool,
        typer.Option("--published", help="Keep a record of what is published, in `published/`."),
    ] = False,
    on: On = None,
    style: HouseStyle = None,
    quiet: Quiet = False,
    force: Force = False,
) -> None:
    """Make a website of all public papers: pages, downloads, feeds, calendars and data."""
    import sys
    from datetime import date

    from boardpapers.check.papers import arranged
    from boardpapers.cli.exit_codes import exit_code
    from boardpapers.cli.progress import ProgressBar
    from boardpapers.cli.terminal import complain, print_diagnostics
    from boardpapers.diagnostics import BoardpapersError, CallError
    from boardpapers.parallel import processors
    from boardpapers.scaffold import read_day
    from boardpapers.site.write_site import SiteOptions, write_site
    from boardpapers.workspace import find_root

    try:
        if published and not on:
            raise CallError(
                "`--published` records the day of publication: add `--on` and the day, "
                "such as `--on 2030-05-01`"
            )
        options = SiteOptions(
            Path(output),
            (base_url or "").rstrip("/") + "/",
            read_day(on) if on else date.today(),
            published,
            style,
            force,
            processors(),
        )
        with ProgressBar(quiet=quiet) as bar:
            made = write_site(find_root(workspace), options, bar.advance)
    except CallError as problem:
        raise typer.Exit(complain(str(problem))) from None
    except BoardpapersError as problem:
        print_diagnostics(list(problem.diagnostics), sys.stderr)
        raise typer.Exit(exit_code(list(problem.diagnostics))) from None
    found = (each for result in made.results for each in result.diagnostics)
    diagnostics = arranged([*made.diagnostics, *found])
    print_diagnostics(diagnostics, sys.stderr)
    raise typer.Exit(exit_code(diagnostics))
