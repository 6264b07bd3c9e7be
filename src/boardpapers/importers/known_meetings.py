"""The meetings, boards, reports and members of the workspace that an agenda or minutes name."""

from collections.abc import Iterator, Sequence
from typing import Any

from msgspec import Struct

from boardpapers.importers.found_papers import ImportContext
from boardpapers.importers.known_papers import meeting_of
from boardpapers.importers.meeting_headers import FoundMeeting
from boardpapers.importers.minute_numbers import without_repeated
from boardpapers.importers.passages import Passage, Remark
from boardpapers.models import BOARD, MEETING, REPORT, Board, Meeting
from boardpapers.workspace import Workspace

_BOARD_FIELDS = ("name", "organisation", "language", "quorum", "contacts", "members")
_PEOPLE = ("chair", "present", "apologies", "absent", "member", "for", "against", "abstain",
           "moved_by", "seconded_by", "arrived", "left")  # fmt: skip
_OF_PERSON = frozenset({"title", "name", "honours", "authority", "party"})


class KnownMeeting(Struct, frozen=True):
    """A meeting of the workspace, and the titles of its items by their numbers."""

    id: str
    titles: dict[str, str]


def board_with_fields(
    context: ImportContext, found: FoundMeeting, fields: dict[str, Any]
) -> str | dict[str, Any]:
    """Return the id of the board that was given, or that has the name; else its own fields.

    Officers and members whom a known board does not have are noted as left.
    """
    id = context.board or context.workspace.id_of(BOARD, fields["name"])
    if id is None:
        return {name: fields[name] for name in _BOARD_FIELDS if fields.get(name)}
    known = _names_on(context.workspace, id)
    for contact in fields.get("contacts", ()):
        if contact["name"] not in known:
            found.rest.append(Passage(f"contact {', '.join(contact.values())}"))
    for seat in fields.get("members", ()):
        if seat["member"]["name"] not in known:
            said = ", ".join(filter(None, (seat["member"]["name"], seat.get("role"))))
            found.rest.append(Passage(f"member {said}"))
    return id


def _names_on(workspace: Workspace, id: str) -> set[str]:
    board = next((each.model for each in workspace.find(BOARD, id)), None)
    if not isinstance(board, Board):
        return set()
    people = (
        workspace.member(each.member) if isinstance(each.member, str) else each.member
        for each in board.members
    )
    return {each.name for each in (*board.contacts, *people) if each}


def notes_of_board(workspace: Workspace, board: Any) -> str:
    """Return the notes for the public that a known board has; else nothing."""
    papers = workspace.find(BOARD, board) if isinstance(board, str) else []
    model = next((each.model for each in papers), None)
    return (model.notes or "").strip() if isinstance(model, Board) else ""


def with_minutes_to_agree(
    items: Sequence[dict[str, Any]],
    meeting: dict[str, Any],
    context: ImportContext,
    found: FoundMeeting,
) -> Iterator[dict[str, Any]]:
    """Yield the items of an agenda; one with a link to minutes agrees those of the last meeting."""
    last = _meeting_before(context.workspace, meeting.get("board"), meeting.get("date", ""))
    for item in items:
        if not item.get("minutes_of"):
            yield item
        elif last:
            found.remarks.append(Remark("likely", f"item {item['number']} agrees minutes: {last}"))
            yield {**item, "minutes_of": last}
        else:
            sentence = f"item {item['number']} has minutes to agree: add `minutes_of:`"
            found.remarks.append(Remark("left", sentence))
            yield {name: value for name, value in item.items() if name != "minutes_of"}


def _meeting_before(workspace: Workspace, board: Any, day: str) -> str | None:
    """Return the id of the last meeting of a known board before a day that was not called off."""
    found = [
        (paper.model.date.isoformat(), id)
        for id in workspace.ids(MEETING)
        for paper in workspace.find(MEETING, id)
        if paper.model
        and paper.model.board == board
        and paper.model.status not in ("cancelled", "postponed")
    ]
    return max((each for each in found if each[0] < day), default=("", None))[1]


def meeting_on(context: ImportContext, board: Any, day: str) -> str | None:
    """Return the id of the only meeting of a known board on a day."""
    return meeting_of(context.workspace, board, day) if isinstance(board, str) else None


