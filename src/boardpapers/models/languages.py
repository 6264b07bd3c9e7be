"""The languages of papers, and the translated words of boards and meetings."""

from typing import Literal

from pydantic import Field

from boardpapers.models.base import StrictModel, one_or_many
from boardpapers.models.values import Many, Markdown, Text

Language = Literal["en-GB", "cy-GB"]

LANGUAGES: dict[str, str] = {"en-GB": "English", "cy-GB": "Cymraeg"}
"""The name of each language in that language."""


class WorkspaceWords(StrictModel):
    """The name of a workspace in another language."""

    name: Text | None = Field(None, description="Name of the organisation in that language.")


class StatementWords(StrictModel):
    """The words of the accessibility statement in another language."""

    organisation: Text | None = Field(None, description="Who runs the site, in that language.")
    problems: Many[Markdown] = Field(
        (),
        validation_alias=one_or_many("problems"),
        description="What is not accessible yet, in that language; one or more.",
    )
    burden: Markdown | None = Field(None, description="What would be a burden, in that language.")
    exempt: Markdown | None = Field(
        None, description="What the regulations do not ask, in that language."
    )
    improvements: Markdown | None = Field(
        None, description="What is being done to improve, in that language."
    )
    tested_by: Text | None = Field(None, description="Who tested the site, in that language.")


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


class ItemWords(StrictModel):
    """The words of an item of business in another language."""

    title: Text | None = Field(None, description="Title in that language.")
    presenter: Text | None = Field(None, description="Who introduces it, in that language.")
    time: Text | None = Field(None, description="Time allotted to it, in that language.")
    text: Markdown | None = Field(None, description="Its paragraphs, in that language.")
