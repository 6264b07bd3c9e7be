"""The contexts of rules about minutes and entries of the forward plan, with what they refer to."""

from boardpapers.models import Minutes, PlanEntry
from boardpapers.rules.contexts import PaperContext
from boardpapers.workspace import LinkedMinutes, LinkedPlanEntry


class MinutesContext(PaperContext[Minutes], frozen=True):
    """Minutes with their meeting, its board and the people that they name."""

    linked: LinkedMinutes


class PlanEntryContext(PaperContext[PlanEntry], frozen=True):
    """An entry of the forward plan with its board, its decision maker and its meeting."""

    linked: LinkedPlanEntry
