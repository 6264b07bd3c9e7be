"""BP418, BP419: what the notice of a meeting says."""

from collections.abc import Iterator

from boardpapers.law.regimes import BODIES, WALES_2021
from boardpapers.models import Meeting
from boardpapers.rules.contexts import PaperContext
from boardpapers.rules.legal_meetings import terms_under_law
from boardpapers.rules.rule import Finding


def notices_without_time_and_place(context: PaperContext[Meeting]) -> Iterator[Finding]:
    """The notice of a meeting does not give its time or its place.

    The public are told when and where the meeting is held: Local Government Act 1972, section
    100A(6), and Schedule 12 for parish and community councils. A meeting in Wales that is held only
    remotely has no place; it says how to attend.

    Fails:

        # file: meeting.yaml
        kind: meeting
        board: {name: Parks Committee, regime: england-council}
        date: 2026-03-19
        published: 2026-03-11

    Passes:

        # file: meeting.yaml
        kind: meeting
        board: {name: Parks Committee, regime: england-council}
        date: 2026-03-19
        time: 18:30
        venue: Council Chamber, Town Hall
        published: 2026-03-11
    """
    meeting, terms = context.model, terms_under_law(context)
    if terms is None or not (meeting.published or meeting.items):
        return
    is_remote = BODIES[terms.regime].nation == "Wales" and meeting.remote
    missing = ["time"] if meeting.time is None else []
    missing += ["venue"] if meeting.venue is None and not is_remote else []
    if missing:
        sentence = f"the notice of the meeting gives no {' and no '.join(missing)}"
        fields = " and ".join(f"`{each}:`" for each in missing)
        yield Finding(context.paper.value("date"), sentence, f"add {fields}")


def notices_without_remote_access(context: PaperContext[Meeting]) -> Iterator[Finding]:
    """The notice of a meeting in Wales does not say how to attend it remotely.

    Since 1 May 2021, councils in Wales arrange that members can attend from elsewhere, and the
    notice says how to access the meeting: Local Government Act 1972, section 100A(6A); Local
    Government and Elections (Wales) Act 2021, section 47.

    Fails:

        # file: meeting.yaml
        kind: meeting
        board: {name: Parks Committee, regime: wales-council}
        date: 2026-03-19
        time: 18:30
        venue: Council Chamber, Town Hall
        published: 2026-03-13

    Passes:

        # file: meeting.yaml
        kind: meeting
        board: {name: Parks Committee, regime: wales-council}
        date: 2026-03-19
        time: 18:30
        venue: Council Chamber, Town Hall
        remote: Join on the council’s website
        published: 2026-03-13
    """
    meeting, terms = context.model, terms_under_law(context)
    if terms is None or BODIES[terms.regime].nation != "Wales" or meeting.date < WALES_2021:
        return
    if not meeting.remote and (meeting.published or meeting.items):
        sentence = "the notice of the meeting does not say how to attend it remotely"
        yield Finding(context.paper.value("date"), sentence, "add `remote:` with the link")
