"""A meeting without its items: its date and place."""

from typing import Annotated, Literal

from pydantic import Field

from boardpapers.models.base import Reference, StrictModel
from boardpapers.models.board import Board
from boardpapers.models.languages import Language, MeetingWords
from boardpapers.models.roles import Role
from boardpapers.models.values import Date, Identifier, Text, Time


class MeetingNotice(StrictModel):
    """The date and place of a meeting, without its items, as a report may give them."""

    kind: Literal["meeting"] = Field("meeting", description="Kind of paper.")
    id: Identifier | None = Field(
        None, description="Id in other papers; if left out, the file's name without its ending."
    )
    board: Reference[Board] | None = Field(None, description="The board that meets.")
    date: Annotated[Date, Role.FACT] = Field(
        description="Day of the meeting.", examples=["2013-09-09"]
    )
    time: Annotated[Time | None, Role.FACT] = Field(
        None, description="When it starts.", examples=["11:00"]
    )
    ends: Annotated[Time | None, Role.FACT] = Field(None, description="When it is expected to end.")
    venue: Annotated[Text | None, Role.FACT] = Field(None, description="Where it is held.")
    translations: dict[Language, MeetingWords] = Field(
        default_factory=dict, description="Its venue in other languages, by language."
    )
    status: Literal["scheduled", "postponed", "cancelled", "held"] = Field(
        "scheduled", description="Whether it is scheduled, postponed, cancelled or already held."
    )
    published: Date | None = Field(
        None, description="When the agenda and reports were, or will be, published."
    )
