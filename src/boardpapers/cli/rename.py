"""`boardpapers rename`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from boardpapers.edits import Change
    from boardpapers.workspace import Workspace


def rename(
    paper: Annotated[
        str, typer.Argument(metavar="PAPER", help="The file of a paper, its id, or a member’s id.")
    ],
    new_id: Annotated[str, typer.Argument(metavar="NEW-ID", help="The new id.")],
    diff: Annotated[
        bool, typer.Option("--diff", help="Print the changes as a patch, and write nothing.")
    ] = False,
) -> None:
    """Give a paper or a member another id, in every file that names it.

    The file gets the new name too, if it has the old one. Every other byte of the files is kept.
    """
    from boardpapers.cli.write_changes import write_or_show
    from boardpapers.workspace import Workspace, find_root

    workspace = Workspace(find_root(Path(paper) if Path(paper).is_file() else Path()))
    write_or_show(lambda: _plan(workspace, paper, new_id), diff=diff)


def _plan(workspace: "Workspace", name: str, new_id: str) -> "list[Change]":
    from boardpapers.edits import find_paper, plan_rename, plan_rename_of_member

    is_member = workspace.member(name) is not None and not Path(name).is_file()
    if is_member and not workspace.kinds_of(name):
        return plan_rename_of_member(workspace, name, new_id)
    return plan_rename(workspace, find_paper(workspace, name), new_id)
