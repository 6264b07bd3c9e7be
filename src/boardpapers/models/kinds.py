"""The kinds of paper, in one table: no other module names them one by one."""

from typing import Generic, TypeVar

from msgspec import Struct

from boardpapers.models.base import StrictModel
from boardpapers.models.board import Board
from boardpapers.models.meeting import Meeting
from boardpapers.models.people import Members
from boardpapers.models.report import Report

Model = TypeVar("Model", bound=StrictModel, covariant=True)


class Kind(Struct, Generic[Model], frozen=True):
    """A kind of paper.

    `name` is the value of `kind:` in a file, `model` has its fields, `title` the field that
    names the paper for people; empty if it has none. `folder` is where `boardpapers new` puts it
    below the workspace, and `options` are what that command takes for it. `output` names the
    files that are made of it, without ending, so that those of two kinds do not collide.
    """

    name: str
    model: type[Model]
    title: str
    folder: str
    options: tuple[str, ...]
    output: str = "{id}"

    def output_name(self, id: str) -> str:
        """Return the name, without ending, of the files that are made of a paper."""
        return self.output.replace("{id}", id)


REPORT = Kind("report", Report, "title", "reports", ("title", "board", "meeting", "style"))
BOARD = Kind("board", Board, "name", "boards", ("title", "style"), "{id}-membership")
MEMBERS = Kind("members", Members, "", "members", ("title",))
MEETING = Kind("meeting", Meeting, "", "meetings", ("board", "date"))

KINDS: dict[str, Kind[StrictModel]] = {
    kind.name: kind for kind in (REPORT, BOARD, MEMBERS, MEETING)
}
"""By name, in the order in which they are listed."""
