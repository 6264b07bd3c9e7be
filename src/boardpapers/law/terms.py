"""The terms that a board meets under: its regime, its practice and its calendar."""

from collections.abc import Mapping
from datetime import date
from typing import Literal, TypeAlias

from msgspec import Struct

from boardpapers.law.regimes import Regime

DayCount: TypeAlias = Literal["working-days", "with-saturdays", "calendar-days"]
"""The days that count: Monday to Friday except bank holidays; Saturdays too; or all days."""

ClosedDays: TypeAlias = Mapping[date, str]
"""A body's own closed days and days of mourning, each with its reason."""


class Practice(Struct, frozen=True):
    """A board's practice where the law leaves room, and its own rules; None if it says nothing.

    `clear_days` are the days that count in notice of a meeting, `key_decisions` those in the 28
    days of an executive. `notice` is the number of clear days that its own rules ask for, `drafts`
    the number of working days that papers are due before they are published. `forward_plan` tells
    whether its notices are known, so that missing ones can be found.
    """

    clear_days: DayCount | None = None
    key_decisions: DayCount | None = None
    notice: int | None = None
    drafts: int | None = None
    forward_plan: bool = False


class Terms(Struct, frozen=True):
    """The terms that a board meets under; `full_council` if it is the council itself."""

    regime: Regime = "none"
    full_council: bool = False
    practice: Practice = Practice()
    closed: ClosedDays = {}
