"""The register of deadlines: what is due before and after each meeting, and why."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import cast

from msgspec.structs import replace

from boardpapers.diagnostics import CallError, Diagnostic
from boardpapers.document.printed_names import filled_text
from boardpapers.law.meeting_deadlines import Deadline, deadlines_of_meeting
from boardpapers.law.printed_days import weekday
from boardpapers.law.regimes import BODIES
from boardpapers.law.terms import Terms
from boardpapers.models import BOARD, MEETING, Board, Meeting
from boardpapers.registers.deadline_words import (
    print_long_day,
    provision_of,
    reason_for,
    task_of,
)
from boardpapers.registers.named_papers import named_paper
from boardpapers.registers.paper_references import every_paper, id_of, iso, name_of
from boardpapers.registers.register import ENGLISH, Filter, Register, Row, new_register, style_for
from boardpapers.styles import Style
from boardpapers.styles.deadlines_style import DeadlineRegisterWords
from boardpapers.workspace import Paper, Workspace, terms_by_reference, terms_of
from boardpapers.workspace.references import ReferenceLinks

_BRIEF = (
    "date", "weekday", "days_left", "done", "task", "body", "meeting_date", "reason", "provision",
)  # fmt: skip
_OF_THE_MEETING = ("meeting_date", "body")


def deadlines_about(workspace: Workspace, wanted: Filter, name: str | None) -> Register:
    """Return the deadlines of the meeting or board with an id or in a file, or of all meetings.

    Raises CallError: the paper does not exist, or has no deadlines. Raises BoardpapersError: the
    paper has errors.
    """
    if name is None:
        return deadlines(workspace, wanted)
    paper = named_paper(workspace, name, MEETING, BOARD)
    model = paper.model
    if isinstance(model, Meeting):
        if model.status in ("cancelled", "postponed"):
            raise CallError(f"the meeting is {model.status}, so it has no deadlines")
        _check(terms_by_reference(workspace, model.board))
        found = deadlines(workspace, replace(wanted, meeting=paper.id))
        brief = tuple(key for key in _BRIEF if key not in _OF_THE_MEETING)
        return replace(found, brief=brief, groups=_OF_THE_MEETING)
    if isinstance(model, Board):
        _check(terms_of(workspace, model))
    return deadlines(workspace, replace(wanted, board=paper.id))


def deadlines(workspace: Workspace, wanted: Filter) -> Register:
    """Return the deadlines of meetings, the earliest first.

    Those of a meeting that is asked for are all there; of others, those that are still to come.
    Meetings that are cancelled or postponed have none. A remark names boards without a
    `regime`, whose law is not known.
    """
    diagnostics: list[Diagnostic] = []
    without_regime: dict[str, None] = {}
    style = style_for(workspace, wanted)
    rows = [
        row
        for paper in every_paper(workspace, MEETING)
        for row in _of_meeting(workspace, paper, wanted, style, diagnostics, without_regime)
        if wanted.meeting is not None or row["date"] >= iso(wanted.on)
    ]
    rows.sort(key=lambda row: (row["date"], row["meeting_date"], row["meeting"]))
    words = style.registers
    register = new_register("deadlines", words, words.deadlines, wanted, rows)
    return replace(
        register, notes=tuple(_notes(words.deadlines, wanted)),
        brief=_BRIEF, for_programs=frozenset({"step", "board", "meeting"}),
        has_deadlines=True, diagnostics=tuple(diagnostics), remarks=tuple(_remarks(without_regime)),
    )  # fmt: skip


def _notes(words: DeadlineRegisterWords, wanted: Filter) -> Iterator[str]:
    if wanted.on:
        yield filled_text(words.as_of, date=print_long_day(wanted.on, wanted.language or ENGLISH))


def _remarks(without_regime: Iterable[str]) -> Iterator[str]:
    if names := ", ".join(without_regime):
        yield (
            f"no deadlines are known for the meetings of {names}: say in the board under which law "
            "it meets, for example `regime: england-council`, or write `regime: none`"
        )


def _has_deadlines(terms: Terms) -> bool:
    return terms.regime in BODIES or bool(terms.practice.notice)


def _check(terms: Terms | None) -> None:
    """Raise CallError if no law and no rules of its own give a board deadlines."""
    if terms and not _has_deadlines(terms):
        raise CallError(
            f"no law on notice applies to `regime: {terms.regime}`; if the board has rules of its "
            "own, write `practice: {notice: 5}` in it, with the number of clear days"
        )


def _of_meeting(
    workspace: Workspace,
    paper: Paper[Meeting],
    wanted: Filter,
    style: Style,
    diagnostics: list[Diagnostic],
    without_regime: dict[str, None],
) -> Iterator[Row]:
    """Yield the deadlines of a meeting, if it is held and asked for.

    Add its errors, and the name of its board if that does not say under which law it meets.
    """
    meeting = paper.model
    if meeting is None:
        diagnostics += paper.diagnostics
        return
    board = id_of(meeting.board)
    if meeting.status in ("cancelled", "postponed"):
        return
    if not wanted.accepts(board, paper.id, meeting.date):
        return
    links = ReferenceLinks(workspace, paper)
    found = links.follow(BOARD, meeting.board, ("board",), paper).model
    diagnostics += links.diagnostics
    if isinstance(found, Board):
        where = {
            "board": board, "body": name_of(found, wanted.language), "meeting": paper.id,
            "meeting_date": iso(meeting.date),
        }  # fmt: skip
        terms = terms_of(workspace, found)
        is_left_open = "regime" not in found.model_fields_set and not _has_deadlines(terms)
        if is_left_open and (not wanted.on or meeting.date >= wanted.on):
            without_regime[found.name] = None
        done = _done(workspace, paper)
        for each in deadlines_of_meeting(terms, meeting.date):
            yield where | _facts(each, wanted, style, done.get(each.step))


def _done(workspace: Workspace, paper: Paper[Meeting]) -> dict[str, date | None]:
    """Return the days on which steps were taken, as a meeting and its minutes say."""
    meeting = cast("Meeting", paper.model)
    private, minutes = meeting.private_notice, workspace.minutes_of(paper.id)
    notes = (each.model.note_published for each in minutes if each.model)
    return {
        **dict.fromkeys(("notice", "papers", "own-notice"), meeting.published),
        "private-notice": private.published if private else None,
        "second-private-notice": private.second_published if private else None,
        "note": next(notes, None),
    }


def _facts(deadline: Deadline, wanted: Filter, style: Style, done: date | None) -> Row:
    if done and wanted.on and done > wanted.on:
        done = None
    left = (deadline.day - wanted.on).days if wanted.on and not done else -1
    return {
        "done": iso(done),
        "date": iso(deadline.day), "weekday": weekday(deadline.day),
        "days_left": str(left) if left >= 0 else "", "task": task_of(deadline, style),
        "reason": reason_for(deadline, style, wanted.language or ENGLISH),
        "provision": provision_of(deadline, style), "step": deadline.step,
    }  # fmt: skip
