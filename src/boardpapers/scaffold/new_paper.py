"""The text of a new paper, from the template of its kind."""

import math
import textwrap
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from boardpapers.diagnostics import BoardpapersError
from boardpapers.models import (
    BOARD,
    KINDS,
    MEETING,
    MINUTES,
    REPORT,
    Board,
    Contact,
    Member,
    Settings,
    StrictModel,
)
from boardpapers.models.ids import slug
from boardpapers.models.name_suggestions import several
from boardpapers.reader import decode
from boardpapers.scaffold.meetings import free_number, listed_as
from boardpapers.scaffold.minutes_entries import members_and_items, number_to_begin_with
from boardpapers.scaffold.report_fields import explain, placeholder_for, report_entries
from boardpapers.scaffold.request import Request, board_of
from boardpapers.styles import DEFAULT, HouseStyle, load_style, templates_dir
from boardpapers.templating.rendering import render_template
from boardpapers.templating.templates import Filters, Template
from boardpapers.workspace import Workspace, load_as

_FOLDER = "scaffold"
_SWITCHED_OFF = (
    "Lines that begin with # and a space are notes for you. Other lines that begin with # are "
    "fields that you may need: to use one, delete the # from all its lines."
)
_WIDTH = 94


class Scaffold(Struct, frozen=True):
    """The text of a new paper, and the number of its item if it is a report to a meeting.

    `listing` is the text to add under `items:` in the meeting's file; empty if already listed.
    """

    text: str
    item: str = ""
    listing: str = ""


def name_of(request: Request) -> str:
    """Return the id of a new paper, from its title or its meeting's date."""
    if request.kind is MEETING:
        return f"{request.date}-{slug(request.board or '', MEETING.name)}"
    if request.kind is MINUTES:
        return request.meeting or MINUTES.name
    return slug(request.title or "", request.kind.name)


def make_scaffold(workspace: Workspace, request: Request, id: str, schema: str) -> Scaffold:
    """Return a new paper of a kind; `schema` is the path from its folder to its JSON Schema.

    Raises BoardpapersError: the house style or one of its templates has errors.
    """
    style = house_style(workspace, request)
    known = {"request": request, "schema": schema, "house_style": style.id}
    if request.kind is REPORT:
        return _report(workspace, request, id, style, known)
    if request.kind is MINUTES:
        members, entries = members_and_items(workspace, request.meeting or "")
        number = number_to_begin_with(workspace, request.meeting or "")
        known |= {"members": members, "entries": entries, "number": number}
        return Scaffold(write(request.kind.name, style, **known))
    known |= {
        "organisation": workspace.settings.name,
        "id": _free_member_id(workspace),
        "member_ids": workspace.member_ids,
    }
    return Scaffold(write(request.kind.name, style, **known, listed=""))


def _report(
    workspace: Workspace, request: Request, id: str, style: HouseStyle, known: dict[str, Any]
) -> Scaffold:
    listed = listed_as(workspace, request.meeting, id) if request.meeting else None
    item = (
        listed[0] if listed else free_number(workspace, request.meeting) if request.meeting else ""
    )
    text = write(
        REPORT.name,
        style,
        **known,
        item=item,
        access=(listed and listed[1]) or "public",
        contacts=_contacts(workspace, request.board),
        boards=workspace.ids(BOARD),
        entries=report_entries(style.style),
    )
    listing = f"  - report: {scalar(id)}\n    number: {scalar(item)}\n"
    return Scaffold(text, item, listing if item and not listed else "")


def house_style(workspace: Workspace, request: Request) -> HouseStyle:
    """Return the house style of a new paper: the one requested, else its board's, …

    Its templates are those of scaffolds, the workspace's own first. Raises BoardpapersError:
    the style has errors or does not exist.
    """
    board = find_board(workspace, request.board or board_of(workspace, request.meeting))
    id = request.style or (board and board.style) or workspace.settings.style or DEFAULT
    own = workspace.root / "templates" / _FOLDER
    return replace(load_style(workspace, id), folders=(own, templates_dir() / _FOLDER))


def write(template: str, style: HouseStyle, **values: Any) -> str:
    """Return the text of a template, `templates/scaffold/<template>.yaml.j2`.

    In it, `about.<field>` explains a field of the model; `placeholder.<field>` is to be replaced.
    Raises BoardpapersError: the template cannot be rendered, or its result is not a paper.
    """
    model = KINDS[template].model if template in KINDS else Settings
    values |= (
        {"switched_off": _SWITCHED_OFF}
        | _fields(model)
        | {each.__name__.lower(): _fields(each) for each in (Contact, Member)}
    )
    form = Template(f"{template}.yaml.j2", _FILTERS, False, tuple(values))
    text = render_template(style, form, **values)
    source = decode(Path(f"{template}.yaml"), text.encode("utf-8", "surrogatepass"))
    paper = load_as(source, model)
    if paper.model is None:
        raise BoardpapersError(*paper.diagnostics)
    return text


def _fields(model: type[StrictModel]) -> dict[str, SimpleNamespace]:
    """Return the explanations and placeholders of a model's fields, for templates."""
    names = model.model_fields
    return {
        "about": SimpleNamespace(**{name: explain(model, name) for name in names}),
        "placeholder": SimpleNamespace(**{name: placeholder_for(model, name) for name in names}),
    }


def find_board(workspace: Workspace, id: str | None) -> Board | None:
    """Return the board with an id; None if it does not exist or has errors."""
    for paper in workspace.find(BOARD, id) if id else ():
        if isinstance(paper.model, Board):
            return paper.model
    return None


def _contacts(workspace: Workspace, board: str | None) -> tuple[Contact, ...]:
    found = find_board(workspace, board)
    return found.contacts if found else ()


def _free_member_id(workspace: Workspace) -> str:
    """Return an id that no member has."""
    taken = workspace.member_ids
    number = 1
    while f"member-{number}" in taken:
        number += 1
    return f"member-{number}"


def scalar(text: str) -> str:
    """Write a text as YAML on one line, in quotes if needed."""
    import yaml

    if text.isascii() and text.isdigit():
        return text  # read as text, not as a number
    plain = yaml.safe_dump(text, allow_unicode=True, width=math.inf).removesuffix("\n...\n")
    if plain == text:
        return plain
    # Double quotes: people do not write apostrophes twice.
    quoted: str = yaml.safe_dump(text, allow_unicode=True, width=math.inf, default_style='"')
    return quoted.removesuffix("\n")


def comment(sentence: str, indent: int = 0, mark: str = "") -> str:
    """Write a sentence as YAML comments; `mark` and `indent` begin the lines after the first."""
    lines = textwrap.wrap(sentence, _WIDTH, break_long_words=False, break_on_hyphens=False)
    return (f"\n{mark}" + " " * indent).join(f"# {line}" for line in lines)


_FILTERS: Filters = (("scalar", scalar), ("comment", comment), ("several", several))
