"""`boardpapers move`."""

from pathlib import Path
from typing import Annotated

import typer

from boardpapers.cli.completion import complete_meeting


def move(
    report: Annotated[
        str, typer.Argument(metavar="REPORT", help="The file of a report, or its id.")
    ],
    to: Annotated[
        str,
        typer.Option(
            "--to", metavar="MEETING", help="The meeting, by id.", autocompletion=complete_meeting
        ),
    ],
    diff: Annotated[
        bool, typer.Option("--diff", help="Print the changes as a patch, and write nothing.")
    ] = False,
) -> None:
    """Move a report to the agenda of another meeting.

    Its item becomes the last one there. It loses `published`, `urgency`, `follows` and `tabled`,
    which are about the old meeting. Entries of the forward plan follow. Every other byte of the
    files is kept.
    """
    from boardpapers.cli.write_changes import write_or_show
    from boardpapers.edits import find_paper, plan_move
    from boardpapers.models import MEETING, REPORT
    from boardpapers.workspace import Workspace, find_root

    workspace = Workspace(find_root(Path(report) if Path(report).is_file() else Path()))
    write_or_show(
        lambda: plan_move(
            workspace, find_paper(workspace, report, REPORT), find_paper(workspace, to, MEETING)
        ),
        diff=diff,
    )
