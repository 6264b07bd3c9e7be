"""The register of decisions: of boards, as their minutes record them, and of officers."""

from collections.abc import Iterator
from functools import partial

from msgspec.structs import replace

from boardpapers.diagnostics import Diagnostic
from boardpapers.document import style_of
from boardpapers.models import OFFICER_DECISION, OfficerDecision, Vote
from boardpapers.registers.minuted_items import MinutedItem, MinutedMeeting, MinutedMeetings
from boardpapers.registers.paper_references import every_paper, id_of, iso, name_of
from boardpapers.registers.register import (
    TEXT_LANGUAGE,
    Filter,
    Register,
    Row,
    empty_row,
    new_register,
    words_for,
)
from boardpapers.registers.words import plain_words
from boardpapers.styles import Style
from boardpapers.styles.decision_register_style import DecisionColumns
from boardpapers.workspace import LinkedOfficerDecision, Workspace, link_officer_decision

_GROUPS = ("date", "decision_maker")
_BRIEF = (*_GROUPS, "number", "title", "decision", "outcome")


def decisions(workspace: Workspace, wanted: Filter) -> Register:
    """Return what boards and officers decided, the earliest first, without what is private."""
    meetings = MinutedMeetings(workspace, wanted)
    words = words_for(workspace, wanted)
    rows = [_of_minute(meeting, item) for meeting in meetings for item in _decided(meeting)]
    found: list[Diagnostic] = []
    if wanted.meeting is None:
        rows += _of_officers(workspace, wanted, found)
    rows.sort(key=lambda row: row["date"])  # minutes keep the order of their items
    register = new_register("decisions", words, words.decisions, wanted, rows)
    return replace(
        register, heading="title", groups=_GROUPS, brief=_BRIEF,
        for_programs=frozenset({"meeting", "paper"}),
        texts=frozenset({"decision", "reasons", "options", "interests"}),
        diagnostics=(*meetings.diagnostics, *found),
    )  # fmt: skip


def _decided(meeting: MinutedMeeting) -> Iterator[MinutedItem]:
    yield from (each for each in meeting.items() if each.minute.decisions or each.minute.outcome)


def _of_minute(meeting: MinutedMeeting, item: MinutedItem) -> Row:
    minute, style = item.minute, meeting.style.style
    row = empty_row(DecisionColumns) | meeting.where | {
        "decision_maker": meeting.where["board"], "item": minute.item or "",
        "number": item.number, "title": item.title, "access": item.access,
        "status": meeting.linked.minutes.status, "paper": meeting.linked.paper.id,
        "key_decision": "yes" if item.item.is_key_decision else "no",
    }  # fmt: skip
    if not item.is_public:
        row["decision"] = style.officer_decision.withheld
    else:
        words = partial(plain_words, another_paper=style.registers.another_paper)
        row |= {
            "decision": "\n".join(map(words, minute.decisions)),
            TEXT_LANGUAGE: meeting.linked.language_of_names,
            "outcome": minute.outcome or "",
            "reasons": words(minute.reasons), "options": words(minute.options),
        }  # fmt: skip
        row |= _votes(meeting, minute.vote) if minute.vote else {}
    return row


def _votes(meeting: MinutedMeeting, vote: Vote) -> Row:
    """Return the votes: numbers, with the names of a recorded vote; none if all are only agreed."""
    sides = {"for": vote.for_, "against": vote.against, "abstain": vote.abstain}
    if vote.unanimous and not vote.has_numbers:
        sides = {}
    votes = {"unanimous": "yes" if vote.unanimous else ""}
    for side, given in sides.items():
        if isinstance(given, int):
            votes[side] = str(given)
        else:
            names = ", ".join(map(meeting.name, given))
            votes[side] = f"{len(given)}: {names}" if names else "0"
    return votes | {"casting_vote": "yes" if vote.casting_vote else ""}


def _of_officers(workspace: Workspace, wanted: Filter, found: list[Diagnostic]) -> Iterator[Row]:
    for paper in every_paper(workspace, OFFICER_DECISION):
        if paper.model is None:
            found += paper.diagnostics
        elif wanted.accepts(id_of(paper.model.board), "", paper.model.date):
            linked, problems = link_officer_decision(workspace, paper)
            found += problems
            linked = replace(linked, language=wanted.language or linked.language)
            yield _of_officer(linked, paper.model, style_of(workspace, linked).style)


def _of_officer(linked: LinkedOfficerDecision, decision: OfficerDecision, style: Style) -> Row:
    row = empty_row(DecisionColumns) | {
        "date": iso(decision.date), "title": decision.title,
        "decision_maker": ", ".join(
            filter(None, (decision.officer.name, decision.officer.position))
        ),
        "board": name_of(linked.board, linked.language), "access": decision.access,
        "key_decision": "yes" if decision.key_decision else "no", "paper": linked.paper.id,
    }  # fmt: skip
    if decision.access != "public":
        row["decision"] = style.officer_decision.withheld
    else:
        words = partial(plain_words, another_paper=style.registers.another_paper)
        row |= {
            "decision": "\n".join(map(words, decision.decisions)),
            TEXT_LANGUAGE: linked.language_of_names,
            "reasons": words(decision.reasons), "options": words(decision.options),
            "interests": words(decision.interests),
        }  # fmt: skip
    return row
