"""`boardpapers schema`."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from boardpapers.cli.completion import complete_schema
from boardpapers.cli.output_options import STANDARD_OUTPUT


def schema(
    kind: Annotated[
        str | None,
        typer.Argument(
            metavar="KIND",
            help="report, board, members, plan-entry, officer-decision, meeting, minutes, settings "
            "(of a workspace), style (a house style), or paper (any kind). Default: paper.",
            show_default=False,
            autocompletion=complete_schema,
        ),
    ] = None,
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FOLDER",
            help="Write the schema of this kind, or of all kinds, to this folder.",
        ),
    ] = None,
) -> None:
    """Print the JSON Schema for a kind of file, for use in editors."""
    from boardpapers.cli.terminal import complain
    from boardpapers.models.name_suggestions import suggest
    from boardpapers.scaffold.schemas import PAPER, SCHEMAS, schema_text

    if kind and kind not in SCHEMAS:
        hint = suggest(kind, list(SCHEMAS)) or f"the kinds are {', '.join(SCHEMAS)}"
        raise typer.Exit(complain(f"there is no schema for `{kind}`; {hint}"))
    if output and output.endswith(".json"):
        raise typer.Exit(complain(f"`-o` needs a folder, not a file: `{output}`"))
    if output and output != STANDARD_OUTPUT:
        _write(Path(output), [kind] if kind else list(SCHEMAS))
    else:
        sys.stdout.write(schema_text(kind or PAPER))


def _write(folder: Path, names: list[str]) -> None:
    from boardpapers.cli.terminal import complain
    from boardpapers.diagnostics import BoardpapersError
    from boardpapers.files import write_whole
    from boardpapers.scaffold.schemas import schema_text

    for name in names:
        path = folder / f"{name}.json"
        try:
            write_whole(path, schema_text(name).encode("utf-8"))
        except BoardpapersError as problem:
            raise typer.Exit(complain(f"{path}: {problem}")) from None
        sys.stderr.write(f"wrote {path}\n")
