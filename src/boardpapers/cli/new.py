"""`boardpapers new`."""

import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from boardpapers.cli.completion import (
    complete_board,
    complete_kind,
    complete_meeting,
    complete_style,
)
from boardpapers.cli.output_options import STANDARD_OUTPUT, PlaceOfPapers

if TYPE_CHECKING:
    from boardpapers.scaffold import Location, Request, Scaffold
    from boardpapers.workspace import Workspace


def new(
    kind: Annotated[
        str,
        typer.Argument(
            metavar="KIND",
            help="report, board, members, plan-entry, officer-decision, meeting or minutes.",
            autocompletion=complete_kind,
        ),
    ],
    title: Annotated[
        str | None,
        typer.Option("--title", metavar="TEXT", help="Title of a paper, or name of a board."),
    ] = None,
    board: Annotated[
        str | None,
        typer.Option(
            "--board", metavar="ID", help="Id of the board.", autocompletion=complete_board
        ),
    ] = None,
    meeting: Annotated[
        str | None,
        typer.Option(
            "--meeting",
            metavar="ID",
            help="Id of the meeting. Default for a report or a plan entry: the "
            "board's next meeting.",
            autocompletion=complete_meeting,
        ),
    ] = None,
    style: Annotated[
        str | None,
        typer.Option(
            "--style",
            metavar="STYLE",
            help="House style. Default: the board's, or the workspace's.",
            autocompletion=complete_style,
        ),
    ] = None,
    day: Annotated[
        str | None,
        typer.Option(
            "--date", metavar="DAY", help="Day of a meeting or a decision, for example 2013-09-09."
        ),
    ] = None,
    output: PlaceOfPapers = None,
) -> None:
    """Start a paper, with an explanation of every field it needs."""
    from boardpapers.cli.exit_codes import exit_code
    from boardpapers.cli.terminal import complain, print_diagnostics
    from boardpapers.diagnostics import BoardpapersError, CallError

    try:
        _new(_request(kind, title, board, meeting, style, day), output)
    except CallError as problem:
        raise typer.Exit(complain(str(problem))) from None
    except BoardpapersError as problem:
        print_diagnostics(list(problem.diagnostics), sys.stderr)
        raise typer.Exit(exit_code(problem.diagnostics)) from None


def _request(
    kind: str,
    title: str | None,
    board: str | None,
    meeting: str | None,
    style: str | None,
    day: str | None,
) -> "Request":
    from boardpapers.diagnostics import CallError
    from boardpapers.models import KINDS
    from boardpapers.models.name_suggestions import suggest
    from boardpapers.scaffold import Request, read_day

    if kind not in KINDS:
        hint = suggest(kind, list(KINDS)) or f"the kinds are {', '.join(KINDS)}"
        raise CallError(f"`{kind}` is not a kind of paper; {hint}")
    return Request(KINDS[kind], title, board, meeting, style, read_day(day) if day else None)


def _new(request: "Request", output: str | None) -> None:
    from boardpapers.cli.prompts import can_ask, today
    from boardpapers.files import write_whole
    from boardpapers.scaffold import (
        check_request,
        choose_location,
        complete,
        make_scaffold,
        name_of,
    )
    from boardpapers.workspace import Workspace, find_root

    named = None if output == STANDARD_OUTPUT else output
    workspace = Workspace(find_root(Path(named or "")))
    request = check_request(workspace, request)
    if can_ask():
        request = _ask(workspace, request)
    request = complete(workspace, request, today())
    place = choose_location(workspace, request.kind, name_of(request), output)
    made = make_scaffold(workspace, request, place.id, place.schema)
    if output == STANDARD_OUTPUT:
        sys.stdout.write(made.text)
        return
    write_whole(place.path, made.text.encode("utf-8"))
    _tell(workspace, request, place, made)


def _ask(workspace: "Workspace", request: "Request") -> "Request":
    """Ask for missing values that have no certain default."""
    from msgspec.structs import replace

    from boardpapers.cli.prompts import ask
    from boardpapers.models import BOARD, MEETING, REPORT
    from boardpapers.scaffold import check_request, read_day

    kind = request.kind
    if not request.title and kind.title:
        question = f"{kind.title.capitalize()} of the {kind.name}"
        request = check_request(workspace, replace(request, title=ask(question)))
    if BOARD.name in kind.options and not request.board and not request.meeting:
        request = replace(request, board=_ask_board(workspace))
    if kind is REPORT and request.meeting is None and request.board:
        request = replace(request, meeting=_ask_meeting(workspace, request.board))
    if kind is MEETING and request.date is None and workspace.ids(BOARD):
        request = replace(request, date=read_day(ask("Day of the meeting, for example 2013-09-09")))
    return request


def _ask_board(workspace: "Workspace") -> str | None:
    from boardpapers.cli.prompts import choose
    from boardpapers.models import BOARD
    from boardpapers.scaffold import find_board

    names = {id: find_board(workspace, id) for id in workspace.ids(BOARD)}
    if len(names) <= 1:
        return next(iter(names), None)
    return choose("Board", [(id, board.name if board else id) for id, board in names.items()])


def _ask_meeting(workspace: "Workspace", board: str) -> str:
    from boardpapers.cli.prompts import choose, today
    from boardpapers.scaffold import NO_MEETING, upcoming_meetings

    upcoming = upcoming_meetings(workspace, board, today())
    if not upcoming:
        return NO_MEETING
    choices = [(each.id, f"{each.date}  {each.id}") for each in upcoming]
    return choose("Meeting", choices, otherwise=(NO_MEETING, "none of them"))


def _tell(workspace: "Workspace", request: "Request", place: "Location", made: "Scaffold") -> None:
    """Report the written file, steps to do by hand, and the next command."""
    from boardpapers.document import makes_documents
    from boardpapers.models import MEETING
    from boardpapers.paths import relative

    name = relative(place.path)
    item = f", item {made.item} of {request.meeting}" if made.item else ""
    lines = [f"wrote {name}{item}\n"]
    if made.listing and request.meeting:
        meeting = relative(workspace.find(MEETING, request.meeting)[0].path)
        lines.append(f"to list it, add to `items:` in {meeting}:\n{made.listing}")
    if not (place.path.parent / place.schema).is_file():
        lines.append("for completion in your editor: boardpapers schema -o schemas\n")
    command = "render" if makes_documents(workspace, place.path) else "validate"
    lines.append(f"next: boardpapers {command} {shlex.quote(name)}\n")
    sys.stderr.write("".join(lines))
