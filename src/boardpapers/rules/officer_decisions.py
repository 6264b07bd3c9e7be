"""BP391: the records of decisions that officers take."""

from collections.abc import Iterator, Mapping
from datetime import date

from boardpapers.law.regimes import Regime
from boardpapers.models import OfficerDecision
from boardpapers.rules.contexts import PaperContext
from boardpapers.rules.rule import Finding, has_no
from boardpapers.workspace import terms_by_reference

_PARTS = ("reasons", "options", "interests")
_OPENNESS = date(2014, 8, 6)
_SINCE: Mapping[Regime, date] = {
    "england-council": _OPENNESS,
    "england-executive": date(2012, 9, 10),
    "parish": _OPENNESS,
    "combined-authority": _OPENNESS,
}
"""The days since when officers of a body keep records: SI 2014/2095, and SI 2012/2089."""


def incomplete_records(context: PaperContext[OfficerDecision]) -> Iterator[Finding]:
    """The record of an officer's decision leaves out its reasons, options or interests.

    In England a record has the date, the decision and the reasons, the options that were considered
    and rejected, and conflicts of interest: regulation 7 of SI 2014/2095, and for an executive
    regulation 13 of SI 2012/2089. Write `None` where there are none: this shows that they were
    considered. The `regime` of the record's board says whether this applies.

    Fails:

        # file: footbridge.yaml
        kind: officer-decision
        title: Closure of the footbridge
        date: 2014-09-09
        board: {name: Parks Committee, regime: england-council}
        officer: {name: Alex Example, position: Head of Highways}
        decision: That the footbridge be closed for repairs.
        reasons: The handrail is broken.

    Passes:

        # file: footbridge.yaml
        kind: officer-decision
        title: Closure of the footbridge
        date: 2014-09-09
        board: {name: Parks Committee, regime: england-council}
        officer: {name: Alex Example, position: Head of Highways}
        decision: That the footbridge be closed for repairs.
        reasons: The handrail is broken.
        options: Leaving it open was rejected as unsafe.
        interests: None
    """
    record = context.model
    terms = terms_by_reference(context.workspace, record.board)
    if terms is None or record.date < _SINCE.get(terms.regime, date.max):
        return
    missing = [f"`{name}`" for name in _PARTS if getattr(record, name) is None]
    if missing:
        help = "add what is missing; write None where there was nothing"
        yield Finding(
            context.paper.key("title"), has_no("the record of the decision", missing), help
        )
