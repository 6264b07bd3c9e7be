"""The minutes of a meeting."""

from typing import Literal

from pydantic import Field

from boardpapers.models.attendance import AlsoPresent, Attended, Declaration, Substitution
from boardpapers.models.base import Reference, StrictModel, one_or_many
from boardpapers.models.meeting import Meeting
from boardpapers.models.people import Person
from boardpapers.models.report import Access
from boardpapers.models.values import Date, Identifier, Many, Markdown, Text, Time
from boardpapers.models.votes import Amendment, Motion


class Action(StrictModel):
    """Something that someone was asked to do."""

    action: Text = Field(description="What is to be done.")
    owner: Text | None = Field(None, description="Who is to do it.")
    due: Date | None = Field(None, description="The day by which it is to be done.")
    status: Literal["open", "done"] = Field("open", description="Whether it is done.")


class Minute(Motion):
    """The minute of one item of business."""

    item: Text = Field(description="Number of the item on the agenda.", examples=["4"])
    number: Text | None = Field(
        None,
        description="Number of the minute, if different; later minutes continue from it.",
    )
    title: Text | None = Field(
        None, description="Title; if left out, that of the item on the agenda."
    )
    access: Access | None = Field(
        None, description="Whether the public may see it; if left out, as the item on the agenda."
    )
    discussion: Markdown | None = Field(None, description="What was said.")
    amendments: Many[Amendment] = Field(
        (), validation_alias=one_or_many("amendments"), description="Amendments that were moved."
    )
    decisions: Many[Markdown] = Field(
        (), validation_alias=one_or_many("decisions"), description="What was decided."
    )
    reasons: Markdown | None = Field(None, description="Why it was decided.")
    options: Markdown | None = Field(None, description="What else was considered.")
    interests: Markdown | None = Field(
        None,
        description="Conflicts of interest that members of an executive declared; None if there "
        "were none.",
    )
    dispensation: Markdown | None = Field(
        None, description="The dispensation granted for a conflict of interest, or None."
    )
    urgency: Markdown | None = Field(
        None, description="Why the item was taken late: the special circumstances."
    )
    actions: Many[Action] = Field(
        (), validation_alias=one_or_many("actions"), description="What is to be done, and by whom."
    )


class Minutes(StrictModel):
    """The minutes of a meeting, `kind: minutes`."""

    kind: Literal["minutes"] = Field("minutes", description="Kind of paper.")
    id: Identifier | None = Field(
        None, description="Id in other papers; if left out, the file's name without its ending."
    )
    meeting: Reference[Meeting] = Field(description="The meeting.")
    status: Literal["draft", "agreed"] = Field(
        "draft", description="Whether a later meeting has agreed them."
    )
    agreed_at: Identifier | None = Field(None, description="Id of the meeting that agreed them.")
    present: Many[Attended] = Field((), description="Members who were present.")
    apologies: Many[Reference[Person]] = Field((), description="Members who sent apologies.")
    substitutes: Many[Substitution] = Field(
        (), validation_alias=one_or_many("substitutes"), description="Members in place of others."
    )
    in_attendance: Many[AlsoPresent] = Field(
        (), description="Others who were present: officers, guests, the public."
    )
    declarations: Many[Declaration] = Field(
        (),
        validation_alias=one_or_many("declarations"),
        description="Interests that members declared.",
    )
    items: Many[Minute] = Field(
        (), validation_alias=one_or_many("items"), description="Items of business, in order."
    )
    note_published: Date | None = Field(
        None, description="When the note of a meeting in Wales was published."
    )
    broadcast: Text | None = Field(
        None, description="Link to the recording of the meeting, if it was broadcast."
    )
    ended: Time | None = Field(None, description="When the meeting ended.")
