"""What the settings say about the open data of a site: its licence, and terms of office."""

import re
from typing import Annotated

from pydantic import AfterValidator, Field, WithJsonSchema, model_validator

from boardpapers.diagnostics import quoted
from boardpapers.models.base import StrictModel
from boardpapers.models.value_readers import wrong
from boardpapers.models.values import Date, Text
from boardpapers.models.web_addresses import OF_PAGE

_HELP = "write the address of its text, such as https://creativecommons.org/licenses/by/4.0/"


def _licence(value: str) -> str:
    if not re.match(OF_PAGE, value):
        raise wrong("BP979", "{value} is not the address of a licence", _HELP, quoted(value))
    return value


Licence = Annotated[
    str,
    AfterValidator(_licence),
    WithJsonSchema({"type": "string", "pattern": OF_PAGE, "patternErrorMessage": _HELP}),
]
"""The address of the text of a licence. BP979."""


class TermOfOffice(StrictModel):
    """The years from one election of all members to the next."""

    name: Text = Field(description="Name of the term.", examples=["2023 to 2027"])
    from_: Date = Field(validation_alias="from", description="First day of the term.")
    to: Date | None = Field(None, description="Last day of the term.")

    @model_validator(mode="after")
    def _is_possible(self) -> "TermOfOffice":
        if self.to and self.to < self.from_:
            sentence = f"the term ends on {self.to}, before it begins on {self.from_}"
            raise wrong("BP979", sentence, "swap the dates, or correct one of them", "")
        return self
