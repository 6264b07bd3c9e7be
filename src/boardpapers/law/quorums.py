"""Quorums: how many members a council needs to take decisions, and who counts."""

from datetime import date

from msgspec import Struct

from boardpapers.law.regimes import BODIES, Regime, nation_of

_SCHEDULE = "Local Government Act 1972, Schedule 12, paragraph"
_REMOTE_IN_WALES = date(2020, 4, 22)
_REMOTE_IN_ENGLAND = (date(2020, 4, 4), date(2021, 5, 6))


class Quorum(Struct, frozen=True):
    """The least number of members of a council who must be present, and the reason."""

    number: int
    reason: str
    provision: str


def quorum_of_council(regime: Regime, whole_number: int) -> Quorum | None:
    """Return the quorum of a council with a whole number of members; None if no law sets one.

    Vacant seats are part of the whole number. Committees have the quorum that their council sets.
    """
    body = BODIES.get(regime)
    if body is None or body.is_executive or regime in ("wales-cjc", "combined-authority"):
        return None
    members = f"{whole_number} member{'' if whole_number == 1 else 's'}"
    if body.is_local:
        paragraph = 12 if body.nation == "England" else 28
        number = max(3, -(-whole_number // 3))
        reason = f"one third of {members}, and at least three"
        return Quorum(number, reason, f"{_SCHEDULE} {paragraph}")
    return Quorum(-(-whole_number // 4), f"one quarter of {members}", f"{_SCHEDULE} 6")


def counts_remotely(regime: Regime, day: date) -> bool:
    """Tell whether members who attend remotely count towards the quorum, and may vote.

    In England only while SI 2020/392 allowed it, which ended on 7 May 2021. In Wales by section 47
    of the Local Government and Elections (Wales) Act 2021, and SI 2020/442 before it.
    """
    nation = nation_of(regime)
    if nation == "England":
        first, last = _REMOTE_IN_ENGLAND
        return first <= day <= last
    return nation is None or day >= _REMOTE_IN_WALES
