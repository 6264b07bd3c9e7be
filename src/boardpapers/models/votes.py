"""Votes, and the motions that members vote on."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Discriminator, Field, Tag

from boardpapers.models.base import Reference, StrictModel
from boardpapers.models.people import Person
from boardpapers.models.value_readers import wrong
from boardpapers.models.values import Markdown, WholeNumber, YesNo

Outcome = Literal["agreed", "noted", "amended", "refused", "deferred", "withdrawn"]


def _counted_as(value: Any) -> str:
    """Return the tag of a number of votes, or of the members who gave them."""
    return "<members>" if isinstance(value, list | tuple) else "<number>"


def _number_of_votes(value: Any) -> Any:
    if isinstance(value, str) and not value.strip().isdigit():
        help = "write the number of votes, or a list of members: `[ann-example, bob-example]`"
        raise wrong("BP107", "`{value}` is not a number of votes", help, value)
    return value


Votes = Annotated[
    Annotated[WholeNumber, BeforeValidator(_number_of_votes), Tag("<number>")]
    | Annotated[tuple[Reference[Person], ...], Tag("<members>")],
    Discriminator(_counted_as),
]
"""A number of votes; or, if the vote was recorded, the members who gave them."""


class Vote(StrictModel):
    """The votes on a motion: numbers, or lists of members for a recorded vote."""

    for_: Votes = Field(0, validation_alias="for", description="Votes for it.")
    against: Votes = Field(0, description="Votes against it.")
    abstain: Votes = Field(0, description="Members who abstained.")
    unanimous: YesNo = Field(
        False, description="Set to yes if all agreed; the numbers can be left out then."
    )
    casting_vote: YesNo = Field(
        False, description="Set to yes if the chair's casting vote decided it."
    )

    @property
    def has_numbers(self) -> bool:
        """Tell whether any votes are given."""
        return any((self.for_, self.against, self.abstain))

    @property
    def is_recorded(self) -> bool:
        """Tell whether members are listed by name."""
        return any(isinstance(each, tuple) for each in (self.for_, self.against, self.abstain))


class Motion(StrictModel):
    """Who moved a motion, and what became of it."""

    moved_by: Reference[Person] | None = Field(None, description="The member who moved it.")
    seconded_by: Reference[Person] | None = Field(None, description="The member who seconded it.")
    outcome: Outcome | None = Field(None, description="What became of it.")
    vote: Vote | None = Field(None, description="The votes on it.")


class Amendment(Motion):
    """An amendment to a motion."""

    text: Markdown | None = Field(None, description="The words of the amendment.")
