"""A meeting and its items."""

import re
from typing import Annotated, Literal

from pydantic import ConfigDict, Field, model_validator

from boardpapers.models.base import Reference, StrictModel, one_or_many
from boardpapers.models.board import Board
from boardpapers.models.languages import Language
from boardpapers.models.meeting_notice import MeetingNotice
from boardpapers.models.notices import PrivateMeetingNotice
from boardpapers.models.report import Access, Exemption, Report
from boardpapers.models.roles import RefersTo
from boardpapers.models.schema_parts import given
from boardpapers.models.value_readers import wrong
from boardpapers.models.values import Date, Identifier, Many, Markdown, Text, YesNo

_WHOLE = re.compile(r"\d{1,9}")

Purpose = Literal["decision", "discussion", "information"]


class ItemWords(StrictModel):
    """The words of an item of business in another language."""

    title: Text | None = Field(None, description="Title in that language.")
    presenter: Text | None = Field(None, description="Who introduces it, in that language.")
    time: Text | None = Field(None, description="Time allotted to it, in that language.")
    text: Markdown | None = Field(None, description="Its paragraphs, in that language.")


class MeetingItem(StrictModel):
    """One item of business."""

    model_config = ConfigDict(json_schema_extra={"anyOf": [given("title"), given("report")]})

    number: Text | None = Field(
        None,
        description="Number as printed; if left out, the next whole number.",
        examples=["4", "5.1"],
    )
    title: Text | None = Field(
        None,
        description="Title on the agenda, which is public; if left out, the title of its report.",
    )
    report: Reference[Report] | None = Field(None, description="The report to consider.")
    purpose: Purpose | None = Field(
        None, description="Whether it is for decision, discussion or information."
    )
    access: Access | None = Field(None, description="Whether the public may stay for it.")
    exempt: Exemption | None = Field(
        None, description="Why it is not public, if it has no report that says so."
    )
    presenter: Text | None = Field(None, description="Who introduces it.")
    time: Text | None = Field(
        None, description="Time allotted to it, as printed.", examples=["10 minutes"]
    )
    text: Markdown | None = Field(None, description="Paragraphs to print under its title.")
    minutes_of: Annotated[Identifier | None, RefersTo("meeting")] = Field(
        None, description="Id of the meeting whose minutes are to be approved."
    )
    follows: YesNo = Field(False, description="Set to yes if its report is to follow.")
    tabled: YesNo = Field(False, description="Set to yes if its report is to be tabled.")
    published: Date | None = Field(
        None, description="When its report was published, if later than the agenda."
    )
    urgency: Markdown | None = Field(None, description="Why it is late: the special circumstances.")
    key_decision: YesNo | None = Field(None, description="Whether it is a key decision.")
    budget: YesNo = Field(
        False, description="Set to yes if it decides the budget, so that votes are recorded."
    )
    translations: dict[Language, ItemWords] = Field(
        default_factory=dict, description="Its words in other languages, by language."
    )

    @model_validator(mode="after")
    def _has_matter(self) -> "MeetingItem":
        if self.title is None and self.report is None:
            raise wrong("BP113", "an item needs a `title` or a `report`", "add one of them", "")
        return self


class Meeting(MeetingNotice):
    """A meeting, `kind: meeting`."""

    board: Reference[Board] = Field(description="The board that meets.")
    remote: Text | None = Field(None, description="How to attend remotely.")
    apologies_to: Text | None = Field(None, description="Who to send apologies to.")
    convened: Date | None = Field(
        None, description="When it was called, if that was at shorter notice than usual."
    )
    private_notice: PrivateMeetingNotice | None = Field(
        None, description="The notices that an executive is to meet in private, with their dates."
    )
    follows: Annotated[Identifier | None, RefersTo("meeting")] = Field(
        None, description="Id of the meeting that it immediately follows."
    )
    notes: Markdown | None = Field(
        None, description="Notes for the public, besides those of the board."
    )
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
