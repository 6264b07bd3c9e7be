"""`boardpapers balance`."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from boardpapers.cli.completion import complete_board
from boardpapers.cli.register_options import Language, On, Output, Style, To

if TYPE_CHECKING:
    from boardpapers.registers.balance import BalanceRequest


def balance(
    committees: Annotated[
        list[str] | None,
        typer.Option(
            "--committee",
            metavar="ID",
            help="A committee to count. Repeat the option for several. Default: all boards that "
            "the law on councils applies to.",
            show_default=False,
            autocompletion=complete_board,
        ),
    ] = None,
    seats: Annotated[
        list[str] | None,
        typer.Option(
            "--seats",
            metavar="ID=NUMBER",
            help="Try another number of seats on a committee: planning=10.",
            show_default=False,
        ),
    ] = None,
    on: On = None,
    to: To = None,
    output: Output = None,
    language: Language = None,
    style: Style = None,
) -> None:
    """Share the seats of committees among political groups, with exact shares and alternatives.

    The groups are those of the board that says `full_council: yes`.
    """
    from boardpapers.cli.exit_codes import exit_code
    from boardpapers.cli.prompts import today
    from boardpapers.cli.register_output import choose_language, deliver
    from boardpapers.cli.terminal import complain, print_diagnostics
    from boardpapers.diagnostics import BoardpapersError, CallError
    from boardpapers.registers import Filter
    from boardpapers.registers.balance import council_balance
    from boardpapers.registers.balance_outputs import balance_text, write_balance
    from boardpapers.scaffold import read_day
    from boardpapers.workspace import Workspace, find_root

    workspace = Workspace(find_root(Path()))
    try:
        day = read_day(on) if on else today()
        wanted = Filter(on=day, language=choose_language(workspace, language), style=style)
        found = council_balance(workspace, wanted, _request(committees, seats))
        deliver(
            workspace,
            "balance",
            to,
            output,
            lambda: sys.stdout.write(balance_text(workspace, found, wanted)),
            lambda format: write_balance(workspace, found, format, wanted),
        )
    except CallError as problem:
        raise typer.Exit(complain(str(problem))) from None
    except BoardpapersError as problem:
        print_diagnostics(list(problem.diagnostics), sys.stderr)
        raise typer.Exit(exit_code(problem.diagnostics)) from None


def _request(committees: list[str] | None, seats: list[str] | None) -> "BalanceRequest":
    """Return the request. Raises CallError: a number of seats is not written like `planning=10`."""
    from boardpapers.diagnostics import CallError
    from boardpapers.registers.balance import BalanceRequest

    sizes = {}
    for each in seats or ():
        id, sign, number = each.partition("=")
        if not (id and sign and number.isascii() and number.isdigit() and 0 < int(number) < 1000):
            raise CallError(f"`--seats {each}` is not like `planning=10`")
        sizes[id] = int(number)
    return BalanceRequest(tuple(committees or ()), sizes)
