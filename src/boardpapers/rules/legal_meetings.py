"""Meetings that are held under a law on meetings and papers, with their terms.

Rules import what counts days where they need it: most papers are under no law.
"""

from datetime import date
from typing import TYPE_CHECKING

from boardpapers.law.regimes import BODIES
from boardpapers.law.terms import Terms
from boardpapers.rules.contexts import PaperContext
from boardpapers.workspace import Workspace, parts_of, terms_by_reference

if TYPE_CHECKING:
    from boardpapers.models import Meeting, MeetingItem, Report


def terms_of_meeting(context: "PaperContext[Meeting]") -> Terms | None:
    """Return the terms of a meeting's board; None if the meeting is not held."""
    if context.model.status in ("cancelled", "postponed"):
        return None
    return terms_by_reference(context.workspace, context.model.board)


def terms_under_law(context: "PaperContext[Meeting]") -> Terms | None:
    """Return the terms of a meeting's board; None if no law applies, or it is not held."""
    terms = terms_of_meeting(context)
    return terms if terms and terms.regime in BODIES else None


def last_day_for_papers(meeting: "Meeting", terms: Terms) -> date | None:
    """Return the day after which papers of a meeting are late; None if no law says so.

    It is later if the meeting was convened at shorter notice.
    """
    from boardpapers.law.clear_days import last_lawful_day
    from boardpapers.law.notice_periods import notice_of_meeting

    period = notice_of_meeting(terms, meeting.date)
    if period is None:
        return None
    last = last_lawful_day(meeting.date, period, terms.closed)
    if meeting.convened and period.may_be_shorter:
        return max(last, meeting.convened)
    return last


def report_of(workspace: Workspace, item: "MeetingItem") -> "Report | None":
    """Return the outline of an item's report; None if it has none, or there is not just one."""
    if not isinstance(item.report, str):
        return item.report
    found = workspace.report_outlines(item.report)
    return found[0].model if len(found) == 1 else None


def is_in_private(context: "PaperContext[Meeting]", item: "MeetingItem") -> bool:
    """Tell whether an item, or a part of its report, is not public."""
    report = report_of(context.workspace, item)
    access = item.access or (report.access if report else None) or "public"
    if access != "public" or report is None:
        return access != "public"
    return any(each.access != "public" for each in parts_of(report, access))
