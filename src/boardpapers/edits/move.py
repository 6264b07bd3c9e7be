"""Move a report to another meeting: its item, and what other papers say of its meeting."""

from collections.abc import Iterator
from typing import Any, cast

from msgspec.structs import replace

from boardpapers.diagnostics import BoardpapersError, CallError
from boardpapers.edits.file_changes import Change, Splice
from boardpapers.edits.list_items import (
    WrittenItem,
    read_item,
    with_field,
    with_item,
    without_field,
    without_item,
)
from boardpapers.edits.paper_edits import changed_paper, value_splice, with_values
from boardpapers.edits.scalars import same_quotes
from boardpapers.models import MINUTES, PLAN_ENTRY, REPORT, Meeting, MeetingItem, PlanEntry, Report
from boardpapers.reader import DataPath, Source
from boardpapers.workspace import AnyPaper, Workspace, entries_about
from boardpapers.workspace.loading import load_paper
from boardpapers.workspace.publication import read_record

_OF_MEETING = ("published", "urgency", "follows", "tabled")
"""The fields of an item that say when and why its report came late to that meeting."""


def plan_move(workspace: Workspace, report: AnyPaper, meeting: AnyPaper) -> list[Change]:
    """Return the changes that take a report from its meeting to another one.

    Its item becomes the last of the other meeting. It keeps everything but its number, and what is
    about the old meeting: when and why its report came late. The entries of the forward plan that
    are about it follow.

    Raises CallError: the report or the meeting does not allow it, or a file cannot be changed
    safely. Raises BoardpapersError: an entry, or minutes, cannot be read.
    """
    _check(workspace, report, meeting)
    listings = workspace.listings(report.id)
    number = _next_number(cast("Meeting", meeting.model))
    listed = _listed(meeting, *_item(report, listings, number))
    changes = [replace(listed, left_out=tuple(_of_old_meeting(listings)))]
    changes += [_unlisted(workspace, old, index) for old, index in listings]
    changes += _entries(workspace, report, listings, meeting)
    translations = (workspace.paper(each.path) for each in workspace.translations(report.id))
    for paper in (report, *translations):
        changes += _reports(paper, meeting, number)
    return changes


def _check(workspace: Workspace, report: AnyPaper, meeting: AnyPaper) -> None:
    """Refuse what would be unclear, or would change what has been done."""
    model, target = cast("Report", report.model), cast("Meeting", meeting.model)
    if model.translation_of:
        raise CallError(f"`{report.id}` is a translation: move `{model.translation_of}`")
    if model.meeting is not None and not isinstance(model.meeting, str):
        raise CallError(
            f"`{report.id}` has the fields of its meeting: write the meeting’s id first"
        )
    listings = workspace.listings(report.id)
    if any(paper.path == meeting.path for paper, _ in listings):
        raise CallError(f"`{report.id}` is on the agenda of `{meeting.id}` already")
    if len(listings) > 1:
        ids = ", ".join(f"`{paper.id}`" for paper, _ in listings)
        raise CallError(f"several meetings list `{report.id}`, {ids}: delete it from all but one")
    if target.status in ("held", "cancelled"):
        raise CallError(f"the meeting `{meeting.id}` is {target.status}")
    _check_board(model, report, target, meeting)
    for paper, index in listings:
        _check_minutes(workspace, paper, index)


def _check_board(model: Report, report: AnyPaper, target: Meeting, meeting: AnyPaper) -> None:
    if model.board is not None and model.board != target.board:
        raise CallError(
            f"`{report.id}` is for another board than the meeting `{meeting.id}`: "
            "change its `board` first"
        )


def _check_minutes(workspace: Workspace, meeting: AnyPaper, index: int) -> None:
    number = cast("Meeting", meeting.model).numbered_items[index][0]
    for paper in _minutes_of(workspace, meeting):
        if any(minute.item == number for minute in cast("Any", paper.model).items):
            raise CallError(f"the minutes of `{meeting.id}` have item {number}: it was considered")


def _minutes_of(workspace: Workspace, meeting: AnyPaper) -> Iterator[AnyPaper]:
    for id in workspace.ids(MINUTES):
        for paper in workspace.find(MINUTES, id):
            if paper.model is None:
                raise BoardpapersError(*paper.diagnostics)
            if paper.model.meeting == meeting.id:
                yield paper


def _next_number(meeting: Meeting) -> str:
    """Return the number of an item that is added to a meeting without one of its own."""
    added = meeting.model_copy(update={"items": (*meeting.items, MeetingItem(title="Report"))})
    number = added.numbered_items[-1][0]
    if number in (each for each, _ in meeting.numbered_items):
        raise CallError(f"the meeting has an item {number} before its last: number its items first")
    return number


