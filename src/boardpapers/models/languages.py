"""The languages of papers, and the translated words of boards and meetings."""

from typing import Literal

from pydantic import Field

from boardpapers.models.base import StrictModel
from boardpapers.models.values import Markdown, Text

Language = Literal["en-GB", "cy-GB"]

LANGUAGES: dict[str, str] = {"en-GB": "English", "cy-GB": "Cymraeg"}
"""The name of each language in that language."""


class BoardWords(StrictModel):
    """The names of a board in another of its languages."""

    name: Text | None = Field(None, description="Full name in that language.")
    organisation: Text | None = Field(None, description="The body's name in that language.")
    short_name: Text | None = Field(None, description="Acronym or short form in that language.")
    terms_of_reference: Markdown | None = Field(
        None, description="What the board is for, in that language."
    )
    notes: Markdown | None = Field(
        None, description="Notes for the public on every agenda, in that language."
    )


class MeetingWords(StrictModel):
    """The words of a meeting in another language."""

    venue: Text | None = Field(None, description="Where it is held, in that language.")
    remote: Text | None = Field(None, description="How to attend remotely, in that language.")
    apologies_to: Text | None = Field(
        None, description="Who to send apologies to, in that language."
    )
    notes: Markdown | None = Field(None, description="Notes for the public, in that language.")
