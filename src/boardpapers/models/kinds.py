"""The kinds of paper, in one table: no other module names them one by one."""

from functools import cached_property
from pkgutil import resolve_name
from typing import TYPE_CHECKING, Generic, TypeVar, cast

from msgspec import Struct

from boardpapers.models.base import StrictModel

if TYPE_CHECKING:
    from boardpapers.models.board import Board
    from boardpapers.models.meeting import Meeting
    from boardpapers.models.minutes import Minutes
    from boardpapers.models.officer_decision import OfficerDecision
    from boardpapers.models.people import Members
    from boardpapers.models.plan_entry import PlanEntry
    from boardpapers.models.report import Report

Model = TypeVar("Model", bound=StrictModel, covariant=True)


class Kind(Struct, Generic[Model], frozen=True, dict=True):
    """A kind of paper.

    `name` is the value of `kind:` in a file, `fields` is the module and name of the model that has
    its fields, loaded when used, and `title` is the field with its title, empty if it has none.
    `folder` is the folder of the workspace in which `boardpapers new` puts it, and `options` are
    that command's options. `output` is the name of its rendered files, without ending, which
    differs for kinds that may share an id.
    """

    name: str
    fields: str
    title: str
    folder: str
    options: tuple[str, ...]
    output: str = "{id}"

    @cached_property
    def model(self) -> type[Model]:
        """The model that has its fields."""
        return cast("type[Model]", resolve_name(f"{__package__}.{self.fields}"))

    def output_name(self, id: str) -> str:
        """Return the name, without ending, of the rendered files of a paper."""
        return self.output.replace("{id}", id)


REPORT: "Kind[Report]" = Kind(
    "report", "report:Report", "title", "reports", ("title", "board", "meeting", "style")
)
BOARD: "Kind[Board]" = Kind(
    "board", "board:Board", "name", "boards", ("title", "style"), "{id}-membership"
)
MEMBERS: "Kind[Members]" = Kind("members", "people:Members", "", "members", ("title",))
MEETING: "Kind[Meeting]" = Kind(
    "meeting", "meeting:Meeting", "", "meetings", ("board", "date"), "{id}-agenda"
)
MINUTES: "Kind[Minutes]" = Kind(
    "minutes", "minutes:Minutes", "", "minutes", ("meeting",), "{id}-minutes"
)
PLAN_ENTRY: "Kind[PlanEntry]" = Kind(
    "plan-entry",
    "plan_entry:PlanEntry",
    "title",
    "forward-plan",
    ("title", "board", "meeting", "style"),
    "{id}-plan-entry",
)
OFFICER_DECISION: "Kind[OfficerDecision]" = Kind(
    "officer-decision",
    "officer_decision:OfficerDecision",
    "title",
    "decisions",
    ("title", "board", "date", "style"),
    "{id}-decision",
)

KINDS: dict[str, Kind[StrictModel]] = {
    kind.name: kind
    for kind in (REPORT, BOARD, MEMBERS, MEETING, MINUTES, PLAN_ENTRY, OFFICER_DECISION)
}
"""By name, in the order in which they are listed."""
