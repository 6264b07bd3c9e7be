"""The entries of the forward plan that are about an item of a meeting."""

from msgspec import Struct, field

from boardpapers.models import PLAN_ENTRY, REPORT, MeetingItem, PlanEntry
from boardpapers.workspace.paper import Paper
from boardpapers.workspace.workspace import Workspace

Entries = list[Paper[PlanEntry]]


class _Plan(Struct, frozen=True):
    """The entries by report; those that name no report by meeting and title."""

    by_report: dict[str, Entries] = field(default_factory=dict)
    by_title: dict[tuple[str, str], Entries] = field(default_factory=dict)


def entries_about(workspace: Workspace, meeting: str, item: MeetingItem) -> Entries:
    """Return the entries about an item of a meeting with an id, without those that have errors.

    An entry that names a report is about the items of that report. Another one is about the items
    of its meeting that have its title; an item without a title has that of its report.
    """
    plan = workspace.dependencies.once("forward plan", lambda: _read(workspace))
    report = item.report if isinstance(item.report, str) else ""
    named = plan.by_report.get(report, [])
    return named + plan.by_title.get((meeting, _title(workspace, item).casefold()), [])


def _read(workspace: Workspace) -> _Plan:
    plan = _Plan()
    for id in dict.fromkeys(workspace.ids(PLAN_ENTRY)):
        for paper in workspace.find(PLAN_ENTRY, id):
            entry = paper.model
            if entry and entry.report:
                plan.by_report.setdefault(entry.report, []).append(paper)
            elif entry and entry.meeting:
                key = (entry.meeting, entry.title.casefold())
                plan.by_title.setdefault(key, []).append(paper)
    return plan


def _title(workspace: Workspace, item: MeetingItem) -> str:
    """Return the title of an item, else that of its report; empty if it cannot be found."""
    if item.title or item.report is None:
        return item.title or ""
    if not isinstance(item.report, str):
        return item.report.title
    found = workspace.find(REPORT, item.report)
    return found[0].model.title if len(found) == 1 and found[0].model else ""
