"""The kinds of paper, in one table: no other module names them one by one."""

from typing import Generic, TypeVar

from msgspec import Struct

from boardpapers.models.base import StrictModel
from boardpapers.models.board import Board
from boardpapers.models.meeting import Meeting
from boardpapers.models.minutes import Minutes
from boardpapers.models.officer_decision import OfficerDecision
from boardpapers.models.people import Members
from boardpapers.models.plan_entry import PlanEntry
from boardpapers.models.report import Report

Model = TypeVar("Model", bound=StrictModel, covariant=True)


class Kind(Struct, Generic[Model], frozen=True):
    """A kind of paper.

    `name` is the value of `kind:` in a file, `model` has its fields, and `title` is the field with
    its title, empty if it has none. `folder` is the folder of the workspace in which `boardpapers
    new` puts it, and `options` are that command's options. `output` is the name of its rendered
    files, without ending, which differs for kinds that may share an id.
    """

    name: str
    model: type[Model]
    title: str
    folder: str
    options: tuple[str, ...]
    output: str = "{id}"

    def output_name(self, id: str) -> str:
        """Return the name, without ending, of the rendered files of a paper."""
        return self.output.replace("{id}", id)


REPORT = Kind("report", Report, "title", "reports", ("title", "board", "meeting", "style"))
BOARD = Kind("board", Board, "name", "boards", ("title", "style"), "{id}-membership")
MEMBERS = Kind("members", Members, "", "members", ("title",))
MEETING = Kind("meeting", Meeting, "", "meetings", ("board", "date"), "{id}-agenda")

MINUTES = Kind("minutes", Minutes, "", "minutes", ("meeting",), "{id}-minutes")
PLAN_ENTRY = Kind(
    "plan-entry", PlanEntry, "title", "forward-plan", ("title", "board", "meeting", "style"),
    "{id}-plan-entry",
)  # fmt: skip
OFFICER_DECISION = Kind(
    "officer-decision", OfficerDecision, "title", "decisions", ("title", "board", "date", "style"),
    "{id}-decision",
)  # fmt: skip

KINDS: dict[str, Kind[StrictModel]] = {
    kind.name: kind
    for kind in (REPORT, BOARD, MEMBERS, MEETING, MINUTES, PLAN_ENTRY, OFFICER_DECISION)
}
"""By name, in the order in which they are listed."""
