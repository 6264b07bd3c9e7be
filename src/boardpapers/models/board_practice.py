"""A board's practice where the law leaves room, and its own rules on notice."""

from pydantic import Field

from boardpapers.law.terms import DayCount
from boardpapers.models.base import StrictModel
from boardpapers.models.values import NumberOfDays, YesNo


class BoardPractice(StrictModel):
    """The days that a board counts, and the notice that its own rules ask for."""

    clear_days: DayCount | None = Field(
        None,
        description="Days that count in the notice of a meeting. If left out, working days; for "
        "parish and community councils, Saturdays too.",
    )
    key_decisions: DayCount | None = Field(
        None,
        description="Days that count in the 28 days of an executive; if left out, calendar days.",
    )
    notice: NumberOfDays | None = Field(
        None,
        description="Clear days before a meeting on which the board's own rules ask for papers.",
    )
    forward_plan: YesNo = Field(
        False,
        description="Set to yes if the workspace has all notices of an executive’s key decisions "
        "and private business, so that missing ones are reported.",
    )
    background_papers: YesNo = Field(
        False,
        description="Set to yes if every public report is to list its background papers, or None.",
    )
    drafts: NumberOfDays | None = Field(
        None, description="Working days before publication by which drafts are due."
    )
