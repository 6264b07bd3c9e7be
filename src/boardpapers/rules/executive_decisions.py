"""BP455: the statement of each decision that an executive takes."""

from collections.abc import Iterator
from datetime import date

from boardpapers.models import Minute
from boardpapers.rules.linked_contexts import MinutesContext
from boardpapers.rules.rule import Finding

_SINCE = date(2012, 9, 10)
_NONE = ("none", "none.")
_LABELS = {
    "reasons": "the reasons",
    "options": "the options that were rejected",
    "interests": "the interests that were declared",
    "dispensation": "the dispensation for an interest",
}


def incomplete_statements(context: MinutesContext) -> Iterator[Finding]:
    """The statement of an executive's decision lacks a part.

    A statement is made of each decision of an executive in England: SI 2012/2089, regulations 12
    and 13. It gives the decision and its date, the reasons, the options considered and rejected,
    the conflicts of interest that members declared, and any dispensations. Write `None` where there
    is nothing to say. Interests may also be under `declarations`, with the item; a member who left
    the room needs no dispensation.

    Fails:

        # file: meeting.yaml
        kind: meeting
        board: {name: Cabinet, regime: england-executive}
        date: 2026-03-19
        status: held
        items: [{title: Benches}]
        # file: minutes.yaml
        kind: minutes
        meeting: meeting
        items: [{item: 1, decision: That benches be bought.}]

    Passes:

        # file: meeting.yaml
        kind: meeting
        board: {name: Cabinet, regime: england-executive}
        date: 2026-03-19
        status: held
        items: [{title: Benches}]
        # file: minutes.yaml
        kind: minutes
        meeting: meeting
        items:
          - item: 1
            decision: That benches be bought.
            reasons: Residents asked for them.
            options: To buy none.
            interests: None.
    """
    linked = context.linked
    if linked.board.regime != "england-executive" or linked.meeting.date < _SINCE:
        return
    for index, minute in enumerate(context.model.items):
        if missing := _missing(context, minute):
            labels = ", ".join(_LABELS[each] for each in missing)
            sentence = f"the statement of the decision lacks {labels}"
            help = f"add {', '.join(f'`{each}:`' for each in missing)}; write None if there is none"
            yield Finding(context.paper.value("items", index, "item"), sentence, help)


def _missing(context: MinutesContext, minute: Minute) -> list[str]:
    """Return the fields of a decision's statement that are missing."""
    if not minute.decisions:
        return []
    declared = [each for each in context.model.declarations if each.item == minute.item]
    own = (minute.interests or "").strip().lower()
    missing = [each for each in ("reasons", "options") if not getattr(minute, each)]
    if not own and not declared:
        missing.append("interests")
    stayed = any(not each.left for each in declared) or (own and own not in _NONE)
    if stayed and not minute.dispensation:
        missing.append("dispensation")
    return missing