def _item(
    report: AnyPaper, listings: list[tuple[AnyPaper, int]], number: str
) -> tuple[WrittenItem, dict[str, Any]]:
    """Return the item as it is to be written in the other meeting, and its data."""
    if not listings:
        item = f"report: {same_quotes('', report.id)}"
        return WrittenItem(0, 0, item, is_block=True), {"report": report.id}
    paper, index = listings[0]
    data = dict(_items(paper)[index])
    if "number" in data:
        data["number"] = number
        paper = _spliced(paper, value_splice(paper, (_name(paper), index, "number"), number))
    for name in _of_old_meeting(listings):
        del data[name]
        paper = _spliced(paper, without_field(paper, "items", index, name))
    return read_item(paper, "items", index), data


def _of_old_meeting(listings: list[tuple[AnyPaper, int]]) -> list[str]:
    """Return the fields of an item that are about its old meeting."""
    return [name for old, index in listings for name in _OF_MEETING if name in _items(old)[index]]


def _spliced(paper: AnyPaper, splice: Splice) -> AnyPaper:
    """Return a paper as it would be after a change."""
    text = paper.source.text
    changed = text[: splice.start] + splice.replacement + text[splice.end :]
    return load_paper(Source(paper.path, changed))


def _listed(meeting: AnyPaper, item: WrittenItem, data: dict[str, Any]) -> Change:
    expected = dict(cast("dict[str, Any]", meeting.data))
    expected[_name(meeting)] = [*_items(meeting), data]
    return changed_paper(meeting, [with_item(meeting, "items", item, data)], expected)


def _unlisted(workspace: Workspace, meeting: AnyPaper, index: int) -> Change:
    """Take an item out of a meeting; the next one gets a number, if other papers rely on it."""
    item = read_item(meeting, "items", index)
    splices = [without_item(meeting, "items", index, item)]
    items = [each for position, each in enumerate(_items(meeting)) if position != index]
    if number := _number_to_keep(workspace, meeting, index):
        written = same_quotes("", number)
        splices.append(with_field(meeting, "items", index + 1, "number", written))
        items[index] = {**items[index], "number": number}
    nothing: list[Any] | None = None if item.is_block else []
    expected = dict(cast("dict[str, Any]", meeting.data)) | {_name(meeting): items or nothing}
    return changed_paper(meeting, splices, expected)


def _number_to_keep(workspace: Workspace, meeting: AnyPaper, index: int) -> str:
    """Return the number of the next item if it would change although others rely on it.

    Others are minutes, reports that state their items, and whoever has the published agenda.
    """
    model = cast("Meeting", meeting.model)
    later = model.numbered_items[index + 1 :]
    if not later or later[0][1].number:
        return ""
    ids = (each.report for _, each in later if isinstance(each.report, str))
    reports = (paper.model for id in ids for paper in workspace.find(REPORT, id))
    is_known = (
        any(each and each.item for each in reports)
        or any(_minutes_of(workspace, meeting))
        or bool(read_record(workspace, meeting.id).publications)
    )
    return later[0][0] if is_known else ""


def _reports(paper: AnyPaper, meeting: AnyPaper, number: str) -> Iterator[Change]:
    """Yield the change of what a report, or a translation of it, says of its meeting."""
    model = cast("Report", paper.model)
    if paper.model is None:
        raise BoardpapersError(*paper.diagnostics)
    values: dict[DataPath, str] = {}
    if isinstance(model.meeting, str):
        values[("meeting",)] = meeting.id
    if model.item:
        values[("item",)] = number
    yield from _with_values(paper, values)


def _entries(
    workspace: Workspace,
    report: AnyPaper,
    listings: list[tuple[AnyPaper, int]],
    meeting: AnyPaper,
) -> Iterator[Change]:
    """Yield the change of each entry of the forward plan that says when a report is considered."""
    _check_entries(workspace)
    items = [(old.id, cast("Meeting", old.model).items[index]) for old, index in listings]
    days = [cast("Meeting", old.model).date for old, _ in listings]
    for about in items or [("", MeetingItem(report=report.id))]:
        for paper in entries_about(workspace, *about):
            entry = cast("PlanEntry", paper.model)
            values: dict[DataPath, str] = {}
            if entry.meeting and entry.meeting != meeting.id:
                values[("meeting",)] = meeting.id
            if entry.date in days:
                values[("date",)] = cast("Meeting", meeting.model).date.isoformat()
            yield from _with_values(paper, values)


def _check_entries(workspace: Workspace) -> None:
    """Raise BoardpapersError: an entry has errors, so that it may be about the report."""
    papers = (each for id in workspace.ids(PLAN_ENTRY) for each in workspace.find(PLAN_ENTRY, id))
    if found := [problem for each in papers if each.model is None for problem in each.diagnostics]:
        raise BoardpapersError(*found)


def _with_values(paper: AnyPaper, values: dict[DataPath, str]) -> Iterator[Change]:
    """Yield the change of a paper that gets other values, if there are any."""
    if values:
        splices = [value_splice(paper, path, value) for path, value in values.items()]
        yield changed_paper(paper, splices, with_values(paper.data, values))


def _name(meeting: AnyPaper) -> str:
    return str(meeting.written(("items",))[0])


def _items(meeting: AnyPaper) -> list[Any]:
    found = cast("dict[str, Any]", meeting.data).get(_name(meeting))
    return found if isinstance(found, list) else [found] if found else []
