"""`boardpapers site`."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from boardpapers.cli.output_options import Force, HouseStyle, Quiet
from boardpapers.cli.register_options import On

if TYPE_CHECKING:
    from collections.abc import Iterator

    from boardpapers.diagnostics import Diagnostic
    from boardpapers.site.site_options import SiteOptions
    from boardpapers.site.write_site import WrittenSite


def site(
    workspace: Annotated[
        Path,
        typer.Argument(
            metavar="FOLDER", help="Folder of a workspace. Default: this one.", show_default=False
        ),
    ] = Path(),
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FOLDER",
            help="Folder for the site. Default: `site` in the workspace.",
        ),
    ] = None,
    base_url: Annotated[
        str | None,
        typer.Option(
            "--base-url",
            metavar="URL",
            help="Address of the site. Default: `base_url` in boardpapers.yaml.",
        ),
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
    """Make a website from all public papers: pages, downloads, feeds, calendars and data.

    Only what has changed is written again. What is out of date is removed.
    """
    from boardpapers.cli.exit_codes import exit_code
    from boardpapers.cli.progress import ProgressBar
    from boardpapers.cli.terminal import complain, print_diagnostics
    from boardpapers.diagnostics import BoardpapersError, CallError
    from boardpapers.site.site_options import choose_root
    from boardpapers.site.write_site import write_site

    try:
        root = choose_root(workspace)
        options = _options(root, output, base_url, on, style, published=published, force=force)
        with ProgressBar(quiet=quiet) as bar:
            made = write_site(root, options, bar.advance)
    except BoardpapersError as problem:
        print_diagnostics(list(problem.diagnostics), sys.stderr)
        raise typer.Exit(exit_code(problem.diagnostics)) from None
    except CallError as problem:
        raise typer.Exit(complain(str(problem))) from None
    raise typer.Exit(exit_code(_print(made, quiet=quiet)))


def _options(
    root: Path,
    output: str | None,
    base_url: str | None,
    on: str | None,
    style: str | None,
    *,
    published: bool,
    force: bool,
) -> "SiteOptions":
    """Return the options for a site.

    Raises CallError: one is wrong; BoardpapersError: the settings have errors.
    """
    from datetime import date

    from boardpapers.diagnostics import CallError
    from boardpapers.parallel import processors
    from boardpapers.scaffold import read_day
    from boardpapers.site.site_options import SiteOptions, choose_folder, choose_url
    from boardpapers.workspace import Workspace

    if published and not on:
        sentence = "`--published` records the day of publication"
        raise CallError(f"{sentence}: add `--on` and the day, such as `--on 2030-05-01`")
    return SiteOptions(
        choose_folder(root, output),
        choose_url(Workspace(root), base_url),
        read_day(on) if on else date.today(),
        published,
        style,
        force,
        processors(),
    )


def _print(made: "WrittenSite", *, quiet: bool) -> "list[Diagnostic]":
    """Print the diagnostics of a site, then what was written, then the totals."""
    from boardpapers.cli.run_totals import totals
    from boardpapers.cli.terminal import count, print_diagnostics
    from boardpapers.diagnostics import Severity

    diagnostics = list(made.all_diagnostics)
    shown = [each for each in diagnostics if not quiet or each.severity is Severity.ERROR]
    print_diagnostics(shown, sys.stderr)
    if made.results and not quiet:
        more = [f"{count(len(made.written), 'other file')} written"] if made.written else []
        more += [f"{count(len(made.removed), 'old file')} removed"] if made.removed else []
        lines = [*_changes(made), totals(made.results, shown, "document", *more)]
        sys.stderr.writelines(f"{line}\n" for line in lines)
    return diagnostics


def _changes(made: "WrittenSite") -> "Iterator[str]":
    """Yield a line for each paper that is left out, page that is written, and file that is gone."""
    from boardpapers.paths import relative

    for result in made.results:
        if why := result.left_out:
            yield f"left out {relative(why.place.path)}: {why.message}"
    written = (each.path for result in made.results for each in result.outputs if each.staged)
    for folder in dict.fromkeys(path.parent for path in written):
        yield f"wrote {relative(folder)}/"
    for path in made.removed:
        yield f"removed {relative(path)}"
