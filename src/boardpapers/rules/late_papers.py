"""BP415, BP416, BP441: late reports and items, and the urgency that lets a meeting take them."""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from boardpapers.diagnostics import BoardpapersError
from boardpapers.law.printed_days import long_day
from boardpapers.law.regimes import BODIES
from boardpapers.law.terms import Terms
from boardpapers.models import Meeting, MeetingItem
from boardpapers.rules.contexts import PaperContext
from boardpapers.rules.legal_meetings import last_day_for_papers, report_of, terms_under_law
from boardpapers.rules.linked_contexts import MinutesContext
from boardpapers.rules.rule import Finding
from boardpapers.workspace import Workspace, terms_of
from boardpapers.workspace.publication import read_record

_HELP = (
    "add `urgency:` to the item or the report, with the special circumstances; the chair has to "
    "agree, and the minutes specify them"
)


class _LateItem(Struct, frozen=True):
    """A late item: its index in the meeting and its number, and when it was published.

    `is_urgent` tells whether it gives the special circumstances, `at` is the path of its date.
    """

    index: int
    number: str
    published: date
    last: date
    is_urgent: bool
    field: str


def late_without_urgency(context: PaperContext[Meeting]) -> Iterator[Finding]:
    """A report or an item is late, and does not say why it is urgent.

    A council may take an item that was not open to the public in time only if the chair finds it
    urgent by reason of special circumstances, which the minutes specify: Local Government Act 1972,
    section 100B(4); in Wales, section 100BA, and SI 2001/2290, regulation 5, for an executive.
    `published` of an item or its report is the day of a supplement; without it, the record of what
    was published says on which day the report was added to the pack.

    Fails:

        # file: meeting.yaml
        kind: meeting
        board: {name: Parks Committee, regime: england-council}
        date: 2026-03-19
        published: 2026-03-11
        items: [{title: Storm damage, published: 2026-03-16}]

    Passes:

        # file: meeting.yaml
        kind: meeting
        board: {name: Parks Committee, regime: england-council}
        date: 2026-03-19
        published: 2026-03-11
        items:
          - title: Storm damage
            published: 2026-03-16
            urgency: The storm was on 14 March, and trees have to be felled.
    """
    terms = terms_under_law(context)
    if terms and _needs_urgency(terms):
        yield from _without_urgency(context, terms)


def late_for_an_executive(context: PaperContext[Meeting]) -> Iterator[Finding]:
    """A report or an item of an executive in England is late, and does not say why.

    The regulations on executives have no exception for special circumstances in regulation 6, but
    regulation 16 assumes that items are added at shorter notice, and councils do so (SI 2012/2089).
    So this is a warning: give the reason, as a council would.

    Fails:

        # file: meeting.yaml
        kind: meeting
        board: {name: Cabinet, regime: england-executive}
        date: 2026-03-19
        published: 2026-03-11
        items: [{title: Storm damage, published: 2026-03-16}]

    Passes:

        # file: meeting.yaml
        kind: meeting
        board: {name: Cabinet, regime: england-executive}
        date: 2026-03-19
        published: 2026-03-11
        items: [{title: Storm damage, published: 2026-03-16, urgency: It was on 14 March.}]
    """
    terms = terms_under_law(context)
    if terms and terms.regime == "england-executive":
        yield from _without_urgency(context, terms)


def urgency_not_minuted(context: MinutesContext) -> Iterator[Finding]:
    """The minutes of a late item do not give its urgency.

    A late item may be taken only if the minutes specify the special circumstances: Local Government
    Act 1972, section 100B(4); in Wales, SI 2001/2290, regulation 5, for an executive.

    Fails:

        # file: meeting.yaml
        kind: meeting
        board: {name: Parks Committee, regime: england-council}
        date: 2026-03-19
        published: 2026-03-11
        status: held
        items: [{title: Storm damage, published: 2026-03-16, urgency: It was on 14 March.}]
        # file: minutes.yaml
        kind: minutes
        meeting: meeting
        items: [{item: 1, decision: That trees be felled.}]

    Passes:

        # file: meeting.yaml
        kind: meeting
        board: {name: Parks Committee, regime: england-council}
        date: 2026-03-19
        published: 2026-03-11
        status: held
        items: [{title: Storm damage, published: 2026-03-16, urgency: It was on 14 March.}]
        # file: minutes.yaml
        kind: minutes
        meeting: meeting
        items: [{item: 1, urgency: It was on 14 March., decision: That trees be felled.}]
    """
    terms = terms_of(context.workspace, context.linked.board)
    if not _needs_urgency(terms):
        return
    of_meeting = context.model.meeting
    id = of_meeting if isinstance(of_meeting, str) else ""
    items = _late(context.workspace, id, context.linked.meeting, terms)
    late = {each.number: each for each in items}
    for index, minute in enumerate(context.model.items):
        item = late.get(minute.item or "")
        is_taken = minute.outcome not in ("deferred", "withdrawn")
        if item and is_taken and not minute.urgency:
            sentence = f"item {item.number} was late, published on {long_day(item.published)}"
            help = "add `urgency:` with the special circumstances for which the chair took it"
            yield Finding(context.paper.value("items", index, "item"), sentence, help)


def _needs_urgency(terms: Terms) -> bool:
    """Tell whether the law allows late items by their urgency: not for executives in England."""
    body = BODIES.get(terms.regime)
    return body is not None and not body.is_local and terms.regime != "england-executive"


def _without_urgency(context: PaperContext[Meeting], terms: Terms) -> Iterator[Finding]:
    for each in _late(context.workspace, context.paper.id, context.model, terms):
        if not each.is_urgent:
            sentence = (
                f"item {each.number} was published on {long_day(each.published)}, after "
                f"{long_day(each.last)}, the last lawful day"
            )
            yield Finding(context.paper.value("items", each.index, each.field), sentence, _HELP)


def _late(workspace: Workspace, id: str, meeting: Meeting, terms: Terms) -> Iterator[_LateItem]:
    """Yield the items whose reports were published later than the agenda, and too late."""
    last = last_day_for_papers(meeting, terms)
    if last is None:
        return
    for index, (number, item) in enumerate(meeting.numbered_items):
        report = report_of(workspace, item)
        published = item.published or (report.published if report else None)
        published = published or _added_on(workspace, id, item)
        if published and published > max(last, meeting.published or last):
            is_urgent = bool(item.urgency or (report and report.urgency))
            field = "published" if item.published else "report"
            yield _LateItem(index, number, published, last, is_urgent, field)


def _added_on(workspace: Workspace, id: str, item: MeetingItem) -> date | None:
    """Return the day on which a report was added to the published pack of a meeting."""
    if not isinstance(item.report, str):
        return None
    try:
        return read_record(workspace, id).added_on(item.report)
    except BoardpapersError:
        return None  # `boardpapers pack` reports it
