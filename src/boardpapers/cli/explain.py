"""`boardpapers explain`."""

import os
import sys
from typing import Annotated

import typer

from boardpapers.cli.completion import complete_rule

# Longer lines of prose are hard to read.
WIDEST = 100


def explain(
    codes: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[CODE]...",
            help="Codes or names, like BP301 or required-part. Leave out to list all codes.",
            show_default=False,
            autocompletion=complete_rule,
        ),
    ] = None,
) -> None:
    """Explain a code and its reason, with an example that fails and one that passes."""
    from boardpapers.rules import manual_pages
    from boardpapers.rules.catalogue import catalogue, find

    found = {called: find(called) for called in codes or []}
    unknown = [called for called, code in found.items() if code is None]
    if unknown:
        raise typer.Exit(max(map(_not_found, unknown)))
    chosen = {code: catalogue()[code] for code in found.values() if code}
    if sys.stdout.isatty() and not os.environ.get("NO_COLOR"):
        pages = manual_pages.markdown_pages(chosen)
        _show(pages or manual_pages.markdown_list(catalogue()))
    else:
        sys.stdout.write(manual_pages.text_pages(chosen) or manual_pages.text_list(catalogue()))


def _not_found(called: str) -> int:
    from boardpapers.cli.terminal import complain
    from boardpapers.rules.catalogue import suggest_rule

    hint = suggest_rule(called) or "run `boardpapers explain` to list all rules"
    return complain(f"there is no rule `{called}`; {hint}")


def _show(markdown: str) -> None:
    from rich.console import Console
    from rich.markdown import Markdown

    console = Console(file=sys.stdout)
    console.width = min(console.width, WIDEST)
    console.print(Markdown(markdown, code_theme="ansi_dark"))
