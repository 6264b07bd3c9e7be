"""The minutes of a meeting."""

import re
from typing import Annotated, Literal

from pydantic import ConfigDict, Field, model_validator

from boardpapers.models.base import Reference, StrictModel, one_or_many
from boardpapers.models.meeting import Meeting
from boardpapers.models.meeting_attendance import (
    AlsoPresent,
    Attended,
    Declaration,
    Moved,
    Substitution,
)
from boardpapers.models.people import Person
from boardpapers.models.report import Access
from boardpapers.models.roles import RefersTo
from boardpapers.models.schema_parts import given
from boardpapers.models.value_readers import wrong
from boardpapers.models.values import Date, Identifier, Many, Markdown, Text, Time, YesNo
from boardpapers.models.votes import Amendment, Motion

_ONE_NUMBER = re.compile(r"(\D*)(\d{1,9})(\D*)", re.ASCII)


class Action(StrictModel):
    """Something that someone was asked to do."""

    action: Text = Field(description="What is to be done.")
    owner: Text | None = Field(None, description="Who is to do it.")
    due: Date | None = Field(None, description="The day by which it is to be done.")
    status: Literal["open", "done"] = Field("open", description="Whether it is done.")


class Adjournment(StrictModel):
    """A break in a meeting."""

    at: Time = Field(description="When the meeting adjourned.")
    until: Time | None = Field(None, description="When it resumed.")
    on: Date | None = Field(None, description="The day on which it resumed, if another.")
    reason: Text | None = Field(None, description="Why it adjourned.")


class Minute(Motion):
    """The minute of one item of business, or of a procedural motion."""

    model_config = ConfigDict(json_schema_extra={"anyOf": [given("item"), given("title")]})

    item: Text | None = Field(
        None,
        description="Number of the item on the agenda. Leave it out, and give a title, for a "
        "procedural motion, such as to continue after a set time.",
        examples=["4"],
    )
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
    arrived: Many[Moved] = Field((), description="Members who joined the meeting at this item.")
    left: Many[Moved] = Field((), description="Members who left the meeting during this item.")
    public_excluded_for: Many[Text] = Field(
        (), description="Numbers of the items for which the meeting excluded the public."
    )
    discussion: Markdown | None = Field(None, description="What was said.")
    adjournments: Many[Adjournment] = Field(
        (), validation_alias=one_or_many("adjournments"), description="Breaks during this item."
    )
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
    call_in: YesNo = Field(
        True, description="Set to no if the decision cannot be called in, because it is urgent."
    )

    @model_validator(mode="after")
    def _has_matter(self) -> "Minute":
        if self.item is None and self.title is None:
            raise wrong("BP113", "a minute needs an `item` or a `title`", "add one of them", "")
        return self

    @property
    def is_decision(self) -> bool:
        """Tell whether something was decided; a procedural motion counts only if it has words."""
        return bool(self.decisions or (self.item and self.outcome))


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
    agreed_at: Annotated[Identifier | None, RefersTo("meeting")] = Field(
        None, description="Id of the meeting that agreed them."
    )
    decisions_published: Date | None = Field(
        None, description="When the decision sheet was published."
    )
    call_in_by: Date | None = Field(
        None, description="The last day on which members may call in the decisions."
    )
    chair: Reference[Person] | None = Field(
        None, description="The member who took the chair, if not the chair of the board."
    )
    present: Many[Attended] = Field((), description="Members who were present.")
    apologies: Many[Reference[Person]] = Field((), description="Members who sent apologies.")
    absent: Many[Reference[Person]] = Field(
        (), description="Members who were absent and sent no apologies."
    )
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
    broadcast: Markdown | None = Field(
        None, description="Where the recording of the meeting can be watched, with a link."
    )
    ended: Time | None = Field(None, description="When the meeting ended.")

    @property
    def numbered_items(self) -> list[tuple[str, Minute]]:
        """The minutes with their numbers: their own, else the next one, else that of the item.

        The number is empty for a procedural motion if the minutes have no numbers of their own, and
        if no number can follow the one before.
        """
        numbered = []
        last: str | None = None
        for minute in self.items:
            if minute.number or last is not None:
                last = minute.number or next_number(last or "")
            numbered.append((minute.item or "" if last is None else last, minute))
        return numbered


def next_number(number: str) -> str:
    """Return the number after that of a minute: `28` after `27`, `CB28` after `CB27` or `CB27A`.

    It is empty if the number has several numbers in it, such as `27/25`, or none.
    """
    found = _ONE_NUMBER.fullmatch(number)
    return f"{found[1]}{int(found[2]) + 1:0{len(found[2])}}" if found else ""
