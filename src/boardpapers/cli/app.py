"""The commands by name."""

from collections.abc import Sequence
from keyword import iskeyword
from pkgutil import resolve_name
from typing import Annotated

import typer

from boardpapers.cli.command_help import Command
from boardpapers.cli.exit_codes import CALL_IS_WRONG

COMMANDS = {
    "render": "boardpapers render report.yaml --to html -o out/",
    "pack": "boardpapers pack 2030-05-09-transport --to pdf",
    "validate": "boardpapers validate reports/",
    "schema": "boardpapers schema report",
    "init": "boardpapers init council-papers",
    "new": 'boardpapers new report --title "Cycle parking"',
    "list": "boardpapers list reports --board cabinet",
    "move": "boardpapers move reports/cycle-parking.yaml --to 2030-06-13-transport",
    "rename": "boardpapers rename reports/cycle-parking.yaml parking-for-cycles",
    "deadlines": "boardpapers deadlines 2025-07-08-cabinet",
    "clear-days": "boardpapers clear-days --board cabinet --published 2026-03-11",
    "forward-plan": "boardpapers forward-plan --board cabinet --to html -o forward-plan.html",
    "actions": "boardpapers actions --on 2030-05-09",
    "decisions": "boardpapers decisions --since 2030-01-01 --to csv",
    "attendance": "boardpapers attendance --board cabinet",
    "interests": "boardpapers interests --to json",
    "balance": "boardpapers balance --seats planning=10",
    "site": "boardpapers site -o site/ --base-url https://papers.example.gov.uk/",
    "calendar": "boardpapers calendar -o calendars/",
    "styles": "boardpapers styles show lga",
    "explain": "boardpapers explain BP301",
    "import": "boardpapers import old-report.docx --board cabinet",
    "preview": "boardpapers preview reports/my-report.yaml",
}
"""Every command with an example; each is a function, or a group of commands, in its own module."""


def app(words: Sequence[str]) -> typer.Typer:
    """Return the command line with the command that was typed, or with all commands.

    Preparing all of them takes longer than checking a report.
    """
    commands = typer.Typer(
        name="boardpapers",
        help="Write committee papers as YAML or Markdown, check them, and publish them.",
        epilog="Example: boardpapers render reports/my-report.yaml",
        rich_markup_mode=None,  # rich's help takes more time than everything else
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    commands.callback(invoke_without_command=True)(options)
    named = next((word for word in words if not word.startswith("-")), "")
    for name in [named] if named in COMMANDS else COMMANDS:
        function = f"{name}_" if iskeyword(name) else name.replace("-", "_")
        command = resolve_name(f"boardpapers.cli.{function}:{function}")
        if isinstance(command, typer.Typer):
            commands.add_typer(command, name=name)
        else:
            commands.command(name, cls=Command, epilog=f"Example: {COMMANDS[name]}")(command)
    return commands


def _print_version(asked: bool) -> None:
    if asked:
        from boardpapers import __version__

        typer.echo(f"boardpapers {__version__}")
        raise typer.Exit


def options(
    context: typer.Context,
    version: Annotated[
        bool,
        typer.Option("--version", help="Show the version.", callback=_print_version, is_eager=True),
    ] = False,
    debug: Annotated[
        bool, typer.Option("--debug", help="Show the traceback of an error in the program itself.")
    ] = False,
) -> None:
    """Write committee papers as YAML or Markdown, check them, and publish them."""
    del version, debug
    if context.invoked_subcommand is None:
        typer.echo(context.get_help(), err=True)
        raise typer.Exit(CALL_IS_WRONG)
