"""A meeting without its items: when and where a board meets."""

from typing import Annotated, Literal

from pydantic import Field

from boardpapers.models.base import Reference, StrictModel
from boardpapers.models.board import Board
from boardpapers.models.languages import Language, MeetingWords
from boardpapers.models.roles import Role
from boardpapers.models.values import (
    Date,
    Identifier,
    Text,
    Time,
)


class MeetingNotice(StrictModel):
    """When and where a board meets: a meeting without its items, written in place in a report."""

    kind: Literal["meeting"] = Field("meeting", description="What this is.")
    id: Identifier | None = Field(None, description="Else the file's name without its ending.")
    board: Reference[Board] | None = Field(None, description="The board that meets.")
    date: Annotated[Date, Role.FACT] = Field(
        description="Day of the meeting.", examples=["2013-09-09"]
    )
    time: Annotated[Time | None, Role.FACT] = Field(
        None, description="When it begins.", examples=["11:00"]
    )
    ends: Annotated[Time | None, Role.FACT] = Field(None, description="When it is expected to end.")
    venue: Annotated[Text | None, Role.FACT] = Field(None, description="Where it is held.")
    translations: dict[Language, MeetingWords] = Field(
        default_factory=dict, description="Its venue in other languages, by language."
    )
    status: Literal["scheduled", "cancelled", "held"] = Field(
        "scheduled", description="Whether it is to come, called off, or over."
    )
    published: Date | None = Field(
        None, description="When the agenda and reports were, or will be, published."
    )
