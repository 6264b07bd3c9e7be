"""`boardpapers init`."""

import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from boardpapers.cli.completion import complete_style
from boardpapers.paths import absolute

if TYPE_CHECKING:
    from boardpapers.workspace import Workspace


def init(
    folder: Annotated[
        str,
        typer.Argument(metavar="DIR", help="A new folder, or one without papers."),
    ],
    name: Annotated[
        str | None, typer.Option("--name", metavar="TEXT", help="Name of the organisation.")
    ] = None,
    style: Annotated[
        str | None,
        typer.Option(
            "--style",
            metavar="STYLE",
            help="House style. Default: lga.",
            autocompletion=complete_style,
        ),
    ] = None,
) -> None:
    """Create a workspace with settings and an example board, meeting and report."""
    from boardpapers.cli.exit_codes import exit_code
    from boardpapers.cli.terminal import complain, print_diagnostics
    from boardpapers.diagnostics import BoardpapersError, CallError

    try:
        _init(absolute(folder), name, style)
    except CallError as problem:
        raise typer.Exit(complain(str(problem))) from None
    except BoardpapersError as problem:
        print_diagnostics(list(problem.diagnostics), sys.stderr)
        raise typer.Exit(exit_code(problem.diagnostics)) from None


def _init(root: Path, name: str | None, style: str | None) -> None:
    from boardpapers.cli.prompts import ask, can_ask, today
    from boardpapers.files import write_together
    from boardpapers.paths import relative
    from boardpapers.scaffold import check_free, check_style, make_workspace
    from boardpapers.workspace import Workspace

    workspace = Workspace(root)
    check_free(root)
    check_style(workspace, style)
    if can_ask():
        name = ask("Name of the organisation", "Example Council") if name is None else name
        style = _ask_style(workspace) if style is None else style
    files = make_workspace(root, name, style, today())
    write_together({path: text.encode("utf-8") for path, text in files.items()})
    # For the schemas, naming the folder is enough.
    written = dict.fromkeys(path.parent if path.suffix == ".json" else path for path in files)
    sys.stderr.write("".join(f"wrote {relative(path)}\n" for path in written))
    way = "" if root == Path.cwd() else f"cd {shlex.quote(relative(root))} && "
    sys.stderr.write(f'next: {way}boardpapers new report --title "…"\n')


def _ask_style(workspace: "Workspace") -> str:
    from boardpapers.cli.prompts import choose
    from boardpapers.styles import DEFAULT, load_style, style_ids

    ids = style_ids(workspace.root)
    choices = [(id, f"{id}  {load_style(workspace, id).style.name}") for id in ids]
    return choose("House style", choices, ids.index(DEFAULT) + 1)