def known_meeting(context: ImportContext, facts: dict[str, Any]) -> KnownMeeting | None:
    """Return the meeting of the workspace that some facts are about, if it has one."""
    id = meeting_on(context, facts.get("board"), facts.get("date", ""))
    papers = context.workspace.find(MEETING, id) if id else []
    meeting = papers[0].model if len(papers) == 1 else None
    if not id or not isinstance(meeting, Meeting):
        return None
    titles = {
        number: item.title or _title(context.workspace, item.report)
        for number, item in meeting.numbered_items
    }
    return KnownMeeting(id, titles)


def _title(workspace: Workspace, report: Any) -> str:
    if not isinstance(report, str):
        return getattr(report, "title", "")
    model = next((each.model for each in workspace.find(REPORT, report)), None)
    return model.title if model else ""


def with_known_items(items: Sequence[dict[str, Any]], known: KnownMeeting) -> list[dict[str, Any]]:
    """Return minutes with the numbers of the items on the agenda that they are about.

    An item is found by its title, else by its number. A minute has no title if the agenda has the
    same one.
    """
    numbers = {title.casefold(): number for number, title in reversed(known.titles.items())}
    done = []
    for minute in items:
        title, number = minute.get("title", ""), minute.get("number", "")
        item = numbers.get(title.casefold()) or (number if number in known.titles else "")
        kept = dict(minute)
        if item:
            kept = {"item": item, **kept}
            if known.titles[item].casefold() == title.casefold():
                del kept["title"]
        done.append(kept)
    are_own = any(each.get("number") and each.get("number") != each.get("item") for each in done)
    if are_own:
        return without_repeated(done)
    return [{name: value for name, value in each.items() if name != "number"} for each in done]


def with_known_reports(
    items: Sequence[dict[str, Any]], workspace: Workspace, day: str
) -> list[dict[str, Any]]:
    """Return the items of an agenda, with the reports of the workspace that have their titles.

    A report for the meeting of another day is not meant.
    """
    found = ((each, workspace.id_of(REPORT, each["title"])) for each in items)
    return [
        _with_known_report(each, id, workspace) if id and _is_for(workspace, id, day) else each
        for each, id in found
    ]


def _with_known_report(item: dict[str, Any], id: str, workspace: Workspace) -> dict[str, Any]:
    """Return an item with its report, without what the report says itself."""
    says = any(each.model and each.model.key_decision for each in workspace.find(REPORT, id))
    kept = {name: value for name, value in item.items() if name != "key_decision" or not says}
    return with_report(kept, id)


def _is_for(workspace: Workspace, report: str, day: str) -> bool:
    """Tell whether a report can be for the meeting of a day."""
    model = next((each.model for each in workspace.find(REPORT, report)), None)
    meeting = model.meeting if model else None
    if isinstance(meeting, str):
        papers = workspace.find(MEETING, meeting)
        meeting = papers[0].model if papers else None
    return meeting is None or meeting.date.isoformat() == day


def with_report(item: dict[str, Any], report: str) -> dict[str, Any]:
    """Return an item with its report, whose title it has; a private item keeps its public one."""
    rest = {
        name: value for name, value in item.items() if name not in ("number", "title", "exempt")
    }
    title = {"title": item["title"]} if "access" in item else {}
    return {"number": item["number"], **title, "report": report, **rest}


def with_known_members(data: dict[str, Any], workspace: Workspace) -> dict[str, Any]:
    """Return minutes in which members of the workspace have their ids in place of their names."""
    ids: dict[str, str] = {}
    for id in reversed(workspace.member_ids):
        if person := workspace.member(id):
            ids[person.name.casefold()] = id
    return {
        name: _known(value, ids, name) if name != "meeting" else value
        for name, value in data.items()
    }


def _known(value: Any, ids: dict[str, str], name: str) -> Any:
    if isinstance(value, list):
        return [_known(each, ids, name) for each in value]
    if not isinstance(value, dict):
        return value
    if name in _PEOPLE and "name" in value and value.keys() <= _OF_PERSON:
        return ids.get(value["name"].casefold(), value)
    return {key: _known(each, ids, key) for key, each in value.items()}
