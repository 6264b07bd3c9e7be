"""Days on which a body's offices are closed, and days of mourning."""

from datetime import date
from typing import Annotated

from pydantic import Discriminator, Field, Tag, model_validator

from boardpapers.models.base import StrictModel, written_as
from boardpapers.models.value_readers import MOST_DAYS, wrong
from boardpapers.models.values import Date, Text


class ClosedPeriod(StrictModel):
    """Several closed days in a row, or one with its reason."""

    from_: Date = Field(validation_alias="from", description="First closed day.")
    to: Date | None = Field(None, description="Last closed day, if there are several.")
    reason: Text | None = Field(
        None, description="Why, as explanations print it.", examples=["day of mourning"]
    )

    @property
    def last(self) -> date:
        """The last day."""
        return self.to or self.from_

    @model_validator(mode="after")
    def _is_possible(self) -> "ClosedPeriod":
        days = (self.last - self.from_).days
        if days < 0:
            sentence = f"the closed days end on {self.last}, before they begin on {self.from_}"
            raise wrong("BP402", sentence, "swap the dates, or correct one of them", "")
        if days > MOST_DAYS:
            sentence = f"the office is closed for {days} days, from {self.from_} to {self.last}"
            raise wrong("BP402", sentence, "check the years: closed days last a year at most", "")
        return self


ClosedDay = Annotated[
    Annotated[Date, Tag("<reference>")] | Annotated[ClosedPeriod, Tag("<inline>")],
    Discriminator(written_as),
]
"""A closed day; or several in a row, with their reason."""
