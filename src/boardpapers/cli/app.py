"""The commands, each by name."""

from typing import Annotated

import typer

from boardpapers.cli.explain import explain
from boardpapers.cli.init import init
from boardpapers.cli.new import new
from boardpapers.cli.preview import preview
from boardpapers.cli.render import render
from boardpapers.cli.schema import schema
from boardpapers.cli.styles import styles
from boardpapers.cli.validate import validate

app = typer.Typer(
    name="boardpapers",
    help="Committee reports from structured files: write YAML, check it, render it.",
    epilog="Example: boardpapers render reports/my-report.yaml",
    no_args_is_help=True,
    rich_markup_mode=None,  # rich's help costs more time than all the rest of it
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("render", epilog="Example: boardpapers render report.yaml --to html -o out/")(render)
app.command("validate", epilog="Example: boardpapers validate reports/")(validate)
app.command("schema", epilog="Example: boardpapers schema report")(schema)
app.command("init", epilog="Example: boardpapers init council-papers")(init)
app.command("new", epilog='Example: boardpapers new report --title "Cycle parking"')(new)
app.add_typer(styles, name="styles")
app.command("explain", epilog="Example: boardpapers explain BP301")(explain)
app.command("preview", epilog="Example: boardpapers preview reports/my-report.yaml")(preview)


def _print_version(asked: bool) -> None:
    if asked:
        from boardpapers import __version__

        typer.echo(f"boardpapers {__version__}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool,
        typer.Option("--version", help="Show the version.", callback=_print_version, is_eager=True),
    ] = False,
    debug: Annotated[
        bool, typer.Option("--debug", help="Show where a mistake in the program happened.")
    ] = False,
) -> None:
    """Committee reports from structured files: write YAML, check it, render it."""
