"""What new minutes take from the agenda: the members, the items, and what is recommended."""

from msgspec import Struct

from boardpapers.models import MEETING, MINUTES, REPORT, Meeting, Report, next_number
from boardpapers.workspace import LinkedMeeting, Workspace, link_meeting


class MinuteEntry(Struct, frozen=True):
    """An item for new minutes: its number and title, and the recommendations of its report."""

    number: str
    title: str
    recommendations: tuple[str, ...] = ()


def members_and_items(
    workspace: Workspace, meeting: str
) -> tuple[tuple[str, ...], tuple[MinuteEntry, ...]]:
    """Return the ids of members with a seat on the day of a meeting, and its items."""
    paper = next((each for each in workspace.find(MEETING, meeting) if each.model), None)
    if paper is None or paper.model is None:
        return (), ()
    linked, _ = link_meeting(workspace, paper)
    members = _members(linked[0]) if linked else ()
    return members, tuple(
        _entry(workspace, paper.model, number, index)
        for index, (number, _) in enumerate(paper.model.numbered_items)
    )


def number_to_begin_with(workspace: Workspace, meeting: str) -> str:
    """Return the number after the last minute of the board's meeting before this one.

    It is empty if that meeting has no minutes, or they have no numbers that can be counted on from.
    """
    this = next((each.model for each in workspace.find(MEETING, meeting)), None)
    if this is None:
        return ""
    earlier = [
        (before.date, minutes.model.numbered_items[-1][0])
        for id in workspace.ids(MINUTES)
        for minutes in workspace.find(MINUTES, id)
        if minutes.model and any(each.number for each in minutes.model.items)
        for before in _meeting_of(workspace, minutes.model.meeting)
        if before.board == this.board and before.date < this.date
    ]
    return next_number(max(earlier)[1]) if earlier else ""


def _meeting_of(workspace: Workspace, meeting: str | Meeting) -> list[Meeting]:
    if isinstance(meeting, Meeting):
        return [meeting]
    return [each.model for each in workspace.find(MEETING, meeting) if each.model]


def _members(linked: LinkedMeeting) -> tuple[str, ...]:
    seats = (each.membership.member for each in linked.members)
    return tuple(each for each in seats if isinstance(each, str))


def _entry(workspace: Workspace, meeting: Meeting, number: str, index: int) -> MinuteEntry:
    item = meeting.items[index]
    report = item.report
    if isinstance(report, str):
        found = [each.model for each in workspace.find(REPORT, report)]
        report = found[0] if len(found) == 1 and found[0] else None
    if isinstance(report, Report):
        texts = tuple(" ".join(each.split()) for each in report.recommendations)
        return MinuteEntry(number, item.title or report.title, texts)
    return MinuteEntry(number, item.title or "")
