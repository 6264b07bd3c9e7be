"""A meeting and its items."""

import re

from pydantic import ConfigDict, Field, model_validator

from boardpapers.models.base import Reference, StrictModel, one_or_many
from boardpapers.models.board import Board
from boardpapers.models.meeting_notice import MeetingNotice
from boardpapers.models.report import Access, Report
from boardpapers.models.schema_parts import given
from boardpapers.models.values import Many, Text, wrong

_WHOLE = re.compile(r"\d{1,9}")


class MeetingItem(StrictModel):
    """One item of business."""

    model_config = ConfigDict(json_schema_extra={"anyOf": [given("title"), given("report")]})

    number: Text | None = Field(
        None,
        description="Number as printed; if left out, the next whole number.",
        examples=["4", "5.1"],
    )
    title: Text | None = Field(
        None, description="Title of the item; if left out, the title of its report."
    )
    report: Reference[Report] | None = Field(None, description="The report to consider.")
    access: Access | None = Field(None, description="Whether the public may stay for it.")
    presenter: Text | None = Field(None, description="Who introduces it.")

    @model_validator(mode="after")
    def _has_matter(self) -> "MeetingItem":
        if self.title is None and self.report is None:
            raise wrong("BP113", "an item needs a `title` or a `report`", "add one of them", "")
        return self


class Meeting(MeetingNotice):
    """A meeting, `kind: meeting`."""

    board: Reference[Board] = Field(description="The board that meets.")
    items: Many[MeetingItem] = Field(
        (), validation_alias=one_or_many("items"), description="Items of business, in order."
    )

    @property
    def numbered_items(self) -> list[tuple[str, MeetingItem]]:
        """The items with their numbers; an item without one gets the next whole number."""
        numbered = []
        last = 0
        for item in self.items:
            number = item.number or str(last + 1)
            whole = _WHOLE.match(number)
            last = int(whole[0]) if whole else last
            numbered.append((number, item))
        return numbered
